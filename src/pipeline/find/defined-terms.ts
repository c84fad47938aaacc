/** Short names that an order gives its papers: `(the “MTC”)`. */
import type { EntryId } from '../../schema/entry.ts';
import { type Reading, within } from './reading.ts';

const definition =
  /\((?:the\s|hereinafter,?\s(?:the\s)?|collectively,?\s(?:the\s)?)?["“](?:the\s)?([A-Z][^"“”]{1,40}?)[,.]?["”]\)/g;

/** Code units between a definition and the number of its paper. */
const reach = 90;

const known = new WeakMap<Reading, ReadonlyMap<string, readonly EntryId[]>>();

/** Each name with the entries of the paper that it is given to; worked out once a reading. */
function termsOf(reading: Reading): ReadonlyMap<string, readonly EntryId[]> {
  const former = known.get(reading);
  if (former) return former;
  const terms = new Map<string, readonly EntryId[]>();
  for (const { 0: whole, 1: name, index } of reading.text.matchAll(definition)) {
    const to = index + whole.length;
    const near = within(reading.references, index - reach, index).at(-1) ?? within(reading.references, to, to + 30)[0];
    const isPaper =
      /\b(?:motion|letter|application|stipulation|notice|request|opposition|brief|objections?|petition|statement|report|submission|reply|response)\b[^“”"]{0,90}$/i.test(
        reading.text.slice(Math.max(0, index - reach), index),
      );
    if (
      near &&
      name &&
      isPaper &&
      near.fields.otherCase === undefined &&
      !/[.;]\s[A-Z]|\n\n/.test(reading.text.slice(near.span.to, index))
    )
      terms.set(name, near.fields.entries);
  }
  known.set(reading, terms);
  return terms;
}

/**
 * Entries of the paper whose short name stands in `words`.
 *
 * @returns null where no such name stands there.
 */
export function termIn(reading: Reading, words: string): readonly EntryId[] | null {
  for (const [name, entries] of termsOf(reading))
    if (words.includes(name) && new RegExp(`(?:^|\\W)${name.replace(/[^\w\s]/g, '\\$&')}(?!\\w)`).test(words))
      return entries;
  return null;
}
