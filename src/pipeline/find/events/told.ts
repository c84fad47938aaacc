/** What the words round a day tell that happened on it. */
import type { EventKind, Span } from '../../../schema/annotation.ts';
import { beginningAt, endingAt, holdsAt, isPlain, wordBefore, wordsReader } from '../known-place.ts';
import { courtBefore, gerundBefore, namedByDay, passiveBefore, type Telling, tellings } from './tellings.ts';

/** A word of a sentence that may tell of a fact. */
export type Mark = Span & {
  telling: Telling;
  sort: 'verb' | 'noun';
};

/** What is told of a day. */
export type Told = {
  /** Id of the telling. */
  rule: string;
  kind: EventKind | 'talk';
  /**
   * `clause`: a verb or noun of the clause tells it; `name`: the day only names a paper or meeting (`the May 3 order`);
   * `list`: it goes on with what the day before tells.
   */
  by: 'clause' | 'name' | 'list';
  /** Where the telling word begins, and ends. */
  at: number;
  to: number;
};

/** A telling of a word, with its conditions as they are asked where the word begins and ends. */
type Sense = {
  telling: Telling;
  sort: 'verb' | 'noun';
  before: RegExp | null;
  notBefore: RegExp | null;
  behind: RegExp | null;
  notBehind: RegExp | null;
};
const lexicon = new Map<string, Sense[]>();
for (const telling of tellings) {
  const conditions = {
    before: telling.before ? endingAt(telling.before) : null,
    notBefore: telling.notBefore ? endingAt(telling.notBefore) : null,
    behind: telling.behind ? beginningAt(telling.behind) : null,
    notBehind: telling.notBehind ? beginningAt(telling.notBehind) : null,
  };
  for (const sort of ['verb', 'noun'] as const)
    for (const word of (sort === 'verb' ? telling.verbs : (telling.nouns ?? '')).split(' ').filter(Boolean))
      lexicon.set(word, [...(lexicon.get(word) ?? []), { telling, sort, ...conditions }]);
}
const names = new Map(namedByDay.flatMap((name) => name.nouns.split(' ').map((word) => [word, name] as const)));

const tellingWords = wordsReader(lexicon);
const namingWords = wordsReader(names);
/** Code units on either side of a day in which the words stand that name it. */
const reach = 90;
const wordPattern = /[A-Za-z][A-Za-z-]*/g;
/** Who is no court. */
const actors =
  /[\s\S]{0,28}?\b(?:by|for)\s(?:the\s)?(?:plaintiff|defendant|counsel|petitioner|respondent|part(?:y|ies)|his|her|its|their|an?\s(?:party|witness|employee))/iy;

/**
 * The words of a sentence that may tell of a fact, in order.
 *
 * @param words the sentence, its blanks single, its days as they stand.
 */
export function marksIn(words: string): Mark[] {
  const marks: Mark[] = [];
  let ordered = false;
  tellingWords(words, (senses, from, to) => {
    for (const sense of senses) {
      const { telling, before, notBefore, behind, notBehind } = sense;
      if (telling.byCourt && !isByCourt(words, from, to, words.slice(from, to), ordered)) continue;
      if (before && !holdsAt(before, words, from)) continue;
      if (notBefore && holdsAt(notBefore, words, from)) continue;
      if (behind && !holdsAt(behind, words, to)) continue;
      if (notBehind && holdsAt(notBehind, words, to)) continue;
      if (telling.byCourt) ordered = true;
      marks.push({ telling, sort: sense.sort, from, to });
      return;
    }
  });
  return marks;
}

const coordinated = endingAt(/(?:,|\band|\bbut|\bor)\s(?:(?:then|also|further|again|later|[a-z]{3,12}ly)\s){0,2}$/);
/** What only a court does to anyone, so that the passive needs no subject. */
const passives =
  /^(?:ordered|directed|granted|denied|overruled|sustained|referred|adopted|vacated|stayed|admonished|cautioned|warned|reminded|compelled|quashed|reopened|reassigned|dismissed|sanctioned|decided|resolved|appointed|bifurcated|imposed|precluded|consolidated|remanded|affirmed|ruled|told|instructed|excused|reset|struck)$/i;
