/** Deadlines as a calendar, read back by another library than the one that writes it. */
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../src/pipeline/view/calendar.ts';
import type { CaseDeadline } from '../src/pipeline/view/chronology-deadlines.ts';

const head = { page: 'https://x.test/group/cases/njd/11-cv-01234/chronology/', factsTo: '2020-01-02' };
const deadline = (over: Partial<CaseDeadline> = {}): CaseDeadline => ({
  id: 'deadline-00000a1/njd/11-cv-01234/2019-03-04',
  date: '2019-03-15',
  counted: null,
  trigger: null,
  action: 'file a joint letter; serve it, too',
  addressee: 'both sides',
  setOn: '2019-03-04',
  setBy: 'No.\u00a020, Mar.\u00a04, 2019',
  quote: 'A joint letter – ünïcode, "quoted"; \\ and long – is due March 15, 2019, '.repeat(3).trim(),
  pin: { page: 2, line: 17 },
  address: '/orders/njd/11-cv-01234/2019-03-04/#deadline-00000a1',
  checked: 'reviewed',
  ...over,
});
const count = deadline({ id: 'deadline-00000b2/njd/x', date: null, counted: '10 calendar days', trigger: 'service' });

const read = (deadlines: CaseDeadline[]) => {
  const written = calendarOf(deadlines, 'Roe Co. v. Poe', head);
  const calendar = new ICAL.Component(ICAL.parse(written));
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  return { written, calendar, events };
};

describe('the calendar of a case', () => {
  it('has a whole day for each deadline with a day, wherever the reader is', () => {
    const { events } = read([deadline(), deadline({ id: 'deadline-00000c3/x', date: '2019-12-31' })]);
    expect(events.map(({ startDate }) => [startDate.toString(), startDate.isDate])).toEqual([
      ['2019-03-15', true],
      ['2019-12-31', true],
    ]);
  });

  it('leaves out counts of days: none is computed', () => {
    expect(read([count, deadline()]).events).toHaveLength(1);
    expect(read([count]).events).toEqual([]);
  });

  it('gives back every word, whatever signs are in it', () => {
    const [event] = read([deadline()]).events;
    expect(event?.summary).toBe('Roe Co. v. Poe: file a joint letter; serve it, too (both sides)');
    expect(event?.description).toBe(
      [
        `“${deadline().quote}”`,
        'Set by No. 20, Mar. 4, 2019, at 2:17.',
        'Later orders may have moved it.',
        'https://x.test/group/orders/njd/11-cv-01234/2019-03-04/#deadline-00000a1 Docketline, with facts to Jan. 2, 2020.',
      ].join('\n'),
    );
  });

  it('says where nobody has checked the order', () => {
    expect(read([deadline({ checked: 'machine' })]).events[0]?.description).toContain('not yet checked');
  });

  it('names each event for good, and what page and day it was taken from', () => {
    const { calendar, events } = read([deadline()]);
    expect(events[0]?.uid).toBe('deadline-00000a1.njd.11-cv-01234.2019-03-04@docketline');
    expect(calendar.getFirstPropertyValue('source')).toBe(head.page);
    expect(calendar.getFirstPropertyValue('x-wr-caldesc')).toContain('facts to Jan. 2, 2020');
  });

  it('is the same whenever it is written: its stamps are the days of the orders', () => {
    const { written, events } = read([deadline()]);
    expect(calendarOf([deadline()], 'Roe Co. v. Poe', head)).toBe(written);
    expect(events[0]?.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2019-03-04T00:00:00Z');
  });

  it('is what RFC 5545 demands: lines of 75 bytes at most, ended by CRLF, one version and product', () => {
    const { written, calendar } = read([deadline()]);
    const lines = written.split('\r\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(written.replaceAll('\r\n', '')).not.toContain('\n');
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('prodid')).toBe('-//Docketline//Deadlines//EN');
  });
});
