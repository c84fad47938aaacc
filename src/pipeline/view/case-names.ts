/** What cases are called in tables. */
import type { Case, CaseId } from '../../schema/case.ts';
import { caseName } from './citation.ts';

/** Names of cases by their ids: "Roe v. Poe". */
export const caseNames = (cases: readonly Case[]): Map<CaseId, string> =>
  new Map(cases.map(({ id, caption, parties }) => [id, caseName(caption, parties)]));
