/** The header that a court's filing system prints on each page to the docket entry of the order itself. */
import { EntryId } from '../../../schema/entry.ts';

/** `Document 156 Filed`, `Doc #: 45 Filed`, `Doc. 45 entered`, `ECF No. 45 filed`, `# 45 Page 1 of 5`. */
const stamped =
  /(?:\b(?:document|doc|ecf|dkt)\b\.?\s?(?:no\b\.?\s?)?(?:#:?\s?)?|#\s)(\d{1,5}(?:-\d{1,3})?)\s{1,4}(?:filed|entered|page)\b/i;

/**
 * The entry under which the order itself stands on the docket.
 *
 * @param stamp the first running page header, which cleaning took out; null where there was none.
 * @returns null where the header names none.
 */
export function findOwnEntry(stamp: string | null): EntryId | null {
  const entry = EntryId.safeParse(stamped.exec(stamp ?? '')?.[1]);
  return entry.success ? entry.data : null;
}
