/** The published files as the data page lists them: what each holds, how many rows it has, how large it is. */
import { type DataPackage, stemOf } from './data-package.ts';
import { count, sizeWords } from './words.ts';

/** A file to download: its path in the dataset, what its link says, its size in words. */
export type Download = { path: string; label: string; size: string };

/** Files that hold the same rows, in their formats and, where one would be too large, in their parts. */
export type DownloadRow = { name: string; words: string; amount: string; downloads: Download[] };

type Resource = DataPackage['resources'][number];

const formatNames: Record<string, string> = { csv: 'CSV', parquet: 'Parquet', json: 'JSON', ndjson: 'JSON lines' };
const formats = Object.keys(formatNames);

/** What stands between the name and the ending of a part: "cand-15-cv-00798 2"; empty for a whole file. */
const partIn = (path: string): string => path.split('.').slice(1, -1).join(' ');

/** What one row of each is called. */
const rowNames: Record<string, [one: string, many: string]> = {
  orders: ['order', 'orders'],
  unidentified: ['order', 'orders'],
  'courtlistener/dockets': ['docket', 'dockets'],
  'courtlistener/docket-entries': ['docket entry', 'docket entries'],
  'scales/cases': ['case', 'cases'],
};

/**
 * The files of one name, whole or in parts; by format, parts in their order. Undefined where there is none.
 *
 * @param name path of a file up to its first full stop: `rulings`, `scales/cases`.
 */
export function downloadsOf(resources: readonly Resource[], name: string): DownloadRow | undefined {
  const files = resources
    .filter(({ path }) => stemOf(path) === name)
    .toSorted((a, b) => formats.indexOf(a.format) - formats.indexOf(b.format));
  const [first] = files;
  if (!first) return undefined;
  // Every format has the same rows, so those of one are all.
  const rows = files.filter(({ format }) => format === first.format).flatMap((file) => file.rows ?? []);
  const [one, many] = rowNames[name] ?? ['row', 'rows'];
  return {
    name,
    words: first.description ?? '',
    amount:
      rows.length === 0
        ? ''
        : count(
            rows.reduce((sum, n) => sum + n, 0),
            one,
            many,
          ),
    downloads: files.map((file) => ({
      path: file.path,
      label: [partIn(file.path), formatNames[file.format] ?? file.format].filter((word) => word !== '').join(' '),
      size: sizeWords(file.bytes),
    })),
  };
}

/** The most files of cases that a list names one by one. */
const mostListed = 40;

/** The files of the cases: each with its size, or where they are many only how many there are, and how large together. */
export function caseDownloads(resources: readonly Resource[]): { listed: Download[]; amount: string } {
  const files = resources.filter(({ path }) => path.startsWith('cases/'));
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return {
    listed: files.length > mostListed ? [] : files.map((file) => ({ ...download(file), label: caseIn(file.path) })),
    amount: files.length === 0 ? 'no cases' : `${count(files.length, 'case')}, ${sizeWords(bytes)}`,
  };
}

const caseIn = (path: string) => path.slice('cases/'.length, -'.json'.length);

/** The JSON Schemas. */
export const schemaDownloads = (resources: readonly Resource[]): Download[] =>
  resources.filter(({ path }) => path.startsWith('schema/')).map(download);

const download = ({ path, bytes }: Resource): Download => ({ path, label: path, size: sizeWords(bytes) });
