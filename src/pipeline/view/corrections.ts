/** Where a reader says what is wrong with a record: a letter or an issue that is filled in as far as it can be. */
import type { RecordId } from '../../schema/annotation.ts';
import type { OrderId } from '../../schema/order.ts';
import { cut } from './cut.ts';

/** What a correction is about. */
export type CorrectedRecord = {
  order: OrderId;
  id: RecordId;
  quote: string;
  /** Whole web address of the record. */
  address: string;
};

/** Code units of a quotation that go along: some readers of mail take no address of over 2,000 characters. */
const longestQuote = 300;

/**
 * The address that begins a correction.
 *
 * @param to a mailbox (`mailto:a@example.org`), filled in as RFC 6068 has it; or an issue form over https, whose `title`
 *   and `body` are filled in, as GitHub and Forgejo have it. A form with other names has `{title}` and `{body}` in its
 *   address.
 */
export function correctionAddress(to: string, { order, id, quote, address }: CorrectedRecord): string {
  const title = encoded(`Correction: ${order} ${id}`);
  const lines = [
    `Record: ${id}`,
    `Address: ${address}`,
    `Words: “${cut(quote, longestQuote)}”`,
    '',
    'What is wrong:',
    '',
  ];
  const isMailbox = to.startsWith('mailto:');
  const body = encoded(lines.join(isMailbox ? '\r\n' : '\n'));
  if (isMailbox) return `${to}?subject=${title}&body=${body}`;
  if (/\{(?:title|body)\}/.test(to)) return to.replaceAll('{title}', () => title).replaceAll('{body}', () => body);
  const [page = '', anchor] = to.split('#');
  return `${page}${page.includes('?') ? '&' : '?'}title=${title}&body=${body}${anchor === undefined ? '' : `#${anchor}`}`;
}

/** Words in an address; half of a pair of surrogates is none. */
const encoded = (words: string) => encodeURIComponent(words.toWellFormed());
