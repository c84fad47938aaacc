/** Lets the table of a page be narrowed, sorted and downloaded; what is shown stands in the address, so that a link shows the same. */
import { type Choices, choicesAmong } from '../../pipeline/view/row-facets.ts';
import type { Narrowed, RowIndex } from '../../pipeline/view/row-index.ts';
import {
  firstShown,
  formatShown,
  mostWords,
  parseShown,
  type Shown,
  typingPause,
} from '../../pipeline/view/row-state.ts';
import { mostRowsInPage } from '../../pipeline/view/row-tables.ts';
import { amount, count } from '../../pipeline/view/words.ts';
import { element } from '../element.ts';
import { drawRow } from './draw-row.ts';
import { type FetchedRows, fetchRows, prepare } from './fetched-rows.ts';
import type { rowWindow as RowWindowMaker } from './row-window.ts';
import { saveRows } from './save-rows.ts';

const form = document.querySelector<HTMLFormElement>('form.filters');
const table = document.querySelector<HTMLTableElement>('table.rows[data-file]');
const body = table?.tBodies[0];
const frame = table?.parentElement;
if (form && table && body && frame) {
  const { file = '', total } = table.dataset;
  // Most tables stand whole in their page, and go without the script of the window.
  const windowed = Number(total) > mostRowsInPage ? import('./row-window.ts') : null;
  Promise.all([fetchRows(file, Number(total)), windowed]).then(
    ([fetched, script]) => start(form, frame, table, body, fetched, script?.rowWindow),
    (error: unknown) => {
      // The rows stand in the page all the same.
      form.hidden = true;
      console.error(error);
    },
  );
}

