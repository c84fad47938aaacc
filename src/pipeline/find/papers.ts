/** Which paper a docket reference means: a motion, what answers it, an order, evidence. */
import type { MotionKind, ReferenceAnnotation } from '../../schema/annotation.ts';
import type { EntryId } from '../../schema/entry.ts';
import { isBlank } from './code-units.ts';
import { footnoteMarks } from './footnote-marks.ts';
import { matchesOf } from './matches.ts';
import { remembered } from './memo.ts';
import { motionKindOf } from './motion-kinds.ts';
import { movantIn } from './movants.ts';
import { type Reading, type Sentence, sentenceAt } from './reading.ts';

export { motionKindOf } from './motion-kinds.ts';
export { movantIn } from './movants.ts';

/** What a paper does: asks for something, answers what asks, decides, proves, pleads, or does none of these. */
export type PaperRole = 'asks' | 'answers' | 'decides' | 'proves' | 'pleads' | 'other';

/** A paper as one place of the order speaks of it. */
export type Paper = {
  role: PaperRole;
  /** Its noun in small letters: `motion`, `letter`. */
  noun: string;
  /** The words that name it, as they stand: `Second Motion to Compel`. */
  words: string;
  motionKind: MotionKind | null;
  /** Who filed it, as the order names them here; null where the words do not say. */
  movant: string | null;
  entries: EntryId[];
  /** True where the words place it in the past of the case: `an earlier motion`. */
  isPast: boolean;
  span: { from: number; to: number };
};

const roles: readonly (readonly [PaperRole, string])[] = [
  [
    'asks',
    String.raw`(?:cross-?|letter-)?motions?|letters?|(?:cross-)?requests?|applications?|petitions?|stipulations?|submissions?|objections?|dispute\sstatements?|joint\sstatements?|joint\snotices?|prayers?|proposed\sorders?|(?:status\s)?reports?|appeals?|papers?|praecipes?`,
  ],
  [
    'answers',
    String.raw`oppositions?|responses?|(?:sur-?)?repl(?:y|ies)|answer|briefs?|memorand(?:um|a)|joinders?|notices?|statements?|supplements?`,
  ],
  ['decides', String.raw`orders?|minutes|minute\sentr(?:y|ies)|rulings?|opinions?|recommendations?|judgments?|R&R`],
  [
    'proves',
    String.raw`declarations?|affidavits?|exhibits?|exs?\.|certificat(?:es?|ions?)|transcripts?|charts?|logs?|maps?|attachments?|e-?mails?|invoices?`,
  ],
  ['pleads', String.raw`complaints?|counterclaims?|disclosures?|subpoenas?`],
];
const nouns = new RegExp(
  `\\b(?:${roles.map(([, words]) => words).join('|')})(?=$|[^\\w-])(?!['’]s?\\s(?:of|that))`,
  'gi',
);

/** The role of a noun in small letters, found once: a group for each role would be made for each match. */
const roleOf = remembered(
  (noun: string) => roles.find(([, words]) => new RegExp(`^(?:${words})$`, 'i').test(noun))?.[0] as PaperRole,
);

/** A discovery request by its number, which is no paper: `Document Request No. 9`, `Requests 12 through 15`. */
const discovery =
  /\b(?:(?:document|production|admission|discovery)\srequests?|requests?\sfor\s(?:production|admissions?|documents?)(?:\sof\sdocuments)?)\b(?!\sto\b)|\brequests?\s(?:nos?\.?\s?)?(?=\d)|\brequests?\snos?\./gi;
/** Words in which the noun is no paper of its own: `protective order`, `a show-cause order`, `letter motion`. */
const noPaper =
  /\b(?:protective\sorder|order\scompelling|letters?\s(?=(?:cross-)?motions?|requests?|applications?|briefs?|orders?)|order\sto\sshow\scause|motions?\s(?=hearings?\b|practice\b|cut-?off\b|deadlines?\b|calendar\b|days?\b)|to\s(?:further\s|fully\s)?(?:answer|order|report|brief|notice|supplement|appeal|request|petition|object)(?=\s))\b/gi;

export type Named = { role: PaperRole; noun: string; from: number; to: number };

const blank = (found: string) => ' '.repeat(found.length);

/** Nouns of papers in `words`, in order, with offsets in `words`; discovery requests by number are none. */
export const nounsIn = remembered((words: string): readonly Named[] => {
  const all = matchesOf(nouns, words);
  if (all.length === 0) return [];
  const masked = (/request/i.test(words) ? words.replace(discovery, blank) : words).replace(noPaper, blank);
  return (masked === words ? all : matchesOf(nouns, masked))
    .filter(({ 0: noun }) => noun !== 'minutes')
    .map(({ 0: found, index }) => {
      const noun = found.toLowerCase();
      return { role: roleOf(noun), noun, from: index, to: index + found.length };
    });
});

