/** Raw texts to annotated orders: what is published is what is scored, and nothing that a person did is lost. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { findOwnEntry } from '../src/pipeline/find/header/own-entry.ts';
import { annotateOrder, formatMessage, proposeOrder, readAnnotatedOrder, readRawOrder } from '../src/pipeline/index.ts';
import { parseMarked } from '../src/pipeline/mark/parse.ts';
import type { OrderRecord } from '../src/schema/order.ts';

const root = resolve(import.meta.dirname, '..');
const bytes = (words: string) => new TextEncoder().encode(words);

/** Raw texts below a folder of the checkout. */
const textsBelow = (folder: string): string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.txt$/.test(name) && !/normalized|messages/.test(name))
        .map((name) => join(root, folder, name))
    : [];

/** The record of a raw text, and the one read from the annotated order that is written from it. */
function bothWays(path: string, content: Uint8Array) {
  const file = { path, bytes: content };
  const id = 'unidentified/order';
  const direct = readRawOrder(file, id).order;
  const { proposed } = proposeOrder(file);
  const markdown = proposed && annotateOrder(proposed, 'a.md', { text: 'a.txt' }).markdown;
  // Read where no folder says what court and case are; only the ids of records depend on the place.
  const read =
    markdown == null ? null : readAnnotatedOrder({ path: 'order.md', bytes: bytes(markdown) }, null, () => file);
  const anywhere = (record: OrderRecord | undefined) =>
    JSON.parse(JSON.stringify(record ?? null), (key, value) => (key === 'id' ? value.split('-')[0] : value));
  return { direct, markdown, read, records: [anywhere(direct?.record), anywhere(read?.order?.record)] };
}

