/** The notes of an annotated order to annotations with spans. */
import type { Annotation, ReferenceAnnotation, Span } from '../../schema/annotation.ts';
import { errorAt, type FilePlace, type Problem } from '../../schema/problem.ts';
import {
  choosePlace,
  fold,
  type MarkedOrder,
  type Note,
  noteFields,
  placeInFile,
  placesAbove,
  placesOf,
} from '../mark/vocabulary.ts';
import { readFields } from './attributes.ts';

const shown = (words: string) => (words.length > 60 ? `${words.slice(0, 59)}…` : words).replaceAll('`', 'ˋ');
const isSpan = (place: Span | readonly Span[]): place is Span => !Array.isArray(place);

/** Where a place of the text stands in the file, as the second place of a problem. */
const secondPlace = (marked: MarkedOrder, { from, to }: Span, reason: string): Problem['second'] => ({
  from: placeInFile(marked, from),
  to: placeInFile(marked, to - 1) + 1,
  reason,
});

/** The words that a note quotes, or what is wrong with its quote. */
function quotedWords(
  marked: MarkedOrder,
  { paragraph }: Note,
  quote: string,
  nth: number | undefined,
  at: FilePlace,
  nthAt: FilePlace,
): Span | Problem {
  const above = placesAbove(marked.text, marked.paragraphs, paragraph, quote);
  const chosen = choosePlace(above, nth);
  if (isSpan(chosen)) return chosen;
  const [first, again] = chosen;
  if (!first) {
    const [elsewhere] = placesOf(marked.text, quote, 0, marked.text.length);
    return errorAt(
      'missing-quote',
      at,
      `Unexpected quote \`${shown(fold(quote))}\`, expected words of the paragraph above the note, or of the two or three above together`,
      elsewhere && secondPlace(marked, elsewhere, 'These words stand here'),
    );
  }
  if (nth !== undefined)
    return errorAt(
      'nth',
      nthAt,
      `Unexpected nth \`${nth}\`, expected a number up to ${chosen.length}, since the words stand there ${chosen.length === 1 ? 'once' : `${chosen.length} times`}`,
    );
  return errorAt(
    'ambiguous-quote',
    at,
    `Unexpected quote \`${shown(fold(quote))}\`, which stands there ${chosen.length} times, expected more of its words, or \`nth\``,
    again && secondPlace(marked, again, 'The words stand here again'),
  );
}

/** The one place before the quote where other words say the same. */
function earlierWords(marked: MarkedOrder, quote: Span, words: string, at: FilePlace): Span | Problem {
  const [found, again] = placesOf(marked.text, words, 0, quote.from);
  if (found && !again) return found;
  if (again)
    return errorAt(
      'ambiguous-quote',
      at,
      `Unexpected also \`${shown(fold(words))}\`, which stands more than once before the quote, expected more of its words`,
      secondPlace(marked, again, 'The words stand here again'),
    );
  return errorAt(
    'missing-quote',
    at,
    `Unexpected also \`${shown(fold(words))}\`, expected words that stand before the quote`,
  );
}

function readNote(marked: MarkedOrder, note: Note): { annotation: Annotation | null; problems: Problem[] } {
  const { fields, placeOf, problems } = readFields(
    note,
    noteFields[note.kind],
    note.kind === 'entries' ? 'entries note' : note.kind,
    'note',
  );
  if (!fields) return { annotation: null, problems };
  const { quote, nth, id, ...rest } = fields;
  const span = quotedWords(marked, note, quote, nth, placeOf('quote'), placeOf('nth'));
  if ('rule' in span) return { annotation: null, problems: [span] };
  const { also: earlier = [], ...said } = 'also' in rest ? rest : { ...rest, also: [] };
  const also = earlier.map((words, i) => earlierWords(marked, span, words, placeOf('also', i)));
  const wrong = also.filter((found): found is Problem => 'rule' in found);
  const kind = note.kind === 'entries' ? 'reference' : note.kind;
  if (id !== undefined && !id.startsWith(`${kind}-`))
    wrong.push(
      errorAt(
        'value',
        placeOf('id'),
        `Unexpected id \`${id}\` of a ${kind}, expected one that begins with \`${kind}-\``,
      ),
    );
  if (wrong.length > 0) return { annotation: null, problems: wrong };
  const place = { span, also: also as Span[], id: id ?? null, rule: 'note' };
  if ('is' in said) {
    const { is, otherCase } = said;
    return {
      annotation: {
        ...place,
        kind: 'reference',
        fields: otherCase === undefined ? { entries: is } : { entries: is, otherCase },
      },
      problems,
    };
  }
  return { annotation: { ...place, kind, fields: said } as Annotation, problems };
}

/**
 * Read the notes of an annotated order.
 *
 * @returns one annotation a note, in the order of the file, `rule` being `note`; an `entries` note becomes a reference
 *   whose entries are its `is`, none for "not a reference". Problems count in the file.
 */
export function readNotes(marked: MarkedOrder): { annotations: Annotation[]; problems: Problem[] } {
  const annotations: Annotation[] = [];
  const problems: Problem[] = [];
  const ids = new Map<string, Note>();
  for (const note of marked.notes) {
    const read = readNote(marked, note);
    problems.push(...read.problems);
    if (!read.annotation) continue;
    const { id } = read.annotation;
    const first = id === null ? undefined : ids.get(id);
    if (first)
      problems.push(
        errorAt(
          'duplicate-id',
          note.opener,
          `Unexpected second note with the id \`${id}\`, expected an id that no other note has`,
          { ...first.opener, reason: 'The id stands here first' },
        ),
      );
    else if (id !== null) ids.set(id, note);
    annotations.push(read.annotation);
  }
  return { annotations, problems };
}

const overlap = (a: Span, b: Span) => a.from < b.to && b.from < a.to;

/**
 * Correct the docket references of the grammar by `entries` notes: a note takes the place of every reference that
 * overlaps its quote, and one without entries only takes them away.
 *
 * @param proposed references of the grammar.
 * @param notes references that notes give.
 * @returns references in text order.
 */
export const correctReferences = (
  proposed: readonly ReferenceAnnotation[],
  notes: readonly ReferenceAnnotation[],
): ReferenceAnnotation[] =>
  [
    ...proposed.filter(({ span }) => !notes.some((note) => overlap(note.span, span))),
    ...notes.filter(({ fields }) => fields.entries.length > 0),
  ].sort((a, b) => a.span.from - b.span.from || a.span.to - b.span.to);
