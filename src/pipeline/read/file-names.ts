/** Paths under `content/` to ids of orders and cases. */
import { CaseNumber, findCaseNumber } from '../../schema/case-number.ts';
import { CourtId } from '../../schema/court.ts';
import type { OrderId, OrderRecord } from '../../schema/order.ts';
import { unidentified } from './front-matter.ts';

/** Folder of a case: its number, with its office before it where the court numbers by office. */
const isCaseFolder = (folder: string) =>
  CaseNumber.safeParse(folder).success || CaseNumber.safeParse(folder.replace(/^[a-z0-9]{1,3}-/, '')).success;

function wrongCourt(folder: string, others = ''): string | null {
  if (CourtId.safeParse(folder).success) return null;
  return `Unexpected folder \`${folder}\`, expected ${others}the id of a federal district court, such as \`cand\``;
}

function wrongCase(folder: string): string | null {
  if (isCaseFolder(folder)) return null;
  return `Unexpected folder \`${folder}\`, expected a case number such as \`${findCaseNumber(folder)?.caseNumber ?? '15-cv-00798'}\``;
}

/**
 * The id of the order at a path.
 *
 * @param path under `content/orders/`, with slashes: `cand/15-cv-00798/2015-10-16.md`.
 * @returns the id, or what is wrong with the path in words.
 */
export function orderIdOf(path: string): { id: OrderId } | { reason: string } {
  const id = path.replace(/\.md$/i, '');
  const parts = id.split('/');
  const name = parts.at(-1) as string;
  const [court, number] = parts as [string, string | undefined];
  const isUnidentified = court === unidentified;
  if (parts.length !== (isUnidentified ? 2 : 3))
    return {
      reason: `Unexpected place \`${path}\`, expected \`<court>/<case number>/<date>.md\` or \`${unidentified}/<date>.md\``,
    };
  const reason = isUnidentified ? null : (wrongCourt(court, `\`${unidentified}\` or `) ?? wrongCase(number as string));
  if (reason) return { reason };
  if (!/^[a-z0-9-]+\.md$/.test(`${name}${path.slice(id.length)}`))
    return {
      reason: `Unexpected file name \`${path.split('/').at(-1)}\`, expected small letters, digits and hyphens, such as \`2015-10-16.md\``,
    };
  return { id };
}

/** File name without folder and ending, as an order's name: `Order of May 1.txt` to `order-of-may-1`. */
export const slugOf = (path: string): string =>
  (path.split('/').at(-1) ?? '')
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'order';

/**
 * Where the annotated order of a text belongs under `orders/`.
 *
 * @param header court, case number, office and date, as far as they are known.
 * @param text path of the text under `texts/`, wherever it lies there.
 * @returns the folder of its case, or that of orders whose case is not known; and the name of the file without ending:
 *   the text's own where the text lies in that very folder, else the order's date, else the name of the text.
 */
export function orderPlaceOf(
  { court, caseNumber, office, dated }: Pick<OrderRecord, 'court' | 'caseNumber' | 'office' | 'dated'>,
  text: string,
): { folder: string; name: string } {
  const lies = text.slice(0, Math.max(0, text.lastIndexOf('/')));
  const isKnown = court !== null && caseNumber !== null;
  const byOffice = `${court}/${office}-${caseNumber}`;
  const folder = !isKnown ? unidentified : lies === byOffice ? byOffice : `${court}/${caseNumber}`;
  return { folder, name: lies === folder ? slugOf(text) : (dated ?? slugOf(text)) };
}

/**
 * The id of the case whose file stands at a path.
 *
 * @param path under `content/cases/`, with slashes: `cand/15-cv-00798.yaml`.
 * @returns the id, or what is wrong with the path in words.
 */
export function caseFileIdOf(path: string): { id: string } | { reason: string } {
  const id = path.replace(/\.yaml$/, '');
  const [court, number, ...more] = id.split('/') as [string, string | undefined, ...string[]];
  if (number === undefined || more.length > 0)
    return { reason: `Unexpected place \`${path}\`, expected \`<court>/<case number>.yaml\`` };
  const reason = wrongCourt(court) ?? wrongCase(number);
  return reason ? { reason } : { id };
}

/** What two paths share that mean one order or case: capitals, composed letters and spellings of a case number fold. */
export function samePath(path: string): string {
  const parts = path
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.[a-z]+$/, '')
    .split('/');
  const [court, folder] = parts;
  if (court !== unidentified && folder !== undefined && !isCaseFolder(folder))
    parts[1] = findCaseNumber(folder)?.caseNumber ?? folder;
  return parts.join('/');
}
