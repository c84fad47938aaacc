/** A docket as other projects count it: a row a number, with the paper and its attachments on it. */
import type { DocketEntry } from '../../schema/case.ts';
import type { IsoDate } from '../../schema/date.ts';
import { splitEntry } from '../../schema/entry.ts';

/** Entries of one base number, `596` and `596-1`, or one entry without a number. */
export type DocketLine = {
  /** The base number; null where no source gives one. */
  number: number | null;
  /** The paper itself; undefined where only an attachment is known. */
  main: DocketEntry | undefined;
  /** The paper, where it is known, then its attachments in the order of their numbers. */
  entries: DocketEntry[];
};

/** The rows of a docket in its order; each entry stands on exactly one. */
export function docketLines(docket: readonly DocketEntry[]): DocketLine[] {
  const lines: DocketLine[] = [];
  const byNumber = new Map<number, DocketLine>();
  for (const entry of docket) {
    const [number, attachment] = entry.number === null ? [null, 0] : splitEntry(entry.number);
    let line = number === null ? undefined : byNumber.get(number);
    if (!line) {
      line = { number, main: undefined, entries: [] };
      lines.push(line);
      if (number !== null) byNumber.set(number, line);
    }
    if (attachment === 0) line.main = entry;
    line.entries.push(entry);
  }
  return lines;
}

/** The day of an entry, where a source gives it; null for bounds and for what was read off its neighbours. */
export const dayFiled = (entry: DocketEntry | undefined): IsoDate | null =>
  entry?.filed && !entry.filed.inferred && entry.filed.from === entry.filed.to ? entry.filed.from : null;

/** The numbers and days between which a row lies. */
export const placeOfLine = ({ main }: DocketLine) => ({
  numberFrom: main?.between?.[0] ?? null,
  numberTo: main?.between?.[1] ?? null,
  filedFrom: main?.filed?.from ?? null,
  filedTo: main?.filed?.to ?? null,
  filedInferred: main?.filed?.inferred ?? null,
});

/** Year, type and serial number of a canonical case number: `15-cv-00798` to `15`, `cv`, `00798`. */
export function partsOfNumber(caseNumber: string): { year: string; type: string; serial: string } {
  const [year = '', type = '', serial = ''] = caseNumber.split('-');
  return { year, type, serial };
}
