/** Annotated orders to records, and every message that reading them can give. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFileMessage } from 'vfile-message';
import { describe, expect, it, test } from 'vitest';
import { normalize } from '../src/pipeline/clean/normalize.ts';
import {
  formatMessage,
  formatReport,
  type ReadOrder,
  readAnnotatedOrder,
  readCaseFile,
} from '../src/pipeline/index.ts';
import { parseMarked } from '../src/pipeline/mark/parse.ts';
import { FrontMatter, type YamlBlock } from '../src/pipeline/mark/vocabulary.ts';
import { writeMarked } from '../src/pipeline/mark/write.ts';
import { holdAgainstRaw } from '../src/pipeline/read/against-raw.ts';
import { differences } from '../src/pipeline/read/corrections.ts';
import { type RawSource, readFrontMatter } from '../src/pipeline/read/front-matter.ts';
import { digest } from '../src/pipeline/read/order.ts';
import { OrderRecord } from '../src/schema/order.ts';

const bytes = (words: string) => new TextEncoder().encode(words);
const fixtures = join(import.meta.dirname, 'fixtures');
const fixturesWith = (file: string) => readdirSync(fixtures).filter((name) => existsSync(join(fixtures, name, file)));

function readFixture(name: string): ReadOrder {
  const place = (file: string) => join(fixtures, name, file);
  return readAnnotatedOrder({ path: '3-annotated.md', bytes: readFileSync(place('3-annotated.md')) }, null, (text) => ({
    path: text,
    bytes: readFileSync(place(text)),
  }));
}

/** Holds what was made against a file of a fixture; on a mismatch it stands beside it, its name ending in `-changed`. */
function expectFile(name: string, file: string, actual: string): void {
  const expected = join(fixtures, name, file);
  const changed = expected.replace(/(?=\.\w+$)/, '-changed');
  if (actual === (existsSync(expected) ? readFileSync(expected, 'utf8') : '')) rmSync(changed, { force: true });
  else writeFileSync(changed, actual);
  expect(actual).toBe(readFileSync(expected, 'utf8'));
}

describe('fixtures', () => {
  it.each(fixturesWith('4-record.json'))('reads %s to the record of its fixture', (name) => {
    const { order, messages } = readFixture(name);
    expect(messages.map(formatMessage)).toEqual([]);
    expect(OrderRecord.safeParse(order?.record).error).toBeUndefined();
    expectFile(name, '4-record.json', `${JSON.stringify(order?.record, null, 2)}\n`);
  });

  it.each(fixturesWith('5-messages.txt'))('says everything that is wrong with %s in one run', (name) => {
    const { order, messages } = readFixture(name);
    expect(order).toBe(null);
    expectFile(name, '5-messages.txt', `${formatReport(messages)}\n`);
  });
});

const raw =
  'The motion (Dkt. No. 12) is DENIED. See Dkt. No. 12.\n\nThe letter (Dkt. No. 14) is DENIED.\n\nSo ordered.\n';
const sha256 = digest(bytes(raw));
const header = FrontMatter.parse({
  court: 'mdd',
  caseNumber: '17-cv-00321',
  text: 'raw.txt',
  source: 'received.txt',
  sha256,
  cleaner: 1,
  review: 'reviewed',
});
const plain = writeMarked(header, raw.trimEnd(), []);
const id = 'mdd/17-cv-00321/2018-04-20';

/** Reads an annotated order of `raw`; `path` in messages is `a.md`. */
const read = (markdown: string | Uint8Array, rawText: string | Uint8Array | null = raw, orderId: string | null = id) =>
  readAnnotatedOrder({ path: 'a.md', bytes: typeof markdown === 'string' ? bytes(markdown) : markdown }, orderId, () =>
    rawText === null ? null : { path: 'raw.txt', bytes: typeof rawText === 'string' ? bytes(rawText) : rawText },
  );
