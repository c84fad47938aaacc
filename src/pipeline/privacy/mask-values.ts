/** Values of a schema with the words of masks hidden in them. */
import type { z } from 'zod';
import type { Masker } from './masks.ts';

/** What stands for a web address that has hidden words in it: hidden within, it would lead nowhere. */
const withheldAddress = 'web address withheld';

type Inner = {
  def: { type: string; innerType?: Inner; element?: Inner; items?: Inner[]; shape?: Record<string, Inner> };
};

const isAddress = (words: string) => /^https?:\/\//i.test(words);

/** A web address without its escapes, so that names can be seen in it; as it is where they are none. */
function unescaped(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** True where words hold some that are to be hidden; of a web address, with and without its escapes. */
export const isHit = (words: string, { places }: Masker): boolean =>
  places(words).length > 0 || (isAddress(words) && places(unescaped(words)).length > 0);

/** `[name withheld]` as a part of an id. */
const slugOf = (words: string) =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'withheld';

/** Words with what is hidden replaced; a web address is replaced as a whole. */
export const maskedWords = (words: string, masker: Masker): string =>
  isAddress(words) ? (isHit(words, masker) ? withheldAddress : words) : masker.text(words);

/**
 * A value with the words of masks hidden in every string of it. What has to keep a form keeps it: an id is masked as an
 * id, and a code of ours, such as a disposition that is spelled like a name, stays.
 *
 * @param schema of the value.
 * @returns the same value where nothing is hidden in it.
 */
export function maskedValue<T>(schema: z.ZodType<T>, value: T, masker: Masker): T {
  return walk(schema as unknown as Inner, value, masker) as T;
}

function walk(schema: Inner | undefined, value: unknown, masker: Masker): unknown {
  let at = schema;
  while (at?.def.innerType) at = at.def.innerType;
  if (typeof value === 'string') return maskedLeaf(at, value, masker);
  if (Array.isArray(value)) {
    const parts = value.map((part, i) => walk(at?.def.items?.[i] ?? at?.def.element, part, masker));
    return parts.some((part, i) => part !== value[i]) ? parts : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(
    ([name, part]) => [name, walk(at?.def.shape?.[name], part, masker)] as const,
  );
  return fields.some(([name, part]) => part !== (value as Record<string, unknown>)[name])
    ? Object.fromEntries(fields)
    : value;
}

function maskedLeaf(schema: Inner | undefined, words: string, masker: Masker): string {
  if (!isHit(words, masker)) return words;
  const fits = (candidate: string) => !schema || (schema as unknown as z.ZodType).safeParse(candidate).success;
  const inId = () =>
    masker
      .places(words)
      .reduceRight((id, { from, to, instead }) => id.slice(0, from) + slugOf(instead) + id.slice(to), words);
  return [maskedWords(words, masker), inId()].find(fits) ?? words;
}
