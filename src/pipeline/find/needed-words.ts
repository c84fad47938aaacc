/** The words without which a pattern cannot match, read out of the pattern itself. */
import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { remembered } from './memo.ts';

/**
 * Letters as the walk over a text sees them: a–z in lower case, `1` for a run of digits and underscores, a blank for a run
 * of anything else. The beginning and the end of a text are blanks.
 */
export type Signs = string;

/** Signs of which one at least must stand in the words that a pattern matches. */
export type Need = readonly Signs[];

/** Most signs of a need that are kept: what is longer tells little more, and is a longer walk to build. */
const longest = 9;

/** Most ways to write a run of signs before it is cut in two. */
const mostWays = 64;

/** Where `\b` stood, until its neighbours say whether it is a blank. */
const edge = '|';

/** Words that stand in every third to tenth sentence of an order: a need of one of them says little. */
const everywhere =
  ' the of to and that is are was be not no or for in on by at as it its any has have had this with will shall court order motion motions plaintiff plaintiffs defendant defendants party parties may which from he she they an 1 ';

/** Words that stand in every tenth to hundredth. */
const often =
  ' judge counsel request requests discovery documents response responses filed file compel granted denied ordered days day before after see under within without rule rules case one two first second third all time letter leave deposition further conference notice joint protective production prejudice sanctions hearing served objection objections so only other what there than them if been were did do does would should must can could his her their but who says said made date states district united subpoena fees ';

/** The sign of a code point. */
function signOf(code: number): string {
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return String.fromCharCode(code | 32);
  return (code >= 48 && code <= 57) || code === 95 ? '1' : ' ';
}

/** Signs that a class can be; null where they are too many to tell. */
function signsOfClass(node: AST.CharacterClass | AST.CharacterSet): Set<string> | null {
  if (node.type === 'CharacterSet') {
    if (node.kind === 'space' && !node.negate) return new Set([' ']);
    return node.kind === 'digit' && !node.negate ? new Set(['1']) : null;
  }
  if (node.negate) return null;
  const signs = new Set<string>();
  for (const element of node.elements) {
    if (element.type === 'Character') signs.add(signOf(element.value));
    else if (element.type === 'CharacterClassRange') {
      if (element.max.value - element.min.value > 12) return null;
      for (let code = element.min.value; code <= element.max.value; code++) signs.add(signOf(code));
    } else if (element.type === 'CharacterSet') {
      const inner = signsOfClass(element);
      if (!inner) return null;
      for (const sign of inner) signs.add(sign);
    } else return null;
  }
  return signs.size <= 4 ? signs : null;
}

/** Signs put behind signs: where a run of blanks or digits goes on, it stays one sign. */
function joined(before: string, after: string): string {
  const goesOn = (after[0] === ' ' || after[0] === '1') && before.at(-1) === after[0];
  return before + (goesOn ? after.slice(1) : after);
}

const knownWays = new WeakMap<AST.Element, ReadonlySet<string> | null>();

/** All ways to write a node; null where they are too many, or without bound. */
function waysOf(node: AST.Element): ReadonlySet<string> | null {
  const known = knownWays.get(node);
  if (known !== undefined) return known;
  const ways = waysIn(node);
  knownWays.set(node, ways);
  return ways;
}

function waysIn(node: AST.Element): ReadonlySet<string> | null {
  switch (node.type) {
    case 'Character':
      return new Set([signOf(node.value)]);
    case 'CharacterClass':
    case 'CharacterSet':
      return signsOfClass(node);
    case 'Assertion':
      // what looks ahead or behind takes no letter itself
      return new Set([node.kind === 'word' && !node.negate ? edge : '']);
    case 'Group':
    case 'CapturingGroup': {
      const ways = new Set<string>();
      for (const { elements } of node.alternatives) {
        let own: ReadonlySet<string> = new Set(['']);
        for (const element of elements) {
          const next = waysOf(element);
          if (!next) return null;
          own = crossed(own, next);
          if (own.size > mostWays) return null;
        }
        for (const way of own) ways.add(way);
      }
      return ways.size <= mostWays ? ways : null;
    }
    case 'Quantifier': {
      const ways = waysOf(node.element);
      if (!ways) return null;
      // a run of blanks or digits is one sign however long it is
      const isOneSign = [...ways].every((way) => way === ' ' || way === '1');
      if (node.max > 1 && !isOneSign) return null;
      return node.min === 0 ? new Set([...ways, '']) : ways;
    }
    default:
      return null;
  }
}

