/** An annotated order held against its raw text: the words that a person reviewed are the authority, the raw text their source. */
import type { Emphasis, PageMark } from '../../schema/order.ts';
import { errorAt, noticeAt, type Problem, shown } from '../../schema/problem.ts';
import { type MarkedOrder, placeInFile } from '../mark/vocabulary.ts';
import type { Fields } from './attributes.ts';
import { type Cleaned, carryMarks, correct, type Difference, differences } from './corrections.ts';
import type { RawSource } from './front-matter.ts';

/** Differences that are listed one by one. */
const mostListed = 20;

/** Words of a text on one line, so that a changed line end can be seen. */
const shownWords = (words: string) => shown(words.replaceAll('\n', '⏎'));

function differenceProblem(marked: MarkedOrder, { was, is, from, to }: Difference): Problem {
  const start = placeInFile(marked, from);
  const place = { from: start, to: is === '' ? start : placeInFile(marked, to - 1) + 1 };
  const expected = was === '' ? 'nothing here' : `${shownWords(was)} here`;
  const unexpected = is === '' ? 'gap' : shownWords(is);
  return errorAt(
    'text-differs',
    place,
    `Unexpected ${unexpected}, expected ${expected} as in the cleaned raw text, or the difference under \`corrections\``,
  );
}

/** What the front matter says of another raw text than there is, or of a cleaner that there is not. */
function versionProblems(
  source: RawSource,
  placeOf: Fields<unknown>['placeOf'],
  sha256: string,
  cleanerVersion: number,
): Problem[] {
  const problems: Problem[] = [];
  if (source.sha256 === undefined)
    problems.push(
      errorAt(
        'missing-field',
        placeOf('text'),
        `Unexpected front matter without \`sha256\`, expected \`sha256: ${sha256}\`, which is that of this text`,
      ),
    );
  else if (source.sha256 !== sha256)
    problems.push(
      errorAt(
        'changed-text',
        placeOf('sha256'),
        `Unexpected sha256 \`${source.sha256.slice(0, 12)}…\`, expected \`${sha256}\`, since the raw text has changed`,
      ),
    );
  if (source.cleaner !== undefined && source.cleaner > cleanerVersion)
    problems.push(
      errorAt(
        'value',
        placeOf('cleaner'),
        `Unexpected cleaner \`${source.cleaner}\`, expected at most \`${cleanerVersion}\`, the version of this program`,
      ),
    );
  return problems;
}

/**
 * Hold the words of an annotated order against the cleaned raw text, and carry emphasis and pages to them.
 *
 * @param source what the front matter says of the raw text, and `placeOf` where it says so.
 * @param cleaned the raw text as the cleaner of version `cleanerVersion` makes it.
 * @param sha256 of the raw text as it is now.
 * @returns marks in the order's own words; an error a difference that no correction declares, and only a notice where an
 *   older cleaner made the words.
 */
export function holdAgainstRaw(
  marked: MarkedOrder,
  source: RawSource,
  placeOf: Fields<unknown>['placeOf'],
  cleaned: Cleaned,
  sha256: string,
  cleanerVersion: number,
): { emphasis: Emphasis[]; pages: PageMark[]; problems: Problem[] } {
  const cleaner = source.cleaner ?? cleanerVersion;
  const problems = versionProblems(source, placeOf, sha256, cleanerVersion);
  const corrected = correct(cleaned.text, source.corrections);
  for (const { index, times } of corrected.unmade)
    problems.push(
      errorAt(
        'correction',
        placeOf('corrections', index, 'was'),
        `Unexpected correction of ${shownWords(source.corrections[index]?.was ?? '')}, expected words that stand once in the cleaned raw text, not ${times === 0 ? 'nowhere' : `${times} times`}`,
      ),
    );
  const found = differences(corrected.text, marked.text);
  if (found.length > 0 && cleaner < cleanerVersion) {
    const places = found.length === 1 ? 'one place' : `${found.length} places`;
    problems.push(
      noticeAt(
        'newer-cleaner',
        placeOf('cleaner'),
        `Unexpected cleaner \`${cleaner}\`, expected \`${cleanerVersion}\`, which makes other words in ${places}`,
      ),
    );
  } else {
    problems.push(...found.slice(0, mostListed).map((difference) => differenceProblem(marked, difference)));
    if (found.length > mostListed)
      problems.push(
        errorAt(
          'text-differs',
          placeOf('text'),
          `Unexpected words in ${found.length - mostListed} more places, expected those of the cleaned raw text`,
        ),
      );
  }
  const changes = corrected.text === cleaned.text ? found : differences(cleaned.text, marked.text);
  return { ...carryMarks(cleaned, changes), problems };
}
