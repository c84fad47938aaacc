/** Words by their beginnings: one walk by hand over a text says which of many are in it. */

/** Bits, and the beginnings of words that have them, in small letters; with a full stop behind, whole words. */
export type Beginnings = readonly (readonly [bits: number, words: string])[];

/** Letters in any case to 1 to 26, digits and the underscore to 27, all else to 0. */
const kinds = new Uint8Array(128);
for (let i = 0; i < 26; i++) {
  kinds[65 + i] = i + 1;
  kinds[97 + i] = i + 1;
}
for (let i = 48; i < 58; i++) kinds[i] = 27;
kinds[95] = 27;

/** Room for the kinds of one state, a power of two. */
const stride = 5;
const start = 0;
const lost = 1;

/**
 * A function that gives the joined bits of all words between two offsets of a text. The beginnings are one automaton, a
 * state for each of their letters, so each letter of the text costs one look-up: an alternation of so many words takes
 * five times as long.
 *
 * @param marks bits of single code units that are no letters: `$` → its bits.
 */
export function bitsReader(
  beginnings: Beginnings,
  marks: Readonly<Record<string, number>> = {},
): (text: string, from: number, to: number) => number {
  const size = 2 + beginnings.reduce((sum, [, words]) => sum + words.length, 0);
  const next = new Uint16Array(size << stride);
  const begun = new Int32Array(size);
  const whole = new Int32Array(size);
  next.fill(lost);
  let states = 2;
  for (const [bits, words] of beginnings)
    for (const word of words.split(' ')) {
      let state = start;
      for (const letter of word.replace('.', '')) {
        const way = (state << stride) | (kinds[letter.charCodeAt(0)] as number);
        if (next[way] === lost) next[way] = states++;
        state = next[way] as number;
      }
      if (word.endsWith('.')) whole[state] = (whole[state] as number) | bits;
      else begun[state] = (begun[state] as number) | bits;
    }
  const markBits = new Int32Array(128);
  let dash = 0;
  for (const [mark, bits] of Object.entries(marks))
    if (mark === '—') dash = bits;
    else markBits[mark.charCodeAt(0)] = bits;
  return (text, from, to) => {
    let bits = 0;
    let state = start;
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at);
      const kind = code < 128 ? (kinds[code] as number) : 0;
      if (kind > 0) {
        state = next[(state << stride) | kind] as number;
        bits |= begun[state] as number;
      } else {
        // a letter of another alphabet parts words, as it does for a pattern's `\b`
        bits |= (whole[state] as number) | (code < 128 ? (markBits[code] as number) : code === 0x2014 ? dash : 0);
        state = start;
      }
    }
    return bits | (whole[state] as number);
  };
}
