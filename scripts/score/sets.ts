/** Sets of labelled orders: those of `content/` that a person has checked, and folders of texts and labels. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { z } from 'zod';
import { readCorpus } from '../../src/corpus.ts';
import { decode, type FileBytes, formatReport, readRawOrder } from '../../src/pipeline/index.ts';
import type { OrderRecord } from '../../src/schema/order.ts';
import { Label } from './label.ts';

/** An order with its label, and what the program reads in its raw text. */
export type LabelledOrder = { path: string; text: string; label: Label; record: OrderRecord };

export type LabelledSet = { name: string; orders: LabelledOrder[] };

/** File name without its ending: what joins a label to its text. */
const stemOf = (path: string) => basename(path, extname(path));

function readText(file: FileBytes, label: Label): LabelledOrder {
  const { order, messages } = readRawOrder(file);
  if (!order) throw new Error(formatReport(messages));
  return { path: file.path, text: decode(file.bytes).words, label, record: order.record };
}

/** A label file. Throws with its path where it is not JSON, or not in the form of the contract. */
function readLabel(path: string): Label {
  try {
    return Label.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
    throw new Error(`${path}:1:1: Unexpected label, expected one of the record contract: ${reason}`);
  }
}

const namesIn = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder)
    .filter((name) => ending.test(name))
    .sort();

/**
 * The orders of a folder of labels.
 *
 * @param texts folder of raw texts, `.txt`.
 * @param labels folder of labels, `.json`, each of which names its text as `source`; it may be the same folder.
 * @throws Error with the path of the file that cannot be read, of a label that has no text, or of a text without one.
 */
export function labelledSet(name: string, texts: string, labels: string): LabelledSet {
  const textNames = new Map(namesIn(texts, /\.txt$/i).map((file) => [stemOf(file), file]));
  const orders = namesIn(labels, /\.json$/i).map((file) => {
    const label = readLabel(join(labels, file));
    const text = textNames.get(stemOf(label.source));
    if (!text)
      throw new Error(`${join(labels, file)}:1:1: Unexpected source \`${label.source}\`, expected a text in ${texts}`);
    textNames.delete(stemOf(label.source));
    return readText({ path: join(texts, text), bytes: readFileSync(join(texts, text)) }, label);
  });
  const [unlabelled] = textNames.values();
  if (unlabelled)
    throw new Error(`${join(texts, unlabelled)}:1:1: Unexpected text without a label, expected one in ${labels}`);
  return { name, orders };
}

/** Sets in the folders below `root`, each with its texts and labels side by side, by name; none where there is no folder. */
export const labelledSetsIn = (root: string): LabelledSet[] =>
  existsSync(root)
    ? readdirSync(root, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && namesIn(join(root, entry.name), /\.json$/i).length > 0)
        .map(({ name }) => labelledSet(name, join(root, name), join(root, name)))
        .sort((a, b) => (a.name < b.name ? -1 : 1))
    : [];

/**
 * The orders of a content folder whose records a person has checked, with what is read in their raw texts.
 *
 * @returns null where there is none.
 * @throws CorpusError where the folder has a mistake in it.
 */
export async function reviewedSet(content: string): Promise<LabelledSet | null> {
  const { orders } = await readCorpus(content, { unmasked: true });
  const reviewed = orders.filter(({ review }) => review === 'reviewed');
  if (reviewed.length === 0) return null;
  // Which text is whose is known by its digest: the name in the front matter is no part of an order.
  const texts = readdirSync(join(content, 'texts'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, bytes: readFileSync(path) }));
  const byDigest = new Map(texts.map((text) => [createHash('sha256').update(text.bytes).digest('hex'), text]));
  return {
    name: 'content',
    orders: reviewed.map(({ sha256, record }) =>
      readText(byDigest.get(sha256 ?? '') as FileBytes, Label.parse(record)),
    ),
  };
}
