/** The parts of the search page that an answer fills. */

const ids = ['read-as', 'misread', 'results', 'word-results', 'narrow'] as const;

/** The parts, by id. */
export type Panes = Record<(typeof ids)[number], HTMLElement>;

const standing = (id: string) => document.getElementById(id) as HTMLElement;

/** Empty parts for one answer, which stand nowhere yet. */
export const newPanes = (): Panes =>
  Object.fromEntries(ids.map((id) => [id, standing(id).cloneNode(false)])) as unknown as Panes;

/**
 * Puts the parts of an answer in the place of those that stand. What still arrives for the answer before fills its own
 * parts, which nobody sees any longer.
 */
export function showPanes(panes: Panes): void {
  for (const id of ids) standing(id).replaceWith(panes[id]);
}
