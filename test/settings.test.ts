/** Where the site is published, as the environment says it. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { nobodysSite, readSettings } from '../src/settings.ts';

describe('SITE and BASE', () => {
  test('are a host nobody has, and its root, where they are not given or empty', () => {
    expect(readSettings({})).toEqual({ site: nobodysSite, base: '/', corrections: null });
    expect(readSettings({ SITE: '', BASE: '', CORRECTIONS: '' })).toEqual(readSettings({}));
  });

  test('are read with a slash at the end or without', () => {
    const read = (SITE: string, BASE: string) => Object.values(readSettings({ SITE, BASE })).slice(0, 2);
    expect(read('https://example.org', '/rulings')).toEqual(['https://example.org', '/rulings/']);
    expect(read('https://example.org/', '/rulings/')).toEqual(['https://example.org', '/rulings/']);
    expect(read('http://127.0.0.1:8080', '/')).toEqual(['http://127.0.0.1:8080', '/']);
    expect(read('https://group.github.io', '/law/rulings-2.0')).toEqual([
      'https://group.github.io',
      '/law/rulings-2.0/',
    ]);
  });

  test.each([
    'example.org',
    'ftp://example.org',
    'javascript:alert(1)',
    'https://example.org/rulings',
    'https://example.org?x',
    'https://reader:secret@example.org',
    'https://',
    ' ',
  ])('say what is wrong with SITE=%s', (SITE) => {
    expect(() => readSettings({ SITE })).toThrow(`SITE is \`${SITE}\`, expected the address of the host alone`);
  });

  test.each(['rulings', '/../rulings', '/a//b', '//', '/a b', '/a?b', '/a#b', 'https://example.org/a', '/é', '/"><x'])(
    'say what is wrong with BASE=%s',
    (BASE) => {
      expect(() => readSettings({ BASE })).toThrow(`BASE is \`${BASE}\`, expected the path that the site stands under`);
    },
  );

  test('are both complained of in one message', () => {
    expect(() => readSettings({ SITE: 'example.org', BASE: 'rulings' })).toThrow(/^SITE is .*\nBASE is .*$/);
  });

  test('stop a build at once where one is wrong, without a trace', async () => {
    const root = join(import.meta.dirname, '..');
    const run = promisify(execFile)(process.execPath, ['scripts/build.ts'], {
      cwd: root,
      env: { ...process.env, SITE: 'example.org' },
    });
    await expect(run).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^SITE is `example.org`(?!.*\n\s+at )/s),
    });
  }, 30_000);
});

describe('CORRECTIONS', () => {
  test.each([
    'mailto:corrections@example.org',
    'https://github.com/group/rulings/issues/new',
    'https://gitlab.com/group/rulings/-/issues/new?issue[title]={title}&issue[description]={body}',
  ])('may be %s', (CORRECTIONS) => {
    expect(readSettings({ CORRECTIONS }).corrections).toBe(CORRECTIONS);
  });

  test.each([
    'corrections@example.org',
    'mailto:',
    'mailto:a@b',
    'mailto:a@example.org?bcc=b@example.org',
    'mailto:a@example.org,b@example.org',
    'http://example.org/issues',
    'javascript:alert(1)',
    'https://reader:secret@example.org/',
    'https://example.org/a b',
    '"><script>',
  ])('is refused where it is %s', (CORRECTIONS) => {
    expect(() => readSettings({ CORRECTIONS })).toThrow(`CORRECTIONS is \`${CORRECTIONS}\`, expected a mailbox`);
  });
});
