/** What title, introduction, body and conclusion say of one paper, made one ruling (contract, conventions 3 to 5). */
import type { MotionKind, Span } from '../../../schema/annotation.ts';
import type { EntryId } from '../../../schema/entry.ts';
import { foldBlanks } from '../code-units.ts';
import { remembered } from '../memo.ts';
import { motionKindOf } from '../motion-kinds.ts';
import type { Clause } from './clauses.ts';
import { isRequest } from './question.ts';

/** A clause whose papers are known. */
export type Ruled = Clause & {
  entries: readonly EntryId[];
  isWithoutPrejudice: boolean;
  movant: string | null;
  /** What a request asks, by its own words or the heading over it. */
  asks: MotionKind | null;
  quote: Span;
  /** How fully the place rules: 0 in the title, 1 in the introduction or a mere verdict, 2 in the body, 3 where it orders. */
  weight: number;
  /** Other places that say the same. */
  also: Span[];
  /** Every clause that was made one with it, itself included. */
  told: Clause[];
};

/** Words with single blanks, none at the ends. */
export const fold = foldBlanks;

const commonWords =
  /^(?:plaintiff|defendant|motion|letter|request|court|docket|oral|that|this|with|their|from|which|also|application|party|partie|granted|denied|part|other|further|cross|made|hereby|therefore|ordered)s?['’]?s?$/;

/** What is asked for, in the words behind the noun: what tells one request of a letter from another. */
const askedIn = remembered((words: string): ReadonlySet<string> => {
  const plain = fold(words)
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]|["“”]|[\p{L}.]+['’]s?(?=\s)/gu, ' ');
  return new Set(plain.split(/[^a-z-]+/).filter((word) => word.length > 3 && !commonWords.test(word)));
});

const asked = ({ subject: { words } }: Ruled): ReadonlySet<string> => askedIn(words);

/** What a motion to compel asks: `The request that Acme also produce the logs of 2012`. */
const ofProduction = /\brequest\s(?:that|for|to)\b[^.;]{0,80}\b(?:produc|compel|answer|turn\sover)/i;

/** True for `the request to compel is granted as to Request 4` beside an overall clause on the motion. */
const isOfCompel = (part: Ruled, whole: Ruled): boolean =>
  (part.isPartial || (whole.disposition === 'granted-in-part' && ofProduction.test(part.subject.words))) &&
  part.asks === 'compel' &&
  isRequest(part.subject) &&
  !isRequest(whole.subject) &&
  !whole.isPartial;

/** True where two clauses rule on the same thing asked in the same papers. */
function isSameAsked(a: Ruled, b: Ruled): boolean {
  if (isOfCompel(a, b) || isOfCompel(b, a)) return true;
  if (isRequest(a.subject) !== isRequest(b.subject) && !(a.subject.noun === '' || b.subject.noun === '')) {
    return a.asks !== null && a.asks === b.asks;
  }
  if (!isRequest(a.subject) && !isRequest(b.subject)) return true;
  if (a.subject.isPronoun || b.subject.isPronoun) return a.sentence.paragraph.from === b.sentence.paragraph.from;
  const [x, y] = [asked(a), asked(b)];
  return x.size === 0 || y.size === 0 || [...x].some((word) => y.has(word));
}

const sameEntries = (a: Ruled, b: Ruled) =>
  a.entries.length === b.entries.length && a.entries.every((entry) => b.entries.includes(entry));
const covers = (a: Ruled, b: Ruled) => b.entries.length > 0 && b.entries.every((entry) => a.entries.includes(entry));

/** Rulings of one paper that are held against each other; more say the same thing over and over. */
const most = 60;

/** Rulings by the entries that they are on; those on none under the empty word. */
function byEntries(ruled: readonly Ruled[]): (entries: readonly EntryId[]) => readonly Ruled[] {
  const groups = new Map<EntryId, Ruled[]>();
  for (const ruling of ruled)
    for (const entry of ruling.entries.length > 0 ? ruling.entries : ['']) {
      const group = groups.get(entry);
      if (!group) groups.set(entry, [ruling]);
      else if (group.length < most) group.push(ruling);
    }
  return (entries) => groups.get(entries[0] ?? '') ?? [];
}

/** Joins what says the same thing again, and keeps the place that rules most fully. */
function joined(ruled: readonly Ruled[]): Ruled[] {
  const kept: Ruled[] = [];
  const places = new Map<string, number[]>();
  for (const ruling of ruled) {
    const key = [...ruling.entries].sort().join();
    const others = places.get(key) ?? [];
    if (others.length === 0) places.set(key, others);
    let next = Math.max(0, others.length - most);
    while (next < others.length && !isSaidAgain(kept[others[next] as number] as Ruled, ruling)) next++;
    const at = others[next];
    if (at === undefined) others.push(kept.push(ruling) - 1);
    else kept[at] = together(kept[at] as Ruled, ruling);
  }
  return kept;
}

/** Two places that say the same as one ruling, quoted where it rules more fully. */
function together(former: Ruled, ruling: Ruled): Ruled {
  const isLater =
    ruling.weight > former.weight ||
    (ruling.weight === former.weight && !(ruling.subject.isPronoun && !former.subject.isPronoun));
  const [main, other] = isLater ? [ruling, former] : [former, ruling];
  return {
    ...main,
    isWithoutPrejudice: former.isWithoutPrejudice || ruling.isWithoutPrejudice,
    isMoot: former.isMoot || ruling.isMoot,
    isPartial: former.isPartial && ruling.isPartial,
    movant: main.movant ?? other.movant,
    also: [...former.also, ...ruling.also, other.quote].slice(0, most),
    told: [...former.told, ...ruling.told].slice(0, most),
  };
}

function isSaidAgain(a: Ruled, b: Ruled): boolean {
  if (a.form === 'item' && b.form === 'item' && a.sentence !== b.sentence) return false;
  if (!sameEntries(a, b) || a.disposition !== b.disposition || !isSameAsked(a, b)) return false;
  if (a.entries.length === 0 && a.weight > 0 && b.weight > 0 && asked(a).size > 0 && asked(b).size > 0)
    if (![...asked(a)].some((word) => asked(b).has(word))) return false;
  if (
    a.entries.length === 0 &&
    a.weight === b.weight &&
    a.weight > 1 &&
    a.sentence.paragraph.from !== b.sentence.paragraph.from
  )
    if (![...asked(a)].some((word) => asked(b).has(word))) return false;
  return !(a.isPartial && b.isPartial && a.sentence !== b.sentence && a.weight === b.weight);
}

/** True for a title, and for a verdict on a paper or on a request that the conclusion decides. */
const isVerdict = ({ form, subject }: Ruled, other: Ruled): boolean =>
  form === 'title' || (form === 'says' && (!isRequest(subject) || (other.weight === 3 && isRequest(other.subject))));

/** True where two clauses rule alike on the whole of what they rule on. */
const isSameWhole = (a: Ruled, b: Ruled): boolean =>
  a.disposition === b.disposition && !a.isPartial && !b.isPartial && isSameAsked(a, b);

/** Leaves out `Docs. 4 and 9 are denied` where the body denies each for reasons of its own, and tells each what it says more. */
function apart(kept: readonly Ruled[]): Ruled[] {
  const alike = byEntries(kept);
  const isTold = (ruling: Ruled): boolean => {
    if (ruling.entries.length < 2 || ruling.form === 'title') return false;
    const each = ruling.entries.map((entry) =>
      alike([entry]).find(
        (other) =>
          other !== ruling &&
          other.entries.length === 1 &&
          other.form !== 'title' &&
          other.weight > 0 &&
          isSameWhole(ruling, other),
      ),
    );
    if (each.includes(undefined)) return false;
    for (const other of each as Ruled[]) {
      other.isWithoutPrejudice ||= ruling.isWithoutPrejudice;
      other.also = [...other.also, ruling.quote].slice(0, most);
      other.told = [...other.told, ...ruling.told].slice(0, most);
      other.weight = Math.max(other.weight, ruling.weight);
    }
    return true;
  };
  return kept.filter((ruling) => !isTold(ruling));
}

/** True for `The motion is GRANTED IN PART and DENIED IN PART`. */
const isOverall = ({ disposition, isPartial, form, weight }: Ruled): boolean =>
  disposition === 'granted-in-part' && !isPartial && form !== 'title' && weight > 0;

/** True where another ruling governs this one, so that it is none of its own. */
function isGoverned(ruling: Ruled, all: readonly Ruled[]): boolean {
  return all.some((other) => {
    if (other === ruling) return false;
    // an overall clause takes its details in wherever it stands, but in the title
    if (
      isOverall(other) &&
      ruling.isPartial &&
      /^(?:granted|denied)/.test(ruling.disposition) &&
      covers(other, ruling) &&
      isSameAsked(other, ruling)
    )
      return true;
    if (other.weight < ruling.weight) return false;
    if (isOverall(ruling) && other.isPartial) return false;
    // A title or a mere verdict gives way to every ruling on its papers.
    if (
      ruling.weight < 2 &&
      other.weight > ruling.weight &&
      covers(other, ruling) &&
      (isVerdict(ruling, other) || isSameAsked(other, ruling))
    )
      return true;
    if (!covers(other, ruling) || !isSameAsked(other, ruling)) return false;
    // An overall clause takes its details in; a conclusion governs what the body says otherwise.
    if (other.disposition === 'granted-in-part' && !other.isPartial)
      return (
        /^(?:granted|denied|granted-in-part)$/.test(ruling.disposition) &&
        (ruling.isPartial || ruling.subject.isPronoun || !isRequest(ruling.subject) || isSameAsked(other, ruling))
      );
    if (ruling.isPartial && !other.isPartial && other.disposition === ruling.disposition) return true;
    if (isSameWhole(other, ruling) && other.entries.length > ruling.entries.length) return true;
    return (
      !ruling.isPartial &&
      !other.isPartial &&
      other.weight === 3 &&
      ruling.weight < 3 &&
      other.disposition !== ruling.disposition &&
      !isRequest(ruling.subject)
    );
  });
}

const spoken = /\b(?:oral|orally|ore\stenus)\b/i;

/** True for a motion of the body whose number nothing tells, where a conclusion rules on the motions by number. */
const isUntold = ({ entries, subject, weight }: Ruled, all: readonly Ruled[]): boolean =>
  entries.length === 0 &&
  weight < 3 &&
  /^motions?$/.test(subject.noun) &&
  !spoken.test(subject.words) &&
  all.some((other) => other.weight === 3 && other.entries.length > 0 && /^motions?$/.test(other.subject.noun));

/** For a title: true where each of its papers, or all where it names none, are ruled on in the body. */
function isToldInBody(ruling: Ruled, all: readonly Ruled[]): boolean {
  if (ruling.form !== 'title' && ruling.form !== 'says') return false;
  const fuller = all.filter(({ weight }) => weight > ruling.weight);
  if (ruling.entries.length === 0)
    return fuller.some(
      ({ disposition, subject }) =>
        disposition === ruling.disposition &&
        (ruling.form === 'title' || motionKindOf(subject.words) === motionKindOf(ruling.subject.words)),
    );
  if (ruling.form === 'says' && isRequest(ruling.subject)) return false;
  return ruling.entries.every((entry) => fuller.some(({ entries }) => entries.includes(entry)));
}

/**
 * One ruling for each thing that the order disposes of.
 *
 * @param ruled clauses in text order.
 */
export function oneRulingEach(ruled: readonly Ruled[]): Ruled[] {
  const kept = apart(joined(ruled));
  const alike = byEntries(kept);
  const named = kept.filter(({ form, weight }) => form !== 'title' && weight > 0).slice(0, 4 * most);
  return kept.filter(
    (ruling) => !isUntold(ruling, named) && !isGoverned(ruling, alike(ruling.entries)) && !isToldInBody(ruling, named),
  );
}