const isPastWord =
  /\b(?:earlier|prior|previous|previously|former|last)\s(?:[\w-]+\s){0,3}(?:motion|letter|request|application|order)s?\b|\b(?:denied|granted|overruled)\b(?!\sas\s)[^.;]{0,160}(?:\.\s?[[(])?$|\b(?:denied|granted)\sas\s\w+\s/i;
const moved = /\b(?:cross-)?mov(?:e[sd]?|ing)\s(?:for|to|the\scourt|under|pursuant|again)\b/i;
/** `Plaintiff responded to the second motion on May 3 (Dkt. 14)`: the answer, not what it answers. */
const answering =
  /\b(?:responded|responds|replied|replies|answered|joined|(?:has|have|had|who)\soppose[ds])\b[^.;]{0,80}$/i;
/** A verb between noun and number, which is then a cite for what is said: `the motion should be denied (Doc. 14 at 5)`. */
const saysOf =
  /\b(?:is|are|should|must|would|will|shall|be|offers?|says?|said|does|did|fails?|claims?|argues?|was(?!\s(?:filed|docketed|submitted|denied|granted))|were(?!\s(?:filed|docketed|submitted)))\b/i;
/** `motions to seal (Doc. 4) and to stay (Doc. 5)`: the second is a motion too. */
const carriesOn =
  /^[\])\s]{0,3},?\s?(?:and|or|,)?\s?(?:(?:to|for)\s(?!which\b|whom\b)[a-z]|(?:on\s)?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?\s\d|(?:[A-Z][\w.]*\s){0,3}[A-Z][\w.]*['’]s?\s)/;
const alike =
  /\b(?:filed|submitted|served|lodged)\s(?:theirs|its\sown|their\sown|his\sown|her\sown|one\sof\s\w+\sown|two|three|another|one)\b/i;

const cuts = /,\s|\sand\s|\bORDERED\s\w+\s|:\s|—|\d\)\s|\s(?:in|to|with|by|on)\s(?=(?:the|its|his|her|their|an?)\s)/g;

/** The last noun phrase of `before` that names a paper: behind the last comma or `and` that leaves one. */
function lastNamed(before: string): Named | null {
  const named = nounsIn(before);
  if (named.length < 2) return named[0] ?? null;
  for (const { index, 0: cut } of matchesOf(cuts, before).reverse()) {
    const found = named.find(({ from }) => from >= index + cut.length);
    if (found) return found;
  }
  return named[0] ?? null;
}

/** A verb between a motion and the order whose number follows: `the motion asks me to reconsider my order (Doc. 9)`. */
const isAbout = /\b(?:asks?|seeks?|challenges?|attacks?|concerns?|complains?|quarrels?|points?|relies|rests|cites?)\s/;

/** For `a request to reconsider the order of May 3 (Doc. 28)` the order: a request has seldom a number of its own. */
function nearestNamed(before: string): Named | null {
  const named = lastNamed(before);
  const last = nounsIn(before).at(-1);
  if (named?.role === 'pleads') {
    // `motion to compel compliance with a subpoena (Doc. 7)`: what is served has seldom a number
    const motion = nounsIn(before.slice(0, named.from)).at(-1);
    if (motion?.role === 'asks' && /^\s(?:to|for)\s/.test(before.slice(motion.to))) return motion;
  }
  if (last?.role === 'decides' && named?.role === 'asks' && isAbout.test(before.slice(named.to, last.from)))
    return last;
  return named?.noun === 'request' && last?.role === 'decides' ? last : named;
}

/** What the words right behind a reference say that it is: `Docket No. 58 (Plaintiff's motion to compel)`, `59 Motion`. */
const described = /^[\])]{0,2}\s?[,:]?\s?\(([^()]{3,160})\)/;
const clerks =
  /^\]?\s((?:[A-Z][\w’'.-]*\s){0,5}(?:Motion|Letter|Stipulation|Request|Application|Declaration|Notice|Objection|Response|Reply|Order|Petition|Brief|MOTION|LETTER|ORDER)[^.;,()]{0,80}|(?:request|motion|letter|stipulation|application|declaration)\b[^.;,()]{0,80})/;
/** `Doc. 60 is Plaintiff's motion for sanctions`, `[Dkt. 69], which is Plaintiff's brief`. */
const identified =
  /^[\])]{0,2},?\s(?:which\s)?(?:is|was|being)\s((?:the\s(?!subject\b)|[A-Z][\w’'.-]*\s)[^.;,()]{3,100})/;

/** What a letter asks, behind its number: `(Doc. 9), which asks leave to reply`. */
const purpose =
  /^[\])]{0,2},?\s(?:which\s|that\s)?(?:asks?|seeks?|seeking|asking|requests?|requesting)\s[^.;()]{3,80}|^[\])]{1,2}\s(?:to|for)\s[a-z][^.;,()]{3,60}/;

