/** Days that a text names by another day: `the same day`, `two days later`, `yesterday`, `four days after the hearing`. */
import type { Span } from '../../../schema/annotation.ts';
import type { IsoDate } from '../../../schema/date.ts';
import type { FoundDate } from '../dates.ts';
import { endingAt, holdsAt, lettersAt } from '../known-place.ts';
import type { TimeWord } from '../time-words.ts';

const counts: Readonly<Record<string, number>> = Object.fromEntries(
  'a one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, i) => [word, Math.max(1, i)]),
);
const count = String.raw`(?<count>${Object.keys(counts).join('|')}|\d{1,2})`;

/** Words on which every such phrase turns. */
const turning = new Set(
  'day days week weeks morning mornings afternoon afternoons evening evenings night nights date yesterday'.split(' '),
);

const same = /\b(?:(?:the|that|this)\s(?:very\s)?same|(?:on|later|earlier)\sthat(?:\svery)?)\s$/i;
const next = /\bthe\s(?:very\s)?(?:next|following)\s(?<business>business\s)?$/i;
const the = /\bthe\s$/i;
const counted = new RegExp(String.raw`\b${count}\s(?:\(\d{1,2}\)\s)?(?<business>business\s|court\s|calendar\s)?$`, 'i');
/** A count that is a limit and no day. */
const limited =
  /\b(?:within|than|least|most|over|under|additional|another|next|last|past|first|for|in|every|of|or|to)\s(?:the\s)?(?:next\s|about\s)?$/i;
const way =
  /^\s(?<later>later|thereafter|afterwards?)\b|^\s(?<earlier>earlier|beforehand|before(?=[,.;]))|^\s(?<ago>ago)\b|^\s(?<after>after)\s(?<thing>[^,.;()]{3,60})|^\s(?<prior>before|prior\sto)\s(?<first>[^,.;()]{3,60})/i;
/** One of these stands behind such a word, or one of those before it. */
const turnsOn = /^(?:later|thereafter|after|earlier|before|prior|ago)/;
const mayTurnOn = (text: string, to: number): boolean => {
  const next = text.charCodeAt(to) <= 32 ? lettersAt(text, to + 1) : '';
  return next !== '' && turnsOn.test(next);
};
const turnsBack = new Set(['same', 'that', 'very', 'next', 'following']);
/** The word before, `business` left out. */
function lastBefore(text: string, from: number): string {
  const word = wordEndingAt(text, from - 1);
  return word === 'business' ? wordEndingAt(text, from - word.length - 2) : word;
}
/** The letters that end at `end`, in small letters. */
function wordEndingAt(text: string, end: number): string {
  let from = end;
  for (let code = text.charCodeAt(from - 1) | 32; code >= 97 && code <= 122; code = text.charCodeAt(--from - 1) | 32);
  return text.slice(from, end).toLowerCase();
}
const isWordBefore = (text: string, at: number): boolean => /\w/.test(text[at - 1] ?? ' ');
/** What is still to be done is no fact. */
const toBeDone = endingAt(/\b(?:shall|must|will|may|should|would|is\sto|are\sto)\b[^.;]{0,36}$/i);
/** A date right behind says the day better: `A week later, on May 10`. */
const namedBehind = /^(?:\slater|\sthereafter|\safter(?:wards?)?|\searlier)?,?\s(?:on\s|i\.e\.,?\s)?(?:\w+day,\s)?$/i;

/** Code units behind a date within which `the same day` is that day. */
const reach = 700;

const shifted = (date: IsoDate, days: number): IsoDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The next day that is no Saturday or Sunday. */
function businessDayAfter(date: IsoDate): IsoDate {
  let day = shifted(date, 1);
  while ([0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())) day = shifted(day, 1);
  return day;
}

/**
 * Days that words count from the date before them, from the thing that they name, or from the order's own day
 * (`yesterday`). None where a date stands right behind, which says it better.
 *
 * @param dates every date of `text`, in text order.
 * @param words every word of time of `text`, in text order.
 * @param orderDate day of the order, where known.
 */
