/** Paragraphs to a raw text: as a court prints them, and as they come out of its filing system. */
import type { Chance } from './chance.ts';

export type Layout = 'plain' | 'wrapped' | 'stamped' | 'pleading' | 'numbers-apart';

/** A part of an order. What is set is kept line by line; prose is wrapped. */
export type Block = { words: string; isSet?: boolean; footnote?: string };

const linesOnPage = 44;
const linesOfPleading = 28;
const superscripts = '¹²³⁴⁵⁶⁷⁸⁹';

/** Lines of at most `width` letters, the first moved in by `indent`; a word that is longer has a line of its own. */
function wrapped(words: string, width: number, indent = 0): string[] {
  const lines: string[] = [];
  let from = 0;
  let room = width - indent;
  while (words.length - from > room) {
    const at = words.lastIndexOf(' ', from + room);
    const to = at > from ? at : words.indexOf(' ', from + room);
    if (to === -1) break;
    lines.push(words.slice(from, to));
    from = to + 1;
    room = width;
  }
  lines.push(words.slice(from));
  if (indent > 0) lines[0] = ' '.repeat(indent) + lines[0];
  return lines;
}

const markOf = (number: number) => superscripts[(number - 1) % superscripts.length];

/** Blocks on lines, with the footnote marks of each line. */
function linesOf(blocks: readonly Block[], width: number, indent: number): { line: string; notes: string[] }[] {
  let number = 0;
  return blocks.flatMap(({ words, isSet, footnote }) => {
    const mark = footnote ? markOf(++number) : '';
    const lines = isSet ? words.split('\n') : wrapped(`${words}${mark}`, width, indent);
    const notes = footnote ? [`${mark} ${footnote}`] : [];
    return [...lines.map((line, i) => ({ line, notes: i === lines.length - 1 ? notes : [] })), { line: '', notes: [] }];
  });
}

/** Lines on pages of `size`, each page's footnotes under it. */
function pagesOf(lines: readonly { line: string; notes: string[] }[], size: number, width: number): string[][] {
  const pages: string[][] = [];
  for (let from = 0; from < lines.length; from += size) {
    const page = lines.slice(from, from + size);
    const notes = page.flatMap((line) => line.notes).flatMap((note) => ['', ...wrapped(note, width)]);
    pages.push([...page.map(({ line }) => line), ...notes]);
  }
  return pages;
}

/**
 * An order's raw text.
 *
 * @param layout the kind of paper: how lines and pages are set.
 * @param stamp words of the filing system's header, up to the page; the page is added.
 */
export function laidOut(chance: Chance, layout: Layout, blocks: readonly Block[], stamp: string): string {
  if (layout === 'plain') {
    const lines = linesOf(blocks, Number.POSITIVE_INFINITY, 0);
    const notes = lines.flatMap((line) => line.notes);
    return `${[...lines.map(({ line }) => line), ...notes.flatMap((note) => [note, ''])].join('\n')}\n`;
  }
  const width = chance.whole(78, 104);
  const indent = chance.one([0, 4, 5, 8]);
  const lines = linesOf(blocks, width, indent);
  if (layout === 'wrapped') return `${pagesOf(lines, lines.length, width).flat().join('\n')}\n`;
  if (layout === 'stamped') {
    const pages = pagesOf(lines, linesOnPage, width);
    return pages
      .map((page, i) => {
        const foot = chance.odds(80) ? ['', `${' '.repeat(width >> 1)}${i + 1}`] : [];
        return [`${stamp}Page ${i + 1} of ${pages.length}`, '', ...page, ...foot, '', ''].join('\n');
      })
      .join('');
  }
  const pages = pagesOf(
    lines.filter(({ line, notes }) => line !== '' || notes.length > 0 || chance.odds(30)),
    linesOfPleading,
    width,
  );
  if (layout === 'pleading') {
    const tab = chance.one(['\t', ' ', '  ']);
    return pages
      .map((page) => `${page.map((line, i) => (i < linesOfPleading ? `${i + 1}${tab}${line}` : line)).join('\n')}\n\n`)
      .join('');
  }
  const column = Array.from({ length: linesOfPleading }, (_, i) => i + 1);
  return pages.map((page, i) => `${column.join('\n')}\n${page.join('\n')}\n${i + 1}\n`).join('');
}
