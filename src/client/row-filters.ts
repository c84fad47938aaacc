/** Lets a table of rows be narrowed and sorted; what is shown stands in the address, so that a link shows the same. */
import { element } from './element.ts';
import { type RowTable, rowTable, type Shown, type TableRow } from './table.ts';

const form = document.querySelector<HTMLFormElement>('form.filters');
const table = document.querySelector<HTMLTableElement>('table.rows');
const body = table?.tBodies[0];
if (form && table && body) start(form, table, body);

function start(form: HTMLFormElement, table: HTMLTableElement, body: HTMLTableSectionElement): void {
  const rows = [...body.rows].map(readRow);
  const selects = [...form.querySelectorAll('select')];
  const words = form.elements.namedItem('q') as HTMLInputElement;
  const headings = [...table.querySelectorAll<HTMLTableCellElement>('th[data-sort]')];
  const sorts = headings.map(({ dataset }) => dataset.sort ?? '');
  const model = rowTable(
    rows,
    selects.map(({ name }) => name),
    sorts,
  );
  const first = { sort: 'date', descending: true };
  let shown: Shown = { codes: {}, words: '', ...first };

  const readAddress = (): Shown => {
    const asked = new URLSearchParams(location.search);
    const codes = selects.flatMap(({ name, options }) => {
      const code = asked.get(name);
      return code && [...options].some(({ value }) => value === code) ? [[name, code] as const] : [];
    });
    const sort = asked.get('sort') ?? '';
    return {
      codes: Object.fromEntries(codes),
      words: (asked.get('q') ?? '').slice(0, 200),
      ...(sorts.includes(sort) ? { sort, descending: asked.get('order') === 'descending' } : first),
    };
  };

  const write = (entry: 'new' | 'same') => {
    const { codes, words, sort, descending } = shown;
    const asked = new URLSearchParams(Object.entries(codes));
    if (words) asked.set('q', words);
    if (sort !== first.sort || descending !== first.descending) {
      asked.set('sort', sort);
      asked.set('order', descending ? 'descending' : 'ascending');
    }
    const address = `${location.pathname}${asked.size > 0 ? `?${asked}` : ''}`;
    if (entry === 'new') history.pushState(null, '', address);
    else history.replaceState(history.state, '', address);
  };

  const draw = () => {
    model.show(shown);
    const visible = model.rows();
    body.replaceChildren(...visible);
    for (const select of selects) drawCounts(select, model, shown.codes[select.name] ?? '');
    if (words.value !== shown.words) words.value = shown.words;
    for (const heading of headings) {
      const sorted = heading.dataset.sort === shown.sort;
      heading.ariaSort = sorted ? (shown.descending ? 'descending' : 'ascending') : null;
    }
    drawCount(form, visible.length, rows.length);
  };

  const change = (to: Partial<Shown>, entry: 'new' | 'same') => {
    shown = { ...shown, ...to };
    write(entry);
    draw();
  };

  for (const heading of headings) {
    const sort = heading.dataset.sort ?? '';
    const button = element('button', { type: 'button', class: 'sort' }, ...heading.childNodes);
    button.addEventListener('click', () => {
      // A day is looked at from the newest, words from A.
      const descending = shown.sort === sort ? !shown.descending : sort === 'date';
      change({ sort, descending }, 'new');
    });
    heading.replaceChildren(button);
  }
  for (const select of selects) {
    select.addEventListener('change', () => {
      const { [select.name]: _, ...others } = shown.codes;
      change({ codes: select.value ? { ...others, [select.name]: select.value } : others }, 'new');
    });
  }
  words.addEventListener('input', () => change({ words: words.value.trim() }, 'same'));
  form.addEventListener('submit', (event) => event.preventDefault());
  for (const clear of document.querySelectorAll('button.clear')) {
    clear.addEventListener('click', () => {
      change({ codes: {}, words: '' }, 'new');
      words.focus();
    });
  }
  addEventListener('popstate', () => {
    shown = readAddress();
    draw();
  });

  form.hidden = false;
  shown = readAddress();
  draw();
}

function readRow(row: HTMLTableRowElement): TableRow {
  const { codes = '{}', keys = '{}' } = row.dataset;
  return {
    row,
    codes: JSON.parse(codes) as TableRow['codes'],
    keys: JSON.parse(keys) as TableRow['keys'],
    words: (row.textContent ?? '').replace(/\s+/g, ' ').toLowerCase(),
  };
}

/** Sets the choice, and says at each other choice how many rows it would show. */
function drawCounts(select: HTMLSelectElement, model: RowTable, chosen: string): void {
  const counts = model.counts(select.name);
  for (const option of select.options) {
    if (!option.value) continue;
    const count = counts.get(option.value) ?? 0;
    option.textContent = `${option.dataset.words} (${count})`;
    option.disabled = count === 0 && option.value !== chosen;
  }
  select.value = chosen;
}

function drawCount(form: HTMLFormElement, visible: number, all: number): void {
  const { one = 'row', many = 'rows' } = form.dataset;
  const status = document.getElementById('count');
  const none = document.getElementById('none');
  if (status) {
    status.textContent = visible === all ? `${all} ${all === 1 ? one : many}` : `${visible} of ${all} ${many}`;
  }
  if (none) none.hidden = visible > 0 || all === 0;
  const clear = form.querySelector<HTMLButtonElement>('button.clear');
  if (clear) clear.hidden = visible === all;
}
