/** Days that a text names by another day: "the same day", "two days later", "the next day". */
import type { Span } from '../../schema/annotation.ts';
import type { IsoDate } from '../../schema/date.ts';
import type { FoundDate } from './dates.ts';

const numbers: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
};
const word = Object.keys(numbers).join('|');

const pattern = new RegExp(
  String.raw`\b(?:(?<same>(?:the|that)\s(?:very\s)?same\s(?:day|date|morning|afternoon|evening)|that\s(?:day|morning|afternoon|evening))|(?<next>the\s(?:next|following)\s(?:day|morning|afternoon))|(?<before>the\sday\sbefore(?=,|\sthe\s(?:hearing|conference|deposition))|the\sevening\sbefore)|(?<count>${word}|\d{1,3})\s(?<unit>days?|weeks?)\s(?<way>later|thereafter|afterwards?|earlier|before(?=,)))\b(?!\s(?:of|after|following)\b)`,
  'gi',
);

/** Code units behind a date within which "the same day" is that day. */
const reach = 600;

const shifted = (date: IsoDate, days: number): IsoDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/**
 * Days that words count from the date before them; none where a date stands right behind, which says it better
 * ("A week later, on May 10").
 *
 * @param dates every date of `text`, in text order.
 */
export function relativeDays(text: string, dates: readonly FoundDate[]): { span: Span; date: IsoDate }[] {
  const found: { span: Span; date: IsoDate }[] = [];
  let next = 0;
  for (const match of text.matchAll(pattern)) {
    const span = { from: match.index, to: match.index + match[0].length };
    while ((dates[next]?.span.from ?? Infinity) < span.from) next++;
    const named = dates[next];
    if (named && named.span.from < span.to + 24 && /^,?\s(?:on\s|,)?/.test(text.slice(span.to, named.span.from)))
      continue;
    const last = dates[next - 1];
    if (!last || last.cited || span.from - last.span.to > reach) continue;
    const { same, next: following, before, count, unit = '', way = '' } = match.groups ?? {};
    const amount = count === undefined ? 1 : (numbers[count.toLowerCase()] ?? Number(count));
    const days = same
      ? 0
      : following
        ? 1
        : before
          ? -1
          : amount * (/^w/i.test(unit) ? 7 : 1) * (/^(?:earlier|before)/i.test(way) ? -1 : 1);
    found.push({ span, date: shifted(last.date, days) });
  }
  return found;
}
