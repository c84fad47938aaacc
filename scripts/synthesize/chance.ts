/** Seeded choices: the same seed makes the same choices, on every machine. */
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export type Chance = {
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  /** One of a list that is not empty. */
  one<T>(list: readonly T[]): T;
  /** True in `percent` of a hundred cases. */
  odds(percent: number): boolean;
  /** A list in another order. */
  shuffled<T>(list: readonly T[]): T[];
};

/** Choices from a seed and what they are made for, such as the number of an order: other numbers, other choices. */
export function chanceOf(seed: number, ...places: number[]): Chance {
  const mixed = places.reduce((hash, place) => Math.imul(hash ^ (place + 1), 0x9e3779b1) ^ (hash >>> 15), seed | 0);
  const generator = xoroshiro128plus(mixed);
  const whole = (from: number, to: number) => uniformInt(generator, from, to);
  return {
    whole,
    one: <T>(list: readonly T[]) => list[whole(0, list.length - 1)] as T,
    odds: (percent) => whole(1, 100) <= percent,
    shuffled<T>(list: readonly T[]) {
      const order = [...list];
      for (let last = order.length - 1; last > 0; last--) {
        const other = whole(0, last);
        [order[last], order[other]] = [order[other] as T, order[last] as T];
      }
      return order;
    },
  };
}
