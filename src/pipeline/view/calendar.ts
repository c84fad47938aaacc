/** Deadlines with a day as a calendar (iCalendar, RFC 5545): the only file that knows the calendar library. */
import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { IsoDate } from '../../schema/date.ts';
import type { CaseDeadline } from './chronology-deadlines.ts';
import { type ChronologyHead, wholeAddress } from './chronology-files.ts';
import { factsToWords } from './citation-forms.ts';
import { ordinaryBlanks, pinWords, sentence } from './words.ts';

/** True for a deadline with a day: only these can stand in a calendar, for a count is never computed. */
const isDatedDeadline = (deadline: CaseDeadline): deadline is CaseDeadline & { date: IsoDate } =>
  deadline.date !== null;

/**
 * A calendar of whole days, one event a deadline; counts of days are left out. The same deadlines give the same text:
 * its stamps are the days on which the deadlines were set.
 *
 * @param name of the case, before the events' own words.
 */
export function calendarOf(deadlines: readonly CaseDeadline[], name: string, head: ChronologyHead): string {
  const calendar = ical({
    name: `Deadlines in ${name}`,
    description: ordinaryBlanks(
      `Deadlines that the orders held set in ${name}. ${head.page} ${factsToWords(head.factsTo)}.`,
    ),
    // The library puts the hyphens of a product's name before it.
    prodId: { company: 'Docketline', product: 'Deadlines', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    source: head.page,
  });
  for (const deadline of deadlines.filter(isDatedDeadline)) {
    const address = wholeAddress(deadline.address, head.page) ?? head.page;
    calendar.createEvent({
      id: `${deadline.id.replaceAll('/', '.')}@docketline`,
      stamp: new Date(`${deadline.setOn ?? deadline.date}T00:00:00Z`),
      start: deadline.date,
      allDay: true,
      summary: ordinaryBlanks(`${name}: ${deadline.action} (${deadline.addressee})`),
      description: ordinaryBlanks(
        [
          `“${deadline.quote}”`,
          sentence(`Set by ${sourceWords(deadline)}`),
          'Later orders may have moved it.',
          deadline.checked === 'machine' ? 'Read by machine, not yet checked.' : '',
          `${address} ${factsToWords(head.factsTo)}.`,
        ]
          .filter(Boolean)
          .join('\n'),
      ),
      url: address,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}

const sourceWords = ({ setBy, pin }: CaseDeadline): string =>
  [setBy, pin && `at ${pinWords(pin)}`].filter(Boolean).join(', ');
