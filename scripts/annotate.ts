/**
 * Raw texts to annotated orders for a person to review. `node scripts/annotate.ts [--stdout] [--again] FILE…`
 * `--reclean [--write] FILE.md…` cleans the texts of annotated orders again and puts their notes back.
 *
 * It asks nothing, says what it found and what it was unsure of, and goes on after a file that it cannot read (exit 1 at
 * the end). What a person has done is never lost unasked: an order marked `reviewed` is left as it is, and one that
 * differs from what would be written now is written anew only with `--again`.
 */
import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import {
  annotateOrder,
  formatMessage,
  orderIdOf,
  orderPlaceOf,
  type ProposedOrder,
  proposeOrder,
  readFront,
  recleanOrder,
} from '../src/pipeline/index.ts';
import { count } from '../src/pipeline/view/words.ts';
import { attempt, complain, complaintOf, filesAt, slashed } from './paths.ts';
import { type Said, withProgress } from './progress.ts';

const usage = `usage: npm run annotate -- FILE…            (.txt raw texts, or folders of them)
       npm run annotate -- --again FILE…    (writes orders anew that nobody has reviewed; edits in them are lost)
       npm run --silent annotate -- --stdout FILE…   (prints the annotated orders and writes nothing)
       npm run annotate -- --reclean FILE.md…   (says what cleaning the texts of annotated orders again would change; with --write, changes it)`;

/** The content folder of this checkout. */
const ownContent = 'content';

const here = realpathSync('.');

/** Path as it is shown: from here where it lies below, else whole. */
function shownPath(path: string): string {
  const near = relative(here, path);
  return slashed(near.startsWith('..') ? path : near);
}

/** Where a raw text lies: its content folder and its path under `texts/` there, null where it lies outside of one. */
function placeOfText(path: string): { root: string; name: string } | null {
  const parts = realpathSync(path).split(sep);
  const at = parts.lastIndexOf('texts');
  const root = parts.slice(0, at).join(sep);
  const isContent = at > 0 && (basename(root) === ownContent || existsSync(join(root, 'orders')));
  return isContent && at < parts.length - 1 ? { root, name: parts.slice(at + 1).join('/') } : null;
}

/** An annotated order, and what its front matter says; null where that cannot be read. */
type Existing = { path: string; fields: ReturnType<typeof readFront>['fields'] };

/** What a content folder holds: its orders by the text that they name, and the paths of its texts by their size. */
type Content = { orders: Map<string, Existing>; texts: Map<number, string[]> };
const contents = new Map<string, Content>();

/** The front matter of an order; a file that cannot be read at all is for `npm run check` to name. */
function frontOf(path: string): ReturnType<typeof readFront> {
  try {
    return readFront({ path, bytes: readFileSync(path) });
  } catch {
    return { text: null, fields: null };
  }
}

/** Looks through a content folder, once a run. */
function contentOf(root: string): Content {
  const known = contents.get(root);
  if (known) return known;
  const content: Content = { orders: new Map(), texts: new Map() };
  contents.set(root, content);
  const below = (folder: string, ending: RegExp) =>
    existsSync(join(root, folder)) ? filesAt(join(root, folder), ending) : [];
  for (const path of below('orders', /\.md$/i)) {
    const { text, fields } = frontOf(path);
    const twin = text === null ? undefined : content.orders.get(text);
    // Where two orders name one text, the one that a person has worked on is the one to be careful with.
    if (text !== null && (!twin || twin.fields?.review === 'machine')) content.orders.set(text, { path, fields });
  }
  for (const path of below('texts', /\.txt$/i))
    addText(
      content,
      path,
      glance(() => statSync(path).size),
    );
  return content;
}

/** What looking at a file gives; undefined where it cannot be looked at, which is said of it when it is its turn. */
function glance<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}

function addText({ texts }: Content, path: string, size: number | undefined): void {
  if (size !== undefined) texts.set(size, [...(texts.get(size) ?? []), path]);
}

/** The paths under a content folder's `texts/` of texts with the same bytes. */
const sameTexts = (root: string, bytes: Buffer): string[] =>
  (contentOf(root).texts.get(bytes.length) ?? [])
    .filter((path) => glance(() => bytes.equals(readFileSync(path))))
    .map((path) => slashed(relative(join(root, 'texts'), path)));

/** The first path `<folder>/<name><ending>`, `<name>-2`, … that is not taken. */
function freePath(folder: string, name: string, isTaken: (path: string) => boolean): string {
  for (let nth = 1; ; nth++) {
    const path = join(folder, nth === 1 ? name : `${name}-${nth}`);
    if (!isTaken(path)) return path;
  }
}

/** Puts a file in its place whole or not at all. */
function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const part = `${path}.${process.pid}.part`;
  writeFileSync(part, content);
  renameSync(part, path);
}

