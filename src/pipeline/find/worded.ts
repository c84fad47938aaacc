/** Patterns that are tried only where the words stand without which they cannot match. */
import { type Need, neededWords } from './needed-words.ts';

/**
 * A pattern and what it needs. An order tries some hundred patterns of which few match, and the code of all of them is
 * more than a processor keeps at hand: one walk over the words tells which are worth it.
 */
export type Worded = {
  readonly pattern: RegExp;
  /** As `pattern.test(words)`; a `g` or `y` pattern starts at its `lastIndex`. */
  test(words: string): boolean;
  /** As `pattern.exec(words)`. */
  exec(words: string): RegExpExecArray | null;
  /** False where it cannot match in the words. */
  mayMatch(words: string): boolean;
};

/** Place of each ASCII code unit in a state's row: letters 1 to 26 in either case, digits and the underscore 27, all else 0. */
const kinds = new Uint8Array(128);
for (let i = 1; i <= 26; i++) kinds[64 + i] = kinds[96 + i] = i;
for (let code = 48; code < 58; code++) kinds[code] = 27;
kinds[95] = 27;
const digit = 27;
const kindOf = (sign: string): number => (sign === ' ' ? 0 : sign === '1' ? digit : sign.charCodeAt(0) - 96);

/** Bits that a row of states is shifted by: 28 kinds need 32 places. */
const row = 5;

/**
 * An automaton of Aho and Corasick (1975) over the signs of all needs: a state for each beginning of each, one look-up for
 * each letter of a text. The states that meet needs come last, so that the others, which are nearly all that a walk comes
 * by, lie close together and are told at a glance.
 */
type Automaton = {
  next: Uint16Array | Uint32Array;
  root: number;
  /** The first state that meets a need. */
  firstMeeting: number;
  /** Where the needs that a meeting state meets begin in `met`; the next state's beginning is their end. */
  metFrom: Uint32Array;
  /** Places of needs. */
  met: Uint16Array;
};

/** All needs by their signs, so that two patterns share one. */
const needs: Need[] = [];
const placeOfNeed = new Map<string, number>();
let automaton: Automaton | null = null;

function placeOf(need: Need): number {
  const key = need.join();
  const known = placeOfNeed.get(key);
  if (known !== undefined) return known;
  placeOfNeed.set(key, needs.length);
  needs.push(need);
  [automaton, walked] = [null, null];
  return needs.length - 1;
}

function build(): Automaton {
  const children: Map<number, number>[] = [new Map()];
  const meets: Set<number>[] = [new Set()];
  needs.forEach((need, place) => {
    for (const signs of need) {
      let state = 0;
      for (const sign of signs) {
        const kind = kindOf(sign);
        const known = children[state]?.get(kind);
        if (known === undefined) {
          children[state]?.set(kind, children.length);
          state = children.length;
          children.push(new Map());
          meets.push(new Set());
        } else state = known;
      }
      meets[state]?.add(place);
    }
  });
  const size = children.length;
  const next = new Uint32Array(size << row);
  const fallen = new Uint32Array(size);
  const queue = [0];
  for (const state of queue) {
    const back = fallen[state] as number;
    if (state !== 0) for (const place of meets[back] ?? []) meets[state]?.add(place);
    for (let kind = 0; kind <= digit; kind++) {
      const child = children[state]?.get(kind);
      const otherwise = state === 0 ? 0 : (next[(back << row) | kind] as number);
      next[(state << row) | kind] = child ?? otherwise;
      if (child === undefined) continue;
      fallen[child] = otherwise;
      queue.push(child);
    }
  }
  // a run of blanks, or of digits, is one sign: behind one, another leads nowhere else
  for (const state of queue)
    for (const kind of [0, digit]) {
      const to = next[(state << row) | kind] as number;
      next[(to << row) | kind] = to;
    }
  return inOrder(next, meets, queue);
}

