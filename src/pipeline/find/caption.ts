/** Normalised text to what its caption says. */
import type { EntryId } from '../../schema/entry.ts';
import { findDocketReferences } from './docket-references.ts';

/** A caption's line that names what the order is about: `Re: Dkt. Nos. 474, 475`, brackets and capitals allowed. */
const reLine = /^[[(]?\s*re\s*:/i;

/** Paragraphs from the top within which a caption ends. */
const captionParagraphs = 16;

/**
 * Entries that the caption's `Re:` line names, each once, in its order.
 *
 * @param text normalised text of an order.
 */
export function findRe(text: string): EntryId[] {
  const lines = text
    .split('\n\n')
    .slice(0, captionParagraphs)
    .flatMap((paragraph) => paragraph.split('\n'));
  return [
    ...new Set(
      lines
        .filter((line) => reLine.test(line))
        .flatMap((line) => findDocketReferences(line).flatMap((reference) => reference.fields.entries)),
    ),
  ];
}
