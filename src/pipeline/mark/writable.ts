/** What of a proposal an annotated order can say: a note must be able to quote the words, and hold the fields. */
import type { z } from 'zod';
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
import { fieldWords } from '../../schema/unseen.ts';
import { fold, placesOf, reach } from './quote.ts';
import { FrontMatter } from './vocabulary.ts';

/** Words that were proposed to be something and that no note can say it of, with the reason for a person. */
export type LeftOut = { span: Span; rule: string; reason: string };

const isWord = (text: string, at: number) => text.charAt(at).trim() !== '';

/** Whether `quote` finds these words again: the inverse of `choosePlace`, without looking for them. */
export function isQuotable(text: string, { from, to }: Span): boolean {
  if (!(from >= 0 && from < to && to <= text.length) || !isWord(text, from) || !isWord(text, to - 1)) return false;
  const words = text.slice(from, to);
  if (!words.isWellFormed()) return false;
  return !words.includes('\n') || (words.match(/\n(?:[ \t]*\n)+/g)?.length ?? 0) < reach;
}

/** Whether the words stand once before the quote, as `also` needs it. */
export function isEarlier(text: string, place: Span, quote: Span): boolean {
  if (place.to > quote.from || !isQuotable(text, place)) return false;
  const [first, ...others] = placesOf(text, fold(text.slice(place.from, place.to)), 0, quote.from, 2);
  return others.length === 0 && first?.from === place.from && first.to === place.to;
}

/** True for words of letters, figures and the marks of everyday print, which most fields are: all of them are seen. */
function isPlain(words: string): boolean {
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    if (!((code > 31 && code < 127) || (code > 0x200f && code < 0x2028) || (code > 0x9f && code < 0x250))) return false;
  }
  return true;
}

/** Half a character of two code units, which no file in UTF-8 can hold, and what nobody sees go in the fields too. */
function shown<T>(value: T): T {
  if (typeof value === 'string') return (isPlain(value) ? value : fieldWords(value.toWellFormed())) as T;
  return Array.isArray(value) && value.length > 0 ? (value.map(shown) as T) : value;
}

/** What an array without elements is known by. */
const none = '0\n';

/** Answers of a schema that are kept, and code units of a value up to which its answer is. */
const [mostAnswers, longestKept] = [4_000, 60];

/** A field of a note or of the front matter, with what its schema said of values before: the same few come every time. */
class Field {
  readonly #schema: z.ZodType;
  readonly #answers = new Map<unknown, boolean>();
  /** True for a field of words of any kind, none included, which need no look. */
  readonly #isAnyWords: boolean;

  constructor(schema: z.ZodType) {
    this.#schema = schema;
    this.#isAnyWords = ['', '\0 -\n'].every((words) => schema.safeParse(words).success);
  }

  /** True where the field can hold a value; none of the schemas changes one. */
  holds(value: unknown): boolean {
    if (this.#isAnyWords && typeof value === 'string') return true;
    // Elements that hold a line end never pass where others are told apart, so that number and words make a key.
    const key = Array.isArray(value) ? (value.length === 0 ? none : `${value.length}\n${value.join('\n')}`) : value;
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const answer = this.#schema.safeParse(value).success;
    if (typeof key !== 'string' || key.length <= longestKept) {
      if (this.#answers.size >= mostAnswers) this.#answers.clear();
      this.#answers.set(key, answer);
    }
    return answer;
  }

  /** What stands for a field that is not given. */
  get missing(): unknown {
    return this.#schema.safeParse(undefined).data;
  }
}

type Noted = Exclude<Annotation, { kind: 'reference' }>;

const fieldsOf = (shape: Readonly<Record<string, z.ZodType>>): (readonly [string, Field])[] =>
  Object.entries(shape).map(([name, schema]) => [name, new Field(schema)]);

/** What each kind of note says, field by field, in the order of its schema. */
const saidBy: Readonly<Record<Noted['kind'], readonly (readonly [string, Field])[]>> = {
  ruling: fieldsOf(ruling),
  warning: fieldsOf(warning),
  deadline: fieldsOf(deadline),
  event: fieldsOf(event),
};
const ruleId = new Field(RuleId);

/** The fields as a note gives them back, defaults filled in; null where a note of that kind cannot hold them. */
function readBack({ kind, fields, rule }: Noted): Annotation['fields'] | null {
  const said: Record<string, unknown> = {};
  for (const [name, field] of saidBy[kind]) {
    const given = (fields as Record<string, unknown>)[name];
    const value = given === undefined ? field.missing : shown(given);
    if (!field.holds(value)) return null;
    said[name] = value;
  }
  if (!ruleId.holds(rule) || (kind === 'deadline' && !isDated(said as Parameters<typeof isDated>[0]))) return null;
  return said as Annotation['fields'];
}

const frontFields = new Map(fieldsOf(FrontMatter.shape));

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
    const field = frontFields.get(name) as Field;
    const given = shown(value);
    const fit = Array.isArray(given) ? given.filter((one) => field.holds([one])) : given;
    return [name, fit !== undefined && field.holds(fit) ? fit : field.missing];
  });
  return Object.fromEntries(fields) as H;
}
