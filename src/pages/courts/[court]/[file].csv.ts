/** The rulings and the orders of a court as files. */
import type { APIRoute } from 'astro';
import { openAnalysis } from '../../../analysis.ts';
import { link } from '../../../base.ts';
import { courtPath } from '../../../pipeline/view/addresses.ts';
import { type CourtPage, orderLines, ordersCsv, rulingsCsv } from '../../../pipeline/view/analysis/bench.ts';

const files = ['rulings', 'orders'] as const;

export const getStaticPaths = () =>
  openAnalysis().courtPages.flatMap((of) =>
    files.map((file) => ({ params: { court: of.court, file }, props: { of } })),
  );

export const GET: APIRoute<{ of: CourtPage }> = ({ params, props, site }) => {
  const { of } = props;
  const { asOf, judges } = openAnalysis();
  const origin = { source: `Docketline, ${new URL(link(courtPath(of.court)), site).href}`, asOf };
  return new Response(
    params.file === 'orders' ? ordersCsv(orderLines(of.orders, judges), origin) : rulingsCsv(of, origin),
  );
};
