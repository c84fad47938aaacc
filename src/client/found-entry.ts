/** Draws an entry that was asked for: what became of it, the words that say so, its mentions and its neighbours. */
import { link } from '../base.ts';
import { casePath, disputePath, docketPath, orderPath } from '../pipeline/view/addresses.ts';
import { glyphOfKind } from '../pipeline/view/glyphs.ts';
import { rowsAround } from '../pipeline/view/lookup-paths.ts';
import type { EntryInPlace } from '../pipeline/view/search-answer.ts';
import {
  caseNumberWords,
  certaintyWords,
  count,
  dispositionWords,
  entryKindWords,
  entryWords,
  groundWords,
  list,
  paragraphWords,
} from '../pipeline/view/words.ts';
import type { EntryDisposition } from '../schema/case.ts';
import { courtOf } from '../schema/court.ts';
import { formatBounds } from '../schema/date.ts';
import { type EntryKey, isEntryId } from '../schema/entry.ts';
import type { DocketBlock, DocketRow, FoundEntry } from '../schema/lookup.ts';
import { element, glyph } from './element.ts';
import { entryDrawing } from './entry-drawing.ts';
import { dispositionMark } from './search/disposition-mark.ts';

/** The entry in full; `mentions` and `neighbours` stand beneath. */
export function foundEntry({ entry, block }: EntryInPlace): Node[] {
  const entryLink = (key: EntryKey, isResult = false) =>
    element('a', { href: link(docketPath(block.case, key)), class: 'nb', 'data-result': isResult }, entryWords(key));
  return [
    element(
      'section',
      { class: 'exact', 'aria-label': `${entryWords(entry.key)}, ${block.caption}` },
      element('h2', {}, entryLink(entry.key, true)),
      element(
        'p',
        { class: 'of-case' },
        element('a', { href: link(casePath(block.case)) }, block.caption),
        ' ',
        element(
          'span',
          { class: 'quiet whole' },
          `${caseNumberWords({ ...block, office: null })}, ${courtOf(block.court).citation}`,
        ),
      ),
      becameOf(entry, entryLink),
      element('dl', { class: 'terms' }, facts(entry, block)),
      entryDrawing(entry),
    ),
    ...mentions(entry, block),
    neighbours(entry, block),
  ];
}

/** What became of the entry, the newest ruling first; null for orders and hearings, which nobody rules on. */
function becameOf(entry: FoundEntry, entryLink: (key: EntryKey) => HTMLElement): Node | null {
  if (entry.rulings.length === 0) {
    if (entry.kind === 'order' || entry.kind === 'hearing') return null;
    return element('p', { class: 'quiet' }, 'No ruling on it in the texts held.');
  }
  const byOneOrder = new Map<EntryKey | null, Set<EntryDisposition>>();
  for (const { by, disposition } of entry.rulings)
    byOneOrder.set(by, (byOneOrder.get(by) ?? new Set()).add(disposition));
  const both = [...byOneOrder].find(([by, dispositions]) => by !== null && dispositions.size > 1);
  return element(
    'div',
    { class: 'became' },
    entry.rulings.toReversed().map((ruling) => rulingOf(ruling, entryLink)),
    both &&
      element(
        'p',
        { class: 'both' },
        `The order lists it as ${list([...both[1]].map((one) => dispositionWords[one].toLowerCase()))}; both are shown.`,
      ),
  );
}

/** One ruling: disposition, day and order, grounds, and the court's words where they are held. */
function rulingOf(
  { disposition, withoutPrejudice, days, by, quote, order, record, paragraph, grounds }: FoundEntry['rulings'][number],
  entryLink: (key: EntryKey) => HTMLElement,
): Node {
  const where = [by && entryWords(by), paragraph === null ? null : paragraphWords(paragraph)];
  return element(
    'div',
    { class: 'ruling' },
    element(
      'p',
      {},
      dispositionMark(disposition),
      withoutPrejudice && ' without prejudice',
      ' ',
      element('span', { class: 'quiet' }, [
        days && isEntryId(by ?? '') ? `${formatBounds(days)}, ` : days && !by ? formatBounds(days) : null,
        by && entryLink(by),
      ]),
      grounds.length > 0 && element('span', { class: 'why' }, list(grounds.map((ground) => groundWords[ground]))),
    ),
    quote &&
      order &&
      element(
        'blockquote',
        {},
        element('p', { class: 'q' }, quote),
        element(
          'p',
          { class: 'small quiet' },
          element('a', { href: link(orderPath(order, record ?? undefined)) }, where.filter(Boolean).join(', ')),
        ),
      ),
  );
}

