import { writeFile } from 'node:fs/promises';
import { defineConfig } from 'astro/config';
import { headersFile } from './src/policy.ts';
import { readSettings } from './src/settings.ts';

// Every Astro command reads this file before it reports or looks for news, so none of them calls home.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';

const { site, base, corrections } = readSettings();

/** Writes `_headers`. Not a page, since Astro leaves files out whose names begin with `_`. */
const hostHeaders = {
  name: 'host-headers',
  hooks: {
    'astro:build:done': /** @param {{ dir: URL }} built */ ({ dir }) =>
      writeFile(new URL('_headers', dir), headersFile(base)),
  },
};

export default defineConfig({
  site,
  base,
  outDir: process.env.DOCKETLINE_OUT || './dist',
  cacheDir: './.build/astro',
  trailingSlash: 'always',
  // Astro's default deletes the blank at a line break between two inline elements: "<em>Loop</em>⏎v." would lose it.
  compressHTML: true,
  // Writing is what takes the time: eight pages at once are a third faster than one.
  build: { assets: 'assets', concurrency: 8, inlineStylesheets: 'never' },
  integrations: [hostHeaders],
  // No small script, style or picture goes into the page: the policy then needs no hash, and no `data:`. Astro's own
  // `security.csp` is left off for that reason; the layout writes the policy of `src/policy.ts`.
  vite: {
    define: { 'import.meta.env.CORRECTIONS': JSON.stringify(corrections) },
    cacheDir: './.build/vite',
    build: {
      assetsInlineLimit: 0,
      // To make a schema changes nothing else, so a script that only formats dates or reads numbers goes without Zod
      // (80 kB). A chain of calls needs a mark at the schema, too: `/* @__PURE__ */ z.string().regex(…)`.
      rolldownOptions: { treeshake: { manualPureFunctions: ['z'] } },
    },
  },
  // Pages have no Markdown; the highlighter would only warn that its inline styles break the policy above.
  markdown: { syntaxHighlight: false },
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  devToolbar: { enabled: false },
});
