/** The site's base path, and where corrections go, for pages, components and client code alike. */

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** `/cases/x/` to the address under the site's base, `/group/cases/x/`. */
export const link = (path: string): string => `${base}${path}`;

/**
 * Where the site is published, for what has to name it in whole: its root with the base, and the day of its facts.
 *
 * @throws TypeError where the site has no address of its own: `astro.config.mjs` always gives one.
 */
export function feedSite(site: URL | undefined, factsTo: string | null): { root: string; factsTo: string | null } {
  if (!site) throw new TypeError('the site has no address');
  return { root: new URL(link('/'), site).href, factsTo };
}

/** Where readers send corrections (`CORRECTIONS` of the environment): a mailbox or an issue form; null without one. */
export const correctionsTo: string | null = import.meta.env.CORRECTIONS ?? null;
