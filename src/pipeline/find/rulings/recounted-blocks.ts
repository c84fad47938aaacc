/** Paragraphs in which an order sets out, indented and without quotation marks, what another order said. */
import type { Reading, Sentence } from '../reading.ts';

/** Words that bring in what an earlier order said, at the end of the paragraph before: `… and ruled two weeks later:` */
const bringsIn =
  /\b(?:ruled|ordered|wrote|held|said|stated|directed|read|reads|provided|provides|followed|explained|concluded|entered|issued)\b[^.:;]{0,80}:$/;
/** What makes such words the order's own: it orders now. */
const ordersNow = /\b(?:ORDERED|ORDERS|hereby|[Nn]ow|rules?|finds?|as\sfollows)\b[^.;]{0,80}:$/;
/** A cite for the paragraph before, at the head of the next: `Dkt. No. 58 at 11.`, `Id. at 3.`, `(Doc. 9.)` */
const citesFor =
  /^[[(]?(?:See\s)?(?:Id\.|(?:Dkt|Docket|Doc|ECF|D\.E|D\.I|DE|DN|Filing|Item|Document)\b\.?\s?(?:Entry\s)?(?:Nos?\.\s?)?#?\d{1,4}[^.]{0,24}\.)/;

/** Beginnings of the paragraphs of `reading` that stand between such words and such a cite. */
export function recountedBlocks({ text, sentences }: Reading): ReadonlySet<number> {
  const blocks = new Set<number>();
  let lead = -1;
  let block: Sentence | undefined;
  for (let i = 0; i < sentences.length; i++) {
    const sentence = sentences[i] as Sentence;
    const { paragraph } = sentence;
    if (sentence.from === paragraph.from) {
      if (block && citesFor.test(text.slice(paragraph.from, paragraph.from + 60))) blocks.add(block.paragraph.from);
      block = lead === i - 1 && i > 0 ? sentence : undefined;
    }
    if (sentence.to !== paragraph.to || text[sentence.to - 1] !== ':') continue;
    const end = text.slice(Math.max(sentence.from, sentence.to - 160), sentence.to);
    if (bringsIn.test(end) && !ordersNow.test(end)) lead = i;
  }
  return blocks;
}
