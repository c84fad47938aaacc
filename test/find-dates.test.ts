import { expect, test } from 'vitest';
import { findDates } from '../src/pipeline/find/dates.ts';

const datesIn = (text: string, orderDate: string | null = null) => findDates(text, orderDate).map(({ date }) => date);

test.each([
  ['on March 4, 2015 and March 4th, 2015', ['2015-03-04', '2015-03-04']],
  ['Mar. 4, 2015; Sept. 9 2014; 4 March 2015', ['2015-03-04', '2014-09-09', '2015-03-04']],
  ['9/10/15, 2-21-17, 9-17-2013 and 2015-03-04', ['2015-09-10', '2017-02-21', '2013-09-17', '2015-03-04']],
  ['the 10th day of November, 2014; this 9th day of September 2014', ['2014-11-10', '2014-09-09']],
  ['this twenty-first day of May, 2015', ['2015-05-21']],
  [
    'August, 10, 2017; 12/9 /2016; O ctober 20, 2016; Novembger 24, 2014',
    ['2017-08-10', '2016-12-09', '2016-10-20', '2014-11-24'],
  ],
  ['DATED: MARCH 4, 2015', ['2015-03-04']],
  ['April 12 and April 19, 2012', ['2012-04-12', '2012-04-19']],
  [
    'June 3 and 5, 2014; May 3, 10, and 17, 2016',
    ['2014-06-03', '2014-06-05', '2016-05-03', '2016-05-10', '2016-05-17'],
  ],
  ['from December 15 to January 5, 2014', ['2013-12-15', '2014-01-05']],
  ['1/1/2014-12/31/2014', ['2014-01-01', '2014-12-31']],
])('%s names its days', (text, dates) => {
  expect(datesIn(text)).toEqual(dates);
});

test.each([
  'in March 2015, in March of 2015, and in May',
  'February 30, 2015; 2/30/2014; June 31, 2014; 2013-02-30',
  'No. 3:15-cv-00798, Docket Nos. 618-620, Dkt. 12-3-14, Rule 26-1, L.R. 7-11, 1-2',
  'counsel may 5 times; Mayor 5, 2014; Marchand 5, 2014; 24/7; 1/2 of it; 555-12-3456',
  'Lopez Dec. 5',
])('%s names none', (text) => {
  expect(datesIn(text)).toEqual([]);
});

test('a date without a year takes it from the story so far', () => {
  expect(datesIn('On November 20, 2013 he moved. On January 6 she answered. By May 3, he')).toEqual([
    '2013-11-20',
    '2014-01-06',
    '2014-05-03',
  ]);
  expect(findDates('On May 18 he filed it, and on June 2, 2012 the rest.').map(({ yearGiven }) => yearGiven)).toEqual([
    false,
    true,
  ]);
  expect(datesIn('He wrote on May 18.')).toEqual([]);
});

test('an inferred year keeps facts before the order and duties after it', () => {
  const order = '2017-12-01';
  expect(datesIn('Counsel spoke on December 14.', order)).toEqual(['2016-12-14']);
  expect(datesIn('Plaintiff shall produce them by January 12.', order)).toEqual(['2018-01-12']);
  expect(datesIn('By Friday, December 8, defendant shall respond.', order)).toEqual(['2017-12-08']);
});

test('a date spans its own words, and that of a cited decision is told apart', () => {
  const text = 'on June 3 and 5, 2014 (see Roe v. Doe, 2013 WL 1 (D. Nev. Mar. 6, 2013))';
  expect(findDates(text).map(({ span, cited }) => [text.slice(span.from, span.to), cited])).toEqual([
    ['June 3', false],
    ['5, 2014', false],
    ['Mar. 6, 2013', true],
  ]);
});

test('a megabyte of days without a year is read in a moment', () => {
  const start = performance.now();
  expect(findDates('June 3; '.repeat(125_000))).toEqual([]);
  expect(performance.now() - start).toBeLessThan(5_000);
});