function crossed(before: ReadonlySet<string>, after: ReadonlySet<string>): ReadonlySet<string> {
  if (before.size === 1 && before.has('')) return after;
  const ways = new Set<string>();
  for (const a of before) for (const b of after) ways.add(joined(a, b));
  return ways;
}

const isLetter = (sign: string | undefined): boolean => sign !== undefined && sign !== ' ' && sign !== edge;

/** A way with its edges told: a blank where the other side is a letter, nothing where it is a blank. */
function withoutEdges(way: string): string {
  let signs = '';
  for (let i = 0; i < way.length; i++) {
    if (way[i] !== edge) signs = joined(signs, way[i] as string);
    else if (isLetter(way[i + 1]) ? signs === '' : isLetter(signs.at(-1)) && way[i + 1] === undefined) signs += ' ';
  }
  return signs;
}

/** The share of sentences that hold a word, or a part of one, with the blanks at its sides: a rough guess. */
const shareOf = (part: string): number => {
  if (everywhere.includes(part)) return 0.3;
  return often.includes(part) ? 0.05 : 0.35 ** part.replaceAll(' ', '').length;
};

/** The share of sentences that hold signs: words that follow each other are told apart. */
const passesSigns = remembered((signs) =>
  (signs.match(/ ?[^ ]+ ?/g) ?? []).reduce((share, part) => share * shareOf(part), 1),
);

/** How much a need lets through: a rough share of sentences; 1 where it says nothing. */
function passes(need: Need): number {
  let share = 0;
  for (const signs of need) {
    if (/^ ?[^ ]? ?$/.test(signs) && !/^ . $/.test(signs)) return 1;
    share += passesSigns(signs);
  }
  return Math.min(1, share);
}

/** How much words let through that must meet all of some needs. */
const passAll = (needs: readonly Need[]): number => needs.reduce((share, need) => share * passes(need), 1);

/** Of a way, at most `longest` signs from its beginning or from that of a word: those that let least through. */
const rarestOf = remembered((way) => {
  let least = way.slice(0, longest);
  for (let from = way.indexOf(' ', 1); from > 0; from = way.indexOf(' ', from + 1)) {
    const signs = way.slice(from, from + longest);
    if (passesSigns(signs) < passesSigns(least)) least = signs;
  }
  return least;
});

/** The same for the other words of a way; nothing where it has none. */
const restOf = remembered((way) => {
  const at = way.indexOf(rarestOf(way));
  const before = way.slice(0, way.lastIndexOf(' ', at) + 1);
  const next = way.indexOf(' ', at + 1);
  const [least = ''] = [before, next < 0 ? '' : way.slice(next)]
    .map(rarestOf)
    .sort((a, b) => passesSigns(a) - passesSigns(b));
  return least;
});

/** A need of one of some signs, of which none is kept that holds another. */
function needOf(signs: Iterable<string>): Need {
  const all = new Set(signs);
  const holdsAnother = (one: string): boolean => {
    for (let from = 0; from < one.length; from++)
      for (let to = from + 1; to <= one.length; to++)
        if (to - from < one.length && all.has(one.slice(from, to))) return true;
    return false;
  };
  return [...all].filter((one) => !holdsAnother(one)).sort();
}

/** What a run of elements needs that can be written in some ways. */
function needsOfRun(run: Iterable<string>): Need[] {
  const ways = [...run].map(withoutEdges);
  return [rarestOf, restOf]
    .filter((part) => !ways.some((way) => part(way) === ''))
    .map((part) => needOf(ways.map(part)))
    .filter((need) => passes(need) < 1);
}

