/** A stream of bytes to its lines. */

const newline = 0x0a;

/** The bytes up to the newline, or to the end, without a carriage return before it. */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  const line = Buffer.concat(parts);
  return line.at(-1) === 0x0d ? line.subarray(0, -1) : line;
}

/**
 * Lines of a stream, one at a time: no more is read before the one given has been dealt with. Lines of blanks are left
 * out. node:readline reads on meanwhile, and would hold a thousand orders for a reader that is slow.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const isBlank = (line: Uint8Array) => line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
  let parts: Uint8Array[] = [];
  for await (const chunk of stream) {
    let from = 0;
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
      const line = joined([...parts, chunk.subarray(from, at)]);
      parts = [];
      from = at + 1;
      if (!isBlank(line)) yield line;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  }
  const last = joined(parts);
  if (!isBlank(last)) yield last;
}
