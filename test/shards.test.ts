/** One job over many machines: each reads its part of the orders, and the parts make the dataset that one machine makes. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { buildRecords } from '../scripts/build-records.ts';
import { isInShard, parseShard } from '../scripts/shard.ts';
import { keepWholeOrders } from '../scripts/whole-orders.ts';
import { inventedOrders, writeContent } from './invented-content.ts';

const script = (name: string) => resolve(import.meta.dirname, `../scripts/${name}.ts`);
const folder = mkdtempSync(join(tmpdir(), 'shards-'));
const content = join(folder, 'content');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (name: string, args: readonly string[], input = '') =>
  spawnSync(process.execPath, [script(name), ...args], { cwd: folder, encoding: 'utf8', input });
const linesOf = ({ stdout }: SpawnSyncReturns<string>) => stdout.split('\n').slice(0, -1);

/** Every file below a folder with its content, by path. */
const filesOf = (root: string) =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name))
      .map((file) => [file.slice(root.length + 1), readFileSync(file, 'latin1')]),
  );

describe('a shard', () => {
  it('has every so manieth place, and all shards together have each place once', () => {
    const places = Array.from({ length: 50 }, (_, i) => i + 1);
    expect(places.filter((place) => isInShard(parseShard('3/16'), place))).toEqual([3, 19, 35]);
    for (const of of [1, 2, 7, 50, 64]) {
      const taken = Array.from({ length: of }, (_, i) =>
        places.filter((place) => isInShard(parseShard(`${i + 1}/${of}`), place)),
      );
      expect(taken.flat().toSorted((a, b) => a - b)).toEqual(places);
    }
  });

  it.each([
    ['0/16', 'Unexpected shard `0/16`, expected a number from 1 to 16 before the stroke'],
    ['17/16', 'Unexpected shard `17/16`, expected a number from 1 to 16 before the stroke'],
    ['3/0', 'Unexpected shard `3/0`, expected 1 to 1000000 parts behind the stroke'],
    ...['', '3', '3/', '/16', '-1/16', '1.5/16', '3/16/2', ' 3/16', 'three/16', '3\\16'].map((words) => [
      words,
      `Unexpected shard \`${words}\`, expected the number of a part and how many parts there are, such as \`3/16\``,
    ]),
  ])('is not `%s`', (words, message) => {
    expect(() => parseShard(words)).toThrow(new Error(message));
  });
});

