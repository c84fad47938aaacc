/** The clause of a deadline to what has to be done, in the order's own words. */
import type { Span } from '../../schema/annotation.ts';

/**
 * @param quote the clause.
 * @param term the day or the count in it.
 * @param order the words that order or allow; null where a list's lead has them.
 */
export function actionOf(text: string, quote: Span, term: Span, order: Span | null): string {
  void term;
  void order;
  return text.slice(quote.from, quote.to).replace(/\s+/g, ' ');
}
