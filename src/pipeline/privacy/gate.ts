/** The privacy gate: what stands in a file of `content/` that may not be published, unless it is masked or allowed. */
import type { Span } from '../../schema/annotation.ts';
import type { Allowance } from '../../schema/privacy.ts';
import { errorAt, type Problem } from '../../schema/problem.ts';
import { findPrivate, privateWords } from './find-private.ts';
import { carrierBack, type Masker, replaced } from './masks.ts';
import type { Finding } from './rule.ts';

/** Places of words in a text, their white space folded. */
function placesOf(text: string, words: string): Span[] {
  const pattern = words
    .trim()
    .split(/\s+/)
    .map((word) =>
      word.replace(/[^\p{L}\p{N}]/gu, (letter) => `\\u{${(letter.codePointAt(0) as number).toString(16)}}`),
    )
    .join(String.raw`\s+`);
  return [...text.matchAll(new RegExp(pattern, 'gu'))].map(({ 0: { length }, index }) => ({
    from: index,
    to: index + length,
  }));
}

/** What is found once the words of masks are hidden; places are those in the text as it was. */
function findUnmasked(words: string, found: readonly Finding[], masker: Masker): readonly Finding[] {
  const hidden = masker.places(words);
  if (hidden.length === 0) return found;
  const back = carrierBack(hidden);
  return findPrivate(replaced(words, hidden)).map(({ kind, span }) => ({
    kind,
    span: { from: back(span.from), to: Math.max(back(span.from), back(span.to - 1)) + 1 },
  }));
}

/**
 * Errors for what may not be published. The words themselves are not repeated: a report is often public before a site is.
 *
 * @param words of the file.
 * @param found what `findPrivate` finds in them.
 * @param masker what is hidden in the file.
 * @param allowances those that name the file.
 * @returns an error for each that is neither hidden nor allowed, and the allowances that were of use.
 */
export function privateProblems<A extends Allowance>(
  words: string,
  found: readonly Finding[],
  masker: Masker,
  allowances: readonly A[],
): { problems: Problem[]; used: A[] } {
  if (found.length === 0) return { problems: [], used: [] };
  const places = allowances.map((allowance) => ({ allowance, spans: placesOf(words, allowance.words) }));
  const used: A[] = [];
  const problems = findUnmasked(words, found, masker).flatMap(({ kind, span }) => {
    const by = places.filter(
      ({ allowance, spans }) =>
        allowance.kind === kind && spans.some(({ from, to }) => from <= span.from && span.to <= to),
    );
    used.push(...by.map(({ allowance }) => allowance));
    if (by.length > 0) return [];
    const { name, instead, source } = privateWords[kind];
    const reason = `Unexpected ${name}, expected ${instead} (${source}): mask it in \`privacy.yaml\`, or allow it there as \`${kind}\` with a reason`;
    return [errorAt('private-words', span, reason)];
  });
  return { problems, used };
}
