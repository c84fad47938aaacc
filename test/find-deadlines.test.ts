import { describe, expect, test } from 'vitest';
import { findDates } from '../src/pipeline/find/dates.ts';
import { findDayCounts } from '../src/pipeline/find/deadlines/day-counts.ts';
import { findDeadlines } from '../src/pipeline/find/deadlines/deadlines.ts';
import { timeOrders } from '../src/pipeline/find/deadlines/time-orders.ts';
import { readCaption } from '../src/pipeline/find/header/caption.ts';
import { quotationsIn } from '../src/pipeline/find/quotations.ts';
import type { Reading } from '../src/pipeline/find/reading.ts';
import { readDocketReferences } from '../src/pipeline/find/references/docket-references.ts';
import { sayingWords } from '../src/pipeline/find/saying-words.ts';
import { sentencesOf } from '../src/pipeline/find/sentences.ts';
import { timeWordsIn } from '../src/pipeline/find/time-words.ts';
import { spanAt } from '../src/schema/annotation.ts';
import { deadlineWordings, noDeadlines } from './deadline-wordings.ts';

/** A text as an order of March 2, 2015. */
function readingOf(text: string, dated: string | null = '2015-03-02'): Reading {
  const paragraphs = [...text.matchAll(/[^\n](?:[^\n]|\n(?!\n))*/g)].map(({ 0: words, index }) => ({
    from: index,
    to: index + words.length,
  }));
  return {
    text,
    caption: { ...readCaption(text, null), dated },
    parties: [],
    sentences: sentencesOf(text).flatMap((sentence) => {
      const paragraph = spanAt(paragraphs, sentence.from);
      return paragraph ? [{ ...sentence, paragraph }] : [];
    }),
    references: readDocketReferences(text).references,
    doubts: [],
    dates: findDates(text, dated),
    timeWords: timeWordsIn(text),
    words: sayingWords(text),
    quotations: quotationsIn(text),
    mayRecommend: true,
  };
}

const deadlinesIn = (text: string, dated?: string | null) =>
  findDeadlines(readingOf(text, dated)).annotations.map(
    ({ fields: { date, days, unit } }) => date ?? `${days} ${unit}`,
  );

describe('each rule for times', () => {
  for (const rule of timeOrders) {
    test.each(rule.reads)(`${rule.id} reads %s`, (text, deadlines) => {
      expect(deadlinesIn(text)).toEqual(deadlines);
      expect(findDeadlines(readingOf(text)).annotations.map((deadline) => deadline.rule)).toContain(rule.id);
    });
    test.each(rule.leaves)(`${rule.id} leaves %s`, (text) => {
      expect(deadlinesIn(text)).toEqual([]);
    });
  }
});

test.each<[string, number, 'calendar' | 'business']>([
  ['within seven (7) days', 7, 'calendar'],
  ['within FOURTEEN (14) DAYS', 14, 'calendar'],
  ['within 14 (fourteen) days', 14, 'calendar'],
  ['within fifteen (10) business days', 10, 'business'],
  ['two (2) court days after', 2, 'business'],
  ['within twenty-one  days', 21, 'calendar'],
  ['within one hundred twenty days', 120, 'calendar'],
  ['on the next business day', 1, 'business'],
  ['the day before the hearing', 1, 'calendar'],
  ['no later than the tenth day after', 10, 'calendar'],
  ['within 48 hours', 2, 'calendar'],
  ['in three weeks', 21, 'calendar'],
])('counts the days of: %s', (text, days, unit) => {
  expect(findDayCounts(text)).toMatchObject([{ days, unit }]);
});

test('words of time are whole words in any case, also behind a figure', () => {
  const text = 'Today, 30days after Friday, the WEEKS and the next Afternoon; midnight, dated, days’ date';
  expect(timeWordsIn(text).map(({ from, to, word }) => [word, text.slice(from, to)])).toEqual(
    ['days', 'WEEKS', 'Afternoon', 'days', 'date'].map((word) => [word, word]),
  );
});

test.each(['every day', 'on Friday, one business', 'seven (7) hours', '$5 days', 'Sundays', 'daylight'])(
  'counts none in: %s',
  (text) => {
    expect(findDayCounts(text)).toEqual([]);
  },
);

test.each(deadlineWordings)('a deadline is read in: %s', (text, deadlines) => {
  expect([...new Set(deadlinesIn(text))].sort()).toEqual(deadlines);
});

test.each(noDeadlines)('no deadline is read in: %s', (text) => {
  expect(deadlinesIn(text)).toEqual([]);
});

test('what is said in the body and again in the conclusion is one deadline, quoted where it is said most fully', () => {
  const text =
    'Rourke shall produce the ledgers by March 20, 2015.\n\nIT IS ORDERED that Rourke shall produce the ledgers for 2012 and 2013 by March 20, 2015.';
  const { annotations } = findDeadlines(readingOf(text));
  expect(annotations).toHaveLength(1);
  const [{ span, also, fields }] = annotations as [(typeof annotations)[number]];
  expect(text.slice(span.from, span.to)).toContain('for 2012 and 2013');
  expect(also).toHaveLength(1);
  expect(fields.action).toContain('produce the ledgers for 2012 and 2013');
});

test('a deadline is quoted by its own clause, in at most 60 words', () => {
  const text = `The motion is DENIED, and Rourke shall file ${'a further '.repeat(40)}brief by March 20, 2015, and the request is otherwise denied.`;
  const [deadline] = findDeadlines(readingOf(text)).annotations;
  const quote = text.slice(deadline?.span.from, deadline?.span.to);
  expect(quote.split(/\s+/).length).toBeLessThanOrEqual(60);
  expect(quote).toMatch(/by March 20, 2015$/);
});

test('a day to come that the order only confirms is left to a person', () => {
  const { annotations, doubts } = findDeadlines(
    readingOf('The deadline for dispositive motions remains June 30, 2015. Rourke shall answer within two months.'),
  );
  expect(annotations.map(({ fields }) => fields.days)).toEqual([60]);
  expect(doubts.map(({ rule }) => rule)).toEqual(['day-to-come', 'months']);
});

test.each(['Rourke shall answer within ten days and ', 'it is set for June 3, 2030; ', 'Report\n\nJune 3, 2030\n\n'])(
  'a text of one wording over and over is read at once: %s',
  { timeout: 4_000 },
  (words) => {
    expect(findDeadlines(readingOf(words.repeat(2_000))).annotations.length).toBeLessThan(3);
  },
);

test('A deadline that is said a thousand times keeps few further places, for each is looked for in the whole text.', () => {
  const { annotations } = findDeadlines(readingOf('Defendant shall respond by May 4, 2015. '.repeat(1_000)));
  expect(annotations).toHaveLength(1);
  expect(annotations[0]?.also.length).toBeLessThan(20);
});
