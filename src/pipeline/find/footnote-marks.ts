/** References that stand alone in a footnote: where in the body the mark of their footnote is. */
import type { ReferenceAnnotation } from '../../schema/annotation.ts';
import { type Reading, sentenceAt } from './reading.ts';

const opens = /^\s*(?:\[(\d{1,3})\]|([¹²³⁴-⁹⁰]{1,3})|(\d{1,3}))\s{1,8}(?:(?:see|cf\.)\s)?\W{0,2}$/i;
/** A mark in the body: `2023.[1]`, `motion¹`, `motion.1`. */
const inBody = /(?<=\S)(?:\[\d{1,3}\]|[¹²³⁴-⁹⁰]{1,3}|(?<=[a-z\d][.,”"]{1,2})\d{1,3}(?=\s|$))/g;

/**
 * For a reference that opens its footnote (`[1] ECF 82.`), the offset of the mark `[1]` behind the words that it is
 * cited for.
 *
 * @returns UTF-16 code units by reference; none for a reference outside of footnotes or whose mark is not found.
 */
export function footnoteMarks(reading: Reading): Map<ReferenceAnnotation, number> {
  const marks = new Map<ReferenceAnnotation, number>();
  let placed: Map<string, number> | null = null;
  for (const reference of reading.references) {
    const paragraph = sentenceAt(reading, reference.span.from)?.paragraph;
    if (!paragraph || reference.span.from - paragraph.from > 20) continue;
    const found = opens.exec(reading.text.slice(paragraph.from, reference.span.from));
    if (!found) continue;
    placed ??= firstMarks(reading.text);
    const at = placed.get(found[1] ? `[${found[1]}]` : (found[2] ?? found[3] ?? ''));
    if (at !== undefined && at < paragraph.from) marks.set(reference, at);
  }
  return marks;
}

/** Where each mark stands first. */
function firstMarks(text: string): Map<string, number> {
  const places = new Map<string, number>();
  for (const { 0: mark, index } of text.matchAll(inBody)) if (!places.has(mark)) places.set(mark, index);
  return places;
}
