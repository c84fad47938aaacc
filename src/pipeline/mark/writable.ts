/** What of a proposal an annotated order can say: a note must be able to quote the words, and hold the fields. */
import { z } from 'zod';
import {
  type Annotation,
  deadline,
  event,
  isDated,
  RuleId,
  ruling,
  type Span,
  warning,
} from '../../schema/annotation.ts';
import { fold, placesOf, reach } from './quote.ts';
import { FrontMatter } from './vocabulary.ts';

/** Words that were proposed to be something and that no note can say it of, with the reason for a person. */
export type LeftOut = { span: Span; rule: string; reason: string };

const isWord = (text: string, at: number) => /\S/.test(text.charAt(at));

/** Whether `quote` finds these words again: the inverse of `choosePlace`, without looking for them. */
export function isQuotable(text: string, { from, to }: Span): boolean {
  if (!(from >= 0 && from < to && to <= text.length) || !isWord(text, from) || !isWord(text, to - 1)) return false;
  const words = text.slice(from, to);
  return words.isWellFormed() && (words.match(/\n(?:[ \t]*\n)+/g)?.length ?? 0) < reach;
}

/** Whether the words stand once before the quote, as `also` needs it. */
export function isEarlier(text: string, place: Span, quote: Span): boolean {
  if (place.to > quote.from || !isQuotable(text, place)) return false;
  const [first, ...others] = placesOf(text, fold(text.slice(place.from, place.to)), 0, quote.from);
  return others.length === 0 && first?.from === place.from && first.to === place.to;
}

/** Half a character of two code units, which no file in UTF-8 can hold, goes in the fields too. */
function wellFormed<T>(value: T): T {
  if (typeof value === 'string') return value.toWellFormed() as T;
  return Array.isArray(value) ? (value.map(wellFormed) as T) : value;
}

const isWhole = (value: unknown): boolean =>
  typeof value === 'string' ? value.isWellFormed() : !Array.isArray(value) || value.every(isWhole);

/** What notes say, apart from their quotes and rules: fewer fields are read in less time. */
const saidFields = {
  ruling: z.strictObject(ruling),
  warning: z.strictObject(warning),
  deadline: z.strictObject(deadline).refine(isDated),
  event: z.strictObject(event),
} as const;

/** The fields as a note gives them back, defaults filled in; null where a note of that kind cannot hold them. */
function readBack({ kind, fields, rule }: Exclude<Annotation, { kind: 'reference' }>): Annotation['fields'] | null {
  const given = Object.values(fields).every(isWhole)
    ? fields
    : Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, wellFormed(value)]));
  const read = saidFields[kind].safeParse(given);
  return read.success && RuleId.safeParse(rule).success ? read.data : null;
}

/**
 * Leave out of proposed annotations what writing them and reading them back would lose or refuse.
 *
 * @param text normalised text.
 * @param proposed in any order; references pass as they are, for the grammar reads them again without a note.
 * @returns the annotations in their order, with the fields that a note gives back, and what was left out.
 */
export function writableNotes(
  text: string,
  proposed: readonly Annotation[],
): { annotations: Annotation[]; leftOut: LeftOut[] } {
  const annotations: Annotation[] = [];
  const leftOut: LeftOut[] = [];
  for (const annotation of proposed) {
    if (annotation.kind === 'reference') {
      annotations.push(annotation);
      continue;
    }
    const { kind, span, also, rule } = annotation;
    if (!isQuotable(text, span)) {
      leftOut.push({ span, rule, reason: `Read as a ${kind}, but no note can quote these words` });
      continue;
    }
    const fields = readBack(annotation);
    if (!fields) {
      leftOut.push({ span, rule, reason: `Read as a ${kind}, but not with fields that a note can hold` });
      continue;
    }
    const earlier = also.filter((place) => isEarlier(text, place, span));
    for (const place of also)
      if (!earlier.includes(place))
        leftOut.push({
          span: place,
          rule,
          reason: `Says again what a ${kind} says, but no note can quote these words`,
        });
    annotations.push({ ...annotation, also: earlier, fields } as Annotation);
  }
  return { annotations, leftOut };
}

/** Header of a record, each field as front matter gives it back; what front matter cannot hold is as if not known. */
export function writableHeader<H extends Partial<FrontMatter>>(header: H): H {
  const fields = Object.entries(header).map(([name, value]) => {
    const schema = FrontMatter.shape[name as keyof FrontMatter];
    const given = wellFormed(value);
    const read = schema.safeParse(
      Array.isArray(given) ? given.filter((one) => schema.safeParse([one]).success) : given,
    );
    return [name, read.success ? read.data : schema.safeParse(undefined).data];
  });
  return Object.fromEntries(fields) as H;
}