const messagesOf = (...args: Parameters<typeof read>) => read(...args).messages.map(formatMessage);
const note = (after: string, kind: string, ...fields: string[]) =>
  plain.replace(after, `${after}\n\n\`\`\`${kind}\n${fields.join('\n')}\n\`\`\``);

/** Line of the front matter, counted from 1, on which a field stands. */
const lineOf = (field: string) => plain.split('\n').findIndex((line) => line.startsWith(`${field}:`)) + 1;
const withField = (field: string, value: string) =>
  plain.replace(new RegExp(`^${field}:.*$`, 'm'), `${field}: ${value}`);

describe('a record', () => {
  const one = note('See Dkt. No. 12.', 'ruling', 'quote: "is DENIED"', 'disposition: denied', 'entries: [12]');
  const both = one.replace('So ordered.', '```ruling\nquote: "is DENIED"\ndisposition: denied\n```\n\nSo ordered.');

  it('has an id that depends on its words and not on where they stand', () => {
    const [ruling] = read(one).order?.record.rulings ?? [];
    expect(ruling?.id).toMatch(/^ruling-[0-9a-f]{7}$/);
    const longer = `Before it all.\n\n${raw}`;
    const moved = one.replace('---\n\n', '---\n\nBefore it all.\n\n').replace(sha256, digest(bytes(longer)));
    expect(read(moved, longer).order?.record.rulings[0]?.id).toBe(ruling?.id);
    expect(read(one, raw, 'mdd/17-cv-00321/2018-04-21').order?.record.rulings[0]?.id).not.toBe(ruling?.id);
  });

  it('has an id of its own where another of its kind has the same words', () => {
    const record = read(both).order?.record;
    expect(new Set(record?.rulings.map((ruling) => ruling.id)).size).toBe(2);
    expect(record?.docketReferences.map(({ quote }) => quote)).toEqual(['Dkt. No. 12', 'Dkt. No. 12', 'Dkt. No. 14']);
    expect(new Set(record?.docketReferences.map((reference) => reference.id)).size).toBe(3);
    expect(record?.rulings[0]?.id).toBe(read(one).order?.record.rulings[0]?.id);
  });

  it('keeps the id that its note gives it', () => {
    const own = one.replace('disposition:', 'id: ruling-abcdef0\ndisposition:');
    expect(read(own).order?.record.rulings[0]?.id).toBe('ruling-abcdef0');
  });

  it('keeps its words, where they stand and 32 code units around them', () => {
    const order = read(one).order;
    const [ruling] = order?.record.rulings ?? [];
    expect(ruling && order?.text.slice(ruling.span.from, ruling.span.to)).toBe('is DENIED');
    expect([ruling?.prefix, ruling?.quote, ruling?.suffix]).toEqual([
      'The motion (Dkt. No. 12) ',
      'is DENIED',
      '. See Dkt. No. 12.\n\nThe letter (',
    ]);
  });

  it('is cited to page and line where the raw text has them, and to nothing where it has not', () => {
    expect(read(one).order?.record.rulings[0]?.pin).toBe(null);
    const pins = readFixture('pleading-paper').order?.record.rulings.map(({ pin }) => pin);
    expect(pins).toEqual([{ page: 1 }, { page: 2, line: 4 }]);
  });

  it('has the decider that the front matter names, else the judge who signed', () => {
    expect(read(withField('judge', 'Ann Ombley')).order?.record.decidedBy).toBe('Ann Ombley');
    expect(read(plain.replace('judge: null', 'judge: Ann Ombley\ndecidedBy: AO')).order?.record.decidedBy).toBe('AO');
  });
});