/** An automaton whose states stand by their depth, those that meet needs behind the others. */
function inOrder(next: Uint32Array, meets: readonly ReadonlySet<number>[], byDepth: readonly number[]): Automaton {
  const doesMeet = (state: number) => meets[state]?.size !== 0;
  const order = [...byDepth.filter((state) => !doesMeet(state)), ...byDepth.filter(doesMeet)];
  const placed = new Uint32Array(order.length);
  order.forEach((state, place) => {
    placed[state] = place;
  });
  const ordered = order.length < 65_536 ? new Uint16Array(next.length) : new Uint32Array(next.length);
  const firstMeeting = order.findIndex(doesMeet);
  const metFrom = [0];
  const met: number[] = [];
  order.forEach((state, place) => {
    for (let kind = 0; kind <= digit; kind++)
      ordered[(place << row) | kind] = placed[next[(state << row) | kind] as number] as number;
    if (place < firstMeeting) return;
    met.push(...(meets[state] as ReadonlySet<number>));
    metFrom.push(met.length);
  });
  return {
    next: ordered,
    root: placed[0] as number,
    firstMeeting,
    metFrom: Uint32Array.from(metFrom),
    met: Uint16Array.from(met),
  };
}

/** For each need, the walk that last met it: nothing is cleared between two walks. */
let metIn = new Int32Array(0);
let walk = 0;
let walked: string | null = null;
/** Needs that the last walk met, each once. */
let metNow: number[] = [];

/** Walks over words, unless they are those of the last walk. */
function walkOver(words: string): void {
  if (walked === words) return;
  if (!automaton) {
    automaton = build();
    metIn = new Int32Array(needs.length);
    walk = 0;
  }
  const { next, root, firstMeeting, metFrom, met } = automaton;
  walk++;
  walked = words;
  metNow = [];
  let state = next[root << row] as number;
  for (let i = 0; i <= words.length; i++) {
    const code = i < words.length ? words.charCodeAt(i) : 32;
    state = next[(state << row) | (code < 128 ? (kinds[code] as number) : 0)] as number;
    if (state < firstMeeting) continue;
    const meeting = state - firstMeeting;
    const end = metFrom[meeting + 1] as number;
    for (let at = metFrom[meeting] as number; at < end; at++) {
      const place = met[at] as number;
      if (metIn[place] === walk) continue;
      metIn[place] = walk;
      metNow.push(place);
    }
  }
}

const isMet = (place: number): boolean => metIn[place] === walk;

/**
 * One way in which a pattern can match. Its first need is rare and told by the walk itself; the others are of words that
 * stand in many places, so for them the walk tells the signs, and what they come to is worked out only behind the first.
 */
type Way = { first: number; others: readonly (readonly number[])[] };

const waysOf = (pattern: RegExp): readonly Way[] | null =>
  neededWords(pattern)?.map(([first = [], ...others]) => ({
    first: placeOf(first),
    others: others.map((need) => need.map((signs) => placeOf([signs]))),
  })) ?? null;

const meetsOthers = ({ others }: Way): boolean => others.every((signs) => signs.some(isMet));

/**
 * A pattern that is tried only where it may match.
 *
 * Worth it for what is tried on many words and matches in few. The words should be short, a sentence or a clause: in a
 * whole order most words stand somewhere.
 */
export function worded(pattern: RegExp): Worded {
  const ways = waysOf(pattern);
  const mayMatch = ways
    ? (words: string): boolean => {
        walkOver(words);
        return ways.some((way) => isMet(way.first) && meetsOthers(way));
      }
    : () => true;
  return {
    pattern,
    mayMatch,
    test: (words) => mayMatch(words) && pattern.test(words),
    exec: (words) => (mayMatch(words) ? pattern.exec(words) : null),
  };
}

/**
 * Which of many patterns are worth a try, told without asking about each.
 *
 * @returns a function that gives the places of those that may match in the words, rising.
 */
export function mayMatchOf(patterns: readonly RegExp[]): (words: string) => readonly number[] {
  const always: number[] = [];
  /** For each first need, the ways that ask for it. */
  const asking: { pattern: number; way: Way }[][] = [];
  patterns.forEach((regex, pattern) => {
    const ways = waysOf(regex);
    if (!ways) always.push(pattern);
    for (const way of ways ?? []) {
      const askers = asking[way.first] ?? [];
      askers.push({ pattern, way });
      asking[way.first] = askers;
    }
  });
  return (words) => {
    walkOver(words);
    let found: number[] | null = null;
    for (const place of metNow) {
      const askers = asking[place];
      if (askers === undefined) continue;
      for (const { pattern, way } of askers)
        if (meetsOthers(way)) {
          found ??= [...always];
          if (!found.includes(pattern)) found.push(pattern);
        }
    }
    return found ? found.sort((a, b) => a - b) : always;
  };
}
