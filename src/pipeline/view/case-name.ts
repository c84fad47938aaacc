/** What a case is called: in a file of its own, since the browser needs it without the schemas. */
import type { Party } from '../../schema/case.ts';

/**
 * A caption as the name of a case: the first party of each side, without "et al."; a person whose surname alone is
 * among the aliases of the case file is called by it ("v. Anna Gatti, et al." becomes "v. Gatti").
 */
export function caseName(caption: string, parties: readonly Party[] = []): string {
  return caption
    .split(/\s+vs?\.\s+/)
    .map((side) => side.replace(/,?\s*et al\.?,?$/i, '').trim())
    .map((side) => {
      const surname = side.split(' ').at(-1) ?? side;
      return parties.find(({ name }) => name === side)?.aliases.includes(surname) ? surname : side;
    })
    .join(' v. ');
}
