/** What the browser draws a case's timeline from: a part of the case's own JSON, which holds all words as well. */
import type { APIRoute } from 'astro';
import { casePages, openDataset } from '../../../../dataset.ts';
import { caseName } from '../../../../pipeline/view/citation.ts';
import { timelineFacts } from '../../../../pipeline/view/timeline-facts.ts';
import type { Case } from '../../../../schema/case.ts';

/** A file for each case. */
export const getStaticPaths = casePages;

/** Writes the file. */
export const GET: APIRoute<{ of: Case }> = ({ props: { of } }) =>
  new Response(JSON.stringify(timelineFacts(of, caseName(of.caption, of.parties), openDataset().siteIndex().asOf)), {
    headers: { 'content-type': 'application/json' },
  });
