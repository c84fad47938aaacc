/** What was read in an order held against its label, field by field. */
import { byCodeUnit } from '../../src/schema/by-code-unit.ts';
import { type FieldTally, ScoredField } from '../../src/schema/scores.ts';
import { headerFields, type Label } from './label.ts';
import { shareRun, wordsInCommon, wordsOf } from './quotes.ts';

/** What is compared of a record: of the program's own, or of another's in the contract's form. */
export type Read = Pick<
  Label,
  (typeof headerFields)[number] | 're' | 'docketReferences' | 'rulings' | 'deadlines' | 'events'
> & { sanctionsWarnings: Omit<Label['sanctionsWarnings'][number], 'anchor'>[] };

/** One comparison. `wrong` is a label that was read otherwise: it counts as missed and as extra. */
export type Finding = {
  field: ScoredField;
  outcome: 'found' | 'missed' | 'extra' | 'wrong';
  /** What was compared, in words for a person: "239 denied". */
  what: string;
  /** Words of the order where it stands: the label's, or where there is no label those that were read; null for none. */
  quote: string | null;
};

/** A thing under the key by which it is compared. */
type Keyed = { key: string; quote: string | null };

/** The most words of a quote that still points at a place. */
const longestQuote = 80;

/** Words of a run by which two quotes of a warning are known to be one. */
const warningRun = 5;

/** Words of a run by which any other quote is known to be right. */
const quoteRun = 4;

/** Things by their keys, the first of each. */
function byKey(things: readonly Keyed[]): Map<string, Keyed['quote']> {
  const map = new Map<string, Keyed['quote']>();
  for (const { key, quote } of things) if (!map.has(key)) map.set(key, quote);
  return map;
}

/** Compares as sets: a key that stands twice on one side counts once. */
function compareKeys(field: ScoredField, labels: readonly Keyed[], read: readonly Keyed[]): Finding[] {
  const [wanted, got] = [byKey(labels), byKey(read)];
  const findings: Finding[] = [];
  for (const [what, quote] of wanted)
    findings.push({ field, outcome: got.has(what) ? 'found' : 'missed', what, quote });
  for (const [what, quote] of got) if (!wanted.has(what)) findings.push({ field, outcome: 'extra', what, quote });
  return findings;
}

const yesNo = (field: ScoredField, isRight: boolean, what: string, quote: string | null): Finding => ({
  field,
  outcome: isRight ? 'found' : 'wrong',
  what,
  quote,
});

/** Keys told apart by their number: the second "239 denied" is "239 denied (2)". */
function numbered(things: readonly Keyed[]): Keyed[] {
  const times = new Map<string, number>();
  return things.map(({ key, quote }) => {
    const nth = (times.get(key) ?? 0) + 1;
    times.set(key, nth);
    return { key: nth === 1 ? key : `${key} (${nth})`, quote };
  });
}

function compareHeader(label: Label, record: Read): Finding[] {
  const keyedValue = (of: Label | Read, field: (typeof headerFields)[number]): Keyed[] => {
    const value = of[field];
    return value === null || value.length === 0 ? [] : [{ key: `${field} ${[value].flat().join(' ')}`, quote: null }];
  };
  const re = ({ re }: Label | Read): Keyed[] => re.map((entry) => ({ key: `re ${entry}`, quote: null }));
  return [
    ...headerFields
      .filter((field) => !label.unscored.includes(field))
      .flatMap((field) => compareKeys('header', keyedValue(label, field), keyedValue(record, field))),
    ...compareKeys('header', re(label), re(record)),
  ];
}

/** Mentions of this case's own entries. */
const ownMentions = ({ docketReferences }: Label | Read) => docketReferences.filter(({ otherCase }) => !otherCase);

const entriesMentioned = (of: Label | Read): Keyed[] =>
  ownMentions(of).flatMap(({ entries, quote }) => entries.map((entry) => ({ key: entry, quote })));

const mentions = (of: Label | Read): Keyed[] =>
  numbered(ownMentions(of).map(({ entries, quote }) => ({ key: entries.join(','), quote })));

/** Whether a quote that was read says the place that the label's says, and no more than it can. */
const isQuoteRight = (label: string, read: string): boolean =>
  read !== '' &&
  wordsOf(read).length <= longestQuote &&
  shareRun(label, read, Math.min(quoteRun, wordsOf(label).length));

type Ruling = Label['rulings'][number];

/** Rulings under entry and disposition, "-" for none: one of three entries stands under three keys. */
function rulingsByKey({ rulings }: Label | Read): Map<string, Ruling[]> {
  const map = new Map<string, Ruling[]>();
  for (const ruling of rulings)
    for (const entry of ruling.entries.length > 0 ? ruling.entries : ['-']) {
      const key = `${entry} ${ruling.disposition}`;
      map.set(key, [...(map.get(key) ?? []), ruling]);
    }
  return map;
}

/** Labels and what was read under one key in pairs, those first whose quotes are most alike. */
function pairs(labels: readonly Ruling[], read: readonly Ruling[]): [label: Ruling, read: Ruling][] {
  const ranked = labels
    .flatMap((label) => read.map((ruling) => ({ label, ruling, alike: wordsInCommon(label.quote, ruling.quote) })))
    .sort((a, b) => b.alike - a.alike);
  const taken = new Set<Ruling>();
  return ranked.flatMap(({ label, ruling }): [Ruling, Ruling][] => {
    if (taken.has(label) || taken.has(ruling)) return [];
    taken.add(label).add(ruling);
    return [[label, ruling]];
  });
}