const entered = /^(?:entered|issued|signed|modified|amended|extended|approved)$/i;
const orderBefore = endingAt(/\b(?:orders?|schedule|judgment|opinion|ruling|injunction|stay)\b[^;]{0,60}$/i);
const denials = beginningAt(
  /^\s(?:promotion|access|entry|admission|treatment|employment|coverage|benefits|care|medical|parole)\b/i,
);
/** What others than a court deny. */
const deniedByOthers = endingAt(
  /\b(?:claims?|coverage|benefits|grievances?|tender|loan|reimbursement|leave\sof\sabsence|promotion)\s(?:was|were|had\sbeen|has\sbeen)\s(?:\w+ly\s)?$/i,
);
const setAside = beginningAt(/^\saside\b/i);
const enteredAs = endingAt(/\b(?:as|previously)\s$/i);
const byGerund = endingAt(gerundBefore);
const byCourt = endingAt(courtBefore);
const byNobody = endingAt(passiveBefore);

/** Words that may stand right before a verb of the court: its subject, an auxiliary, an adverb, `and`. */
const mayPrecede = new Set(
  'court undersigned judge magistrate master bench we was were been being and but or had has have then also later further again thus twice already once first since turn part sponte did soon so not as'.split(
    ' ',
  ),
);
const isSmall = (words: string, at: number) => words.charCodeAt(at) >= 97;

function isByCourt(words: string, from: number, to: number, verb: string, ordered: boolean): boolean {
  if (verb.endsWith('ing')) return holdsAt(byGerund, words, from);
  const last = wordBefore(words, from);
  // a small word that is no adverb parts the verb from any court and any passive
  if (isPlain(last) && !mayPrecede.has(last) && !last.endsWith('ly') && isSmall(words, from - 1 - last.length))
    return false;
  if (holdsAt(byCourt, words, from) || (ordered && holdsAt(coordinated, words, from))) return true;
  const isEntered = entered.test(verb);
  if (isEntered && holdsAt(enteredAs, words, from) && holdsAt(orderBefore, words, from)) return true;
  if (!holdsAt(byNobody, words, from) || holdsAt(actors, words, to) || holdsAt(denials, words, to)) return false;
  if (/^denied$/i.test(verb) && holdsAt(deniedByOthers, words, from)) return false;
  if (/^set$/i.test(verb)) return holdsAt(setAside, words, to);
  return passives.test(verb) || (isEntered && holdsAt(orderBefore, words, from));
}

