import { preview } from 'astro';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { everywhere } from '../src/policy.ts';
import { browser } from './browser.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built site is served, with its path, without a slash at the end. */
    origin: string;
    /** The browser to connect to, or why there is none. */
    browser: { wsEndpoint: string } | { missing: string };
  }
}

export default async function serveAndLaunch(project: TestProject): Promise<() => Promise<void>> {
  const host = '127.0.0.1';
  const options = await browser();
  if (typeof options === 'string') {
    project.provide('origin', '');
    project.provide('browser', { missing: options });
    return async () => {};
  }

  // Another server has the site already: `npm run test:hosts`.
  const served = process.env.SITE_AT?.replace(/\/$/, '');
  const launched = await chromium.launchServer({ ...options, host });
  if (served) {
    project.provide('origin', served);
    project.provide('browser', { wsEndpoint: launched.wsEndpoint() });
    return () => launched.close();
  }
  const site = await preview({
    logLevel: 'error',
    server: { host, port: 0, headers: Object.fromEntries(everywhere) },
  }).catch(async (error) => {
    await launched.close();
    throw error;
  });
  project.provide('origin', `http://${host}:${site.port}`);
  project.provide('browser', { wsEndpoint: launched.wsEndpoint() });
  return async () => {
    await launched.close();
    await site.stop();
  };
}
