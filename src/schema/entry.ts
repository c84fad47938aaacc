/** Docket entries: their numbers, and the keys of entries that no source numbers. */
import { z } from 'zod';

export const EntryId = /* @__PURE__ */ z
  .string()
  .regex(/^[1-9]\d{0,4}(-[1-9]\d{0,2})?$/, 'expected a docket entry such as `239`, or with its attachment `596-1`')
  .meta({ description: 'Docket entry number as a string: `239`, or with its attachment `596-1`.' });
export type EntryId = z.infer<typeof EntryId>;

export const EntryKey = /* @__PURE__ */ z
  .string()
  .regex(
    /^(?:[1-9]\d{0,4}(-[1-9]\d{0,2})?|[a-z]+-(?:\d{4}-\d{2}-\d{2}|undated)(?:-[1-9]\d*)?)$/,
    'expected a docket entry such as `239` or `596-1`, or for one without a number its kind and date, `order-2015-10-07`',
  )
  .meta({ description: 'Address of an entry within its case: its number, or kind and date (`order-2015-10-07`).' });
export type EntryKey = z.infer<typeof EntryKey>;

/** True for `239` and `596-1`, false for `order-2015-10-07`. */
export const isEntryId = (key: EntryKey): boolean => /^\d/.test(key);

/** `596-1` to `[596, 1]`, `596` to `[596, 0]`: base number and attachment, 0 for the entry itself. */
export function splitEntry(id: EntryId): [base: number, attachment: number] {
  const [base, attachment] = id.split('-').map(Number);
  return [base as number, attachment ?? 0];
}

/** Docket order of two numbered entries: negative where `a` comes first. */
export function compareEntries(a: EntryId, b: EntryId): number {
  const [baseA, attachmentA] = splitEntry(a);
  const [baseB, attachmentB] = splitEntry(b);
  return baseA - baseB || attachmentA - attachmentB;
}

/** The most entries that a range of docket numbers is taken to hold; a longer one is two readings, so none. */
const longestRange = 60;

/** The same under a label of one entry, where a longer rise is some agency's number: `Docket No. 96-145`. */
const longestRise = 20;

const rangeOf = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/**
 * Read one token of a docket list by its digits (contract, convention 2).
 *
 * @param token `618`, `596-1`, `618-620`, `144–45`, or `64-2 to 64-6` with any dash.
 * @param label `plural` for "Nos.", `singular` for "No.", `neither` for a label without a plural ("D.I.").
 * @param sameBase true where another token of the list repeats the base (`1-8 & 1-9`).
 * @returns the entries named, or [] where the token is none.
 */
export function readEntryToken(token: string, label: 'singular' | 'plural' | 'neither', sameBase = false): EntryId[] {
  if (/^[1-9]\d{0,4}$/.test(token)) return [token];
  const folded = token
    .replace(/[‐-―−]/g, '-')
    .replace(/\s*-\s*/g, '-')
    .trim();
  const attachments = /^(\d{1,5})-(\d{1,3})\s*(?:-|to|through|thru)\s*(\d{1,5})-(\d{1,3})$/.exec(folded);
  if (attachments) {
    const [baseA, from, baseB, to] = attachments.slice(1).map(Number) as [number, number, number, number];
    if (baseA !== baseB || to < from || to - from > longestRange) return [];
    return rangeOf(from, to).map((attachment) => `${baseA}-${attachment}`);
  }
  const spoken = /^(\d{1,5})\s*(?:to|through|thru)\s*(\d{1,5})$/.exec(folded);
  // "618 – 620" with blanks on both sides is spoken as "to", whatever the label's number.
  const apart = /\d\s+[-‐-―−]\s+\d/.test(token);
  const pair = spoken ?? /^(\d{1,5})-(\d{1,5})$/.exec(folded);
  if (!pair) return /^[1-9]\d{0,4}$/.test(folded) ? [folded] : [];
  const [a, b] = pair.slice(1) as [string, string];
  // `104-05` is short for `104-105`; else no number begins with a nought
  const isShort = b.length > 1 && b.length < a.length && label === 'plural' && !spoken;
  if (a.startsWith('0') || (b.startsWith('0') && !isShort)) return [];
  const asRange = (to: number) => (to - Number(a) <= longestRange ? rangeOf(Number(a), to).map(String) : []);
  const asAttachment = b.length <= 3 ? [`${Number(a)}-${Number(b)}`] : [];
  if (spoken) return Number(b) > Number(a) ? asRange(Number(b)) : [];
  if (Number(a) < 10)
    return label === 'plural' && !sameBase && Number(b) > Number(a) ? asRange(Number(b)) : asAttachment;
  if (b.length === 1) return asAttachment;
  if (a.length === b.length) {
    if (Number(b) > Number(a) && (label !== 'singular' || apart)) return asRange(Number(b));
    return asAttachment;
  }
  if (b.length < a.length) {
    const completed = Number(a.slice(0, a.length - b.length) + b);
    return completed > Number(a) && label !== 'singular' ? asRange(completed) : asAttachment;
  }
  // `Docket No. 98-102`: no paper has a hundred attachments, so a short rise is a range whatever the label's number
  return Number(b) > Number(a) && (label !== 'singular' || Number(b) - Number(a) <= longestRise)
    ? asRange(Number(b))
    : [];
}

/** Entries to `224, 239, 596-1`, in the order given. */
export const formatEntries = (entries: readonly EntryId[]): string => entries.join(', ');
