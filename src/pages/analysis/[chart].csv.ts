/** The numbers of each chart as a file. */
import type { APIRoute } from 'astro';
import { openAnalysis } from '../../analysis.ts';
import { link } from '../../base.ts';
import { analysisPath } from '../../pipeline/view/addresses.ts';
import { type ChartName, chartNames } from '../../pipeline/view/analysis/analysis.ts';
import { chartCsv } from '../../pipeline/view/analysis/chart-files.ts';

export const getStaticPaths = () => chartNames.map((chart) => ({ params: { chart } }));

export const GET: APIRoute = ({ params, site }) => {
  const name = params.chart as ChartName;
  const analysis = openAnalysis();
  const source = `Docketline, ${new URL(link(analysisPath(name)), site).href}`;
  return new Response(chartCsv(name, analysis, { source, asOf: analysis.asOf }));
};