const kinds = [
  ['ruling', 'ruling'],
  ['warning', 'warning'],
  ['deadline', 'deadline'],
  ['event', 'event'],
  ['reference', 'docket reference'],
] as const;

const headerWords = [
  ['court', 'court'],
  ['caseNumber', 'case number'],
  ['caption', 'caption'],
  ['title', 'title'],
  ['judge', 'judge'],
  ['dated', 'date'],
] as const;

/** "court, case number read; no judge": what of the header the words gave. */
function headerReport(header: ProposedOrder['header']): string {
  const read = headerWords.filter(([field]) => header[field] !== null).map(([, words]) => words);
  const missing = headerWords.filter(([field]) => header[field] === null).map(([, words]) => words);
  return [
    ...(read.length > 0 ? [`${read.join(', ')} from its words`] : []),
    ...(missing.length > 0 ? [`no ${missing.join(', no ')}`] : []),
  ].join('; ');
}

/** One line a file: what was found in it, and what cleaning took out. */
function reportOf(path: string, done: string, { header, annotations, cleaned }: ProposedOrder): string {
  const found = kinds.map(([kind, words]) => count(annotations.filter((one) => one.kind === kind).length, words));
  const dropped = cleaned.dropped.map(({ kind, count: times }) => count(times, kind.replaceAll('-', ' ')));
  const parts = [found.join(', '), headerReport(header)];
  if (dropped.length > 0) parts.push(`taken out: ${dropped.join(', ')}`);
  return `${shownPath(path)}: ${done}: ${parts.join('; ')}`;
}

type Options = { stdout: boolean; again: boolean; reclean: boolean; write: boolean };

/** Why an order that is there already must stay as it is; null where nothing stands in the way. */
function hindrance({ fields, path }: Existing, folder: string, orders: string, again: boolean): string | null {
  if (!fields)
    return 'Unexpected front matter, expected one that can be read (`npm run check` says what is wrong in it)';
  if (fields.review === 'reviewed')
    return 'Unexpected order marked `reviewed`, expected one marked `machine`: a reviewed order is never overwritten';
  if (!again)
    return 'Unexpected order that is there already and differs from what would be written now, expected `--again` to write it anew (edits in it are lost)';
  const place = orderIdOf(slashed(relative(orders, path)));
  if (!('id' in place) || dirname(place.id) !== folder)
    return `Unexpected place, expected the order under \`${folder}/\`, as its court and case number say: move it there first`;
  return null;
}

/** Fields that a person fills in, and that writing an order anew keeps where the words say nothing else. */
function keptOf({ fields }: Existing): Partial<NonNullable<Existing['fields']>> {
  const { corrections: _, sha256: __, cleaner: ___, ...kept } = fields ?? {};
  return kept;
}

/** What came of a text, and what there is to say of it; complaints, and no report, where it was refused. */
type Outcome = Said & { done: 'written' | 'written anew' | 'as it was' | 'not written' | 'refused' };
const refused = (...complaints: string[]): Outcome => ({ done: 'refused', complaints, report: [] });

/** Annotates one text. */
function annotate(file: string, { stdout, again }: Options): Outcome {
  if (!/\.txt$/i.test(file)) throw new Error(`Unexpected file \`${basename(file)}\`, expected a raw text (\`.txt\`)`);
  const bytes = readFileSync(file);
  const { proposed, messages } = proposeOrder({ path: slashed(file), bytes });
  if (!proposed) return refused(...messages.map(formatMessage));

  const place = placeOfText(file);
  const root = place?.root ?? join(here, ownContent);
  const orders = join(root, 'orders');
  const same = sameTexts(root, bytes);
  const lies = place?.name ?? same[0] ?? null;
  const existing = lies === null ? undefined : contentOf(root).orders.get(lies);
  const kept = existing ? keptOf(existing) : {};

  const { header } = proposed;
  const belongs = {
    court: header.court ?? kept.court ?? null,
    caseNumber: header.caseNumber ?? kept.caseNumber ?? null,
    office: header.office ?? kept.office ?? null,
    dated: header.dated ?? kept.dated ?? null,
  };
  const { folder, name } = orderPlaceOf(belongs, lies ?? basename(file));
  const isTaken = (id: string) =>
    existsSync(join(orders, `${id}.md`)) || (lies === null && existsSync(join(root, 'texts', `${id}.txt`)));
  const id = freePath(folder, name, isTaken);
  const path = existing?.path ?? join(orders, `${id}.md`);
  const text = lies ?? `${id}.txt`;

  const { markdown, messages: doubts } = annotateOrder(proposed, shownPath(path), { ...kept, text });
  if (markdown === null) return refused(...doubts.map(formatMessage));
  const outcome = (done: Outcome['done'], ...more: string[]): Outcome => ({
    done,
    complaints: [],
    report: [reportOf(path, done, proposed), ...more, ...doubts.map(formatMessage)],
  });
  if (stdout) {
    process.stdout.write(markdown);
    return outcome('not written');
  }
  if (existing) {
    if (readFileSync(path, 'utf8') === markdown) return outcome('as it was');
    const reason = hindrance(existing, folder, orders, again);
    if (reason !== null) return refused(`${shownPath(path)}:1:1: ${reason}`);
  }
  const [court, number] = (lies ?? '').split('/');
  const misplaced =
    lies?.split('/').length === 3 && court !== 'unidentified' && folder === 'unidentified'
      ? [
          `${shownPath(path)}:1:1: notice: Court and case number were not read; its text lies under \`${court}/${number}/\`: fill them in, and move the order to \`${court}/${number}/\``,
        ]
      : [];
  const twin = same.find((name) => name !== lies && contentOf(root).orders.has(name));
  const twice =
    twin === undefined
      ? []
      : [
          `${shownPath(path)}:1:1: notice: The same text as \`${twin}\`, which has an order of its own: what it says counts twice`,
        ];
  const copy = join(root, 'texts', text);
  if (lies === null) {
    writeWhole(copy, bytes);
    addText(contentOf(root), copy, bytes.length);
  }
  writeWhole(path, markdown);
  contentOf(root).orders.set(text, { path, fields: frontOf(path).fields });
  const from = place
    ? []
    : [`${shownPath(copy)}: ${lies === null ? 'copied from' : 'the same text as'} ${slashed(file)}`];
  return outcome(existing ? 'written anew' : 'written', ...from, ...misplaced, ...twice);
}

