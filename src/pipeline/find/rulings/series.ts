/** A place in a series or a count: `the second motion`, `the latter`, `both motions`. */
import type { EntryId } from '../../../schema/entry.ts';
import { matchesOf } from '../matches.ts';
import { motionKindOf } from '../motion-kinds.ts';
import { nounsIn, type Paper } from '../papers.ts';
import type { Reading } from '../reading.ts';
import { type Docket, type Pending, papersBefore } from './pending.ts';
import { anyPaper, asksFor, broughtIn, isRequest, movantOf, type Question, sameNoun } from './question.ts';
import { ordinals } from './subjects.ts';

const few = /\bfirst\s(two|three|four)\s(?:[\w-]+\s){0,2}$/i;

/** The papers that `the first two motions` means; `before` are the words up to the noun. */
export function firstFew(question: Question, before: string, noun: string): EntryId[] | null {
  const count = counted.indexOf((few.exec(before)?.[1] ?? '').toLowerCase());
  if (count < 2) return null;
  const alike = broughtIn(question).filter(
    (paper) => anyPaper.test(noun) || sameNoun(paper.noun, noun) || paper.isInRe,
  );
  return alike.length < count ? null : alike.slice(0, count).map(({ entry }) => entry);
}

/** What a place in a series or a count points to: `the second motion`, `the latter`, `both motions`, `the motions`. */
export function inSeries(question: Question): EntryId[] | null {
  const { subject, docket, reading, verb, formers } = question;
  const { ordinal, count, words, noun, role } = subject;
  const asks = isRequest(subject);
  const all = broughtIn(question);
  const lead =
    few.test(words.slice(0, 60)) || /\bfirst\s(?:two|three|four)\b/i.test(words)
      ? words.slice(0, nounsIn(words)[0]?.from ?? 0)
      : '';
  const firsts = lead && firstFew(question, lead, noun);
  if (firsts) return firsts;
  if (role === 'answers' && ordinal !== undefined) return null;
  const alike = all.filter((paper) => anyPaper.test(noun) || sameNoun(paper.noun, noun) || paper.isInRe);
  if (ordinal !== undefined && !/\b(?:set|interrogator|deposition|amended\scomplaint)/i.test(words)) {
    if (asks && ordinal > 0 && reading.caption.re.length >= ordinal && isCountOfRe(reading))
      return [reading.caption.re[ordinal - 1] as EntryId];
    if (asks) return formers.findLast((former) => asksFor.test(former.subject.noun))?.entries.slice() ?? null;
    if (ordinal < 1) return latest(docket, verb.from, 2).at(ordinal === 0 ? -2 : -1)?.entries ?? null;
    const named = new RegExp(`\\b${ordinals[ordinal]}\\b`, 'i');
    const byName = alike.filter((paper) => named.test(paper.words));
    const so =
      byName.length > 0
        ? byName
        : alike.filter((paper) => named.test(reading.text.slice(paper.span.from - 24, paper.span.from)));
    const [only] = so;
    if (only) return so.length === 1 && !isOtherKind(words, only) ? [only.entry] : null;
    const who =
      movantOf(subject) ??
      (/^\W*(?:its|his|her|their)\b/i.test(words) ? (formers.at(-1)?.movant ?? paperMovant(question)) : null);
    const his = who === null ? [] : alike.filter(({ movant }) => docket.sameParty(who, movant) === true);
    const nth = his.length >= ordinal ? his[ordinal - 1] : (alike.length >= ordinal ? alike : all)[ordinal - 1];
    return nth && (subject.isPronoun || motionKindOf(words) === null) ? [nth.entry] : null;
  }
  const isAll =
    subject.isPlural &&
    subject.references.length === 0 &&
    /\b(?:both|all|each|neither|none|these|those|the\s(?:two|three|four|five|six|pending|present|remaining|other))\b/i.test(
      words,
    );
  if (!isAll && !(subject.isPlural && count !== undefined)) return null;
  if (asks) return null;
  const kind = motionKindOf(words);
  const movant = movantOf(subject);
  const fit = alike.filter(
    (paper) =>
      (kind === null || paper.motionKind === kind) &&
      (movant === null || docket.sameParty(movant, paper.movant) !== false),
  );
  if (count === undefined) return fit.length > 1 ? fit.map(({ entry }) => entry) : null;
  if (fit.length === count) return fit.map(({ entry }) => entry);
  if (reading.caption.re.length === count) return reading.caption.re;
  if (fit.length < count) return null;
  const first = fit.filter(({ movant: who }) => docket.sameParty(who, fit[0]?.movant ?? null) !== false);
  return (first.length === count ? first : fit.slice(-count)).map(({ entry }) => entry);
}

/** Who made the motion that was ruled on last: `Acme’s first motion … Its second motion`. */
const paperMovant = ({ docket, formers }: Question): string | null =>
  docket.byEntry.get(formers.at(-1)?.entries[0] ?? '')?.movant ?? null;

const counted = ['zero', 'one', 'two', 'three', 'four', 'five', 'six'];
const letters =
  /\b(two|three|four|five|six)\s(?:[\w-]+\s){0,3}(?:letters|motions|requests|disputes|applications|briefs)\b/gi;

/** Code units from the top within which an order says how many papers it has before it. */
const top = 6_000;

/** True where the order says that as many papers are before it as `Re:` names: `two discovery letters`. */
const isCountOfRe = ({ text, caption }: Reading): boolean =>
  matchesOf(letters, text.slice(0, top)).some(
    ([, count]) => counted.indexOf((count as string).toLowerCase()) === caption.re.length,
  );

/** True where words name a motion of another kind than a paper. */
function isOtherKind(words: string, { motionKind }: Pending): boolean {
  const kind = motionKindOf(words);
  return kind !== null && motionKind !== null && kind !== motionKind;
}

/** The last `count` papers that ask, each once, in text order. */
function latest(docket: Docket, at: number, count: number): Paper[] {
  const found: Paper[] = [];
  for (const paper of papersBefore(docket, at).toReversed()) {
    if (found.length === count) break;
    if (paper.role === 'asks' && !found.some(({ entries }) => entries.join() === paper.entries.join()))
      found.unshift(paper);
  }
  return found;
}