function facts(entry: FoundEntry, block: DocketBlock): Node[] {
  const what = [entryKindWords[entry.kind], entry.what].filter(Boolean).join(': ');
  const rows: [string, (Node | string)[]][] = [
    [entry.kind === 'order' ? 'Order' : 'Paper', [glyph(glyphOfKind(entry.kind)), ' ', what]],
    [
      entry.kind === 'order' || entry.kind === 'hearing' ? 'Date' : 'Filed',
      [entry.filed ? formatBounds(entry.filed) : 'not known'],
    ],
  ];
  if (entry.by) rows.push(['By', [entry.by]]);
  if (entry.disputes.length > 0) {
    rows.push([
      entry.disputes.length === 1 ? 'Dispute' : 'Disputes',
      entry.disputes.flatMap(({ id, title }, i) => [
        i > 0 ? ', ' : '',
        element('a', { href: link(disputePath(block.case, id, entry.key)) }, title),
      ]),
    ]);
  }
  if (entry.order) rows.push(['Text', [element('a', { href: link(orderPath(entry.order)) }, 'Read the order')]]);
  rows.push(['Known from', [certaintyWords[entry.certainty]]]);
  return rows.flatMap(([term, said]) => [element('dt', {}, term), element('dd', {}, said)]);
}

/** What orders say of the entry stands on the docket page, and is read from there when it is asked for. */
function mentions(entry: FoundEntry, block: DocketBlock): Node[] {
  if (entry.mentionCount === 0) return [];
  const button = element(
    'button',
    { type: 'button', class: 'button' },
    `Read ${count(entry.mentionCount, 'mention')} of it in orders`,
  );
  const holder = element('div', { class: 'mentioned' }, element('p', {}, button));
  button.addEventListener(
    'click',
    async () => {
      holder.setAttribute('aria-busy', 'true');
      const { mentionsOn } = await import('./search/mentions.ts');
      holder.replaceChildren(
        element('h3', { tabindex: -1 }, 'Orders that mention it'),
        ...(await mentionsOn(block.case, entry.key)),
      );
      holder.removeAttribute('aria-busy');
      holder.querySelector('h3')?.focus();
    },
    { once: true },
  );
  return [holder];
}

function neighbours(entry: FoundEntry, block: DocketBlock): Node {
  const at = block.docket.findIndex(({ key }) => key === entry.key);
  const rows = block.docket.slice(Math.max(0, at - rowsAround), at + rowsAround + 1);
  return element(
    'section',
    { class: 'around' },
    element('h3', {}, 'On the docket around it'),
    element(
      'table',
      {},
      element(
        'thead',
        { class: 'unseen' },
        element(
          'tr',
          {},
          ['Entry', 'Paper', 'Filed', 'Disposition'].map((title) => element('th', { scope: 'col' }, title)),
        ),
      ),
      element(
        'tbody',
        {},
        rows.map((row) => docketRow(row, block, row.key === entry.key)),
      ),
    ),
  );
}

const docketRow = ({ key, kind, what, filed, disposition }: DocketRow, block: DocketBlock, here: boolean) =>
  element(
    'tr',
    { class: here && 'here', 'aria-current': here && 'true' },
    element(
      'th',
      { scope: 'row' },
      element('a', { href: link(docketPath(block.case, key)) }, isEntryId(key) ? key : '–'),
    ),
    element('td', {}, glyph(glyphOfKind(kind)), ' ', what ?? entryKindWords[kind]),
    element('td', { class: 'when' }, filed && formatBounds(filed)),
    element('td', {}, disposition && dispositionMark(disposition)),
  );