export function relativeDays(
  text: string,
  dates: readonly FoundDate[],
  words: readonly TimeWord[],
  orderDate: IsoDate | null,
): { span: Span; date: IsoDate }[] {
  const found: { span: Span; date: IsoDate }[] = [];
  let at = 0;
  for (const { from, to, word } of words) {
    if (!turning.has(word) || isWordBefore(text, from)) continue;
    if (word !== 'yesterday' && !mayTurnOn(text, to) && !turnsBack.has(lastBefore(text, from))) continue;
    if (holdsAt(toBeDone, text, from)) continue;
    while ((dates[at]?.span.from ?? Infinity) < from) at++;
    const before = text.slice(Math.max(0, from - 40), from);
    const add = (date: IsoDate, words: number, end = to) => {
      found.push({ span: { from: from - words, to: end }, date });
    };
    if (word === 'yesterday') {
      if (orderDate) add(shifted(orderDate, -1), 0);
      continue;
    }
    const standing = dates[at - 1];
    // a date right before it says the day better: `on April 27, six days after the motion`
    if (
      standing &&
      /^,\s(?:just\s|only\s)?(?:\w+\s){0,2}$/.test(text.slice(standing.span.to, from)) &&
      from - standing.span.to < 24
    )
      continue;
    const isUnit = /^(?:day|week)/.test(word);
    const isDay = !/^week|s$/.test(word);
    const named = lastOf(dates, at, from);
    const former = found.at(-1);
    const last =
      former && (!named || former.span.from > named.span.from) && from - former.span.to < reach ? former : named;
    const behind = text.slice(to, to + 80);
    const coming = dates[at];
    if (coming && coming.span.from < to + 30 && namedBehind.test(text.slice(to, coming.span.from))) continue;
    const isSame = isDay ? same.exec(before) : null;
    if (isSame) {
      if (last && !/^\s(?:of|that|in|each)\b/.test(behind)) add(last.date, isSame[0].length);
      continue;
    }
    const isNext = isDay ? next.exec(before) : null;
    if (isNext) {
      if (last && !/^\s(?:after|following|of)\b/.test(behind))
        add(isNext.groups?.business ? businessDayAfter(last.date) : shifted(last.date, 1), isNext[0].length);
      continue;
    }
    const how = way.exec(behind)?.groups;
    if (!how) continue;
    const number = isUnit ? counted.exec(before) : null;
    const isThe = isDay && !number && the.test(before);
    if (!number && !isThe) continue;
    const lead = number ? number[0].length : 4;
    if (number && (number.groups?.business || limited.test(before.slice(0, number.index)))) continue;
    const counter = number?.groups?.count?.toLowerCase() ?? 'one';
    const days = (counts[counter] ?? Number(counter)) * (word.startsWith('week') ? 7 : 1);
    if (how.ago) {
      if (orderDate) add(shifted(orderDate, -days), lead, to + 4);
      continue;
    }
    const thing = how.thing ?? how.first;
    const base = thing ? dayOf(text, dates, at, thing, last) : last;
    if (!base || (isThe && !thing && !how.earlier)) continue;
    add(shifted(base.date, how.later || how.after ? days : -days), lead);
  }
  return found;
}

/** The date that stands last before `from`, near enough to be meant. */
function lastOf(dates: readonly FoundDate[], at: number, from: number): FoundDate | undefined {
  for (let i = at - 1; i >= 0; i--) {
    const date = dates[i] as FoundDate;
    if (from - date.span.to > reach) return undefined;
    if (!date.cited) return date;
  }
  return undefined;
}

const nounOf = /^(?:the|that|this|his|her|its|their|our|my|[\w’']+['’]s)\s(?:[\w-]+\s){0,2}?([a-z]{4,})s?\b/i;

/** The day of a thing that has been told of: of `the hearing` that of the last date beside that word. */
function dayOf(
  text: string,
  dates: readonly FoundDate[],
  at: number,
  thing: string,
  last: { date: IsoDate } | undefined,
): { date: IsoDate } | undefined {
  const noun = nounOf.exec(thing)?.[1]?.toLowerCase();
  if (!noun) return undefined;
  for (let i = at - 1; i >= Math.max(0, at - 25); i--) {
    const date = dates[i] as FoundDate;
    if (date.cited) continue;
    const near = text.slice(Math.max(0, date.span.from - 90), date.span.to + 50).toLowerCase();
    if (near.includes(noun)) return date;
  }
  return last;
}
