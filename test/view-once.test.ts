import { expect, it, vi } from 'vitest';
import { onceFor } from '../src/pipeline/view/once.ts';

it('works a value out once for each object, even where the value is undefined', () => {
  const compute = vi.fn(({ words }: { words?: string }) => words?.length);
  const lengthOf = onceFor(compute);
  const [order, wordless] = [{ words: 'DENIED' }, {}];
  expect([lengthOf(order), lengthOf(order), lengthOf(wordless), lengthOf(wordless)]).toEqual([
    6,
    6,
    undefined,
    undefined,
  ]);
  expect(compute).toHaveBeenCalledTimes(2);
});

it('takes a copy for an object of its own', () => {
  const keysOf = onceFor((docket: { keys: string[] }) => docket.keys.join(' '));
  const docket = { keys: ['1', '2'] };
  expect(keysOf(docket)).toBe('1 2');
  expect(keysOf({ ...docket, keys: [] })).toBe('');
});
