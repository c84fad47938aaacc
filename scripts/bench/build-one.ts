/** Builds one site as `npm run build` does, in a process of its own, and says how long each step took. */
import { join } from 'node:path';
import { build, type Folders, steps } from '../build.ts';

const [content, out, work] = process.argv.slice(2) as [string, string, string];
const folders: Folders = { root: join(import.meta.dirname, '../..'), content, out, work };

/** Milliseconds by step. */
const took: Record<string, number> = {};
const timed = Object.fromEntries(
  Object.entries(steps).map(([name, step]) => [
    name,
    async (...given: unknown[]) => {
      const start = performance.now();
      try {
        return await (step as (...all: unknown[]) => Promise<unknown>)(...given);
      } finally {
        took[name] = performance.now() - start;
      }
    },
  ]),
) as typeof steps;

const start = performance.now();
const { notices, ...made } = await build(folders, timed);
console.log(
  JSON.stringify({ ...made, took, whole: performance.now() - start, memory: process.resourceUsage().maxRSS * 1024 }),
);
