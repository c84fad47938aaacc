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

/** Kind of each ASCII code unit: letters 1 to 26 in either case, digits and the underscore 27, all else 0. */
const kinds = new Uint8Array(128);
for (let i = 1; i <= 26; i++) kinds[64 + i] = kinds[96 + i] = i;
for (let code = 48; code < 58; code++) kinds[code] = 27;
kinds[95] = 27;
const digit = 27;
const kindOf = (sign: string): number => (sign === ' ' ? 0 : sign === '1' ? digit : sign.charCodeAt(0) - 96);

/**
 * An automaton of Aho and Corasick (1975) over the signs of all needs: a state for each beginning of each. Its states lie
 * in a double array (Aoe 1989): the way from a state by a kind of sign leads to the cell at the state's base plus the
 * kind, if that cell says that it is the state's. A tenth of the room that a row for each state would take, and the short
 * beginnings, which nearly all steps go by, lie close together at its head.
 */
type Automaton = {
  /** Four numbers a cell, as `part` names them. */
  cells: Uint16Array | Uint32Array;
  /** Where a state's needs begin in `met`, by its number in the cell; the next one's beginning is their end. */
  metFrom: Uint32Array;
  /** Places of needs, doubled; one more where the need is the first of some way. */
  met: Uint16Array | Uint32Array;
};

/** Numbers of a cell: its base, the cell that leads to it, where to go on from when nothing leads on, and what it meets. */
const part = { base: 0, owner: 1, fallen: 2, meeting: 3 };
/** Bits by which the number of a cell is shifted. */
const cellBits = 2;

/** All needs by their signs, so that two patterns share one. */
const needs: Need[] = [];
const placeOfNeed = new Map<string, number>();
/** Places of the needs that are the first of some way. */
const firsts = new Set<number>();
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
  const fallen = new Uint32Array(children.length);
  const byDepth = [0];
  for (const state of byDepth)
    for (const [kind, child] of children[state] as Map<number, number>) {
      let back = fallen[state] as number;
      while (back !== 0 && !children[back]?.has(kind)) back = fallen[back] as number;
      const to = children[back]?.get(kind);
      fallen[child] = state === 0 || to === undefined ? 0 : to;
      for (const place of meets[fallen[child] as number] as Set<number>) meets[child]?.add(place);
      byDepth.push(child);
    }
  return inCells(children, fallen, meets, byDepth);
}

/** Puts states into the cells of a double array, the short beginnings first. */
function inCells(
  children: readonly ReadonlyMap<number, number>[],
  fallen: Uint32Array,
  meets: readonly ReadonlySet<number>[],
  byDepth: readonly number[],
): Automaton {
  /** Each state's cell. The root has the first; no way leads to it. */
  const cellOf = new Uint32Array(children.length);
  const bases = new Uint32Array(children.length);
  const taken: boolean[] = [true];
  let firstFree = 1;
  for (const state of byDepth) {
    const kindsOn = [...(children[state] as ReadonlyMap<number, number>).keys()];
    if (kindsOn.length === 0) continue;
    while (taken[firstFree]) firstFree++;
    // a base may lie before the first free cell: what it leads to may not
    let base = Math.max(1, firstFree - Math.max(...kindsOn));
    while (kindsOn.some((kind) => taken[base + kind])) base++;
    bases[state] = base;
    for (const [kind, child] of children[state] as ReadonlyMap<number, number>) {
      taken[base + kind] = true;
      cellOf[child] = base + kind;
    }
  }
  const metFrom = [0, 0];
  const met: number[] = [];
  const room = taken.length + digit + 1;
  const cells = room < 65_536 ? new Uint16Array(room << cellBits) : new Uint32Array(room << cellBits);
  // a cell that is nobody's must not look like one of the root's
  for (let cell = 1; cell < room; cell++) cells[(cell << cellBits) + part.owner] = room - 1;
  for (const state of byDepth) {
    const cell = (cellOf[state] as number) << cellBits;
    cells[cell + part.base] = bases[state] as number;
    cells[cell + part.fallen] = cellOf[fallen[state] as number] as number;
    for (const child of children[state]?.values() ?? [])
      cells[((cellOf[child] as number) << cellBits) + part.owner] = cellOf[state] as number;
    const own = meets[state] as ReadonlySet<number>;
    if (own.size === 0) continue;
    cells[cell + part.meeting] = metFrom.length - 1;
    for (const place of own) met.push(place * 2 + (firsts.has(place) ? 1 : 0));
    metFrom.push(met.length);
  }
  return { cells, metFrom: Uint32Array.from(metFrom), met: Uint32Array.from(met) };
}

