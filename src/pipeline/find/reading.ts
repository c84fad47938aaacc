/** An order as the finders read it: what several of them need to know of its words, worked out once. */
import { type ReferenceAnnotation, type Span, spanAt } from '../../schema/annotation.ts';
import type { FoundDate } from './dates.ts';
import type { Doubt } from './doubt.ts';
import type { Caption } from './header/caption.ts';
import type { Party } from './parties.ts';
import type { TimeWord } from './time-words.ts';
import type { SayingWords } from './word-walk.ts';

/** A sentence, and the paragraph that it stands in. */
export type Sentence = Span & { paragraph: Span };

/** All spans are UTF-16 code units of `text`, in text order. */
export type Reading = {
  /** Normalised text. */
  text: string;
  caption: Caption;
  parties: readonly Party[];
  sentences: readonly Sentence[];
  references: readonly ReferenceAnnotation[];
  /** What the grammar of references left out. */
  doubts: readonly Doubt[];
  /** Days that the text names; `yearGiven` is false where the year is inferred. */
  dates: readonly FoundDate[];
  /** Words of days, weeks and the like, of which counts and days without a date are made. */
  timeWords: readonly TimeWord[];
  /** Words by which the finders choose their places. */
  words: SayingWords;
  /** Words between quotation marks, marks included. */
  quotations: readonly Span[];
  /** False where the text recommends nothing, as most orders do. */
  mayRecommend: boolean;
};

/** The sentence that holds the code unit at `offset`; undefined between two. */
export const sentenceAt = ({ sentences }: Reading, offset: number): Sentence | undefined => spanAt(sentences, offset);

/** Those of `spans` that lie within `from` and `to`; both in text order. */
export function within<S extends { span: Span }>(spans: readonly S[], from: number, to: number): S[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as S).span.from < from) low = middle + 1;
    else high = middle;
  }
  const found: S[] = [];
  for (let next = spans[low]; next && next.span.from < to; next = spans[++low])
    if (next.span.to <= to) found.push(next);
  return found;
}

/** True where the code unit at `offset` stands between quotation marks. */
export const isQuoted = ({ quotations }: Reading, offset: number): boolean => spanAt(quotations, offset) !== undefined;
