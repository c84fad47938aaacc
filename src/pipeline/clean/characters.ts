/** Characters that a typesetter chose and nobody reads: ligatures, soft hyphens, blanks of many widths. */
import { withoutUnseen } from '../../schema/unseen.ts';
import type { Artefact } from './artefact.ts';
import type { Drop } from './lines.ts';

const ligatures: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/** Lines that boxes are drawn with, and those of them that stand upright. */
const boxed = /[\u2500-\u257F]/;
const upright = new Set('\u2502\u2503\u2506\u2507\u250A\u250B\u2551\u254E\u254F');

/** A row with the lines of boxes as blanks, as many characters as it was; one upright between words is a bar. */
function withoutBox(row: string): string {
  if (!boxed.test(row)) return row;
  const isEdge = (at: number) => row[at] === ' ' || boxed.test(row[at] ?? '');
  let first = 0;
  let last = row.length;
  while (first < last && isEdge(first)) first++;
  while (last > first && isEdge(last - 1)) last--;
  const words = row.slice(first, last).replace(/[\u2500-\u257F]/g, (line) => (upright.has(line) ? '|' : ' '));
  return `${' '.repeat(first)}${words}${' '.repeat(row.length - last)}`;
}

/** Blanks but the plain one; line ends but the line feed; characters without width; ligatures; the soft hyphen. */
const low = ['\t', '\v', '\r', '\u0085', '\u00A0', '\u00AD'];
const high = String.raw`\u1680\u2000-\u200B\u2028\u2029\u202F\u205F\u2060\u3000\uFB00-\uFB06\uFEFF`;
const each = new RegExp(String.raw`\u00AD+|[${low.join('')}${high}]`, 'g');

/** Whether a text has any of them, or lines of boxes: one character at a time is looked for at many times the speed. */
const hidden = String.raw`\0-\x08\x0E-\x1F\x7F-\x84\x86-\x9F\u061C\u180E\u200C-\u200F\u202A-\u202E\u2060-\u206F\uFFF9-\uFFFB\uDB40`;
const uncommon = new RegExp(String.raw`[${high}${hidden}\u2500-\u257F]`);
const isUncommon = (text: string) => low.some((character) => text.includes(character)) || uncommon.test(text);

/**
 * Fold characters so that every blank is a plain one, every line end a line feed and every ligature its letters.
 * Curly quotes, dashes, section and paragraph signs stay; lines that boxes are drawn with go.
 *
 * A soft hyphen at a line end becomes a plain one, which `hyphenation` judges; between letters it goes; beside a figure
 * it is a hyphen that was badly copied, as in the number of a case. Marks of direction and controls go: they would show
 * the words around them, ours too, in another order.
 *
 * @param drop told of a byte-order mark, each soft hyphen and each unseen character that is gone.
 */
export function foldCharacters(raw: string, drop: Drop): string {
  let words = raw.charCodeAt(0) === 0xfeff ? raw.replace(/^\uFEFF+/, '') : raw;
  if (words.length < raw.length) drop('byte-order-mark');
  // What fills whole texts goes first, and without being asked one by one.
  if (words.includes('\r')) words = words.replace(/\r\n?/g, '\n');
  if (words.includes('\t')) words = words.replaceAll('\t', ' ');
  if (!isUncommon(words)) return words;
  if (boxed.test(words)) words = words.split('\n').map(withoutBox).join('\n');
  words = words.replace(each, (found, at: number) => {
    const letters = ligatures[found];
    if (letters !== undefined) return letters;
    switch (found[0]) {
      case '\v':
      case '\u0085':
      case '\u2028':
      case '\u2029':
        return '\n';
      case '\u200B':
      case '\u2060':
        return '';
      case '\u00AD': {
        const before = words[at - 1] ?? ' ';
        const after = words[at + found.length] ?? ' ';
        if (/\s/.test(after) || /\d/.test(before) || /\d/.test(after)) return '-';
        drop('soft-hyphen');
        return '';
      }
      default:
        return ' ';
    }
  });
  return withoutUnseen(words, () => drop('unseen-character'));
}

export const characters: Artefact = {
  id: 'characters',
  cleans: [
    ['The oﬃcer’s ﬁle is ﬂawed.', 'The officer’s file is flawed.'],
    ['[Docket\u00a0No.\u202f12]\u2003is denied.', '[Docket No. 12] is denied.'],
    ['The sup\u00adple\u00admen\u00adtal log in 15\u00adcv\u00ad00123.', 'The supplemental log in 15-cv-00123.'],
    [
      'The parties have written at length about what is left of it, and the sup\u00ad\nplemental log.',
      'The parties have written at length about what is left of it, and the supplemental log.',
    ],
    ['┌──────────┐\n│ The rest │\n└──────────┘\nSo ordered.', 'The rest\n\nSo ordered.'],
    ['So\u200b ordered.\u2028Dated: May 1', 'So ordered.\nDated: May 1'],
    ['The \u202emotion\u202c is \u2067denied\u2069\u200f.', 'The motion is denied.'],
    ['de\u200dni\u200c\u200ded\u0007\u001b', 'denied'],
  ],
  leaves: ['می\u200cخواهم', '“Good cause,” 28 U.S.C. § 1927 – Doe’s ¶ 5—no more…'],
};
