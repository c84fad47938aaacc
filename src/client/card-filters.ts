/** Narrows the cards of a page by choices; the choices stand in the address, so that a link shows the same cards. */
import { element } from './element.ts';

const form = document.querySelector<HTMLFormElement>('form.card-filters');
if (form) start(form);

/** What a card is, by the name of the choice. */
type Codes = Record<string, readonly string[]>;

function start(form: HTMLFormElement): void {
  const selects = [...form.querySelectorAll('select')];
  const sections = [...document.querySelectorAll<HTMLElement>('[data-cards]')];
  const cards = sections.flatMap((section) =>
    [...section.querySelectorAll<HTMLElement>('[data-codes]')].map((card) => ({
      card,
      section,
      /** What the card shows: a clause with two grounds stands twice on a page, and counts once. */
      one: card.dataset.one ?? card,
      codes: JSON.parse(card.dataset.codes ?? '{}') as Codes,
    })),
  );
  const status = form.querySelector<HTMLElement>('[role="status"]');
  const clear = form.querySelector<HTMLButtonElement>('button.clear');
  const none = element('p', { class: 'quiet', hidden: true }, 'None is left: take a choice away.');
  form.after(none);

  const amount = (some: readonly { one: unknown }[]) => new Set(some.map(({ one }) => one)).size;
  const readAddress = () => {
    const asked = new URLSearchParams(location.search);
    for (const select of selects) {
      const code = asked.get(select.name) ?? '';
      select.value = [...select.options].some(({ value }) => value === code) ? code : '';
    }
  };

  const draw = () => {
    const chosen = selects.filter(({ value }) => value !== '');
    const fits = ({ codes }: { codes: Codes }, but?: HTMLSelectElement) =>
      chosen.every((select) => select === but || codes[select.name]?.includes(select.value));
    for (const one of cards) one.card.hidden = !fits(one);
    for (const section of sections) section.hidden = !cards.some((one) => one.section === section && !one.card.hidden);
    for (const select of selects) {
      const open = cards.filter((one) => fits(one, select));
      for (const option of select.options) {
        if (!option.value) continue;
        const count = amount(open.filter(({ codes }) => codes[select.name]?.includes(option.value)));
        option.textContent = `${option.dataset.words} (${count})`;
        option.disabled = count === 0 && option.value !== select.value;
      }
    }
    const shown = amount(cards.filter(({ card }) => !card.hidden));
    const all = amount(cards);
    if (status) status.textContent = shown === all ? `${shown} shown` : `${shown} of ${all} shown`;
    if (clear) clear.hidden = chosen.length === 0;
    none.hidden = shown > 0;
  };

  const change = () => {
    const asked = new URLSearchParams(location.search);
    for (const { name, value } of selects) {
      if (value) asked.set(name, value);
      else asked.delete(name);
    }
    history.pushState(null, '', `${location.pathname}${asked.size > 0 ? `?${asked}` : ''}`);
    draw();
  };

  for (const select of selects) select.addEventListener('change', change);
  clear?.addEventListener('click', () => {
    for (const select of selects) select.value = '';
    change();
    selects[0]?.focus();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('popstate', () => {
    readAddress();
    draw();
  });
  form.hidden = false;
  readAddress();
  draw();
}
