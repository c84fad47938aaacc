import { describe, expect, test } from 'vitest';
import { correctionAddress } from '../src/pipeline/view/corrections.ts';

const record = {
  order: 'azd/17-cv-04321/2018-04-02',
  id: 'ruling-1a2b3c4',
  quote: 'The motion & “letter” at No. 12 are\nDENIED? 50% + $&',
  address: 'https://example.org/orders/azd/17-cv-04321/2018-04-02/#ruling-1a2b3c4',
};

describe('a correction', () => {
  test('is a letter with the id, the address and the words of the record', () => {
    const letter = new URL(correctionAddress('mailto:a@example.org', record));
    expect(letter.pathname).toBe('a@example.org');
    expect(letter.searchParams.get('subject')).toBe('Correction: azd/17-cv-04321/2018-04-02 ruling-1a2b3c4');
    expect(letter.searchParams.get('body')).toBe(
      `Record: ruling-1a2b3c4\r\nAddress: ${record.address}\r\nWords: “${record.quote}”\r\n\r\nWhat is wrong:\r\n`,
    );
  });

  test.each([
    ['https://github.com/g/r/issues/new', 'title', 'body'],
    ['https://github.com/g/r/issues/new?labels=correction#form', 'title', 'body'],
    [
      'https://gitlab.com/g/r/-/issues/new?issue[title]={title}&issue[description]={body}',
      'issue[title]',
      'issue[description]',
    ],
  ])('is an issue at %s', (to, title, body) => {
    const issue = new URL(correctionAddress(to, record));
    expect(issue.origin).toBe(new URL(to).origin);
    expect(issue.searchParams.get(title)).toContain(record.id);
    expect(issue.searchParams.get(body)).toContain(record.quote);
    expect(issue.hash).toBe(new URL(to).hash);
  });

  test('of a long quotation is cut so that a reader of mail takes its address', () => {
    const quote = '“¶ é” '.repeat(400);
    expect(correctionAddress('mailto:a@example.org', { ...record, quote: 'word '.repeat(400) }).length).toBeLessThan(
      2000,
    );
    expect(() => correctionAddress('mailto:a@example.org', { ...record, quote: `${quote}\ud83d` })).not.toThrow();
    expect(() => correctionAddress('mailto:a@example.org', { ...record, quote: '\ud83d' })).not.toThrow();
  });
});
