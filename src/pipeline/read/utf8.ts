/** Bytes of a file to its words: UTF-8 or an error at the first byte that is none. */
import { errorAt, type Problem } from '../../schema/problem.ts';

/** True where the first `length` bytes are UTF-8, perhaps with a last character begun. */
function isUtf8(bytes: Uint8Array, length: number): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, length), { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Longest part from the start that is UTF-8, by halving. */
function validPart(bytes: Uint8Array): Uint8Array {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8(bytes, middle)) good = middle;
    else bad = middle;
  }
  return bytes.subarray(0, good);
}

/**
 * Decode UTF-8, fold line ends to `\n` and take off a byte-order mark.
 *
 * @returns the words, and the error where the bytes are not UTF-8 (`words` then ends before the first such byte) or
 *   hold nothing but white space.
 */
export function decode(bytes: Uint8Array): { words: string; problem: Problem | null } {
  const fold = (words: string) => {
    const marked = words.charCodeAt(0) === 0xfeff ? words.slice(1) : words;
    return marked.includes('\r') ? marked.replace(/\r\n?/g, '\n') : marked;
  };
  try {
    const words = fold(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    const problem =
      words.trim() === '' ? errorAt('empty-file', { from: 0, to: 0 }, 'Unexpected empty file, expected words') : null;
    return { words, problem };
  } catch {
    // What a last character has begun with is not decoded, so that its first byte is the one reported.
    const valid = new TextDecoder('utf-8', { ignoreBOM: true }).decode(validPart(bytes), { stream: true });
    const words = fold(valid);
    const byte = bytes[new TextEncoder().encode(valid).length] ?? 0;
    const reason = `Unexpected byte \`0x${byte.toString(16).padStart(2, '0')}\`, expected UTF-8`;
    return { words, problem: errorAt('not-utf-8', { from: words.length, to: words.length }, reason) };
  }
}
