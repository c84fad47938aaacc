/** Serves the site while it is worked on: an edit in `content/` or `src/` shows in the browser at once. */
import { createReadStream, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { type AstroIntegration, dev } from 'astro';
import { foldersOf } from './build.ts';
import { buildRecords, formatAmounts } from './build-records.ts';
import { fail } from './fail.ts';

const root = join(import.meta.dirname, '..');
const { content, work } = foldersOf(root);
const dataset = join(work, 'dev', 'data');

/** How long no file of `content/` has to change before the dataset is made again, in milliseconds. */
const calm = 100;

/** Makes the dataset; throws the report, and the one before stays, where `content/` is wrong. */
async function refresh(): Promise<void> {
  const { notices, ...records } = await buildRecords(content, dataset, join(work, 'cache'));
  for (const notice of notices) console.error(notice);
  console.log(`Read ${formatAmounts(records)}`);
}

/** Follows `content/`, tells Vite of a new dataset, and serves the dataset's files where the built site has them. */
const contentFollower: AstroIntegration = {
  name: 'content-follower',
  hooks: {
    'astro:server:setup': ({ server }) => {
      // Outside of what Vite takes for modules, so it does nothing of its own when they change.
      server.watcher.add(content);
      let timer: NodeJS.Timeout | undefined;
      let running = Promise.resolve();
      server.watcher.on('all', (_change, path) => {
        if (!path.startsWith(content + sep)) return;
        clearTimeout(timer);
        timer = setTimeout(() => {
          running = running.then(refresh).then(
            // What the pages' loader reads has changed, so every page that imports it is to be made again.
            () => void server.watcher.emit('change', join(root, 'src', 'dataset.ts')),
            (error) =>
              console.error(`${error instanceof Error ? error.message : error}\nThe pages show what stood before.`),
          );
        }, calm);
      });

      server.middlewares.use((request, response, skip) => {
        const { pathname } = new URL(request.url ?? '', 'http://127.0.0.1');
        const path = pathname.replace(server.config.base, '/');
        const file = join(dataset, path.slice('/data/'.length));
        if (!path.startsWith('/data/') || !file.startsWith(dataset + sep)) return skip();
        if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return skip();
        response.setHeader('Content-Type', extname(file) === '.csv' ? 'text/csv' : 'application/json');
        createReadStream(file).pipe(response);
      });
    },
  },
};

try {
  await refresh();
  process.env.DOCKETLINE_DATA = dataset;
  const { resolvedUrls } = await dev({
    root,
    logLevel: 'warn',
    server: { host: '127.0.0.1' },
    integrations: [contentFollower],
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit());
  console.log(`Docketline is at ${resolvedUrls.local[0]} and follows what you edit (Ctrl+C stops it)`);
} catch (error) {
  fail(error);
}
