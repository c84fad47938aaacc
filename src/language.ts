/** The language bank of the published dataset, worked out once for its pages and the sitemap. */
import { onceADataset } from './dataset.ts';
import {
  type Clause,
  clausesOf,
  type LanguagePage,
  type LanguageSheet,
  languagePages,
  sheetsOf,
} from './pipeline/view/language.ts';

/** Every clause of the orders held, the pages that show them by code, and the sheets that these are cut into. */
export type OpenLanguage = { clauses: Clause[]; pages: LanguagePage[]; sheets: LanguageSheet[] };

/**
 * The language bank of the dataset that the pages are made from.
 *
 * @throws Error where there is no dataset, as `openDataset` does.
 */
export const openLanguage = onceADataset(({ cases, unidentified, siteIndex }): OpenLanguage => {
  const clauses = clausesOf(cases(), unidentified(), siteIndex().asOf);
  const pages = languagePages(clauses);
  return { clauses, pages, sheets: pages.flatMap((page) => sheetsOf(page)) };
});
