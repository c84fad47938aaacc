/** The words that a note quotes to their place in the text, or what is wrong with the quote. */
import type { Span } from '../../schema/annotation.ts';
import { errorAt, type FilePlace, type Problem, shown } from '../../schema/problem.ts';
import { choosePlace, fold, type MarkedOrder, placeInFile, placesAbove, placesOf } from '../mark/vocabulary.ts';

const isSpan = (place: Span | readonly Span[]): place is Span => !Array.isArray(place);

/** Where a place of the text stands in the file, as the second place of a problem. */
const secondPlace = (marked: MarkedOrder, { from, to }: Span, reason: string): Problem['second'] => ({
  from: placeInFile(marked, from),
  to: placeInFile(marked, to - 1) + 1,
  reason,
});

/**
 * The place of a note's quote.
 *
 * @param paragraph index of the paragraph above the note.
 * @param at places of the quote and of its `nth` in the file.
 * @returns the span of the words, or the problem.
 */
export function findQuoted(
  marked: MarkedOrder,
  paragraph: number,
  { quote, nth }: { quote: string; nth?: number | undefined },
  at: { quote: FilePlace; nth: FilePlace },
): Span | Problem {
  const chosen = choosePlace(placesAbove(marked.text, marked.paragraphs, paragraph, quote), nth);
  if (isSpan(chosen)) return chosen;
  const [first, again] = chosen;
  if (!first) {
    const [elsewhere] = placesOf(marked.text, quote, 0, marked.text.length);
    return errorAt(
      'missing-quote',
      at.quote,
      `Unexpected quote ${shown(fold(quote))}, expected words of the paragraph above the note, or of the two or three above together`,
      elsewhere && secondPlace(marked, elsewhere, 'These words stand here'),
    );
  }
  const times = chosen.length === 1 ? 'once' : chosen.length === 2 ? 'twice' : `${chosen.length} times`;
  if (nth !== undefined)
    return errorAt(
      'nth',
      at.nth,
      `Unexpected nth \`${nth}\`, expected at most \`${chosen.length}\`, since the words stand there ${times}`,
    );
  return errorAt(
    'ambiguous-quote',
    at.quote,
    `Unexpected quote ${shown(fold(quote))}, which stands there ${times}, expected more of its words, or \`nth\``,
    again && secondPlace(marked, again, 'The words stand here again'),
  );
}

/** The one place before the quote where other words say the same, or the problem. */
export function findEarlier(marked: MarkedOrder, quote: Span, words: string, at: FilePlace): Span | Problem {
  const [found, again] = placesOf(marked.text, words, 0, quote.from, 2);
  if (!found)
    return errorAt(
      'missing-quote',
      at,
      `Unexpected also ${shown(fold(words))}, expected words that stand before the quote`,
    );
  if (!again) return found;
  return errorAt(
    'ambiguous-quote',
    at,
    `Unexpected also ${shown(fold(words))}, which stands more than once before the quote, expected more of its words`,
    secondPlace(marked, again, 'The words stand here again'),
  );
}
