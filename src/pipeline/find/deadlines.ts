/** A reading to the deadlines that the order itself sets: days named, counts of days, and rows of a schedule. */
import type { Addressee, DeadlineAnnotation, Span } from '../../schema/annotation.ts';
import type { IsoDate } from '../../schema/date.ts';
import { actionOf } from './actions.ts';
import { addresseeOf, type Sides } from './addressee.ts';
import { type DayCount, findDayCounts, numberWord } from './day-counts.ts';
import { afterHour, deadlineQuote } from './deadline-quotes.ts';
import type { Doubt, Found } from './doubt.ts';
import { eitherCase } from './letter-case.ts';
import type { Party } from './parties.ts';
import { isQuoted, type Reading, type Sentence, sentenceAt } from './reading.ts';
import { cellAt, isForeign, rowAt, scheduledLabel } from './schedule-rows.ts';
import { timeOrders, timesPast } from './time-orders.ts';
import { voiceAt } from './voice.ts';

/** A day or a count that may be a deadline. */
type Term = { span: Span; date: IsoDate | null; count: DayCount | null };
/** Words that order or allow; `past` for those that tell of an order. */
type TimeOrder = Span & { rule: string };

const pastRule = timesPast.id;
/** For a word, the rules that may begin at it, in their order. */
const rulesAt = new Map<string, { id: string; pattern: RegExp }[]>();
for (const { id, begins, pattern } of [timesPast, ...timeOrders]) {
  const compiled = { id, pattern: new RegExp(eitherCase(pattern), 'y') };
  for (const word of begins.split(' ')) rulesAt.set(word, [...(rulesAt.get(word) ?? []), compiled]);
}
const word = /[A-Za-z]+/g;
/** The longest word that a rule begins at. */
const longestWord = Math.max(...[...rulesAt.keys()].map(({ length }) => length));

/** All words of one sentence that order or allow, in text order. */
function timeOrdersIn(text: string, { from, to }: Span): TimeOrder[] {
  const words = text.slice(from, to);
  const found: TimeOrder[] = [];
  word.lastIndex = 0;
  for (let match = word.exec(words); match; match = word.exec(words)) {
    if (match[0].length > longestWord) continue;
    for (const { id, pattern } of rulesAt.get(match[0].toLowerCase()) ?? []) {
      pattern.lastIndex = match.index;
      const order = pattern.exec(words);
      if (!order) continue;
      found.push({ from: from + match.index, to: from + pattern.lastIndex, rule: id });
      word.lastIndex = Math.max(word.lastIndex, pattern.lastIndex);
      break;
    }
  }
  return found;
}

