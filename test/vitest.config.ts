import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { ClosingLine } from './closing-line.ts';

// West of Greenwich, where a date that slips through local time shows as the day before.
process.env.TZ = 'America/Los_Angeles';

export default defineConfig({
  root: path.join(import.meta.dirname, '..'),
  test: {
    reporters: ['default', new ClosingLine()],
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/**/*.test.ts'], setupFiles: ['test/seed.ts'] } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/**/*.browser.ts'],
          globalSetup: ['test/global-browser.ts'],
          testTimeout: 30_000,
          // What is waited for comes at once on a machine at rest; on a busy one a second is not enough.
          expect: { poll: { timeout: 10_000 } },
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
