/** Dated facts: each telling by its own examples both ways, and what an event is: its day, kind, paper, once. */
import { describe, expect, test } from 'vitest';
import { namedByDay, tellings } from '../src/pipeline/find/events/tellings.ts';
import { marksIn, toldOf } from '../src/pipeline/find/events/told.ts';
import { propose } from '../src/pipeline/find/propose.ts';

const day = 'May 3, 2016';
const toldIn = (text: string) => {
  const from = text.indexOf('§');
  const words = text.replace('§', day);
  return toldOf(words, { from, to: from + day.length }, marksIn(words), null);
};

describe('each telling', () => {
  for (const telling of [...tellings, ...namedByDay]) {
    if (telling.reads.length > 0)
      test.each(telling.reads)(`${telling.id} reads %s`, (text) => {
        expect(toldIn(text)).toMatchObject({ kind: telling.kind });
      });
    if (telling.leaves.length > 0)
      test.each(telling.leaves)(`${telling.id} leaves %s`, (text) => {
        expect(toldIn(text)?.rule).not.toBe(telling.id);
      });
  }
});

const caption = `UNITED STATES DISTRICT COURT
NORTHERN DISTRICT OF OHIO

MARSH MILLS, INC.,
Plaintiff,
v.
FENN BARGE CO.,
Defendant.

Case No. 1:15-cv-01203

ORDER

`;
const eventsIn = (body: string) => {
  const text = `${caption}${body}\n\nIT IS SO ORDERED.\n\nDated: June 20, 2016`;
  return propose(text, null).annotations.flatMap((annotation) =>
    annotation.kind === 'event'
      ? [
          `${annotation.fields.date} ${annotation.fields.kind}${annotation.fields.entries.length > 0 ? ` ${annotation.fields.entries.join()}` : ''}`,
        ]
      : [],
  );
};

test.each([
  ['Marsh moved to compel on May 3, 2016. Dkt. No. 41.', ['2016-05-03 filing 41']],
  ['This motion (ECF No. 41, filed May 3, 2016) is late.', ['2016-05-03 filing 41']],
  ["Fenn's letter of May 3, 2016 to the Court (ECF No. 41) says so.", ['2016-05-03 filing 41']],
  ['The responses, Docs. 42 and 43, were docketed on May 3, 2016.', ['2016-05-03 filing 42,43']],
])('a filing has the number that stands with it: %s', (body, events) => {
  expect(eventsIn(body)).toEqual(events);
});

test('an order has its own number and not that of the motion it decided', () => {
  expect(
    eventsIn('On April 4, 2016, the Court granted the motion to compel (Doc. 30) and stayed the rest. (Doc. 35.)'),
  ).toEqual(['2016-04-04 order 35']);
});

test('a paper without a number is the one of its kind that the order numbers elsewhere', () => {
  expect(
    eventsIn(
      "Before the Court are Marsh's motion to compel (Doc. 41) and Fenn's motion for a protective order (Doc. 44). On May 9, 2016, Fenn moved for a protective order.",
    ),
  ).toEqual(['2016-05-09 filing 44']);
});

test("a clerk's form gives each motion over its day", () => {
  expect(
    eventsIn(
      'This cause came on for consideration without oral argument.\n\nMOTION: MOTION TO COMPEL (Doc. No. 96)\n\nFILED: May 12, 2016',
    ),
  ).toEqual(['2016-05-12 filing 96']);
});

test('a footnote at the end of a sentence gives the number', () => {
  expect(eventsIn('Marsh filed a short form motion on May 3, 2016.[1] It is denied.\n\n[1] ECF No. 82.')).toContain(
    '2016-05-03 filing 82',
  );
});

test('what the order names again is one event, and two facts of a day are two', () => {
  expect(
    eventsIn(
      "On May 3, 2016, Fenn filed a response. (Doc. 50.) Marsh answers Fenn's May 3 response at length. On the same day Fenn filed a motion to stay. (Doc. 51.)",
    ),
  ).toEqual(['2016-05-03 filing 50', '2016-05-03 filing 51']);
});

test.each([
  'Request 4 seeks e-mails sent between March 7, 2015 and March 31, 2015.',
  'See Roe v. Doe, No. 12-cv-77 (N.D. Ohio Mar. 4, 2014).',
  'He left messages. Roe Decl., April 22, 2016, ¶¶ 5-8.',
  'Fenn shall produce the log by July 1, 2016.',
  'The rule, as amended effective December 1, 2015, says so.',
])('a day that bounds, cites, sets or amends is no event: %s', (body) => {
  expect(eventsIn(body)).toEqual([]);
});

test('a day by which an earlier order had a thing done is one', () => {
  expect(eventsIn('On May 3, 2016, the Court directed Fenn to produce the log by May 20, 2016. (Doc. 35.)')).toEqual([
    '2016-05-03 order 35',
    '2016-05-20 other',
  ]);
});

test('a hearing set before and vacated now is one, and a hearing that the order sets is not', () => {
  expect(eventsIn('The hearing set for July 7, 2016 is VACATED. A conference is set for July 20, 2016.')).toEqual([
    '2016-07-07 hearing',
  ]);
});

test.each([
  ['Counsel spoke by telephone on May 3, 2016, for an hour.', '2016-05-03 meet-and-confer'],
  ['Counsel spoke on May 3, 2016, but about deposition dates.', '2016-05-03 communication'],
  ['They conferred by letter on May 3, 2016.', '2016-05-03 communication'],
  ["Marsh's counsel left a voicemail on May 3, 2016.", '2016-05-03 communication'],
  ['Counsel spoke with the Court by telephone on May 3, 2016.', '2016-05-03 hearing'],
])('a talk between counsel is a session unless the words say otherwise: %s', (body, event) => {
  expect(eventsIn(body)).toEqual([event]);
});

test.each([
  [
    'On May 3, 2016, Marsh moved to compel (Doc. 41). The next day Fenn filed a motion to stay (Doc. 42).',
    '2016-05-04 filing 42',
  ],
  [
    'On May 3, 2016, Marsh moved to compel (Doc. 41). Two weeks later Fenn filed a motion to stay (Doc. 42).',
    '2016-05-17 filing 42',
  ],
  ['Fenn filed its motion to stay (Doc. 42) yesterday.', '2016-06-19 filing 42'],
  ['Three days ago Fenn filed a motion to stay (Doc. 42).', '2016-06-17 filing 42'],
])('a day may be counted from another: %s', (body, event) => {
  expect(eventsIn(body)).toContain(event);
});

test('a count of days to come is no fact', () => {
  expect(
    eventsIn('Marsh moved on May 3, 2016. (Doc. 41.) Fenn shall answer within three days after the hearing.'),
  ).toEqual(['2016-05-03 filing 41']);
});

test('an event is quoted within its paragraph by a clause that holds its day', () => {
  const text = `${caption}On May 3, 2016, Marsh filed a motion to compel. (Doc. 41.)\n\nDated: June 20, 2016`;
  const event = propose(text, null).annotations.find(({ kind }) => kind === 'event');
  expect(event && text.slice(event.span.from, event.span.to)).toBe('On May 3, 2016, Marsh filed a motion to compel.');
});

test('a long text is read in time that grows with it', { timeout: 20_000 }, () => {
  const body =
    'On May 3, 2016, Marsh filed a motion to compel, and on May 4, 2016, Fenn opposed it. (Doc. 41.) '.repeat(3_000);
  expect(eventsIn(body).length).toBeGreaterThan(0);
});
