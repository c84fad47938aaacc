/** The keys of the search page: `/` goes to the box, arrows go through the results, Escape leaves. */

/** Links that the arrows stop at. */
const resultLinks = '#results [data-result], #word-results [data-result]';

/** Listens on the whole page. @param box the search box. */
export function listenToKeys(box: HTMLInputElement): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const here = document.activeElement;
    const links = [...document.querySelectorAll<HTMLElement>(resultLinks)];
    const at = links.indexOf(here as HTMLElement);
    const target = targetOf(event.key, at);
    if (target === null) return;
    event.preventDefault();
    if (target === 'nowhere') box.blur();
    else if (target === 'box') {
      box.focus();
      box.select();
    } else links[target]?.focus();

    function targetOf(key: string, from: number): number | 'box' | 'nowhere' | null {
      const typing = here instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT)$/.test(here.tagName);
      if (key === '/' && !typing) return 'box';
      // Chromium would empty the box: what was typed stays.
      if (key === 'Escape') return here === box ? 'nowhere' : from >= 0 ? 'box' : null;
      if (key === 'ArrowDown' && (here === box || from >= 0))
        return links.length === 0 ? null : Math.min(from + 1, links.length - 1);
      if (key === 'ArrowUp' && from >= 0) return from === 0 ? 'box' : from - 1;
      return null;
    }
  });
}
