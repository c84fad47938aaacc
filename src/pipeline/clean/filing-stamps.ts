/** The box that the Southern District of New York stamps on a first page: "USDC SDNY / DOCUMENT / … / DATE FILED:". */
import type { Artefact } from './artefact.ts';
import { type Drop, type Line, slice } from './lines.ts';

/** The rows of the box, in their order. */
const pieces = [
  'USD[CS][ -]{1,3}SDNY',
  'DOCUMENT',
  'ELECTRONICALLY {1,3}FILED',
  String.raw`DOC\.? ?#?:?[ _]{0,40}\d{0,5}[ _]{0,40}`,
  String.raw`DATE {1,3}FILED: {0,3}_{0,40}(?:\d{1,2}[/-]\d{1,2}[/-]\d{2,4})?_{0,40}`,
];

/** A row of the box in a line: alone in it, or parted by a gap or a bar from a column of the caption. */
const rows = pieces.map((piece) => new RegExp(`(?:^\\|? ?| {2,}|[)\\]:|§xX] )(${piece})(?= {2,}| ?\\|?$)(?: ?\\|$)?`));

/** The whole box in one row. */
const inOneRow = new RegExp(`\\|? ?(${pieces.join(' {1,3}\\|? ?')})(?: ?\\|)?`);
const day = /^\|? ?(\d{1,2}[/-]\d{1,2}[/-]\d{2,4}) ?\|?$/;

/** Rows of a caption that may stand beside and between those of the box. */
const longestBox = 14;

type Cut = { start: number; end: number; words: string };

/** Where the rows of a box lie that begins in line `at`; null where no box does. */
function boxFrom(lines: readonly Line[], at: number): Map<number, Cut> | null {
  const cuts = new Map<number, Cut>();
  let due = 0;
  let last = at;
  for (let next = at; next < lines.length && next < at + longestBox && due < pieces.length; next++) {
    const text = lines[next]?.text ?? '';
    if (next > at && text.includes('SDNY')) break;
    for (let i = due; i < (due === 0 ? 1 : pieces.length); i++) {
      const found = text && text.length < 200 ? rows[i]?.exec(text) : null;
      if (!found?.[1]) continue;
      cuts.set(next, { start: found.index, end: found.index + found[0].length, words: found[1].trim() });
      due = i + 1;
      last = next;
      break;
    }
    if (due === 0) return null;
  }
  if (due < pieces.length) return null;
  const below = day.exec(lines[last + 1]?.text ?? '');
  if (below?.[1] && !/\d/.test(cuts.get(last)?.words ?? '')) {
    cuts.set(last + 1, { start: 0, end: below[0].length, words: below[1] });
  }
  return cuts;
}

/**
 * Take the boxes out. They are gone without a trace, so that no column of a caption is parted by one.
 *
 * @param source the text that the lines are from.
 * @param drop told of each box (`filing-stamp`).
 * @param keep given the words of each, on one line.
 */
export function readFilingStamps(
  lines: readonly Line[],
  source: string,
  drop: Drop,
  keep: (words: string) => void,
): readonly Line[] {
  if (!source.includes('SDNY')) return lines;
  const read: Line[] = [];
  let cuts = new Map<number, Cut>();
  lines.forEach((line, at) => {
    if (line.text.includes('SDNY') && !cuts.has(at)) {
      const row = line.text.length < 2_000 ? inOneRow.exec(line.text) : null;
      const box = row?.[1]
        ? new Map([[at, { start: row.index, end: row.index + row[0].length, words: row[1] }]])
        : boxFrom(lines, at);
      if (box) {
        drop('filing-stamp');
        keep([...box.values()].map(({ words }) => words.replace(/[_ ]{1,40}/g, ' ').trim()).join(' '));
        cuts = new Map([...cuts, ...box]);
      }
    }
    const cut = cuts.get(at);
    if (!cut) {
      read.push(line);
      return;
    }
    const before = slice(line, 0, cut.start + (/^[)\]:|§xX] /.test(line.text.slice(cut.start)) ? 1 : 0));
    const after = slice(line, cut.end);
    if (before.text || line.pageStart !== undefined) read.push(before);
    if (after.text) {
      after.pageStart = undefined;
      read.push(after);
    }
  });
  return read;
}

const box = 'USDC SDNY\nDOCUMENT\nELECTRONICALLY FILED\nDOC #: _________________\nDATE FILED: 3/4/15';

export const filingStamps: Artefact = {
  id: 'filing-stamps',
  cleans: [
    [`${box}\n\nSo ordered.`, 'So ordered.'],
    [`${box.replace(/\n/g, ' ')}\n\nSo ordered.`, 'So ordered.'],
    [`${box.replace(': 3', ':\n3').replace('DC', 'DS')}\n\nSo ordered.`, 'So ordered.'],
    [`┌────────────┐\n${box.replace(/^.*$/gm, '│ $& │')}\n└────────────┘\nSo ordered.`, 'So ordered.'],
    [
      [
        '------------------------------------x   USDC SDNY',
        'ROSA OSEI,                          :   DOCUMENT',
        '               Plaintiff,           :   ELECTRONICALLY FILED',
        '     -against-                      :   DOC #: 12',
        'LARIAT, LLC,                        :   DATE FILED: 3/4/2015',
        '               Defendant.           :   15 Civ. 123 (ABC)',
        '------------------------------------x',
        '',
        'So ordered.',
      ].join('\n'),
      'ROSA OSEI,\nPlaintiff,\n-against-\nLARIAT, LLC,\nDefendant.\n\n15 Civ. 123 (ABC)\n\nSo ordered.',
    ],
  ],
  leaves: ['USDC SDNY has the rest.', 'DOCUMENT\nELECTRONICALLY FILED', 'DATE FILED: 3/4/15'],
};
