/**
 * Imported first by a process that a build starts: ends it when the build ends, even by `kill -9`. Otherwise it would go
 * on writing pages for nobody, beside the next build. The build holds the other end of its standard input and writes
 * nothing there, so that the input ends with the build.
 */
import type { Socket } from 'node:net';

const input = process.stdin as unknown as Socket;
input.once('end', () => process.exit(1)).resume();
input.unref();
