/**
 * How fast raw texts are read, and in how much memory: a benchmark, and no test.
 * `node scripts/bench-extract.ts [--sizes 5MB,50MB,500MB] [--seed 1]`. Each figure comes from a process of its own, on
 * made-up orders that are written while they are read. The figure that counts is how many times as long as a bare pass
 * over the words of the same text it takes: machines differ, and the ratio hardly does.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { readRawOrder } from '../src/pipeline/index.ts';
import { type Measured, measure, timed } from './bench/corpus.ts';
import { hostileTexts } from './bench/hostile.ts';
import { measureOneMoreRule } from './bench/one-more-rule.ts';
import { measureStages, type Stages } from './bench/stages.ts';
import { fail } from './fail.ts';
import { formatBytes, parseBytes } from './synthesize/amount.ts';

/** Times as long as a bare pass that the whole way may take, milliseconds of a hostile megabyte, and bytes of memory. */
const most = { ratio: 17, hostile: 1_000, memory: 300e6 };

/** Bytes on which the stages, and one more rule, are timed. */
const [stageBytes, ruleBytes] = [9_000_000, 5_000_000];

/** Milliseconds after which a task is given up. */
const patience = 20 * 60_000;
const patienceWithHostile = 20_000;

/** What a child process of this script can be asked to do; each prints its answer as JSON. */
const tasks: Readonly<Record<string, (seed: number, given: string) => unknown>> = {
  corpus: (seed, bytes) => measure(seed, Number(bytes)),
  stages: (seed) => measureStages(seed, stageBytes),
  rule: (seed) => measureOneMoreRule(seed, ruleBytes),
  hostile: (_, name) => {
    const bytes = new TextEncoder().encode(hostileTexts[name]?.());
    return timed(() => readRawOrder({ path: 'hostile.txt', bytes }));
  },
};

/**
 * Node.js lets its heap grow with the memory that a machine has. Held to these it takes two thirds of the memory, and
 * hardly more time. Patterns are compiled to machine code at once: there are some two thousand of them, each of which
 * would be compiled for the interpreter first. Only small functions are compiled into those that call them: the others
 * make code that takes longer to compile, and to fetch, than the call takes. `npm run extract` has the same.
 */
const engine = [
  '--max-semi-space-size=16',
  '--heap-growing-percent=30',
  '--no-regexp-tier-up',
  '--max-inlined-bytecode-size-cumulative=60',
];

/** The answer of a task in a process of its own; null where it was not done in time. */
function inProcess<T>(task: string, seed: number, given: string, timeout = patience): T | null {
  const { stdout, stderr, signal } = spawnSync(
    process.execPath,
    [...engine, import.meta.filename, task, String(seed), given],
    {
      encoding: 'utf8',
      timeout,
    },
  );
  if (signal) return null;
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as T;
}

const verdict = (isKept: boolean) => (isKept ? '' : '   <-- more than it may be');

function printCorpus(size: number, measured: Measured | null): void {
  if (!measured) {
    console.log(`${formatBytes(size).padStart(8)}  not done in ${patience / 60_000} minutes`);
    return;
  }
  const { bytes, orders, reading, bare, memory } = measured;
  const ratio = reading / bare;
  console.log(
    [
      formatBytes(bytes).padStart(8),
      `${(bytes / 1e3 / reading).toFixed(1)} MB/s`.padStart(11),
      `${Math.round((orders / reading) * 1e3)} orders/s`.padStart(15),
      `${(reading / 1e3).toFixed(1)} s`.padStart(9),
      `bare ${(bytes / 1e3 / bare).toFixed(1)} MB/s`.padStart(16),
      `${ratio.toFixed(1)} times`.padStart(12),
      `${formatBytes(memory).padStart(8)} at most${verdict(ratio <= most.ratio && memory < most.memory)}`,
    ].join('  '),
  );
}

function printStages({ characters, clean, find, record, whole, bare, finders }: Stages): void {
  const row = (name: string, ms: number) =>
    console.log(
      `  ${name.padEnd(20)} ${((ms / whole) * 100).toFixed(0).padStart(4)} %  ${((ms / characters) * 1e6).toFixed(0).padStart(5)} ns a letter  ${(ms / bare).toFixed(1).padStart(5)} times the bare pass`,
    );
  console.log('\nStages');
  row('clean', clean);
  row('find', find);
  for (const [name, ms] of Object.entries(finders)) row(`  ${name}`, ms);
  row('record', record);
  row('whole', whole);
}

function bench(sizes: readonly number[], seed: number): void {
  console.log(`The whole way, from raw text to record (node ${engine.join(' ')})`);
  for (const size of sizes) printCorpus(size, inProcess<Measured>('corpus', seed, String(size)));
  const stages = inProcess<Stages>('stages', seed, '');
  if (stages) printStages(stages);
  const rule = inProcess<{ characters: number; more: number }>('rule', seed, '');
  if (rule && stages) {
    const each = (rule.more / rule.characters) * 1e6;
    const share = (each / ((stages.whole / stages.characters) * 1e6)) * 100;
    console.log(`\nOne more label costs ${each.toFixed(1)} ns a letter, ${share.toFixed(1)} % of the whole way.`);
  }
  console.log('\nHostile megabytes, slowest first');
  Object.keys(hostileTexts)
    .map((name) => ({ name, ms: inProcess<number>('hostile', seed, name, patienceWithHostile) }))
    .sort((a, b) => (b.ms ?? Number.POSITIVE_INFINITY) - (a.ms ?? Number.POSITIVE_INFINITY))
    .forEach(({ name, ms }) => {
      const words = ms === null ? `over ${patienceWithHostile / 1e3} s` : `${ms.toFixed(0)} ms`;
      console.log(`  ${words.padStart(9)}  ${name}${verdict(ms !== null && ms <= most.hostile)}`);
    });
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      sizes: { type: 'string', default: '5MB,50MB,500MB' },
      seed: { type: 'string', default: '1' },
    },
  });
  const [task, seed = values.seed, given = ''] = positionals;
  const asked = task === undefined ? undefined : tasks[task];
  if (asked) console.log(JSON.stringify(asked(Number(seed), given)));
  else bench(values.sizes.split(',').map(parseBytes), Number(seed));
} catch (error) {
  fail(error);
}
