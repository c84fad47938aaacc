/** What a reader takes away: words to the clipboard, a file to the disk. */
import { ordinaryBlanks } from '../pipeline/view/words.ts';
import { element } from './element.ts';

/**
 * Puts words on the clipboard, as plain text and, so that italics survive, as HTML.
 *
 * @param from what shows the words; where the clipboard is closed to the page they are selected there.
 * @returns what to tell the reader.
 */
async function copyWords(text: string, from: HTMLElement): Promise<string> {
  try {
    if (from.querySelector('i')) {
      const parts = { 'text/plain': text, 'text/html': italicsOf(from) };
      const blobs = Object.entries(parts).map(([type, words]) => [type, new Blob([words], { type })] as const);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    } else await navigator.clipboard.writeText(text);
    return 'Copied';
  } catch {
    getSelection()?.selectAllChildren(from);
    return 'Selected: press Ctrl+C, or Cmd+C';
  }
}

/** The words of a citation as HTML, its italics and lines kept and nothing else: text is escaped by the serialiser. */
function italicsOf(from: HTMLElement): string {
  const copy = element('span');
  for (const node of from.childNodes) {
    const words = ordinaryBlanks(node.textContent ?? '');
    if (node instanceof HTMLElement && node.matches('i')) copy.append(element('i', {}, words));
    else copy.append(...words.split('\n').flatMap((line, i) => (i > 0 ? [element('br', {}), line] : [line])));
  }
  return copy.outerHTML;
}

/**
 * A button that copies, and says beside itself whether it did.
 *
 * @param text is asked at each click.
 * @param from what shows the words; see `copyWords`.
 */
export function copyButton(label: string, text: () => string, from: HTMLElement): HTMLElement {
  const button = element('button', { type: 'button', class: 'button' }, label);
  const status = element('span', { class: 'small quiet', role: 'status' });
  button.addEventListener('click', async () => {
    status.textContent = '';
    status.textContent = await copyWords(text(), from);
  });
  return element('span', { class: 'copy screen-only' }, button, status);
}

/** Hands a file over, which the browser saves under that name. */
export function saveFile(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const anchor = element('a', { href: address, download: name });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  // The download has begun by then; an address given up at once can still cut it off.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Hands a text over as a file in UTF-8; `type` without its character set, as `text/csv`. */
export const saveText = (name: string, text: string, type: string): void =>
  saveFile(name, new Blob([text], { type: `${type};charset=utf-8` }));

/** A button that saves a text as a file; name and text are asked at each click. */
export function saveButton(label: string, name: () => string, text: () => string, type: string): HTMLElement {
  const button = element('button', { type: 'button', class: 'button screen-only' }, label);
  button.addEventListener('click', () => saveText(name(), text(), type));
  return button;
}
