/** Checks all of `content/`: prints every message and their count, exit 1 on an error. `node scripts/check.ts [content]` */
import { statSync } from 'node:fs';
import { readCorpus } from '../src/corpus.ts';
import { formatReport, messageOf, threadCases } from '../src/pipeline/index.ts';
import { count } from '../src/pipeline/view/words.ts';
import { noticeAt } from '../src/schema/problem.ts';
import { fail } from './fail.ts';

const [given] = process.argv.slice(2);
const content = given ?? 'content';
try {
  // The folder of the checkout may be emptied to nothing; one that is named and not there is a slip of the pen.
  if (given !== undefined && !statSync(given, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`${given}:1:1: Unexpected path, expected a folder with \`orders/\`, \`texts/\` and \`cases/\``);
  const { orders, caseFiles, notices } = await readCorpus(content);
  // Where orders and case files differ shows only when they are put together, and has no one place.
  for (const notice of threadCases(orders, caseFiles).notices)
    notices.push(messageOf(content, '', noticeAt('case-file-differs', { from: 0, to: 0 }, notice)));
  console.log(
    `${formatReport(notices)} in ${count(orders.length, 'order')} and ${count(caseFiles.length, 'case file')}`,
  );
} catch (error) {
  fail(error);
}