/** Files at the paths given, of one ending where a path is a folder, each once. */
function filesOf(paths: readonly string[], ending: '.txt' | '.md'): string[] {
  const seen = new Set<string>();
  return paths.flatMap((path) => {
    const files = attempt(path, () => filesAt(path, ending === '.md' ? /\.md$/i : /\.txt$/i)) ?? [];
    if (files.length === 0 && existsSync(path))
      complain(`${path}:1:1: Unexpected folder without orders, expected \`${ending}\` files in it`);
    return files.filter((file) => {
      const real = attempt(file, () => realpathSync(file));
      if (real === null || seen.has(real)) return false;
      seen.add(real);
      return true;
    });
  });
}

/** "3 orders written, 1 refused". */
function sumOf(outcomes: readonly Outcome['done'][]): string {
  const groups = [...Map.groupBy(outcomes, (done) => done)];
  return groups.map(([done, { length }], i) => `${i === 0 ? count(length, 'order') : length} ${done}`).join(', ');
}

/** Cleans the text of an annotated order again; writes it only where that was asked for. */
function reclean(file: string, isWritten: boolean): Outcome {
  const parts = realpathSync(file).split(sep);
  const at = parts.lastIndexOf('orders');
  if (at < 1 || !/\.md$/i.test(file))
    throw new Error(`Unexpected file \`${basename(file)}\`, expected an annotated order (\`.md\`) under \`orders/\``);
  const bytes = readFileSync(file);
  const path = slashed(file);
  const { markdown, messages } = recleanOrder({ path, bytes }, (name) => {
    const text = join(parts.slice(0, at).join(sep), 'texts', name);
    return existsSync(text) ? { path: text, bytes: readFileSync(text) } : null;
  });
  const lost = messages.map(formatMessage);
  if (markdown === null) return refused(...lost);
  const isSame = bytes.equals(Buffer.from(markdown));
  if (!isSame && isWritten) writeWhole(file, markdown);
  const done = isSame ? 'as it was' : isWritten ? 'written anew' : 'not written';
  const notes = lost.length === 0 ? 'every note has its place' : `${count(lost.length, 'note')} without a place`;
  const more = done === 'not written' ? 'cleaning would change it, `--write` to have it so; ' : '';
  return { done, complaints: lost, report: [`${path}: ${done}: ${more}${notes}`] };
}

async function annotateAll(paths: readonly string[], options: Options): Promise<void> {
  const print = options.stdout ? console.error : console.log;
  const outcomes: Outcome['done'][] = [];
  const files = filesOf(paths, options.reclean ? '.md' : '.txt');
  const work = (file: string) => {
    let outcome: Outcome;
    try {
      outcome = options.reclean ? reclean(file, options.write) : annotate(file, options);
    } catch (error) {
      outcome = refused(complaintOf(file, error));
    }
    if (outcome.complaints.length > 0) process.exitCode = 1;
    outcomes.push(outcome.done);
    return outcome;
  };
  await withProgress(files, work, print);
  if (files.length > 1) print(sumOf(outcomes));
}

/** The command's options and paths; null where an option is none of ours. */
function given() {
  const off = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({ allowPositionals: true, options: { stdout: off, again: off, reclean: off, write: off } });
  } catch {
    return null;
  }
}

// A reader that has seen enough (`| head -1`) closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const asked = given();
if (!asked || asked.positionals.length === 0) complain(usage);
else await annotateAll(asked.positionals, asked.values);