function compareRulings(label: Label, record: Read): Finding[] {
  const [wanted, got] = [rulingsByKey(label), rulingsByKey(record)];
  const keyed = (rulings: Map<string, Ruling[]>): Keyed[] =>
    numbered([...rulings].flatMap(([key, list]) => list.map(({ quote }) => ({ key, quote }))));
  const grounds = (key: string, ruling: Ruling): Keyed[] =>
    ruling.grounds.map((ground) => ({ key: `${key}: ${ground}`, quote: ruling.quote }));
  const details = [...wanted].flatMap(([key, rulings]) =>
    pairs(rulings, got.get(key) ?? []).flatMap(([one, other]) => [
      yesNo('prejudice', one.withoutPrejudice === other.withoutPrejudice, key, one.quote),
      ...compareKeys('grounds', grounds(key, one), grounds(key, other)),
      yesNo('quotes', isQuoteRight(one.quote, other.quote), `${key}: ${other.quote}`, one.quote),
    ]),
  );
  return [...compareKeys('rulings', keyed(wanted), keyed(got)), ...details];
}

type LabelledWarning = Label['sanctionsWarnings'][number];
type ReadWarning = Read['sanctionsWarnings'][number];

/** One warning where the quotes share a run, and what was read is no longer than it may be. */
const isSameWarning = (label: LabelledWarning, read: ReadWarning): boolean =>
  wordsOf(read.quote).length <= Math.max(longestQuote, 3 * wordsOf(label.quote).length) &&
  [label.anchor, label.quote].some((words) => shareRun(words, read.quote, warningRun));

function compareWarnings({ sanctionsWarnings: labels }: Label, { sanctionsWarnings: read }: Read): Finding[] {
  const open = [...read];
  const consequences = (of: ReadWarning, { anchor, quote }: LabelledWarning): Keyed[] =>
    of.consequences.map((code) => ({ key: `${code}: ${anchor}`, quote }));
  const compared = labels.flatMap((label): Finding[] => {
    const { anchor, quote } = label;
    const at = open.findIndex((warning) => isSameWarning(label, warning));
    const [match] = at < 0 ? [] : open.splice(at, 1);
    if (!match) return [{ field: 'warnings', outcome: 'missed', what: anchor, quote }];
    const asRead = (wanted: string, got: string) => `${wanted}${got === wanted ? '' : ` read as ${got}`}: ${anchor}`;
    return [
      { field: 'warnings', outcome: 'found', what: anchor, quote },
      yesNo('warning kind', match.kind === label.kind, asRead(label.kind, match.kind), quote),
      yesNo('addressee', match.addressee === label.addressee, asRead(label.addressee, match.addressee), quote),
      ...compareKeys('consequences', consequences(label, label), consequences(match, label)),
    ];
  });
  // A label read in two parts is no false alarm.
  const extra = open.filter((warning) => !labels.some((label) => isSameWarning(label, warning)));
  return [
    ...compared,
    ...extra.map(({ quote }): Finding => ({ field: 'warnings', outcome: 'extra', what: quote, quote })),
  ];
}

const deadlineKey = ({ date, days, unit }: Read['deadlines'][number]) => date ?? `${days} ${unit}`;

/** A call or a hearing has no paper of its own, so its entries are not compared. */
const eventKey = ({ date, kind, entries }: Read['events'][number]) => {
  const papers = kind === 'filing' || kind === 'order' ? entries.toSorted(byCodeUnit).join(',') : '';
  return `${date} ${kind} ${papers}`;
};

type Dated = Read['deadlines'][number] | Read['events'][number];

/** Compares the quote of each label with the one most like it, of those that were read under the same key. */
function compareDatedQuotes<T extends Dated>(
  labels: readonly T[],
  read: readonly T[],
  keyOf: (thing: T) => string,
): Finding[] {
  return labels.flatMap(({ quote, ...rest }) => {
    const key = keyOf({ quote, ...rest } as T);
    const [nearest] = read
      .filter((thing) => keyOf(thing) === key)
      .sort((a, b) => wordsInCommon(quote, b.quote) - wordsInCommon(quote, a.quote));
    return nearest ? [yesNo('quotes', isQuoteRight(quote, nearest.quote), `${key}: ${nearest.quote}`, quote)] : [];
  });
}

/** Every comparison of one order, fields in the order in which they are shown. */
export function compareOrder(label: Label, record: Read): Finding[] {
  const deadlines = ({ deadlines }: Label | Read): Keyed[] =>
    deadlines
      .filter(({ date, days }) => date || typeof days === 'number')
      .map((deadline) => ({ key: deadlineKey(deadline), quote: deadline.quote }));
  const events = ({ events }: Label | Read): Keyed[] =>
    events.map((event) => ({ key: eventKey(event), quote: event.quote }));
  return [
    ...compareHeader(label, record),
    ...compareKeys('references', entriesMentioned(label), entriesMentioned(record)),
    ...compareKeys('mentions', mentions(label), mentions(record)),
    ...compareRulings(label, record),
    ...compareWarnings(label, record),
    ...compareKeys('deadlines', deadlines(label), deadlines(record)),
    ...compareKeys('events', events(label), events(record)),
    ...compareDatedQuotes(label.deadlines, record.deadlines, deadlineKey),
    ...compareDatedQuotes(label.events, record.events, eventKey),
  ];
}

/** Findings counted, a row a field. */
export function tallyOf(findings: readonly Finding[]): FieldTally[] {
  return ScoredField.options.map((field) => {
    const outcomes = findings.filter((finding) => finding.field === field).map(({ outcome }) => outcome);
    const times = (...which: Finding['outcome'][]) => outcomes.filter((outcome) => which.includes(outcome)).length;
    return { field, found: times('found'), missed: times('missed', 'wrong'), extra: times('extra', 'wrong') };
  });
}
