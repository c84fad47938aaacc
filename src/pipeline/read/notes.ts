/** The notes of an annotated order to annotations with spans. */
import type { Annotation, ReferenceAnnotation, Span } from '../../schema/annotation.ts';
import { errorAt, type FilePlace, isError, type Problem } from '../../schema/problem.ts';
import { type MarkedOrder, type Note, noteFields } from '../mark/vocabulary.ts';
import { readFields } from './attributes.ts';
import { findEarlier, findQuoted } from './quoted-words.ts';

type ReadNote = {
  annotation: Annotation | null;
  /** Place of the note's own id in the file. */
  idPlace: FilePlace;
  problems: Problem[];
};

const isProblem = (found: Span | Problem): found is Problem => 'rule' in found;

/** The quote of a note whose other fields are wrong, so that one run shows both. */
function quoteWritten(written: unknown): { quote: string; nth?: number } | null {
  const { quote, nth } = (written ?? {}) as { quote?: unknown; nth?: unknown };
  if (typeof quote !== 'string' || quote === '') return null;
  if (nth === undefined) return { quote };
  return typeof nth === 'number' && Number.isInteger(nth) && nth > 0 ? { quote, nth } : null;
}

function readNote(marked: MarkedOrder, note: Note): ReadNote {
  const what = note.kind === 'entries' ? 'entries note' : note.kind;
  const kind = note.kind === 'entries' ? 'reference' : note.kind;
  const read = readFields(note, noteFields[note.kind], what, 'note');
  const { fields, placeOf } = read;
  const problems = [...read.problems];
  const done = (annotation: Annotation | null): ReadNote => ({
    annotation: problems.some(isError) ? null : annotation,
    idPlace: placeOf('id'),
    problems,
  });

  const placed = fields ?? quoteWritten(read.written);
  if (!placed) return done(null);
  const span = findQuoted(marked, note.paragraph, placed, { quote: placeOf('quote'), nth: placeOf('nth') });
  if (isProblem(span)) problems.push(span);
  if (isProblem(span) || !fields) return done(null);

  const { quote: _, nth: __, id = null, rule = 'note', ...rest } = fields;
  const { also: earlier, ...said } = 'also' in rest ? rest : { ...rest, also: [] };
  const also = earlier.map((words, i) => findEarlier(marked, span, words, placeOf('also', i)));
  problems.push(...also.filter(isProblem));
  if (id !== null && !id.startsWith(`${kind}-`))
    problems.push(
      errorAt(
        'value',
        placeOf('id'),
        `Unexpected id \`${id}\` of a ${kind}, expected one that begins with \`${kind}-\``,
      ),
    );
  const place = { span, also: also.filter((found) => !isProblem(found)), id, rule };
  if (!('is' in said)) return done({ ...place, kind, fields: said } as Annotation);
  const { is: entries, otherCase } = said;
  return done({ ...place, kind: 'reference', fields: otherCase === undefined ? { entries } : { entries, otherCase } });
}

/**
 * Read the notes of an annotated order.
 *
 * @returns one annotation a note, in the order of the file, `rule` being `note` where it names none; an `entries` note
 *   becomes a reference whose entries are its `is`, none for "not a reference". Problems count in the file.
 */
export function readNotes(marked: MarkedOrder): { annotations: Annotation[]; problems: Problem[] } {
  const annotations: Annotation[] = [];
  const problems: Problem[] = [];
  const ids = new Map<string, FilePlace>();
  for (const note of marked.notes) {
    const { annotation, idPlace, ...read } = readNote(marked, note);
    problems.push(...read.problems);
    if (!annotation) continue;
    annotations.push(annotation);
    if (annotation.id === null) continue;
    const first = ids.get(annotation.id);
    if (first)
      problems.push(
        errorAt(
          'duplicate-id',
          idPlace,
          `Unexpected second note with the id \`${annotation.id}\`, expected an id that no other note has`,
          { ...first, reason: 'The id stands here first' },
        ),
      );
    else ids.set(annotation.id, idPlace);
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
