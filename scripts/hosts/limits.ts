/** What hosts take, each limit with where it stands and the day on which it was looked up there. */
import { decimals } from './amounts.ts';
import type { Survey } from './survey.ts';

/** One limit of a host: what it counts, how much of it the site has, the most that is taken, and what to change. */
export type Limit = {
  what: string;
  most: number;
  /** What the site has of it, and the place that has the most. */
  measure: (survey: Survey) => { count: number; at?: string };
  /** How a count reads: `25.0 MiB`. */
  words: (count: number) => string;
  change: string;
};

export type Host = {
  /** How the command names it. */
  id: string;
  name: string;
  source: string;
  lookedUp: string;
  limits: readonly Limit[];
  /** What a publisher there has to know that no count tells. */
  notes: readonly string[];
};

const plain = (count: number) => count.toLocaleString('en-US');
const mebibytes = (count: number) => `${decimals(count / 2 ** 20)} MiB`;
const gigabytes = (count: number) => `${decimals(count / 1e9)} GB`;

const fewerOrders =
  'publish cases of some courts or years as a site of their own (one checkout each), or choose a host without this limit';

const files = (most: number): Limit => ({
  what: 'files',
  most,
  measure: ({ files: count }) => ({ count }),
  words: plain,
  change: fewerOrders,
});
const fileSize = (most: number): Limit => ({
  what: 'largest file',
  most,
  measure: ({ largest }) => ({ count: largest.count, at: largest.path }),
  words: mebibytes,
  change:
    'a table above 25 MiB is cut by the build; a case whose JSON is that large has to be cut into two case files, or leave the texts of old orders out',
});
const path = (most: number): Limit => ({
  what: 'longest path in bytes',
  most,
  measure: ({ longestPath }) => ({ count: longestPath.count, at: longestPath.path }),
  words: plain,
  change: 'give the order at this path a shorter file name in content/orders/',
});

export const hosts: readonly Host[] = [
  {
    id: 'github',
    name: 'GitHub Pages',
    source: 'https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits',
    lookedUp: '2026-11-22',
    limits: [
      {
        what: 'whole site',
        most: 1e9,
        measure: ({ bytes: count }) => ({ count }),
        words: gigabytes,
        change: fewerOrders,
      },
    ],
    notes: [
      'Publishing is given up after 10 minutes, and 100 GB a month is what readers may fetch.',
      'No headers can be set: the policy in each page holds, but for frames of other sites and workers.',
    ],
  },
  {
    id: 'cloudflare',
    name: 'Cloudflare Pages',
    source: 'https://developers.cloudflare.com/pages/platform/limits/',
    lookedUp: '2026-11-22',
    limits: [
      {
        ...files(20_000),
        change: `on a paid plan set PAGES_WRANGLER_MAJOR_VERSION=4, which allows 100,000 files; else ${fewerOrders}`,
      },
      fileSize(25 * 2 ** 20),
      {
        what: 'header rules',
        most: 100,
        measure: ({ headers }) => ({ count: headers?.rules ?? 0 }),
        words: plain,
        change: 'name fewer folders in src/policy.ts',
      },
      {
        what: 'longest header line',
        most: 2_000,
        measure: ({ headers }) => ({ count: headers?.longestLine ?? 0 }),
        words: plain,
        change: 'shorten the policy in src/policy.ts',
      },
    ],
    notes: [],
  },
  {
    id: 'netlify',
    name: 'Netlify',
    source: 'https://docs.netlify.com/site-deploys/overview/',
    lookedUp: '2026-11-22',
    limits: [
      {
        what: 'fullest folder',
        most: 54_000,
        measure: ({ fullest }) => ({ count: fullest.count, at: fullest.path }),
        words: plain,
        change: fewerOrders,
      },
    ],
    notes: [],
  },
  {
    id: 's3',
    name: 'Amazon S3',
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html',
    lookedUp: '2026-11-22',
    limits: [path(1_024)],
    notes: [
      'A website endpoint sends no headers of ours but Cache-Control and Content-Type, which hosting/s3.sh sets: put CloudFront before it for the policy as a header and for https.',
    ],
  },
  {
    id: 'server',
    name: 'nginx, Caddy or another plain server',
    source: 'https://man7.org/linux/man-pages/man0/limits.h.0p.html, and NAME_MAX and PATH_MAX of linux/limits.h',
    lookedUp: '2026-11-22',
    limits: [
      {
        what: 'longest name in bytes',
        most: 255,
        measure: ({ longestName }) => ({ count: longestName.count, at: longestName.path }),
        words: plain,
        change: 'give the order at this path a shorter file name in content/orders/',
      },
      path(4_096 - 256),
    ],
    notes: [],
  },
];
