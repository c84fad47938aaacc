/**
 * How long a site of made-up orders takes to build, in how many files and how much memory: a benchmark, and no test.
 * `node scripts/bench-build.ts [--orders 100,1000] [--seed 1] [--keep]`. Each size is built from nothing, into a new folder, by a
 * process of its own. Beside each step stands what a bare script needs, in the same run, to write files of the same
 * sizes: machines differ, and the ratio hardly does. With `--keep` the last site stays, for `bench:search`.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { largestFile } from '../src/pipeline/view/export-parts.ts';
import { count, sizeWords } from '../src/pipeline/view/words.ts';
import { type Sized, sizesIn, writeBare } from './bench/floor.ts';
import { writeMadeUpContent } from './bench/made-up-content.ts';
import { followProcesses, type Worked } from './bench/processes.ts';
import { thriftyHeap } from './build/pages.ts';
import { fail } from './fail.ts';

/** What may be: times the floor, bytes of memory in a process, files an order, times the time of a page at 1,000. */
const most = { pages: 4, whole: 18, memory: 3.5e9, files: 1.9, page: 1.3, again: 2_000 };

const root = join(import.meta.dirname, '..');
const folder = join(root, '.build/bench');

type Step = 'buildRecords' | 'buildPages' | 'indexWords';
type Built = { pages: number; orders: number; cases: number; took: Record<Step, number>; whole: number };

/** The files that each step makes. */
const madeBy: Record<Step, { name: string; makes: (file: Sized) => boolean }> = {
  buildRecords: {
    name: 'records, tables, look-ups',
    makes: ({ path }) => path.startsWith('data/') && !path.endsWith('.html'),
  },
  buildPages: {
    name: 'pages, feeds, assets',
    makes: ({ path }) => !/^(?:data|pagefind)\//.test(path) || path.endsWith('.html'),
  },
  indexWords: { name: 'word index', makes: ({ path }) => path.startsWith('pagefind/') },
};

const seconds = (ms: number) => `${(ms / 1000).toFixed(ms < 10_000 ? 2 : 1)} s`;
const verdict = (isKept: boolean) => (isKept ? '' : '   <-- more than it may be');

/** Builds, and follows the processes that do. */
async function buildOnce(content: string, out: string, work: string): Promise<{ built: Built; processes: Worked[] }> {
  const script = join(import.meta.dirname, 'bench/build-one.ts');
  const child = spawn(process.execPath, [...thriftyHeap, script, content, out, work], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const followed = followProcesses(child.pid as number);
  let said = '';
  for await (const chunk of child.stdout) said += chunk;
  const processes = followed.stop();
  if (said === '') throw new Error(`The site of ${content} could not be built.`);
  return { built: JSON.parse(said) as Built, processes };
}

/** One more blank in one order: how long until the records are right again, everything else being as it was. */
async function changeOne(content: string, work: string): Promise<number> {
  const [order] = readdirSync(join(content, 'orders'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .toSorted();
  const path = join(content, 'orders', order as string);
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, before.replace(/^review: machine$/m, 'review: reviewed'));
  try {
    const { buildRecords } = await import('./build-records.ts');
    const start = performance.now();
    await buildRecords(content, join(work, 'again'), join(work, 'cache'));
    return performance.now() - start;
  } finally {
    writeFileSync(path, before);
    utimesSync(path, new Date(), new Date());
    await rm(join(work, 'again'), { recursive: true, force: true });
  }
}

/** Prints what a site of so many orders takes; gives milliseconds a page. */
async function bench(orders: number, seed: number, keep: boolean): Promise<number> {
  const content = join(folder, `content-${orders}-${seed}`);
  await mkdir(folder, { recursive: true });
  if (!existsSync(content)) console.log(`Writing ${count(orders, 'made-up order')}, once …`);
  await writeMadeUpContent(content, orders, seed);
  const [out, work] = [join(folder, `site-${orders}`), join(folder, `work-${orders}`)];
  for (const old of [out, work]) await rm(old, { recursive: true, force: true });

  const { built, processes } = await buildOnce(content, out, work);
  const files = sizesIn(out);
  const bytes = (some: readonly Sized[]) => some.reduce((sum, file) => sum + file.bytes, 0);
  console.log(
    `\n${count(built.orders, 'order')} in ${count(built.cases, 'case')}: ${count(built.pages, 'page')}, ${sizeWords(bytes(files))} in ${count(files.length, 'file')}`,
  );
  const row = (name: string, ms: number, own: readonly Sized[], limit?: number) => {
    const floor = writeBare(join(folder, `floor-${process.pid}`), own);
    const ratio = ms / floor.wall;
    console.log(
      [
        `  ${name.padEnd(26)}`,
        seconds(ms).padStart(8),
        `${own.length.toLocaleString('en-US')} files`.padStart(14),
        sizeWords(bytes(own)).padStart(8),
        `bare ${seconds(floor.wall)}`.padStart(13),
        `${ratio.toFixed(1)} times${verdict(limit === undefined || ratio <= limit)}`,
      ].join('  '),
    );
  };
  for (const [step, { name, makes }] of Object.entries(madeBy) as [Step, (typeof madeBy)[Step]][])
    row(name, built.took[step], files.filter(makes), step === 'buildPages' ? most.pages : undefined);
  row('whole build', built.whole, files, most.whole);

  const each = files.length / built.orders;
  console.log(`  files an order             ${each.toFixed(2)}${verdict(each <= most.files)}`);
  const tooLarge = files.filter((file) => file.bytes > largestFile).map(({ path }) => path);
  if (tooLarge.length > 0) console.log(`  over 25 MiB                ${tooLarge.join(', ')}${verdict(false)}`);
  const largest = files.toSorted((a, b) => b.bytes - a.bytes).slice(0, 3);
  console.log(
    `  largest files              ${largest.map((file) => `${file.path} ${sizeWords(file.bytes)}`).join(', ')}`,
  );
  for (const { name, memory, cpu } of processes.filter((one) => one.cpu > 500))
    console.log(
      `  ${name.padEnd(26)} ${sizeWords(memory)} at most, ${seconds(cpu)} of the processor${verdict(memory <= most.memory)}`,
    );
  const page = built.took.buildPages / built.pages;
  console.log(`  a page                     ${page.toFixed(2)} ms`);
  const again = await changeOne(content, work);
  console.log(`  records after one change   ${seconds(again)}${verdict(again <= most.again)}`);
  for (const old of keep ? [work] : [out, work]) await rm(old, { recursive: true, force: true });
  return page;
}

try {
  const { values } = parseArgs({
    options: {
      orders: { type: 'string', default: '100,1000' },
      seed: { type: 'string', default: '1' },
      keep: { type: 'boolean', default: false },
    },
  });
  const amounts = values.orders.split(',').map(Number);
  if (amounts.some((amount) => !Number.isInteger(amount) || amount < 1))
    throw new Error('usage: npm run bench:build -- [--orders 100,1000] [--seed 1] [--keep]');
  const pages = new Map<number, number>();
  for (const amount of amounts) pages.set(amount, await bench(amount, Number(values.seed), values.keep));
  const [small, large] = [pages.get(1_000), pages.get(50_000)];
  if (small !== undefined && large !== undefined)
    console.log(
      `\nA page at 50,000 takes ${(large / small).toFixed(2)} times that at 1,000${verdict(large / small <= most.page)}`,
    );
} catch (error) {
  fail(error);
}
