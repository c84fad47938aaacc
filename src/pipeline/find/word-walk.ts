/** One walk over an order's words for all finders that choose their places by words. */

/** What a word, of small letters, says to the finders. */
export type WordSays = {
  /** Bits that it has wherever it begins a longer word too, and those that it has only whole; two numbers of bits each. */
  begun: readonly [number, number];
  whole: readonly [number, number];
  /** True where something may begin with it that a finder of words looks for. */
  opens: boolean;
};

/** Words and marks of a text that say something; offsets in UTF-16 code units, rising. */
export type SayingWords = {
  /** Those with bits: where each begins, and its two numbers of bits. */
  at: Int32Array;
  first: Int32Array;
  second: Int32Array;
  /** Those that may open something. An underscore, which may be emphasis, does not hide the word behind it. */
  openings: Int32Array;
};

/** Letters in any case to 1 to 26; what else is of a word. */
const kinds = new Uint8Array(128);
for (let i = 1; i <= 26; i++) kinds[64 + i] = kinds[96 + i] = i;
const digit = 27;
const underscore = 28;
for (let code = 48; code < 58; code++) kinds[code] = digit;
kinds[95] = underscore;
const kindOf = (code: number): number => (code < 128 ? (kinds[code] as number) : 0);

/** A kept word: its letters, five bits each and six a number, then the number of what it says. */
const kept = { places: 1 << 13, size: 4, says: 3 };
const letters = { bits: 5, each: 6, most: 18 };

/**
 * A function that tells the words of a text that say something. Most words of an order come again and again: what each
 * says is worked out once and kept, told by its letters, so that a word costs a look at two places at most, whoever asks.
 *
 * @param saysOf what a word says.
 * @param marks code units that are of no word, and their two numbers of bits.
 */
export function wordWalk(
  saysOf: (word: string) => WordSays,
  marks: ReadonlyMap<number, readonly [number, number]>,
): (text: string) => SayingWords {
  const known = new Int32Array(kept.places * kept.size);
  /** Everything that words say, each once; first that they say nothing. */
  const sayings: WordSays[] = [{ begun: [0, 0], whole: [0, 0], opens: false }];
  const placeOf = new Map(sayings.map((says, i) => [JSON.stringify(says), i]));
  const sayingOf = (word: string): number => {
    const { begun, whole, opens } = saysOf(word);
    if (!opens && (begun[0] | begun[1] | whole[0] | whole[1]) === 0) return 0;
    const key = JSON.stringify({ begun, whole, opens });
    const place = placeOf.get(key) ?? sayings.push({ begun, whole, opens }) - 1;
    placeOf.set(key, place);
    return place;
  };
  /** Which of a word's two places a new one takes. */
  let isLaterOut = false;
  const isMark = new Uint8Array(128);
  for (const code of marks.keys()) if (code < 128) isMark[code] = 1;
  /** Room for what is found, before its count is known. */
  const room = roomFor(usualLength);
  return (text) => {
    const { length } = text;
    const { at, first, second, openings } = length > usualLength ? roomFor(length) : room;
    let count = 0;
    let opened = 0;
    let isJoined = false;
    for (let i = 0; i < length; ) {
      const begin = i;
      let one = 0;
      let two = 0;
      let three = 0;
      let kind = 0;
      for (; i < length; i++) {
        const code = text.charCodeAt(i);
        kind = code < 128 ? (kinds[code] as number) : 0;
        if (kind === 0 || kind >= digit) break;
        if (i - begin < letters.each) one = (one << letters.bits) | kind;
        else if (i - begin < 2 * letters.each) two = (two << letters.bits) | kind;
        else three = (three << letters.bits) | kind;
      }
      if (i === length) kind = 0;
      if (i > begin) {
        const isLong = i - begin > letters.most;
        const hash = Math.imul(one ^ Math.imul(two, 0x9e3779b1) ^ Math.imul(three, 0x85ebca6b), 0xc2b2ae35);
        let place = ((hash >>> 16) & (kept.places - 1)) * kept.size;
        // a word has two places, so that two that meet do not drive each other out again and again
        if (known[place] !== one || known[place + 1] !== two || known[place + 2] !== three) place ^= kept.size;
        if (isLong || known[place] !== one || known[place + 1] !== two || known[place + 2] !== three) {
          if (isLaterOut) place ^= kept.size;
          isLaterOut = !isLaterOut;
          // what is longer than its three numbers hold is not known again
          known[place] = isLong ? 0 : one;
          known[place + 1] = two;
          known[place + 2] = three;
          known[place + kept.says] = sayingOf(text.slice(begin, i).toLowerCase());
        }
        const saying = known[place + kept.says] as number;
        if (saying > 0) {
          const { begun, whole, opens } = sayings[saying] as WordSays;
          if (opens) openings[opened++] = begin;
          const isWhole = kind === 0;
          const itsFirst = begun[0] | (isWhole ? whole[0] : 0);
          const itsSecond = begun[1] | (isWhole ? whole[1] : 0);
          if (!isJoined && (itsFirst | itsSecond) !== 0) {
            at[count] = begin;
            first[count] = itsFirst;
            second[count++] = itsSecond;
          }
        }
      }
      if (i === length) break;
      isJoined = kind !== 0;
      if (kind === digit) {
        // what goes on behind a digit is no word of its own
        while (i < length && isOfNumber(kindOf(text.charCodeAt(i)))) i++;
        continue;
      }
      if (kind === 0) {
        const code = text.charCodeAt(i);
        if (code > 127 || isMark[code] === 1) {
          const bits = marks.get(code);
          if (bits) {
            at[count] = i;
            first[count] = bits[0];
            second[count++] = bits[1];
          }
        }
      }
      i++;
    }
    return {
      at: at.slice(0, count),
      first: first.slice(0, count),
      second: second.slice(0, count),
      openings: openings.slice(0, opened),
    };
  };
}

/** Code units that few orders are longer than. */
const usualLength = 200_000;
const roomFor = (length: number): SayingWords => ({
  at: new Int32Array(length),
  first: new Int32Array(length),
  second: new Int32Array(length),
  openings: new Int32Array(length),
});
const isOfNumber = (kind: number): boolean => kind > 0 && kind !== underscore;
