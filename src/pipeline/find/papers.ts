/** Which paper a docket reference means: a motion, what answers it, an order, evidence; and which paper words mean. */
import type { MotionKind, ReferenceAnnotation, Span } from '../../schema/annotation.ts';
import type { EntryId } from '../../schema/entry.ts';
import { type Reading, type Sentence, sentenceAt, within } from './reading.ts';

/** What a paper does: asks for something, answers what asks, decides, proves, pleads, or does none of these. */
export type PaperRole = 'asks' | 'answers' | 'decides' | 'proves' | 'pleads' | 'other';

/** A paper as one place of the order speaks of it. */
export type Paper = {
  role: PaperRole;
  /** Its noun in small letters, one of the list below: `motion`, `letter`. */
  noun: string;
  /** The words that name it, as they stand: `Second Motion to Compel`. */
  words: string;
  motionKind: MotionKind | null;
  /** Who filed it, as the order names them here; null where the words do not say. */
  movant: string | null;
  entries: EntryId[];
  /** True where the words place it in the past of the case: `an earlier motion`. */
  isPast: boolean;
  span: Span;
};

const roles: readonly (readonly [PaperRole, string])[] = [
  [
    'asks',
    String.raw`cross-motions?|motions?|letter-motions?|letters?|requests?|applications?|petitions?|stipulations?|submissions?|appeals?|objections?|proposed\sorders?|dispute\sstatements?|joint\sstatements?|(?:status\s)?reports?`,
  ],
  [
    'answers',
    String.raw`oppositions?|responses?|repl(?:y|ies)|sur-?repl(?:y|ies)|answers?|briefs?|memorand(?:um|a)|joinders?|notices?|statements?|supplements?`,
  ],
  ['decides', String.raw`orders?|minutes|minute\sentr(?:y|ies)|rulings?|opinions?|recommendations?|judgments?|R&R`],
  [
    'proves',
    String.raw`declarations?|affidavits?|exhibits?|exs?\.|certificat(?:es?|ions?)|transcripts?|charts?|logs?|maps?|attachments?|e-?mails?|invoices?`,
  ],
  ['pleads', String.raw`complaints?|counterclaims?|petition\sfor\sremoval|disclosures|subpoenas?`],
];
const nouns = new RegExp(`\\b(?:${roles.map(([role, words]) => `(?<${role}>${words})`).join('|')})(?=$|[^\\w-])`, 'gi');

const kinds: readonly (readonly [MotionKind, RegExp])[] = [
  ['reconsider', /\breconsider/i],
  ['sanctions', /\bsanction|\bdefault\b|\bcontempt\b|\bspoliation\b|\bpreclu/i],
  ['seal', /\bseal(?:ed|ing)?\b|\bredact/i],
  ['quash', /\bquash|\bmodify\s(?:the\s)?subpoena/i],
  ['leave', /\bleave\b|\bpermission\b/i],
  [
    'extend',
    /\bexten(?:d|sion)|\benlarge|\bcontinuance\b|\bcontinue\b|\bmodif|\bamend\s(?:the\s)?(?:\w+\s)?(?:schedul|case)/i,
  ],
  ['protective-order', /\bprotective\sorder\b|\bprotection\b/i],
  ['stay', /\bstay\b/i],
  ['strike', /\bstrike\b/i],
  ['fees', /\bfees?\b|\bexpenses?\b|\bcosts?\b/i],
  ['compel', /\bcompel|\bproduc(?:e|tion)\b|\bfurther\s(?:responses?|answers?)\b/i],
  ['letter', /\bletters?\b/i],
];

