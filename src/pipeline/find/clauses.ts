/** A sentence to its clauses of disposition that are the order's own: the verb, what it rules on, and how fully. */
import type { Disposition, Span } from '../../schema/annotation.ts';
import type { DispositionRule, Word } from './dispositions.ts';
import type { Reading, Sentence } from './reading.ts';
import { isRuledOn, type Subject, subjectIn } from './subjects.ts';
import { isRecommended, voiceAt } from './voice.ts';

/** How a verb of disposition stands in its sentence. */
export type ClauseForm = 'passive' | 'active' | 'gerund' | 'item' | 'says' | 'title';

/** A clause that disposes of something. */
export type Clause = {
  /** Id of the rule that read it: the word's id and the form of the clause. */
  rule: string;
  form: ClauseForm;
  disposition: Disposition;
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

/** Between an auxiliary and the verb: `is hereby`, `are therefore both`, `is scandalous, and is`, `be, and hereby is,`. */
const adverbs = String.raw`(?:(?:\w+ly|hereby|therefore|thus|accordingly|also|likewise|both|each|all|now|again|otherwise|further|and|moot|too|well|deemed|rendered|found|as\smoot|in\spart|in\sfull|is|are|be|as\ssuch),?\s){0,5}`;
const auxiliary = new RegExp(
  String.raw`\b(?:(?:is|are|stands?|remains?|(?:will|shall|must)\sbe|(?:is|are)\shereby\sORDERED|has\sbeen|have\sbeen),?\s${adverbs}|(?:be|hereby),?\s(?:and\s(?:(?:the\ssame|it)\s)?(?:hereby\s)?(?:is|are)\s?,?\s?(?:hereby,?\s)?)?${adverbs})$`,
  'i',
);
/** `is unopposed and is therefore`, `is premature and will be`: another verdict between auxiliary and verb. */
const coordinated =
  /\b(?:is|are)\s(?:[\w’'-]+\s){1,5}(?:[\w’'-]+),?\s(?:and|but|so)\s(?:(?:is|are|will\sbe|must\sbe|shall\sbe|therefore|thus|hereby|accordingly|is\stherefore),?\s){0,3}$/i;
const bareBe = /\b(?<!(?:will|shall|must|to)\s)be,?\s(?:\w+\s){0,2}$/i;
const past = /\b(?:was|were|had\sbeen|having\sbeen|got)\s(?:\w+ly\s|also\s|not\s|then\s|since\s){0,2}$/i;
const perfect = /\b(?:has|have)\sbeen\s(?:\w+ly\s)?$/i;
const modal =
  /\b(?:may|might|can|could|would|should|cannot|ought\sto)\s(?:not\s|then\s|also\s|still\s)?(?:be\s|have\sbeen\s|have\s)?(?:\w+ly\s)?$/i;
const negated =
  /\b(?:not|never|nor|neither|no\slonger|cannot|without\sbeing|rather\sthan)\s(?:be\s|yet\s|hereby\s|been\s)?$/i;
const infinitive = /\bto\s(?:be\s|have\s(?:been\s)?)?$/i;
/** A condition that nothing has closed before the verb. */
const conditional =
  /\b(?:if|unless|until|whether|whenever|in\sthe\sevent(?:\sthat)?|(?<!even\s)(?:when|where|once|after|before)|should)\s[^,;:]{0,120}$/i;

const courtIs = String.raw`(?:[Tt]he\s(?:(?:[Uu]ndersigned\s)?[Cc]ourt|COURT|[Uu]ndersigned(?:\s[Mm]agistrate\s[Jj]udge)?|[Mm]agistrate\s[Jj]udge|[Ss]pecial\s[Mm]aster)|[Tt]his\s[Cc]ourt|I|[Ww]e)`;
const courtActs = new RegExp(
  String.raw`\b(?:${courtIs}|[Ii]t|[Aa]nd|AND|also|but|ORDERED\sthat\sthe\sCourt)\s?,?\s?(?:(?:hereby|therefore|thus|accordingly|also|now|further|nonetheless|nevertheless|must|will|shall|respectfully|summarily|provisionally|again|likewise|am|FINDS|so|for\s(?:this|that|these|those)\sreasons?,|in\sits\sdiscretion|however|too),?\s){0,4}$`,
);
const courtBefore = new RegExp(String.raw`\b${courtIs}(?:\s|,)`);
const clerkStrikes = /\b(?:[Cc]lerk|CLERK)\b[^.;]{0,60}\b(?:to|shall|will|must|TO|SHALL)\s(?:also\s)?$/;
const atItemStart = /^[\s•*\-–—·(]{0,4}(?:\(?[a-z\d]{1,3}[.)]\s)?$/i;
const itemBefore = /(?:[:—–]|\s-|[.)\]]|\|)\s?$/;
const numberBehind =
  /^(?:\s(?:as\smoot|in\s(?:full|part)(?:\sand\sdenying\sin\spart)?|with(?:out)?\sprejudice|as\s\w+|without\sprejudice\sas\s\w+|for\s\w+),?){0,2}\s(?:(?!order\b)[\w’'.&-]+\s){0,5}?\[?#?\d{1,4}(?:-\d{1,3})?\b/i;

const inPart = /^,?\s?(?:-\s?)?in[\s-]part\b/i;
const partly =
  /^[\s,]{0,2}(?:without\sprejudice\s|only\s|and\s){0,2}(?:as\s(?:to|for|regards)|with\s(?:respect|regard)\sto|to\sthe\sextent|in\sso\sfar\sas|insofar\sas|except|save)\b/i;
const before = /\b(?:as\s(?:to|for)|with\s(?:respect|regard)\sto)\s[^,;]{1,60},?\s(?:the|it|that|this)\s/i;
const theRest =
  /\b(?:otherwise|in\s(?:all|every)\sother\srespects?|as\sto\s(?:all\sthe\srest|(?:the\s)?(?:rest|remainder|balance|others?|remaining|all\sother))|in\sall\sothers)\b/i;
const any =
  /\b(?:any|every|no|all\sfuture|future|further|such\san?|another|any\sother|whichever|whoever)\s(?:[\w-]+\s){0,6}(?:motions?|letters?|requests?|papers?|filings?|submissions?|applications?|extensions?|relief|stipulations?)\b/i;
const indefinite =
  /(?:^|\b(?:where|when|if|that|and|because)\s)(?:an?|any|every|such)\s(?:[\w-]+\s){0,4}(?:motion|letter|request|application|party|subpoena|paper)\b(?!\s(?:by|of|from)\s[A-Z])/i;

/** Where the words of a new clause begin. */
const opening =
  /;\s|:\s|\bORDERED(?:\s(?:AND\sADJUDGED|BY\sTHE\sCOURT))?,?\s(?:that|THAT|as\sfollows:?)\s|\bordered,?\sthat\s|,?\s(?:and|but|AND|yet)\s(?:that\s)?(?=(?:[Tt]he|THE|its|his|her|their|both|that|this|those|these|it|all|Docket|Dkt|Doc|ECF|D\.I|Filing|DE|DN)\b|(?:[A-Z][\w.&-]*\s){0,4}[A-Z][\w.&-]*['’])|,?\s(?:but|because|since|so|while|and\sthat|yet)\s|\b(?:finds?|concludes?|holds?)\sthat\s/g;
/** A clause before the main one, up to its comma: `Because the result is mixed, the request`. */
const introduction =
  /^[\s\d.()a-z]{0,6}(?:Because|Since|As|While|Although|Though|Given|Having|For|In|Upon|After|With|Where|When|If|To|Even|Under|Based|There\sbeing|On|At|Before|Absent|Despite|Notwithstanding|Finally|Accordingly|Therefore|Thus|Also|Further|Moreover|Second|Third|First|Lastly|Nor|Whatever)\b[^;:]{0,400},\s(?=(?:the|its|his|her|their|both|it|that|this|those|these|all|neither|none|[A-Z][\w.&-]*['’]s?|(?:[A-Z][\w.&-]*\s){1,4}[A-Z]?[\w.&-]*['’]s?)\s)/;

/** Where the subject of the verb at `to` begins, behind what parts clauses since `from`. */
function beginOf(text: string, from: number, to: number): number {
  let begin = from;
  for (const { 0: cut, index } of text.slice(from, to).matchAll(opening)) begin = from + index + cut.length;
  return begin + (introduction.exec(text.slice(begin, to))?.[0].length ?? 0);
}

/** Where a clause ends whose next verb of disposition stands at `next`: before the words that are that verb's own. */
function endBefore(text: string, from: number, next: number): number {
  const begin = beginOf(text, from, next);
  if (begin === from) return next;
  const joined = /[,;:]?\s(?:and|but|AND|so|because|since|while|yet)\s(?:that\s)?$|[;:]\s$/.exec(
    text.slice(from, begin),
  );
  return begin - (joined?.[0].length ?? 0);
}

/** What the words between two verbs say of the second. */
type Lead = { own: string; before: string; isFirst: boolean };

const isUpper = (word: string) => /^[A-Z]{3}|^[A-Z]+(?:\s[A-Z]|$)/.test(word);

/** Form of a verb where it disposes; null where it does not. */
function formOf(
  word: Word,
  { own, before: said, isFirst }: Lead,
  tail: string,
  isElliptic: boolean,
): ClauseForm | null {
  const { form, id } = word.rule;
  if (past.test(said) || modal.test(said) || negated.test(said) || conditional.test(own)) return null;
  if (form === 'says')
    return /\b(?:rule|argument|point|position|theory|claim|contention|objection|criticism)s?\b/i.test(own)
      ? null
      : 'says';
  if (form === 'passive') {
    if (infinitive.test(said)) return null;
    if (perfect.test(said) && !/disregarded|considered|stricken|withdrawn/i.test(word.found)) return null;
    const near = said.slice(-120);
    if (auxiliary.test(near) || coordinated.test(near)) {
      if (bareBe.test(near) && !/order(?:ed|s)?\b|hereby/i.test(said)) return null;
      return 'passive';
    }
    if (isElliptic) return 'passive';
    const isAtEdge = itemBefore.test(said.trimEnd()) || atItemStart.test(said);
    return isUpper(word.found) && isAtEdge ? 'item' : null;
  }
  if (form === 'active') {
    if (id === 'strikes' && clerkStrikes.test(said)) return 'active';
    if (infinitive.test(said)) return null;
    const isBase = /^(?:grant|allow|sustain|deny|overrule|dismiss|reject|strike)$/i.test(word.found);
    if (courtActs.test(said.slice(-90))) {
      const isCourt = courtBefore.test(said) || atItemStart.test(said.slice(0, 4)) || isElliptic;
      if (isBase && !/\b(?:I|[Ww]e|will|must|shall)\s(?:\w+,?\s){0,3}$/.test(said)) return null;
      return isCourt || /\b[Ii]t\s(?:\w+\s){0,2}$/.test(said) ? 'active' : null;
    }
    return isUpper(word.found) && atItemStart.test(said) && !isBase ? 'active' : null;
  }
  if (numberBehind.test(word.found + tail) || numberBehind.test(tail)) return 'gerund';
  return isFirst ? null : null;
}

const verdict = (clause: Clause): boolean =>
  clause.disposition === 'granted' || clause.disposition === 'granted-in-part';

/** Adds a second word on the same subject to its clause: granted in part and denied in part. False where they stay two. */
function join(clause: Clause, word: Word, tail: Span, isPartial: boolean): boolean {
  const isSame = clause.disposition === word.rule.disposition;
  const isPart = verdict(clause) && word.rule.disposition === 'denied';
  const isPartReversed = clause.disposition === 'denied' && word.rule.disposition === 'granted';
  if (!isSame && !isPart && !isPartReversed) return false;
  if (!isSame) {
    clause.disposition = 'granted-in-part';
    clause.isPartial = false;
  } else if (!isPartial) clause.isPartial = false;
  clause.isMoot ||= /^moot/i.test(word.found);
  clause.tail = { from: clause.tail.from, to: tail.to };
  return true;
}

const ids: Partial<Record<ClauseForm, string>> = { says: '' };
const ruleId = (rule: DispositionRule, form: ClauseForm) => `${rule.id}${ids[form] ?? `-${form}`}`;

/** True where only `and`, `in part` and the like stand between two verbs. */
const joinsVerbs = /^[\s,]{0,2}(?:in[\s-](?:part|full))?[\s,]{0,2}(?:and|&|AND|but)?\s?(?:otherwise\s|also\s)?$/i;

/**
 * Clauses of one sentence with which the order disposes of something, in text order.
 *
 * @param found words of disposition in the sentence, in text order.
 * @param isTitle true where the sentence is the order's title, whose gerunds name no number.
 */
export function clausesOf(reading: Reading, sentence: Sentence, found: readonly Word[], isTitle: boolean): Clause[] {
  const words = found.filter((word, i) => !isSecondHalf(word, found[i - 1]));
  const { text } = reading;
  const clauses: Clause[] = [];
  let previous: Word | undefined;
  /** Where the last verb that disposes ends. */
  let done = sentence.from;
  words.forEach((word, i) => {
    const following = words[i + 1];
    const since = done;
    const own = text.slice(since, word.from);
    const end = following
      ? joinsVerbs.test(text.slice(word.to, following.from))
        ? following.from
        : endBefore(text, word.to, following.from)
      : sentence.to;
    const tail = { from: word.to, to: Math.max(end, word.to) };
    const said = text.slice(tail.from, tail.to);
    const last = clauses.at(-1);
    const follows =
      last !== undefined && previous !== undefined && last.verb.from <= previous.from && last.tail.to >= previous.to;
    const begin = beginOf(text, since, word.from);
    const elliptic = follows && isEllipsis(reading, own, begin, word.from);
    const form =
      isTitle && word.rule.form === 'gerund'
        ? 'title'
        : formOf(
            word,
            { own, before: text.slice(sentence.from, word.from), isFirst: previous === undefined },
            said,
            elliptic,
          );
    previous = word;
    if (!form || isRecommended(reading, sentence, word.from) || voiceAt(reading, word.from, sentence) !== 'own') return;
    const isRest = theRest.test(own) || theRest.test(said.slice(0, 60));
    const isPartial = partly.test(said) || isRest || before.test(own);
    done = word.to;
    if (last && follows && isSameSubject(form, own, elliptic, isRest, reading, begin, word)) {
      if (join(last, word, tail, isPartial)) {
        if (last.subject.words === '') last.subject = objectOf(reading, tail) ?? last.subject;
        return;
      }
      clauses.push({
        ...last,
        rule: ruleId(word.rule, form),
        form,
        disposition: word.rule.disposition,
        isMoot: /^moot/i.test(word.found),
        verb: { from: word.from, to: word.to },
        begin: Math.min(begin, word.from),
        tail,
        isPartial,
      });
      return;
    }
    const isObject = form === 'active' || form === 'gerund' || form === 'title';
    let subject = isObject ? objectOf(reading, tail) : subjectIn(reading, { from: begin, to: word.from });
    if (isObject && !subject && joinsVerbs.test(said))
      subject = { ...emptySubject, span: { from: word.to, to: word.to } };
    if (!subject && form === 'item') subject = leadSubject(reading, sentence, word);
    if (!subject && word.rule.id === 'declines')
      subject = { ...emptySubject, span: tail, words: said, noun: 'request' };
    if (!subject || !isRuledOn(subject, word.rule, said)) return;
    if (any.test(subject.words) || (indefinite.test(subject.words) && subject.references.length === 0)) return;
    clauses.push({
      rule: ruleId(word.rule, form),
      form,
      disposition:
        inPart.test(said) && /^(?:granted|denied)$/.test(word.rule.disposition)
          ? 'granted-in-part'
          : word.rule.disposition,
      isMoot: /^moot/i.test(word.found),
      sentence,
      verb: { from: word.from, to: word.to },
      begin,
      subject,
      tail,
      isPartial,
    });
  });
  return clauses.filter(({ subject }) => subject.words !== '');
}

/** True for `under advisement` behind `takes the motion`. */
const isSecondHalf = (word: Word, before: Word | undefined): boolean =>
  /^(?:under|in)\s/i.test(word.found) && before !== undefined && /^(?:tak|hold)/i.test(before.found);

const emptySubject: Subject = {
  span: { from: 0, to: 0 },
  words: '',
  noun: '',
  isPronoun: false,
  isPlural: false,
  references: [],
};

const objectOf = (reading: Reading, tail: Span): Subject | null => subjectIn(reading, tail);

/** True where a verb has no subject and no auxiliary of its own: `GRANTED as to A and DENIED as to B`. */
function isEllipsis(reading: Reading, own: string, begin: number, verb: number): boolean {
  if (!/^[^;]{0,240}(?:\b(?:and|but|AND)|,|;)\s?(?:\w+\s){0,3}$/.test(own) || /\b(?:was|had|were|to)\s$/.test(own))
    return false;
  return (
    begin >= verb || !/\b(?:is|are|be)\s(?:\w+\s){0,3}$/.test(own) || !subjectIn(reading, { from: begin, to: verb })
  );
}

/** True where a verb rules on what the verb before it ruled on. */
function isSameSubject(
  form: ClauseForm,
  own: string,
  isElliptic: boolean,
  isRest: boolean,
  reading: Reading,
  begin: number,
  word: Word,
): boolean {
  if (form === 'active' || form === 'gerund' || form === 'title') {
    if (joinsVerbs.test(own)) return true;
    const object = /^\s(?:it|them|the\ssame)\b/i.test(reading.text.slice(word.to, word.to + 12));
    return form === 'active' && object;
  }
  if (isElliptic) return true;
  const subject = subjectIn(reading, { from: begin, to: word.from });
  return (
    subject === null ||
    (isRest && (subject.isPronoun || subject.references.length === 0)) ||
    (subject.isPronoun && subject.ordinal === undefined && /^\W*it\s/i.test(subject.words))
  );
}

/** For a verdict that stands alone, what its paragraph opens with: `Request No. 9 (payroll). DENIED.` */
function leadSubject(reading: Reading, sentence: Sentence, word: Word): Subject | null {
  return (
    subjectIn(reading, { from: sentence.paragraph.from, to: word.from }) ?? {
      ...emptySubject,
      span: { from: word.from, to: word.to },
      words: reading.text.slice(word.from, word.to),
      isPronoun: true,
    }
  );
}
