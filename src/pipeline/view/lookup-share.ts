/** What one case, or the orders whose case is not known, put into the look-ups. */
import { byCodeUnit } from '../../schema/by-code-unit.ts';
import type { Case } from '../../schema/case.ts';
import type { IsoDate } from '../../schema/date.ts';
import type { EntryId } from '../../schema/entry.ts';
import type { EntryHit, FoundCase, NameHit } from '../../schema/lookup.ts';
import type { Order } from '../../schema/order.ts';
import type { RulingRow, WarningRow } from '../../schema/tables.ts';
import { caseName, orderHeading } from './citation.ts';
import { bytesOf, cut, cutOrNull } from './cut.ts';
import { docketBlocks, docketRow } from './docket-blocks.ts';
import { type Brief, briefsOf } from './lookup-orders.ts';
import { nameWords } from './lookup-paths.ts';
import type { PieceMark } from './planned-files.ts';
import { rulingRows, warningRows } from './tables.ts';

/** What is found under an entry number or a word of a name: a case, or an order whose case is not known. */
export type Holder = {
  id: string;
  isCase: boolean;
  /** The day of its newest order or entry, '' where none is dated. */
  day: IsoDate | '';
  /** Of a case, what stands under its number. */
  found: FoundCase | null;
  /** Words of its names, and what stands under each. */
  words: string[];
  named: NameHit | null;
  /** Its entry numbers; what stands under each is in the piece `hits`. */
  numbers: EntryId[];
};

/** What has to be known of a share to say which files it changes. */
export type LookupFacts = {
  holders: Holder[];
  /** Keys of its docket's blocks, each with the bytes of its JSON. */
  blocks: { key: string; bytes: number }[];
  briefs: Brief[];
};

/** JSON, parted by commas, of what the files are made of: hits by holder and number, blocks, orders in brief with their codes. */
export type LookupPieces<Piece> = { hits: Piece; blocks: Piece; briefs: Piece };

export type LookupShare = { facts: LookupFacts; pieces: LookupPieces<string> };

/** A share as it is known once its pieces are put away. */
export type MarkedLookup = { facts: LookupFacts; pieces: LookupPieces<PieceMark> };

/** The day of the newest order or entry of a case, '' where none is dated. */
const newestDay = (of: Case): string =>
  [...of.orders.map(({ record }) => record.dated ?? ''), ...of.docket.map(({ filed }) => filed?.to ?? '')].reduce(
    (newest, day) => (day > newest ? day : newest),
    '',
  );

/** The share of a case; its rulings and warnings may be given, where they are known already. */
export function lookupShareOf(
  of: Case,
  rulings: readonly RulingRow[] = rulingRows([of], []),
  warnings: readonly WarningRow[] = warningRows([of], []),
): LookupShare {
  const numbered = of.docket.flatMap((entry) => (entry.number ? [{ number: entry.number, entry }] : []));
  const caption = cut(caseName(of.caption, of.parties), 80);
  const hits = numbered.map(({ entry }): EntryHit => {
    const { kind, what, filed, disposition } = docketRow(entry);
    return { case: of.id, order: null, caption, court: of.court, kind, what: cutOrNull(what, 60), filed, disposition };
  });
  const names = [of.caption, ...of.parties.flatMap(({ name, aliases }) => [name, ...aliases])];
  const words = nameWords(names.join(' '));
  const holder: Holder = {
    id: of.id,
    isCase: true,
    day: newestDay(of),
    found: foundCase(of),
    words,
    named: { case: of.id, order: null, caption, court: of.court, words: cut(words.join(' '), 200) },
    numbers: numbered.map(({ number }) => number),
  };
  return shareOf([{ holder, hits }], docketBlocks(of), briefsOf(of, of.orders, rulings, warnings));
}

/** The share of all orders whose case is not known. */
export function lookupShareOfOthers(
  unidentified: readonly Order[],
  rulings: readonly RulingRow[] = rulingRows([], unidentified),
  warnings: readonly WarningRow[] = warningRows([], unidentified),
): LookupShare {
  const held = unidentified
    .toSorted((a, b) => byCodeUnit(a.id, b.id))
    .map((order) => {
      const { id, record } = order;
      const mentioned = record.docketReferences.flatMap(({ entries, otherCase }) => (otherCase ? [] : entries));
      const numbers = [...new Set([...mentioned, ...record.re])];
      const hit: EntryHit = {
        case: null,
        order: id,
        caption: cut(record.caption ?? orderHeading(order), 80),
        court: record.court,
        kind: null,
        what: null,
        filed: null,
        disposition: null,
      };
      const words = record.caption ? nameWords(record.caption) : [];
      const holder: Holder = {
        id,
        isCase: false,
        day: record.dated ?? '',
        found: null,
        words,
        named: record.caption
          ? {
              case: null,
              order: id,
              caption: cut(record.caption, 80),
              court: record.court,
              words: cut(words.join(' '), 200),
            }
          : null,
        numbers,
      };
      return { holder, hits: numbers.map(() => hit) };
    });
  return shareOf(held, [], briefsOf(null, unidentified, rulings, warnings));
}

function shareOf(
  held: readonly { holder: Holder; hits: readonly EntryHit[] }[],
  blocks: readonly { key: string; json: string }[],
  briefs: ReturnType<typeof briefsOf>,
): LookupShare {
  return {
    facts: {
      holders: held.map(({ holder }) => holder),
      blocks: blocks.map(({ key, json }) => ({ key, bytes: bytesOf(json) })),
      briefs: briefs.map(({ brief }) => brief),
    },
    pieces: {
      hits: held.map(({ hits }) => JSON.stringify(hits)).join(','),
      blocks: blocks.map(({ json }) => json).join(','),
      briefs: briefs.map(({ json }) => json).join(','),
    },
  };
}

const foundCase = (of: Case): FoundCase => ({
  id: of.id,
  caption: cut(caseName(of.caption, of.parties), 160),
  court: of.court,
  caseNumber: of.caseNumber,
  judgeInitials: of.judgeInitials.slice(0, 4),
  judges: of.judges.slice(0, 4).map(({ name }) => cut(name, 60)),
  entries: of.docket.length,
  orders: of.orders.length,
  rulings: of.orders.reduce((sum, { record }) => sum + record.rulings.length, 0),
});