describe('docket references', () => {
  it('come from the grammar without a note', () => {
    expect(read(plain).order?.record.docketReferences.map(({ entries, rule }) => [entries, rule])).toEqual([
      [['12'], 'docket-no'],
      [['12'], 'docket-no'],
      [['14'], 'docket-no'],
    ]);
  });

  it('are replaced by an `entries` note where they overlap its quote, and taken away by `is: []`', () => {
    const replaced = note('See Dkt. No. 12.', 'entries', 'quote: "See Dkt. No. 12"', 'is: [12-1, 13]');
    expect(read(replaced).order?.record.docketReferences.map(({ entries, rule }) => [entries, rule])).toEqual([
      [['12'], 'docket-no'],
      [['12-1', '13'], 'note'],
      [['14'], 'docket-no'],
    ]);
    const taken = note('See Dkt. No. 12.', 'entries', 'quote: "Dkt. No. 12"', 'nth: 1', 'is: []');
    expect(read(taken).order?.record.docketReferences.map(({ entries }) => entries)).toEqual([['12'], ['14']]);
  });

  it('keep entries as they are written, quoted or not', () => {
    const written = note(
      'See Dkt. No. 12.',
      'ruling',
      'quote: "is DENIED"',
      'disposition: denied',
      'entries: [12, "13", 596-1]',
    );
    expect(read(written).order?.record.rulings[0]?.entries).toEqual(['12', '13', '596-1']);
  });
});

describe('the words of an annotated order', () => {
  const words = raw.replace('The letter', 'The leter');
  const place = `a.md:${plain.split('\n').findIndex((line) => line.startsWith('The letter')) + 1}:5`;

  it('are those of the cleaned raw text, or every difference is an error at its place', () => {
    expect(messagesOf(plain.replace('The letter', 'The leter'))).toEqual([
      `${place}: Unexpected \`leter\`, expected \`letter\` here as in the cleaned raw text, or the difference under \`corrections\``,
    ]);
    expect(messagesOf(plain.replace('The letter ', 'The '))).toEqual([
      `${place}: Unexpected gap, expected \`letter \` here as in the cleaned raw text, or the difference under \`corrections\``,
    ]);
  });

  it('may differ where a correction says so', () => {
    const corrections = 'corrections:\n  - was: "leter"\n    is: "letter"\n    reason: "A slip of the scan."\n---';
    const corrected = plain.replace(sha256, digest(bytes(words))).replace(/\n---/, `\n${corrections}`);
    expect(messagesOf(corrected, words)).toEqual([]);
    expect(messagesOf(corrected.replace('was: "leter"', 'was: "lettre"'), words)[0]).toMatch(
      /^a\.md:\d+:10: Unexpected correction of `lettre`, expected words that stand once in the cleaned raw text, not nowhere$/,
    );
  });

  it('keep their pages and emphasis where a correction changes their length', () => {
    const marked = 'An *old* slip, and **then** more.\n';
    const text = 'An old much longer slip, and then more.';
    const front = FrontMatter.parse({
      ...header,
      sha256: digest(bytes(marked)),
      corrections: [{ was: 'slip', is: 'much longer slip', reason: 'As signed.' }],
    });
    const order = read(writeMarked(front, text, []), marked).order;
    expect(order?.emphasis.map(({ from, to, style }) => [style, text.slice(from, to)])).toEqual([
      ['italic', 'old'],
      ['bold', 'then'],
    ]);
  });

  it('may be those of an older cleaner, which is a notice and no error', () => {
    const parts = parseMarked(plain);
    const front = readFrontMatter(parts.front as YamlBlock, id);
    const cleaned = normalize(raw.replace('The letter', '*The* leter'));
    const held = (version: number) =>
      holdAgainstRaw(parts, front.rawSource as RawSource, front.placeOf, cleaned, sha256, version);
    expect(held(2).problems.map(({ rule, severity, reason }) => [rule, severity, reason])).toEqual([
      ['newer-cleaner', 'notice', 'Unexpected cleaner `1`, expected `2`, which makes other words in one place'],
    ]);
    expect(held(1).problems.map(({ rule, severity }) => [rule, severity])).toEqual([['text-differs', 'error']]);
    expect(held(2).emphasis.map(({ from, to }) => parts.text.slice(from, to))).toEqual(['The']);
  });

  it('need not have the digest of the raw text by heart: the message says it', () => {
    expect(messagesOf(plain.replace(/sha256: .*\n/, '').replace(/cleaner: .*\n/, ''))).toEqual([
      `a.md:${lineOf('text')}:7: Unexpected front matter without \`sha256\`, expected \`sha256: ${sha256}\`, which is that of this text`,
    ]);
  });

  it('have a raw text that has not changed since', () => {
    const other = raw.replace(/\n$/, '\n\n');
    expect(messagesOf(plain, other)).toEqual([
      `a.md:${lineOf('sha256')}:9: Unexpected sha256 \`${sha256.slice(0, 12)}…\`, expected \`${digest(bytes(other))}\`, since the raw text has changed`,
    ]);
  });
});

