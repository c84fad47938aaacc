/** Finders that go through many orders side by side. */
import { expect, test } from 'vitest';
import { alone, inStep, type Steps } from '../src/pipeline/find/in-step.ts';

/** Work that writes down when it does each of its steps, and comes to its name. */
function* workOf(name: string, steps: number, done: string[]): Steps<string> {
  for (let step = 1; step < steps; step++) {
    done.push(`${name}${step}`);
    yield;
  }
  done.push(`${name}${steps}`);
  return name;
}

test('each order does a step before any does the next, and those with fewer steps are done earlier', () => {
  const done: string[] = [];
  expect(inStep([workOf('a', 3, done), workOf('b', 1, done), workOf('c', 2, done)])).toEqual(['a', 'b', 'c']);
  expect(done).toEqual(['a1', 'b1', 'c1', 'a2', 'c2', 'a3']);
});

test('one order alone does all its steps', () => {
  const done: string[] = [];
  expect(alone(workOf('a', 3, done))).toBe('a');
  expect(done).toEqual(['a1', 'a2', 'a3']);
});

test('no orders come to nothing', () => {
  expect(inStep([])).toEqual([]);
});
