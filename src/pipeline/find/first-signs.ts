/** Many patterns that begin with words looked for in one walk: the first signs of a word say which of them can begin there. */
import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** Letters as the walk sees them: a–z in small letters, `1` for digits and the underscore, a blank, `?` for anything else. */
type Signs = string;

/** Most signs of a beginning that are kept: what is longer tells little more. */
const longest = 12;

const blankSign = 27;
const digitSign = 28;
const otherSign = 29;
const kindOfSign = (sign: string): number =>
  sign === ' ' ? blankSign : sign === '1' ? digitSign : sign === '?' ? otherSign : sign.charCodeAt(0) - 96;

const kinds = new Uint8Array(128).fill(otherSign);
for (let i = 1; i <= 26; i++) kinds[64 + i] = kinds[96 + i] = i;
for (let code = 48; code < 58; code++) kinds[code] = digitSign;
kinds[95] = digitSign;
for (const code of [9, 10, 11, 12, 13, 32]) kinds[code] = blankSign;
const isBlank = (code: number): boolean => /\s/.test(String.fromCharCode(code));
const kindOf = (code: number): number =>
  code < 128 ? (kinds[code] as number) : isBlank(code) ? blankSign : otherSign;
/** True for what `\w` matches. */
const isOfWord = (kind: number): boolean => kind < blankSign || kind === digitSign;

const signOf = (code: number): string => {
  const kind = kindOf(code);
  if (kind === blankSign) return ' ';
  return kind === digitSign ? '1' : kind === otherSign ? '?' : String.fromCharCode(96 + kind);
};

/** Beginnings of what some elements match: those that the elements behind carry on, and those that end in no one knows what. */
type Begun = { open: Set<Signs>; closed: Set<Signs> };

/** Signs that a class can be; null where they are too many to tell. */
function signsOfClass(node: AST.CharacterClass | AST.CharacterSet): Set<Signs> | null {
  if (node.type === 'CharacterSet') {
    if (node.negate) return null;
    return node.kind === 'space' ? new Set([' ']) : node.kind === 'digit' ? new Set(['1']) : null;
  }
  if (node.negate) return null;
  const signs = new Set<Signs>();
  for (const element of node.elements)
    if (element.type === 'Character') signs.add(signOf(element.value));
    else if (element.type === 'CharacterClassRange')
      for (let code = element.min.value; code <= element.max.value; code++) signs.add(signOf(code));
    else if (element.type === 'CharacterSet') {
      const inner = signsOfClass(element);
      if (!inner) return null;
      for (const sign of inner) signs.add(sign);
    } else return null;
  return signs;
}

const just = (signs: Iterable<Signs>): Begun => ({ open: new Set(signs), closed: new Set() });

function begunBy(node: AST.Element): Begun {
  switch (node.type) {
    case 'Character':
      return just([signOf(node.value)]);
    case 'CharacterClass':
    case 'CharacterSet': {
      const signs = signsOfClass(node);
      return signs ? just(signs) : { open: new Set(), closed: new Set(['']) };
    }
    case 'Assertion':
      return just(['']);
    case 'Group':
    case 'CapturingGroup':
      return begunByAny(node.alternatives);
    case 'Quantifier': {
      const { open, closed } = begunBy(node.element);
      const begun: Begun = node.max > 1 ? { open: new Set(), closed: new Set([...open, ...closed]) } : { open, closed };
      if (node.min === 0) begun.open.add('');
      return begun;
    }
    default:
      return { open: new Set(), closed: new Set(['']) };
  }
}

function begunByAny(alternatives: readonly AST.Alternative[]): Begun {
  const all: Begun = { open: new Set(), closed: new Set() };
  for (const { elements } of alternatives) {
    const { open, closed } = begunBySequence(elements);
    for (const signs of open) all.open.add(signs);
    for (const signs of closed) all.closed.add(signs);
  }
  return all;
}

function begunBySequence(elements: readonly AST.Element[]): Begun {
  let begun = just(['']);
  for (const element of elements) {
    const next = begunBy(element);
    const carried: Begun = { open: new Set(), closed: begun.closed };
    for (const former of begun.open) {
      for (const signs of next.closed) carried.closed.add((former + signs).slice(0, longest));
      for (const signs of next.open) {
        const own = former + signs;
        if (own.length < longest) carried.open.add(own);
        else carried.closed.add(own.slice(0, longest));
      }
    }
    begun = carried;
  }
  return begun;
}

/**
 * The signs that a match of a pattern begins with.
 *
 * @param source of a pattern without the flags `u` and `v`.
 * @returns beginnings of at most twelve signs, of which every match has one.
 */
export function firstSigns(source: string): Signs[] {
  const { open, closed } = begunByAny(new RegExpParser().parsePattern(source).alternatives);
  return [...new Set([...open, ...closed])];
}

/** A match of one of some patterns; `index` and `to` count UTF-16 code units. */
export type Found = { which: number; found: string; index: number; to: number };

/** Bits by which the number of a node is shifted: room for the kinds of signs. */
const stride = 5;

/**
 * A function that finds in a text what `\b(?:a|b|c)` with the flags `g` and `i` would: at each word the first of the
 * patterns that matches there, from the end of the last match on.
 *
 * @param sources of patterns that begin with a word; `\b` before them is understood.
 * @throws TypeError for a pattern that can begin with anything.
 */
export function wordsFinder(sources: readonly string[]): (text: string) => Found[] {
  const patterns = sources.map((source) => new RegExp(source, 'iy'));
  const next: number[] = new Array(1 << stride).fill(0);
  const begins: Set<number>[] = [new Set()];
  sources.forEach((source, which) => {
    for (const signs of firstSigns(source)) {
      if (!/^[a-z1]/.test(signs)) throw new TypeError(`Pattern begins with no word: ${source}`);
      let node = 0;
      for (const sign of signs) {
        const way = (node << stride) | kindOfSign(sign);
        if (next[way] === 0) {
          next[way] = begins.length;
          begins.push(new Set());
          for (let i = 1 << stride; i > 0; i--) next.push(0);
        }
        node = next[way] as number;
      }
      begins[node]?.add(which);
    }
  });
  const tree = Uint16Array.from(next);
  // what begins at a node can begin at all behind it: a node comes before those that it leads to
  for (let way = 0; way < tree.length; way++)
    if (tree[way]) for (const which of begins[way >> stride] as Set<number>) begins[tree[way] as number]?.add(which);
  const worthATry = begins.map((all) => Uint16Array.from([...all].sort((a, b) => a - b)));

  return (text) => {
    const found: Found[] = [];
    let isInWord = false;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const kind = code < 128 ? (kinds[code] as number) : otherSign;
      const wasInWord = isInWord;
      isInWord = isOfWord(kind);
      if (wasInWord || !isInWord) continue;
      let node = 0;
      for (let to = at, on = tree[kind] as number; on !== 0; on = tree[(node << stride) | kindOf(text.charCodeAt(to))] as number) {
        node = on;
        if (++to === text.length) break;
      }
      for (const which of worthATry[node] as Uint16Array) {
        const pattern = patterns[which] as RegExp;
        pattern.lastIndex = at;
        const match = pattern.exec(text)?.[0];
        if (!match) continue;
        found.push({ which, found: match, index: at, to: at + match.length });
        at += match.length - 1;
        isInWord = isOfWord(kindOf(text.charCodeAt(at)));
        break;
      }
    }
    return found;
  };
}
