/** The built site as a host sends it: compressed, each file with its type. For what is measured over the wire. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Record<string, string> = {
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/**
 * Serves a folder on this machine.
 *
 * @param base the path at which the site lies, with a slash at both ends.
 * @returns the address of the site's first page, and how to stop.
 */
export async function serveCompressed(
  folder: string,
  base: string,
): Promise<{ address: string; stop: () => Promise<void> }> {
  const server = createServer(({ url = '/' }, answer) => {
    const path = decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname);
    const named = path.startsWith(base) ? join(folder, path.slice(base.length)) : '';
    const file = existsSync(named) && statSync(named).isDirectory() ? join(named, 'index.html') : named;
    // `join` takes steps upwards away, so what does not begin with the folder lies outside of it.
    if (!file.startsWith(folder) || !existsSync(file)) {
      answer.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end('<title>Nothing here</title>');
      return;
    }
    const type = types[extname(file)] ?? 'application/octet-stream';
    const packed = type.startsWith('font/') ? readFileSync(file) : gzipSync(readFileSync(file));
    answer
      .writeHead(200, {
        'content-type': type,
        'content-length': packed.length,
        'cache-control': path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        ...(type.startsWith('font/') ? {} : { 'content-encoding': 'gzip' }),
      })
      .end(packed);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new TypeError('expected a port');
  return {
    address: `http://127.0.0.1:${bound.port}${base}`,
    stop: () => new Promise((closed) => server.close(() => closed())),
  };
}
