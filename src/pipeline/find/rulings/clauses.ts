/** A sentence to its clauses of disposition that are the order's own: the verb, what it rules on, and how fully. */
import type { Disposition, Span } from '../../../schema/annotation.ts';
import { matchesOf } from '../matches.ts';
import { nounsIn } from '../papers.ts';
import { type Reading, type Sentence, within } from '../reading.ts';
import { isRecommended, voiceAt } from '../voice.ts';
import { entriesOfRow, rowAt } from './chart-rows.ts';
import type { DispositionRule, Word } from './dispositions.ts';
import { isRuledOn, type Subject, subjectIn } from './subjects.ts';
import { type ClauseForm, formOf } from './verbs.ts';

/** A clause that disposes of something. */
export type Clause = {
  /** Id of the rule that read it: the word's id and the form of the clause. */
  rule: string;
  form: ClauseForm;
  disposition: Disposition;
  /** Set where the clause only says what the ruling before it says, or the opposite. */
  leans?: DispositionRule['leans'];
  /** True where the verb is "moot" itself. */
  isMoot: boolean;
  sentence: Sentence;
  verb: Span;
  subject: Subject;
  /** Where the words of the clause begin: `the court`, `Finally,`. */
  begin: number;
  /** Words behind the verb, up to the next verb's own or the sentence's end. */
  tail: Span;
  /** True where it rules on a part: `as to Request 19`, `with respect to`, `otherwise denied`. */
  isPartial: boolean;
};

const inPart = /^,?\s?(?:-\s?)?in[\s-]part\b/i;
/** `granted, except that the first page stays under seal`: granted in part. */
const exceptBehind =
  /^,?\s(?:(?:except|save)\s(?:that|as\sto|for|insofar)|with\sthe\sexceptions?\sof|in\slarge\s(?:part|measure)|in\sall\sbut)\b/i;
const partly =
  /^[\s,]{0,2}(?:without\sprejudice\s|only\s|and\s){0,2}(?:as\s(?:to|for|regards)|with\s(?:respect|regard)\sto|to\sthe\sextent|in\sso\sfar\sas|insofar\sas|except|save)\b/i;
const partBefore = /\b(?:as\s(?:to|for)|with\s(?:respect|regard)\sto)\s[^,;]{1,60},?\s(?:the|it|that|this)\s/i;
const theRest =
  /\b(?:otherwise|in\s(?:all|every)\sother\srespects?|as\sto\s(?:all\sthe\srest|(?:the\s)?(?:rest|remainder|balance|others?|remaining|all\sother))|in\sall\sothers)\b/i;
/** A discovery request by its number, of whose paper an item rules on a part. */
const requestByNumber =
  /\b(?:requests?|interrogator(?:y|ies)|RFPs?|RFAs?|ROGs?|RPDs?|topics?|admissions?|categor(?:y|ies))\b\s?(?:for\s[\w\s]{4,40})?(?:nos?\.?\s?)?\d|\|/i;
