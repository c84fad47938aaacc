/** Where the words of a quote stand in a raw text, which may number its lines and break them anywhere. */

/** Words from the start of a quote that are looked for: enough to be distinctive, few enough to be on one page. */
const wordsLookedFor = 8;

/** What may stand between two words of a line: white space, marks of emphasis, and the number of a line. */
const between = String.raw`[\s*_>|]{1,40}(?:\d{1,2}[\s*_>|]{1,40})?`;

/** Line and column, both from 1, of a code unit. */
function placeAt(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}

/**
 * Where a quote begins in a raw text.
 *
 * @param quote words of the order, white space folded.
 * @returns line and column, both from 1; 1 and 1 where the words are not found, or there are none.
 */
export function placeOfQuote(text: string, quote: string | null): { line: number; column: number } {
  const words = quote?.split(/\s+/).filter(Boolean).slice(0, wordsLookedFor) ?? [];
  if (words.length === 0) return { line: 1, column: 1 };
  const pattern = words.map((word) => word.replace(/[-‐-―'’"“”]/g, '\0').replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const found = new RegExp(pattern.join(between).replaceAll('\0', '.'), 'iu').exec(text);
  return found ? placeAt(text, found.index) : { line: 1, column: 1 };
}
