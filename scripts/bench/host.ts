/** A host as the common ones are: packs texts with gzip, lets browsers keep files for ten minutes, and counts what it sends. */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.woff2': 'font/woff2',
};
const packed = new Set(['.html', '.css', '.js', '.json', '.svg', '.xml']);

/** An answer that was sent: its path, and bytes of its body as they went over the line. */
export type Sent = { path: string; bytes: number };

/**
 * Serve a folder on 127.0.0.1.
 *
 * @returns the address without a slash at its end, what was sent since it was last asked for, and how to stop.
 */
export async function host(folder: string): Promise<{ address: string; sent: () => Sent[]; stop: () => void }> {
  let answers: Sent[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://127.0.0.1');
    const path = decodeURIComponent(pathname).replace(/\/$/, '/index.html');
    const file = join(folder, path);
    if (!file.startsWith(folder + sep) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    const ending = extname(file);
    const headers = { 'content-type': types[ending] ?? 'application/octet-stream', 'cache-control': 'max-age=600' };
    if (packed.has(ending)) {
      const body = gzipSync(readFileSync(file));
      answers.push({ path, bytes: body.length });
      response.writeHead(200, { ...headers, 'content-encoding': 'gzip' }).end(body);
    } else {
      answers.push({ path, bytes: statSync(file).size });
      response.writeHead(200, headers);
      createReadStream(file).pipe(response);
    }
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent: () => {
      const since = answers;
      answers = [];
      return since;
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
