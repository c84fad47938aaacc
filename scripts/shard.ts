/** One part of many of a list of orders, so that several machines can each read theirs. */

/** The part with this number, from 1, of so many. */
export type Shard = { number: number; of: number };

/** Most parts that a list is cut into: more are a slip of the pen. */
const mostShards = 1_000_000;

/**
 * Read a shard as it is typed, `3/16`.
 *
 * @throws Error that says what was expected, where there is no such part.
 */
export function parseShard(words: string): Shard {
  const [, number, of] = (/^(\d{1,7})\/(\d{1,7})$/.exec(words) ?? []).map(Number) as [number, number?, number?];
  const expected = 'expected the number of a part and how many parts there are, such as `3/16`';
  if (number === undefined || of === undefined) throw new Error(`Unexpected shard \`${words}\`, ${expected}`);
  if (of < 1 || of > mostShards)
    throw new Error(`Unexpected shard \`${words}\`, expected 1 to ${mostShards} parts behind the stroke`);
  if (number < 1 || number > of)
    throw new Error(`Unexpected shard \`${words}\`, expected a number from 1 to ${of} before the stroke`);
  return { number, of };
}

/** Whether what stands at a place of the list, counted from 1, is of the shard: 3/16 has places 3, 19, 35. */
export const isInShard = ({ number, of }: Shard, place: number): boolean => place % of === number % of;
