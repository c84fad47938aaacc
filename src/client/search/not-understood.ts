/** Says which parts of a query were not understood, and what may have been meant. */
import { link } from '../../base.ts';
import { searchPath } from '../../pipeline/view/addresses.ts';
import { formatQuery, type Query } from '../../pipeline/view/search.ts';
import { type Advice, adviceOn } from '../../pipeline/view/search-advice.ts';
import type { Answer } from '../../pipeline/view/search-answer.ts';
import { formatTerm } from '../../pipeline/view/search-fields.ts';
import { element } from '../element.ts';

/** A sentence for each part that was not understood, with the nearest known one to take instead. */
export function notUnderstood(query: Query, found: Answer): Node[] {
  const others = query.misread.map((misread) => ({
    advice: adviceOn(misread),
    left: formatQuery({ ...query, misread: query.misread.filter((other) => other !== misread) }),
    what: ' It was left out.',
  }));
  const judges = (found.chosen?.unknownJudges ?? []).map((advice) => ({
    advice,
    left: formatQuery({
      ...query,
      terms: query.terms.filter(
        ({ field, value }) => field !== 'judge' || advice.typed !== formatTerm({ field, value }),
      ),
    }),
    what: '',
  }));
  return [...others, ...judges].map(({ advice, left, what }) => sentenceOf(advice, left, what));
}

const sentenceOf = ({ typed, says, nearest }: Advice, left: string, what: string) =>
  element(
    'p',
    { class: 'misread' },
    element('code', {}, typed),
    `${what === '' ? '' : ' was not understood'}: ${says}.${what} `,
    nearest !== null && [
      'Did you mean ',
      element('a', { href: link(searchPath(`${left} ${nearest}`.trim())) }, element('code', {}, nearest)),
      '? ',
    ],
    element('a', { href: link(searchPath(left)) }, 'Take it away'),
    '.',
  );