const weekday = String.raw`(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?`;
const hour = String.raw`(?:the\s(?:close|end)\sof\s(?:the\s)?(?:business|day|court)\s?(?:day\s)?(?:on\s|,\s)?|close\sof\sbusiness\s?(?:on\s|,\s)?|c\.?o\.?b\.?\s?(?:on\s)?|noon\s?(?:on\s|,\s)?|midnight\s?(?:on\s)?|(?:\d{1,2}(?::\d\d)?\s?[ap]\.?\s?m\.?,?\s?(?:\(?[ecmp][sd]?t\)?\.?,?\s|(?:eastern|central|mountain|pacific)(?:\s(?:standard|daylight))?(?:\stime)?,?\s)?(?:on\s)?))?`;
/** A limit, right before its day. */
const limitBefore = new RegExp(
  String.raw`\b(?:(?:by|on\sor\sbefore|(?:no|not)\slater\sthan|before|prior\sto|until|till|through|to\sand\sincluding|up\sto|including|due|within)\s(?:and\sincluding\s|or\sbefore\s|on\sor\sbefore\s|no\slater\sthan\s|than\s)?)${hour}(?:on\s)?(?:or\sbefore\s)?${weekday}[*_]*$`,
  'i',
);
/** What stands before a day that is a bound of something else, or a day of the past. */
const boundBefore = new RegExp(
  String.raw`\b(?:from|since|after|between|dated|following|effective|as\sof|(?:no|not)\s(?:earlier|sooner)\sthan|(?:days?|(?<!the\s)weeks?|months?)\s(?:of|before)|prior)\s(?:on\s)?${weekday}$`,
  'i',
);
/** `e-mails sent before`, `calls made within`: the time belongs to the thing and not to the order. */
const madeBefore =
  /\b(?:created|dated|sent|received|prepared|generated|occurring|occurred|executed|issued|made|written|authored|hired|employed|serviced|purchased|sold|treated|reported|entered\sinto|placed|recorded|opened|closed|arising|existing|incurred|covering|in\seffect|postmarked|published|acquired|terminated|admitted|examined|seen|served|filed|produced)\s(?:(?:on|at\sany\stime|during\sthe\speriod|up)\s)?(?:by|before|prior\sto|until|through|within|from|between|no\slater\sthan|on\sor\sbefore|in|during)?\s?(?:the\s|at\sleast\s|a\speriod\sof\s)?[\s(]*$/i;
const passive =
  /\b(?:not|be|is|are|ordered|being|get|been|fully|and|or|jointly)\s(?:\w+ly\s|[\w’'-]+,?\sand\s|[\w’'-]+\sor\s){0,2}$/i;
const oldSetting =
  /\b(?:set|scheduled|noticed|calendared|hearing|conference|trial|argument|dead-?line|cut-?off|due\sdate|date|setting|deposition)\s(?:(?:currently|presently|now|previously|already)\s)?(?:set\s|scheduled\s)?(?:for|of|on)\s(?:(?:mon|tues|wednes|thurs|fri)day,?\s)?$/i;
const undone =
  /^(?:[^.;]|[ap]\.m\.|\.(?=\w)){0,90}?\b(?:is|are|was|were|be|shall\sbe|will\sbe|and|hereby)\s(?:\w+\s){0,2}(?:vacated|cancell?ed|continued|reset|re-set|extended|stricken|adjourned|taken\soff|moved|postponed|rescheduled|terminated|converted|lifted|suspended|stayed)\b/i;
const asScheduled =
  /^[^.;]{0,60}\bas\s(?:previously\s|currently\s|originally\s|now\s)?(?:scheduled|noticed|set|planned|calendared)\b/i;
/** A participle without its verb: `the hearing set for`, `a brief now due`, which tells what is and orders nothing. */
const participle = /^(?:due|payable|returnable|set|re-?set|scheduled|re-?scheduled|noticed)$/i;
const ofTheSetting = /\b(?:the|this|that|which|its|his|her|their|currently|now|presently)\s(?:[\w’'.-]+\s){0,4}$/i;
const verbFollows = /^(?:[^.;]|[ap]\.m\.|\.(?=\w)){0,70}?,?\s(?:shall|must|will|is|are|was|were)\b/i;
const undoing =
  /\b(?:vacat(?:es?|ed|ing)|cancel(?:s|led|ed|ling|ing)?|strik(?:es?|ing)|tak(?:es?|ing)\soff)\b[^.;]{0,100}$/i;
const attributive =
  /^(?:['’]s?\s|\s)(?:(?:discovery|fact|status|settlement|motion|case|pre-?trial|trial|filing|hearing)\s){0,2}(?:dead-?lines?|hearings?|conferences?|orders?|letters?|cut-?offs?|settings?|trial|sessions?|meetings?|depositions?|dates?)\b/;
const notBefore =
  /\b(?:(?:shall|may|must|will|can|should)\snot|no\s[^.;,]{1,60}\b(?:shall|may|will)|cannot)\b[^,;]{0,90}\b(?:before|until|prior\sto)\s$/i;

const relationBefore =
  /\b(?:within|inside)\s(?:(?:the\s(?:next|following|first|ensuing)|a\s(?:period\sof|further)|approximately|another|an\sadditional|(?:no|not)\smore\sthan|about)\s)?$|\b(?:given|allowed|granted|afforded|permitted|giv(?:es?)|grants?|allows?|allots?|affords?|gets?|has|have)\s(?:[\w’'.]+\s){0,3}?(?:an?(?:other)?\s(?:additional|further|extra)\s|only\s|until\s|up\sto\s|the\s)?$|\b(?:extended|enlarged|continued|postponed|adjourned|extends?|enlarges?|continues?)\s(?:[\w’']+\s){0,6}?(?:by|for)\s(?:an\sadditional\s|a\speriod\sof\s|another\s)?$|\b(?:extension|enlargement|period|dead-?line|window|continuance)\sof\s(?:time\sof\s)?$|\b(?:an|another)\sadditional\s$|\bevery\s$|\b(?:extended|shortened|reduced|enlarged)\sto\s$|\btime,?\snot\sto\sexceed\s$|\b(?:no|not)\slater\sthan\s$|\b(?:due|dead-?line|time|response|compliance)[^.;:]{0,30}:\s$|\b(?:extended|enlarged|continued)\s$/i;
const relationAfter =
  /^['’]?\s(?:after|from|before|prior\sto|following|thereafter|hereafter|beforehand|hence|hereof|herefrom|in\sadvance|in\swhich|later|preceding|ahead|of\s(?:the\s(?:date|entry|issuance|service|receipt|filing|completion|close)|this|today|service|receipt|entry|issuance|being|filing|its|any|such|notice)|to\s(?:respond|file|serve|object|answer|amend|produce|reply|comply|show|submit|oppose|move|complete|do|appeal|pay|seek|supplement|obtain|find|retain|cure|confer|decide|elect|provide)|(?:written\s|prior\s|advance\s)?notice)\b/i;
const inDays = /\bin\s(?:the\snext\s|about\s)?$/i;
const byDay = new RegExp(
  String.raw`\b(?:(?:no|not)\slater\sthan|by|on|before|until)\s${hour}(?:on\s)?$|[ap]\.?m\.?,?\s(?:on\s)?$`,
  'i',
);
const lasting =
  /^\s(?:late|ago|old|apart|long|in\s(?:jail|prison|custody)|of\s(?:testimony|trial|deposition|leave|suspension|work|delay|silence|pay|imprisonment|hearing))\b/i;
/** A count from a thing that happened outside the case is a fact. */
const ofTheFacts =
  /^\s(?:of|after|before|from|prior\sto|following)\s(?:the|his|her|its|their|an?|each|any)\s(?:\w+\s){0,2}(?:accident|collision|terminations?|injur(?:y|ies)|falls?|incident|hir(?:e|ing)|deaths?|arrest|sale|loss|crash|fire|fight|assault|discharge|purchase|delivery|surgery|explosion|spill|breach|closing|demotion|event|occurrence)\b/i;

const told =
  /\b(?:court|judge|undersigned|(?:scheduling|prior|earlier|previous)\sorder|I|we|he|she|they|magistrate|counsel)\b[^.;]{0,60}(?<!\b(?:having|is|are|be|as)\s(?:\w+\s)?)\b(?:ordered|directed|told|required|gave|granted|allowed|extended|instructed|warned|issued|held|said|stated|advised|reminded|imposed|ruled|explained|cautioned|admonished|informed|promised|agreed|represented)\b/i;
const speaks =
  /\b(?:Rules?|Orders?|order|agreements?|contracts?|polic(?:y|ies)|leases?|statutes?|§|Sections?|[Pp]aragraphs?|¶|Plan|[Ss]tipulation|subpoena|notice|Code|Act|protocol|letter|e-?mail|warranty|bylaws|manual|[Pp]rocedures?|Order’s|regulations?|handbook)\b(?:\s?[\d().A-Za-z-]{1,14}){0,2}[”"]?(?:\s?[([][^()[\]]{0,40}[)\]])?[^.;,]{0,40}?\b(?:provides?|provided|requires?|required|states?|stated|says|said|gives?|gave|allows?|allowed|permits?|permitted|calls?\sfor|called\sfor|sets?|fixes|fixed|specif(?:y|ies|ied)|contemplates?|mandates?|prescribes?)\b/;
const thisOrder =
  /\b(?:this|today['’]s)\s(?:[\w-]+\s)?(?:Order|order|ORDER|Report|report|Recommendation|recommendation|Decision|Notice|Entry)\b|\b[Oo]bjections?\b|\breconsideration\b|\bthe\sRe(?:port|commendation)\b/;
const federalRule =
  /\b(?:[Uu]nder|[Pp]ursuant\sto|[Bb]y|[Pp]er|of)\s(?:Fed(?:eral|\.)?\s?R(?:ules?|\.)?\s?(?:of\s)?(?:Civ(?:il|\.)?\s?)?P?(?:rocedure|\.)?\s?|Rules?\s|FRCP\s|F\.R\.C\.P\.\s)(?:2[6-9]|3[0-6]|45|4|12|15)\b/;
/** A party in general: what follows is the law and no order, the more so where a rule is cited for it. */
const anyParty =
  /(?:^|[,:]\s|\b(?:where|when|if|that|because|generally|rule)\s,?)\s*(?:an?|each|one|every)\s(?:(?:responding|answering|opposing|non-?moving|moving|requesting|producing|objecting|served|litigant|pro\sse|other)\s)?(?:party|litigant|person|deponent|nonparty|respondent|movant|opponent|recipient)\b[^,]{0,80}$|^(?:parties|litigants)\s$/i;
const theParty =
  /(?:^|[,:]\s|\b(?:where|when|if|that)\s)\s*the\s(?:responding|answering|opposing|non-?moving|moving|requesting|producing|objecting|served)\s(?:party|person)\b[^,]{0,80}$/i;
/** What a party tells or offers of itself. */
const offers =
  /\b(?:(?:[Pp]laintiffs?|[Dd]efendants?|[Pp]arties|[Cc]ounsel|[Pp]etitioner|[Rr]espondent|[Gg]overnment|he|she|they)\s(?:now\s|also\s|further\s|have\s|has\s|had\s){0,2}(?:reports?|plans?|offers?|estimates?|hopes?|promises?|states?)|(?:[Pp]arties|[Cc]ounsel|he|she|they|[A-Z][\w.&-]+)\s(?:now\s|also\s|further\s|have\s|has\s|had\s){0,2}(?:stated|represents?|represented|reported|indicates?|indicated|anticipates?|anticipated|expects?|expected|intends?|intended|promised|informs?|informed|advises?|advised|proposes?|proposed|offered|agrees?|agreed|expresse[sd]|announces?|announced|estimated|hoped|planned|confirms?|confirmed))\b/;
/** What somebody thinks or says will be. */
const thought =
  /\b(?:says?|said|expects?|expected|believes?|thinks?|estimates?|assures?|assured|understands?|predicts?|tells?|hopes?|anticipates?|doubts?|whether|knows?|suspects?|swears?|testifie[sd]|declares?|avers?)\b[^.;]{0,80}$/i;
/** A paper that asks. */
const paperAsks =
  /\b(?:stipulation|motion|request|letter|report|proposal|plan|application|brief|response|opposition|reply|parties)\s(?:also\s|further\s|jointly\s)?(?:asks?|requests?|seeks?|proposes?|suggests?|would|says?|states?|contemplates?)\b/i;
/** A clause set off by commas: `the deposition, which the parties agreed would be in May, is`. */
const relative = /,\s(?:which|who|whose|originally|once|as)\b[^,]{0,120},\s?/g;
/** What lasts until a day, and orders nothing by it. */
const lasts =
  /\b(?:remains?|stay|continue\sin|in\s(?:force|effect)|incarcerated|confined|detained|sealed|unavailable|closed)\b[^,;]{0,60}\b(?:until|through|till)\s(?:at\sleast\s)?(?:\w+day,?\s)?$/i;
const citesRule = /\bRules?\s\d|\bR\.\s?Civ\.|\bF\.R\.C\.P|\bFRCP\b|\bL\.?\s?R\.|§/;
/** Inside the bracket behind a citation that says what was held there. */
const inCitation = /(?:\d{4}\)|\bId\.(?:\sat\s\d+)?|\bWL\s\d+[^()]{0,20})\s\([^()]{0,180}$/;
/** The court, right before what it does. */
const courtSubject =
  /\b(?:court|I|we|undersigned|judge)\s(?:\w+ly\s|also\s|hereby\s|therefore\s|will\s|shall\s){0,2}$/i;
const courtActs = /\b(?:the\scourt|court|I|we|the\sundersigned|the\sjudge)\s(?:\w+ly\s|also\s|then\s)?$/i;
const courtHolds =
  /^\s(?:(?:then|also|now)\s)?(?:hold|hear|conduct|convene|set|give|allow|afford|extend|have|meet|call|be\savailable|expect|look\sfor)\b/i;
const opensSubordinate =
  /^(?:[(\d.\sa-z)]{0,5})?(?:because|as|although|though|while|since|given|if|when|where|in|at|on|under|pursuant|per|upon|with|for|to|having|consistent|accordingly|after|before|following|should|unless|based|once|by|within|no\slater|not\slater|absent|until|during|notwithstanding|regardless|whatever|despite)\b/i;

/** `Signed answers`, `Written requests`: nouns that are verbs of claiming elsewhere. */
const plural =
  /^\W*(?:[A-Z][\w-]*|[Tt]he|[Aa]ll|[Aa]ny)\s(?:\w+\s)?(?:answers|requests|claims|demands|replies|objects)\b(?!\s(?:that|for|to|the|a|an|leave|this|it)\b)/;

const frontedAfter = /(?:^|[,:;.)\]–—-]|\b(?:and|but|that|then|so|or|THAT))[\s*_]*$/;
const reachBefore = 600;
const reachAfter = 320;

/** Words that order only where no others do. */
const isWeak = (rule: string) => rule === 'condition' || rule === 'imperative';

/** A term with the words that make it a deadline. */
type Due = {
  term: Term;
  rule: string;
  sentence: Sentence;
  order: TimeOrder | null;
  row: { span: Span; label: string } | null;
};

/**
 * Every deadline of the order (contract, convention 10): days and counts of days by which this order has somebody do a
 * thing, allows it, or sets a hearing. The same time for the same thing is one deadline, quoted where it is said most
 * fully.
 *
 * @returns annotations in text order, and the times that have two readings.
 */
export function findDeadlines(reading: Reading): Found<DeadlineAnnotation> {
  const { text } = reading;
  const foreign = lettersIn(text);
  const ordersBySentence = new Map<Sentence, TimeOrder[]>();
  const ordersOf = (sentence: Sentence) => {
    let orders = ordersBySentence.get(sentence);
    if (!orders) {
      orders = timeOrdersIn(text, sentence);
      ordersBySentence.set(sentence, orders);
    }
    return orders;
  };
  let stories: Span[] | undefined;
  const isBackground = (offset: number) => {
    stories ??= storiesIn(text);
    return stories.some((span) => span.from <= offset && offset < span.to);
  };
  const doubts: Doubt[] = [];
  const dues: Due[] = [];
  for (const term of termsOf(reading)) {
    const { from } = term.span;
    if (isQuoted(reading, from) || foreign.some((span) => span.from <= from && from < span.to)) continue;
    const sentence = sentenceAt(reading, from);
    if (!sentence) continue;
    const due = dueAt(reading, term, sentence, ordersOf, isBackground);
    if (due) dues.push(due);
  }
  return { annotations: oneEach(reading, dues), doubts };
}

const yearLater = (date: IsoDate): IsoDate => `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
/** `asks for thirty days; I will give her fifteen`: a number whose unit stands with the count before it. */
const elliptic = new RegExp(
  String.raw`\b(?:within|give|gives|allow|grant|grants|have|has|get)\s(?:(?:her|him|it|them|[A-Z]\w+|only)\s){0,2}(?<number>(?:${numberWord})(?:\s\(\d+\))?|\d{1,3})(?=[.,;]|\sinstead\b|\sthereafter\b|$)`,
);
/** A day that only works out the count before it, or a count that only explains the day before it. */
const workedOut =
  /^(?:[^.;]{0,40}?)(?:,\s|\(|\s—\s|\sor\s|\sor,\s)(?:or\s|i\.e\.,?\s|that\sis,?\s|namely,?\s|to\swit,?\s)?(?:by|to|until|on\sor\sbefore|through|to\sand\sincluding|until\sand\sincluding|no\slater\sthan|up\sto)?\s?$/i;

/** `by that date`: the day named last before. */
function thatDays(text: string, days: readonly Term[]): Term[] {
  const found: Term[] = [];
  let last = 0;
  for (const words of ['that date', 'that day'])
    for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
      if (!/\b(?:by|before|until|than)\s$/.test(text.slice(at - 8, at))) continue;
      if ((days[last]?.span.from ?? 0) > at) last = 0;
      while (last + 1 < days.length && (days[last + 1] as Term).span.to < at) last++;
      const named = days[last];
      if (named && named.span.to < at && at - named.span.to < 300)
        found.push({ ...named, span: { from: at, to: at + words.length } });
    }
  return found;
}

/** Days on or after the order's own, and all counts, in text order. */
function termsOf({ text, dates, caption }: Reading): Term[] {
  const { dated } = caption;
  const whole = new Map(
    dates
      .filter(({ yearGiven, cited, date }) => yearGiven && !cited && (dated === null || date >= dated))
      .map(({ date }) => [date.slice(4), date]),
  );
  const days = dates.flatMap(({ span, date, cited, yearGiven }): Term[] => {
    if (cited) return [];
    // the order names the same day with its year elsewhere
    const named = yearGiven ? undefined : whole.get(date.slice(4));
    if (named) return [{ span, date: named, count: null }];
    if (dated === null || date >= dated) return [{ span, date, count: null }];
    // a day without a year, before the order's own, may be one of next year's or of this one's
    const same = `${dated.slice(0, 4)}${date.slice(4)}` as IsoDate;
    const next = same >= dated ? same : yearLater(same);
    const isNear =
      Number(next.slice(0, 4)) * 12 +
        Number(next.slice(5, 7)) -
        Number(dated.slice(0, 4)) * 12 -
        Number(dated.slice(5, 7)) <=
      8;
    if (yearGiven || !isNear || !limitBefore.test(text.slice(Math.max(0, span.from - 60), span.from))) return [];
    return [{ span, date: next, count: null }];
  });
  const counts = findDayCounts(text).flatMap((count): Term[] => {
    const terms: Term[] = [{ span: count.span, date: null, count }];
    const rest = text.slice(count.span.to, count.span.to + 120);
    const found = count.measure === 'day' ? elliptic.exec(rest) : null;
    const number = found?.groups?.number;
    const read = number ? findDayCounts(`${number} days`)[0] : undefined;
    if (found && number && read) {
      const to = count.span.to + found.index + found[0].length;
      const span = { from: to - number.length, to };
      terms.push({ span, date: null, count: { ...count, span, days: read.days, form: 'count' } });
    }
    return terms;
  });
  const terms = [...days, ...thatDays(text, days), ...counts].sort((a, b) => a.span.from - b.span.from);
  return terms.filter((term, i) => {
    if (term.count === null) return true;
    const next = terms[i + 1];
    if (next?.date && next.span.from - term.span.to < 70 && workedOut.test(text.slice(term.span.to, next.span.from)))
      return false;
    const last = terms[i - 1];
    return !(last?.date && /^\s?\((?:that\sis,?\s|i\.e\.,?\s)?$/.test(text.slice(last.span.to, term.span.from)));
  });
}

const storyHeading =
  /^(?:[IVXA-D\d]{1,4}[.)]\s+)?(?:(?:FACTUAL|PROCEDURAL|RELEVANT|STATEMENT\sOF|Factual|Procedural|Relevant|Statement\sof)\s(?:(?:AND|and|THE|the)\s(?:\w+\s)?)?)?(?:BACKGROUND|HISTORY|FACTS|INTRODUCTION|Background|History|Facts|Introduction)[.:]?$/gm;
const nextHeading =
  /^(?:[IVXA-H\d]{1,4}[.)]\s+[A-Z][^\n.]{0,80}|[A-Z][A-Z ,&’'-]{3,80}|Discussion|Analysis|Order|Rulings?|Conclusion|Legal\sStandards?|Argument|The\s[A-Z][^\n.]{0,60})[.:]?$/m;

/** Where the order tells the story of the case: what is set there is not set by it. */
function storiesIn(text: string): Span[] {
  return [...text.matchAll(storyHeading)].map(({ 0: heading, index }) => {
    const from = index + heading.length;
    const next = nextHeading.exec(text.slice(from, from + 20_000));
    return { from, to: next ? from + next.index : from };
  });
}

/** Letters of counsel that an endorsement answers: from `Dear Judge` to their close. */
function lettersIn(text: string): Span[] {
  if (!text.includes('Dear ')) return [];
  return [...text.matchAll(/\bDear\s(?:Chief\s|Magistrate\s|Hon(?:orable|\.)\s)*(?:Judge|Your\sHonor|Justice)\b/g)].map(
    ({ index }) => {
      const close = /\b(?:Respectfully|Sincerely|ENDORSE(?:D|MENT)|SO\sORDERED|Very\struly)\b/.exec(
        text.slice(index, index + 20_000),
      );
      return { from: index, to: close ? index + close.index : index };
    },
  );
}

function dueAt(
  reading: Reading,
  term: Term,
  sentence: Sentence,
  ordersOf: (sentence: Sentence) => TimeOrder[],
  isBackground: (offset: number) => boolean,
): Due | null {
  const { text, caption } = reading;
  const { from, to } = term.span;
  const before = text.slice(Math.max(sentence.from, from - reachBefore), from);
  const after = text.slice(to, Math.min(sentence.to, to + reachAfter));
  const isAhead = term.date !== null && caption.dated !== null && term.date > caption.dated;
  if (term.date !== null && !dayMayBeDue(before, after)) return null;
  if (term.count !== null && !countMayBeDue(term.count, before, after)) return null;
  const isLimit = term.date === null || limitBefore.test(before.slice(-90));
  if (term.date !== null && term.date === caption.dated && !isLimit && !/\btoday,?\s\(?$/i.test(before)) return null;

  const orders = ordersOf(sentence);
  const segment = segmentOf(text, sentence, term.span);
  const inSegment = orders.filter((order) => order.to > segment.from && order.from < segment.to);
  const ahead = inSegment.filter((candidate) => candidate.to <= from || (candidate.from < from && candidate.to <= to));
  let order = ahead.filter(({ rule }) => !isWeak(rule)).at(-1);
  const weak = ahead.filter(({ rule }) => isWeak(rule)).at(-1);
  if (
    !order ||
    (weak && weak.from > order.from && order.rule !== pastRule && !isOwn(reading, term, sentence, order, segment))
  )
    order = weak ?? order;
  if (!order) {
    const next = inSegment.find((candidate) => candidate.from >= to && candidate.from - to < 300);
    const lead = before.slice(Math.max(0, before.length - (from - segment.from)));
    const isFronted = frontedAfter.test(lead.replace(leadingLimit, ''));
    if (next && isFronted && next.rule !== pastRule) order = next;
    else if (next && !soOrdered.test(after)) return null;
  }
  if (!order) {
    const earlier = orders.filter((candidate) => candidate.to <= segment.from).at(-1);
    if (earlier) {
      if (earlier.rule === pastRule) return null;
      order = earlier;
    }
  }
  if (term.date !== null && (order === undefined || order.rule === 'deadline-is' || order.rule === 'imperative')) {
    const row = rowAt(text, term.span, isAhead);
    if (row === 'foreign') return null;
    if (row) return { term, rule: 'schedule-row', sentence, order: null, row };
  }
  if (!order && soOrdered.test(after)) return { term, rule: 'so-ordered', sentence, order: null, row: null };
  if (!order && term.count !== null) {
    const cell = cellAt(text, term.span);
    if (cell === 'foreign') return null;
    if (cell && scheduledLabel.test(cell.label))
      return {
        term,
        rule: 'schedule-row',
        sentence,
        order: null,
        row: { span: { from: cell.from, to: sentence.to }, label: cell.label },
      };
  }
  if (!order && isVerbless(text, sentence, term, isAhead, before))
    return { term, rule: 'verbless', sentence, order: null, row: null };
  if (!order) {
    const led = leadOf(reading, sentence, ordersOf);
    if (!led) return null;
    return { term, rule: 'under-lead', sentence, order: null, row: null };
  }
  if (order.rule === pastRule) return null;
  if (/^(?:is-set|is-due|deadline-is|will)$/.test(order.rule) && term.date !== null && isBackground(from)) return null;
  if (term.date !== null && !isAhead && caption.dated === null && !isLimit && from - order.to > 90) return null;
  if (!isOwn(reading, term, sentence, order, segment)) return null;
  return { term, rule: order.rule, sentence, order, row: null };
}

const finite =
  /\b(?:is|are|was|were|be|been|has|have|had|do|does|did|can|could|would|should|might|shall|will|must|may|says?|said|argues?|contends?|ordered|directed|required|demanded|requested|proposed|commanded|served|produced|filed|called|waited|took|objected|moved|asked|seeks?|requires?|provides?|gave|gives|expires?|ends?|promised|agreed|sent|made)\b/i;
/** What a clause without a verb is about, at its beginning. */
const thingDue =
  /^(?:\W|\(?\w{1,2}[.)]\s|[A-Z][^:.]{0,40}:\s){0,4}(?:(?:the|any|all|an?|[Pp]laintiffs?['’]s?|[Dd]efendants?['’]s?|both|[A-Z][\w-]+['’]s?)\s)?(?:(?:verified|amended|supplemental|written|full|complete|joint|further|signed|opening|opposition|rebuttal|status)\s)*(?:answers?|responses?|repl(?:y|ies|ying)|production|objections?|opposition|briefs?|letters?|reports?|disclosures?|compliance|payment|logs?|statements?|affidavits?|declarations?|granted|denied|allowed|sustained|overruled)\b/i;

/** True for words without a verb that give a time: `Answers, signed under oath, no later than March 20, 2015.` */
function isVerbless(text: string, sentence: Sentence, term: Term, isAhead: boolean, before: string): boolean {
  if (sentence.to - sentence.from > 240 || (term.date !== null && !isAhead)) return false;
  const near = before.slice(-90);
  if (term.date === null ? !/\b(?:within|no\slater\sthan)\s$/i.test(near) : !limitBefore.test(near)) return false;
  const words = text.slice(sentence.from, sentence.to);
  return thingDue.test(words) && !/[([][^)\]]*$/.test(before) && !finite.test(words);
}

/** What a party offers and the order takes up: `agree to produce by June 3, and the Court so orders`. */
const soOrdered =
  /^[^.;]{0,80}\b(?:(?:is|are)\s(?:hereby\s)?(?:ordered|directed|held)\sto\s(?:do\sso|it|that)|(?:court|I)\s(?:hereby\s)?so\sorders?|it\sis\sso\sordered)\b/i;
const leadingLimit = new RegExp(
  String.raw`(?:\b(?:by|on|on\sor\sbefore|(?:no|not)\slater\sthan|before|prior\sto|until|within|at\sleast|up\sto|through|beginning|for)\s)${hour}(?:on\s)?(?:a\speriod\sof\s|the\snext\s|the\s)?${weekday}[*_]*$`,
  'i',
);

function dayMayBeDue(before: string, after: string): boolean {
  const near = before.slice(-130);
  if (boundBefore.test(near)) return false;
  if (undone.test(after) && (oldSetting.test(near) || /\bthe\s$/i.test(near))) return false;
  if (
    oldSetting.test(near) &&
    /^(?:[^.;]|[ap]\.m\.){0,60}?\b(?:to|until)\s(?:\w+\s)?(?:[A-Z][a-z]+\s\d|\d+\/)/.test(after)
  )
    return false;
  if (asScheduled.test(after)) return false;
  if (undoing.test(near) && !limitBefore.test(near)) return false;
  if (attributive.test(after) && !limitBefore.test(near)) return false;
  if (notBefore.test(near)) return false;
  const made = madeBefore.exec(near);
  return !made || passive.test(near.slice(0, made.index)) || !limitBefore.test(near);
}

function countMayBeDue({ form, measure, days, unit }: DayCount, before: string, after: string): boolean {
  const isOneDay = form === 'count' && measure === 'day' && days === 1 && unit === 'calendar';
  const near = before.slice(-110);
  if (lasting.test(after) || ofTheFacts.test(after)) return false;
  const made = madeBefore.exec(near);
  if (made && !passive.test(near.slice(0, made.index))) return false;
  if (isOneDay && !/\bwithin\s(?:an?|one)?\s?$/i.test(near) && !relationAfter.test(after)) return false;
  if (form === 'ordinal' || form === 'beside') return true;
  if (form === 'next') return byDay.test(near) || relationAfter.test(after) || relationBefore.test(near);
  if (measure === 'hour' || measure === 'month')
    return (
      /\bwithin\s(?:the\snext\s|a\speriod\sof\s)?$|\b(?:at\sleast|(?:no|not)\s(?:later|less)\sthan)\s$/i.test(near) ||
      relationAfter.test(after)
    );
  if (relationBefore.test(near)) return true;
  if (/\bdue:\s$/i.test(near)) return true;
  if (/^\sextension\b/.test(after))
    return /\b(?:granted|given|grants?|has|have|gives?)\s(?:\w+\s){0,2}an?\s$/i.test(near);
  if (!relationAfter.test(after)) return inDays.test(near);
  return true;
}

/** What a semicolon parts from the rest of its sentence, brackets left whole. */
function segmentOf(text: string, sentence: Sentence, term: Span): Span {
  let from = term.from;
  let depth = 0;
  const first = Math.max(sentence.from, term.from - reachBefore);
  for (; from > first; from--) {
    const mark = text[from - 1];
    if (mark === ')' || mark === ']') depth++;
    else if (mark === '(' || mark === '[') depth = Math.max(0, depth - 1);
    else if (mark === ';' && depth === 0) break;
  }
  const hour = [...text.slice(from, term.from).matchAll(afterHour)].at(-1);
  if (hour) from += hour.index + hour[0].length;
  let to = term.to;
  depth = 0;
  const last = Math.min(sentence.to, term.to + reachAfter);
  for (; to < last; to++) {
    const mark = text[to];
    if (mark === '(' || mark === '[') depth++;
    else if (mark === ')' || mark === ']') depth = Math.max(0, depth - 1);
    else if (mark === ';' && depth === 0) break;
  }
  const hourAfter = [...text.slice(term.to, to).matchAll(afterHour)].at(0);
  if (hourAfter) to = term.to + hourAfter.index + hourAfter[0].length;
  return { from, to };
}

/** Words of saying right before a colon, which hand the rest to somebody. */
const saysWhat =
  /\b(?:argues?|says?|asks?|requests?|proposes?|states?|stated|provides?|follows|writes?|wrote|dates|deadlines?|schedule|set)\b[^:]{0,60}$/i;

/** Where the clause of an order begins: behind a subordinate clause that opens its sentence. */
function clauseFrom(text: string, segment: Span, order: TimeOrder): number {
  const words = text.slice(segment.from, order.from);
  const joined = [...words.matchAll(/[,)]\s(?:and|but|so|yet)\s(?!(?:that|to|for|asks?|seeks?)\b)/g)].at(-1);
  let from = segment.from + (joined ? joined.index + joined[0].length : 0);
  const colon = text.slice(from, order.from).lastIndexOf(': ');
  if (colon !== -1 && !saysWhat.test(text.slice(from, from + colon))) from += colon + 2;
  const clause = text.slice(from, order.from).trimStart();
  if (opensSubordinate.test(clause)) {
    const comma = text.lastIndexOf(', ', order.from);
    if (comma > from) from = comma + 2;
  }
  return from;
}

/** True where the time is this order's own and not what a party asks, a rule says, or an earlier order said. */
function isOwn(reading: Reading, term: Term, sentence: Sentence, order: TimeOrder, segment: Span): boolean {
  const { text } = reading;
  const start = order.from < segment.from ? sentence.from : Math.max(sentence.from, segment.from);
  const begin = clauseFrom(text, { from: Math.max(start, order.from - reachBefore), to: order.from }, order);
  const subject = text.slice(begin, order.from).replace(relative, ', ');
  const whole = text.slice(sentence.from, Math.min(sentence.to, sentence.from + 900));
  const voice = voiceAt(reading, order.from, { ...sentence, from: begin });
  const isCourtSets = order.rule === 'court-sets';
  const isNoun = voice === 'claimed' && plural.test(subject);
  if (
    voice !== 'own' &&
    !isNoun &&
    !(voice === 'supposed' && thisOrder.test(whole)) &&
    !(voice === 'claimed' && isCourtSets && courtSubject.test(text.slice(order.from - 40, order.from)))
  )
    return false;
  if (told.test(subject) || offers.test(subject) || paperAsks.test(subject)) return false;
  if (order.rule === 'is-set' && /^\W*(?:with|given|before|until|pending|despite)\b/i.test(subject)) {
    if (!/^(?:is|are|be|now|hereby)\b/i.test(text.slice(order.from, order.to))) return false;
  }
  const words = text.slice(order.from, order.to).trim();
  if (term.date !== null && participle.test(words)) {
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
  if (inCitation.test(text.slice(Math.max(start, order.from - 200), order.from))) return false;
  if (/^(?:must|will|may|is-to)$/.test(order.rule) && lasts.test(text.slice(order.from, term.span.from))) return false;
  if (/^\W*(?:the\s)?(?:district|presiding|assigned|trial)\sjudge\s$/i.test(subject)) return false;
  if (
    order.rule === 'will' &&
    thought.test(subject) &&
    !/\b(?:court|I|undersigned)\s\w+\s(?:\w+\s)?that\b/i.test(subject)
  )
    return false;
  if (order.rule === 'leave-until' && /\b(?:was|were|had)\b/.test(subject)) return false;
  const isOfThisOrder = thisOrder.test(whole);
  if (speaks.test(subject) && !isOfThisOrder && !/\b[Tt]his\s[Oo]rder\b/.test(subject)) return false;
  if (term.count !== null) {
    if (!isOfThisOrder && federalRule.test(whole)) return false;
    if (!isOfThisOrder && (anyParty.test(subject) || theParty.test(subject))) {
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
    /^(?:will|must|may)$/.test(order.rule) &&
    courtActs.test(subject) &&
    !courtHolds.test(text.slice(order.to, order.to + 24))
  )
    return false;
  return true;
}

function indexOfSentence(sentences: readonly Sentence[], { from }: Sentence): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as Sentence).from < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The paragraph ending in a colon that a list of orders hangs from, where it orders. */
function leadOf(reading: Reading, sentence: Sentence, ordersOf: (sentence: Sentence) => TimeOrder[]): Sentence | null {
  const { text, sentences } = reading;
  const at = indexOfSentence(sentences, sentence);
  for (let i = at; i >= 0 && i > at - 30; i--) {
    const lead = sentences[i] as Sentence;
    if (i < at && lead.from < sentence.from - 4000) return null;
    const end = text.slice(Math.max(lead.from, lead.to - 4), lead.to);
    if (i < at && /:["”*_]*$/.test(end)) {
      if (isForeign(text.slice(lead.from, lead.to))) return null;
      const orders = ordersOf(lead).filter(({ rule }) => rule !== pastRule);
      if (orders.length === 0)
        return /\bschedul|\bdeadline|\bdates\b/i.test(text.slice(lead.from, lead.to)) ? lead : null;
      return isOwn(reading, { span: lead, date: null, count: null }, lead, orders.at(-1) as TimeOrder, lead)
        ? lead
        : null;
    }
    const opening = text.slice(lead.paragraph.from, lead.paragraph.from + 12);
    if (i < at && !/^\s*(?:[-•*▪○·]|\(?(?:[a-z]|\d{1,2}|[ivx]{1,4})[.)]|[A-Z])/.test(opening)) return null;
  }
  return null;
}

const noName =
  /^(?:the|and|of|for|inc|llc|corp|company|co|ltd|in|an?|doe|jane|john|dr|mr|mrs|ms|first|united|states|new|national|american)$/;

/** Whose the words of the parties' names are; words that two sides share are left out. */
function sidesIn({ parties }: Reading): Sides {
  const sides = new Map<string, Party['role'] | null>();
  for (const { name, role } of parties)
    for (const part of name.toLowerCase().split(/[^\p{L}\d&-]+/u)) {
      if (part.length < 3 || noName.test(part)) continue;
      const known = sides.get(part);
      sides.set(part, known === undefined || known === role ? role : null);
    }
  return new Map([...sides].filter((entry): entry is [string, Party['role']] => entry[1] !== null));
}

/** Words as the finder of persons knows them. */
const asNamed = (words: string) => words.replace(/\bCounsel\b/g, 'counsel').replace(/\bAttorneys?\b/g, 'attorney');

/** Who has to act: the subject of the words that order, else whoever the clause names first. */
function addresseeOfDue(text: string, { order, row, sentence }: Due, quote: Span, sides: Sides): Addressee {
  const whoIs = (words: string) => addresseeOf(asNamed(words), sides);
  if (row) {
    const who = whoIs(row.label);
    return who === 'unspecified' ? 'both' : who;
  }
  if (!order) return whoIs(text.slice(quote.from, Math.min(quote.to, quote.from + 120)));
  // `shall confer by June 3, and shall report by June 10`: the subject stands before the first
  const from = Math.max(order.from > quote.from ? quote.from : sentence.from, order.from - 160);
  const subject = text.slice(from, order.from);
  const near = subject.split(/,\s|\bthat\s/).at(-1) as string;
  for (const words of near === subject ? [near] : [near, subject]) {
    const who = whoIs(words);
    if (who !== 'unspecified') return who;
  }
  if (/^(?:is-ordered|court-sets|time-given|imperative)$/.test(order.rule))
    return whoIs(text.slice(order.to, order.to + 80));
  return bothSides.test(subject) ? 'both' : 'unspecified';
}
/** What concerns both sides, whoever is not named. */
const bothSides =
  /\b(?:discovery|conferences?|hearing|motions|trial|mediation|schedule|session|argument|pretrial|joint)\b/i;

const contentWords = (words: string) =>
  new Set(
    words
      .toLowerCase()
      .split(/[^\p{L}\d-]+/u)
      .filter(
        (word) =>
          word.length > 3 && !/^(?:shall|must|will|with|that|this|from|days|order|within|court|date)$/.test(word),
      ),
  );

/** True where two actions are one, said twice: the shorter has most of its words from the longer. */
function sameAction(a: DeadlineAnnotation, b: DeadlineAnnotation): boolean {
  const [x, y] = [contentWords(a.fields.action), contentWords(b.fields.action)];
  const shared = [...x].filter((word) => y.has(word)).length;
  return shared >= Math.max(1, 0.6 * Math.min(x.size, y.size));
}

/** Last words of a subject that acts. */
const actor =
  /^(?:he|she|it|they|plaintiffs?|defendants?|part(?:y|ies)|counsel|petitioners?|respondents?|movants?|attorneys?|sides?|government|clerk|court)$/;

/** One annotation a time and action; said again, it is quoted where the order says most, and the others are kept beside. */
function oneEach(reading: Reading, dues: readonly Due[]): DeadlineAnnotation[] {
  const { text } = reading;
  if (dues.length === 0) return [];
  const sides = sidesIn(reading);
  const isPerson = (words: string) => {
    const last = /[\p{L}\d&-]+$/u.exec(words)?.[0].toLowerCase() ?? '';
    return actor.test(last) || sides.has(last);
  };
  const kept = new Map<string, DeadlineAnnotation[]>();
  for (const [i, due] of dues.entries()) {
    const { term, order, sentence, row } = due;
    const span =
      row?.span ??
      deadlineQuote(text, { term: term.span, order, sentence }, dues[i - 1]?.term.span, dues[i + 1]?.term.span);
    const annotation: DeadlineAnnotation = {
      kind: 'deadline',
      span,
      also: [],
      id: null,
      rule: due.rule,
      fields: {
        date: term.date,
        days: term.count?.days ?? null,
        unit: term.count?.unit ?? null,
        action: row?.label ?? actionOf(text, span, term.span, order, isPerson),
        addressee: addresseeOfDue(text, due, span, sides),
      },
    };
    const { date, days, unit } = annotation.fields;
    const key = date ?? `${days} ${unit}`;
    const others = kept.get(key) ?? [];
    kept.set(key, others);
    // a list without end says the same thing on and on: the last few are enough to tell
    const same = others.findLastIndex(
      (other, at) =>
        at >= others.length - 20 &&
        (annotation.rule === 'condition' || other.rule === 'condition' || sameAction(other, annotation)),
    );
    const former = others[same];
    if (!former) others.push(annotation);
    else {
      const isFuller =
        annotation.rule !== 'condition' &&
        (former.rule === 'condition' || span.to - span.from >= former.span.to - former.span.from);
      const [best, other] = isFuller ? [annotation, former] : [former, annotation];
      best.also.push(...other.also.splice(0), other.span);
      others[same] = best;
    }
  }
  return [...kept.values()].flat().sort((a, b) => a.span.from - b.span.from);
}