describe('bad input', () => {
  const cases: [what: string, messages: () => string[], expected: string[]][] = [
    ['an empty file', () => messagesOf(''), ['a.md:1:1: Unexpected empty file, expected words']],
    ['an empty raw text', () => messagesOf(plain, ' \n'), ['raw.txt:1:1: Unexpected empty file, expected words']],
    [
      'a file that is not UTF-8',
      () => messagesOf(new Uint8Array([...bytes('---\nxé'), 0xe9, ...bytes(' more')])),
      ['a.md:2:3: Unexpected byte `0xe9`, expected UTF-8'],
    ],
    [
      'a raw text that is not UTF-8',
      () => messagesOf(plain, new Uint8Array([...bytes('So\nordered'), 0xff])),
      ['raw.txt:2:8: Unexpected byte `0xff`, expected UTF-8'],
    ],
    [
      'a raw text that ends within a character',
      () => messagesOf(plain, bytes('So é').slice(0, -1)),
      ['raw.txt:1:4: Unexpected byte `0xc3`, expected UTF-8'],
    ],
    [
      'a missing text file',
      () => messagesOf(plain, null),
      [`a.md:${lineOf('text')}:7: Unexpected text \`raw.txt\`, expected the path of a file under \`texts/\``],
    ],
    [
      'no front matter',
      () => messagesOf('So ordered.\n'),
      ['a.md:1:1: Unexpected first line, expected front matter between two lines `---`'],
    ],
    [
      'broken YAML in the front matter',
      () => messagesOf(withField('title', '"Order')),
      [`a.md:${lineOf('title')}:8: Unexpected YAML, expected \`field: value\` lines (missing closing "quote)`],
    ],
    [
      'broken YAML in a note',
      () => messagesOf(note('So ordered.', 'event', 'quote: "So ordered', 'date: 2018-04-20')),
      [
        `a.md:${plain.split('\n').length + 2}:8: Unexpected YAML, expected \`field: value\` lines (missing closing "quote)`,
      ],
    ],
    [
      'a date that does not exist in the front matter',
      () => messagesOf(withField('dated', '2018-02-29')),
      [`a.md:${lineOf('dated')}:8: Unexpected dated \`2018-02-29\`, expected a date that exists, as \`2015-10-16\``],
    ],
    [
      'an entry id such as 12a in the front matter',
      () => messagesOf(withField('entry', '12a')),
      [
        `a.md:${lineOf('entry')}:8: Unexpected entry \`12a\`, expected a docket entry such as \`239\`, or with its attachment \`596-1\``,
      ],
    ],
    [
      'a field left out',
      () => messagesOf(plain.replace(/^source:.*\n/m, '')),
      ['a.md:1:1: Unexpected front matter without `source`, expected text'],
    ],
    [
      'a court and a case that are not those of the folder',
      () => messagesOf(plain, raw, 'njd/17-cv-00322/2018-04-20'),
      [
        'a.md:2:8: Unexpected court `mdd`, expected `njd` as its folder says',
        'a.md:3:13: Unexpected caseNumber `17-cv-00321`, expected `17-cv-00322` as its folder says',
      ],
    ],
    [
      'a case that is known among those that are not',
      () => messagesOf(plain, raw, 'unidentified/2018-04-20'),
      [
        'a.md:3:13: Unexpected caseNumber `17-cv-00321` in the folder of orders whose case is not known, expected the file under `mdd/17-cv-00321/`',
      ],
    ],
  ];
  it.each(cases)('gives %s its message', (_, messages, expected) => {
    expect(messages()).toEqual(expected);
  });

  it('is an error, and the order is not read', () => {
    const { order, messages } = read(withField('entry', '12a'));
    expect(order).toBe(null);
    expect(messages.map(({ fatal, ruleId, source }) => [fatal, ruleId, source])).toEqual([
      [true, 'value', 'docketline'],
    ]);
  });

  it('has its second place in the cause', () => {
    const twice = note('See Dkt. No. 12.', 'ruling', 'quote: "Dkt. No. 12"', 'disposition: denied');
    const [message] = read(twice).messages;
    expect(message?.ruleId).toBe('ambiguous-quote');
    expect(message?.cause).toBeInstanceOf(VFileMessage);
    expect(formatMessage(message as VFileMessage)).toMatch(
      /^a\.md:\d+:8: Unexpected quote `Dkt\. No\. 12`, which stands there twice, .*\n {2}a\.md:\d+:41: The words stand here again$/,
    );
  });

  it('counts columns as an editor does, whatever line ends and byte-order mark the file has', () => {
    const wrong = withField('entry', '12a');
    expect(messagesOf(`\uFEFF${wrong.replaceAll('\n', '\r\n')}`)).toEqual(messagesOf(wrong));
  });
});