/** `The objections are at Docket No. 12.` */
const standsAt = /^\s(?:is|are|appears?|may\sbe\sfound)\s(?:at|under)\s[[(]?$/;

/** Words before a noun of which there is none yet. */
const anyOne = /\b(?:any|every|no|future)\s$/i;

const isAttachment = (entries: readonly EntryId[]): boolean => entries.every((entry) => entry.includes('-'));

/** Code units before a reference in which the words that name its paper stand. */
const reach = 240;

/** The words that name a paper, up to the first bracket; commas and brackets at their end are none of them. */
function cutName(words: string): string {
  let bracket = 0;
  while (bracket < words.length && words[bracket] !== '(' && words[bracket] !== '[') bracket++;
  let end = words.length;
  while (end > 0 && (isBlank(words.charCodeAt(end - 1)) || ',(['.includes(words[end - 1] as string))) end--;
  return words.slice(0, Math.min(bracket, end)).trim();
}

/** Where the words that name a reference's paper stand: before it, or before the mark of the footnote that it is in. */
type Place = { at: number; previous: number };

function paperAt(
  reading: Reading,
  { span, fields }: ReferenceAnnotation,
  { at, previous }: Place,
  last: Paper | undefined,
): Paper {
  const { text } = reading;
  const sentence = namingSentence(reading, at === span.from ? at : at - 1) ?? span;
  const start = Math.max(sentence.from, previous, at - reach);
  const before = text.slice(start, at);
  const after = at === span.from ? text.slice(span.to, Math.min(sentence.to, span.to + 200)) : '';
  const paper = (named: Pick<Named, 'role' | 'noun'>, words: string, movant: string | null, from: number): Paper => ({
    role: named.role,
    noun: named.noun,
    words: cutName(words),
    motionKind: named.role === 'asks' ? motionKindOf(words) : null,
    movant,
    entries: fields.entries,
    isPast: isPastWord.test(before),
    span: at === span.from ? { from, to: span.to } : { from, to: at },
  });
  const own = text.slice(span.from, span.to);
  const isBare = /^\d/.test(own);
  const ownWords = isBare ? own.replace(/^[\d\s,&-]+/, '') : '';
  const behind =
    described.exec(after)?.[1] ??
    (ownWords ? ownWords + (/^[^.;,()]{0,80}/.exec(after)?.[0] ?? '') : isBare ? clerks.exec(after)?.[1] : undefined) ??
    identified.exec(after)?.[1];
  const behindNamed = behind ? nounsIn(behind)[0] : undefined;
  if (behind && behindNamed)
    return paper(
      behindNamed,
      behind.slice(behindNamed.from),
      movantIn(behind.slice(0, behindNamed.from)) ?? (isBare ? movantIn(before) : null),
      span.from,
    );
  if (answering.test(before)) return paper({ role: 'answers', noun: 'response' }, '', movantIn(before), span.from);
  if (
    last &&
    start === previous &&
    last.span.to === previous &&
    carriesOn.test(before) &&
    nounsIn(before).length === 0
  ) {
    const words = `${last.noun.replace(/s$/, '')} ${before.replace(/^\W*(?:and|or)?\W*/, '')}`;
    const own = movantIn(before);
    const kind = own ? last.motionKind : null;
    const further = paper({ role: 'asks', noun: last.noun.replace(/s$/, '') }, words, own ?? last.movant, start);
    return { ...further, motionKind: further.motionKind ?? kind };
  }
  const nearest = nearestNamed(before);
  // `the Order, which limited any stipulation to ten pages (Doc. 9)`: what is limited has no number
  const named =
    nearest?.role === 'asks' && anyOne.test(before.slice(0, nearest.from))
      ? (nounsIn(before).find(({ role }) => role === 'decides') ?? null)
      : nearest;
  const motion = moved.exec(before);
  if (motion && (!named || motion.index > named.to || named.role !== 'asks'))
    return paper({ role: 'asks', noun: 'motion' }, before.slice(motion.index), movantIn(before), start + motion.index);
  // `forty requests. [Doc. 9-4 ¶ 3]`: what was served, told from an exhibit
  if (named?.role === 'asks' && /^(?:requests|objections)$/.test(named.noun) && isAttachment(fields.entries))
    return paper({ role: 'other', noun: '' }, '', null, span.from);
  if (named?.role === 'asks' && saysOf.test(before.slice(named.to)) && !standsAt.test(before.slice(named.to)))
    return paper({ role: 'other', noun: '' }, '', null, span.from);
  if (named)
    return paper(
      named,
      before.slice(named.from) + (named.role === 'asks' ? (purpose.exec(after)?.[0] ?? '') : ''),
      movantIn(before.slice(0, named.from), after),
      start + named.from,
    );
  if (last && alike.test(before))
    return { ...paper(last, last.words, movantIn(before), start), motionKind: last.motionKind };
  return paper({ role: 'other', noun: '' }, '', null, span.from);
}

/** The sentence whose words name the paper of the number at `at`: the one before where the number stands alone. */
function namingSentence(reading: Reading, at: number): Sentence | undefined {
  const sentence = sentenceAt(reading, at);
  if (!sentence || sentence.to - sentence.from > 60) return sentence;
  if (!/^\W{0,3}(?:See\s)?$/.test(reading.text.slice(sentence.from, at))) return sentence;
  const before = sentenceAt(reading, sentence.from - 2);
  return before && before.paragraph.from === sentence.paragraph.from ? { ...before, to: sentence.to } : sentence;
}

/** Two papers behind which stand their two numbers, in their order: `the motion to compel and the letter (Docs. 4, 7)`. */
function inTurn(reading: Reading, paper: Paper, reference: ReferenceAnnotation): Paper[] {
  const { entries } = reference.fields;
  if (entries.length < 2) return [paper];
  if (/s$/.test(paper.noun)) return numbered(reading, paper);
  const sentence = sentenceAt(reading, reference.span.from);
  if (!sentence) return [paper];
  const from = Math.max(sentence.from, reference.span.from - reach);
  const before = reading.text.slice(from, reference.span.from).replace(/\([^()]*\)/g, blank);
  const asked = nounsIn(before).filter(({ role }) => role === 'asks' || role === 'answers');
  if (asked.length !== entries.length || asked.some(({ noun }) => /s$/.test(noun))) return [paper];
  return asked.map(({ role, noun, from: at, to }, i): Paper => {
    const words = before.slice(at, asked[i + 1]?.from ?? before.length);
    return {
      ...paper,
      role,
      noun,
      words: words.replace(/[\s,([]+$|\sand\s.*$/gs, ''),
      motionKind: motionKindOf(words),
      movant: movantIn(before.slice(asked[i - 1]?.to ?? 0, at)),
      entries: [entries[i] as EntryId],
      span: { from: from + at, to: i === asked.length - 1 ? reference.span.to : from + to },
    };
  });
}

const inOrder = /\bfirst(?:,\ssecond,?\sand\sthird|\sand\ssecond)\s$/i;

/** `the first and second motions to compel (Docs. 4, 7)`: each under its own number. */
function numbered({ text }: Reading, paper: Paper): Paper[] {
  const { from } = paper.span;
  const said = inOrder.exec(text.slice(Math.max(0, from - 30), from))?.[0];
  if (said === undefined) return [paper];
  const nth = ['first', 'second', 'third'];
  if (paper.entries.length !== (/third/i.test(said) ? 3 : 2)) return [paper];
  return paper.entries.map((entry, i) => ({
    ...paper,
    noun: paper.noun.replace(/s$/, ''),
    words: `${nth[i]} ${paper.words.replace(/^(\w+)s\b/, '$1')}`,
    entries: [entry],
  }));
}

/** What each reference of this case's docket means, in text order. */
export function papersOf(reading: Reading): Paper[] {
  const marks = footnoteMarks(reading);
  const papers: Paper[] = [];
  let last: Paper | undefined;
  let previous = 0;
  for (const reference of reading.references) {
    if (reference.fields.otherCase === undefined) {
      const mark = marks.get(reference);
      const paper = paperAt(
        reading,
        reference,
        { at: mark ?? reference.span.from, previous: mark ? 0 : previous },
        last,
      );
      papers.push(...inTurn(reading, paper, reference));
      if (paper.role === 'asks') last = paper;
    }
    previous = reference.span.to;
  }
  return tellEachOther(papers.sort((a, b) => a.span.to - b.span.to));
}

/** What one mention leaves out another says: "the motion (Doc. 9)" is the motion to compel of the page before. */
function tellEachOther(papers: readonly Paper[]): Paper[] {
  const told = new Map<EntryId, Paper>();
  for (const paper of papers)
    for (const entry of paper.entries) {
      const former = told.get(entry);
      if (!former || (former.role !== 'asks' && paper.role === 'asks' && paper.noun !== 'request'))
        told.set(entry, { ...paper });
      else if (paper.role === former.role) {
        former.motionKind ??= paper.motionKind;
        former.movant ??= paper.movant;
      }
    }
  return papers.map((paper) => {
    const known = told.get(paper.entries[0] ?? '');
    if (!known) return paper;
    if (paper.role === 'other' && paper.entries.length > 1) return paper;
    if (paper.role === 'other') return { ...known, entries: paper.entries, span: paper.span, words: '' };
    if (paper.role !== known.role) return paper;
    return { ...paper, motionKind: paper.motionKind ?? known.motionKind, movant: paper.movant ?? known.movant };
  });
}
