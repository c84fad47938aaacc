/** Files that would be too large for a host, shared out over several. */
import type { CaseId } from '../../schema/case.ts';
import type { OrderId } from '../../schema/order.ts';
import { partsOfNumber } from './export-rows.ts';

/** The largest file that Cloudflare Pages takes, in bytes: 25 MiB. */
export const largestFile = 25 * 1024 * 1024;

/** A row as it will stand in its file, with what decides its part. */
export type Line<Row> = { row: Row; bytes: number; case: CaseId | null };

/** Rows that stand in one file; `name` goes between its name and its ending: `cand.2015.2`, empty for a whole file. */
export type Part<Row> = { name: string; rows: Row[] };

/** Two digits of a case number stand for the years 1970 to 2069. */
const yearOf = (digits: string) => (Number(digits) < 70 ? `20${digits}` : `19${digits}`);

const withoutCase = 'unidentified';
const courtIn = (id: CaseId | null) => id?.split('/')[0] ?? withoutCase;

function yearIn(id: CaseId | null): string | null {
  // A number may have its office before it: `3-15-cv-00798`.
  const number = id && /\d{2}-[a-z]{1,5}-\d{5,}$/.exec(id)?.[0];
  return number ? yearOf(partsOfNumber(number).year) : null;
}

/**
 * Share rows out over as few files as the limit allows: all in one; else as many courts that follow each other to a file
 * as fit (`azd-cand`); where one court is too large, a file a court and year of the case's number, so that a case's rows stay together; where that is too large too, these
 * numbered from 1. Rows keep their order within a part, parts stand in the order of their names' first rows. A row larger
 * than the limit stands alone.
 *
 * @param head bytes that each file has besides its rows.
 * @param limit bytes of the largest file.
 */
export function partsOf<Row>(lines: readonly Line<Row>[], head: number, limit = largestFile): Part<Row>[] {
  const fits = (some: readonly Line<Row>[]) => some.reduce((sum, { bytes }) => sum + bytes, head) <= limit;
  const rowsOf = (some: readonly Line<Row>[]) => some.map(({ row }) => row);
  const groups = (some: readonly Line<Row>[], by: (line: Line<Row>) => string) => [...Map.groupBy(some, by)];

  if (fits(lines)) return [{ name: '', rows: rowsOf(lines) }];
  return neighbours(
    groups(lines, (line) => courtIn(line.case)),
    lines,
    fits,
  ).flatMap(([court, ofCourt]) => {
    if (fits(ofCourt)) return [{ name: court, rows: rowsOf(ofCourt) }];
    return groups(ofCourt, (line) => yearIn(line.case) ?? '').flatMap(([year, ofYear]) => {
      const name = year ? `${court}.${year}` : court;
      return fits(ofYear) ? [{ name, rows: rowsOf(ofYear) }] : numbered(name, ofYear, limit - head);
    });
  });
}

/** Groups that follow each other, together as far as they fit; rows without a case stand alone. Rows keep their order. */
function neighbours<Row>(
  groups: readonly (readonly [name: string, lines: Line<Row>[]])[],
  lines: readonly Line<Row>[],
  fits: (some: readonly Line<Row>[]) => boolean,
): (readonly [name: string, lines: readonly Line<Row>[]])[] {
  const joined: { names: string[]; lines: Line<Row>[] }[] = [];
  for (const [name, own] of groups) {
    const before = joined.at(-1);
    const isJoined =
      before && name !== withoutCase && before.names[0] !== withoutCase && fits([...before.lines, ...own]);
    if (isJoined) {
      before.names.push(name);
      before.lines = [...before.lines, ...own];
    } else joined.push({ names: [name], lines: own });
  }
  return joined.map(({ names, lines: own }) => {
    if (names.length === 1) return [names[0] as string, own];
    const inPart = new Set(own);
    return [`${names[0]}-${names.at(-1)}`, lines.filter((line) => inPart.has(line))];
  });
}

/** Rows cut, in their order, whenever the next would not fit. */
function numbered<Row>(name: string, lines: readonly Line<Row>[], room: number): Part<Row>[] {
  const parts: Part<Row>[] = [];
  let left = 0;
  for (const { row, bytes } of lines) {
    const part = parts.at(-1);
    if (part && bytes <= left) {
      part.rows.push(row);
      left -= bytes;
    } else {
      parts.push({ name: `${name}.${parts.length + 1}`, rows: [row] });
      left = room - bytes;
    }
  }
  return parts;
}

/** The case of an order, by its id; null for one whose case is not identified. */
export const caseOfOrder = (id: OrderId): CaseId | null =>
  id.startsWith('unidentified/') ? null : id.slice(0, id.lastIndexOf('/'));
