/** The parts of the search page that an answer fills. */

const ids = ['read-as', 'misread', 'results', 'word-results', 'narrow'] as const;

/** The parts, by id. */
export type Panes = Record<(typeof ids)[number], HTMLElement>;

/**
 * Puts empty parts in the place of those that stand, and gives them. What had the focus in them leaves it to the box, from
 * which the arrows lead on.
 */
export function showPanes(): Panes {
  const standing = ids.map((id) => document.getElementById(id) as HTMLElement);
  const hadFocus = standing.some((pane) => pane.contains(document.activeElement));
  const shown = standing.map((pane) => {
    const empty = pane.cloneNode(false) as HTMLElement;
    empty.removeAttribute('aria-busy');
    pane.replaceWith(empty);
    return [pane.id, empty];
  });
  if (hadFocus) document.getElementById('q')?.focus();
  return Object.fromEntries(shown);
}
