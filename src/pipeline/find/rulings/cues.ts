/** Which of many rules can match some words, told by one walk over their letters. */

/**
 * What calls a rule up.
 *
 * Each list is of beginnings of words, in lower case, with blanks between them: `confer` calls at `conferred`. A mark `_`
 * behind one makes it the whole word. A `$` is a word of its own.
 */
export type Cues = {
  /** One of them must stand in the words. */
  cues: string;
  /** One of these too, where the list is given: `no not_` beside `shown`. */
  and?: string;
};

/** Words that deny, as cues. */
export const negation =
  'no_ not_ nor_ neither never none_ nobody nothing nowhere without_ fail lack want absen hardly_ scarcely_ declin';

/** Signs that a letter can be: the alphabet, and one for `$`. */
const signs = 27;
const a = 97;
const dollar = 36;

/** Place of each ASCII code unit among the signs, upper case as lower; -1 for what is no letter. */
const signOfCode = Int8Array.from({ length: 128 }, (_, code) => {
  const letter = (code | 32) - a;
  if (letter >= 0 && letter < 26 && code > 64) return letter;
  return code === dollar ? 26 : -1;
});
const signOf = (code: number): number => (code < 128 ? (signOfCode[code] as number) : -1);

/** For each ASCII code unit, 1 where it goes on with a word, as `\w` has it. */
const wordSigns = Uint8Array.from({ length: 128 }, (_, code) => (/\w/.test(String.fromCharCode(code)) ? 1 : 0));
const isWordSign = (code: number): boolean => code < 128 && wordSigns[code] === 1;

/** A tree of letters: where each leads to, and what is called where a word begins, or ends, with the way to it. */
class Letters {
  readonly next: number[] = new Array(signs).fill(0);
  readonly begins: (number[] | undefined)[] = [undefined];
  readonly ends: (number[] | undefined)[] = [undefined];

  add(cue: string, slot: number): void {
    const isWhole = cue.endsWith('_');
    let node = 0;
    for (let i = 0; i < cue.length - (isWhole ? 1 : 0); i++) {
      const sign = signOf(cue.charCodeAt(i));
      if (sign < 0) throw new Error(`Unexpected sign in cue \`${cue}\``);
      const at = node * signs + sign;
      if (this.next[at] === 0) {
        this.next[at] = this.begins.length;
        for (let k = 0; k < signs; k++) this.next.push(0);
        this.begins.push(undefined);
        this.ends.push(undefined);
      }
      node = this.next[at] as number;
    }
    const list = isWhole ? this.ends : this.begins;
    list[node] = [...(list[node] ?? []), slot];
  }
}

/**
 * A reader of cues.
 *
 * @returns a function that tells which of `rules` (their places, rising) the words between two offsets of a text call up,
 *   in UTF-16 code units. It takes time by the words, however many rules there are.
 */
export function cueReader(rules: readonly Cues[]): (text: string, from: number, to: number) => readonly number[] {
  const letters = new Letters();
  rules.forEach(({ cues, and }, i) => {
    for (const cue of cues.split(' ')) letters.add(cue, 2 * i);
    for (const cue of and?.split(' ') ?? []) letters.add(cue, 2 * i + 1);
  });
  const next = Int32Array.from(letters.next);
  const { begins, ends } = letters;
  const isDouble = rules.map(({ and }) => and !== undefined);
  // the walk in which a slot was last called: no list is cleared between two walks
  const calledIn = new Int32Array(2 * rules.length);
  let walk = 0;
  const call = (slots: readonly number[]): void => {
    for (const slot of slots) calledIn[slot] = walk;
  };
  return (text, from, to) => {
    walk++;
    let isCalled = false;
    for (let i = from; i < to; i++) {
      let sign = signOf(text.charCodeAt(i));
      if (sign < 0) {
        // a number is no word, nor are the letters that stick to it
        while (i < to && isWordSign(text.charCodeAt(i))) i++;
        continue;
      }
      let node = 0;
      for (; sign >= 0; sign = i < to ? signOf(text.charCodeAt(i)) : -1) {
        node = next[node * signs + sign] as number;
        if (node === 0) break;
        const slots = begins[node];
        if (slots) {
          call(slots);
          isCalled = true;
        }
        i++;
      }
      if (node > 0 && ends[node] && !(i < to && isWordSign(text.charCodeAt(i)))) {
        call(ends[node] as number[]);
        isCalled = true;
      }
      while (i < to && isWordSign(text.charCodeAt(i))) i++;
    }
    if (!isCalled) return none;
    const found: number[] = [];
    for (let i = 0; i < isDouble.length; i++)
      if (calledIn[2 * i] === walk && (!isDouble[i] || calledIn[2 * i + 1] === walk)) found.push(i);
    return found;
  };
}

const none: readonly number[] = [];