const anyPaper =
  /\b(?:any|every|no|all\sfuture|future|(?<!['’]s?\s)further|(?:the|its|his|her|their)\snext|such\san?|another|any\sother|whichever|whoever)\s(?:[\w-]+\s){0,6}(?:motions?|letters?|requests?|papers?|filings?|submissions?|applications?|extensions?|relief|stipulations?|appeals?)\b/i;
const indefinite =
  /(?:^|\b(?:where|when|if|that|and|because)\s)(?:an?|any|every|such)\s(?:[\w-]+\s){0,4}(?:motion|letter|request|application|party|subpoena|paper)\b(?!\s(?:by|of|from)\s[A-Z])/i;

/** True for a paper that is not there yet: `any letter`, `the next appeal`; a number makes `a further request` one that is. */
const isAnyPaper = ({ words, references }: Subject): boolean => {
  const found = anyPaper.exec(words);
  return found !== null && (references.length === 0 || /^(?:any|every|no)\b/i.test(found[0]));
};

/** Where the words of a new clause begin. */
const opening =
  /;\s|:\s|(?<=\b[ap]\.m\.)\s(?=[A-Z])|\bORDERED(?:\s(?:AND\sADJUDGED|BY\sTHE\sCOURT))?,?\s(?:that|THAT|as\sfollows:?)\s|\bordered,?\sthat\s|,?\s(?:and|but|AND|yet)\s(?:that\s)?(?=(?:[Tt]he|THE|its|his|her|their|both|that|this|those|these|it|all|Docket|Dkt|Doc|ECF|D\.I|Filing|DE|DN)\b|(?:[A-Z][\w.&-]*\s){0,4}[A-Z][\w.&-]*['’])|,\s(?=the\s(?:former|latter|first|second|third|fourth|fifth|other)\b)|,?\s(?:but|because|since|so(?!\s\w+ed\b|\s(?:far|much|long)\b)|while|and\sthat|yet)\s|\b(?:finds?|concludes?|holds?)\sthat\s/g;
/** A clause before the main one, up to its comma: `Because the result is mixed, the request`. */
const introduction =
  /^[\s\d.()a-z]{0,6}(?:Because|Since|So\sfar|As|While|Insofar|Although|Though|Given|Having|For|In|Upon|After|With|Where|When|If|To|Even|Under|Based|There\s(?:being|having)|On|At|Before|Absent|Despite|Notwithstanding|Finally|Accordingly|Therefore|Thus|Also|Further|Moreover|Second|Third|First|Lastly|Nor|Whatever)\b[^;:]{0,400},\s(?=(?:the|its|his|her|their|both|it|that|this|those|these|all|neither|none|[A-Z][\w.&-]*['’]s?|(?:[A-Z][\w.&-]*\s){1,4}[A-Z]?[\w.&-]*['’]s?)\s)/;

/** A verb that makes what stands before `and the …` a clause of its own. */
const finite =
  /\b(?:is|are|was|were|be|been|has|have|had|will|shall|must|may|does|do|did|filed|moved|seeks?|asks?|concedes?|means|rests|[a-z]{2,}ed|GRANTS|DENIES|finds?|offers?)\b/;

/** Where the subject of the verb at `to` begins, behind what parts clauses since `from`. */
function beginOf(text: string, from: number, to: number, isFirst = true): number {
  let begin = from;
  const isMany = isFirst && !/\bis\s(?:\w+,?\s){0,4}$/i.test(text.slice(from, to));
  for (const { 0: cut, index } of matchesOf(opening, text.slice(from, to))) {
    // `the motion to stay and the motion to quash are denied`: two papers, one clause
    const isList = isMany && /^,?\s(?:and|AND)\s/.test(cut) && !finite.test(text.slice(begin, from + index));
    if (!isList) begin = from + index + cut.length;
  }
  return begin + (introduction.exec(text.slice(begin, to))?.[0].length ?? 0);
}

/** Where a clause ends whose next verb of disposition stands at `next`: before the words that are that verb's own. */
function endBefore(text: string, from: number, next: number): number {
  const begin = beginOf(text, from, next, false);
  if (begin === from) return next;
  const joined = /[,;:]?\s(?:and|but|AND|so|because|since|while|yet)\s(?:that\s)?$|[;:]\s$/.exec(
    text.slice(from, begin),
  );
  return begin - (joined?.[0].length ?? 0);
}

const isGrant = ({ disposition }: Clause): boolean => disposition === 'granted' || disposition === 'granted-in-part';
const isMootWord = ({ found }: Word): boolean => /^moot/i.test(found);

/** Adds a second word on the same subject to its clause: granted in part and denied in part. False where they stay two. */
function join(clause: Clause, word: Word, tail: Span, isPartial: boolean): boolean {
  const { disposition } = word.rule;
  const isSame = clause.disposition === disposition;
  const isPart =
    (isGrant(clause) && disposition === 'denied') || (clause.disposition === 'denied' && disposition === 'granted');
  if (!isSame && !isPart) return false;
  if (isPart) {
    clause.disposition = 'granted-in-part';
    clause.isPartial = false;
  } else clause.isPartial &&= isPartial;
  clause.isMoot ||= isMootWord(word);
  clause.tail = { from: clause.tail.from, to: tail.to };
  return true;
}

/** True where only `and`, `in part` and the like stand between two verbs. */
const joinsVerbs = /^[\s,]{0,2}(?:in[\s-](?:part|full))?[\s,]{0,2}(?:and|&|AND|but)?\s?(?:otherwise\s|also\s)?$/i;

/** What may stand between `and` and a verb that has no subject of its own: `and is otherwise`. */
const bare =
  /^(?:(?:is|are|be|it|therefore|hereby|otherwise|also|thus|accordingly|\w+ly|in\sall\sother\srespects,?)\s){0,4}$/i;

/** `be and hereby is`, whose `and` joins no clauses. */
const formal = /\bbe,?\sand\s(?:(?:the\ssame|it)\s)?(?:hereby\s)?(?:is|are)\s/gi;

/** True where a verb has no subject of its own: `GRANTED as to A and DENIED as to B`, `and is otherwise denied`. */
function isEllipsis(said: string): boolean {
  const own = said.replace(formal, 'be ');
  const since = own.slice(own.lastIndexOf('; ') + 1);
  if (since.length < own.length && nounsIn(since).length > 0) return false;
  const cut = [...own.matchAll(/[,;]\s(?:and\s|but\s)?|\s(?:and|but|AND)\s/g)].at(-1);
  return cut !== undefined && own.length < 400 && bare.test(own.slice(cut.index + cut[0].length));
}

/** True for `under advisement` behind `takes the motion`. */
const isSecondHalf = ({ found }: Word, before: Word | undefined): boolean =>
  before !== undefined && /^(?:under|in)\s/i.test(found) && /^(?:tak|hold)/i.test(before.found);

/** Code units round a word that say how it stands. */
const reach = 800;

/** What is approved rather than granted. */
const approvable = /\b(?:stipulat|joint|agreed|consent|motion|request|application)/i;

/** A place in a sentence where a word disposes. */
export type Verb = { word: Word; form: ClauseForm; isElliptic: boolean; begin: number; tail: Span };

/**
 * Clauses of one sentence with which the order disposes of something, in text order.
 *
 * @param verbs of `verbsOf`.
 */
export function clausesOf(reading: Reading, sentence: Sentence, verbs: readonly Verb[]): Clause[] {
  const clauses: Clause[] = [];
  for (const verb of verbs) {
    const last = clauses.at(-1);
    const partial = isPart(reading.text, last?.verb.to ?? sentence.from, verb);
    if (last && rulesOnSame(reading, last, verb, partial)) addTo(reading, clauses, last, verb, partial);
    else {
      const clause = clauseOf(reading, sentence, verb, partial);
      if (clause) clauses.push(clause);
    }
  }
  return clauses.filter(({ subject }) => subject.words !== '');
}

/**
 * The words of a sentence that dispose, each with where its clause begins and ends.
 *
 * @param found words of disposition in the sentence, in text order.
 * @param isTitle true where the sentence is the order's title, whose gerunds name no number.
 */
export function verbsOf(reading: Reading, sentence: Sentence, found: readonly Word[], isTitle: boolean): Verb[] {
  const { text } = reading;
  const may = found.filter(
    (word, i) => !isSecondHalf(word, found[i - 1]) && (isTitle || mayDispose(reading, sentence, word)),
  );
  const verbs: Verb[] = [];
  may.forEach((word, i) => {
    const since = verbs.at(-1)?.word.to ?? sentence.from;
    const next = may[i + 1];
    const to = next ? clauseEnd(text, word.to, next.from) : sentence.to;
    const own = text.slice(since, word.from);
    const isElliptic = verbs.length > 0 && isEllipsis(own);
    const round = {
      own,
      before: text.slice(Math.max(sentence.from, word.from - reach), word.from),
      behind: text.slice(word.to, to),
    };
    const form =
      isTitle && word.rule.form === 'gerund'
        ? 'title'
        : (formOf(word, round, isElliptic) ?? gapped(word, verbs.at(-1), own));
    if (form)
      verbs.push({
        word,
        form,
        isElliptic,
        begin: beginOf(text, since, word.from, verbs.length === 0),
        tail: { from: word.to, to },
      });
  });
  return verbs;
}

const gap = /(?:,|;|\sand|\sbut|,\sand)\s((?:the|that|his|her|its|their|[A-Z])[^,;.]{2,110}?)\s(?:as\smoot\s)?$/;
const hasVerb = /\b(?:is|are|was|were|be|been|has|have|had|will|shall|may|that|which|who)\b/;

/** For `the former is granted and the latter denied` the form of the second verb, which has lost its auxiliary. */
function gapped({ rule }: Word, last: Verb | undefined, own: string): ClauseForm | null {
  if (last?.form !== 'passive' || rule.form !== 'passive') return null;
  const noun = gap.exec(own.slice(-120))?.[1];
  return noun !== undefined &&
    !hasVerb.test(noun) &&
    (/\b(?:former|latter|others?|rest|second)$/.test(noun) || nounsIn(noun).length > 0)
    ? 'passive'
    : null;
}

/** True for a word of the order's own voice that disposes, or would if it leant on a verb before it. */
function mayDispose(reading: Reading, sentence: Sentence, word: Word): boolean {
  const before = reading.text.slice(Math.max(sentence.from, word.from - reach), word.from);
  const behind = reading.text.slice(word.to, Math.min(sentence.to, word.to + reach));
  return (
    formOf(word, { own: before.slice(-160), before, behind }, true) !== null &&
    !isRecommended(reading, sentence, word.from) &&
    voiceAt(reading, word.from, sentence) === 'own'
  );
}

const clauseEnd = (text: string, from: number, next: number): number =>
  joinsVerbs.test(text.slice(from, next)) ? next : Math.max(endBefore(text, from, next), from);

/** True where a verb rules on a part only: `as to Request 4`, `otherwise`. */
function isPart(text: string, since: number, { word, tail }: Verb): { isRest: boolean; isPartial: boolean } {
  const own = text.slice(since, word.from);
  const said = text.slice(tail.from, tail.to);
  const isRest = theRest.test(own) || theRest.test(said.slice(0, 60));
  return { isRest, isPartial: isRest || partly.test(said) || partBefore.test(own) };
}

const takesObject = ({ form }: Verb) => form === 'active' || form === 'gerund' || form === 'title';
const sameObject = /^\s(?:it|them|the\ssame)\b/i;

/** What is left of a motion: `and the Court will rule on Exhibit 5 after`. */
const restOfSame =
  /^\s(?:on\s|as\sto\s)?(?:the\s)?(?:exhibits?\b|(?:requests?|interrogator(?:y|ies)|topics?)\s(?:nos?\.\s)?\d|rest\b|remainder\b|balance\b|others\b)/i;

/** True where a verb rules on what the verb before it ruled on. */
function rulesOnSame(reading: Reading, last: Clause, verb: Verb, { isRest }: { isRest: boolean }): boolean {
  const { text } = reading;
  if (takesObject(verb))
    return (
      (verb.word.rule.disposition === 'deferred' && restOfSame.test(text.slice(verb.word.to, verb.word.to + 40))) ||
      joinsVerbs.test(text.slice(last.verb.to, verb.word.from)) ||
      (verb.form === 'active' && sameObject.test(text.slice(verb.word.to, verb.word.to + 12)))
    );
  if (verb.isElliptic) return true;
  const subject = subjectIn(reading, { from: verb.begin, to: verb.word.from });
  if (subject === null) return isRest;
  if (isRest) return subject.references.length === 0;
  return subject.isPronoun && subject.ordinal === undefined && /^\W*(?:it|they)\s/i.test(subject.words);
}

/** True for a verdict that a ruling in the same breath takes the place of: `is not properly before me and is denied`. */
const isWeak = ({ form, disposition }: Pick<Clause, 'form' | 'disposition'>): boolean =>
  form === 'says' || disposition === 'not-considered';

/** Takes a further verb on the same subject into the last clause, or puts a clause of its own behind it. */
function addTo(
  reading: Reading,
  clauses: Clause[],
  last: Clause,
  verb: Verb,
  { isPartial }: { isPartial: boolean },
): void {
  const { word, form, begin, tail } = verb;
  if (isWeak(last) && !isWeak({ form, disposition: word.rule.disposition }))
    Object.assign(last, {
      disposition: word.rule.disposition,
      form,
      rule: ruleId(word.rule, form),
      verb: { from: word.from, to: word.to },
      tail,
    });
  else if (join(last, word, tail, isPartial)) {
    if (last.subject.words === '') last.subject = subjectIn(reading, tail) ?? last.subject;
  } else
    clauses.push({
      ...last,
      rule: ruleId(word.rule, form),
      form,
      disposition: word.rule.disposition,
      isMoot: isMootWord(word),
      verb: { from: word.from, to: word.to },
      begin: Math.min(begin, word.from),
      tail,
      isPartial,
    });
}

const ruleId = ({ id }: DispositionRule, form: ClauseForm): string => (form === 'says' ? id : `${id}-${form}`);

function clauseOf(
  reading: Reading,
  sentence: Sentence,
  verb: Verb,
  { isPartial }: { isPartial: boolean },
): Clause | null {
  const { word, form, begin, tail } = verb;
  const { disposition } = word.rule;
  const said = reading.text.slice(tail.from, tail.to);
  if (form === 'item' && /^[A-Z][a-z]/.test(word.found) && !isHeaded(reading, sentence, word, said)) return null;
  const named = subjectOf(reading, sentence, verb);
  const subject = named && askedHere(reading, sentence, named);
  if (!subject || !isRuledOn(subject, word.rule, said) || isAnyPaper(subject)) return null;
  if (threat.test(reading.text.slice(sentence.from, word.from))) return null;
  if (/^approved$/i.test(word.found) && !approvable.test(subject.words)) return null;
  if (subject.isIndefinite || (indefinite.test(subject.words) && subject.references.length === 0)) return null;
  if (
    word.rule.id === 'not-considered' &&
    /^not\sconsidered$/i.test(word.found) &&
    isTold(reading.text, word) &&
    subject.references.length === 0
  )
    return null;
  if (word.rule.id === 'passes-over' && plural.test(subject.words)) return null;
  if (/^rejected$/i.test(word.found) && argumentFirst.test(subject.words)) return null;
  const read = readAs(word, subject);
  const isInPart =
    (inPart.test(said) ||
      (form === 'active' && /\sin\spart[\s.,;]{0,3}(?:and\s)?$/i.test(said)) ||
      (disposition === 'granted' && exceptBehind.test(said))) &&
    (disposition === 'granted' || disposition === 'denied');
  return {
    rule: ruleId(word.rule, form),
    form,
    disposition: isInPart ? 'granted-in-part' : read,
    isMoot: isMootWord(word),
    leans: word.rule.leans,
    sentence,
    verb: { from: word.from, to: word.to },
    begin,
    subject,
    tail,
    isPartial: isPartial || (form === 'item' && isOfRequest(reading, sentence, word)),
  };
}

/** True for `was not considered`, which recounts where no number says what was passed over. */
const isTold = (text: string, { from }: Word): boolean => /\b(?:was|were)\s$/.test(text.slice(from - 5, from));

/** What will happen to a paper that is not there yet: `Any counsel who files again will pay, and the motion will be`. */
const threat =
  /^\W*(?:Any|Anyone|Whoever|Every|Each|An?)\b[^.;]{0,60}\b(?:who|that|which|not|without)\b[^;]{3,300}\b(?:will|shall)\sbe\s$/;

const asksHere = /\b(?:asks?|seeks?|requests|wants|moves)\s(?:also\s|instead\s|further\s)?(?:for|that|to|an?|leave)\b/;

/** For `In the same paper Roe asks for a stay; that, too, is` what he asks for. */
function askedHere({ text }: Reading, { from }: Sentence, subject: Subject): Subject {
  if (!subject.isPronoun || subject.noun !== '' || !/^\W*(?:and\s|but\s)?(?:that|this|it)\b/i.test(subject.words))
    return subject;
  const before = text.slice(from, subject.span.from);
  const verb = asksHere.exec(before);
  if (
    !verb ||
    nounsIn(before).some(
      ({ role, from: at }) => role === 'asks' && at > 0 && at < verb.index && !/\bsame\s$/.test(before.slice(0, at)),
    )
  )
    return subject;
  return { ...subject, words: `request ${before.slice(verb.index)}`, noun: 'request', role: 'asks' };
}

/** True where `Denied, for the reasons given.` follows words that name a paper and rule nothing: `(1) ECF No. 88. Denied.` */
function isHeaded(reading: Reading, sentence: Sentence, verb: Span, said: string): boolean {
  const { from, paragraph } = sentence;
  const row = from === paragraph.from ? rowAt(reading, sentence, verb) : null;
  if (row) return entriesOfRow(reading, row).length > 0;
  if (!/^(?:[.,;:]|\s(?:as|in|without|with|on|for|upon|to)\b)/.test(said)) return false;
  const head = reading.text.slice(paragraph.from, from);
  if (head.length < 4 || head.length > longestHead || requestByNumber.test(head)) return false;
  return (
    within(reading.references, paragraph.from, from).length > 0 || nounsIn(head).some(({ role }) => role === 'asks')
  );
}

/** Code units of the longest head of an item. */
const longestHead = 200;

const argumentFirst =
  /^\W*(?:and\s|but\s)?(?:the|this|that|its|his|her|their|such|an?|[A-Z][\w.&-]*['’]s?)?\s?(?:[\w-]+\s){0,2}(?:arguments?|contentions?|suggestions?|theor(?:y|ies)|explanations?|assertions?|claims?|readings?|views?|premise|invitation|proposition|excuses?)\b/;
/** Papers of a kind, and not one of them: `the court does not read letters from represented parties`. */
const plural =
  /^\W*(?:[a-z-]+\s){0,2}?(?:letters|motions|papers|submissions|requests|replies|briefs|filings)\s(?:from|of|by|that|which|filed|without|in|on)\b/;
const noneOf = /^\W*(?:and\s|but\s)?(?:neither|none)\b/i;

/** What a word disposes with such a subject: neither request granted is both denied, a motion rejected is denied. */
function readAs({ found, rule: { disposition } }: Word, { words, noun, role }: Subject): Disposition {
  if (disposition === 'granted' && noneOf.test(words)) return 'denied';
  if (/^rejected$/i.test(found) && role === 'asks' && !/^(?:letter|submission|paper|report|joint)/.test(noun))
    return 'denied';
  return disposition;
}

/** True for a verdict on a discovery request: behind its number, or in the last cell of its row. */
function isOfRequest(reading: Reading, sentence: Sentence, word: Word): boolean {
  if (requestByNumber.test(reading.text.slice(sentence.paragraph.from, word.from))) return true;
  const row = rowAt(reading, sentence, word);
  return row !== null && entriesOfRow(reading, row).length === 0;
}

/** What a verb rules on: its object, its subject, or what its paragraph opens with. */
function subjectOf(reading: Reading, sentence: Sentence, { word, form, begin, tail }: Verb): Subject | null {
  const { text } = reading;
  if (word.rule.id === 'neither-shall-be')
    return { ...itself(word), words: word.found, noun: 'requests', isPronoun: false, isPlural: true };
  if (word.rule.id === 'declines-outright') return { ...itself(word), noun: 'request' };
  const before = { from: begin, to: word.from };
  if (form === 'passive' || form === 'says')
    return (
      subjectIn(reading, { from: relativeBegin(text, before), to: word.from }) ??
      (partOf.test(text.slice(sentence.from, begin)) ? subjectIn(reading, { from: sentence.from, to: begin }) : null)
    );
  if (form === 'item') {
    const own = subjectIn(reading, before);
    // a row whose cells tell of what was asked for: `19 | All board minutes | DENIED`
    if (own && own.references.length === 0 && /^(?:decides|proves|pleads)$/.test(own.role ?? '')) return itself(word);
    return (
      own ??
      subjectIn(reading, { from: Math.max(sentence.from, begin - 200), to: word.from }) ??
      subjectIn(reading, { from: Math.max(sentence.paragraph.from, word.from - reach), to: word.from }) ??
      itself(word)
    );
  }
  const object = subjectIn(reading, objectOf(text, tail));
  if (object?.isPronoun && object.noun === '' && word.rule.id === 'declines')
    return { ...object, noun: 'request', isPronoun: false };
  if (object) return object;
  if (word.rule.id === 'defers' && /ruling|decision|judgment/i.test(word.found)) return itself(word);
  if (joinsVerbs.test(text.slice(tail.from, tail.to))) return { ...itself(word), words: '' };
  if (word.rule.id === 'declines')
    return { ...itself(word), span: tail, words: text.slice(tail.from, tail.to), noun: 'request', isPronoun: false };
  return form === 'active' ? subjectIn(reading, before) : null;
}

/** For `So much of Doc. 12 as seeks fees because Poe walked out is`: what is ruled on stands before `because`. */
const partOf =
  /^\W{0,3}(?:\d{1,2}[.)]\s+)?(?:so\smuch|(?:that|the)\s(?:part|portion|branch))\sof\b[^;]{3,300}\s(?:because|since)\s$/i;

/** What says more of an object, or goes on with another verb: `ECF No. 81, which …`, `, and disposes of Doc. 45`. */
const objectEnds =
  /,\s(?:which|who|whose)\s|,?\s(?:and|but)\s(?:(?:otherwise|then|also|it)\s)?(?:[a-z]{3,12}s\s(?=of\b|the\b|to\b|it\b)|RECOMMENDS\b|recommends\b|ORDERS\b|orders\b)/;

/** Words behind an active verb up to what is said of its object. */
function objectOf(text: string, { from, to }: Span): Span {
  const end = text.slice(from, to).search(objectEnds);
  return end > 8 ? { from, to: from + end } : { from, to };
}

const relative = /,\s(?:which|that)\s(?:is|are)\s(?:\w+\s){0,2}$/;

/** For `have filed a joint motion (Doc. 9), which is granted` where the words of the motion begin. */
function relativeBegin(text: string, { from, to }: Span): number {
  const words = text.slice(from, to);
  if (!relative.test(words)) return from;
  const last = nounsIn(words).findLast(({ role }) => role === 'asks');
  return last ? from + last.from : from;
}

/** A subject that says nothing: what is meant has to be told by what stands before. */
const itself = ({ from, to, found }: Word): Subject => ({
  span: { from, to },
  words: found,
  noun: '',
  isPronoun: true,
  isPlural: false,
  references: [],
});
