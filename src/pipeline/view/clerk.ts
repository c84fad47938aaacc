/** Where the clerk's docket text and the judge's words say different things of one paper: both, side by side. */
import type { DocketEntry, EntryDisposition } from '../../schema/case.ts';
import type { EntryKey } from '../../schema/entry.ts';
import { dispositionWords, entryWords, list } from './words.ts';

type Said = { disposition: EntryDisposition; withoutPrejudice: boolean };

/** "denied without prejudice"; with two or more, "both denied and not considered". */
function saidWords(said: readonly Said[]): string {
  const words = [
    ...new Set(
      said.map(
        ({ disposition, withoutPrejudice }) =>
          `${dispositionWords[disposition].toLowerCase()}${withoutPrejudice ? ' without prejudice' : ''}`,
      ),
    ),
  ];
  return `${words.length === 2 ? 'both ' : ''}${list(words)}`;
}

const sameAs = (said: readonly Said[]) =>
  JSON.stringify([...new Set(said.map(({ disposition }) => disposition))].sort());

/**
 * A sentence for each order whose words on this paper differ from the clerk's docket text: "The clerk's docket text has
 * No. 257 as denied; the order has it as both denied and not considered." Empty where they agree, or one of them is not
 * known; a ruling of which the clerk says only that there was one differs from nothing.
 *
 * @param by only what this order did with it; without it, every order.
 */
export function clerkDiffers(
  { key, clerk, rulings }: Pick<DocketEntry, 'key' | 'clerk' | 'rulings'>,
  by?: EntryKey,
): string[] {
  const orders = [...new Set(clerk.map((one) => one.by))].filter((order) => by === undefined || order === by);
  return orders.flatMap((order) => {
    const clerkHas = clerk.filter((one) => one.by === order && one.disposition !== 'unknown');
    const orderHas = rulings.filter((one) => one.by === order && one.disposition !== 'unknown');
    if (clerkHas.length === 0 || orderHas.length === 0 || sameAs(clerkHas) === sameAs(orderHas)) return [];
    return [
      `The clerk’s docket text has ${entryWords(key)} as ${saidWords(clerkHas)}; the order has it as ${saidWords(orderHas)}.`,
    ];
  });
}