describe('extract with --shard', { timeout: 60_000 }, () => {
  beforeAll(() => writeContent(content));

  it('reads by place in the sorted list of all files, each file once, however the paths are given', () => {
    const whole = linesOf(run('extract', ['content/texts']));
    expect(whole).toHaveLength(inventedOrders.length);
    const shards = ['1/3', '2/3', '3/3'].map((shard) => linesOf(run('extract', ['--shard', shard, 'content/texts'])));
    expect(shards).toEqual([[whole[0], whole[3]], [whole[1]], [whole[2]]]);
    const parts = [
      'content/texts/unidentified',
      'content/texts/nysd',
      'content/texts/azd',
      'content/texts/azd/../nysd',
    ];
    expect(linesOf(run('extract', ['--shard', '1/3', ...parts]))).toEqual(shards[0]);
  });

  it('reads by line of standard input', () => {
    const input = ['a', 'b', 'c', 'd', 'e']
      .map((source) => JSON.stringify({ source, text: 'So ordered.' }))
      .join('\n\n');
    const { stdout, status } = run('extract', ['--stdin', '--shard', '2/3'], input);
    expect([...stdout.matchAll(/^\{"source":"(.)"/gm)].map(([, source]) => source)).toEqual(['b', 'e']);
    expect(status).toBe(0);
  });

  it('says what is wrong with a shard, and reads nothing', () => {
    const { stdout, stderr, status } = run('extract', ['--shard', '17/16', 'content/texts']);
    expect([stdout, stderr, status]).toEqual([
      '',
      'Unexpected shard `17/16`, expected a number from 1 to 16 before the stroke\n',
      1,
    ]);
  });

  it('reads nothing where files cannot be listed, since the parts would not fit each other', () => {
    const { stdout, stderr, status } = run('extract', ['--shard', '1/2', 'content/texts', 'gone']);
    expect([stdout, stderr, status]).toEqual([
      '',
      'gone:1:1: Unexpected path that does not exist, expected a file or a folder\nSome of the files could not be listed, so no part of them is read.\n',
      1,
    ]);
  });
});

describe('the dataset put together from shards', { timeout: 60_000 }, () => {
  const shards = ['1/3', '2/3', '3/3'];
  const out = shards.map((shard) => join(folder, `${shard[0]}.ndjson`)) as [string, string, string];
  const cache = join(folder, 'cache');
  beforeAll(() => {
    writeContent(content, [...inventedOrders.slice(0, -1), { ...inventedOrders.at(-1), review: 'machine' } as never]);
    shards.forEach((shard, i) => {
      const { stdout, status } = run('extract', ['--whole', '--shard', shard, 'content/orders']);
      expect(status).toBe(0);
      writeFileSync(out[i] as string, stdout);
    });
  }, 60_000);

  it('is that of one machine to the byte, with its notices, whatever the order of the shards', async () => {
    const alone = await buildRecords(content, join(folder, 'alone'));
    expect(alone.notices.join()).toContain('unidentified/2017-01-09.md:11:9: notice: Unexpected review `machine`');
    const { stdout, stderr, status } = run('build-records', ['content', 'data', '--records', ...out.toReversed()]);
    expect([stdout, status]).toEqual(['Took 4 orders from 3 files\nWrote 2 cases and 4 orders: data\n', 0]);
    expect(
      stderr
        .trimEnd()
        .split('\n')
        .map((line) => line.replace(/^content/, '')),
    ).toEqual(alone.notices.map((notice) => notice.replace(/^.*?content/, '')));
    expect(filesOf(join(folder, 'data'))).toEqual(filesOf(join(folder, 'alone')));
  });

  it('comes from the lines and not from reading anew', async () => {
    const told = join(folder, 'told.ndjson');
    writeFileSync(
      told,
      out.map((file) => readFileSync(file, 'utf8').replaceAll('Quince v. Rook', 'Told v. Read')).join(''),
    );
    expect(await keepWholeOrders(content, [told], cache)).toBe(4);
    await buildRecords(content, join(folder, 'told'), cache);
    expect(filesOf(join(folder, 'told'))['unidentified.json']).toContain('Told v. Read');
    rmSync(cache, { recursive: true });
  });

  const id = 'azd/17-cv-04321/2018-11-05';
  const firstLine = (file: string) => readFileSync(file, 'utf8').split('\n')[0] as string;
  const cases: [string, (file: string) => string[], string[]][] = [
    [
      'an order without a line',
      () => [out[1], out[2]],
      [
        `content/orders/${id}.md:1:1: Unexpected order without a line, expected one: its shard is missing or failed on it`,
        'content/orders/unidentified/2017-01-09.md:1:1: Unexpected order without a line, expected one: its shard is missing or failed on it',
      ],
    ],
    [
      'an order with two',
      (file) => {
        writeFileSync(file, `${firstLine(out[0])}\n`);
        return [...out, file];
      },
      [`other.ndjson:1:1: Unexpected second line of \`${id}\`, expected one (the other is 1.ndjson:1)`],
    ],
    [
      'a line that was cut off',
      (file) => {
        writeFileSync(file, readFileSync(out[0], 'utf8').slice(0, -40));
        return [file, out[1], out[2]];
      },
      [
        'content/orders/unidentified/2017-01-09.md:1:1: Unexpected order without a line, expected one: its shard is missing or failed on it',
        'other.ndjson:2:1: Unexpected line, expected a whole one of `extract --whole`',
      ],
    ],
    [
      'a line of something else',
      (file) => {
        writeFileSync(file, '{"source":"a.txt","rulings":[]}\n');
        return [...out, file];
      },
      [
        expect.stringMatching(
          /^other.ndjson:1:1: Unexpected line \(id: .*\), expected a whole one of `extract --whole`$/,
        ),
      ],
    ],
    [
      'an order that is not here',
      (file) => {
        writeFileSync(file, `${firstLine(out[0]).replaceAll(id, `${id}-2`)}\n`);
        return [...out, file];
      },
      [`other.ndjson:1:1: Unexpected order \`${id}-2\`, expected one that \`content\` holds`],
    ],
    [
      'what another version of the program read',
      (file) => {
        writeFileSync(
          file,
          readFileSync(out[0], 'utf8').replaceAll(/"reader":"[0-9a-f]{64}"/g, `"reader":"${'0'.repeat(64)}"`),
        );
        return [file, out[1], out[2]];
      },
      ['other.ndjson:1:1: Unexpected order read by another version of the program, expected this one'],
    ],
    [
      'a file that is not there',
      () => [...out, join(folder, 'gone.ndjson')],
      ['gone.ndjson:1:1: Unexpected path that does not exist, expected a file'],
    ],
  ];
  it.each(cases)('is not made where there is %s', async (_, filesWith, expected) => {
    const files = filesWith(join(folder, 'other.ndjson'));
    const error = await keepWholeOrders(content, files, cache).catch(({ message }) => message);
    const lines = String(error).replaceAll(`${folder}/`, '').replaceAll(`\`${folder}`, '`').split('\n');
    expect(lines.slice(0, -1)).toEqual(expected);
    expect(() => readdirSync(cache)).toThrow('ENOENT');
  });

  test('nor where order or text have changed since', async () => {
    const other = join(folder, 'changed');
    cpSync(content, other, { recursive: true });
    const [first, second] = inventedOrders.map(({ id }) => id);
    writeFileSync(
      join(other, `orders/${first}.md`),
      readFileSync(join(other, `orders/${first}.md`), 'utf8').replace('[12]', '[13]'),
    );
    writeFileSync(join(other, `texts/${second}.txt`), 'So ordered.\n');
    const error = await keepWholeOrders(other, out, cache).catch(({ message }) => message);
    expect(String(error).replaceAll(`${folder}/`, '').split('\n')).toEqual([
      `changed/orders/${first}.md:1:1: Unexpected change since 2.ndjson:1 was written, expected the order read there`,
      `changed/texts/${second}.txt:1:1: Unexpected change since 3.ndjson:1 was written, expected the text read there`,
      '2 errors, 0 notices',
    ]);
  });
});
