/** The rulings and the orders of a judge as files. */
import type { APIRoute } from 'astro';
import { openAnalysis } from '../../../analysis.ts';
import { link } from '../../../base.ts';
import { judgePath } from '../../../pipeline/view/addresses.ts';
import { orderLines, ordersCsv, rulingsCsv } from '../../../pipeline/view/analysis/bench.ts';
import type { JudgePage } from '../../../pipeline/view/analysis/judges.ts';

const files = ['rulings', 'orders'] as const;

export const getStaticPaths = () =>
  openAnalysis().judges.pages.flatMap((of) =>
    files.map((file) => ({ params: { slug: of.slug, file }, props: { of } })),
  );

export const GET: APIRoute<{ of: JudgePage }> = ({ params, props, site }) => {
  const { of } = props;
  const { asOf, judges } = openAnalysis();
  const origin = { source: `Docketline, ${new URL(link(judgePath(of.slug)), site).href}`, asOf };
  return new Response(
    params.file === 'orders' ? ordersCsv(orderLines(of.orders, judges), origin) : rulingsCsv(of, origin),
  );
};
