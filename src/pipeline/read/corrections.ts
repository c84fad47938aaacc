/** The cleaned raw text held against the words of an annotated order, and places of the one carried to the other. */
import { diffWordsWithSpace } from 'diff';
import type { Emphasis, PageMark } from '../../schema/order.ts';
import type { Correction } from '../mark/vocabulary.ts';

/** What cleaning gives, as far as it is compared. */
export type Cleaned = { text: string; emphasis: Emphasis[]; pages: PageMark[] };

/** Words of one text that stand otherwise in another; places in each are UTF-16 code units, end exclusive. */
export type Difference = { was: string; is: string; from: number; to: number; wasFrom: number };

/** Beyond this many edits two texts are not the same order, and finding them all would take long. */
const mostEdits = 2_000;

/**
 * Places where `is` differs from `was`, by words, in text order.
 *
 * @returns `from` and `to` count in `is`, `wasFrom` in `was`; one difference of everything where the two are far apart.
 */
export function differences(was: string, is: string): Difference[] {
  if (was === is) return [];
  const parts = diffWordsWithSpace(was, is, { maxEditLength: mostEdits });
  if (!parts) return [{ was, is, from: 0, to: is.length, wasFrom: 0 }];
  const found: Difference[] = [];
  let from = 0;
  let wasFrom = 0;
  for (const { value, added, removed } of parts) {
    const last = found.at(-1);
    const touches = last !== undefined && last.to === from && last.wasFrom + last.was.length === wasFrom;
    if (added || removed) {
      const difference = touches ? last : { was: '', is: '', from, to: from, wasFrom };
      if (!touches) found.push(difference);
      if (added) Object.assign(difference, { is: difference.is + value, to: from + value.length });
      else difference.was += value;
    }
    if (!removed) from += value.length;
    if (!added) wasFrom += value.length;
  }
  return found;
}

/** A place in the old text to its place in the new one; a place inside changed words goes to where they begin. */
export function carry(at: number, changes: readonly Difference[]): number {
  const change = changes.findLast(({ wasFrom }) => wasFrom <= at);
  if (!change) return at;
  const wasTo = change.wasFrom + change.was.length;
  return at < wasTo ? Math.min(change.from + at - change.wasFrom, change.to) : change.to + at - wasTo;
}

/** Emphasis and page marks of a text, carried to the text that its changes make of it. */
export function carryMarks(
  { emphasis, pages }: Cleaned,
  changes: readonly Difference[],
): Pick<Cleaned, 'emphasis' | 'pages'> {
  return {
    emphasis: emphasis
      .map((run) => ({ ...run, from: carry(run.from, changes), to: carry(run.to, changes) }))
      .filter((run) => run.to > run.from),
    pages: pages.map((mark) => ({ ...mark, from: carry(mark.from, changes) })),
  };
}

/** Times that `words` stand in `text`, overlaps counted. */
function count(text: string, words: string): number {
  let times = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) times++;
  return times;
}

/**
 * Make the corrections that an annotated order declares.
 *
 * @param text cleaned raw text.
 * @returns the corrected text, and for each correction that cannot be made how often its words stand there, and its index.
 */
export function correct(
  text: string,
  corrections: readonly Correction[],
): { text: string; unmade: { index: number; times: number }[] } {
  const unmade: { index: number; times: number }[] = [];
  let corrected = text;
  for (const [index, { was, is }] of corrections.entries()) {
    const times = count(corrected, was);
    if (times === 1) corrected = corrected.replace(was, () => is);
    else unmade.push({ index, times });
  }
  return { text: corrected, unmade };
}