test('differences are found by words, with their places in both texts', () => {
  expect(differences('one two three', 'one 2 three four')).toEqual([
    { was: 'two', is: '2', from: 4, to: 5, wasFrom: 4 },
    { was: '', is: ' four', from: 11, to: 16, wasFrom: 13 },
  ]);
  expect(differences('same', 'same')).toEqual([]);
});

describe('a case file', () => {
  const base = 'court: mdd\ncaseNumber: 17-cv-00321\ncaption: "Oast v. Dray"\n';
  const row = (fields: string) => `  - {${fields}, kind: motion, description: x, source: y, certainty: clerk}\n`;
  const problemsOf = (yaml: string) =>
    readCaseFile(yaml).problems.map(({ rule, from, reason }) => [rule, from, reason]);

  it('keeps docket numbers as written', () => {
    const { caseFile, problems } = readCaseFile(`${base}entries:\n${row('entry: 40')}${row('entry: "41-1"')}`);
    expect(problems).toEqual([]);
    expect(caseFile?.entries.map(({ entry }) => entry)).toEqual(['40', '41-1']);
  });

  it('leaves out characters that nobody sees, with a notice at each place', () => {
    const yaml = `${base.replace('Oast', '\u202eOa\u200bst\\u0007')}entries:\n${row('entry: 40, by: "Dr\u2067ay"')}`;
    const { caseFile, problems } = readCaseFile(yaml);
    expect(caseFile?.caption).toBe('Oast v. Dray');
    expect(caseFile?.entries[0]?.by).toBe('Dray');
    expect(problems.map(({ rule, severity, from }) => [rule, severity, from])).toEqual([
      ['unseen-character', 'notice', yaml.indexOf('"\u202e')],
      ['unseen-character', 'notice', yaml.indexOf('"Dr\u2067')],
    ]);
    expect(problems[0]?.reason).toBe(
      'Unexpected U+202E, U+200B, U+0007, which cannot be seen and is left out, expected the words alone',
    );
  });

  it('has no character by its number that could stand there itself, as the privacy gate would not know it', () => {
    const yaml = `${base.replace('Oast', 'O\\u0061st \\\\u0061 \\x2d')}entries:\n${row('entry: 40, by: "Dr\\U00000061y"')}`;
    expect(problemsOf(yaml)).toEqual([
      ['yaml-form', yaml.indexOf('\\u0061'), 'Unexpected `\\u0061`, expected the character itself, `a`'],
      ['yaml-form', yaml.indexOf('\\x2d'), 'Unexpected `\\x2d`, expected the character itself, `-`'],
      ['yaml-form', yaml.indexOf('\\U'), 'Unexpected `\\U00000061`, expected the character itself, `a`'],
    ]);
  });

  it.each([
    '6\\/4\\/1977',
    '219-44-\\\n    8830',
    'Wren\\x20Quill',
    'Wren\\_Quill',
    'Wren \\uD835\\uDC00',
    'Wren\\u00a0Quill',
  ])('has no words that stand otherwise in the file than in what is published: %s', (written) => {
    const yaml = base.replace('Oast', written);
    const [[rule, at] = []] = problemsOf(yaml);
    expect([rule, at]).toEqual(['yaml-form', yaml.indexOf('\\')]);
  });

  it('may write a quotation mark, a backslash and the end of a line with a backslash', () => {
    expect(problemsOf(base.replace('Oast', 'Oast \\"O\\" \\\\ a'))).toEqual([]);
  });

  it('has each key once, and names no unnumbered entry that it does not have', () => {
    const yaml = `${base}entries:\n${row('entry: 40')}${row('entry: 40, respondsTo: [39, letter-2018-01-02]')}`;
    const second = yaml.lastIndexOf('40,');
    expect(problemsOf(yaml)).toEqual([
      ['duplicate-key', second, 'Unexpected second docket entry `40`, expected each key once'],
      [
        'unknown-entry',
        yaml.indexOf('letter-'),
        'Unexpected entry `letter-2018-01-02`, expected the number of an entry, or the `id` of one under `entries`',
      ],
    ]);
  });

  it('has days and numbers in order, each order once, and days that exist', () => {
    const yaml = `${base}entries:\n${row('entry: 40, order: mdd/a/1, filedBetween: [2018-02-01, 2018-01-31]')}${row('id: motion-2018-02-30, order: mdd/a/1, between: [41, 39-1]')}`;
    expect(problemsOf(yaml)).toEqual([
      [
        'value',
        yaml.indexOf('[2018-02'),
        'Unexpected filedBetween `2018-02-01`, `2018-01-31`, expected the earlier day first',
      ],
      [
        'duplicate-key',
        yaml.lastIndexOf('mdd/a/1'),
        'Unexpected second docket entry of the order `mdd/a/1`, expected each order once',
      ],
      ['value', yaml.indexOf('motion-'), 'Unexpected id `motion-2018-02-30`, expected a date in it that exists'],
      ['value', yaml.indexOf('[41'), 'Unexpected between `41`, `39-1`, expected the lower number first'],
    ]);
  });

  it('has no source that begins as a web address and is none', () => {
    const yaml = `${base}coverage: {text: x, source: 'https://'}\n`;
    expect(problemsOf(yaml)).toEqual([
      ['value', yaml.indexOf("'https"), "Unexpected source `'https://'`, expected a whole web address"],
    ]);
  });

  it('has each dispute and group once, and names no dispute that it does not have', () => {
    const [one, group] = ['{id: a, title: x, entries: []}', '{id: b, title: x, entries: []}'];
    const yaml = `${base}disputes: [${one}, ${one}]\ngroups: [${group}, ${group}]\nevents: [{date: 2018-01-01, kind: other, text: x, source: y, dispute: c}]\n`;
    expect(problemsOf(yaml)).toEqual([
      ['unknown-dispute', yaml.lastIndexOf('c}'), 'Unexpected dispute `c`, expected the `id` of one under `disputes`'],
      ['duplicate-key', yaml.lastIndexOf('a, '), 'Unexpected second dispute `a`, expected each id once'],
      ['duplicate-key', yaml.lastIndexOf('b, '), 'Unexpected second group `b`, expected each id once'],
    ]);
  });

  it('says of a row in a list what it lacks and where', () => {
    const yaml = `${base}entries:\n  - entry: 40\n    kind: motion\n    description: x\n    source: y\n`;
    expect(problemsOf(yaml)).toEqual([
      [
        'missing-field',
        yaml.indexOf('entry: 40'),
        'Unexpected entries without `certainty`, expected one of `clerk`, `order text`, `other order`, `party filing`, `secondary`',
      ],
    ]);
  });
});
