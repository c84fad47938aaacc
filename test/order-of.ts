/** Invented orders for tests of what pages show: a text, and records placed in it by their words. */
import type { RecordKind } from '../src/schema/annotation.ts';
import type { Order, OrderRecord } from '../src/schema/order.ts';

/** Place of the `nth` occurrence of `words`; throws where there is none, since the test would then test nothing. */
export function placeOf(text: string, words: string, nth = 1): { from: number; to: number } {
  let from = -1;
  for (let i = 0; i < nth; i += 1) from = text.indexOf(words, from + 1);
  if (from < 0) throw new TypeError(`"${words}" does not stand in the text`);
  return { from, to: from + words.length };
}

let made = 0;

/** What a record has beside its own fields, placed at `words`. */
export function placed(kind: RecordKind, text: string, words: string, also: readonly string[] = []) {
  made += 1;
  return {
    id: `${kind}-${made.toString(16).padStart(7, '0')}`,
    quote: words,
    prefix: '',
    suffix: '',
    span: placeOf(text, words),
    also: also.map((other) => placeOf(text, other)),
    pin: null,
    rule: 'note',
  };
}

/** An order of that text; everything that is not given is empty or not known. */
export function orderOf(
  text: string,
  { record, ...fields }: Partial<Omit<Order, 'record'>> & { record?: Partial<OrderRecord> } = {},
): Order {
  return {
    id: 'njd/11-cv-01234/2015-03-02',
    case: 'njd/11-cv-01234',
    entry: null,
    review: 'reviewed',
    sourceUrl: null,
    retrieved: null,
    bytes: text.length,
    sha256: '0'.repeat(64),
    dropped: [],
    text,
    emphasis: [],
    pages: [],
    ...fields,
    record: {
      source: 'order.txt',
      court: 'njd',
      caseNumber: '11-cv-01234',
      office: null,
      judgeInitials: [],
      caption: null,
      title: null,
      judge: null,
      decidedBy: null,
      dated: null,
      re: [],
      docketReferences: [],
      rulings: [],
      sanctionsWarnings: [],
      deadlines: [],
      events: [],
      ...record,
    },
  };
}