/** The kind of motion that words name, by the first that fits: leave to compel is `leave`. Null for no motion's words. */
export function motionKindOf(words: string): MotionKind | null {
  const lead = words.slice(0, 160);
  const found = kinds
    .map(([kind, pattern]) => ({ kind, at: lead.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0];
  if (!found) return null;
  // `letter` is only the paper's shape: "letter motion to compel" is a motion to compel.
  if (found.kind !== 'letter') return found.kind;
  return (
    kinds.find(([kind, pattern]) => kind !== 'letter' && pattern.test(lead.slice(found.at, found.at + 60)))?.[0] ??
    'letter'
  );
}

/** The names of who filed, before the noun: `Plaintiff's second`, `Defendant Acme Corp.’s`, `the Bank's`. */
const possessor =
  /((?:(?:[Tt]he|[Dd]efendants?|[Pp]laintiffs?|[Nn]on-?[Pp]arty)\s)?(?:[A-Z][\p{L}\d.&-]*,?\s(?:(?:of|and|&|de|la)\s)?){0,5}(?:[Pp]laintiff|[Dd]efendant|part(?:y|ie)|[A-Z][\p{L}\d.&-]*))(?:['’]s?|s['’]?)(?=\s)/u;
const possessors = new RegExp(possessor, 'gu');
const filedBy =
  /^[^.;]{0,40}\b(?:filed|brought|made|submitted)\sby\s((?:the\s)?(?:[A-Z][\w.&’'-]*\s?){1,5}|(?:plaintiffs?|defendants?))/;
const filer =
  /((?:[Tt]he\s)?(?:[A-Z][\w.&’'-]*\s){0,4}(?:[A-Z][\w.&’'-]*|parties|defendants?|plaintiffs?))\s(?:(?:has|have|had|then|also|now|next)\s){0,2}(?:filed|submitted|moved|lodged|moves|files|cross-moved|asks|asked|seeks|sought|requests|requested|renewed|brought)\b/;

/** Who filed the paper whose noun stands at the end of `before`, as the words name them. */
export function movantIn(before: string, after = ''): string | null {
  const found = [
    ...before.replace(/\b(?:IT\sIS\s)?(?:FURTHER\s)?(?:HEREBY\s)?ORDERED,?\s(?:THAT|that)\s/g, '').matchAll(possessors),
  ].at(-1);
  if (found && !/\b(?:court|judge|magistrate|clerk)\b/i.test(found[1] ?? ''))
    return (
      (found[1] as string).replace(/^[Tt]he\s(?=[Pp]laintiff|[Dd]efendant)/, '') + (/s['’]$/.test(found[0]) ? 's' : '')
    );
  const by = filedBy.exec(after)?.[1]?.trim();
  if (by) return by;
  return filer.exec(before)?.[1] ?? null;
}

type Named = { role: PaperRole; noun: string; from: number; to: number };

/** Nouns of papers in `words`, in order; offsets in `words`. */
function nounsIn(words: string): Named[] {
  return [...words.matchAll(nouns)].map((found) => ({
    role: Object.entries(found.groups ?? {}).find(([, word]) => word !== undefined)?.[0] as PaperRole,
    noun: found[0].toLowerCase(),
    from: found.index,
    to: found.index + found[0].length,
  }));
}

const earlier =
  /\b(?:earlier|prior|previous|former|first|last)\s(?:[\w-]+\s){0,3}(?:motion|letter|request|application|order)s?\b|\b(?:denied|granted)\b(?!\sas\s)[^.;]{0,80}$|\bdenied\sas\s\w+\s/i;
const moved = /\b(?:cross-)?mov(?:e[sd]?|ing)\s(?:for|to|the\scourt|under|pursuant|again)\b/i;

/** The last noun phrase of `before` that names a paper: behind the last comma or `and` that leaves one. */
function lastNamed(before: string): Named | null {
  const cuts = [...before.matchAll(/,\s|\sand\s|\bORDERED\s\w+\s|:\s|—|\sin\s(?=(?:the|its|his|her|their)\s)/g)].map(
    ({ index, 0: cut }) => index + cut.length,
  );
  for (const from of [...cuts.reverse(), 0]) {
    const found = nounsIn(before.slice(from))[0];
    if (found) return { ...found, from: found.from + from, to: found.to + from };
  }
  return null;
}

/** What the words right behind a reference say that it is: `Docket No. 58 (Plaintiff's motion to compel)`, `59 Motion`. */
const described = /^[\])]{0,2}\s?\(([^()]{3,160})\)/;
const clerks =
  /^\s((?:[A-Z][\w’'.-]*\s){0,5}(?:Motion|Letter|Stipulation|Request|Application|Declaration|Notice|Objection|Response|Reply|Order|Petition|Brief|MOTION|LETTER|ORDER)[^.;,()]{0,80}|(?:request|motion|letter|stipulation|application|declaration)\b[^.;,()]{0,80})/;

/** What one reference means, from the words before and behind it in its sentence. */
function paperOf(reading: Reading, reference: ReferenceAnnotation, previous: ReferenceAnnotation | undefined): Paper {
  const { text } = reading;
  const { span, fields } = reference;
  const sentence: Span = sentenceAt(reading, span.from) ?? span;
  const start = Math.max(
    sentence.from,
    previous && previous.span.to < span.from ? previous.span.to : 0,
    span.from - 240,
  );
  const before = text.slice(start, span.from);
  const after = text.slice(span.to, Math.min(sentence.to, span.to + 200));
  const behind =
    described.exec(after)?.[1] ?? (/^\d/.test(text.slice(span.from, span.to)) ? clerks.exec(after)?.[1] : undefined);
  const paper = (
    role: PaperRole,
    noun: string,
    words: string,
    movant: string | null,
    from: number,
    to: number,
  ): Paper => ({
    role,
    noun,
    words: words.replace(/[\s,([]+$/, ''),
    motionKind: role === 'asks' ? motionKindOf(words) : null,
    movant,
    entries: fields.entries,
    isPast: earlier.test(before.slice(-160)),
    span: { from, to },
  });
  if (behind) {
    const named = nounsIn(behind)[0];
    if (named)
      return paper(named.role, named.noun, behind, movantIn(behind.slice(0, named.from) || before), span.from, span.to);
  }
  const named = lastNamed(before);
  if (named) {
    const words = before.slice(named.from);
    return paper(
      named.role,
      named.noun,
      words,
      movantIn(before.slice(0, named.from), after),
      start + named.from,
      span.to,
    );
  }
  const motion = moved.exec(before);
  if (motion)
    return paper('asks', 'motion', before.slice(motion.index), movantIn(before), start + motion.index, span.to);
  return paper('other', '', '', null, span.from, span.to);
}

/** What each reference of this case's docket means, in text order. */
export function papersOf(reading: Reading): Paper[] {
  const papers = reading.references.flatMap((reference, i) =>
    reference.fields.otherCase === undefined ? [paperOf(reading, reference, reading.references[i - 1])] : [],
  );
  // What one mention leaves out another says: "the motion (Doc. 9)" is the motion to compel of the page before.
  const told = new Map<EntryId, Paper>();
  for (const paper of papers)
    for (const entry of paper.entries) {
      const former = told.get(entry);
      if (!former || (former.role !== 'asks' && paper.role === 'asks')) told.set(entry, { ...paper });
      else if (paper.role === former.role) {
        former.motionKind ??= paper.motionKind;
        former.movant ??= paper.movant;
      }
    }
  return papers.map((paper) => {
    const known = told.get(paper.entries[0] ?? '');
    if (!known) return paper;
    if (paper.role === 'other') return { ...known, entries: paper.entries, span: paper.span, words: '' };
    return { ...paper, motionKind: paper.motionKind ?? known.motionKind, movant: paper.movant ?? known.movant };
  });
}

export { type Named, nounsIn, type Sentence, within };
