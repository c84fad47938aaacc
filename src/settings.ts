/** Where the site will be published, and where corrections go: the only place that reads these of the environment. */
import { z } from 'zod';

/** What the site is built for where nobody says otherwise: an address that never leads anywhere (RFC 2606). */
export const nobodysSite = 'https://docketline.example';

const siteForm = 'the address of the host alone, as `SITE=https://example.org`; a path goes into BASE';
const baseForm = 'the path that the site stands under, as `BASE=/rulings`, or `/` where it has the host to itself';

/** An origin: http or https, a host, perhaps a port, nothing else. Gives it without a slash at the end. */
const Site = z.string().transform((words, context) => {
  const url = URL.canParse(words) ? new URL(words) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || !isOrigin(url)) {
    context.addIssue({ code: 'custom', message: `SITE is \`${words}\`, expected ${siteForm}.` });
    return z.NEVER;
  }
  return url.origin;
});

const isOrigin = ({ pathname, search, hash, username, password }: URL) =>
  pathname === '/' && search + hash + username + password === '';

/** A path of plain names. Gives it with one slash at either end. */
const Base = z.string().transform((words, context) => {
  const isRoot = words === '/';
  const names = words.replace(/^\/|\/$/g, '').split('/');
  if (!isRoot && !(words.startsWith('/') && names.every((name) => /^(?!\.{1,2}$)[\w.~-]+$/.test(name)))) {
    context.addIssue({ code: 'custom', message: `BASE is \`${words}\`, expected ${baseForm}.` });
    return z.NEVER;
  }
  return isRoot ? '/' : `/${names.join('/')}/`;
});

const correctionsForm =
  'a mailbox, as `CORRECTIONS=mailto:corrections@example.org`, or the address of an issue form, as `https://github.com/group/rulings/issues/new`';

/** A mailbox without anything filled in, or a page over https. */
const Corrections = z.string().transform((words, context) => {
  const isMailbox = /^mailto:[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(words);
  const url = !isMailbox && URL.canParse(words) ? new URL(words) : undefined;
  if (!isMailbox && (url?.protocol !== 'https:' || url.username + url.password !== '' || /\s/.test(words))) {
    context.addIssue({ code: 'custom', message: `CORRECTIONS is \`${words}\`, expected ${correctionsForm}.` });
    return z.NEVER;
  }
  return words;
});

const Environment = z.object({
  SITE: Site.default(nobodysSite),
  BASE: Base.default('/'),
  CORRECTIONS: Corrections.optional(),
});

/**
 * `site`: the origin, `https://example.org`. `base`: the path with a slash at either end, `/` or `/rulings/`.
 * `corrections`: where readers send them, a mailbox or an issue form; null where nobody takes any.
 */
export type Settings = { site: string; base: string; corrections: string | null };

/**
 * Read where the site will be published. A variable that is empty counts as not given, as GitHub's workflows leave it.
 *
 * @throws Error that names each variable that is wrong, what it holds and what was expected.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const given = {
    SITE: environment.SITE || undefined,
    BASE: environment.BASE || undefined,
    CORRECTIONS: environment.CORRECTIONS || undefined,
  };
  const { success, data, error } = Environment.safeParse(given);
  if (!success) throw new Error(error.issues.map(({ message }) => message).join('\n'));
  return { site: data.SITE, base: data.BASE, corrections: data.CORRECTIONS ?? null };
}