/** What a day opens: nothing of its clause stands before it but such words. */
const opens = endingAt(
  /(?:^|[.;:—(“"]\s?|\b(?:and|but|then|that|when|because|while|though|although|where|which|who|since|so|as)\s|,\s(?=(?:on|by|in|at|as\sof|then|later|finally|thereafter|again|and|but)\s))(?:(?:and|but|then|that|again|also|later|finally|thereafter|more\srecently|most\srecently|only|as\searly\sas|specifically),?\s){0,3}(?:on|by|in|at|as\sof)?\s?(?:or\sabout\s)?(?:the\s(?:night|morning|afternoon|evening)\sof\s)?(?:\w+day,?\s)?$/i,
);
/** A day that what follows shows to close its clause. */
const openers = new Set(
  'on by in at of about and but then that when because while though although where which who since so as also again later finally thereafter recently only early specifically'.split(
    ' ',
  ),
);
/** False where the words right before a day show that it opens no clause. */
function mayOpen(words: string, from: number): boolean {
  const last = wordBefore(words, from);
  if (last === 'on' || last === 'in' || last === 'by' || last === 'at') {
    const former = wordBefore(words, from - last.length - 1);
    return openers.has(former) || !isPlain(former);
  }
  return openers.has(last) || !isPlain(last);
}
const closes = beginningAt(
  /^,?\s?(?:[.;)\]]|,?\s(?:and|but|or|as|which|when|where|after|before|at|in|by|with|without|to)\b(?!,))/,
);
/** A further paper under the verb of the day before: `and, on §, an “Affidavit”`. */
const further = beginningAt(/^,?\s(?:an?|his|her|its|their|another|yet\sanother)\s/i);
/** The day of another fact, to which the verb is told by it: `filed on the morning of the deposition, §`. */
const onDayOf =
  /^(?:\s\w+){0,3}\s(?:on\s)?the\s(?:very\s)?(?:night|morning|afternoon|evening|day|eve)\s(?:of|before|after)\s(?:the\s|his\s|her\s|its\s)?(?:\w+\s){0,2}$/i;
const listed = /^(?:\s[([][^()[\]]{0,50}[)\]])?,?\s?(?:and|&|or)?\s?(?:again\s)?(?:(?:on|of)\s)?(?:the\s)?$/i;
/** Where a party speaks to the court: `said in open court on §`, `made orally on §`. */
const inCourt = /\b(?:in\sopen\scourt|on\sthe\srecord|orally|from\sthe\sbench|at\s(?:the\s)?sidebar)\s(?:on|of)\s$/i;
/** Words before `on` there. */
const speaking = new Set(['court', 'record', 'orally', 'bench', 'sidebar']);
const inCourtHere = endingAt(inCourt);
const bracketed = /\d[,;]\s(entered|issued)\s(?:on\s)?$/i;
const bracketedHere = endingAt(bracketed);
/** What follows a day that has a clause of its own. */
const ownClause = beginningAt(/^,?\s(?:this|the|that|he|she|it|they|we|I|counsel|both|[A-Z][\w’'-]+)\s/);
const onHere = endingAt(/\bon\s$/i);
const onDay = endingAt(/\bon\s(?:or\sabout\s)?(?:the\s(?:night|morning|afternoon|evening)\sof\s)?(?:\w+day,\s)?$/i);
const pastVerb = /\b(?:was|were|had|did|[a-z]{3,}ed|went|came|took|saw|got|lost|spent)\b/;
const holds =
  /\b(?:held|had|conducted|convened|participated\sin|took\spart\sin|engaged\sin|there\swas|there\swere|attended)\s[^.;,]{0,50}$/i;
/** The same behind a comma right after the verb: `filed, on §,`. */
const aside = /^,\s(?:on|by)\s(?:or\sabout\s)?(?:\w+day,?\s)?$/i;
const clauseEnd =
  /;\s|[.?]["”]\s(?=[A-Z])|,?\s(?:and|but)\s(?=(?:then|on|that|it|he|she|they|in|by|later|thereafter)\s)|—/g;
const nameBehind = /^\s(?:[\w’'-]+\s){0,5}$/;
const notInName =
  /\s(?:on|in|of|to|for|with|by|at|from|the|an?|and|or|which|who|whose|where|until|while|because|he|she|it|they|we|i|that|this|his|her|its|their|was|is|were|are|had|has|did|not|counsel|court|plaintiffs?|defendants?|after|before|when|but)\s/i;
const determiner = endingAt(
  /(?:['’]s?|\b(?:the|its|his|her|their|our|my|an?|that|this|whose|prior|earlier|original|first|second|see|initial|separate|and))\s$/i,
);
const nameBefore =
  /^(?:\s(?:to|with|from|by|before|of|for)\s(?:the\s|this\s|its\s)?(?:[\w’'-]+\s?){1,3}?)?(?:\s\([^()]{0,60}\)|\s\[[^\][]{0,60}\])?,?\s(?:(?:which\s)?(?:was|were|is|are|currently|presently|now|previously|originally)\s){0,2}(?:of|dated|dating\sfrom|from|held|held\son|entered|entered\son|issued|issued\son|signed|signed\son|filed|filed\son|submitted|submitted\son|docketed\son|served|served\son|sent|sent\son|conducted\son|taken\son|set\sfor|(?:re)?scheduled\sfor|noticed\sfor|calendared\sfor)\s(?:or\sabout\s)?(?:\w+day,?\s)?(?:the\s(?:night|morning|afternoon|evening)\sof\s)?$/i;
const toldByVerb = /\b(?:filed|docketed|submitted|lodged|served|sent|mailed|taken|conducted)\b/i;
/** `an Order Setting Trial (ECF No. 9), entered on §`. */
const datedBehind = /^[^;]{0,80},\s(?:(?:entered|issued|signed|filed)\s(?:on\s)?|dated\s)$/i;
const nameOn = /^(?:\s\([^()]{0,60}\)|\s\[[^\][]{0,60}\])?,?\s(?:on|for|in)\s(?:or\sabout\s)?(?:\w+day,?\s)?$/i;
/** The words before a day, by the last of which something farther before it may be named by it. */
const namingEnds = new Set(
  'of dated from on held entered issued signed filed submitted sent for in about dating'.split(' '),
);
const namedBefore = endingAt(
  /\s(?:of|dated|dating\sfrom|from|held|held\son|entered|entered\son|issued|issued\son|signed|signed\son|filed|filed\son|submitted|submitted\son|docketed\son|served|served\son|sent|sent\son|conducted\son|taken\son|set\sfor|(?:re)?scheduled\sfor|noticed\sfor|calendared\sfor)\s(?:or\sabout\s)?(?:\w+day,?\s)?(?:the\s(?:night|morning|afternoon|evening)\sof\s)?$/i,
);
const meetings = new Set(
  ['hearing', 'conference', 'teleconference', 'videoconference', 'argument', 'colloquy'].flatMap((one) => [
    one,
    `${one}s`,
  ]),
);

/** Words before `on` and `for` in `namedBefore`. */
const namingVerbs = new Set(
  'held entered issued signed filed submitted docketed served sent conducted taken set scheduled rescheduled re-scheduled noticed calendared'.split(
    ' ',
  ),
);

/** False where the words right before a day, of which `last` is the last, name nothing by it. */
function mayName(words: string, from: number, last: string): boolean {
  if (last !== 'on' && last !== 'for') return true;
  const former = wordBefore(words, from - last.length - 1);
  return namingVerbs.has(former) || !isPlain(former);
}

/** A paper or meeting named by the day, by the words right behind or right before it. */
function nameAt(words: string, day: Span): Told | null {
  let found: Told | null = null;
  const shift = words[day.to] === ',' ? 1 : 0;
  if (words[day.to + shift] === ' ' && (shift === 0 || holdsAt(determiner, words, day.from))) {
    const behind = words.slice(day.to + shift, day.to + shift + reach);
    if (!mayBeNamed(behind)) return nameBeforeDay(words, day);
    wordPattern.lastIndex = 0;
    for (let match = wordPattern.exec(behind); match; match = wordPattern.exec(behind)) {
      const gap = behind.slice(0, match.index);
      if (
        !nameBehind.test(gap) ||
        notInName.test(gap.includes('meet') ? gap.replace(/\bmeet\sand\s/i, '') : gap) ||
        /[.;:,()[\]]/.test(gap)
      )
        break;
      const name = names.get(match[0].toLowerCase());
      if (name)
        found = {
          rule: name.id,
          kind: name.kind,
          by: 'name',
          at: day.to + shift + match.index,
          to: day.to + shift + match.index + match[0].length,
        };
      else if (found && !/^(?:and|session|call|conference)$/i.test(match[0])) break;
    }
    if (found) return found;
  }
  return nameBeforeDay(words, day);
}

/** Words behind a day among which one names it. */
const mostNameWords = 6;

/** False where none of the first words can name what the day belongs to. */
function mayBeNamed(words: string): boolean {
  let count = 0;
  let may = false;
  namingWords(words, (_, from) => {
    for (let at = 0; at < from; at++) if (words.charCodeAt(at) === 32) count++;
    may = count <= mostNameWords;
    return false;
  });
  return may;
}

/** The same, by the words right before the day. */
function nameBeforeDay(words: string, day: Span): Told | null {
  let found: Told | null = null;
  const last = wordBefore(words, day.from);
  if (!namingEnds.has(last) && /^[a-z]+$/.test(last)) return null;
  if (last === '' && !/[([]$/.test(words.slice(0, day.from).slice(-1))) return null;
  let isNamed: boolean | null = null;
  const from = Math.max(0, day.from - reach);
  const before = words.slice(from, day.from);
  namingWords(before, (name, at, to) => {
    const gap = before.slice(to);
    // there the verb tells it: `the responses were docketed on §`
    if (name.kind !== 'order' && name.kind !== 'hearing' && toldByVerb.test(gap)) return;
    const word = before.slice(at, to);
    isNamed ??= mayName(words, day.from, last) && holdsAt(namedBefore, words, day.from);
    // `Judge Ives said so in a Memorandum of §`
    const isOfCourt =
      /^memorandum$/i.test(word) &&
      inMemorandum.test(before.slice(0, at)) &&
      courtNamed.test(words.slice(0, from + at));
    if (
      (isNamed && nameBefore.test(gap)) ||
      (gap.includes(', ') && datedBehind.test(gap) && (name.kind === 'order' || /dated\s$/.test(gap))) ||
      (gap === ', ' && /^(?:order|opinion|letter|notice|paper)$/i.test(word)) ||
      (meetings.has(word.toLowerCase()) &&
        nameOn.test(gap) &&
        !/\b(?:by|via|over)\s(?:an?\s)?(?:\w+\s)?$/i.test(before.slice(0, at))) ||
      inItsOrder(before, at, gap) ||
      (name.kind !== 'other' && datedCite.test(gap))
    )
      found = { rule: name.id, kind: isOfCourt ? 'order' : name.kind, by: 'name', at: from + at, to: from + to };
  });
  return found;
}

const inMemorandum = /\bin\s(?:an?|its|his|her|my|that)\s(?:\w+\s)?$/i;
const courtNamed = /\b(?:[Jj]udge|[Cc]ourt|I)\b/;

/** `Referral Order, ECF No. 9 (§)`. */
const datedCite =
  /^,?\s(?:\(?(?:ECF|Dkt\.?|Docket|Doc\.?|D\.?\s?E\.?|Filing|Item|R\.)\s?(?:Entry\s)?(?:Nos?\.\s|#\s?)?)\d[\d-]*\)?\s[([]$/;

/** `in its order on §`. */
const inItsOrder = (before: string, at: number, gap: string): boolean =>
  nameOn.test(gap) && /\b(?:in|by)\s(?:its|the|an|that|my|our|a|his|her)\s(?:\w+\s){0,2}$/i.test(before.slice(0, at));

/**
 * What a sentence tells of one of its days.
 *
 * @param words the sentence, its blanks single.
 * @param day in code units of `words`.
 * @param marks what `marksIn` gives for `words`.
 * @param previous the day before it in the sentence, and what was told of it.
 */
export function toldOf(
  words: string,
  day: Span,
  marks: readonly Mark[],
  previous: { span: Span; told: Told | null } | null,
): Told | null {
  const floor = previous ? previous.span.to : 0;
  const list = (): Told | null => (previous?.told ? { ...previous.told, by: 'list' } : null);
  if (
    previous &&
    listed.test(words.slice(floor, day.from)) &&
    !(holdsAt(ownClause, words, day.to) && holdsAt(onHere, words, day.from))
  )
    return list();
  const named = nameAt(words, day);
  if (named) {
    // what the clause says of a meeting tells more than its name: `held a Rule 37 conference on §`
    const mark = named.kind === 'hearing' ? marks.find(({ from }) => from === named.at) : undefined;
    return mark ? { ...named, rule: mark.telling.id, kind: mark.telling.kind } : named;
  }
  const last = wordBefore(words, day.from);
  const isOnOrOf = last === 'on' || last === 'of';
  const former = isOnOrOf ? wordBefore(words, day.from - last.length - 1) : '';
  if (speaking.has(former) && holdsAt(inCourtHere, words, day.from)) {
    const spoken = inCourt.exec(words.slice(Math.max(0, day.from - 40), day.from))?.[0] ?? '';
    const kind = /bench/i.test(spoken) ? 'order' : 'hearing';
    return { rule: 'in-open-court', kind, by: 'clause', at: day.from - spoken.length, to: day.from };
  }
  if ((last === 'on' || last === 'entered' || last === 'issued') && holdsAt(bracketedHere, words, day.from)) {
    const length = bracketed.exec(words.slice(Math.max(0, day.from - 30), day.from))?.[0].length ?? 3;
    return { rule: 'entered-on', kind: 'order', by: 'clause', at: day.from - length + 3, to: day.from };
  }
  const told = (mark: Mark): Told => ({
    rule: mark.telling.id,
    kind: mark.telling.kind,
    by: 'clause',
    at: mark.from,
    to: mark.to,
  });
  const next = countUpTo(marks, day.from);
  const before = marks[next - 1];
  const nearest = before && before.from >= floor ? before : undefined;
  if (nearest && words[nearest.to] === ',' && aside.test(words.slice(nearest.to, day.from))) return told(nearest);
  if (mayOpen(words, day.from) && holdsAt(opens, words, day.from) && !(nearest && holdsAt(closes, words, day.to))) {
    if (previous?.told && holdsAt(further, words, day.to)) return list();
    const behind = marksBehind(words, day, marks, next);
    const main =
      behind.find(({ sort, from }) => sort === 'verb' || holds.test(words.slice(Math.max(day.to, from - 70), from))) ??
      behind[0];
    if (main) return told(main);
  }
  if (nearest) {
    const verb = marks[next - 2];
    const isApposed = nearest.sort === 'noun' && words.slice(nearest.to, day.from) === ', ';
    if (isApposed && verb?.sort === 'verb' && verb.from >= floor && onDayOf.test(words.slice(verb.to, nearest.from)))
      return told(verb);
    return told(nearest);
  }
  if (previous?.told) return list();
  const any = marksBehind(words, day, marks, next)[0] ?? before;
  if (any) return told(any);
  if (last === 'of' && thingOf.test(words.slice(Math.max(0, day.from - 60), day.from)))
    return { rule: 'thing-of', kind: 'other', by: 'clause', at: day.from, to: day.to };
  return holdsAt(onDay, words, day.from) &&
    pastVerb.test(words.slice(Math.max(0, day.from - clauseReach), day.to + clauseReach))
    ? { rule: 'fact-on', kind: 'other', by: 'clause', at: day.from, to: day.to }
    : null;
}

/** `the closing of §`: a thing that happened, and no part of the calendar and no paper. */
const thingOf =
  /\b(?:the|that|this|his|her|its|their)\s(?:[a-z’'-]+\s){0,2}(?!(?:date|dates|week|month|day|night|morning|afternoon|evening|version|period|end|beginning|close|year|edition|term|start|entry|time|schedule|copy|page|list|amendments?|deadline|declaration|affidavit|exhibit)\b)[a-z]{4,}\sof\s$/;

/** How many of `marks` end at or before the code unit `at`. */
function countUpTo(marks: readonly Mark[], at: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle] as Mark).to <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Code units on either side of a day in which its clause begins and ends. */
const clauseReach = 800;

/** A subordinate clause right behind a day, set off by commas. */
const subordinate =
  /^,\s(?:(?:shortly|well|long|soon|just|even)\s)?(?:after|before|while|when|without|although|though|because|despite|following|once|as)\s[^,;.]{3,90},\s(?=[A-Za-z“"])/;

/** The marks from the one at `next` on that stand in the clause behind a day. */
function marksBehind(words: string, day: Span, marks: readonly Mark[], next: number): readonly Mark[] {
  let first = next;
  while ((marks[first]?.from ?? Infinity) < day.to) first++;
  if (first >= marks.length) return [];
  const clause = words.slice(day.to, day.to + clauseReach);
  // `On May 3, after briefing had closed, Fenn filed`: what a subordinate clause tells is told only where no other does
  const aside = subordinate.exec(clause)?.[0].length ?? 0;
  const behindAside = day.to + aside;
  if (aside > 0) {
    let main = first;
    while ((marks[main]?.from ?? Infinity) < behindAside) main++;
    if (main < marks.length) first = main;
  }
  clauseEnd.lastIndex = aside;
  const end = day.to + (clauseEnd.exec(clause)?.index ?? clause.length);
  let past = first;
  while ((marks[past]?.from ?? Infinity) < end) past++;
  return marks.slice(first, past);
}
