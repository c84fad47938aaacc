/** A place in a series or a count: `the second motion`, `the latter`, `both motions`. */
import type { EntryId } from '../../../schema/entry.ts';
import { motionKindOf } from '../motion-kinds.ts';
import type { Paper } from '../papers.ts';
import { type Docket, papersBefore } from './pending.ts';
import { anyPaper, asksFor, broughtIn, isRequest, movantOf, type Question, sameNoun } from './question.ts';

/** What a place in a series or a count points to: `the second motion`, `the latter`, `both motions`, `the motions`. */
export function inSeries(question: Question): EntryId[] | null {
  const { subject, docket, reading, verb, formers } = question;
  const { ordinal, count, words, noun, role } = subject;
  const asks = isRequest(subject);
  const all = broughtIn(question);
  if (role === 'answers' && ordinal !== undefined) return null;
  const alike = all.filter((paper) => anyPaper.test(noun) || sameNoun(paper.noun, noun) || paper.isInRe);
  if (ordinal !== undefined && !/\b(?:set|interrogator|deposition|amended\scomplaint)/i.test(words)) {
    if (asks) return formers.findLast((former) => asksFor.test(former.subject.noun))?.entries.slice() ?? null;
    if (ordinal < 1) return latest(docket, verb.from, 2).at(ordinal === 0 ? -2 : -1)?.entries ?? null;
    const named = new RegExp(String.raw`\b${/\b(?:first|second|third|fourth|fifth)\b/i.exec(words)?.[0]}\b`, 'i');
    if (
      alike.some(
        (paper) => named.test(paper.words) || named.test(reading.text.slice(paper.span.from - 24, paper.span.from)),
      )
    )
      return null;
    const nth = (alike.length >= ordinal ? alike : all)[ordinal - 1];
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
