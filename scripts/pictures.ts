/**
 * Keeps the pictures of pages that the last run of `test/pictures.browser.ts` has seen to differ: to be run once they
 * have been looked at. `node scripts/pictures.ts`
 */
import { readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { count, list } from '../src/pipeline/view/words.ts';

const folder = join(import.meta.dirname, '../test/pictures');
const changed = readdirSync(folder).filter((name) => name.endsWith('-changed.png'));
for (const name of changed) {
  const kept = name.replace('-changed', '');
  renameSync(join(folder, name), join(folder, kept));
  rmSync(join(folder, name.replace('-changed', '-difference')), { force: true });
}
console.log(
  changed.length > 0
    ? `Kept ${count(changed.length, 'picture')}: ${list(changed.map((name) => name.replace('-changed.png', '')))}`
    : 'Every picture is the one that is kept; `npx vitest run --config test/vitest.config.ts test/pictures.browser.ts` takes them anew.',
);
