import { describe, expect, test } from 'vitest';
import { readCaption } from '../src/pipeline/find/caption.ts';
import { findDates } from '../src/pipeline/find/dates.ts';
import { findDayCounts } from '../src/pipeline/find/day-counts.ts';
import { findDeadlines } from '../src/pipeline/find/deadlines.ts';
import { readDocketReferences } from '../src/pipeline/find/docket-references.ts';
import { quotationsIn } from '../src/pipeline/find/quotations.ts';
import type { Reading } from '../src/pipeline/find/reading.ts';
import { sentencesOf } from '../src/pipeline/find/sentences.ts';
import { timeOrders } from '../src/pipeline/find/time-orders.ts';
import { spanAt } from '../src/schema/annotation.ts';

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
    quotations: quotationsIn(text),
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

test.each(['every day', 'on Friday, one business', 'seven (7) hours', '$5 days', 'Sundays', 'daylight'])(
  'counts none in: %s',
  (text) => {
    expect(findDayCounts(text)).toEqual([]);
  },
);
