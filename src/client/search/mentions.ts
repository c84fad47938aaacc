/** What orders say of a docket entry, read from the docket page of its case. */
import { link } from '../../base.ts';
import { docketPath } from '../../pipeline/view/addresses.ts';
import type { CaseId } from '../../schema/case.ts';
import type { EntryKey } from '../../schema/entry.ts';
import { element } from '../element.ts';

/**
 * The mentions of an entry under the orders that make them, as the docket page has them.
 *
 * @throws where the page cannot be had.
 */
export async function mentionsOn(id: CaseId, entry: EntryKey): Promise<Node[]> {
  const answer = await fetch(link(docketPath(id)));
  if (!answer.ok) throw new Error(`${docketPath(id)}: ${answer.status}`);
  // Nothing of what is parsed here runs or is fetched; only its words and its links within the site are taken.
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const orders = page.getElementById(entry)?.querySelectorAll('.mentions') ?? [];
  return [...orders].map((order) =>
    element(
      'article',
      { class: 'hit' },
      element('h4', {}, order.querySelector('p')?.textContent ?? ''),
      element(
        'dl',
        { class: 'in-context' },
        [...order.querySelectorAll('li')].map((place) => [
          element('dt', {}, placeLink(place)),
          element('dd', { class: 'q' }, [...(place.querySelector('q')?.childNodes ?? [])].map(wordsOf)),
        ]),
      ),
    ),
  );
}

function placeLink(place: Element): HTMLElement {
  const to = place.querySelector('a.place');
  return element('a', { href: to?.getAttribute('href') }, to?.textContent ?? '');
}

/** The number stands in bold on the docket page, and is a mark among what was found. */
const wordsOf = (node: Node): Node | string =>
  node.nodeName === 'B' ? element('mark', {}, node.textContent ?? '') : (node.textContent ?? '');
