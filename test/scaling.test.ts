/** The guide to many machines: its commands are run as they stand there, with the variables that each engine sets. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildRecords } from '../scripts/build-records.ts';
import { digestOf } from '../scripts/digest.ts';
import { inventedOrders, writeContent } from './invented-content.ts';

const repository = join(import.meta.dirname, '..');
const guide = readFileSync(join(repository, 'SCALING.md'), 'utf8');

/** What stands in the first fence of a language in a section. */
function fence(section: string, language: string): string {
  const words = guide.split(/^## /m).find((one) => one.startsWith(section)) ?? '';
  const [, code] = new RegExp(`^\`\`\`${language}\\n([^\`]*)\`\`\``, 'm').exec(words) ?? [];
  if (code === undefined) throw new Error(`no ${language} under ${section}`);
  return code;
}

/** The checkout that the guide calls `/srv/rulings`: this program, and orders of made-up parties. */
const checkout = mkdtempSync(join(tmpdir(), 'scaling-'));
afterAll(() => rmSync(checkout, { recursive: true, force: true }));
for (const name of ['package.json', 'package-lock.json', 'node_modules', 'scripts', 'src', 'test'])
  symlinkSync(join(repository, name), join(checkout, name));
writeContent(join(checkout, 'content'));
mkdirSync(join(checkout, 'parts'));

const path = [dirname(process.execPath), process.env.PATH].join(delimiter);
const placed = (script: string) =>
  script.replaceAll('/srv/rulings', checkout).replaceAll('/srv/parts', join(checkout, 'parts'));

/** Runs a script of the guide; gives what it wrote, and throws with what it said where it fails. */
function run(script: string, env: Record<string, string> = {}, input = ''): string {
  const { stdout, stderr, status } = spawnSync('bash', ['-c', placed(script)], {
    cwd: checkout,
    encoding: 'utf8',
    env: { PATH: path, ...env },
    input,
  });
  if (status !== 0) throw new Error(`${script}\n${stderr}`);
  return stdout;
}

const partsOf = 16;
const part = (number: number) => join(checkout, 'parts', `${number}.ndjson`);

test.skipIf(process.platform === 'win32')(
  'each engine of the guide reads its part, and the parts make the dataset of one machine',
  async () => {
    // Four orders in sixteen parts: the first four have one each, and each engine reads one of them.
    expect(inventedOrders).toHaveLength(4);

    const parallel = /'(npm run [^']+)'/.exec(fence('GNU Parallel', 'sh'))?.[1] ?? '';
    writeFileSync(part(1), run(parallel.replaceAll('{}', '1')));

    const slurm = fence('Slurm', 'bash');
    expect(/^#SBATCH --array=1-(\d+)$/m.exec(slurm)?.[1]).toBe(String(partsOf));
    run(slurm, { SLURM_ARRAY_TASK_ID: '2', SLURM_ARRAY_TASK_COUNT: '1' });

    const { completionMode, completions, template } = parse(fence('Kubernetes', 'yaml')).spec;
    expect([completionMode, completions]).toEqual(['Indexed', partsOf]);
    const [{ command, args }] = template.spec.containers;
    expect(command).toEqual(['/bin/bash', '-c']);
    run(args[0], { JOB_COMPLETION_INDEX: '2', HOSTNAME: 'rulings-2' });

    const spark = /"(bash -c [^"]+)"/.exec(fence('Spark', 'python'))?.[1] ?? '';
    expect(fence('Spark', 'python')).toContain(`range(1, ${partsOf + 1}), ${partsOf})`);
    writeFileSync(part(4), run(spark, {}, '4\n'));

    expect(readdirSync(join(checkout, 'parts')).toSorted()).toEqual([1, 2, 3, 4].map((number) => `${number}.ndjson`));
    const together = /^npm run build:records .*$/m.exec(guide)?.[0] ?? '';
    expect(run(together)).toContain('Took 4 orders from 4 files\n');
    await buildRecords(join(checkout, 'content'), join(checkout, 'alone'));
    expect(digestOf(join(checkout, '.build/data'))).toEqual(digestOf(join(checkout, 'alone')));
  },
  120_000,
);

const hasParallel = spawnSync('parallel', ['--version']).status === 0;
test.skipIf(!hasParallel)(
  'the filter gives a record for each line, in their order, in as many blocks as there are cores',
  () => {
    const line = (source: number) =>
      JSON.stringify({ source: `${source}.txt`, text: 'The motion at Dkt. No. 4 is DENIED.' });
    writeFileSync(join(checkout, 'orders.ndjson'), Array.from({ length: 20 }, (_, i) => `${line(i)}\n`).join(''));
    run(fence('Raw texts', 'sh'), { PARALLEL_HOME: join(checkout, '.parallel'), HOME: checkout });
    const records = readFileSync(join(checkout, 'records.ndjson'), 'utf8').trimEnd().split('\n');
    expect(records.map((record) => JSON.parse(record).source)).toEqual(
      Array.from({ length: 20 }, (_, i) => `${i}.txt`),
    );
  },
  60_000,
);

test('the guide names commands that are there', () => {
  const { scripts } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
  for (const [, name] of guide.matchAll(/npm run (?:--silent )?([a-z:]+)/g))
    expect(scripts).toHaveProperty([name ?? '']);
});
