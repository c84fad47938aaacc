/** Numbered pages that a copy has run into one row: the numbers in a row of their own, or between the words. */
import type { Artefact } from './artefact.ts';
import { blanked, type Drop, type Line, slice } from './lines.ts';

const lastLine = 28;

/** A row of figures that counts so far from 1 is a gutter. */
const shortestGutter = 10;

/** Numbers between words must count so far from 1, each at most so many code units behind the one before. */
const shortestPage = 20;
const longestLine = 220;

/** Code units of a page's lines on average, with their numbers: figures that stand closer are no lines' numbers. */
const shortestLine = 10;

type Figure = { number: number; at: number };

/** How far the figures at the start of a row count from 1, and where the words behind them begin. */
function gutterAt(text: string): { count: number; end: number } {
  let count = 0;
  let end = 0;
  while (count < lastLine) {
    const due = String(count + 1);
    const after = text[end + due.length];
    if (!text.startsWith(due, end) || (after !== undefined && after !== ' ')) break;
    count++;
    end += due.length;
    while (text[end] === ' ') end++;
  }
  return { count, end };
}

/**
 * The line numbers of one page among the figures of a row, from figure `first` on, which is a 1; [] where they do not
 * count far enough. A number that could stand at more than one place is left out: it may be the court's.
 */
function numbersOfPage(figures: readonly Figure[], first: number): { certain: Figure[]; last: number } {
  const chain = [first];
  for (let number = 2; number <= lastLine; number++) {
    const from = chain.at(-1) as number;
    const limit = (figures[from]?.at ?? 0) + longestLine;
    let next = from + 1;
    while ((figures[next]?.at ?? Infinity) <= limit && figures[next]?.number !== number) next++;
    if ((figures[next]?.at ?? Infinity) > limit) break;
    chain.push(next);
  }
  if (chain.length < shortestPage) return { certain: [], last: first };
  const certain: Figure[] = [];
  const end = chain.at(-1) as number;
  let late = end;
  const limit = (figures[chain.at(-2) as number]?.at ?? 0) + longestLine;
  for (let i = end + 1; (figures[i]?.at ?? Infinity) <= limit && figures[i]?.number !== 1; i++) {
    if (figures[i]?.number === chain.length) late = i;
  }
  const last = late;
  for (let i = chain.length - 1; i >= 0; i--) {
    if (i < chain.length - 1)
      do late--;
      while (figures[late]?.number !== i + 1);
    if (late === chain[i]) certain.push(figures[late] as Figure);
  }
  return { certain: certain.reverse(), last };
}

/** A row with numbers between its words, parted before each number that is certain. */
function partRow(line: Line): Line[] {
  const figures = [...line.text.matchAll(/(?<=^| )(?:1\d?|2[0-8]?|[3-9])(?= |$)/g)].map(({ 0: words, index }) => ({
    number: Number(words),
    at: index,
  }));
  const cuts: number[] = [];
  for (let first = 0, until = 0; first < figures.length && (figures[first]?.at ?? 0) <= until; first++) {
    if (figures[first]?.number !== 1) continue;
    const { certain, last } = numbersOfPage(figures, first);
    if (certain.length === 0) continue;
    for (const { at } of certain) cuts.push(at);
    until = (figures[last]?.at ?? 0) + longestLine;
    first = last;
  }
  if (cuts.length === 0 || cuts.length * shortestLine > line.text.length) return [line];
  return cuts.map((cut, i) => slice(line, i === 0 ? 0 : cut, cuts[i + 1]));
}

/**
 * Take a gutter out that stands in one row, and part rows whose numbers stand between the words, so that
 * `readPleadingPaper` finds each number at the start of its line. A page begins behind a gutter.
 *
 * @param drop told of each number of a gutter (`line-number`).
 */
export function readRunInRows(lines: readonly Line[], drop: Drop): readonly Line[] {
  if (!lines.some(({ text }) => text.charCodeAt(0) === 0x31 && text[1] === ' ')) return lines;
  const read: Line[] = [];
  let isChanged = false;
  for (const line of lines) {
    const { text } = line;
    if (text.charCodeAt(0) === 0x31 && text[1] === ' ') {
      const { count, end } = gutterAt(text);
      if (count >= shortestGutter && (end === text.length || count >= shortestPage)) {
        isChanged = true;
        for (let i = 0; i < count; i++) drop('line-number');
        read.push({ ...blanked(line), pageStart: line.pageStart ?? true });
        if (end < text.length) {
          read.push({ ...slice(line, end), pageStart: undefined });
        }
        continue;
      }
      if (text.length > 400 && text.includes(' 13 ') && text.includes(` ${shortestPage} `)) {
        isChanged = true;
        for (const part of partRow(line)) read.push(part);
        continue;
      }
    }
    read.push(line);
  }
  return isChanged ? read : lines;
}

const filler = 'the parties shall meet and confer about the rest of it and the court';
const page = (end: number) => Array.from({ length: end }, (_, i) => `${i + 1} ${filler}`).join(' ');
const words = (lines: number) => Array.from({ length: lines }, () => filler).join(' ');

export const runInRows: Artefact = {
  id: 'run-in-rows',
  cleans: [
    [
      `Counsel did\n1\n${Array.from({ length: 28 }, (_, i) => i + 1).join(' ')}\nspeak, but not long.`,
      'Counsel did speak, but not long.',
    ],
    [page(28), words(28)],
    // Of two figures that may be the tenth line's number neither is taken.
    [
      `${page(9)} Nos. 11 and 10 and ${page(28).slice(page(9).length + 1)}`,
      `${words(9)} Nos. 11 and 10 and 10 ${words(19)}`,
    ],
  ],
  leaves: [
    '1 2 3 4 5',
    'Requests 1 2 3 4 5 6 7 8 9 10 and 11 are denied.',
    `1 ${filler} 2 ${filler} 3 ${filler} ${filler} ${filler}`,
  ],
};
