/** The court's name up the margin, when each of its letters has come into a row of its own. */
import type { Artefact } from './artefact.ts';
import type { Drop, Line } from './lines.ts';

/** Rows of one letter that follow each other, empty rows aside; fewer are no name of a court. */
const fewest = 12;
const court = /(?:unitedstates)?districtcourt|districtof[a-z]/i;

const isLetter = (text: string) => text.length === 1 && /[A-Za-z]/.test(text);

/** `UnitedStatesDistrictCourt`, which blanks have left, in words. */
const inWords = (letters: string) =>
  letters.replace(/(?<=[a-z])(?=[A-Z])|(?<=District)(?=of[A-Z])|(?<=[Ff]or)(?=the[A-Z])/g, ' ');

/**
 * Take such names out. They are gone without a trace.
 *
 * @param drop told of each (`court-legend`).
 * @param keep given the words of each.
 */
export function readMarginLetters(lines: readonly Line[], drop: Drop, keep: (words: string) => void): readonly Line[] {
  let letters = 0;
  for (const { text } of lines) if (text.length === 1 && isLetter(text)) letters++;
  if (letters < fewest) return lines;
  const read: Line[] = [];
  for (let at = 0; at < lines.length; at++) {
    let end = at;
    const run: string[] = [];
    for (; end < lines.length && (isLetter(lines[end]?.text ?? '') || (run.length > 0 && !lines[end]?.text)); end++) {
      if (lines[end]?.text) run.push(lines[end]?.text as string);
    }
    const words = [run.join(''), run.toReversed().join('')].find((name) => court.test(name));
    if (run.length >= fewest && words !== undefined) {
      drop('court-legend');
      keep(inWords(words));
    } else {
      for (const line of lines.slice(at, Math.max(end, at + 1))) read.push(line);
    }
    at = Math.max(end, at + 1) - 1;
  }
  return read;
}

const upright = (words: string) => [...words.replaceAll(' ', '')].join('\n');

export const marginLetters: Artefact = {
  id: 'margin-letters',
  cleans: [
    [`The motion is\n${upright('United States District Court')}\ndenied.`, 'The motion is\ndenied.'],
    [`${upright('Northern District of California')}\n\nSo ordered.`, 'So ordered.'],
    [`${upright([...'District of Utah'].reverse().join(''))}\n\nSo ordered.`, 'So ordered.'],
  ],
  leaves: [upright('ABCDEFGHIJKLMNOP')],
};