describe('the record of a raw text', () => {
  it.each([...textsBelow('content/texts'), ...textsBelow('test/fixtures'), ...textsBelow('test/labelled')])(
    'is that of the annotated order that is written from it: %s',
    (path) => {
      const { direct, markdown, read, records } = bothWays(path, readFileSync(path));
      expect(read?.messages.filter(({ fatal }) => fatal).map(formatMessage)).toEqual([]);
      expect(records[1]).toEqual(records[0]);
      expect(parseMarked(markdown ?? '').text).toBe(direct?.text);
    },
  );

  it('is the same with every id where the order has its place', () => {
    const path = join(root, 'test/fixtures/stamped-pages/1-raw.txt');
    const file = { path, bytes: readFileSync(path) };
    const { proposed } = proposeOrder(file);
    const { court, caseNumber } = proposed?.header ?? {};
    const id = court && caseNumber ? `${court}/${caseNumber}/2020-01-01` : 'unidentified/2020-01-01';
    const { markdown } = annotateOrder(proposed as NonNullable<typeof proposed>, 'a.md', { text: 'a.txt' });
    const back = readAnnotatedOrder({ path: 'a.md', bytes: bytes(markdown ?? '') }, id, () => file);
    expect(back.order?.record).toEqual(readRawOrder(file, id).order?.record);
  });

  it('is one of nulls where the text is blank', () => {
    const { direct, markdown } = bothWays('blank.txt', bytes(' \n\t\n'));
    const { source, ...record } = { ...direct?.record };
    expect(source).toBe('blank.txt');
    expect(Object.values(record).every((value) => value === null || (Array.isArray(value) && value.length === 0))).toBe(
      true,
    );
    expect(markdown).toBe(null);
  });

  it.each([
    ['full stops', '.\n'.repeat(500_000)],
    ['paragraphs of a letter', 'a\n\n'.repeat(330_000)],
    ['fences', '```ruling\n'.repeat(100_000)],
    ['tildes', `${'~'.repeat(1_000)}\n`.repeat(1_000)],
    ['open brackets', '[('.repeat(500_000)],
    ['numbers', '1, '.repeat(330_000)],
    ['blanks', ' '.repeat(1_000_000)],
    ['one deadline said over and over', 'Roe shall answer by January 3, 2015.\n\n'.repeat(27_000)],
    ['numbered lines', Array.from({ length: 100_000 }, (_, i) => `${(i % 28) + 1} it is`).join('\n')],
  ])('takes no long time for a megabyte of %s', { timeout: 20_000 }, (_, text) => {
    const content = bytes(text);
    const start = performance.now();
    expect(readRawOrder({ path: 'a.txt', bytes: content }).order).not.toBe(null);
    // Alone it is a second; the bound leaves room for a machine that does other things, and none for a square.
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});

it.each([
  ['Case 3:19-cv-04410-QRS Document 271 Filed 10/16/19 Page 1 of 3', '271'],
  ['Case: 1:19-cv-04410-QRS Doc #: 45 Filed: 10/16/19 1 of 8. PageID #: 1234', '45'],
  ['Case: 4:19-cv-04410-QRS Doc. #: 45-1 Filed: 10/16/19 Page: 1 of 8 PageID #: 1234', '45-1'],
  ['Case 1:19-cv-04410-QRS ECF No. 45 filed 10/16/19 PageID.1234 Page 1 of 4', '45'],
  ['2:19-cv-04410-QRS # 45 Page 1 of 5', '45'],
  ['Case 3:19-cv-04410-QRS Page 1 of 3', null],
  [null, null],
])('the order itself has the docket entry that its page headers print: %s', (stamp, entry) => {
  expect(findOwnEntry(stamp)).toBe(entry);
});

describe('annotate', { timeout: 60_000 }, () => {
  const script = join(root, 'scripts/annotate.ts');
  const folder = mkdtempSync(join(tmpdir(), 'annotate-'));
  const raw = readFileSync(join(root, 'test/fixtures/stamped-pages/1-raw.txt'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeEach(() => {
    rmSync(folder, { recursive: true, force: true });
    write('content/texts/new.txt', raw);
  });

  function write(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const files = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
      .sort();
  const annotate = (...args: string[]) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { stdout, stderr, status };
  };
  /** The one annotated order that is there, and its content. */
  function written(): { path: string; words: string } {
    const [path, ...others] = files().filter((name) => name.endsWith('.md'));
    expect(others).toEqual([]);
    return { path: path as string, words: readFileSync(join(folder, path as string), 'utf8') };
  }

  it('writes an order for review whose front matter says where the text lies, and reports on it', () => {
    const { stdout, stderr, status } = annotate('content/texts/new.txt');
    expect([stderr, status]).toEqual(['', 0]);
    const { path, words } = written();
    expect(path).toMatch(/^content\/orders\/(?:unidentified|[a-z]+\/[a-z0-9-]+)\/[a-z0-9-]+\.md$/);
    expect(words).toContain('\ntext: new.txt\n');
    expect(words).toContain('\nreview: machine\n');
    expect(stdout).toMatch(new RegExp(`^${path}: written: .* docket references?; `));
    expect(readFileSync(join(folder, 'content/texts/new.txt'))).toEqual(raw);
  });

  it('gives a text beside the orders of its case the name that it has there', () => {
    annotate('content/texts/new.txt');
    const { path } = written();
    const place = dirname(path).replace('content/orders/', '');
    rmSync(folder, { recursive: true });
    write(`content/texts/${place}/my-order.txt`, raw);
    annotate(`content/texts/${place}/my-order.txt`);
    expect(written().path).toBe(`content/orders/${place}/my-order.md`);
  });

  it('says where an order may belong whose words do not name its case', () => {
    write('content/texts/mdd/17-cv-00321/scrap.txt', 'The motion is DENIED.\n');
    const { stdout, status } = annotate('content/texts/mdd/17-cv-00321/scrap.txt');
    expect(stdout).toContain(
      '\ncontent/orders/unidentified/scrap.md:1:1: notice: Court and case number were not read;',
    );
    expect([status, written().path]).toEqual([0, 'content/orders/unidentified/scrap.md']);
  });

  it('copies a text that lies elsewhere among the texts, once', () => {
    rmSync(join(folder, 'content'), { recursive: true });
    write('download.txt', raw);
    expect(annotate('download.txt').status).toBe(0);
    const { path, words } = written();
    const copy = path.replace('content/orders/', 'content/texts/').replace(/\.md$/, '.txt');
    expect(readFileSync(join(folder, copy))).toEqual(raw);
    expect(words).toContain(`\ntext: ${copy.replace('content/texts/', '')}\n`);
    expect(words).toContain('\nsource: download.txt\n');
    expect(annotate('download.txt').stdout).toMatch(/: as it was: /);
    expect(files()).toEqual([path, copy, 'download.txt'].sort());
  });

  it('says of a text that stands there twice that what it says counts twice', () => {
    write('content/texts/again.txt', raw);
    const { stdout, status } = annotate('content/texts');
    expect(status).toBe(0);
    expect(stdout.match(/notice: The same text .*/g)).toEqual([
      'notice: The same text as `again.txt`, which has an order of its own: what it says counts twice',
    ]);
  });

  it('blames no text for another that cannot be looked at', () => {
    symlinkSync('loop.txt', join(folder, 'content/texts/loop.txt'));
    write('download.txt', raw);
    expect(annotate('content/texts/new.txt')).toMatchObject({ stderr: '', status: 0 });
    const { stdout, stderr } = annotate('download.txt');
    expect(stderr).toBe('');
    expect(stdout).toMatch(/: as it was: /);
  });

  it('leaves a reviewed order as it is, says so, and exits 1', () => {
    annotate('content/texts/new.txt');
    const { path, words } = written();
    write(path, words.replace('review: machine', 'review: reviewed'));
    for (const more of [[], ['--again']]) {
      const { stderr, status } = annotate('content/texts/new.txt', ...more);
      expect([stderr, status]).toEqual([
        `${path}:1:1: Unexpected order marked \`reviewed\`, expected one marked \`machine\`: a reviewed order is never overwritten\n`,
        1,
      ]);
      expect(written().words).toBe(words.replace('review: machine', 'review: reviewed'));
    }
  });

  it('writes an order that somebody has begun to edit only when asked to, and keeps what they filled in', () => {
    annotate('content/texts/new.txt');
    const { path, words } = written();
    const filledIn = words.replace('entry: null', 'entry: "50"');
    write(path, filledIn);
    expect(annotate('content/texts/new.txt').stdout).toMatch(/: as it was: /);
    const edited = `${filledIn}\n\`\`\`warning\nconsequences: [waiver]\n\`\`\`\n`;
    write(path, edited);
    const { stderr, status } = annotate('content/texts/new.txt');
    expect(stderr).toMatch(/:1:1: Unexpected order that is there already .* expected `--again`/);
    expect(status).toBe(1);
    expect(written().words).toBe(edited);
    expect(annotate('--again', 'content/texts/new.txt').status).toBe(0);
    expect(written().words).toBe(filledIn);
  });

  it('never takes a broken order of the same text for none', () => {
    annotate('content/texts/new.txt');
    const { path, words } = written();
    const broken = words.replace('review: machine', 'review: [machine');
    write(path, broken);
    expect(annotate('content/texts/new.txt', '--again').status).toBe(1);
    expect(written()).toEqual({ path, words: broken });
  });

  it('gives a second order of a day a number', () => {
    write('content/texts/two.txt', `${raw}\nAnd more.\n`);
    annotate('content/texts');
    const orders = files().filter((name) => name.endsWith('.md'));
    expect(orders).toHaveLength(2);
    const { caseNumber, dated } = proposeOrder({ path: 'a.txt', bytes: raw }).proposed?.header ?? {};
    if (caseNumber && dated) expect(orders[0]?.replace(/-2\.md$/, '.md')).toBe(orders[1]);
  });

  it('writes nothing with --stdout, and prints the order', () => {
    const before = files();
    const { stdout, stderr, status } = annotate('--stdout', 'content/texts/new.txt');
    expect(status).toBe(0);
    expect(parseMarked(stdout).problems).toEqual([]);
    expect(stderr).toMatch(/: not written: /);
    expect(files()).toEqual(before);
  });

  it('cleans the text of an order again when asked to, puts each note back, and lists what has no place', () => {
    const text = 'Page 1 of 2\n\nThe motion (Dkt. No. 12) is DENIED.\n\nThe letter is *DENIED*. So ordered.\n';
    write('content/texts/new.txt', text);
    annotate('content/texts/new.txt');
    const { path, words } = written();
    expect(annotate('--reclean', path).stdout).toMatch(/: as it was: every note has its place\n$/);
    const note = (quote: string) => `\n\n\`\`\`ruling\nquote: "${quote}"\ndisposition: denied\n\`\`\``;
    const notes = /\n\n```ruling\n(?:.*\n)*?```/g;
    const older = words
      .replace(notes, '')
      .replace('(Dkt. No. 12) is DENIED.', `(Dkt. No. 12) is DENIED.${note('is DENIED')}`)
      .replace('The letter is DENIED. So', 'The letter is *DENIED*. So')
      .replace(/So ordered\.\n$/, `So ordered.${note('is *DENIED*')}\n`);
    write(path, older);
    const { stdout, stderr, status } = annotate('--reclean', path);
    expect(stdout).toMatch(
      /: not written: cleaning would change it, `--write` to have it so; 1 note without a place\n$/,
    );
    expect(stderr).toMatch(/:4: Unexpected quote, .*: this note is left out\n$/);
    expect([status, written().words]).toEqual([1, older]);
    expect(annotate('--reclean', '--write', path).stdout).toMatch(/: written anew: 1 note without a place\n$/);
    const { words: newer } = written();
    expect(parseMarked(newer).text).toBe(parseMarked(words).text);
    expect(newer.match(notes)).toEqual([note('is DENIED')]);
  });

  it('goes on after a file that it cannot read, and exits 1', () => {
    write('content/texts/bad.txt', new Uint8Array([0x53, 0xe9]));
    write('content/texts/blank.txt', ' \n');
    const { stdout, stderr, status } = annotate('gone.txt', 'content/texts/bad.txt', 'content/texts');
    expect(status).toBe(1);
    expect(stderr.split('\n')).toEqual([
      'gone.txt:1:1: Unexpected path that does not exist, expected a file or a folder',
      'content/texts/bad.txt:1:2: Unexpected byte `0xe9`, expected UTF-8',
      'content/texts/blank.txt:1:1: Unexpected empty file, expected words',
      '',
    ]);
    expect(stdout).toMatch(/: written: [^\n]*\n2 orders refused, 1 written\n$/);
  });

  it('writes what `npm run check` reads without an error', () => {
    cpSync(join(root, 'content/texts'), join(folder, 'content/texts'), { recursive: true });
    expect(annotate('content/texts').stderr).toBe('');
    const check = spawnSync(process.execPath, [join(root, 'scripts/check.ts'), 'content'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect([check.stderr, check.status]).toEqual(['', 0]);
  });
});
