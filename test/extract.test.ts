/** The extract command: files in, one record a line out. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { readRawOrder, readRawOrders } from '../src/pipeline/index.ts';
import { OrderRecord } from '../src/schema/order.ts';

const script = resolve(import.meta.dirname, '../scripts/extract.ts');
const fixture = join(import.meta.dirname, 'fixtures/stamped-pages');
const labelled = join(import.meta.dirname, 'labelled/first');
const bytes = (words: string) => new TextEncoder().encode(words);
const folder = mkdtempSync(join(tmpdir(), 'extract-'));

beforeAll(() => {
  cpSync(join(fixture, '1-raw.txt'), join(folder, 'in/1-raw.txt'), { recursive: true });
  cpSync(join(fixture, '3-annotated.md'), join(folder, 'in/deeper/order.md'), { recursive: true });
  cpSync(join(fixture, '1-raw.txt'), join(folder, 'in/deeper/1-raw.txt'));
  mkdirSync(join(folder, 'none'));
  writeFileSync(join(folder, 'in/notes.docx'), 'x');
  writeFileSync(join(folder, 'bad.txt'), new Uint8Array([0x53, 0xe9]));
  writeFileSync(join(folder, 'bad.md'), '---\ntext: x.txt\n---\n\nSo ordered.\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function extract(...paths: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...paths], { cwd: folder, encoding: 'utf8' });
  const lines = stdout.split('\n');
  return { records: lines.slice(0, -1).map((line) => JSON.parse(line)), rest: lines.at(-1), stderr, status };
}

test('orders that are read together give what each gives alone', () => {
  const names = readdirSync(labelled).filter((name) => name.endsWith('.txt'));
  const files = names.map((path) => ({ path, bytes: readFileSync(join(labelled, path)) }));
  const broken = { path: 'bad.txt', bytes: new Uint8Array([0x53, 0xe9]) };
  const together = readRawOrders([...files.slice(0, 3), broken, ...files.slice(3)]);
  expect(together.splice(3, 1)[0]?.messages.map(String)).toEqual([
    'bad.txt:1:2: Unexpected byte `0xe9`, expected UTF-8',
  ]);
  expect(together).toEqual(files.map((file) => readRawOrder(file)));
});

describe('extract', { timeout: 60_000 }, () => {
  it('writes one contract record a line for raw texts and annotated orders, and nothing else', () => {
    const { records, rest, stderr, status } = extract('in/1-raw.txt', 'in/deeper/order.md');
    expect([rest, stderr, status]).toEqual(['', '', 0]);
    expect(records.map(({ source }) => source)).toEqual(['1-raw.txt', 'stamped-pages.txt']);
    for (const record of records) expect(OrderRecord.safeParse(record).error).toBeUndefined();
    expect(records[1].rulings).toHaveLength(1);
  });

  it('takes folders, and each file once however it is named', () => {
    const { records, status } = extract('in', './in/deeper/../1-raw.txt');
    expect(records.map(({ source }) => source)).toEqual(['1-raw.txt', '1-raw.txt', 'stamped-pages.txt']);
    expect(status).toBe(0);
  });

  it('goes on after a file that it cannot read, says why, and exits 1', () => {
    const { records, stderr, status } = extract(
      'bad.txt',
      'gone.txt',
      'in/notes.docx',
      'none',
      'bad.md',
      'in/1-raw.txt',
    );
    expect(records.map(({ source }) => source)).toEqual(['1-raw.txt']);
    expect(status).toBe(1);
    expect(stderr.split('\n').slice(0, 5)).toEqual([
      'bad.txt:1:2: Unexpected byte `0xe9`, expected UTF-8',
      'gone.txt:1:1: Unexpected path that does not exist, expected a file or a folder',
      'in/notes.docx:1:1: Unexpected file `notes.docx`, expected a raw text (`.txt`) or an annotated order (`.md`)',
      'none:1:1: Unexpected folder without orders, expected `.txt` or `.md` files in it',
      'bad.md:1:1: Unexpected front matter without `source`, expected text',
    ]);
  });

  it('goes on in a folder after what cannot be read there', () => {
    mkdirSync(join(folder, 'half'));
    cpSync(join(fixture, '1-raw.txt'), join(folder, 'half/2.txt'));
    symlinkSync('nowhere', join(folder, 'half/1.txt'));
    const { records, stderr, status } = extract('half');
    expect(records.map(({ source }) => source)).toEqual(['2.txt']);
    expect(stderr).toBe('half/1.txt:1:1: Unexpected path that does not exist, expected a file or a folder\n');
    expect(status).toBe(1);
  });

  it('says how it is used where no path is given', () => {
    const { records, stderr, status } = extract();
    expect([records, status]).toEqual([[], 1]);
    expect(stderr).toMatch(/^usage: /);
  });

  describe('with --stdin', () => {
    const filter = (input: string | Uint8Array) => {
      const { stdout, stderr, status } = spawnSync(process.execPath, [script, '--stdin'], { input, encoding: 'utf8' });
      return {
        lines: stdout
          .split('\n')
          .slice(0, -1)
          .map((line) => JSON.parse(line)),
        stderr,
        status,
      };
    };
    const order = (source: string, text: string) => JSON.stringify({ source, text });

    it('gives for each line the record that the file gives, in order, whatever the lines end in', () => {
      const [fromFile] = extract('in/1-raw.txt').records;
      const text = readFileSync(join(fixture, '1-raw.txt'), 'utf8');
      for (const end of ['\n', '\r\n', '\n\n']) {
        const input = [order('1-raw.txt', text), order('some/where.txt', 'See Dkt. No. 4.'), order('c', ' \n ')].join(
          end,
        );
        const { lines, stderr, status } = filter(input);
        expect([stderr, status]).toEqual(['', 0]);
        expect(lines[0]).toEqual(fromFile);
        expect(lines.map(({ source }) => source)).toEqual(['1-raw.txt', 'some/where.txt', 'c']);
        for (const line of lines) expect(OrderRecord.safeParse(line).error).toBeUndefined();
        expect([lines[2].court, lines[2].rulings]).toEqual([null, []]);
      }
      expect(filter('')).toEqual({ lines: [], stderr: '', status: 0 });
    });

    it('says for a line that it cannot read why, goes on, and exits 1', () => {
      const notUtf8 = new Uint8Array([...bytes('{"source":"a","text":"'), 0xe9, ...bytes('"}\n')]);
      const rest = bytes(['nope', '{"source":"b"}', '[]', '{"text":"x"}', order('z', 'So ordered.')].join('\n'));
      const { lines, status } = filter(new Uint8Array([...notUtf8, ...rest]));
      expect(lines.map(({ source }) => source)).toEqual([null, null, 'b', null, null, 'z']);
      expect(lines.map(({ error }) => typeof error)).toEqual([...Array(5).fill('string'), 'undefined']);
      expect(status).toBe(1);
    });

    it('holds one order at a time, however slow its reader is', async () => {
      const child = spawn(process.execPath, [script, '--stdin']);
      const line = `${order('a', 'The motion (Dkt. No. 4) is DENIED. '.repeat(3_000))}\n`;
      child.stdin.write(line);
      await once(child.stdout, 'readable');
      let taken = 0;
      let stalled = false;
      while (!stalled && taken < 400) {
        taken++;
        if (child.stdin.write(line)) continue;
        // Nobody reads what it gives: sooner or later it stops taking what it is given.
        stalled = await Promise.race([once(child.stdin, 'drain').then(() => false), sleep(1_000, true)]);
      }
      expect(stalled).toBe(true);
      child.kill();
    });
  });

  it('ends quietly when its reader has seen enough', async () => {
    for (let i = 0; i < 60; i++) cpSync(join(fixture, '1-raw.txt'), join(folder, `many/${i}.txt`), { recursive: true });
    const child = spawn(process.execPath, [script, 'many'], { cwd: folder });
    let complaints = '';
    child.stderr.on('data', (data) => {
      complaints += data;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const [code] = await once(child, 'close');
    expect([complaints, code]).toEqual(['', 0]);
  });
});
