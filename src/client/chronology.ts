/** Makes the files of a chronology, when asked for, from the case's one JSON: CSV, JSON, and its deadlines as a calendar. */
import { chronologyOf } from '../pipeline/view/chronology.ts';
import { deadlinesOf } from '../pipeline/view/chronology-deadlines.ts';
import { chronologyCsv, chronologyJson } from '../pipeline/view/chronology-files.ts';
import type { Case } from '../schema/case.ts';
import { element } from './element.ts';
import { saveText } from './take.ts';

const place = document.querySelector<HTMLElement>('.take[data-case]');
if (place) start(place);

function start(place: HTMLElement): void {
  const { case: json = '', id = '', name = '', page = '', factsTo = '', dated = '0' } = place.dataset;
  const head = { page, factsTo: factsTo || null };
  const stem = [id.replaceAll(/[^a-z0-9-]+/g, '-'), factsTo].filter(Boolean);
  const fileName = (what: string, ending: string) => `${[stem[0], what, ...stem.slice(1)].join('-')}.${ending}`;
  const status = element('span', { class: 'small quiet', role: 'status' });

  const button = (label: string, save: (of: Case) => void | Promise<void>) => {
    const made = element('button', { type: 'button', class: 'button' }, label);
    made.addEventListener('click', async () => {
      status.textContent = 'Reading the case …';
      try {
        const answer = await fetch(json);
        if (!answer.ok) throw new Error(answer.statusText);
        await save((await answer.json()) as Case);
        status.textContent = 'Saved';
      } catch {
        status.textContent = 'The case could not be read. Try again, or take its JSON.';
      }
    });
    return made;
  };

  place.prepend(
    element(
      'p',
      { class: 'chips' },
      button('Save as CSV', (of) =>
        saveText(fileName('chronology', 'csv'), chronologyCsv(chronologyOf(of), head), 'text/csv'),
      ),
      button('Save as JSON', (of) =>
        saveText(
          fileName('chronology', 'json'),
          chronologyJson(chronologyOf(of), head, `Chronology of ${name}`),
          'application/json',
        ),
      ),
      Number(dated) > 0 &&
        button('Deadlines as calendar (.ics)', async (of) => {
          const { calendarOf } = await import('../pipeline/view/calendar.ts');
          saveText(fileName('deadlines', 'ics'), calendarOf(deadlinesOf(of), name, head), 'text/calendar');
        }),
      printButton(),
      status,
    ),
  );
}

function printButton(): HTMLElement {
  const made = element('button', { type: 'button', class: 'button' }, 'Print');
  made.addEventListener('click', () => print());
  return made;
}
