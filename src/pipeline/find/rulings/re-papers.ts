/** Motions that only the caption's `Re:` numbers: the body names them without a number, in the same order. */
import type { EntryId } from '../../../schema/entry.ts';
import { motionKindOf } from '../motion-kinds.ts';
import { movantIn } from '../movants.ts';
import type { Paper } from '../papers.ts';
import { type Reading, sentenceAt, within } from '../reading.ts';

const motion =
  /\b(?:(?:[Cc]ross-)?[Mm]otions?|[Aa]pplications?|[Pp]etitions?)\s(?:to|for|[Ff]or|[Tt]o)\s[\w\s-]{3,60}|\b(?:[Jj]oint\s)?(?:[Ll]etters?|[Ss]tipulations?|[Oo]bjections?)\b(?!\s(?:of|dated)\s\w+\s\d)/g;

/** Motions that are looked at before the search ends, and code units behind one in which its number would stand. */
const most = 40;
const numberReach = 40;

/**
 * The papers that entries of `Re:` mean, where nothing else tells: as many motions without a number as entries.
 *
 * @param untold entries that no mention tells the paper of, in the order of `Re:`.
 * @param told kinds of motion that have their number.
 */
export function papersOfRe(reading: Reading, untold: readonly EntryId[], told: ReadonlySet<string | null>): Paper[] {
  const { text } = reading;
  const found: Paper[] = [];
  let seen = 0;
  for (const { 0: words, index } of text.matchAll(motion)) {
    if (++seen > most || found.length > untold.length) break;
    const sentence = sentenceAt(reading, index);
    const to = index + words.length;
    if (!sentence || within(reading.references, index, Math.min(sentence.to, to + numberReach)).length > 0) continue;
    const motionKind = motionKindOf(words);
    const noun = /^\S+/.exec(words)?.[0].toLowerCase() ?? 'motion';
    if (told.has(motionKind) || found.some((paper) => paper.motionKind === motionKind)) continue;
    found.push({
      role: 'asks',
      noun,
      words,
      motionKind,
      movant: movantIn(text.slice(sentence.from, index)),
      entries: [],
      isPast: false,
      span: { from: index, to },
    });
  }
  return found.length === untold.length ? found.map((paper, i) => ({ ...paper, entries: [untold[i] as EntryId] })) : [];
}
