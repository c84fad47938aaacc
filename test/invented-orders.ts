/** Orders with made-up parties, for tests that need some: a text, and records placed in it by their words. */
import type { Disposition, RecordKind } from '../src/schema/annotation.ts';
import type { Order, OrderRecord, Ruling } from '../src/schema/order.ts';

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

/** A ruling on these entries, placed at `words`; `also` are further places that say the same. */
export const rulingAt = (
  text: string,
  words: string,
  entries: string[],
  disposition: Disposition = 'denied',
  also: readonly string[] = [],
): Ruling => ({
  ...placed('ruling', text, words, also),
  entries,
  disposition,
  withoutPrejudice: false,
  motion: null,
  motionKind: null,
  movant: null,
  grounds: [],
  authority: [],
});

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

/** An order that denies one motion: `Docket No. <entry> is DENIED.` is its whole text. */
export function inventedOrder(id: string, entry: string, over: Partial<OrderRecord> = {}): Order {
  const [court, caseNumber] = id.startsWith('unidentified/') ? [null, null] : (id.split('/') as [string, string]);
  const named = `Docket No. ${entry}`;
  const text = `${named} is DENIED.`;
  return orderOf(text, {
    id,
    case: court && `${court}/${caseNumber}`,
    record: {
      source: `${id.replaceAll('/', '-')}.txt`,
      court,
      caseNumber,
      judgeInitials: ['QRS'],
      caption: 'Aurora Kiln Co. v. Benedikt Oduya',
      title: 'Order',
      judge: 'Quill R. Stone',
      dated: '2019-03-04',
      docketReferences: [{ ...placed('reference', text, named), id: 'reference-00000a1', entries: [entry] }],
      rulings: [{ ...rulingAt(text, text, [entry]), id: 'ruling-00000b2' }],
      ...over,
    },
  });
}