/** For each need, the walk that last met it: nothing is cleared between two walks. */
let metIn = new Int32Array(0);
let walk = 0;
let walked: string | null = null;
/** Needs of the last walk that are the first of some way, each once, and how many they are. */
let metNow = new Uint16Array(0);
let metCount = 0;

/** Walks over words, unless they are those of the last walk. */
function walkOver(words: string): void {
  if (walked === words) return;
  if (!automaton) {
    automaton = build();
    metIn = new Int32Array(needs.length);
    metNow = new Uint16Array(needs.length);
    walk = 0;
  }
  const { cells, metFrom, met } = automaton;
  walk++;
  walked = words;
  metCount = 0;
  let cell = 0;
  let former = -1;
  for (let i = -1; i <= words.length; i++) {
    const code = i >= 0 && i < words.length ? words.charCodeAt(i) : 32;
    const kind = code < 128 ? (kinds[code] as number) : 0;
    // a run of blanks, or of digits, is one sign
    if (kind === former && (kind === 0 || kind === digit)) continue;
    former = kind;
    let next = (cells[(cell << cellBits) + part.base] as number) + kind;
    while (cells[(next << cellBits) + part.owner] !== cell && cell !== 0) {
      cell = cells[(cell << cellBits) + part.fallen] as number;
      next = (cells[(cell << cellBits) + part.base] as number) + kind;
    }
    if (cells[(next << cellBits) + part.owner] !== cell) continue;
    cell = next;
    const meeting = cells[(cell << cellBits) + part.meeting] as number;
    if (meeting === 0) continue;
    const end = metFrom[meeting + 1] as number;
    for (let at = metFrom[meeting] as number; at < end; at++) {
      const place = met[at] as number;
      if (metIn[place >> 1] === walk) continue;
      metIn[place >> 1] = walk;
      if (place & 1) metNow[metCount++] = place >> 1;
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
  neededWords(pattern)?.map(([need = [], ...others]) => {
    const first = placeOf(need);
    if (!firsts.has(first)) {
      firsts.add(first);
      [automaton, walked] = [null, null];
    }
    return { first, others: others.map((other) => other.map((signs) => placeOf([signs]))) };
  }) ?? null;

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
  /** For each first need, the ways that ask for it, as `areMet` reads them: numbers that lie together. */
  const asking: number[][] = [];
  patterns.forEach((regex, pattern) => {
    const ways = waysOf(regex);
    if (!ways) always.push(pattern);
    for (const { first, others } of ways ?? []) {
      const own = others.flatMap((signs) => [signs.length, ...signs]);
      asking[first] = [...(asking[first] ?? []), pattern, own.length, ...own];
    }
  });
  const from = new Uint32Array(asking.length + 1);
  const list: number[] = [];
  for (let place = 0; place < asking.length; place++) {
    list.push(...(asking[place] ?? []));
    from[place + 1] = list.length;
  }
  const askers = Uint16Array.from(list);
  return (words) => {
    walkOver(words);
    let found: number[] | null = null;
    for (let i = 0; i < metCount; i++) {
      const place = metNow[i] as number;
      if (place >= asking.length) continue;
      const end = from[place + 1] as number;
      for (let at = from[place] as number; at < end; ) {
        const behind = at + 2 + (askers[at + 1] as number);
        if (areMet(askers, at + 2, behind)) {
          const pattern = askers[at] as number;
          found ??= [...always];
          if (!found.includes(pattern)) found.push(pattern);
        }
        at = behind;
      }
    }
    return found ? found.sort((a, b) => a - b) : always;
  };
}

/** True where of each run of needs, which stand behind their count, the last walk met one. */
function areMet(askers: Uint16Array, from: number, to: number): boolean {
  for (let at = from; at < to; ) {
    const end = at + 1 + (askers[at] as number);
    let isOne = false;
    for (at++; at < end; at++) isOne ||= isMet(askers[at] as number);
    if (!isOne) return false;
  }
  return true;
}
