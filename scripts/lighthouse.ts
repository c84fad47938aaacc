/**
 * What Lighthouse says of the built site: performance, accessibility, best practices and SEO of a page of each kind, and
 * what costs points. `node scripts/lighthouse.ts [--desktop] [--times 3] [case order …]`, after `npm run build`; ends with
 * 1 where a score is too low. Figures of this machine at this moment: run it when nothing else runs. Of several times, the
 * one in the middle by its performance counts.
 *
 * Lighthouse is no dependency: it brings 90 MB of packages, four times what the tests need without it, and each run of
 * them would install it. npx fetches the version named here at the first use. Chromium is that of the tests.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { casePath, orderPath, rulingsPath } from '../src/pipeline/view/addresses.ts';
import { SiteIndex, withHead } from '../src/schema/dataset.ts';
import { readSettings } from '../src/settings.ts';
import { browser } from '../test/browser.ts';
import { serveCompressed } from './bench/compressed-site.ts';
import { fail } from './fail.ts';

const version = '13.5.0';
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
/** Points of 100 that each category has to have. */
const least = 95;
/** Elements named of an audit that they fail. */
const mostNodes = 5;

type Audit = {
  title: string;
  score: number | null;
  displayValue?: string;
  /** Milliseconds, of an audit that measures time. */
  numericValue?: number;
  /** Of an audit of elements: which fail. */
  details?: { items?: { node?: { snippet: string } }[] };
};

/** The part of Lighthouse's report that is read here; a score is 0 to 1, null for what does not apply. */
type Report = {
  categories: Record<
    (typeof categories)[number],
    { score: number | null; auditRefs: { id: string; weight: number }[] }
  >;
  audits: Record<string, Audit>;
};

/** A port that nothing listens at. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const bound = server.address();
  await new Promise((closed) => server.close(closed));
  if (bound === null || typeof bound === 'string') throw new TypeError('expected a port');
  return bound.port;
}

/** Runs Lighthouse on a page, in the browser that listens at `port`. */
async function reportOf(address: string, port: number, file: string, flags: readonly string[]): Promise<Report> {
  const run = spawn(
    'npx',
    [
      '--yes',
      `lighthouse@${version}`,
      address,
      `--port=${port}`,
      '--output=json',
      `--output-path=${file}`,
      `--only-categories=${categories.join(',')}`,
      '--quiet',
      '--no-enable-error-reporting',
      ...flags,
    ],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      // The Node of this project, as Lighthouse needs one that is not too old.
      env: { ...process.env, PATH: [dirname(process.execPath), process.env.PATH].join(delimiter) },
    },
  );
  const code = await new Promise<number | null>((ended, failed) => run.on('close', ended).on('error', failed));
  if (code !== 0) throw new Error(`Lighthouse ended with ${code} on ${address}.`);
  return JSON.parse(await readFile(file, 'utf8'));
}

/** The report in the middle, by performance; of two in the middle the worse. */
const median = (reports: readonly Report[]): Report =>
  reports.toSorted((a, b) => (a.categories.performance.score ?? 0) - (b.categories.performance.score ?? 0))[
    (reports.length - 1) >> 1
  ] as Report;

/** When the page was painted first and when its largest part was, and for how long it could not answer. */
const times = ({ audits }: Report) =>
  [
    ['first paint', 'first-contentful-paint'],
    ['largest', 'largest-contentful-paint'],
    ['blocked', 'total-blocking-time'],
  ]
    .map(([words, id]) => `${words} ${((audits[id as string]?.numericValue ?? 0) / 1000).toFixed(2)} s`)
    .join(', ');

const points = (score: number | null) => Math.round((score ?? 0) * 100);

/** The audits that take points away, those of the most weight first. */
function costs({ categories: scores, audits }: Report): string[] {
  return categories.flatMap((category) =>
    scores[category].auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .sort((a, b) => b.weight - a.weight)
      .map(({ id }) => {
        const { title, score, displayValue, details } = audits[id] as Audit;
        const nodes = (details?.items ?? []).flatMap(({ node }) => (node ? [node.snippet] : []));
        const rest = nodes.length - mostNodes;
        return [
          `    ${[`${category}: ${title}`, displayValue, `${points(score)} of 100`].filter(Boolean).join('; ')}`,
          ...nodes.slice(0, mostNodes).map((snippet) => `      ${snippet}`),
          ...(rest > 0 ? [`      and ${rest} more`] : []),
        ].join('\n');
      }),
  );
}

async function run(desktop: boolean, often: number, only: readonly string[]): Promise<void> {
  const dist = join(import.meta.dirname, '../dist');
  if (!existsSync(dist)) throw new Error('No site is built yet: `npm run build` builds it.');
  const options = await browser();
  if (typeof options === 'string') throw new Error(options);
  const { cases } = withHead(SiteIndex).parse(JSON.parse(await readFile(join(dist, 'data/index.json'), 'utf8')));
  const of = cases.toSorted((a, b) => b.entries - a.entries)[0];
  const order =
    of &&
    (JSON.parse(await readFile(join(dist, `data/cases/${of.id}.json`), 'utf8')) as { orders: { id: string }[] })
      .orders[0];
  const pages: [name: string, path: string][] = [
    ['home', '/'],
    ...(of ? [['case', casePath(of.id)] as [string, string]] : []),
    ...(order ? [['order', orderPath(order.id)] as [string, string]] : []),
    ['rulings', rulingsPath()],
  ];

  const folder = await mkdtemp(join(tmpdir(), 'lighthouse-'));
  const site = await serveCompressed(dist, readSettings().base);
  const port = await freePort();
  const chrome = await chromium.launch({
    ...options,
    args: [...(options.args ?? []), `--remote-debugging-port=${port}`],
  });
  try {
    console.log(`Lighthouse ${version}, ${desktop ? 'as a desktop' : 'as a slow phone'}: ${categories.join(', ')}`);
    for (const [name, path] of pages.filter(([name]) => only.length === 0 || only.includes(name))) {
      const address = `${site.address}${path.slice(1)}`;
      const reports: Report[] = [];
      for (let i = 0; i < often; i++) {
        reports.push(await reportOf(address, port, join(folder, `${name}.json`), desktop ? ['--preset=desktop'] : []));
      }
      const report = median(reports);
      const scores = categories.map((category) => points(report.categories[category].score));
      const isLow = scores.some((score) => score < least);
      if (isLow) process.exitCode = 1;
      console.log(
        `  ${name.padEnd(8)} ${scores.join(', ')}; ${times(report)}${isLow ? `   <-- less than ${least}` : ''}`,
      );
      for (const line of costs(report)) console.log(line);
    }
  } finally {
    await chrome.close();
    await site.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

try {
  const { values, positionals } = parseArgs({
    options: { desktop: { type: 'boolean', default: false }, times: { type: 'string', default: '1' } },
    allowPositionals: true,
  });
  if (!/^[1-9]\d?$/.test(values.times)) throw new Error(`--times takes a number from 1 to 99, not "${values.times}".`);
  await run(values.desktop, Number(values.times), positionals);
} catch (error) {
  fail(error);
}
