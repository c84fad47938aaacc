/** Puts the filters of a Pagefind index in order, which Pagefind writes in another one each time. */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

export type IndexFile = { path: string; content: Uint8Array };

/** What each packed file of an index begins with, before its CBOR (RFC 8949). */
const signature = 'pagefind_dcd';

/** Major types of CBOR whose argument counts what follows: bytes, or values. */
const [byteString, textString, array, map] = [2, 3, 4, 5];

/** Type and argument of the CBOR value at `at`, and where its content begins. */
function headAt(cbor: Buffer, at: number): { type: number; size: number; from: number } {
  const first = cbor.readUInt8(at);
  const short = first & 0x1f;
  // 24 to 27: the argument stands in the next 1, 2, 4 or 8 bytes.
  const width = short < 24 ? 0 : 2 ** (short - 24);
  if (short > 26) throw new TypeError(`unexpected CBOR \`${first.toString(16)}\` in the word index`);
  return { type: first >> 5, size: width === 0 ? short : cbor.readUIntBE(at + 1, width), from: at + 1 + width };
}

/** Where the CBOR value at `at` ends. */
function endOf(cbor: Buffer, at: number): number {
  const { type, size, from } = headAt(cbor, at);
  if (type === byteString || type === textString) return from + size;
  return partsOf(cbor, from, type === array ? size : type === map ? 2 * size : 0).at(-1)?.to ?? from;
}

/** The places of `count` CBOR values, one behind the other. */
function partsOf(cbor: Buffer, from: number, count: number): { from: number; to: number }[] {
  const parts: { from: number; to: number }[] = [];
  for (let at = from; parts.length < count; at = parts.at(-1)?.to ?? at) parts.push({ from: at, to: endOf(cbor, at) });
  return parts;
}

/** `packed` with the values in order of the array that is value number `index` of its outermost array. */
function sortWithin(packed: Buffer, index: number): Buffer {
  const outer = headAt(packed, signature.length);
  const list = partsOf(packed, outer.from, outer.size)[index];
  if (!list) throw new TypeError('the word index has another form than that of Pagefind 1.5');
  const { size, from } = headAt(packed, list.from);
  const sorted = partsOf(packed, from, size)
    .map((part) => packed.subarray(part.from, part.to))
    .sort(Buffer.compare);
  return Buffer.concat([packed.subarray(0, from), ...sorted, packed.subarray(list.to)]);
}

/** Names of the places of `values` in a filter, and of the list of filters in the file that leads to all others. */
const places = { valuesOfFilter: 1, filtersOfIndex: 3 };

/**
 * Sort the filters of an index and the values of each, and name their files by what then stands in them, so that the
 * same pages give the same files.
 *
 * @param files all files of the index, as Pagefind 1.5 makes them.
 * @throws TypeError where a file has another form.
 */
export function steadyFilters(files: readonly IndexFile[]): IndexFile[] {
  const renamed = new Map<string, string>();
  const named = (name: string, packed: Buffer) => {
    const [, language, hash] = /(\w+_)(\w+)$/.exec(name) as unknown as [string, string, string];
    const made = language + createHash('sha256').update(packed).digest('hex').slice(0, hash.length);
    renamed.set(name, made);
    return made;
  };
  /** Names of files in what leads to them, which are as long as those they take the place of. */
  const withNames = (words: string) => [...renamed].reduce((all, [name, made]) => all.replaceAll(name, made), words);
  const pack = (packed: Buffer) => gzipSync(packed, { level: 9 });

  const filters = files.map((file): IndexFile => {
    const name = /^filter\/(.+)\.pf_filter$/.exec(file.path)?.[1];
    if (name === undefined) return file;
    const sorted = sortWithin(gunzipSync(file.content), places.valuesOfFilter);
    return { path: `filter/${named(name, sorted)}.pf_filter`, content: pack(sorted) };
  });
  const leading = filters.map((file): IndexFile => {
    const name = /^pagefind\.(.+)\.pf_meta$/.exec(file.path)?.[1];
    if (name === undefined) return file;
    const renewed = Buffer.from(withNames(gunzipSync(file.content).toString('latin1')), 'latin1');
    const sorted = sortWithin(renewed, places.filtersOfIndex);
    return { path: `pagefind.${named(name, sorted)}.pf_meta`, content: pack(sorted) };
  });
  return leading.map((file) =>
    file.path === 'pagefind-entry.json'
      ? { ...file, content: Buffer.from(withNames(Buffer.from(file.content).toString('utf8'))) }
      : file,
  );
}
