/** Full birth dates: Fed. R. Civ. P. 5.2(a)(2), which leaves the year. */
import type { Span } from '../../schema/annotation.ts';
import { fullDate } from './dates.ts';
import { type PrivacyRule, privatePlaces } from './rule.ts';

const label = String.raw`(?:\bborn\b|\bbirth[\s-]?(?:date|day)s?\b|\bdates?\s+of\s+birth\b|\bDOBs?\b|\bD\.\s?O\.\s?B\.|(?<=\()b\.)`;

/** Words between a label and a date that make the date another thing's. */
const otherDay =
  /\b(?:filed|dated|issued|entered|orders?|ordered|hearing|heard|received|served|signed|until|by|before|since|redact\w*|certificate|due|deadline|motion|complaint|declaration)\b/i;

/** No digit, and no end of a sentence: a point stands only in an abbreviation such as "St.". */
const between = String.raw`(?:[^\d.;]|\.(?<=\b\p{L}{1,3}\.)){0,50}?`;

const labelled = new RegExp(String.raw`${label}${between}(?<![\p{L}\p{N}])(?<private>${fullDate})`, 'dgiu');
const next = new RegExp(String.raw`\s*(?:[,;&]|\band\b|\bor\b)\s*(?:and\s+)?(?<private>${fullDate})`, 'diuy');
const called = /\b(?:dates?\s+of\s+birth|birth\s?date|birthday|DOB)\b/giu;
const dateBehind = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<private>${fullDate})[\s,(]{1,3}(?:(?:is|was|as)\s+)?(?:(?:his|her|their|the|my)\s+)?$`,
  'diu',
);

/** Code units before "date of birth" in which its date is looked for. */
const farthest = 60;

/** A date after "born", "date of birth" and the like, and the dates that follow it in a list. */
export const labelledBirthDate: PrivacyRule = {
  id: 'birth-date-label',
  kind: 'birth-date',
  find(text) {
    const spans: Span[] = [];
    for (const span of privatePlaces(text, labelled, (words, match) => !otherDay.test(match.slice(0, -words.length)))) {
      let last: Span | undefined = span;
      while (last) {
        spans.push(last);
        next.lastIndex = last.to;
        const [from, to] = next.exec(text)?.indices?.groups?.private ?? [];
        last = from === undefined || to === undefined ? undefined : { from, to };
      }
    }
    return spans;
  },
  finds: [
    ['She was born on June 4, 1977.', 'June 4, 1977'],
    ['DOBs: 6/4/1977, 7/5/1978 and 8/6/79', '6/4/1977', '7/5/1978', '8/6/79'],
    ['born to Mr. and Mrs. Quill at St. Olaf on the 4th day of June 1977', '4th day of June 1977'],
  ],
  leaves: [
    'born in 1977, he sued on June 4, 2012',
    'Each date of birth was stricken by the order of June 4, 2012.',
    'the birth certificate, filed June 4, 2012',
    'He was born in Oslo. On June 4, 2012 he sued.',
    'the newborn left on June 4, 2012',
  ],
};

/** A date that is called one after it. */
export const calledBirthDate: PrivacyRule = {
  id: 'birth-date-called',
  kind: 'birth-date',
  find: (text) =>
    [...text.matchAll(called)].flatMap(({ index }) => {
      const start = Math.max(0, index - farthest);
      const [from, to] = dateBehind.exec(text.slice(start, index))?.indices?.groups?.private ?? [];
      return from === undefined || to === undefined ? [] : [{ from: start + from, to: start + to }];
    }),
  finds: [
    ['June 4, 1977 (date of birth)', 'June 4, 1977'],
    ['on 6/4/1977, her birthday', '6/4/1977'],
  ],
  leaves: ['By June 4, 2012, each party shall redact every date of birth.'],
};
