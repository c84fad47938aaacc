/** Texts cut to a length or measured, for files that have to stay small. */

const encoder = new TextEncoder();

/** Size of `text` in UTF-8, in bytes. */
export const bytesOf = (text: string): number => encoder.encode(text).length;

/** `text` in at most `length` code units, cut at a blank. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const blank = text.lastIndexOf(' ', length - 1);
  return `${text.slice(0, blank > length / 2 ? blank : length - 1).toWellFormed()}…`;
}

/** The last `length` code units of `text` at most, cut at a blank. */
export function cutFront(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = text.slice(1 - length);
  return `…${end.slice(end.indexOf(' ') + 1).toWellFormed()}`;
}

/** As `cut`; null stays null. */
export const cutOrNull = (text: string | null, length: number): string | null =>
  text === null ? null : cut(text, length);
