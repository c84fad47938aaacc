/** What of a docket the page of its case lists, beside the chains of disputes that tell of the rest. */
import type { DocketEntry } from '../../schema/case.ts';
import { amount } from './words.ts';

/** A docket of more entries stands whole on its own page alone. */
const mostOnCasePage = 40;

export type DocketInBrief = {
  /** All entries of a short docket; of a longer one those of no dispute, the newest where they are very many. */
  entries: DocketEntry[];
  /** True where these are the whole docket. */
  isWhole: boolean;
  /** Which entries these are, in a sentence or two; empty where they are the whole docket. */
  words: string;
};

/** What of a docket the page of its case lists, in docket order: what belongs to a dispute stands in its chain there. */
export function docketInBrief(docket: readonly DocketEntry[]): DocketInBrief {
  if (docket.length <= mostOnCasePage) return { entries: [...docket], isWhole: true, words: '' };
  const outside = docket.filter(({ disputes }) => disputes.length === 0);
  const entries = outside.slice(-mostOnCasePage);
  return { entries, isWhole: false, words: wordsOf(docket.length - outside.length, outside.length, entries.length) };
}

function wordsOf(inDisputes: number, outside: number, listed: number): string {
  if (outside === 0) return 'Each belongs to a dispute, whose chains tell of it.';
  const told =
    inDisputes > 0
      ? `The chains of disputes tell of ${amount(inDisputes)} of them; ${amount(outside)} ${outside === 1 ? 'belongs' : 'belong'} to none`
      : 'None belongs to a dispute';
  if (listed < outside)
    return `${told}. The newest ${amount(listed)} of ${inDisputes > 0 ? 'those' : 'them'} stand here.`;
  return `${told} and ${outside === 1 ? 'stands' : 'stand'} here.`;
}
