/** Checks all of `content/`: prints every message and their count, exit 1 on an error. `node scripts/check.ts [content]` */
import { CorpusError, readCorpus } from '../src/corpus.ts';
import { formatReport } from '../src/pipeline/index.ts';
import { count } from '../src/pipeline/view/words.ts';

const [content = 'content'] = process.argv.slice(2);
try {
  const { orders, caseFiles, notices } = await readCorpus(content);
  console.log(
    `${formatReport(notices)} in ${count(orders.length, 'order')} and ${count(caseFiles.length, 'case file')}`,
  );
} catch (error) {
  if (!(error instanceof CorpusError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
