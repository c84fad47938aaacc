/** Whether a time is this order's own: not what a party asks, what a rule says, or what an earlier order said. */
import type { Span } from '../../../schema/annotation.ts';
import { lettersAt, mayEnd } from '../known-place.ts';
import { isQuoted, type Reading, type Sentence } from '../reading.ts';
import { isRecommended, voiceAt } from '../voice.ts';
import { worded } from '../worded.ts';
import { endOfLast } from './deadline-quotes.ts';
import type { Term } from './times.ts';
import type { TimeOrder } from './times-ordered.ts';

/** Code units before a time, and before what orders it, that decide on it. */
export const reachBefore = 420;

/** A participle without its verb: `the hearing set for`, `a brief now due`, which tells what is and orders nothing. */
const participle = /^(?:due|payable|returnable|set|re-?set|scheduled|re-?scheduled|noticed)$/i;
const ofTheSetting = /\b(?:the|this|that|which|its|his|her|their|currently|now|presently)\s(?:[\w’'.-]+\s){0,4}$/i;
const verbFollows = /^(?:[^.;]|[ap]\.m\.|\.(?=\w)){0,70}?,?\s(?:shall|must|will|is|are|was|were)\b/i;
const told = worded(
  /\b(?:court|judge|undersigned|(?:scheduling|prior|earlier|previous)\sorder|I|we|he|she|they|magistrate|counsel)\b[^.;]{0,60}(?<!\b(?:having|is|are|be|as)\s(?:\w+\s)?)\b(?:ordered|directed|told|required|gave|granted|allowed|extended|instructed|warned|issued|held|said|stated|advised|reminded|imposed|ruled|explained|cautioned|admonished|informed|promised|agreed|represented)\b/i,
);
const speaks = worded(
  /\b(?:Rules?|Orders?|order|agreements?|contracts?|polic(?:y|ies)|leases?|statutes?|§|Sections?|[Pp]aragraphs?|¶|Plan|[Ss]tipulation|subpoena|notice|Code|Act|protocol|letter|e-?mail|warranty|bylaws|manual|[Pp]rocedures?|Order’s|regulations?|handbook)\b(?:\s?[\d().A-Za-z-]{1,14}){0,2}[”"]?(?:\s?[([][^()[\]]{0,40}[)\]])?[^.;,]{0,40}?\b(?:provides?|provided|requires?|required|states?|stated|says|said|gives?|gave|allows?|allowed|permits?|permitted|calls?\sfor|called\sfor|sets?|fixes|fixed|specif(?:y|ies|ied)|contemplates?|mandates?|prescribes?)\b/,
);
const thisOrder =
  /\b(?:this|today['’]s)\s(?:[\w-]+\s)?(?:Order|order|ORDER|Report|report|Recommendation|recommendation|Decision|Notice|Entry)\b|\b[Oo]bjections?\b|\breconsideration\b|\bthe\sRe(?:port|commendation)\b/;
const federalRule =
  /\b(?:[Uu]nder|[Pp]ursuant\sto|[Bb]y|[Pp]er|of)\s(?:Fed(?:eral|\.)?\s?R(?:ules?|\.)?\s?(?:of\s)?(?:Civ(?:il|\.)?\s?)?P?(?:rocedure|\.)?\s?|Rules?\s|FRCP\s|F\.R\.C\.P\.\s)(?:2[6-9]|3[0-6]|45|4|12|15)\b/;
/** A party in general: what follows is the law and no order, the more so where a rule is cited for it. */
const anyParty =
  /(?:^|[,:]\s|\b(?:where|when|if|that|because|generally|rules?|order)\s,?)\s*(?:an?|each|one|every)\s(?:(?:responding|answering|opposing|non-?moving|moving|requesting|producing|objecting|served|litigant|pro\sse|other)\s)?(?:party|litigant|person|deponent|nonparty|respondent|movant|opponent|recipient)\b[^,]{0,80}$|^(?:parties|litigants)\s$/i;
const theParty =
  /(?:^|[,:]\s|\b(?:where|when|if|that)\s)\s*the\s(?:responding|answering|opposing|non-?moving|moving|requesting|producing|objecting|served)\s(?:party|person)\b[^,]{0,80}$/i;
/** What a party tells or offers of itself. */
const offers = worded(
  /\b(?:(?:[Pp]laintiffs?|[Dd]efendants?|[Pp]arties|[Cc]ounsel|[Pp]etitioner|[Rr]espondent|[Gg]overnment|he|she|they)\s(?:now\s|also\s|further\s|have\s|has\s|had\s){0,2}(?:reports?|plans?|offers?|estimates?|hopes?|promises?|states?)|(?:[Pp]arties|[Cc]ounsel|he|she|they|[A-Z][\w.&-]+)\s(?:now\s|also\s|further\s|have\s|has\s|had\s){0,2}(?:stated|represents?|represented|reported|indicates?|indicated|anticipates?|anticipated|expects?|expected|intends?|intended|promised|informs?|informed|advises?|advised|proposes?|proposed|offered|agrees?|agreed|expresse[sd]|announces?|announced|estimated|hoped|planned|confirms?|confirmed))\b/,
);
/** What somebody thinks or says will be. */
const thought =
  /\b(?:says?|said|expects?|expected|believes?|thinks?|estimates?|assures?|assured|understands?|predicts?|tells?|hopes?|anticipates?|doubts?|whether|knows?|suspects?|swears?|testifie[sd]|declares?|avers?)\b[^.;]{0,80}$/i;
/** A paper that asks. */
const paperAsks = worded(
  /\b(?:stipulation|motion|request|letter|report|proposal|plan|application|brief|response|opposition|reply|parties)\s(?:also\s|further\s|jointly\s)?(?:asks?|requests?|seeks?|proposes?|suggests?|would|says?|states?|contemplates?)\b/i,
);
/** A clause set off by commas: `the deposition, which the parties agreed would be in May, is`. */
const relative = /,\s(?:which|who|whose|originally|once|as)\b[^,]{0,120},\s?/g;
/** What lasts until a day, and orders nothing by it. */
const lasts =
  /\b(?:remains?|stay|continue\sin|in\s(?:force|effect)|incarcerated|confined|detained|sealed|unavailable|closed)\b[^,;]{0,60}\b(?:until|through|till)\s(?:at\sleast\s)?(?:\w+day,?\s)?$/i;
const lastingEnds = new Set(['until', 'through', 'till', 'least']);
const mayLast = (text: string, at: number): boolean => mayEnd(text, at, lastingEnds);
/** Rules whose words may stand before what only lasts. */
const goesOn = new Set(['must', 'will', 'may', 'is-to']);
const citesRule = /\bRules?\s\d|\bR\.\s?Civ\.|\bF\.R\.C\.P|\bFRCP\b|\bL\.?\s?R\.|§/;
/** Inside the bracket behind a citation that says what was held there. */
const inCitation = /(?:\d{4}\)|\bId\.(?:\sat\s\d+)?|\bWL\s\d+[^()]{0,20})\s\([^()]{0,180}$/;
/** The court, right before what it does. */
const courtSubject =
  /\b(?:court|I|we|undersigned|judge)\s(?:\w+ly\s|also\s|hereby\s|therefore\s|will\s|shall\s){0,2}$/i;
const courtActs = /\b(?:the\scourt|court|I|we|the\sundersigned|the\sjudge)\s(?:\w+ly\s|also\s|then\s)?$/i;
const courtHolds =
  /^\s(?:(?:then|also|now)\s)?(?:hold|hear|conduct|convene|set|give|allow|afford|extend|have|meet|call|be\savailable|expect|look\sfor)\b/i;
const subordinating = new Set(
  'because as although though while since given if when where in at on under pursuant per upon with for to having consistent accordingly after before following should unless based once by within no not absent until during notwithstanding regardless whatever despite'.split(
    ' ',
  ),
);

/** Code units that may stand before the first word of a clause: the mark of an item, or `There` of `Thereafter`. */
const longestMark = 5;
const ofMark = /[(\d.\sa-z)]/i;

/** True where words begin with a subordinate clause. */
function opensSubordinate(words: string): boolean {
  for (let at = 0; at <= longestMark && at < words.length; at++) {
    const word = lettersAt(words, at);
    const end = at + word.length;
    if (subordinating.has(word) && !/[\d_]/.test(words[end] ?? '')) {
      if ((word !== 'no' && word !== 'not') || /^\slater\b/i.test(words.slice(end, end + 7))) return true;
    }
    if (word === '' && !ofMark.test(words[at] as string)) return false;
  }
  return false;
}

/** `Signed answers`, `Written requests`: nouns that are verbs of claiming elsewhere. */
const plural =
  /^\W*(?:[A-Z][\w-]*|[Tt]he|[Aa]ll|[Aa]ny)\s(?:\w+\s)?(?:answers|requests|claims|demands|replies|objects)\b(?!\s(?:that|for|to|the|a|an|leave|this|it)\b)/;

/** Words of saying right before a colon, which hand the rest to somebody. */
const saysWhat =
  /\b(?:argues?|says?|asks?|requests?|proposes?|states?|stated|provides?|follows|writes?|wrote|dates|deadlines?|schedule|set)\b[^:]{0,60}$/i;

const joining = /[,)]\s(?:and|but|so|yet)\s(?!(?:that|to|for|asks?|seeks?)\b)/g;
/** Where the clause of an order begins: behind a subordinate clause that opens its sentence. */
function clauseFrom(text: string, segment: Span, order: TimeOrder): number {
  const words = text.slice(segment.from, order.from);
  let from = segment.from + (/[,)]/.test(words) ? endOfLast(joining, words) : 0);
  const colon = words.lastIndexOf(': ') + segment.from;
  if (colon >= from && !saysWhat.test(text.slice(from, colon))) from = colon + 2;
  if (opensSubordinate(text.slice(from, order.from).trimStart())) {
    const comma = segment.from + text.slice(segment.from, order.from + 2).lastIndexOf(', ');
    if (comma > from) from = comma + 2;
  }
  return from;
}

/** A subject that tells of nobody's words: `The parties`, `Rourke`, `defendants`. */
const bareSubject =
  /^\s?(?:(?:[Tt]he\s|[Aa]ll\s|[Bb]oth\s)(?:[Pp]arties|[Pp]laintiffs?|[Dd]efendants?)|[Pp]laintiffs?|[Dd]efendants?|(?!(?:COURT|Court|Judge|JUDGE|Parties|PARTIES|Litigants|LITIGANTS|We|WE|Undersigned)\b)[A-Z][\w’&-]+)\s$/;
const bareSubjects = new Set(
  ['parties', 'plaintiff', 'plaintiffs', 'defendant', 'defendants'].flatMap((who) =>
    ['The ', 'the ', 'All ', 'all ', 'Both ', 'both '].flatMap((all) => [
      `${all}${who} `,
      `${all}${who[0]?.toUpperCase()}${who.slice(1)} `,
    ]),
  ),
);
/** Longer subjects are more than a name. */
const longestName = 40;
const isBareSubject = (subject: string): boolean =>
  bareSubjects.has(subject) || (subject.length < longestName && bareSubject.test(subject));

/** True where the clause is the order's word, and its subject asks, tells or offers nothing. */
function speaksItself(reading: Reading, clause: Sentence, order: TimeOrder, subject: string, whole: string): boolean {
  if (told.test(subject) || offers.test(subject) || paperAsks.test(subject)) return false;
  const voice = voiceAt(reading, order.from, clause);
  if (voice === 'own') return true;
  if (voice === 'supposed') return thisOrder.test(whole);
  if (voice !== 'claimed') return false;
  const before = reading.text.slice(Math.max(0, order.from - 40), order.from);
  return plural.test(subject) || (order.rule === 'court-sets' && courtSubject.test(before));
}

/** True where the time is this order's own and not what a party asks, a rule says, or an earlier order said. */
export function isOwn(reading: Reading, term: Term, sentence: Sentence, order: TimeOrder, segment: Span): boolean {
  const { text } = reading;
  const start = order.from < segment.from ? sentence.from : Math.max(sentence.from, segment.from);
  const begin = clauseFrom(text, { from: Math.max(start, order.from - reachBefore), to: order.from }, order);
  let subject = text.slice(begin, order.from);
  if (subject.includes(', ')) subject = subject.replace(relative, ', ');
  const whole = text.slice(Math.max(sentence.from, term.span.from - 500), Math.min(sentence.to, term.span.to + 300));
  const clause = { from: begin, to: sentence.to, paragraph: sentence.paragraph };
  const isBare = isBareSubject(subject);
  if (isBare) {
    if (isQuoted(reading, order.from) || isRecommended(reading, clause, order.from)) return false;
  } else if (!speaksItself(reading, clause, order, subject, whole)) return false;
  if (order.rule === 'is-set' && /^\W*(?:with|given|before|until|pending|despite)\b/i.test(subject)) {
    if (!/^(?:is|are|be|now|hereby)\b/i.test(text.slice(order.from, order.to))) return false;
  }
  const words = text.slice(order.from, order.to).trim();
  if (term.date !== null && (order.rule === 'is-set' || order.rule === 'is-due') && participle.test(words)) {
    const rest = text.slice(term.span.to, Math.min(segment.to, term.span.to + 120));
    if (verbFollows.test(rest)) return false;
    if (
      /^(?:set|sch|not)/i.test(words) &&
      /^\s?for\b/.test(text.slice(order.to, order.to + 5)) &&
      ofTheSetting.test(subject)
    )
      return false;
  }
  if (order.rule === 'deadline-is' && /\b(?:which|that)\s(?:is|are)$/i.test(words)) return false;
  const near = text.slice(Math.max(start, order.from - 200), order.from);
  if (near.includes(' (') && inCitation.test(near)) return false;
  if (goesOn.has(order.rule) && mayLast(text, term.span.from) && lasts.test(text.slice(order.from, term.span.from)))
    return false;
  if (!isBare && /^\W*(?:the\s)?(?:district|presiding|assigned|trial)\sjudge\s$/i.test(subject)) return false;
  if (
    order.rule === 'will' &&
    !isBare &&
    thought.test(subject) &&
    !/\b(?:court|I|undersigned)\s\w+\s(?:\w+\s)?that\b/i.test(subject)
  )
    return false;
  if (order.rule === 'leave-until' && /\b(?:was|were|had)\b/.test(subject)) return false;
  if (!isBare && speaks.test(subject) && !thisOrder.test(whole) && !/\b[Tt]his\s[Oo]rder\b/.test(subject)) return false;
  if (term.count !== null) {
    const isOfThisOrder = thisOrder.test(whole);
    if (!isOfThisOrder && /Rule|FRCP|F\.R\.C|Fed/.test(whole) && federalRule.test(whole)) return false;
    if (!isBare && !isOfThisOrder && (anyParty.test(subject) || theParty.test(subject))) {
      const isStanding = theParty.test(subject) || text.slice(order.from, order.to).toLowerCase() === 'shall';
      if (!isStanding || citesRule.test(text.slice(sentence.from, sentence.to + 50))) return false;
    }
    if (order.rule === 'condition') {
      const isIf =
        /^(?:if|unless|absent)$/i.test(text.slice(order.from, order.to)) && /\b(?:shall|will|may)\b/.test(whole);
      if (/\b(?:requests|interrogator)/i.test(whole)) return false;
      if (!isOfThisOrder && !(isIf && !/\b(?:an?y?)\s(?:\w+\s)?party\b/i.test(whole))) return false;
    }
  }
  if (order.rule === 'condition' && !/\b(?:shall|will|may|waive[sd]?|forfeit\w*)\b/i.test(whole)) return false;
  if (
    !isBare &&
    goesOn.has(order.rule) &&
    order.rule !== 'is-to' &&
    courtActs.test(subject) &&
    !courtHolds.test(text.slice(order.to, order.to + 24))
  )
    return false;
  return true;
}
