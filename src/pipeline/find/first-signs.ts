/** Many patterns that begin with words looked for at once: the first signs of a word say which of them can begin there. */
import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** Letters as the walk sees them: a–z in small letters, `1` for digits, a blank, `?` for anything else. */
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
// an underscore is of a word to a pattern, but opens emphasis
kinds[95] = otherSign;
for (const code of [9, 10, 11, 12, 13, 32]) kinds[code] = blankSign;
const isBlank = (code: number): boolean => /\s/.test(String.fromCharCode(code));
const kindOf = (code: number): number => (code < 128 ? (kinds[code] as number) : isBlank(code) ? blankSign : otherSign);
const underscore = 95;

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
    if (node.kind === 'space' && !node.negate) return new Set([' ']);
    return node.kind === 'digit' && !node.negate ? new Set(['1']) : null;
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

/** What begins with words, and the words with which it may begin. */
export type WordsFinder = {
  /** True for the letters of a word, in small ones, with which one of the patterns or lists may begin. */
  opens: (word: string) => boolean;
  /**
   * What begins at some words of a text.
   *
   * @param openings offsets of the words that `opens` is true for, rising.
   */
  find: (text: string, openings: Iterable<number>) => { found: Found[]; begun: number[][] };
};

/**
 * A finder that looks at words for patterns and for beginnings of words.
 *
 * @param sources of patterns that begin with a word. What is found is what `\b(?:a|b|c)` with the flags `g` and `i` would
 *   find: at each word the first of them that matches there, from the end of the last match on.
 * @param beginnings lists of beginnings of words, in small letters, blanks between them. Of each list the offsets of all
 *   words that begin so are told, in text order; an underscore does not hide the word behind it.
 * @throws TypeError for a pattern that can begin with anything but letters.
 */
export function wordsFinder(sources: readonly string[], beginnings: readonly string[] = []): WordsFinder {
  const patterns = sources.map((source) => new RegExp(source, 'iy'));
  const next: number[] = new Array(1 << stride).fill(0);
  const begins: Set<number>[] = [new Set()];
  /** Words that open only whole, and beginnings of words that open. */
  const wholes = new Set<string>();
  const openBeginnings = new Set<string>();
  const put = (signs: Signs, which: number): void => {
    const word = /^[a-z]*/.exec(signs)?.[0] as string;
    (word.length < signs.length ? wholes : openBeginnings).add(word);
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
  };
  sources.forEach((source, which) => {
    for (const signs of firstSigns(source)) {
      if (!/^[a-z]/.test(signs)) throw new TypeError(`Pattern begins with no word: ${source}`);
      put(signs, which);
    }
  });
  beginnings.forEach((words, i) => {
    for (const word of words.split(' ')) put(word, sources.length + i);
  });
  const tree = Uint16Array.from(next);
  // what begins at a node has begun at all behind it: a node comes before those that it leads to
  for (let way = 0; way < tree.length; way++)
    if (tree[way]) for (const which of begins[way >> stride] as Set<number>) begins[tree[way] as number]?.add(which);
  const begunAt = begins.map((all) => Uint16Array.from([...all].sort((a, b) => a - b)));

  const leads = new Set([...openBeginnings].flatMap((word) => [...word].map((_, i) => word.slice(0, i + 1))));
  const opens = (word: string): boolean => {
    if (wholes.has(word)) return true;
    for (let to = 1; to <= word.length; to++) {
      const lead = word.slice(0, to);
      // most words are told from all these by their first letters
      if (!leads.has(lead)) return false;
      if (openBeginnings.has(lead)) return true;
    }
    return false;
  };
  const find: WordsFinder['find'] = (text, openings) => {
    const found: Found[] = [];
    const begun: number[][] = beginnings.map(() => []);
    let free = 0;
    for (const word of openings) {
      let node = 0;
      for (let to = word; to < text.length; to++) {
        const on = tree[(node << stride) | kindOf(text.charCodeAt(to))] as number;
        if (on === 0) break;
        node = on;
      }
      const all = begunAt[node] as Uint16Array;
      for (let i = 0; i < all.length; i++) {
        const which = all[i] as number;
        if (which >= sources.length) {
          begun[which - sources.length]?.push(word);
          continue;
        }
        if (word < free || text.charCodeAt(word - 1) === underscore) continue;
        const pattern = patterns[which] as RegExp;
        pattern.lastIndex = word;
        const match = pattern.exec(text)?.[0];
        if (!match) continue;
        free = word + match.length;
        found.push({ which, found: match, index: word, to: free });
      }
    }
    return { found, begun };
  };
  return { opens, find };
}
