/** Who may import whom: the tree is the flow, and this holds it. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const files = ['src', 'scripts'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|mjs|astro)$/.test(name))
    .map((name) => join(folder, name)),
);

type Import = { by: string; of: string };
const imports: Import[] = files.flatMap((by) => {
  const source = readFileSync(join(root, by), 'utf8');
  const found = source.matchAll(
    /^\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
  );
  return [...found].map((match) => {
    const name = (match[1] ?? match[2] ?? match[3]) as string;
    return { by, of: name.startsWith('.') ? relative(root, resolve(root, dirname(by), name)) : name };
  });
});

const inside = (folder: string) => (path: string) => path.startsWith(`${folder}/`);
const stages = ['clean', 'find', 'mark', 'privacy', 'read', 'thread', 'view'].map((stage) => `src/pipeline/${stage}`);
const stageOf = (path: string) => stages.find((stage) => inside(stage)(path));
const broken = (from: (by: string) => boolean, forbidden: (of: string, by: string) => boolean) =>
  imports.filter(({ by, of }) => from(by) && forbidden(of, by)).map(({ by, of }) => `${by} imports ${of}`);

test('imports are seen at all, so that the rules below can fail', () => {
  expect(imports.length).toBeGreaterThan(50);
  expect(
    new Set(
      imports
        .map(({ by }) => by)
        .map(stageOf)
        .filter(Boolean),
    ).size,
  ).toBe(stages.length);
});

test('schema imports zod and itself', () => {
  expect(broken(inside('src/schema'), (of) => of !== 'zod' && !inside('src/schema')(of))).toEqual([]);
});

test('a stage imports no other stage, save that reading may use the vocabulary of marks', () => {
  expect(
    broken(
      (by) => stageOf(by) !== undefined,
      (of, by) =>
        of.startsWith('src/') &&
        !inside('src/schema')(of) &&
        stageOf(of) !== stageOf(by) &&
        !(stageOf(by) === 'src/pipeline/read' && of === 'src/pipeline/mark/vocabulary.ts'),
    ),
  ).toEqual([]);
});

test('only pipeline/index.ts joins stages', () => {
  const joining = new Map<string, Set<string>>();
  for (const { by, of } of imports) {
    const stage = stageOf(of);
    if (stage && stage !== 'src/pipeline/view' && stageOf(by) !== stage)
      joining.set(by, (joining.get(by) ?? new Set()).add(stage));
  }
  const joiners = [...joining].filter(([, of]) => of.size > 1).map(([by]) => by);
  expect(joiners).toEqual(['src/pipeline/index.ts']);
});

test('the pipeline is pure: no file system, no Astro, no browser', () => {
  expect(broken(inside('src/pipeline'), (of) => of.startsWith('node:') || of.startsWith('astro'))).toEqual([]);
  const impure = files
    .filter(inside('src/pipeline'))
    .filter((file) =>
      /\b(?:process\.|Date\.now|new Date\(\)|document\.(?:query|create|get)|window\.(?:location|document|add)|Math\.random)/.test(
        readFileSync(join(root, file), 'utf8'),
      ),
    );
  expect(impure).toEqual([]);
});

test('node: is touched by the corpus, the dataset and the scripts alone', () => {
  expect(
    broken(
      (by) => inside('src')(by) && !inside('src/corpus')(by) && by !== 'src/dataset.ts',
      (of) => of.startsWith('node:'),
    ),
  ).toEqual([]);
});

test('remark appears where annotated orders are read and written, and nowhere else', () => {
  expect(
    broken(
      (by) => !inside('src/pipeline/mark')(by),
      (of) => /^(?:remark|unified|micromark|mdast)/.test(of),
    ),
  ).toEqual([]);
});

test('components and client code draw what views give them', () => {
  const allowed = (of: string) =>
    !of.startsWith('src/') ||
    ['src/pipeline/view', 'src/schema', 'src/components', 'src/client', 'src/styles'].some((folder) =>
      inside(folder)(of),
    ) ||
    of === 'src/base.ts';
  expect(broken(inside('src/components'), (of) => !allowed(of))).toEqual([]);
  expect(broken(inside('src/client'), (of) => !allowed(of))).toEqual([]);
});

test('the word search and the table library are each known to one file', () => {
  const users = (name: RegExp) => [
    ...new Set(imports.filter(({ of, by }) => inside('src')(by) && name.test(of)).map(({ by }) => by)),
  ];
  expect(users(/^@tanstack\//).length).toBe(1);
  const wordSearch = files.filter(
    (file) => inside('src')(file) && /pagefind\.js/.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(wordSearch.length).toBe(1);
});

test('nobody imports pages', () => {
  expect(broken(() => true, inside('src/pages'))).toEqual([]);
});
