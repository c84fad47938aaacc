/** Why motions were denied, and how many of the denials turned on how or when something was asked, not on what. */
import { Ground } from '../../../schema/annotation.ts';
import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import { parseList } from '../../../schema/list-cell.ts';
import type { RulingRow } from '../../../schema/tables.ts';
import { groundWords } from '../words.ts';
import { type Bars, stackedBars } from './bars.ts';
import type { Behind, RowsBehind } from './counted.ts';
import { type Rate, smallestBase } from './rate.ts';

/** What a ground is about: the way and time of asking, what was asked and its support, or neither. */
export type GroundClass = 'procedural' | 'merits' | 'neither';

/**
 * Each ground with its class and the reason. Procedural is what the movant could have mended without changing what was
 * asked: talk first, use the form that the judge prescribes, ask in time, not too early, not twice.
 */
export const groundClasses: Record<Ground, { class: GroundClass; why: string }> = {
  'no-meet-and-confer': { class: 'procedural', why: 'The parties had to talk first.' },
  'no-exceptional-circumstances': {
    class: 'procedural',
    why: 'Leave to go around the usual way of asking was not earned; what was asked is not reached.',
  },
  'not-a-joint-letter': { class: 'procedural', why: 'It came from one side alone where both had to write.' },
  'procedure-not-followed': {
    class: 'procedural',
    why: 'A rule of the court or the judge on form, length or way of asking was not kept.',
  },
  untimely: { class: 'procedural', why: 'It came too late.' },
  premature: { class: 'procedural', why: 'It came too early, and may come again.' },
  duplicative: { class: 'procedural', why: 'It had been asked, or was being asked, elsewhere.' },
  overbroad: { class: 'merits', why: 'It asked for too much.' },
  'not-relevant': { class: 'merits', why: 'What was asked for has no bearing on the case.' },
  'not-proportional': { class: 'merits', why: 'The burden outweighs the benefit.' },
  privileged: { class: 'merits', why: 'What was asked for is protected.' },
  'no-good-cause': { class: 'merits', why: 'The standard that the motion had to meet was not met.' },
  'insufficient-showing': { class: 'merits', why: 'The facts or law put forward did not carry it.' },
  moot: { class: 'neither', why: 'There was nothing left to decide.' },
  unopposed: { class: 'neither', why: 'It tells what the other side did, not why the court ruled.' },
  other: { class: 'neither', why: 'The ground is none of these.' },
};

/** What the classes are called. */
export const classNames: Record<GroundClass, string> = {
  procedural: 'Procedural: how or when it was asked',
  merits: 'On the merits: what was asked, and what supports it',
  neither: 'Neither',
};

/** Counted denials. "Granted in part" and "stricken" are none. */
export const denialsIn = (rulings: readonly RulingRow[]): RulingRow[] =>
  rulings.filter(({ disposition }) => disposition === 'denied');

/** How often a ground is named among the denials. A denial may name several, so these do not add up to the denials. */
export type GroundRow = { ground: Ground; words: string; class: GroundClass; why: string; n: number; behind: Behind[] };

/** Denials by ground: those of one class together, the commonest first; grounds that no denial names are left out. */
export function groundsOfDenial(denials: readonly RulingRow[], behind: RowsBehind): GroundRow[] {
  const counts = new Map<string, number>();
  for (const code of denials.flatMap(({ grounds }) => parseList(grounds)))
    counts.set(code, (counts.get(code) ?? 0) + 1);
  const order: readonly GroundClass[] = ['procedural', 'merits', 'neither'];
  return Ground.options
    .flatMap((ground) => {
      const n = counts.get(ground) ?? 0;
      const row = { ground, words: groundWords[ground], ...groundClasses[ground], n };
      return n === 0 ? [] : [{ ...row, behind: behind({ disposition: 'denied', ground }) }];
    })
    .sort((a, b) => order.indexOf(a.class) - order.indexOf(b.class) || b.n - a.n || byCodeUnit(a.words, b.words));
}

/** Denials by what their grounds are about; each denial stands in one of these. */
export type ProceduralShare = {
  /** Only procedural grounds. */
  procedural: number;
  /** Procedural grounds and others on the merits. */
  both: number;
  merits: number;
  /** Grounds that are neither. */
  neither: number;
  /** No ground could be read. */
  unread: number;
  /** Denials that rest on procedural grounds alone, of those that name any ground. */
  rate: Rate;
};

/** What share of the denials is procedural. A denial without a ground says nothing of it, so it is not in the base. */
export function proceduralShare(denials: readonly RulingRow[]): ProceduralShare {
  const share = { procedural: 0, both: 0, merits: 0, neither: 0, unread: 0 };
  for (const { grounds } of denials) {
    const classes = new Set(parseList(grounds).map((ground) => groundClasses[ground as Ground].class));
    if (classes.size === 0) share.unread += 1;
    else if (classes.has('procedural')) share[classes.has('merits') ? 'both' : 'procedural'] += 1;
    else if (classes.has('merits')) share.merits += 1;
    else share.neither += 1;
  }
  return { ...share, rate: { n: share.procedural, of: denials.length - share.unread } };
}

/** True where enough denials name a ground for a chart of grounds. */
export const carriesGrounds = ({ rate }: ProceduralShare): boolean => rate.of >= smallestBase;

/** A bar of the share: its words, its part of the denials, and the classes whose grounds lead to its rulings. */
export type ProceduralRow = {
  key: keyof Omit<ProceduralShare, 'rate'>;
  words: string;
  rate: Rate;
  classes: readonly GroundClass[];
};

/** The share in rows; denials without a ground are counted of all denials, the others of those that name one. */
export function proceduralRows({ rate, ...share }: ProceduralShare): ProceduralRow[] {
  const named: readonly (readonly [ProceduralRow['key'], string, readonly GroundClass[]])[] = [
    ['procedural', 'Procedure alone', ['procedural']],
    ['both', 'Procedure and the merits', ['procedural', 'merits']],
    ['merits', 'The merits alone', ['merits']],
    ['neither', 'Neither, such as moot', ['neither']],
    ['unread', 'No ground named', []],
  ];
  return named.map(([key, words, classes]) => ({
    key,
    words,
    rate: { n: share[key], of: key === 'unread' ? rate.of + share.unread : rate.of },
    classes,
  }));
}

/** The rows of `proceduralRows` as bars. */
export const proceduralBars = (share: ProceduralShare): Bars<'denied'> =>
  stackedBars(
    proceduralRows(share).map(({ key, rate }) => ({ key, counts: { denied: rate.n } })),
    ['denied'],
  );
