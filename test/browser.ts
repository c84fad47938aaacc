import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import type { LaunchOptions } from 'playwright-core';
import { extract } from 'tar-fs';

// No sandbox, as it asks for rights that root in a container and many build machines do not have; the pages are ours.
const args = ['--no-sandbox'];

/** How to start Chromium: the one at CHROMIUM_PATH, else the one in node_modules; a sentence where there is neither. */
export async function browser(): Promise<LaunchOptions | string> {
  const { CHROMIUM_PATH: executablePath } = process.env;
  if (executablePath) return { executablePath, args };

  const platform = `${process.platform}-${process.arch}`;
  if (platform !== 'linux-x64') {
    return `the packages bring no Chromium for ${platform}: set CHROMIUM_PATH to one, as /usr/bin/chromium`;
  }

  const dir = await unpacked();
  // The package's own file names /tmp/fonts. Where no font is found, text has no size and clicks wait until they fail.
  const fontconfig = path.join(dir, 'fonts.conf');
  fs.writeFileSync(
    fontconfig,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${dir}/fonts</dir><cachedir>${dir}/fontconfig</cachedir></fontconfig>`,
  );
  return {
    executablePath: path.join(dir, 'chromium'),
    args: [...args, '--headless=shell'],
    env: { ...process.env, LD_LIBRARY_PATH: path.join(dir, 'lib'), FONTCONFIG_FILE: fontconfig },
  };
}

/**
 * The folder with Chromium, its libraries and fonts. By hand, as the package's own function leaves the libraries out
 * where it does not see the host it was made for, and starts Chromium without the rules that the tests are about.
 */
async function unpacked(): Promise<string> {
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const root =
    main.slice(0, main.lastIndexOf(path.join('@sparticuz', 'chromium'))) + path.join('@sparticuz', 'chromium');
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const dir = path.join(import.meta.dirname, '..', 'node_modules', '.cache', `chromium-${version}`);
  if (fs.existsSync(dir)) return dir;

  const part = `${dir}-${process.pid}`;
  fs.mkdirSync(part, { recursive: true });
  const read = (name: string) => fs.createReadStream(path.join(root, 'bin', name));
  await pipeline(
    read('chromium.br'),
    createBrotliDecompress(),
    fs.createWriteStream(path.join(part, 'chromium'), { mode: 0o755 }),
  );
  for (const name of ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) {
    await pipeline(read(name), createBrotliDecompress(), extract(part));
  }

  try {
    fs.renameSync(part, dir);
  } catch (error) {
    // Another run was faster.
    fs.rmSync(part, { recursive: true, force: true });
    if (!fs.existsSync(dir)) throw error;
  }
  return dir;
}
