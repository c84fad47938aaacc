/** The clause of a deadline to what has to be done by it, in the order's own words. */
import type { Span } from '../../schema/annotation.ts';

/** Words of a limit, right before its day or count. */
const limit =
  /[\s,(]*\b(?:by|on|for|to|at|within|until|till|through|before|prior\sto|in|up\sto|no\slater\sthan|not\slater\sthan|at\sleast|no\smore\sthan|an\sadditional|BY|ON|WITHIN|BEFORE)[\s,]*(?:\b(?:by|on|for|to|at|of|or|before|until|within|and|including|no\slater\sthan|(?:the\s)?(?:close|end)\sof\s(?:the\s)?(?:business|day)|noon|midnight|a\speriod|a|an|the|next|following|additional|further|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}(?::\d\d)?\s?[ap]\.?m\.?)[\s,]*){0,7}$/i;
/** What tells of the count where it starts from: `of the date of this Order`. */
const anchor =
  /^\s(?:of|from)\s[^,;]{1,60}?(?=,|;|\.?$|\s(?:to|in\swhich|and|with)\s)|^\s(?:after|following)\s(?:(?:the\s)?(?:date|entry|issuance|service|receipt|filing)\sof\s)*(?:(?:this|the|today['’]s)\s)?(?:order|notice|report|recommendation)\b/i;
const hourAfter =
  /^,?\s(?:at|by)\s(?:noon|\d{1,2}(?::\d\d)?\s?[ap]\.?\s?m\.?)(?:\s\(?(?:[ECMP][SD]?T|Eastern|Central|Mountain|Pacific)(?:\sTime)?\)?)?/i;
const opening =
  /^(?:(?:it\s(?:is|was)\s)?(?:hereby\s|further\s|therefore\s|also\s)*ordered(?:\sand\sadjudged)?,?\sthat,?|accordingly|therefore|thus|finally|further(?:more)?|also|in\saddition|moreover|instead|likewise|to\sthat\send|however)\b,?\s*/i;
const subordinate =
  /^(?:if|unless|should|because|as|although|when|where|upon|after|before|following|pursuant|under|whatever|at|in|with|for)\b[^,]{0,160},\s+/i;
const adverb = /^(?:(?:hereby|also|further|each|jointly|both|therefore|then|now|not)\s)+/i;
const longest = 24;

/** True of words on one line, with single blanks between them and no marks of emphasis. */
function isPlain(words: string): boolean {
  for (let at = 0, last = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    // a blank behind a blank, `*`, `_`, and blanks that are no space
    if (
      (code === 32 && last === 32) ||
      code === 42 ||
      code === 95 ||
      code < 32 ||
      code === 160 ||
      code >= 0x2028 ||
      (code >= 0x2000 && code <= 0x200a)
    )
      return false;
    last = code;
  }
  return true;
}
const fold = (words: string) => (isPlain(words) ? words : words.replace(/[*_]+/g, '').replace(/\s+/g, ' ')).trim();

const edges = new Set(' \t\n\r\u00a0,;:.–—-');
const hanging = new Set(['on', 'by', 'for', 'to', 'and', 'or', 'within', 'of', 'at', 'the', 'until', 'in']);
/** Without marks at either end, and without a last word that only leads to what was cut. */
function trimmed(words: string): string {
  let from = 0;
  let to = words.length;
  while (from < to && (edges.has(words[from] as string) || words[from] === ')')) from++;
  while (to > from && (edges.has(words[to - 1] as string) || words[to - 1] === '(')) to--;
  const kept = words.slice(from, to);
  const blank = kept.lastIndexOf(' ');
  const last = kept.slice(blank + 1).toLowerCase();
  const cut = blank === -1 ? kept : hanging.has(last) ? kept.slice(0, blank) : kept.replace(noLater, '');
  return stray.test(cut) ? cut.replace(/\s?\((?:i\.e\.|that\sis),?\s?\)/g, '').replace(/\s+([,;.])/g, '$1') : cut;
}
const noLater = /\sno later than$/i;
/** What a cut may leave: a bracket without its day, a blank before a mark. */
const stray = /[(]|\s[,;.]/;

/** The first 24 words. */
function firstWords(words: string): string {
  let end = -1;
  for (let count = 0; count < longest; count++) {
    end = words.indexOf(' ', end + 1);
    if (end === -1) return words;
  }
  return words.slice(0, end);
}

/**
 * @param quote the clause.
 * @param term the day or the count in it.
 * @param order the words that order or allow; null where a list's lead has them.
 * @param isPerson whether words speak of somebody who acts, so that a subject such as `Responses` is kept.
 * @returns at most 24 words: `produce the claims file without redactions`, `further conference`.
 */
export function actionOf(
  text: string,
  quote: Span,
  term: Span,
  order: (Span & { rule: string }) | null,
  isPerson: (words: string) => boolean,
): string {
  const cut = (from: number, to: number) => {
    if (term.from >= to || term.to <= from) return fold(text.slice(from, to));
    const before = text.slice(from, Math.max(from, term.from)).replace(limit, ' ');
    const after = text.slice(term.to, to).replace(anchor, '').replace(hourAfter, '');
    return fold(/^\s*,/.test(after) && /^\s*$/.test(before) ? after : `${before} ${after}`);
  };
  const opens = (words: string) => words.replace(opening, '').replace(subordinate, '').replace(opening, '');
  let words: string;
  if (!order || order.from < quote.from || order.to > quote.to) words = opens(cut(quote.from, quote.to));
  else {
    const subject = trimmed(opens(cut(quote.from, order.from)))
      .replace(/^(?:a|an|the)\s/i, '')
      .replace(/\s(?:will|shall|now)$/, '');
    const rest = trimmed(cut(order.to, quote.to))
      .replace(adverb, '')
      .replace(/^(?:that\b,?\s|and\sincluding\s)/i, '')
      .replace(/^,\s/, '');
    const said = fold(text.slice(order.from, order.to));
    if (/^(?:is-set|is-due|deadline-is)$/.test(order.rule)) words = [subject, /^to\b/.test(rest) ? '' : rest].join(' ');
    else if (order.rule === 'imperative') words = `${said.replace(/^\W*(?:\w{1,2}[.)]\s)?/, '')} ${rest}`;
    else if (order.rule === 'court-sets') words = rest;
    else {
      const act = rest.replace(/^(?:in\swhich\s)?to\s/i, '');
      const isPassive = /^be\s\w+(?:ed|en|n|t|d)\b/.test(act);
      words = subject === '' || (isPerson(subject) && !isPassive) ? act : `${subject} to ${act}`;
    }
  }
  const kept = trimmed(words);
  const action = firstWords(kept);
  if (action === '') return firstWords(fold(text.slice(quote.from, quote.to)));
  return action === kept ? kept : `${action} …`;
}
