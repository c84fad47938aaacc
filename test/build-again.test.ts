/** A dataset made from what the last build left is that of a build from nothing, to the byte, whatever was changed between. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { writeMadeUpContent } from '../scripts/bench/made-up-content.ts';
import { buildRecords } from '../scripts/build-records.ts';

const scratch = mkdtempSync(join(tmpdir(), 'again-'));
const [content, cache, readCache] = ['content', 'cache', 'read'].map((name) => join(scratch, name)) as [
  string,
  string,
  string,
];

/** So small that a few cases make files in parts, and some cases fill several. */
const limits = { lines: 100_000, tables: 30_000, rows: 60 };

beforeAll(() => writeMadeUpContent(content, 20, 7), 60_000);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .toSorted();

/** Every file of a dataset with its words. */
const treeOf = (folder: string) =>
  new Map(filesIn(folder).map((file) => [file, readFileSync(join(folder, file), 'latin1')]));

const orders = (): string[] => filesIn(join(content, 'orders')).map((file) => `orders/${file}`);
const words = (file: string) => readFileSync(join(content, file), 'utf8');
const write = (file: string, text: string) => {
  mkdirSync(dirname(join(content, file)), { recursive: true });
  writeFileSync(join(content, file), text);
};
const edit = (file: string, from: string | RegExp, to: string) => {
  const before = words(file);
  expect(before.replace(from, to)).not.toBe(before);
  write(file, before.replace(from, to));
};

/** Builds from the cache and from nothing, and holds the two against each other; gives the paths that are others than before. */
async function buildBoth(): Promise<string[]> {
  const [again, whole] = [join(scratch, 'again'), join(scratch, 'whole')];
  const before = readdirSync(scratch).includes('again') ? treeOf(again) : new Map<string, string>();
  const told = await buildRecords(content, again, cache, limits);
  // Orders already read are another matter (`corpus.test.ts`): they are kept, and what was made of them is not.
  rmSync(join(readCache, 'shares'), { recursive: true, force: true });
  expect(told).toEqual(await buildRecords(content, whole, readCache, limits));
  const [one, other] = [treeOf(again), treeOf(whole)];
  expect([...one.keys()]).toEqual([...other.keys()]);
  for (const [file, text] of one) expect(text === other.get(file), file).toBe(true);
  return [...one].filter(([file, text]) => before.get(file) !== text).map(([file]) => file);
}

const changes: [what: string, make: () => unknown][] = [
  ['nothing is changed', () => {}],
  ['files have other times and the same words', () => utimesSync(join(content, orders()[3] as string), 1, 1)],
  ['a person has checked an order', () => edit(orders()[5] as string, 'review: machine', 'review: reviewed')],
  [
    'an order is added',
    () => {
      const [file] = orders() as [string];
      const copy = file.replace(/[^/]+$/, '2031-01-01-added.md');
      write(copy, words(file).replace(/^entry: .*$/m, 'entry: null'));
    },
  ],
  ['an order is deleted', () => rmSync(join(content, orders()[11] as string))],
  [
    'an order moves to another case',
    () => {
      const [from, to] = [orders()[15] as string, orders()[1] as string];
      const front = (name: string) => words(to).match(new RegExp(`^${name}: .*\\n`, 'm'))?.[0] ?? '';
      for (const name of ['court', 'caseNumber', 'caption', 'office'])
        write(from, words(from).replace(new RegExp(`^${name}: .*\\n`, 'm'), front(name)));
      renameSync(join(content, from), join(content, dirname(to), 'moved.md'));
    },
  ],
  [
    'an order loses its case',
    () => {
      const from = orders()[9] as string;
      for (const name of ['court', 'caseNumber']) edit(from, new RegExp(`^${name}: .*\\n`, 'm'), '');
      mkdirSync(join(content, 'orders/unidentified'), { recursive: true });
      renameSync(join(content, from), join(content, 'orders/unidentified/moved.md'));
    },
  ],
  [
    'a case gets a case file',
    () => {
      const [, court, number] = (orders()[8] as string).split('/') as [string, string, string];
      write(
        `cases/${court}/${number}.yaml`,
        `court: ${court}\ncaseNumber: ${number.match(/\d\d-[a-z]+-\d+$/)?.[0]}\ncaption: Larkspur v. Acme\nfiled: 2031-05-01\n`,
      );
    },
  ],
  ['a name is masked everywhere', () => write('privacy.yaml', masked)],
  ['an order is taken down too', () => write('privacy.yaml', `${masked}${down()}`)],
  ['nothing is hidden any more', () => rmSync(join(content, 'privacy.yaml'))],
  ['the dataset is given a day', () => vi.stubEnv('SOURCE_DATE_EPOCH', '2000000000')],
  ['the day is that of the facts again', () => vi.unstubAllEnvs()],
];

