/** The clause of a deadline to what has to be done by it, in the order's own words. */
import type { Span } from '../../../schema/annotation.ts';
import { isPlain, lettersAt, wordBefore } from '../known-place.ts';

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
/** What may stand before the act. */
const leads = /^(?:hereby|also|further|each|jointly|both|therefore|then|now|not|that|and|,)/i;
/** A subject that no words open. */
const bare = new Set(
  ['parties', 'plaintiff', 'plaintiffs', 'defendant', 'defendants', 'counsel'].flatMap((who) => [who, `the ${who}`]),
);
const isBare = (words: string): boolean => bare.has((words.endsWith(' ') ? words.slice(0, -1) : words).toLowerCase());

/** First words of `opening`, `subordinate`, `leads` and `anchor`. */
const firstOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const openingFirst = firstOf(
  'it hereby further therefore also ordered accordingly thus finally furthermore in moreover instead likewise to however',
);
const subordinateFirst = firstOf(
  'if unless should because as although when where upon after before following pursuant under whatever at in with for',
);
const leadsFirst = firstOf('hereby also further each jointly both therefore then now not that and');
const anchorFirst = firstOf('of from after following');
/** Words that `limit` is made of. */
const limitWords = firstOf(
  'by on for to at within until till through before prior in up no not later than least more an additional of or and including the close end business day noon midnight a period next following further monday tuesday wednesday thursday friday saturday sunday pm am m',
);

/** Words without the limit that they end with. */
function withoutLimit(words: string): string {
  const last = wordBefore(words, words.length);
  if (!limitWords.has(last) && isPlain(last)) return words;
  const from = words.length - last.length - 1;
  const former = wordBefore(words, from);
  // one word, as most are
  if (oneLimit.has(last) && isPlain(former) && !limitWords.has(former)) return words.slice(0, from);
  return words.replace(limit, ' ');
}
const oneLimit = firstOf('by on for to at within until till through before in');
const withoutOpening = (words: string): string =>
  openingFirst.has(lettersAt(words, 0)) ? words.replace(opening, '') : words;
const withoutSubordinate = (words: string): string =>
  subordinateFirst.has(lettersAt(words, 0)) ? words.replace(subordinate, '') : words;
/** Rules whose words tell of a thing: `the report is due`. */
const isOfThing = new Set(['is-set', 'is-due', 'deadline-is']);
const longest = 24;

const isBlank = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 160 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f;
const isMark = (code: number): boolean => code === 42 || code === 95;

/** Words without marks of emphasis (`*`, `_`), single blanks between them. */
function fold(words: string): string {
  let folded = '';
  let from = 0;
  for (let at = 0; at < words.length; at++) {
    const first = words.charCodeAt(at);
    if (first > 32 && first < 160 && !isMark(first)) continue;
    let hasBlank = false;
    let end = at;
    for (let code = words.charCodeAt(end); isBlank(code) || isMark(code); code = words.charCodeAt(++end))
      hasBlank ||= isBlank(code);
    if (end === at || (end === at + 1 && words.charCodeAt(at) === 32)) continue;
    folded += hasBlank ? `${words.slice(from, at)} ` : words.slice(from, at);
    from = end;
    at = end - 1;
  }
  return (from === 0 ? words : folded + words.slice(from)).trim();
}

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
  const cut =
    blank === -1 ? kept : hanging.has(last) ? kept.slice(0, blank) : last === 'than' ? kept.replace(noLater, '') : kept;
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
    const before = withoutLimit(text.slice(from, Math.max(from, term.from)));
    let after = text.slice(term.to, to);
    if (anchorFirst.has(lettersAt(after, 1))) after = after.replace(anchor, '');
    if (/^(?:at|by)$/.test(lettersAt(after, after[0] === ',' ? 2 : 1))) after = after.replace(hourAfter, '');
    return fold(after.trimStart().startsWith(',') && before.trim() === '' ? after : `${before} ${after}`);
  };
  const opens = (words: string) => (isBare(words) ? words : withoutOpening(withoutSubordinate(withoutOpening(words))));
  let words: string;
  if (!order || order.from < quote.from || order.to > quote.to) words = opens(cut(quote.from, quote.to));
  else {
    const subject = trimmed(opens(cut(quote.from, order.from)))
      .replace(/^(?:a|an|the)\s/i, '')
      .replace(/\s(?:will|shall|now)$/, '');
    let rest = trimmed(cut(order.to, quote.to));
    if (rest.startsWith(',') || (leadsFirst.has(lettersAt(rest, 0)) && leads.test(rest)))
      rest = rest
        .replace(adverb, '')
        .replace(/^(?:that\b,?\s|and\sincluding\s)/i, '')
        .replace(/^,\s/, '');
    if (isOfThing.has(order.rule)) words = [subject, /^to\b/.test(rest) ? '' : rest].join(' ');
    else if (order.rule === 'imperative')
      words = `${fold(text.slice(order.from, order.to)).replace(/^\W*(?:\w{1,2}[.)]\s)?/, '')} ${rest}`;
    else if (order.rule === 'court-sets') words = rest;
    else {
      const act = rest.replace(/^(?:in\swhich\s)?to\s/i, '');
      const isPassive = act.startsWith('be ') && /^be\s\w+(?:ed|en|n|t|d)\b/.test(act);
      words = subject === '' || (isPerson(subject) && !isPassive) ? act : `${subject} to ${act}`;
    }
  }
  const kept = trimmed(words);
  const action = firstWords(kept);
  if (action === '') return firstWords(fold(text.slice(quote.from, quote.to)));
  return action === kept ? kept : `${action} …`;
}
