/** The version of the program that makes the dataset, by its sources. */
import { digestOfSources, pipelineVersion } from '../../src/corpus/order-cache.ts';

let version: string | undefined;

/** Digest of everything that decides what a case puts into the dataset and how it is kept. */
export const recordsVersion = (): string =>
  (version ??= `${pipelineVersion()}${digestOfSources(['src/corpus', 'src/corpus.ts', 'scripts/build', 'scripts/build-records.ts'])}`);
