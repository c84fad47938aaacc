/** Where a page finds a file of the dataset: one that would be too large stands in several, and its own name leads nowhere. */
import { dataPath } from './addresses.ts';
import { type DataPackage, stemOf } from './data-package.ts';

export type FileAddresses = {
  /** Path from the site's root of the one file of this name and format; undefined where its rows stand in several files. */
  oneFile(name: string, format: string): string | undefined;
  /** The same path, or where its rows stand in several files the place of the page about the dataset that lists them. */
  fileOrParts(name: string, format: string): string;
};

/**
 * The addresses of the files of a dataset.
 *
 * @param resources of its descriptor. A name is a path up to its first full stop: `rulings`, `unidentified`.
 */
export function fileAddresses(resources: readonly Pick<DataPackage['resources'][number], 'path'>[]): FileAddresses {
  const paths = new Map<string, string[]>();
  for (const { path } of resources) {
    const key = `${stemOf(path)}${path.slice(path.lastIndexOf('.'))}`;
    paths.set(key, [...(paths.get(key) ?? []), path]);
  }
  const oneFile = (name: string, format: string) => {
    const [path, ...others] = paths.get(`${name}.${format}`) ?? [];
    return path === undefined || others.length > 0 ? undefined : dataPath(path);
  };
  return { oneFile, fileOrParts: (name, format) => oneFile(name, format) ?? `/data/#${name}` };
}
