/** The site's base path, for pages, components and client code alike. */

/** `/cases/x/` to the address under the site's base, `/group/cases/x/`. */
export const link = (path: string): string => `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`;
