/** The words in which a bench usually grants, denies and strikes. */
import type { EntryDisposition } from '../../../schema/case.ts';
import type { RulingRow } from '../../../schema/tables.ts';
import { dispositionOrder } from '../tally.ts';

/** A wording: one ruling that has it, and how many have it in all. */
export type Wording = { row: RulingRow; rulings: number };
export type Wordings = { disposition: EntryDisposition; wordings: Wording[]; rulings: number; more: number };

/** The most wordings shown of one disposition. */
const mostShown = 3;

const verb =
  /\b(?:(?:is|are|was|were|be|hereby|therefore|accordingly|court|declines?)\s+(?:\w+,?\s+){0,3}?)?(?:denie[sd]|deny|grant(?:s|ed)?|stricken|strikes?|overrule[sd]|sustain(?:s|ed)|terminate[sd]|withdrawn|deferred?|reserves?|decline[sd]?|disregard(?:s|ed)?|allow(?:s|ed)|moot|abeyance)\b.*$/i;

/** What makes two wordings one: the words from the verb on, without numbers, places and capitals. */
function wordingOf(quote: string): string {
  const words = (verb.exec(quote)?.[0] ?? quote).toLowerCase();
  return words
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/\b(?:dkt|docket|ecf|doc|no|nos|entry|entries)\b\.?/g, ' ')
    .replace(/[\d#]+/g, ' ')
    .replace(/[^a-z ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Wordings by disposition, in the house's order: those that most rulings have, each shown by the shortest quote; among
 * equals the newest. Rulings whose words are not held have none.
 */
export function wordingsOf(rulings: readonly RulingRow[]): Wordings[] {
  const quoted = rulings.filter(({ quote }) => quote !== null);
  return dispositionOrder.flatMap((disposition): Wordings[] => {
    const rows = quoted.filter((row) => row.disposition === disposition);
    if (rows.length === 0) return [];
    const groups = [...Map.groupBy(rows, ({ quote }) => wordingOf(quote ?? '')).values()]
      .map((group): Wording => {
        const [row] = group.toSorted((a, b) => (a.quote ?? '').length - (b.quote ?? '').length);
        return { row: row as RulingRow, rulings: group.length };
      })
      .sort((a, b) => b.rulings - a.rulings || ((a.row.dated ?? '') < (b.row.dated ?? '') ? 1 : -1));
    return [
      {
        disposition,
        wordings: groups.slice(0, mostShown),
        rulings: rows.length,
        more: Math.max(0, groups.length - mostShown),
      },
    ];
  });
}
