/** What a browser may do on the site's pages: the Content Security Policy and the other headers, in one place. */

/** Directives of the policy, each source named. What a `<meta>` may not say, or has no need to, stands in `header`. */
const directives: readonly { name: string; sources: readonly string[]; header?: readonly string[] }[] = [
  { name: 'default-src', sources: ["'none'"] },
  // The word search runs its WebAssembly in a worker. A policy in a page does not reach workers; one in a header does.
  { name: 'script-src', sources: ["'self'"], header: ["'wasm-unsafe-eval'"] },
  { name: 'style-src', sources: ["'self'"] },
  { name: 'font-src', sources: ["'self'"] },
  { name: 'img-src', sources: ["'self'"] },
  { name: 'connect-src', sources: ["'self'"] },
  { name: 'worker-src', sources: ["'self'"] },
  { name: 'base-uri', sources: ["'none'"] },
  { name: 'form-action', sources: ["'self'"] },
  // Browsers heed this one in a header alone.
  { name: 'frame-ancestors', sources: [], header: ["'none'"] },
];

const written = (place: 'meta' | 'header') =>
  directives
    .map(({ name, sources, header = [] }) => [name, ...sources, ...(place === 'header' ? header : [])])
    .filter((words) => words.length > 1)
    .map((words) => words.join(' '))
    .join('; ');

/** The policy for `<meta http-equiv="content-security-policy">`, which stands in every page, whatever the host. */
export const metaPolicy = written('meta');

/** The policy for the header `Content-Security-Policy`, where the host sends headers: that of the page, and a little more. */
export const headerPolicy = written('header');

/** Readers' addresses, with what they searched for, are told to no other site. */
export const referrerPolicy = 'no-referrer';

/** What the pages never ask for, and therefore nothing on them may. */
const refused = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb'];

/** Headers of every file, as name and value. */
export const everywhere: readonly (readonly [name: string, value: string])[] = [
  ['Content-Security-Policy', headerPolicy],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', referrerPolicy],
  ['Permissions-Policy', refused.map((name) => `${name}=()`).join(', ')],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
];

/** Folders whose files are named by what is in them, so that a file never changes under its name. */
export const hashedFolders = ['assets', 'pagefind/index'] as const;

/** What a browser may keep of those files: a year, without asking again. */
export const hashedCache = 'public, max-age=31536000, immutable';

/**
 * The file `_headers` that Netlify and Cloudflare Pages read from the top of a site.
 *
 * @param base path of the site with a slash at either end.
 */
export function headersFile(base: string): string {
  const rule = (path: string, headers: readonly (readonly [string, string])[]) =>
    [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const rules = [
    rule(`${base}*`, everywhere),
    ...hashedFolders.map((folder) => rule(`${base}${folder}/*`, [['Cache-Control', hashedCache]])),
  ];
  return `${rules.join('\n\n')}\n`;
}
