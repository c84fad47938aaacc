/** Whose word a clause is: what this order does itself, and what it only recounts, quotes, supposes or is asked for. */
import { isQuoted, type Reading, type Sentence } from './reading.ts';
import { placeOf } from './sentences.ts';

/**
 * - `own`: the order itself says or does it.
 * - `quoted`: it stands between quotation marks.
 * - `cited`: what another court held, in a parenthesis after a citation or behind a case's name.
 * - `claimed`: what a party says, seeks or fears.
 * - `recounted`: what an earlier order or hearing did.
 * - `supposed`: what would follow if, or what a rule says of cases in general.
 * - `recommended`: what a magistrate judge proposes to the district judge.
 */
export type Voice = 'own' | 'quoted' | 'cited' | 'claimed' | 'recounted' | 'supposed' | 'recommended';

const someone = String.raw`(?:he|she|it|they|each(?:\sside)?|(?:both|neither)\s(?:sides?|part(?:y|ies))|counsel|[Tt]he\s(?:part(?:y|ies)|movants?|defense)|(?:[Tt]he\s)?(?:[Pp]laintiffs?|[Dd]efendants?|[Pp]etitioners?|[Rr]espondents?|[Mm]ovants?)|(?!(?:The|This|That|These|Those|An?|Any|Such|No|Its|His|Her|Their|Each|Both|Every|Joint|Second|First|Third|Emergency|Renewed|Amended|Oral|Letter|And|But|In|On|As|All|If|IT|FURTHER|HEREBY|ORDERED)\b)[A-Z][\w.&’'-]+)`;

/** A party that speaks: `Defendants argue that`, `According to Acme,`, `asks the court to`. */
const claim = new RegExp(
  String.raw`\b${someone}(?:['’]s?\s(?:brief|letter|motion|papers?|counsel|opposition|response|reply)s?)?(?<!['’]s?),?\s(?:(?:now|also|further|first|next|then|again|thus|in\sturn|alternatively|instead|simply|essentially|does\snot|do\snot|has|have|had|would|did)\s){0,2}(?:argu(?:es?|ed|ing)|contends?|contended|asserts?|asserted|maintains?|maintained|insists?|insisted|claims?|claimed|urges?|urged|submits?|suggests?|suggested|requests|request(?=\s(?:that|an?|the)\b)|requested|asks?|asked|seeks?|sought|mov(?:es?|ed)\s(?:for|to|that|the)|wants?|wanted|believes?|complains?|complained|objects?|objected|protests?|predicts?|fears?|says?|said|repl(?:y|ies|ied)|responds?|responded|answers?|counters?|represents?|stipulat(?:es?|ed)|proposes?|proposed|demands?|demanded|threaten(?:s|ed)?|wishe[sd]?|would\shave)\b`,
);
/** How the verbs of a claim begin: most words have none of them, and need no look for who speaks. */
const claiming =
  /\b(?:argu|conten|assert|maintain|insist|claim|urge|submit|suggest|request|ask|seek|sought|move|want|believe|complain|object|protest|predict|fear|say|said|repl|respond|answer|counter|represent|stipulat|propose|demand|threaten|wish|would)/;
/** How far a ruling goes, told by what was asked: `granted insofar as it seeks the log`. */
const extent =
  /\b(?:in\s?so\s?far\sas|to\sthe\sextent(?:\sthat)?)\s[^,;]{0,40}?\b(?:seeks?|asks?|requests?|claims?|objects?|moves?)\b/gi;
