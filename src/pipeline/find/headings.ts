/** The headings of an order: what the words under each are about. */
import type { Span } from '../../schema/annotation.ts';
import type { Reading } from './reading.ts';

/** A heading: a short paragraph that no stop ends, or the numbered words that a paragraph opens with. */
export type Heading = Span;

const longest = 140;
const enumerated = /^(?:\(?(?:[A-Z]|[IVX]{1,5}|\d{1,2}|[a-z])[.)])\s+\S/;

/** True where a full stop or a bracket stands close enough to the head for a number or letter that counts a heading. */
function isCounted(words: string): boolean {
  for (let at = 1; at < 7; at++) if (words[at] === '.' || words[at] === ')') return true;
  return false;
}

/** Words that make a short sentence none of a heading. */
const verb =
  /\b(?:is|are|was|were|be|has|have|had|will|shall|must|may|did|do|does|can|cannot|I|we|it|they|he|she|asks?|seeks?|filed|moved|wants?|agree|disagree|follows|objects?|concerns?|shares?|raises?|presents?|turns|remains?|involves?|needs?|comes?|goes|rests?|fails?|fares?|says?|argues?|relies|stands?|calls?|makes?|gives?|takes?|lacks?|denied|granted|ORDERED|declines?)\b|[a-z]\.\s/;

/** Headings of the order, in text order. */
export function headingsOf({ text, sentences }: Reading): Heading[] {
  const headings: Heading[] = [];
  for (const { paragraph, from, to } of sentences) {
    if (from !== paragraph.from) continue;
    const words = text.slice(from, to);
    const isMotion = to === paragraph.to && /^MOTIONS?:\s/.test(words);
    const isWhole = to === paragraph.to && words.length <= longest && !/[.;,]$/.test(words) && !words.includes('\n');
    const opens =
      words.length <= longest &&
      isCounted(words) &&
      (enumerated.test(words) || /^[A-Z\d][.)]$/.test(words)) &&
      !/\b(?:is|are|shall|will|must)\b/.test(words);
    const runsIn = to < paragraph.to && words.length <= 60 && words.endsWith('.') && !verb.test(words);
    if (isMotion || runsIn || isWhole || opens) headings.push({ from, to });
  }
  return headings;
}

/** The heading that the words at `offset` stand under; undefined above the first. */
export function headingAt(headings: readonly Heading[], offset: number): Heading | undefined {
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((headings[middle] as Heading).from <= offset) low = middle + 1;
    else high = middle;
  }
  return headings[low - 1];
}
