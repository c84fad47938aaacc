/** Hides what nobody has checked yet, when asked to; the choice stands in the address, so that a link shows the same. */
const form = document.querySelector<HTMLFormElement>('form.checked-only');
const box = form?.querySelector<HTMLInputElement>('input[name="review"]');
if (form && box) start(form, box);

function start(form: HTMLFormElement, box: HTMLInputElement): void {
  const unchecked = [...document.querySelectorAll<HTMLElement>('[data-review="machine"]')];
  const status = form.querySelector<HTMLElement>('[role="status"]');
  const isAsked = () => new URLSearchParams(location.search).get('review') === 'reviewed';

  const draw = () => {
    box.checked = isAsked();
    for (const record of unchecked) record.hidden = box.checked;
    // A record within a hidden row is hidden with it, and not counted again.
    const places = unchecked.filter((record) => !record.parentElement?.closest('[data-review="machine"]')).length;
    if (status)
      status.textContent = `${places} ${places === 1 ? 'place' : 'places'} ${status.dataset.words}${box.checked ? ': hidden' : ''}`;
  };

  box.addEventListener('change', () => {
    const asked = new URLSearchParams(location.search);
    if (box.checked) asked.set('review', 'reviewed');
    else asked.delete('review');
    history.pushState(null, '', `${location.pathname}${asked.size > 0 ? `?${asked}` : ''}${location.hash}`);
    draw();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('popstate', draw);
  form.hidden = false;
  draw();
}