/** What was asked as the thing ruled on: `the relief Roe seeks is denied`. */
const asSought =
  /\b[\w.’'-]+\s(?:now\s|also\s)?(?:seeks?|sought|requests?|requested|wants?|proposes?|proposed|demands?)(?=\s(?:here\s)?(?:is|are|must\sbe|will\sbe)\s)/g;
const accordingTo = /\baccording\sto\b[^,.;]{1,60},/i;

/** Words with which the order goes over from a party's view to its own. */
const turn =
  /;|,\sand\s(?:that|this)\s(?:request|motion|application|objection)\s(?=is\b|must\b|will\b)|\b(?:but|however|nonetheless|nevertheless|accordingly|therefore|thus)\b[^.;]{0,60}\b(?:the\scourt|i|we|the\sundersigned|is|are)\b|\b(?:the\scourt|the\sundersigned|i|we)\s(?:hereby\s|therefore\s|nonetheless\s|nevertheless\s|also\s)?(?:agrees?|disagrees?|rejects?|den(?:y|ies)|grants?|finds?|concludes?|orders?|declines?)\b/gi;

const earlier =
  /\b(?:previous(?:ly)?|earlier|prior|already|once\sbefore|last\s(?:week|month|year|spring|summer|fall|autumn|winter)|in\s(?:its|the|that|my|our|an?)\s(?:[A-Z]?[\w-]+\s){0,4}[Oo]rder(?:\s(?:of|dated|entered|filed|at)\b|,|\s\())/;

/** An order of a magistrate judge under review, and what else was ruled below. */
const below =
  /\b(?:[Mm]agistrate\s[Jj]udge|[Jj]udge)(?:\s[A-Z][\w.’'-]+){0,4}(?:['’]s\b|\s(?:den|grant|order|rul|h[eo]ld|declin|reject|found|impos|warn))/;

const reporter =
  /\d\s(?:F\.|U\.S\.|S\.\s?Ct\.|F\.R\.D\.|WL\s|Fed\.\sApp)|\b[Ss]ee,?\s(?:also|e\.g\.)|\b(?:Cir|D|S\.D|N\.D|E\.D|W\.D|M\.D|C\.D)\.\s[A-Z\d]/;

/** A parenthesis that a citation explains itself with: `(denying motion where …)`. */
const explains =
  /\((?:[^()]{0,40}\s)?(?:granting|denying|affirming|reversing|holding|finding|noting|imposing|striking|declining|dismissing|sanctioning|precluding|rejecting|quoting|citing|collecting|awarding|overruling|vacating|explaining|warning|upholding|same)\b[^()]{0,200}$/i;

const condition = /\b(?:if|unless|should|were|when(?:ever)?|where|whether|in\sthe\sevent)\b/i;
const ruleSpeaks =
  /\b(?:Rule|Rules|F\.?R\.?C\.?P\.?|P\.|§|Standing\sOrder|[Ll]ocal\s[Rr]ule|[Ss]tatute|Scheduling\sOrder|[Pp]rotective\s[Oo]rder)\s?[\d().A-Za-z-]{0,18},?\s(?:also\s|itself\s|further\s)?(?:provides?|states?|requires?|says?|permits?|allows?|authorizes?|directs?|mandates?|contemplates?|forbids?|reads?)\b/;

/** How the verbs of `ruleSpeaks` begin. */
const ruleVerb = /\b(?:provide|state|require|say|permit|allow|authorize|direct|mandate|contemplate|forbid|read)/;

/**
 * Whose word stands at `offset`.
 *
 * @param offset of the verb that is asked about, in UTF-16 code units of the text.
 * @param sentence the sentence that it stands in.
 */
export function voiceAt(reading: Reading, offset: number, sentence: Sentence): Voice {
  const { text } = reading;
  if (isQuoted(reading, offset)) return 'quoted';
  const { hasBracket, hasSpeaker } = signsIn(text, sentence, offset);
  const before = text.slice(sentence.from, offset);
  if (hasBracket && explains.test(before) && reporter.test(before + text.slice(offset, offset + 200))) return 'cited';
  const since = hasSpeaker ? withoutAsking(afterTurn(before)) : '';
  if (hasSpeaker && ((claiming.test(since) && claim.test(since)) || accordingTo.test(since))) return 'claimed';
  if (isRecommended(reading, sentence, offset)) return 'recommended';
  if (hasSpeaker && ruleVerb.test(since) && ruleSpeaks.test(since)) return 'supposed';
  return 'own';
}

/** Words in which somebody asks, in which alone `extent` and `asSought` find anything. */
const asks = /seek|ask|claim|object|move|request|sought|want|propos|demand/i;

const withoutAsking = (words: string): string =>
  asks.test(words) ? words.replace(extent, ' ').replace(asSought, ' ') : words;

/** Something without which nobody else speaks: a claim, `according to`, or a rule. */
const speaking = new RegExp(
  String.raw`${claiming.source}|[Aa]ccording|ACCORDING|Rule|F\.?R|P\.|§|Standing|[Ll]ocal|[Ss]tatute|Scheduling|[Pp]rotective`,
);

/** What the words of a sentence give reason to look for. */
type Signs = { text: string; from: number; to: number; hasBracket: boolean; hasSpeaker: boolean };

/** Signs of the sentence that was asked about last: each is asked about at one verb after the other. */
let signs: Signs = { text: '', from: 0, to: 0, hasBracket: false, hasSpeaker: false };

function signsIn(text: string, sentence: Sentence, offset: number): Signs {
  const { from } = sentence;
  const to = Math.max(sentence.to, offset);
  if (signs.from !== from || signs.to !== to || signs.text !== text) {
    const words = text.slice(from, to);
    signs = { text, from, to, hasBracket: words.includes('('), hasSpeaker: speaking.test(words) };
  }
  return signs;
}

/** True where the words of a sentence give reason to look for somebody else who speaks; false where nobody can. */
export const hasSpeaker = ({ text }: Reading, sentence: Sentence): boolean =>
  signsIn(text, sentence, sentence.from).hasSpeaker;

const recommends = /\bRECOMMEND(?:S|ED|ING|ATION)?\b/i;
const orders = /\b(?:ORDER(?:S|ED)|hereby)\b/i;
const itemMark = /^[\s•*–—-]{0,4}(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s)?/;

/**
 * True where a verb stands in what is only recommended to the district judge: behind `RECOMMENDS that`, or in an item of
 * a list that such words open.
 *
 * @param offset of the verb, in UTF-16 code units of the text.
 */
export function isRecommended(reading: Reading, sentence: Sentence, offset: number): boolean {
  if (!reading.mayRecommend) return false;
  const { text, sentences } = reading;
  const before = text.slice(sentence.from, offset);
  const at = before.search(recommends);
  if (at >= 0) return !orders.test(before.slice(at)) && /\b(?:be|that)\b|:/i.test(before.slice(at));
  if (orders.test(before) || itemMark.exec(text.slice(sentence.paragraph.from, offset))?.[0].trim() === '')
    return false;
  const first = placeOf(sentences, sentence);
  for (let i = first - 1; i >= 0 && i > first - 12; i--) {
    const lead = sentences[i] as Sentence;
    if (lead.paragraph.from === sentence.paragraph.from) continue;
    const words = text.slice(lead.from, lead.to);
    if (words.endsWith(':')) return recommends.test(words) && !orders.test(words);
    if (!itemMark.exec(words)?.[0].trim()) return false;
  }
  return false;
}

/** What of a clause stands behind the last words with which the order turns to its own view. */
function afterTurn(before: string): string {
  let from = 0;
  turn.lastIndex = 0;
  for (let found = turn.exec(before); found; found = turn.exec(before))
    from = found.index + (found[0].startsWith(';') ? 1 : 0);
  return before.slice(from);
}

/** True where words before a verb place it in the past of the case: `previously`, `in its March order`. */
export const isEarlier = (before: string): boolean => earlier.test(before) || below.test(before);

/** True where a clause depends on a condition: `if`, `unless`, `should`. */
export const isConditional = (before: string): boolean => condition.test(before);
