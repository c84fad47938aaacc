/** Reads `content/`: annotated orders with their raw texts, and case files. Throws the whole report on an error. */
import type { VFileMessage } from 'vfile-message';
import { closeReading, openReading, readCaseFiles, readOrders } from './corpus/shown.ts';
import { formatReport } from './pipeline/index.ts';
import type { CaseFile } from './schema/case.ts';
import type { Order } from './schema/order.ts';
import type { Hidden } from './schema/privacy.ts';

export type Corpus = {
  /** By id. */
  orders: Order[];
  /** By path. */
  caseFiles: CaseFile[];
  /** What `privacy.yaml` took down, masked or keeps out of search engines. */
  hidden: Hidden;
  /** What the makers of the files should look at; nothing of it stops the dataset. */
  notices: VFileMessage[];
};

export type CorpusOptions = {
  /** Folder for orders already read, by content and by version of the pipeline; none is kept without it. */
  cache?: string;
  /** True leaves `privacy.yaml` aside and the gate open: for what is never published, such as the score. */
  unmasked?: boolean;
  /**
   * Read every `of`th order alone, beginning with number `nth`: several processes fill a cache so, and the one that then
   * reads everything finds it there. What is wrong is for that one to say.
   */
  share?: { nth: number; of: number };
};

/** Thrown where anything in `content/` is wrong; the message is the report, one line a problem and their count. */
export class CorpusError extends Error {
  override name = 'CorpusError';
  messages: VFileMessage[];
  constructor(messages: VFileMessage[]) {
    super(formatReport(messages));
    this.messages = messages;
  }
}

/**
 * Read all of a content folder.
 *
 * @param root folder with `orders/`, `texts/` and `cases/`, each of which may be missing, and perhaps `privacy.yaml`.
 *   Messages name files below it as `root` is given.
 * @returns orders by id and case files by path, masked and without what was taken down; and notices.
 * @throws CorpusError with every message, where one is an error.
 */
export async function readCorpus(
  root: string,
  { cache, unmasked = false, share }: CorpusOptions = {},
): Promise<Corpus> {
  const whole = openReading(root, cache, unmasked);
  const { messages, hidden } = whole;
  const orders = readOrders(whole, share);
  if (share) return { orders, caseFiles: [], hidden, notices: messages };
  const caseFiles = readCaseFiles(whole, orders);
  closeReading(whole);
  if (messages.some(({ fatal }) => fatal)) throw new CorpusError(messages);
  return { orders, caseFiles, hidden, notices: messages };
}
