/**
 * "Cite": copies the citations that stand on the page, and makes those of an order's notes and of docket entries, which
 * no page carries: each opens with its page, its quotation and its address.
 */
import {
  type Citation,
  type Cited,
  type CitedCase,
  type CitedWords,
  citationForms,
  citationText,
  formatCsl,
  formatRis,
  fullCitation,
  historySentence,
  parseCitedPaper,
  quotedCitation,
  reporterCitation,
  shortCitation,
} from '../pipeline/view/citation-forms.ts';
import { ordinaryBlanks } from '../pipeline/view/words.ts';
import { element } from './element.ts';
import { copyButton, saveButton } from './take.ts';

/** The page's own address, as it is published. */
const page =
  document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href.split('#')[0] ?? '';

/** What is cited, and where it is shown; `head` is the panel's own, "Cite note 6". */
type Asked = { head: string; cited: Cited; words?: CitedWords; address: string; id: string };

function startOrder(forms: HTMLElement): void {
  const cited = JSON.parse(forms.dataset.cite ?? '') as Cited;
  const id = forms.dataset.citeId ?? '';
  for (const form of forms.querySelectorAll<HTMLElement>('.cite-form')) {
    const words = form.querySelector<HTMLElement>('.cite');
    if (words) form.append(copyButton('Copy', () => plainText(words), words));
  }
  for (const file of forms.querySelectorAll<HTMLElement>('[data-file]')) {
    const ris = file.dataset.file === 'ris';
    const text = () => (ris ? formatRis(cited, page) : formatCsl(cited, id, page));
    file.after(saveFileButton(id, ris, text));
  }
  for (const note of document.querySelectorAll<HTMLElement>('.note:not(.event)')) {
    const record = note.id.replace(/^note-/, '');
    note.append(
      citeButton(`Cite note ${note.querySelector('.number')?.textContent ?? ''}`, () => ({
        cited,
        words: wordsOf(note, record),
        address: `${page}#${record}`,
        id: `${id}#${record}`,
      })),
    );
  }
}

/** The words that a note is about, as they stand marked in the text, with the place that the note gives. */
function wordsOf(note: HTMLElement, record: string): CitedWords {
  const rank = /\bn(\d+)\b/.exec(note.className)?.[1];
  const runs = [...document.querySelectorAll<HTMLElement>(`mark.r${rank}`)];
  const quote = runs
    .map((run) => run.textContent)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  const { page: pageNumber, line } = note.dataset;
  const paragraph = document.getElementById(record)?.closest('.para')?.id.slice(1);
  return {
    quote: quote || null,
    pin: pageNumber ? { page: Number(pageNumber), ...(line ? { line: Number(line) } : {}) } : null,
    paragraph: paragraph ? Number(paragraph) : null,
  };
}

function startDocket(docket: HTMLElement): void {
  const shared = JSON.parse(docket.dataset.cite ?? '') as CitedCase;
  const caseId = docket.dataset.citeId ?? '';
  for (const row of docket.querySelectorAll<HTMLTableRowElement>('tr[data-cite]')) {
    const head = row.querySelector('th');
    head?.append(
      citeButton(`Cite ${head.querySelector('a')?.ariaLabel ?? ''}`, () => ({
        cited: { ...shared, ...parseCitedPaper(row.dataset.cite ?? '', row.id) },
        address: `${page}#${row.id}`,
        id: `${caseId}#${row.id}`,
      })),
    );
  }
}

function citeButton(label: string, ask: () => Omit<Asked, 'head'>): HTMLElement {
  const button = element(
    'button',
    { type: 'button', class: 'cite-open screen-only', 'aria-label': label, 'aria-haspopup': 'dialog' },
    'Cite',
  );
  button.addEventListener('click', () => openPanel({ head: label, ...ask() }));
  return button;
}

/** The panel that all citations of a page share; the browser closes it with Esc and gives the focus back. */
let panel: HTMLDialogElement | undefined;

function openPanel(asked: Asked): void {
  panel ??= document.body.appendChild(
    element('dialog', { class: 'cite-panel', closedby: 'any', 'aria-labelledby': 'cite-panel-title' }),
  );
  panel.replaceChildren(...panelParts(asked, panel));
  panel.showModal();
}

function panelParts({ head, cited, words, address, id }: Asked, panel: HTMLDialogElement): HTMLElement[] {
  const close = element('button', { type: 'button', class: 'button' }, 'Close');
  close.addEventListener('click', () => panel.close());
  const reporter = reporterCitation(cited);
  const short = shortCitation(cited, words);
  const whole = cited.name === null ? [['entry-before', 'By its title'] as const] : citationForms;
  return [
    element('header', {}, element('h2', { id: 'cite-panel-title' }, head), close),
    ...(words?.quote ? [formOf('Quotation, citation and address', quotedCitation(cited, words, address))] : []),
    ...(reporter ? [formOf('As reported', reporter)] : []),
    ...whole.map(([form, label]) => formOf(label, fullCitation(cited, form, words))),
    ...(short ? [formOf('Short form', short)] : []),
    element('p', { class: 'small quiet' }, historySentence(cited)),
    element(
      'p',
      { class: 'chips' },
      saveFileButton(id, true, () => formatRis(cited, address, words)),
      saveFileButton(id, false, () => formatCsl(cited, id, address, words)),
    ),
  ];
}

function formOf(label: string, citation: Citation): HTMLElement {
  const words = element(
    'p',
    { class: citation.some(({ text }) => text.includes('\n')) ? 'cite q lines' : 'cite q' },
    citation.map(({ text, italic }) => (italic ? element('i', {}, text) : text)),
  );
  return element(
    'div',
    { class: 'cite-form' },
    element('h3', {}, label),
    words,
    copyButton('Copy', () => citationText(citation), words),
  );
}

/** A button that saves the citation for a reference manager; `id` names the file. */
function saveFileButton(id: string, ris: boolean, text: () => string): HTMLElement {
  return saveButton(
    ris ? 'Save as RIS' : 'Save as CSL-JSON',
    () => `${id.replace(/[^a-z0-9-]+/g, '-')}.${ris ? 'ris' : 'csl.json'}`,
    text,
    ris ? 'application/x-research-info-systems' : 'application/vnd.citationstyles.csl+json',
  );
}

function plainText(words: HTMLElement): string {
  return ordinaryBlanks(words.textContent ?? '').trim();
}

const forms = document.querySelector<HTMLElement>('.cite-forms[data-cite]');
if (forms) startOrder(forms);
const docket = document.querySelector<HTMLElement>('table[data-cite]');
if (docket) startDocket(docket);
