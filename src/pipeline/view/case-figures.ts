/** What a case's page says of it in figures, and how its caption reads. */
import type { Case, Party } from '../../schema/case.ts';
import { compareEntries, type EntryId } from '../../schema/entry.ts';
import { isPaper } from '../../schema/papers.ts';
import { type Tally, tallyOf } from './tally.ts';
import { capital } from './words.ts';

export type CaseFigures = {
  entries: number;
  highest: EntryId | null;
  disputes: number;
  /** Entries whose day is not known, only days between which it lies, and those without any. */
  withinBounds: number;
  undated: number;
  /** Orders whose text is held. */
  held: number;
  rulings: number;
  tally: Tally;
  /** The tally as parts of a strip: place and width in percent. */
  strip: (Tally[number] & { x: number; width: number })[];
};

/** Counts of what is known of a case, and its rulings by disposition as parts of one strip. */
export function caseFigures({ docket, disputes, orders }: Case): CaseFigures {
  const tally = tallyOf(docket.filter(isPaper));
  const rulings = tally.reduce((sum, { count }) => sum + count, 0);
  const share = (count: number) => Math.round((count / rulings) * 10_000) / 100;
  let before = 0;
  return {
    entries: docket.length,
    highest:
      docket
        .map(({ number }) => number)
        .filter((number) => number !== null)
        .sort(compareEntries)
        .at(-1) ?? null,
    disputes: disputes.length,
    withinBounds: docket.filter(({ filed }) => filed !== null && filed.from < filed.to).length,
    undated: docket.filter(({ filed }) => filed === null).length,
    held: orders.length,
    rulings,
    tally,
    strip: tally.map((part) => {
      const x = share(before);
      before += part.count;
      return { ...part, x, width: share(part.count) };
    }),
  };
}

/** One side of the caption: who, and as what ("Plaintiff"); the role is null where no case file gives the parties. */
type CaptionSide = { name: string; role: string | null };

const sides = [/plaintiff|petitioner|claimant/i, /defendant|respondent/i] as const;

/** The two sides of a caption as it is printed: first party of each, "et al." for the others. */
export function captionSides({ caption, parties }: Pick<Case, 'caption' | 'parties'>): CaptionSide[] {
  const named = sides.map((role) => parties.filter((party) => role.test(party.role)));
  if (named.every((side) => side.length > 0)) return named.map(sideOf);
  return caption.split(/\s+vs?\.\s+/).map((name) => ({ name, role: null }));
}

function sideOf(parties: readonly Party[]): CaptionSide {
  const first = parties[0] as Party;
  const role = capital(first.role);
  const more = parties.length > 1;
  return { name: `${first.name}${more ? ', et al.' : ''}`, role: more ? `${role}s` : role };
}
