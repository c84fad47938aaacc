/** Front matter of an annotated order, held against the folder that the file stands in. */
import type { OrderId } from '../../schema/order.ts';
import { errorAt, type Problem } from '../../schema/problem.ts';
import { FrontMatter, type YamlBlock } from '../mark/vocabulary.ts';
import { type Fields, readFields } from './attributes.ts';

/** Folder of the orders whose case is not known. */
export const unidentified = 'unidentified';

/** Court and case number as the path says them; the number may have its office before it. */
function misplaced(id: OrderId, { fields, placeOf }: Fields<FrontMatter>): Problem[] {
  if (!fields) return [];
  const { court, caseNumber, office } = fields;
  const [courtFolder, caseFolder] = id.split('/') as [string, string];
  if (courtFolder === unidentified) {
    if (court === null || caseNumber === null) return [];
    const reason = `Unexpected caseNumber \`${caseNumber}\` in the folder of orders whose case is not known, expected the file under \`${court}/${caseNumber}/\``;
    return [errorAt('misplaced', placeOf('caseNumber'), reason)];
  }
  const problems: Problem[] = [];
  const said = (value: string | null) => (value === null ? 'no value' : `\`${value}\``);
  if (court !== courtFolder)
    problems.push(
      errorAt(
        'misplaced',
        placeOf('court'),
        `Unexpected court ${said(court)}, expected \`${courtFolder}\` as its folder says`,
      ),
    );
  if (caseFolder !== caseNumber && caseFolder !== `${office}-${caseNumber}`)
    problems.push(
      errorAt(
        'misplaced',
        placeOf('caseNumber'),
        `Unexpected caseNumber ${said(caseNumber)}, expected \`${caseFolder}\` as its folder says`,
      ),
    );
  return problems;
}

const RawSource = FrontMatter.pick({ text: true, sha256: true, cleaner: true, firstPage: true, corrections: true });
/** What of the front matter leads to the raw text. */
export type RawSource = Pick<FrontMatter, keyof typeof RawSource.shape>;

/** What leads to the raw text, where that much is right, so that one run shows the errors of both. */
function rawSourceOf(written: unknown): RawSource | null {
  if (typeof written !== 'object' || written === null) return null;
  const names = Object.keys(RawSource.shape);
  const part = RawSource.safeParse(
    Object.fromEntries(Object.entries(written).filter(([name]) => names.includes(name))),
  );
  return part.success ? part.data : null;
}

/**
 * Read the front matter of an annotated order.
 *
 * @param id where the file stands; null where it stands outside of a content folder, so that there is nothing to hold.
 */
export function readFrontMatter(
  block: YamlBlock,
  id: OrderId | null,
): Fields<FrontMatter> & { rawSource: RawSource | null } {
  const front = readFields(block, FrontMatter, 'front matter', 'file');
  const problems = id === null ? front.problems : [...front.problems, ...misplaced(id, front)];
  return { ...front, problems, rawSource: rawSourceOf(front.written) };
}
