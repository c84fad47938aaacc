/** Front matter, words and annotations to an annotated order: the inverse of taking one apart and reading its notes. */
import { type Annotation, type Span, spanAt } from '../../schema/annotation.ts';
import { escapeLine, paragraphLines, parseMarked } from './parse.ts';
import { fold, numberPlace, placesAbove, placesOf } from './quote.ts';
import type { FrontMatter, MarkedOrder } from './vocabulary.ts';

/** Fields whose values are codes, dates, numbers or entries: bare in YAML. Everything else stands in double quotes. */
const codeFields = new Set([
  'addressee',
  'consequences',
  'date',
  'days',
  'disposition',
  'entries',
  'grounds',
  'id',
  'is',
  'kind',
  'motionKind',
  'nth',
  'rule',
  'unit',
  'withoutPrejudice',
]);

/** What YAML 1.2 reads as the words that stand there, in a block and in a `[list]`. */
const isPlain = (words: string) =>
  /^[A-Za-z0-9][\w .()/'’&;-]*$/.test(words) && !/\s$|^(?:null|true|false|[\d.]+(?:e[-+]?\d+)?|0[xo]\w+)$/i.test(words);

type Value = string | number | boolean | null | undefined | readonly Value[];

/** JSON strings are YAML's double-quoted scalars. */
const formatValue = (value: Value, isBare: (words: string) => boolean): string =>
  Array.isArray(value)
    ? `[${value.map((part) => formatValue(part, isBare)).join(', ')}]`
    : typeof value === 'string' && !isBare(value)
      ? JSON.stringify(value)
      : String(value);

/** Defaults say nothing, so a note leaves them out; the `is: []` of an `entries` note says that there is no reference. */
const saysNothing = (field: string, value: Value) =>
  value === null ||
  value === undefined ||
  value === false ||
  (Array.isArray(value) && value.length === 0 && field !== 'is');

function formatNote(kind: string, fields: Record<string, Value>): string {
  const lines = Object.entries(fields)
    .filter(([field, value]) => !saysNothing(field, value))
    .map(([field, value]) => `${field}: ${formatValue(value, () => codeFields.has(field))}\n`);
  return `\`\`\`${kind}\n${lines.join('')}\`\`\``;
}

const frontOrder: readonly (keyof FrontMatter)[] = [
  'court',
  'caseNumber',
  'office',
  'judgeInitials',
  'caption',
  'title',
  'judge',
  'decidedBy',
  'dated',
  'entry',
  're',
  'text',
  'source',
  'sha256',
  'cleaner',
  'sourceUrl',
  'retrieved',
  'firstPage',
  'review',
];

/** Values of the front matter that are left out; every other field stands there, so that it is seen to be empty. */
const silentFront: Partial<Record<keyof FrontMatter, Value>> = {
  office: null,
  judgeInitials: [],
  decidedBy: null,
  re: undefined,
  sourceUrl: undefined,
  retrieved: undefined,
  firstPage: 1,
};

function formatFront(front: FrontMatter): string {
  const isBare = (field: string) => (words: string) => isPlain(words) && field !== 'entry' && field !== 're';
  const lines = frontOrder
    .filter((field) => !(field in silentFront) || JSON.stringify(front[field]) !== JSON.stringify(silentFront[field]))
    .map((field) => `${field}: ${formatValue(front[field] as Value, isBare(field))}\n`);
  const corrections = front.corrections.map(
    ({ was, is, reason }) =>
      `  - was: ${JSON.stringify(was)}\n    is: ${JSON.stringify(is)}\n    reason: ${JSON.stringify(reason)}\n`,
  );
  return `---\n${lines.join('')}${corrections.length > 0 ? `corrections:\n${corrections.join('')}` : ''}---\n\n`;
}

/** Paragraphs of normalised text, as they will be when it is read back. */
function paragraphsOf(text: string): { spans: Span[]; escaped: string[] } {
  const lines = text.split('\n');
  const escaped = lines.map(escapeLine);
  const starts: number[] = [];
  let at = 0;
  for (const line of lines) {
    starts.push(at);
    at += line.length + 1;
  }
  const spans = paragraphLines(escaped.join('\n')).map(({ first, last }) => ({
    from: starts[first] as number,
    to: (starts[last] as number) + (lines[last] as string).length,
  }));
  return { spans, escaped };
}

/** Index of the paragraph that holds a code unit; -1 where none does. */
function paragraphAt(paragraphs: readonly Span[], at: number): number {
  const paragraph = spanAt(paragraphs, at);
  return paragraph ? paragraphs.indexOf(paragraph) : -1;
}

/** The note for an annotation whose span ends in paragraph `last`; throws TypeError where no quote can place it. */
function noteOf(text: string, paragraphs: readonly Span[], last: number, annotation: Annotation): string {
  const { kind, span, also, id, fields } = annotation;
  // A note without `rule` is a person's.
  const rule = annotation.rule === 'note' ? undefined : annotation.rule;
  const quote = fold(text.slice(span.from, span.to));
  const nth = numberPlace(placesAbove(text, paragraphs, last, quote), span);
  if (nth === null)
    throw new TypeError(
      `cannot place an annotation at ${span.from}-${span.to}: it begins or ends in white space, or spans too many paragraphs`,
    );
  const earlier = also.map((place) => {
    const words = fold(text.slice(place.from, place.to));
    const [found, ...others] = placesOf(text, words, 0, span.from);
    if (!found || others.length > 0 || found.from !== place.from || found.to !== place.to)
      throw new TypeError(
        `cannot place the words at ${place.from}-${place.to}: they do not stand once before the quote`,
      );
    return words;
  });
  if (kind === 'reference')
    return formatNote('entries', { quote, nth, id, is: fields.entries, otherCase: fields.otherCase, rule });
  return formatNote(kind, { quote, nth, also: earlier, id, ...fields, rule });
}

/**
 * Front matter, words and notes put together, not yet read back.
 *
 * @throws TypeError where an annotation has no place that a quote can name.
 */
export function formatMarked(front: FrontMatter, text: string, annotations: readonly Annotation[]): string {
  if (/\r/.test(text)) throw new TypeError('cannot write text that is not normalised: line ends are `\\n`');
  const { spans, escaped } = paragraphsOf(text);
  const sorted = annotations.toSorted((a, b) => a.span.from - b.span.from || a.span.to - b.span.to);
  const notesAfter = new Map<number, string[]>();
  for (const annotation of sorted) {
    const last = paragraphAt(spans, annotation.span.to - 1);
    if (last < 0)
      throw new TypeError(`cannot place an annotation that ends at ${annotation.span.to}, outside of every paragraph`);
    const end = (spans[last] as Span).to;
    const notes = notesAfter.get(end) ?? [];
    notesAfter.set(end, notes);
    notes.push(noteOf(text, spans, last, annotation));
  }
  let at = 0;
  const body = text.split('\n').map((line, i) => {
    at += line.length;
    const notes = (notesAfter.get(at) ?? []).map((note) => `\n\n${note}`).join('');
    if (notes) notesAfter.delete(at);
    at += 1;
    return (escaped[i] as string) + notes;
  });
  return `${formatFront(front)}${body.join('\n')}\n`;
}

/**
 * Take apart a file that was put together.
 *
 * @throws TypeError where it does not give back what was put into it.
 */
export function takeApart(file: string, text: string, annotations: readonly Annotation[]): MarkedOrder {
  const back = parseMarked(file);
  if (back.problems.length > 0 || back.text !== text || back.notes.length !== annotations.length)
    throw new TypeError('the annotated order does not read back as it was written');
  return back;
}

/**
 * Write an annotated order.
 *
 * @param front its front matter.
 * @param text normalised text: line ends are `\n`.
 * @param annotations in any order; a note comes after the paragraph in which its span ends, by place.
 * @returns the file, from which `parseMarked` takes the same text again; a TypeError where an annotation has no place
 *   that a quote can name.
 */
export function writeMarked(front: FrontMatter, text: string, annotations: readonly Annotation[]): string {
  const file = formatMarked(front, text, annotations);
  takeApart(file, text, annotations);
  return file;
}
