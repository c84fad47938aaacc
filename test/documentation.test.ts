/** What the pages for people say must be true of the program. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readAnnotatedOrder } from '../src/pipeline/index.ts';
import { parseMarked } from '../src/pipeline/mark/parse.ts';
import { noteFields } from '../src/pipeline/mark/vocabulary.ts';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

test('the README has a row for every kind of note, with each of its fields', () => {
  const everywhere = ['quote', 'nth', 'also', 'id', 'rule'];
  for (const [kind, schema] of Object.entries(noteFields)) {
    const row = readme.split('\n').find((line) => line.startsWith(`| \`${kind}\` |`)) ?? '';
    const fields = Object.keys(schema.shape).filter((field) => !everywhere.includes(field));
    expect(fields.filter((field) => !row.includes(`\`${field}\``))).toEqual([]);
  }
});

test('the README and the guide to measuring name every command once, and no command that is not there', () => {
  const measuring = readFileSync(join(root, 'MEASURING.md'), 'utf8');
  const tables = readme.slice(readme.indexOf('## Commands')) + measuring;
  const named = [...tables.matchAll(/^\| `npm (?:run )?(?:--silent )?([a-z:]+)/gm)].map((match) => match[1]);
  expect(named.toSorted()).toEqual(
    Object.keys(scripts)
      .filter((name) => name !== 'check:code')
      .toSorted(),
  );
});

test('the annotated order that the README shows is one that the program reads', () => {
  const [, example] = /````markdown\n([\s\S]*?)````/.exec(readme) as unknown as [string, string];
  const bytes = (text: string) => new TextEncoder().encode(text);
  const raw = { path: 'raw.txt', bytes: bytes(parseMarked(example).text) };
  const { messages } = readAnnotatedOrder(
    { path: 'order.md', bytes: bytes(example) },
    'ohsd/19-cv-04410/2020-03-02',
    () => raw,
  );
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(['missing-field']);
  expect(messages[0]?.reason).toMatch(/expected `sha256: [0-9a-f]{64}`/);
});
