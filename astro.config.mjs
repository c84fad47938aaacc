import { defineConfig } from 'astro/config';

// Every Astro command reads this file before it reports or looks for news, so none of them calls home.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';

export default defineConfig({
  site: process.env.SITE || 'https://docketline.example',
  base: process.env.BASE || '/',
  outDir: process.env.DOCKETLINE_OUT || './dist',
  cacheDir: './.build/astro',
  trailingSlash: 'always',
  // Astro's default deletes the blank at a line break between two inline elements: "<em>Loop</em>⏎v." would lose it.
  compressHTML: true,
  // Writing is what takes the time: eight pages at once are a third faster than one.
  build: { assets: 'assets', concurrency: 8, inlineStylesheets: 'never' },
  // No small script or style goes into the page: a host can then send the policy as a header, without hashes.
  vite: {
    cacheDir: './.build/vite',
    build: {
      assetsInlineLimit: 0,
      // To make a schema changes nothing else, so a script that only formats dates or reads numbers goes without Zod
      // (80 kB). A chain of calls needs a mark at the schema, too: `/* @__PURE__ */ z.string().regex(…)`.
      rolldownOptions: { treeshake: { manualPureFunctions: ['z'] } },
    },
  },
  security: {
    // script-src and style-src are written by Astro: 'self' and its own hashes.
    csp: {
      directives: [
        "default-src 'none'",
        "connect-src 'self'",
        "font-src 'self'",
        "img-src 'self' data:",
        // The word search runs its WebAssembly in a worker, which this policy does not reach. A policy sent as a header
        // does, and so has to add 'wasm-unsafe-eval' to script-src.
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
    },
  },
  // Pages have no Markdown; the highlighter would only warn that its inline styles break the policy above.
  markdown: { syntaxHighlight: false },
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  devToolbar: { enabled: false },
});
