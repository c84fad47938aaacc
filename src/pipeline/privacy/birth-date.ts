/** Full birth dates: Fed. R. Civ. P. 5.2(a)(2), which leaves the year. */
import type { Span } from '../../schema/annotation.ts';
import { cellsBelow } from './columns.ts';
import { bareDate, fullDate } from './dates.ts';
import { inOrder, type PrivacyRule, privateBefore, privateIn } from './rule.ts';

/** Names of the date, which a date in digits alone may follow. */
const name = String.raw`\bbirth[\s-]?(?:date|day|dt)s?\b|\bb[\s-]?days?\b|\bdates?\s*(?:and\s+(?:place|time|hour)s?\s+)?of\s*(?:his\s+|her\s+|their\s+)?birth\b|\bD[O0]Bs?\b|\bD\s?[./]\s?O\s?[./]\s?B\b\.?|\bD O B\b|\bB/D\b|(?-i:\bBD(?=\s*[:#]?\s*\d))|\bfecha\s+de\s+nacimiento\b`;
const birth = String.raw`\bborn\b|(?<!\bits\s)\bbirth\b(?!\s+(?:certificate|control|defect|injur|parent|rate|record))|(?<=[(,;|]\s?|\bwas\s|^|\n\s{0,9})(?-i:b)[.:](?=\s*(?:${fullDate}))|\bnacid[oa]s?\b|\bnaci[oó]\b`;
const label = new RegExp(`(?<name>${name})|(?:${birth})`, 'giu');

/** Words between a label and a date that make the date another thing's. */
const otherDay =
  /\b(?:filed|dated|issued|entered|orders?|ordered|hearing|heard|received|served|signed|until|by|before|since|redact\w*|certificate|due|deadline|motion|complaint|declaration|hired?|died|deceased|death|company|corporation|decided|argued|doctrine|program|statute|moved|arrived|arrested)\b/i;

/** No digit but those of an hour, and no end of a sentence: a point stands only in an abbreviation such as "St.". */
const between = String.raw`(?:[^\d.;]|\.(?<=\b(?:\p{L}|\p{L}\.\p{L}|\p{L}{2,3})\.)|\d{1,2}:\d{2}(?!\d)|(?<![\d.,/-])\d{1,3}(?![\d:]|[-/.,]\d)){0,70}?`;

const behind = new RegExp(String.raw`${between}(?<![\p{L}\p{N}])(?<private>${fullDate})`, 'diuy');
const bareBehind = new RegExp(
  String.raw`[^\d.;]{0,30}?(?<![\p{L}\p{N}$.,/-])(?<private>${bareDate})(?![\p{L}/-]|[.,]\d)`,
  'diuy',
);
const next = new RegExp(String.raw`\s*(?:[,;&]|\band\b|\bor\b)\s*(?:and\s+)?(?<private>${fullDate})`, 'diuy');
const whole = new RegExp(String.raw`^\s*(?<private>${fullDate}|${bareDate})\s*$`, 'diu');

const linking =
  '(?:is|was|as|being|which|that|his|her|their|the|my|a|true|actual|date|day|on|of|when|he|she|they|were|listed|given|shown|year|the\\s+child|plaintiff|defendant|claimant|decedent)';
const dateBefore = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<private>${fullDate})["”')\]]?[\s,(–—-]{1,3}(?:${linking}(?:['’]s)?[\s,]+){0,7}["“]?$`,
  'diu',
);

/** Code units before a label in which its date is looked for. */
const farthest = 110;

/** A date after "born", "date of birth" and the like, the dates that follow it in a list, and those in its column. */
export const labelledBirthDate: PrivacyRule = {
  id: 'birth-date-label',
  kind: 'birth-date',
  find(text) {
    const spans: Span[] = [];
    for (const { 0: words, index, groups } of text.matchAll(label)) {
      const end = index + words.length;
      const found = [behind, ...(groups?.name ? [bareBehind] : [])].map((pattern) => {
        pattern.lastIndex = end;
        return privateIn(pattern.exec(text));
      });
      let last = inOrder(found.filter((span) => span !== null))[0];
      if (last && otherDay.test(text.slice(end, last.from))) last = undefined;
      while (last) {
        spans.push(last);
        next.lastIndex = last.to;
        last = privateIn(next.exec(text)) ?? undefined;
      }
      if (groups?.name) spans.push(...cellsBelow(text, index, (cell) => privateIn(whole.exec(cell))));
    }
    return inOrder(spans);
  },
  finds: [
    ['She was born on June 4, 1977.', 'June 4, 1977'],
    ['DOBs: 6/4/1977, 7/5/1978 and 8/6/79', '6/4/1977', '7/5/1978', '8/6/79'],
    ['born to Mr. and Mrs. Quill at St. Olaf on the 4th day of June 1977', '4th day of June 1977'],
    ['D/O/B 6-4-77', '6-4-77'],
    ['BIRTHDATE 19770604', '19770604'],
    ['D. O. B. 04JUN1977', '04JUN1977'],
    ['gave birth to twins at 3:15 a.m. on June 4, 2011', 'June 4, 2011'],
    ['(b. 4 June 1977)', '4 June 1977'],
    ['nacida el 4 de junio de 1977', '4 de junio de 1977'],
    ['born on the fourth of June, 1977', 'fourth of June, 1977'],
    ['Name  Birth Date  Unit\nRoe  06/04/1977  12\nPoe  x/x/1978  13\nLoe  06041979  14', '06/04/1977', '06041979'],
  ],
  leaves: [
    'born in 1977, he sued on June 4, 2012',
    'Each date of birth was stricken by the order of June 4, 2012.',
    'the birth certificate, filed June 4, 2012',
    'He was born in Oslo. On June 4, 2012 he sued.',
    'the newborn left on June 4, 2012',
    'its birth on June 4, 2012 as a company',
    'born in Oslo, he was hired on June 4, 2012',
    'DOB redacted, Dkt. 19770604',
    'B. The Ledgers\n\nOn June 4, 2012, he sued.',
  ],
};

/** A date that is called one after it. */
export const calledBirthDate: PrivacyRule = {
  id: 'birth-date-called',
  kind: 'birth-date',
  find: (text) =>
    inOrder(
      [...text.matchAll(label)].flatMap(({ 0: words, index }) => {
        // "who was born" tells something else of whoever did something on that day
        if (
          /^(?:born|birth)$/i.test(words) &&
          !/\b(?:he|she|they|was|were|plaintiff|child|of)\s+(?:his\s|her\s|their\s)?$/i.test(
            text.slice(Math.max(0, index - 20), index),
          )
        )
          return [];
        if (/^born$/i.test(words) && /^\s+in\s+\d{4}/.test(text.slice(index + 4, index + 14))) return [];
        if (!/\d/.test(text.slice(Math.max(0, index - farthest), index))) return [];
        return privateBefore(text, index, dateBefore, farthest) ?? [];
      }),
    ),
  finds: [
    ['June 4, 1977 (date of birth)', 'June 4, 1977'],
    ['on 6/4/1977, her birthday', '6/4/1977'],
    ['June 4, 1977, the day she was born', 'June 4, 1977'],
    ['on 4 June 1977, the date of his birth', '4 June 1977'],
  ],
  leaves: [
    'By June 4, 2012, each party shall redact every date of birth.',
    'On June 4, 2012, plaintiff, who was born in Oslo, sued.',
    'On June 4, 2012 he was born in 1977, the clerk noted.',
  ],
};
