/** Normalised text to what stands between quotation marks. */
import type { Span } from '../../schema/annotation.ts';

/** A mark that opens or closes, or an end of paragraph, where a quotation that nobody closed is given up. */
const mark = /["“”]|\n\n/g;

/**
 * Quotations of `text`, marks included, in order. A straight mark opens and closes in turn; one that nothing closes
 * before its paragraph ends is none, since judges quote by the paragraph only with a mark at the start of each.
 *
 * @param text normalised text; spans are UTF-16 code units.
 */
export function quotationsIn(text: string): Span[] {
  const spans: Span[] = [];
  let open = -1;
  for (const { 0: found, index } of text.matchAll(mark)) {
    if (found === '\n\n') open = -1;
    else if (found === '“') open = open < 0 ? index : open;
    else if (open >= 0) {
      spans.push({ from: open, to: index + 1 });
      open = -1;
    } else if (found === '"' && !/\d/.test(text[index - 1] ?? '')) open = index;
  }
  return spans;
}
