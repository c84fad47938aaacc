/** The published dataset as pages read it: the site is a view of the files that anybody can download. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type DataPackage, stemOf } from './pipeline/view/data-package.ts';
import { type FileAddresses, fileAddresses } from './pipeline/view/file-addresses.ts';
import { onceFor } from './pipeline/view/once.ts';
import { Case, type CaseId } from './schema/case.ts';
import { SiteIndex } from './schema/dataset.ts';
import { Indexing } from './schema/indexing.ts';
import { LookupIndex } from './schema/lookup.ts';
import { Order } from './schema/order.ts';
import { Scores } from './schema/scores.ts';
import { DeadlineRow, EntryRow, RulingRow, WarningRow } from './schema/tables.ts';

/** What pages can ask for. Each file is read and checked when it is first asked for; each throws where it is missing. */
export type Dataset = {
  /** Totals, period, a row a case, the newest rulings. */
  siteIndex(): SiteIndex;
  /** Every case, by id. */
  cases(): Case[];
  /** One case; throws where there is none of that id. */
  caseOf(id: CaseId): Case;
  /** Orders whose case is not identified, by id. */
  unidentified(): Order[];
  /** Every order held: those of the cases, then the others. */
  orders(): Order[];
  /** The table of all rulings. */
  rulings(): RulingRow[];
  /** The table of all sanctions warnings. */
  warnings(): WarningRow[];
  /** The table of all deadlines. */
  deadlines(): DeadlineRow[];
  /** The table of all docket entries. */
  entries(): EntryRow[];
  /** What was taken down, masked or kept out of search engines. */
  indexing(): Indexing;
  /** How well the program reads raw texts, by set of labelled orders. */
  scores(): Scores;
  /** Which file of the exact look-ups holds a key. */
  lookupIndex(): LookupIndex;
  /** The descriptor of the published files, with their sizes. */
  dataPackage(): DataPackage;
  /** Where its files stand, whole or in parts. */
  addresses(): FileAddresses;
};

let opened: { version: string; dataset: Dataset } | undefined;

/**
 * The dataset in the folder that the environment names as `DOCKETLINE_DATA`; the scripts that run Astro set it.
 * Opening it again gives the same one until another has taken its place, as under `npm run dev`.
 *
 * @throws Error that says which command makes the dataset, where there is none.
 */
export function openDataset(): Dataset {
  const folder = process.env.DOCKETLINE_DATA;
  if (!folder) throw new Error(`DOCKETLINE_DATA names no dataset. ${howToMakeOne}`);
  const { ino, mtimeMs } = statSync(join(folder, 'datapackage.json'), { throwIfNoEntry: false }) ?? missing(folder);
  const version = `${folder} ${ino} ${mtimeMs}`;
  if (opened?.version !== version) opened = { version, dataset: datasetIn(folder) };
  return opened.dataset;
}

const howToMakeOne =
  '`npm run build` and `npm run dev` make one and use it; `node scripts/build-records.ts` makes one alone, in .build/data.';

function missing(folder: string): never {
  throw new Error(`There is no dataset in ${folder}. ${howToMakeOne}`);
}

function datasetIn(folder: string): Dataset {
  const read = (path: string): unknown => {
    try {
      return JSON.parse(readFileSync(join(folder, path), 'utf8'));
    } catch (cause) {
      throw new Error(`${path} of the dataset in ${folder} cannot be read. ${howToMakeOne}`, { cause });
    }
  };
  /** What a file says, without what it says of itself. */
  const factsIn = (path: string) => {
    const { dataset: _, ...facts } = read(path) as { dataset: unknown };
    return facts;
  };
  const dataPackage = once(() => read('datapackage.json') as DataPackage);
  /** The rows of a table, one part of it after the other. */
  const rowsIn = (name: string): unknown[] => {
    const parts = dataPackage().resources.filter(({ path }) => path.endsWith('.json') && stemOf(path) === name);
    // A table without a row is a file all the same, so one without a file is missing, and reading it says so.
    const paths = parts.length > 0 ? parts.map(({ path }) => path) : [`${name}.json`];
    return paths.flatMap((path) => (read(path) as { rows: unknown[] }).rows);
  };
  const siteIndex = once(() => SiteIndex.parse(factsIn('index.json')));
  const unidentified = once(() => z.array(Order).parse(rowsIn('unidentified')));
  const caseFiles = once(
    () => new Map(siteIndex().cases.map(({ id }) => [id, once(() => Case.parse(factsIn(`cases/${id}.json`)))])),
  );
  const cases = once(() => [...caseFiles().values()].map((readCase) => readCase()));
  return {
    siteIndex,
    cases,
    caseOf(id) {
      const readCase = caseFiles().get(id);
      if (!readCase) throw new Error(`There is no case ${id} in the dataset in ${folder}.`);
      return readCase();
    },
    unidentified,
    orders: once(() => [...cases().flatMap((of) => of.orders), ...unidentified()]),
    rulings: once(() => z.array(RulingRow).parse(rowsIn('rulings'))),
    warnings: once(() => z.array(WarningRow).parse(rowsIn('warnings'))),
    // One page asks for each of these, and they are large: they are not kept.
    deadlines: () => z.array(DeadlineRow).parse(rowsIn('deadlines')),
    entries: () => z.array(EntryRow).parse(rowsIn('entries')),
    indexing: once(() => Indexing.parse(factsIn('indexing.json'))),
    scores: once(() => Scores.parse(factsIn('scores.json'))),
    lookupIndex: once(() => LookupIndex.parse(read('lookup/index.json'))),
    dataPackage,
    addresses: once(() => fileAddresses(dataPackage().resources)),
  };
}

/**
 * What several pages work out of the whole dataset, worked out once, and again only when another dataset has taken its
 * place.
 *
 * @returns a function that throws where there is no dataset, as `openDataset` does.
 */
export function onceADataset<Value>(compute: (dataset: Dataset) => Value): () => Value {
  const known = onceFor(compute);
  return () => known(openDataset());
}

/** The pages of every case, as `getStaticPaths` of a page under `cases/[court]/[number]` gives them. */
export const casePages = () =>
  openDataset()
    .cases()
    .map((of) => {
      const [court, number] = of.id.split('/') as [string, string];
      return { params: { court, number }, props: { of } };
    });

/** A function that computes its value at its first call and gives the same one from then on. */
function once<T>(compute: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: compute() };
    return made.value;
  };
}
