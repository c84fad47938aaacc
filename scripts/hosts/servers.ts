/** Starts nginx and Caddy on this machine with the example configurations of `hosting/`, and ends them again. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';

/** The two plain servers that the site is tried on. */
export const servers = ['nginx', 'caddy'] as const;
export type ServerName = (typeof servers)[number];

/** Where the site stands: with the host to itself, or under the path that the example configurations name. */
export type Place = 'root' | 'path';

/** The path in `hosting/nginx/path.conf` and `hosting/caddy/path.Caddyfile`. */
export const examplePath = '/library/docketline/';

export type Running = {
  /** `http://127.0.0.1:40123`. */
  origin: string;
  /** Each request that the server was asked: its path, its answer's status, and the range of bytes, where one was asked for. */
  requests: () => { path: string; status: number; range: string | null }[];
  stop: () => Promise<void>;
};

/** Debian puts servers where an ordinary user's PATH does not look. */
const path = [process.env.PATH, '/usr/sbin', '/usr/local/sbin'].join(delimiter);

/** The version that a server says it has; null where it is not installed. */
export function versionOf(server: ServerName): string | null {
  try {
    // nginx says it on standard error, which `2>&1` makes one with the other.
    const words = execFileSync('sh', ['-c', server === 'nginx' ? 'nginx -v 2>&1' : 'caddy version'], {
      env: { ...process.env, PATH: path },
      encoding: 'utf8',
    });
    return /\d+(?:\.\d+)+/.exec(words)?.[0] ?? null;
  } catch {
    return null;
  }
}

/** `words` with each of `changes` made; a server is never tried with another configuration than is thought. */
function changed(words: string, changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((all, [from, to]) => {
    if (!all.includes(from)) throw new TypeError(`the example configuration has no \`${from}\``);
    return all.replaceAll(from, to);
  }, words);
}

/** The example for nginx within the settings that it needs to run for an ordinary user, and to deny ranges. */
const nginxConfiguration = (example: string, site: string, port: number, work: string) => `
pid ${work}/pid;
error_log ${work}/errors.log;
events {}
http {
  log_format asked escape=json '{"path":"$request_uri","status":$status,"range":"$http_range"}';
  access_log ${work}/requests.log asked;
  client_body_temp_path ${work}/body;
  proxy_temp_path ${work}/proxy;
  fastcgi_temp_path ${work}/fastcgi;
  uwsgi_temp_path ${work}/uwsgi;
  scgi_temp_path ${work}/scgi;
  max_ranges 0;
${changed(example, [
  ['listen 80;', `listen 127.0.0.1:${port};`],
  ['/srv/docketline', site],
])}
}
`;

/** The example for Caddy, without https, its log and its port of administration. */
const caddyConfiguration = (example: string, site: string, port: number, work: string) =>
  `{
	admin off
	auto_https off
}
${changed(example, [
  [
    'example.org {\n',
    `example.org {\n\tbind 127.0.0.1\n\tlog {\n\t\toutput file ${work}/requests.log\n\t}\n\trequest_header -Range\n`,
  ],
  ['/srv/docketline', site],
]).replace(/^(?:rulings|www)\.example\.org \{/m, `http://127.0.0.1:${port} {`)}`;

const configurations = {
  nginx: { example: (place: Place) => `nginx/${place}.conf`, write: nginxConfiguration },
  caddy: { example: (place: Place) => `caddy/${place}.Caddyfile`, write: caddyConfiguration },
};

const commands: Readonly<Record<ServerName, (file: string, work: string) => [command: string, ...args: string[]]>> = {
  nginx: (file, work) => ['nginx', '-p', work, '-c', file, '-e', join(work, 'errors.log'), '-g', 'daemon off;'],
  caddy: (file) => ['caddy', 'run', '--config', file, '--adapter', 'caddyfile'],
};

/**
 * Start a server with the example configuration of a place.
 *
 * @param examples the folder `hosting`.
 * @param site folder of the built site, absolute, without blanks.
 * @param work folder for what the server writes; it is made.
 * @throws Error with what the server says, where it does not start within ten seconds.
 */
export async function start(
  server: ServerName,
  place: Place,
  examples: string,
  site: string,
  work: string,
): Promise<Running> {
  mkdirSync(work, { recursive: true });
  const port = await freePort();
  const { example, write } = configurations[server];
  const file = join(work, 'configuration');
  writeFileSync(file, write(readFileSync(join(examples, example(place)), 'utf8'), site, port, work));
  const [command, ...args] = commands[server](file, work);
  const child = spawn(command, args, {
    // Caddy keeps its state in folders of the user's.
    env: { ...process.env, PATH: path, XDG_DATA_HOME: work, XDG_CONFIG_HOME: work, HOME: work },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (words: Buffer) => (said += words));
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', (error) => {
      said += error.message;
      resolve();
    });
  });
  const kill = () => void child.kill('SIGTERM');
  process.once('exit', kill);
  const stop = async () => {
    process.removeListener('exit', kill);
    kill();
    await ended;
  };

  const origin = `http://127.0.0.1:${port}`;
  if (!(await answers(origin, child))) {
    await stop();
    throw new Error(`${server} did not start with hosting/${example(place)}:\n${said.trim()}`);
  }
  return { origin, requests: () => requestsIn(readFileSync(join(work, 'requests.log'), 'utf8')), stop };
}

async function answers(origin: string, child: { exitCode: number | null }): Promise<boolean> {
  for (let tries = 0; tries < 100 && child.exitCode === null; tries += 1) {
    const answer = await fetch(origin, { redirect: 'manual' }).catch(() => null);
    if (answer) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

/** A port that nobody listens on at this moment. */
const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });

/** A line of either log: ours for nginx, Caddy's own. */
type Logged = {
  path?: string;
  status: number;
  range?: string;
  request?: { uri: string; headers: Record<string, string[]> };
};

const requestsIn = (log: string) =>
  log
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Logged)
    .map(({ path: asked, status, range, request }) => ({
      path: asked ?? request?.uri ?? '',
      status,
      range: range || (request?.headers.Range?.[0] ?? null),
    }));