const masked = 'mask:\n  - { words: [motion], on: 2026-11-01, reason: "x" }\n';
const down = () =>
  `down:\n  - { order: ${(orders()[2] as string).slice('orders/'.length, -'.md'.length)}, on: 2026-11-02, reason: "x" }\n`;

test('A dataset is the same from the cache as from nothing, after each of many changes.', async () => {
  await buildBoth();
  const parts = filesIn(join(scratch, 'again'));
  expect(parts.filter((file) => /^(?:rulings|entries)\..+\.csv$/.test(file)).length).toBeGreaterThan(3);
  for (const [what, make] of changes) {
    make();
    await buildBoth().catch((error: unknown) => {
      throw new Error(`When ${what}: ${error instanceof Error ? error.message : error}`, { cause: error });
    });
  }
}, 120_000);

test('Of a collection in parts, a changed order changes few files.', async () => {
  const all = filesIn(join(scratch, 'again')).length;
  edit(orders()[10] as string, 'review: machine', 'review: reviewed');
  const changed = await buildBoth();
  expect(changed.filter((file) => file.startsWith('cases/'))).toHaveLength(1);
  expect(changed.length).toBeLessThan(all / 2);
}, 60_000);

test('What is wrong is reported as by a build from nothing, and once it is mended the dataset is right.', async () => {
  const [file] = orders() as [string];
  const before = words(file);
  edit(file, /^court: .*$/m, 'court: nowhere');
  const reports = await Promise.all(
    [cache, undefined].map((from) => buildRecords(content, join(scratch, 'none'), from, limits).catch(String)),
  );
  expect(reports[0]).toContain('nowhere');
  expect(reports[0]).toBe(reports[1]);
  write(file, before);
  await buildBoth();
}, 60_000);

test('A store that was cut off, changed by hand or emptied is not believed.', async () => {
  const store = join(cache, 'shares');
  const damages: [string, () => void][] = [
    ['a file is gone', () => rmSync(join(store, filesIn(store)[0] as string))],
    ['a file has other words', () => writeFileSync(join(store, filesIn(store)[1] as string), 'other words')],
    ['a write was cut off', () => writeFileSync(join(store, 'cut-off.part'), 'half')],
    [
      'the ledger is cut off',
      () => writeFileSync(join(store, 'ledger'), readFileSync(join(store, 'ledger'), 'utf8').slice(0, 5000)),
    ],
    ['all is gone', () => rmSync(store, { recursive: true })],
  ];
  for (const [what, damage] of damages) {
    damage();
    await buildBoth().catch((error: unknown) => {
      throw new Error(`When ${what}: ${error instanceof Error ? error.message : error}`, { cause: error });
    });
    expect(readdirSync(store)).not.toContain('cut-off.part');
  }
}, 120_000);

test('The store holds nothing of what is no longer published.', async () => {
  const secret = 'Quillfeather';
  const file = orders()[4] as string;
  const holding = () =>
    filesIn(cache).filter((name) => readFileSync(join(cache, name), 'latin1').includes(secret)).length;
  edit(file, /^caption: .*$/m, `caption: "${secret} v. Acme Kilns"`);
  await buildBoth();
  expect(holding()).toBeGreaterThan(1);
  write('privacy.yaml', `mask:\n  - { words: [${secret}], on: 2026-11-01, reason: "x" }\n`);
  await buildBoth();
  expect(holding()).toBe(0);
  rmSync(join(content, 'privacy.yaml'));
  await buildBoth();
  rmSync(join(content, file));
  await buildBoth();
  expect(holding()).toBe(0);
}, 60_000);

test('A file that is written again within the same moment, with as many letters, is read again.', async () => {
  const file = orders()[13] as string;
  const before = words(file);
  await buildBoth();
  const { atime, mtime } = statSync(join(content, file));
  write(file, before.replace('review: machine', 'review: machina'));
  utimesSync(join(content, file), atime, mtime);
  await expect(buildRecords(content, join(scratch, 'again'), cache, limits)).rejects.toThrow('machina');
  write(file, before);
  cpSync(join(content, file), join(scratch, 'copy.md'));
  await buildBoth();
}, 60_000);