function start(
  form: HTMLFormElement,
  frame: HTMLElement,
  table: HTMLTableElement,
  body: HTMLTableSectionElement,
  { index, asOf }: FetchedRows,
  rowWindow: typeof RowWindowMaker | undefined,
): void {
  const { columns, facets, one, many } = index.table;
  const rowsInAll = index.rows.length;
  const fieldset = form.querySelector('fieldset') as HTMLFieldSetElement;
  const control = <Kind extends HTMLInputElement | HTMLSelectElement>(of: string) =>
    form.elements.namedItem(of) as Kind;
  const [words, from, to, checked] = ['q', 'from', 'to', 'review'].map((of) => control<HTMLInputElement>(of)) as [
    HTMLInputElement,
    HTMLInputElement,
    HTMLInputElement,
    HTMLInputElement,
  ];
  const sorted = control<HTMLSelectElement>('sort');
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name="column"]')];
  const selects = facets.flatMap((facet) => {
    const select = control<HTMLSelectElement>(facet.name);
    return select ? [{ facet, select }] : [];
  });
  const headings = [...table.querySelectorAll<HTMLTableCellElement>('th[data-sort]')];

  const isWindowed = rowWindow !== undefined;
  frame.classList.toggle('windowed', isWindowed);
  if (isWindowed) document.getElementById('rest')?.remove();
  const inPage = isWindowed ? [] : [...body.rows];
  const draw = (i: number) => hideColumns(drawRow(index.table, index.rows[i] as RowIndex['rows'][number]), shown);
  const view = rowWindow?.(frame, table, body, draw);

  const readAddress = () => parseShown(index.table, location.search, (facet, code) => index.hasCode(facet, code));
  let shown: Shown = readAddress();
  let rows: Uint32Array = new Uint32Array();

  let counts: Narrowed['counts'] = new Map();

  const drawCounts = () => {
    for (const { facet, select } of selects) {
      const chosen = shown.codes[facet.name];
      drawChoices(select, choicesAmong(facet, counts.get(facet.name) ?? new Map(), chosen), chosen ?? '');
    }
  };

  const drawAll = () => {
    const narrowed = index.show(shown);
    rows = narrowed.rows;
    hideColumns(table, shown);
    if (view) view.show(rows);
    else body.replaceChildren(...Array.from(rows, (i) => inPage[i] as HTMLTableRowElement));
    counts = narrowed.counts;
    // Of many rows the rows come first: what stands in closed lists can wait until they are drawn.
    if (isWindowed) setTimeout(drawCounts);
    else drawCounts();
    if (words.value.trim() !== shown.words) words.value = shown.words;
    from.value = shown.from ?? '';
    to.value = shown.to ?? '';
    checked.checked = shown.checkedOnly;
    sorted.value = `${shown.sort} ${shown.descending ? 'descending' : 'ascending'}`;
    for (const box of boxes) box.checked = !shown.hidden.includes(box.value);
    for (const heading of headings) {
      const sorts = heading.dataset.sort === shown.sort;
      heading.ariaSort = sorts ? (shown.descending ? 'descending' : 'ascending') : null;
    }
    drawAmount();
  };

  const drawAmount = () => {
    const status = document.getElementById('count');
    const all = count(rowsInAll, one, many);
    const words = rows.length === rowsInAll ? all : `${amount(rows.length)} of ${all}`;
    if (status && status.textContent !== words) status.textContent = words;
    const none = document.getElementById('none');
    if (none) none.hidden = rows.length > 0;
    const clear = form.querySelector<HTMLButtonElement>('button.clear');
    if (clear) clear.hidden = formatShown({ ...shown, sort: firstShown.sort, descending: true }) === '';
  };

  const change = (to: Partial<Shown>, entry: 'new' | 'same' = 'new') => {
    shown = { ...shown, ...to };
    const address = `${location.pathname}${formatShown(shown)}`;
    if (entry === 'new') history.pushState(null, '', address);
    else history.replaceState(history.state, '', address);
    drawWhenRead();
  };

  // Words of many rows are read in slices: to read them all at the first key would stop the page.
  let areRead = false;
  const read = prepare(index).then(() => {
    areRead = true;
    table.dataset.ready = 'words';
  });
  const drawWhenRead = () => {
    if (shown.words === '' || areRead) return drawAll();
    const status = document.getElementById('count');
    if (status && isWindowed) status.textContent = `Reading the words of ${count(rowsInAll, one, many)}`;
    void read.then(drawAll);
  };

  for (const heading of headings) {
    const sort = heading.dataset.sort ?? '';
    const button = element('button', { type: 'button', class: 'sort' }, ...heading.childNodes);
    button.addEventListener('click', () => {
      // A day is looked at from the newest, words from A.
      const newestFirst = columns.find((column) => column.name === sort)?.newestFirst ?? false;
      change({ sort, descending: shown.sort === sort ? !shown.descending : newestFirst });
    });
    heading.replaceChildren(button);
  }
  for (const { facet, select } of selects) {
    select.addEventListener('change', () => {
      const { [facet.name]: _, ...others } = shown.codes;
      change({ codes: select.value ? { ...others, [facet.name]: select.value } : others });
    });
  }
  sorted.addEventListener('change', () => {
    const [sort = firstShown.sort, order] = sorted.value.split(' ');
    change({ sort, descending: order === 'descending' });
  });
  // While a day is typed, the browser gives none, or one of the first century.
  for (const [input, end] of [
    [from, 'from'],
    [to, 'to'],
  ] as const) {
    input.addEventListener('change', () => {
      if (input.value === '' || input.value >= '1000') change({ [end]: input.value || null });
    });
  }
  checked.addEventListener('change', () => change({ checkedOnly: checked.checked }));
  for (const box of boxes) {
    box.addEventListener('change', () => {
      change({ hidden: boxes.filter((other) => !other.checked).map(({ value }) => value) });
    });
  }
  let typing: ReturnType<typeof setTimeout> | undefined;
  words.addEventListener('input', () => {
    clearTimeout(typing);
    const look = () => change({ words: words.value.slice(0, mostWords).trim() }, 'same');
    typing = setTimeout(look, isWindowed ? typingPause : 0);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  for (const clear of document.querySelectorAll('button.clear')) {
    clear.addEventListener('click', () => {
      words.value = '';
      const { sort, descending } = shown;
      change({ ...firstShown, sort, descending });
      words.focus();
    });
  }
  const take = document.querySelector<HTMLElement>('.take');
  for (const button of take?.querySelectorAll('button') ?? []) {
    button.addEventListener('click', () => {
      const source = new URL(`${location.pathname}${formatShown(shown)}`, location.href).href;
      const ending = button.value === 'json' ? 'json' : 'csv';
      saveRows(index, rows, shown, { source, asOf }, ending);
    });
  }
  addEventListener('popstate', () => {
    words.value = '';
    shown = readAddress();
    drawWhenRead();
  });
  if (view) printsInPart(body, view, () => rows, draw, many);

  fieldset.disabled = false;
  if (take) take.hidden = false;
  table.dataset.ready = 'rows';
  // Until the words of the address are read, all rows stand there.
  drawWhenRead();
}

/** Hides the cells of columns that are not shown, and shows the others. */
function hideColumns<Part extends HTMLElement>(part: Part, { hidden }: Pick<Shown, 'hidden'>): Part {
  for (const cell of part.querySelectorAll<HTMLElement>('[data-column]'))
    cell.hidden = hidden.includes(cell.dataset.column ?? '');
  return part;
}

/** Puts the choices of a facet, with the rows that each would show, into its list, and sets the one that is chosen. */
function drawChoices(select: HTMLSelectElement, { choices, more }: Choices, chosen: string): void {
  const [any, ...old] = select.options;
  const words = [
    ...choices.map(({ code, words, count }) => ({
      value: code,
      words: `${words} (${amount(count)})`,
      disabled: count === 0 && code !== chosen,
    })),
    ...(more > 0 ? [{ value: '', words: `${amount(more)} more: type their words`, disabled: true }] : []),
  ];
  if (any && old.length !== words.length) select.replaceChildren(any, ...words.map(() => element('option')));
  for (const [i, choice] of words.entries()) {
    const option = select.options[i + 1] as HTMLOptionElement;
    if (option.value !== choice.value) option.value = choice.value;
    if (option.textContent !== choice.words) option.textContent = choice.words;
    option.disabled = choice.disabled;
  }
  select.value = chosen;
}

/** On paper a window would hold the rows in sight: it gets the first of the rows shown, and a sentence that says so. */
function printsInPart(
  body: HTMLTableSectionElement,
  view: { redraw(): void },
  rows: () => Uint32Array,
  draw: (i: number) => HTMLTableRowElement,
  many: string,
): void {
  const said = document.getElementById('printed');
  addEventListener('beforeprint', () => {
    const first = rows().slice(0, mostRowsInPage);
    body.replaceChildren(...Array.from(first, draw));
    if (said && first.length < rows().length)
      said.textContent = `Printed: the first ${first.length} of ${amount(rows().length)} ${many}. The site has all of them as a file.`;
  });
  addEventListener('afterprint', () => {
    if (said) said.textContent = '';
    view.redraw();
  });
}
