/** The analysis of the published dataset, worked out once for all the pages that show a part of it. */
import { onceADataset } from './dataset.ts';
import { type Analysis, analysisOf } from './pipeline/view/analysis/analysis.ts';
import { type CourtPage, courtsOf } from './pipeline/view/analysis/bench.ts';
import { type RowsBehind, rulingsBehind } from './pipeline/view/analysis/counted.ts';

/** The analysis with what the pages of judges and courts need beside it. */
export type OpenAnalysis = Analysis & {
  courtPages: CourtPage[];
  /** Addresses of the rulings behind a count. */
  behind: RowsBehind;
};

/**
 * The analysis of the dataset that the pages are made from.
 *
 * @throws Error where there is no dataset, as `openDataset` does.
 */
export const openAnalysis = onceADataset((dataset): OpenAnalysis => {
  const cases = dataset.cases();
  const unidentified = dataset.unidentified();
  const [rulings, warnings] = [dataset.rulings(), dataset.warnings()];
  const { asOf } = dataset.siteIndex();
  const analysis = analysisOf({ cases, unidentified, rulings, warnings, asOf });
  const orders = [
    ...cases.flatMap((of) => of.orders.map((order) => ({ order, of }))),
    ...unidentified.map((order) => ({ order, of: null })),
  ];
  return {
    ...analysis,
    courtPages: courtsOf(orders, analysis.judges, rulings, warnings),
    behind: rulingsBehind(rulings, analysis.names),
  };
});
