/**
 * Raw texts (.txt) and annotated orders (.md), or folders of them, to one record a line on standard output.
 * `node scripts/extract.ts PATH…`; messages go to standard error, exit 1 where a file could not be read.
 */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { formatMessage, orderIdOf, type ReadOrder, readAnnotatedOrder, readRawOrder } from '../src/pipeline/index.ts';

/** What `task` gives; where it throws, says why with the path, and null: the other files are read all the same. */
function attempt<T>(path: string, task: () => T): T | null {
  try {
    return task();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'Unexpected path that does not exist, expected a file or a folder' : message;
    console.error(`${path}:1:1: ${reason}`);
    process.exitCode = 1;
    return null;
  }
}

/** Files at a path: itself, or the texts and annotated orders below it; hidden ones only where they are named. */
function filesAt(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .map((entry) => ({ path: join(path, entry.name), isFolder: entry.isDirectory() }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap((entry) =>
      entry.isFolder
        ? (attempt(entry.path, () => filesAt(entry.path)) ?? [])
        : /\.(?:txt|md)$/i.test(entry.path)
          ? [entry.path]
          : [],
    );
}

/** The content folder that an annotated order stands in, and its path under `orders/`; null outside of one. */
function inContent(path: string): { root: string; name: string } | null {
  const parts = realpathSync(path).split(sep);
  const at = parts.lastIndexOf('orders');
  const root = parts.slice(0, at).join(sep);
  return at > 0 && existsSync(join(root, 'texts')) ? { root, name: parts.slice(at + 1).join('/') } : null;
}

/** Raw text that an annotated order names: under `texts/` of its content folder, else beside it. */
function readMarked(path: string): ReadOrder {
  const content = inContent(path);
  const texts = content ? join(content.root, 'texts') : dirname(path);
  const named = content && orderIdOf(content.name);
  const id = named && 'id' in named ? named.id : null;
  return readAnnotatedOrder({ path, bytes: readFileSync(path) }, id, (name) => {
    const file = join(texts, name);
    const isInside = file.startsWith(`${texts}${sep}`) || texts === '.';
    return isInside && existsSync(file) && statSync(file).isFile() ? { path: file, bytes: readFileSync(file) } : null;
  });
}

function read(path: string): ReadOrder {
  if (/\.txt$/i.test(path)) return readRawOrder({ path: path.split(sep).join('/'), bytes: readFileSync(path) });
  if (/\.md$/i.test(path)) return readMarked(path);
  throw new Error(
    `Unexpected file \`${basename(path)}\`, expected a raw text (\`.txt\`) or an annotated order (\`.md\`)`,
  );
}

// A reader that has seen enough (`| head -1`) closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const paths = process.argv.slice(2);
if (paths.length === 0) {
  console.error(
    'usage: npm run --silent extract -- PATH…   (.txt raw texts, .md annotated orders, or folders of them)',
  );
  process.exitCode = 1;
}
const seen = new Set<string>();

/** The order in a file; null where the same file was read before under another path. Throws where it cannot be read. */
function readOnce(file: string): ReadOrder | null {
  const real = realpathSync(file);
  if (seen.has(real)) return null;
  seen.add(real);
  return read(file);
}

/** Prints the record of a file, and its messages. */
async function extract(file: string): Promise<void> {
  const result = attempt(file, () => readOnce(file));
  if (!result) return;
  for (const message of result.messages) console.error(formatMessage(message));
  if (!result.order) process.exitCode = 1;
  else if (!process.stdout.write(`${JSON.stringify(result.order.record)}\n`))
    await new Promise((resume) => process.stdout.once('drain', resume));
}

for (const path of paths) {
  const files = attempt(path, () => filesAt(path));
  if (files?.length === 0) {
    console.error(`${path}:1:1: Unexpected folder without orders, expected \`.txt\` or \`.md\` files in it`);
    process.exitCode = 1;
  }
  for (const file of files ?? []) await extract(file);
}
