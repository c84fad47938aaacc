/** Nine digits behind a label or in front of one: what social-security and taxpayer numbers have in common. */
import type { Span } from '../../schema/annotation.ts';
import { cellsBelow } from './columns.ts';
import { isNamedFirst, namesOther } from './other-names.ts';
import { dash, inOrder, numberEnds, parting, privateBefore, privateIn } from './rule.ts';

/** Scanned pages have letters for some digits. */
const digit = '[\\dOoIl]';

/** Nine digits, in whatever groups: behind a label hardly anything else is so long. */
const nine = `${digit}(?:${parting}?${digit}){8}`;
const starts = String.raw`(?<![\p{L}\p{N}$*])(?<![\p{N}*][-.])`;

/** Words between a label and its number: no number longer than that of a page or a line, no amount. */
const between = String.raw`(?:[^\d$]|(?<![\d$.,-])\d{1,3}(?!\d|[\d.,/-]|\s?[-\u2010-\u2015]))`;

/** A letter may follow: that of a claim for benefits on the number. */
const ends = String.raw`(?:${numberEnds}|(?=-?[A-Z]\d?(?![\p{L}\p{N}-])))`;

const behind = new RegExp(`${between}{0,90}?${starts}(?<private>${nine})${ends}`, 'duy');
const next = new RegExp(
  String.raw`\s*(?:[,;&/]|\band\b|\bor\b)\s*(?:(?:and|or)\s+)?${starts}(?<private>${nine})${numberEnds}`,
  'duy',
);
const grouped = String.raw`\d{3}(?:${dash}|[\s.])?\d{2}(?:${dash}|[\s.])?\d{4}|\d{2}${dash}\d{7}`;
const before = new RegExp(
  String.raw`${starts}(?<private>${grouped})(?:["”')\]]?[\s,;:(–—-]{1,4}|["”')\]])(?:[^\d.;$]|\.(?<=\b\p{L}{1,3}\.)){0,40}$`,
  'du',
);
const whole = new RegExp(String.raw`^\s*(?<private>${nine})\s*$`, 'du');

/** A nine-digit postal code: `94612-5212`. */
const postal = /^\d{5}-\d{4}$/;

/** Digits for the letters that scanned pages have for them; null where they are too few to be a number. */
export function readDigits(words: string): string | null {
  const plain = words.replace(/[^\dOoIl]/g, '');
  if (plain.replace(/\D/g, '').length < 7 || postal.test(words)) return null;
  return plain.replace(/[Oo]/g, '0').replace(/[Il]/g, '1');
}

/** Searched for first, since that is quick: most texts have no nine digits in a row. */
const nineSomewhere = /[\dOoIl](?:[-\s._/\u00ad\u2010-\u2015\u2212]{0,84}[\dOoIl]){8}/u;

/** Code units before a label in which its number is looked for. */
const farthest = 70;

/**
 * Nine digits that a label names: behind it, in a list behind it, in the column below it, or right in front of it.
 *
 * @param label with the flag `g`.
 * @param isMeant says of nine digits and the words as they stand whether they can be what the label says.
 */
export function labelledNine(text: string, label: RegExp, isMeant: (digits: string, words: string) => boolean): Span[] {
  if (!nineSomewhere.test(text)) return [];
  const isRight = ({ from, to }: Span) => {
    const words = text.slice(from, to);
    const digits = readDigits(words);
    return digits !== null && isMeant(digits, words);
  };
  const spans: Span[] = [];
  for (const { 0: words, index } of text.matchAll(label)) {
    const end = index + words.length;
    behind.lastIndex = end;
    let span = privateIn(behind.exec(text));
    if (span && namesOther(text.slice(end, span.from))) span = null;
    while (span && isRight(span)) {
      spans.push(span);
      next.lastIndex = span.to;
      span = privateIn(next.exec(text));
    }
    const front = /\d/.test(text.slice(Math.max(0, index - farthest), index))
      ? privateBefore(text, index, before, farthest)
      : null;
    if (front && isRight(front) && !isNamedFirst(text.slice(front.to, index))) spans.push(front);
    const inCell = (cell: string) => privateIn(whole.exec(cell));
    spans.push(...cellsBelow(text, index, inCell).filter(isRight));
  }
  return inOrder(spans);
}