/** Needs of a sequence of elements, all of which must be met. */
function needsOfSequence(elements: readonly AST.Element[], without?: AST.Element): Need[] {
  const needs: Need[] = [];
  let run: ReadonlySet<string> = new Set(['']);
  const end = () => {
    needs.push(...needsOfRun(run));
    run = new Set(['']);
  };
  for (const element of elements) {
    if (element.type === 'Assertion' && (element.kind === 'lookahead' || element.kind === 'lookbehind')) {
      if (!element.negate && element !== without) needs.push(...needsOfAny(element.alternatives));
      continue;
    }
    const ways = waysOf(element);
    if (!ways) {
      end();
      if (element !== without) needs.push(...needsWithin(element));
      continue;
    }
    if (run.size * ways.size > mostWays) end();
    run = crossed(run, ways);
  }
  end();
  return needs;
}

/** Needs of an element whose ways are too many. */
function needsWithin(element: AST.Element): Need[] {
  if (element.type === 'Group' || element.type === 'CapturingGroup') return needsOfAny(element.alternatives);
  return element.type === 'Quantifier' && element.min > 0 ? needsOfSequence([element.element]) : [];
}

const rarest = (needs: readonly Need[]): Need | undefined =>
  needs.reduce<Need | undefined>((least, need) => (least && passes(least) <= passes(need) ? least : need), undefined);

/** Needs of a choice within a pattern: of one alternative all of its own, of more the rarest of each, joined. */
function needsOfAny(alternatives: readonly AST.Alternative[]): Need[] {
  const each = alternatives.map(({ elements }) => needsOfSequence(elements));
  if (each.length === 1) return each[0] as Need[];
  const all = new Set<string>();
  for (const needs of each) {
    const least = rarest(needs);
    if (!least) return [];
    for (const signs of least) all.add(signs);
  }
  const need = needOf(all);
  return passes(need) < 1 ? [need] : [];
}

/** Alternatives of a group, or of what looks ahead or behind. */
const alternativesOf = (element: AST.Element): readonly AST.Alternative[] | null => {
  if (element.type === 'Group' || element.type === 'CapturingGroup') return element.alternatives;
  const looks = element.type === 'Assertion' && (element.kind === 'lookahead' || element.kind === 'lookbehind');
  return looks && !element.negate ? element.alternatives : null;
};

/** Alternatives that a pattern comes down to, each with its needs: the widest choice of a sequence is parted. */
function waysOfPattern(alternatives: readonly AST.Alternative[], others: readonly Need[] = []): (readonly Need[])[] {
  return alternatives.flatMap(({ elements }): (readonly Need[])[] => {
    let widest: AST.Element | undefined;
    let width = 1;
    for (const element of elements) {
      const within = waysOf(element) && element.type !== 'Assertion' ? null : alternativesOf(element);
      if (within && within.length >= width) [widest, width] = [element, within.length];
    }
    const own = [...others, ...needsOfSequence(elements, widest)];
    return widest ? waysOfPattern(alternativesOf(widest) as readonly AST.Alternative[], own) : [own];
  });
}

/** Needs of one way that are asked for: with the rarest, others add little. */
const mostNeeds = 3;

/** Share of sentences above which a way's needs say nothing. */
const idle = 0.9;

/**
 * What words must hold for a pattern to match in them: all needs of one way at least.
 *
 * @param pattern any pattern. With `i` and `u` at once, by which `ſ` is an `s`, nothing is told.
 * @returns the ways, at least one; null where the pattern can do with words that stand everywhere.
 */
export function neededWords(pattern: RegExp): readonly (readonly Need[])[] | null {
  if (pattern.ignoreCase && (pattern.unicode || pattern.unicodeSets)) return null;
  const { alternatives } = new RegExpParser().parsePattern(pattern.source, 0, pattern.source.length, {
    unicode: pattern.unicode,
    unicodeSets: pattern.unicodeSets,
  });
  const ways = waysOfPattern(alternatives);
  if (ways.some((needs) => passAll(needs) > idle)) return null;
  // ways that need the same beside their rarest need are one way together
  const together = new Map<string, { first: Set<string>; rest: Need[] }>();
  for (const needs of ways) {
    const [first, ...rest] = [...needs].sort((a, b) => passes(a) - passes(b)).slice(0, mostNeeds) as [Need, ...Need[]];
    const key = rest.map((need) => need.join()).join(';');
    const known = together.get(key);
    if (!known) together.set(key, { first: new Set(first), rest });
    else for (const signs of first) known.first.add(signs);
  }
  return [...together.values()].map(({ first, rest }) => [needOf(first), ...rest]);
}
