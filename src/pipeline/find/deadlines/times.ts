/** A reading to the days and counts of days that may be deadlines, by the words next to them. */
import type { Span } from '../../../schema/annotation.ts';
import type { IsoDate } from '../../../schema/date.ts';
import { isPlain, lettersAt, mayEnd, wordBefore, wordBeforeDay } from '../known-place.ts';
import type { Reading } from '../reading.ts';
import { type DayCount, findDayCounts, numberWord } from './day-counts.ts';
import { hour, isLimitBefore, weekday } from './limits.ts';

/** A day or a count that may be a deadline. */
export type Term = { span: Span; date: IsoDate | null; count: DayCount | null };

/** What stands before a day that is a bound of something else, or a day of the past. */
const boundBefore = new RegExp(
  String.raw`\b(?:from|since|after|between|dated|following|effective|as\sof|(?:no|not)\s(?:earlier|sooner)\sthan|(?:days?|(?<!the\s)weeks?|months?)\s(?:of|before)|prior)\s(?:on\s)?${weekday}$`,
  'i',
);
/** `e-mails sent before`, `calls made within`: the time belongs to the thing and not to the order. */
const madeBefore =
  /\b(?:created|dated|sent|received|prepared|generated|occurring|occurred|executed|issued|made|written|authored|hired|employed|serviced|purchased|sold|treated|reported|entered\sinto|placed|recorded|opened|closed|arising|existing|incurred|covering|in\seffect|postmarked|published|acquired|terminated|admitted|examined|seen|served|filed|produced)\s(?:(?:on|at\sany\stime|during\sthe\speriod|up)\s)?(?:by|before|prior\sto|until|through|within|from|between|no\slater\sthan|on\sor\sbefore|in|during)?\s?(?:the\s|at\sleast\s|a\speriod\sof\s)?[\s(]*$/i;
const passive =
  /\b(?:not|be|is|are|ordered|being|get|been|fully|and|or|jointly)\s(?:\w+ly\s|[\w’'-]+,?\sand\s|[\w’'-]+\sor\s){0,2}$/i;
const oldSetting =
  /\b(?:set|scheduled|noticed|calendared|hearing|conference|trial|argument|dead-?line|cut-?off|due\sdate|date|setting|deposition)\s(?:(?:currently|presently|now|previously|already)\s)?(?:set\s|scheduled\s)?(?:for|of|on)\s(?:(?:mon|tues|wednes|thurs|fri)day,?\s)?$/i;
const undone =
  /^(?:[^.;]|[ap]\.m\.|\.(?=\w)){0,90}?\b(?:is|are|was|were|be|shall\sbe|will\sbe|and|hereby)\s(?:\w+\s){0,2}(?:vacated|cancell?ed|continued|reset|re-set|extended|stricken|adjourned|taken\soff|moved|postponed|rescheduled|terminated|converted|lifted|suspended|stayed)\b/i;
const asScheduled =
  /^[^.;]{0,60}\bas\s(?:previously\s|currently\s|originally\s|now\s)?(?:scheduled|noticed|set|planned|calendared)\b/i;
const undoing =
  /\b(?:vacat(?:es?|ed|ing)|cancel(?:s|led|ed|ling|ing)?|strik(?:es?|ing)|tak(?:es?|ing)\soff)\b(?:(?!\bre-?sets?\b|\bsets?\b|\borders?\b)[^.;]){0,100}$/i;
const attributive =
  /^(?:['’]s?\s|\s)(?:(?:discovery|fact|status|settlement|motion|case|pre-?trial|trial|filing|hearing)\s){0,2}(?:dead-?lines?|hearings?|conferences?|orders?|letters?|cut-?offs?|settings?|trial|sessions?|meetings?|depositions?|dates?)\b/;
const notBefore =
  /\b(?:(?:shall|may|must|will|can|should)\snot|no\s[^.;,]{1,60}\b(?:shall|may|will)|cannot)\b[^,;]{0,90}\b(?:before|until|prior\sto)\s$/i;

const relationBefore =
  /\b(?:within|inside)\s(?:(?:the\s(?:next|following|first|ensuing)|a\s(?:period\sof|further)|approximately|another|an\sadditional|(?:no|not)\smore\sthan|about)\s)?$|\b(?:given|allowed|granted|afforded|permitted|giv(?:es?)|grants?|allows?|allots?|affords?|gets?|has|have)\s(?:[\w’'.]+\s){0,3}?(?:an?(?:other)?\s(?:additional|further|extra)\s|only\s|until\s|up\sto\s|the\s)?$|\b(?:extended|enlarged|continued|postponed|adjourned|extends?|enlarges?|continues?)\s(?:[\w’']+\s){0,6}?(?:by|for)\s(?:an\sadditional\s|a\speriod\sof\s|another\s)?$|\b(?:extension|enlargement|period|dead-?line|window|continuance)\sof\s(?:time\sof\s)?$|\b(?:an|another)\sadditional\s$|\bevery\s$|\b(?:extended|shortened|reduced|enlarged)\sto\s$|\btime,?\snot\sto\sexceed\s$|\b(?:no|not)\slater\sthan\s$|\b(?:due|dead-?line|time|response|compliance)[^.;:]{0,30}:\s$|\b(?:extended|enlarged|continued)\s$/i;
const relationAfter =
  /^['’]?\s(?:after|from|before|prior\sto|following|thereafter|hereafter|beforehand|hence|hereof|herefrom|in\sadvance|in\swhich|later|preceding|ahead|of\s(?:the\s(?:date|entry|issuance|service|receipt|filing|completion|close)|this|today|service|receipt|entry|issuance|being|filing|its|any|such|notice)|to\s(?:respond|file|serve|object|answer|amend|produce|reply|comply|show|submit|oppose|move|complete|do|appeal|pay|seek|supplement|obtain|find|retain|cure|confer|decide|elect|provide)|(?:written\s|prior\s|advance\s)?notice)\b/i;
const inDays = /\bin\s(?:the\snext\s|about\s)?$/i;
const byDay = new RegExp(
  String.raw`\b(?:(?:no|not)\slater\sthan|by|on|before|until)\s${hour}(?:on\s)?$|[ap]\.?m\.?,?\s(?:on\s)?$`,
  'i',
);
const lasting =
  /^\s(?:late|ago|old|apart|long|in\s(?:jail|prison|custody)|of\s(?:testimony|trial|deposition|leave|suspension|work|delay|silence|pay|imprisonment|hearing))\b/i;
/** A count from a thing that happened outside the case is a fact. */
const ofTheFacts =
  /^\s(?:of|after|before|from|prior\sto|following)\s(?:the|his|her|its|their|an?|each|any)\s(?:\w+\s){0,2}(?:accident|collision|terminations?|injur(?:y|ies)|falls?|incident|hir(?:e|ing)|deaths?|arrest|sale|loss|crash|fire|fight|assault|discharge|purchase|delivery|surgery|explosion|spill|breach|closing|demotion|event|occurrence)\b/i;

const yearLater = (date: IsoDate): IsoDate => `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
/** `asks for thirty days; I will give her fifteen`: a number whose unit stands with the count before it. */
const elliptic = new RegExp(
  String.raw`\b(?:within|give|gives|allow|grant|grants|have|has|get)\s(?:(?:her|him|it|them|[A-Z]\w+|only)\s){0,2}(?<number>(?:${numberWord})(?:\s\(\d+\))?|\d{1,3})(?=[.,;]|\sinstead\b|\sthereafter\b|$)`,
);
/** A day that only works out the count before it, or a count that only explains the day before it. */
const workedOut =
  /^(?:[^.;]{0,40}?)(?:,\s|\(|\s—\s|\sor\s|\sor,\s)(?:or\s|i\.e\.,?\s|that\sis,?\s|namely,?\s|to\swit,?\s)?(?:by|to|until|on\sor\sbefore|through|to\sand\sincluding|until\sand\sincluding|no\slater\sthan|up\sto)?\s?$/i;

/** `by that date`: the day named last before. */
function thatDays(text: string, days: readonly Term[]): Term[] {
  const found: Term[] = [];
  for (const [i, named] of days.entries()) {
    const end = Math.min(days[i + 1]?.span.to ?? text.length, named.span.to + 310);
    const behind = text.slice(named.span.to, end);
    for (let at = behind.indexOf('that da'); at > 0 && at < 300; at = behind.indexOf('that da', at + 1)) {
      const words = /^that da(?:te|y)/.exec(behind.slice(at, at + 9))?.[0];
      if (!words || !/\b(?:by|before|until|than)\s$/.test(behind.slice(Math.max(0, at - 8), at))) continue;
      const from = named.span.to + at;
      found.push({ ...named, span: { from, to: from + words.length } });
    }
  }
  return found;
}

/** Days on or after the order's own, and all counts, in text order. */
export function termsOf({ text, dates, timeWords, caption }: Reading): Term[] {
  const { dated } = caption;
  let whole: Map<string, IsoDate> | undefined;
  const days: Term[] = [];
  for (const { span, date, cited, yearGiven } of dates) {
    if (cited) continue;
    if (yearGiven) {
      if (dated === null || date >= dated) days.push({ span, date, count: null });
      continue;
    }
    // the order names the same day with its year elsewhere
    whole ??= new Map(
      dates
        .filter((other) => other.yearGiven && !other.cited && (dated === null || other.date >= dated))
        .map((other) => [other.date.slice(4), other.date]),
    );
    const named = whole.get(date.slice(4)) ?? (dated === null || date >= dated ? date : null);
    if (named) {
      days.push({ span, date: named, count: null });
      continue;
    }
    // a day without a year, before the order's own, may be one of next year's or of this one's
    const same = `${(dated as string).slice(0, 4)}${date.slice(4)}` as IsoDate;
    const next = same >= (dated as string) ? same : yearLater(same);
    const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
    const isNear = monthOf(next) - monthOf(dated as string) <= 8;
    if (isNear && isLimitBefore(text.slice(Math.max(0, span.from - 60), span.from)))
      days.push({ span, date: next, count: null });
  }
  const counts = findDayCounts(text, timeWords).flatMap((count): Term[] => {
    const terms: Term[] = [{ span: count.span, date: null, count }];
    const rest = text.slice(count.span.to, count.span.to + 120);
    const found = count.measure === 'day' ? elliptic.exec(rest) : null;
    const number = found?.groups?.number;
    const read = number ? findDayCounts(`${number} days`)[0] : undefined;
    if (found && number && read) {
      const to = count.span.to + found.index + found[0].length;
      const span = { from: to - number.length, to };
      terms.push({ span, date: null, count: { ...count, span, days: read.days, form: 'count' } });
    }
    return terms;
  });
  const terms = [...days, ...thatDays(text, days), ...counts].sort((a, b) => a.span.from - b.span.from);
  return terms.filter((term, i) => {
    if (term.count === null) return true;
    const next = terms[i + 1];
    if (next?.date && next.span.from - term.span.to < 70 && workedOut.test(text.slice(term.span.to, next.span.from)))
      return false;
    const last = terms[i - 1];
    return !(last?.date && /^\s?\((?:that\sis,?\s|i\.e\.,?\s)?$/.test(text.slice(last.span.to, term.span.from)));
  });
}

/** Code units that `madeBefore` reaches back at most. */
const reachOfMade = 76;
/** Words that `madeBefore` may end with. */
const madeEnds = new Set(
  'created dated sent received prepared generated occurring occurred executed issued made written authored hired employed serviced purchased sold treated reported into placed recorded opened closed arising existing incurred covering effect postmarked published acquired terminated admitted examined seen served filed produced on time period up by before to until through within from between than in during the least of'.split(
    ' ',
  ),
);

function isMade(near: string): boolean {
  if (!mayEnd(near, near.length, madeEnds)) return false;
  const start = Math.max(0, near.length - reachOfMade);
  const before = madeBefore.exec(start === 0 ? near : near.slice(start));
  return before !== null && !passive.test(near.slice(0, start + before.index));
}

const boundEnds = new Set('from since after between dated following effective of than before prior'.split(' '));
const settingEnds = new Set(['for', 'of', 'on']);
/** What stands right before these in `oldSetting`. */
const settings = new Set(
  'set scheduled noticed calendared hearing conference trial argument deadline dead-line cutoff cut-off date setting deposition currently presently now previously already'.split(
    ' ',
  ),
);

/** False where the words right before a day show that it bounds nothing. */
function mayBound(near: string): boolean {
  const last = wordBeforeDay(near, near.length);
  // `dated on §`
  return last === 'on' && near.endsWith(' on ')
    ? mayEnd(near, near.length - 3, boundEnds)
    : mayEnd(near, near.length, boundEnds);
}

/** False where the words right before a day show that nothing was set for it. */
function maySet(near: string): boolean {
  if (!mayEnd(near, near.length, settingEnds)) return false;
  const last = wordBefore(near, near.length);
  if (!settingEnds.has(last)) return true;
  const former = wordBefore(near, near.length - last.length - 1);
  return settings.has(former) || !isPlain(former);
}
const attributes = new Set(
  'discovery fact status settlement motion case pre pretrial trial filing hearing deadline deadlines dead hearings conference conferences order orders letter letters cutoff cutoffs cut setting settings sessions session meeting meetings deposition depositions date dates'.split(
    ' ',
  ),
);

/** True where the words behind a day make it the name of something: `§ hearing`, `§’s order`. */
function isAttributive(after: string): boolean {
  let blank = 0;
  while (blank < 3 && after.charCodeAt(blank) > 32) blank++;
  return attributes.has(lettersAt(after, blank + 1)) && attributive.test(after);
}

const untilBefore = /(?:before|until|to)\s$/i;
const theBefore = /\bthe\s$/i;
const isThe = (near: string): boolean =>
  (near.charCodeAt(near.length - 2) | 32) === 101 && theBefore.test(near.slice(-5));

/** False where a day, by the words before and behind it, can be none by which something is to be done. */
export function dayMayBeDue(before: string, after: string): boolean {
  const near = before.slice(-130);
  if (mayBound(near) && boundBefore.test(near.slice(-50))) return false;
  const isSetting = maySet(near) && oldSetting.test(near);
  if ((isSetting || isThe(near)) && undone.test(after)) return false;
  if (isSetting && /^(?:[^.;]|[ap]\.m\.){0,60}?\b(?:to|until)\s(?:\w+\s)?(?:[A-Z][a-z]+\s\d|\d+\/)/.test(after))
    return false;
  if (asScheduled.test(after)) return false;
  if (undoing.test(near) && !isLimitBefore(near)) return false;
  if (isAttributive(after) && !isLimitBefore(near)) return false;
  if (untilBefore.test(near.slice(-10)) && notBefore.test(near)) return false;
  return !isMade(near) || !isLimitBefore(near);
}

/** A count from this order is none of what was made before. */
const ofThisOrder =
  /^\s(?:of|after|from|following)\s(?:the\s(?:date|entry|service|filing|issuance)\sof\s)?(?:this|today)\b/i;
/** `a subpoena that allows fourteen days`. */
const givesElse =
  /\b(?:another|subpoena|notice|request|rule|agreement)\s(?:that|which)\s(?:allows?|gives?|provides?)\s(?:at\sleast\s)?$/i;
/** `on May 3, 2014, two days after the hearing`. */
const apposedTo = /\d{4},\s(?:just\s|only\s|some\s)?$/;
const beside = /^\s(?:after|before|later|earlier)\b/;
const lastingFirst = new Set(['late', 'ago', 'old', 'apart', 'long', 'in', 'of']);
const factsFirst = new Set(['of', 'after', 'before', 'from', 'prior', 'following']);

/** False where a count, by the words before and behind it, can be none within which something is to be done. */
export function countMayBeDue({ form, measure, days, unit }: DayCount, before: string, after: string): boolean {
  const isOneDay = form === 'count' && measure === 'day' && days === 1 && unit === 'calendar';
  const near = before.slice(-110);
  const first = lettersAt(after, 1);
  if (lastingFirst.has(first) && lasting.test(after)) return false;
  if (factsFirst.has(first) && ofTheFacts.test(after)) return false;
  if (isMade(near) && !ofThisOrder.test(after)) return false;
  if (givesElse.test(near) || (apposedTo.test(near) && beside.test(after))) return false;
  if (isOneDay && !/\bwithin\s(?:an?|one)?\s?$/i.test(near) && !relationAfter.test(after)) return false;
  if (form === 'ordinal' || form === 'beside') return true;
  if (form === 'next') return byDay.test(near) || relationAfter.test(after) || relationBefore.test(near);
  if (measure === 'hour' || measure === 'month')
    return (
      /\bwithin\s(?:the\snext\s|a\speriod\sof\s)?$|\b(?:at\sleast|(?:no|not)\s(?:later|less)\sthan)\s$/i.test(near) ||
      relationAfter.test(after)
    );
  if (wordBefore(near, near.length) === 'within' || relationBefore.test(near)) return true;
  if (/\bdue:\s$/i.test(near)) return true;
  if (/^\sextension\b/.test(after))
    return /\b(?:granted|given|grants?|has|have|gives?)\s(?:\w+\s){0,2}an?\s$/i.test(near);
  if (!relationAfter.test(after)) return inDays.test(near);
  return true;
}
