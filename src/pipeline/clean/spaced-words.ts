/** Words whose letters stand apart: "O R D E R", "U N IT E D  S T A T E S". */
import type { Artefact } from './artefact.ts';
import { titleWordsIn } from './title-words.ts';

/** A piece of a line that stays as it is: offset and length in the line, and what stands before it. */
export type Piece = { gap: string; from: number; length: number };

/** What every such line has in it. */
const hint = /[A-ZÀ-Þ] (?<=(?:^|\s)[A-ZÀ-Þ] )[A-Za-zÀ-Þ]{1,2} [A-Za-zÀ-Þ](?![A-Za-zÀ-ÿ])/;

/** True for a text that has such lines, or may have. */
export const maySpace = (text: string): boolean => hint.test(text);

/** Capitals apart within running text: "it is hereby O R D E R E D that". */
const within = /(?<=^|\s)(?:[A-Z] ){3,40}[A-Z](?=[\s.,:;]|$)/g;

const token = /^\p{L}{1,3}[.,:;]?$/u;

/** Letters of words that are not parted into known ones; more are no word. */
const longestWord = 16;

/** Gaps of this many blanks are taken for those between spaced words; wider ones part columns. */
const widestGap = 4;

/** Words of a chunk's tokens; each is a list of pieces that stand together. Null where the chunk is no spaced word. */
function wordsOfChunk(chunk: string, from: number, shortest: number): Piece[] | null {
  const tokens = chunk.split(' ');
  if (tokens.length < shortest || !tokens.every((part) => token.test(part))) return null;
  if (tokens.slice(0, -1).some((part) => /[.,:;]$/.test(part))) return null;
  const letters = tokens.map((part) => part.replace(/[.,:;]$/, ''));
  const singles = letters.filter((part) => part.length === 1).length;
  const whole = letters.join('');
  const isCapital = whole === whole.toUpperCase();
  if (singles * 2 < letters.length || (!isCapital && (singles < letters.length || letters.length < 5))) return null;
  const lengths = titleWordsIn(whole.toUpperCase()) ?? (whole.length <= longestWord ? [whole.length] : null);
  if (!lengths) return null;

  const pieces: Piece[] = [];
  let at = from;
  let word = 0;
  let room = lengths[0] ?? 0;
  let gap = '';
  for (const [i, part] of tokens.entries()) {
    let done = 0;
    const count = (letters[i] as string).length;
    while (done < part.length) {
      if (room === 0 && done < count) {
        room = lengths[++word] ?? 0;
        gap = ' ';
      }
      const take = done < count && count - done > room ? room : part.length - done;
      pieces.push({ gap, from: at + done, length: take });
      room -= Math.min(take, count - done);
      done += take;
      gap = '';
    }
    at += part.length + 1;
  }
  return pieces;
}

/**
 * The pieces of a line in which words are spaced out; null where none is, which is known at once for most lines.
 *
 * Two blanks or more part such words; where single blanks do, they are parted by the words that headings are made of.
 */
export function spacedPieces(line: string): Piece[] | null {
  if (!hint.test(line)) return null;
  const chunks = [...line.matchAll(/\S+(?: \S+)*/g)].map(({ 0: chunk, index }) => ({ chunk, from: index }));
  const isSpaced = chunks.some(({ chunk, from }) => wordsOfChunk(chunk, from, 4) !== null);
  const pieces: Piece[] = [];
  let found = false;
  let end = 0;
  for (const { chunk, from } of chunks) {
    const width = from - end;
    const gap = pieces.length === 0 ? '' : isSpaced && width <= widestGap ? ' ' : line.slice(end, from);
    end = from + chunk.length;
    const parts = isSpaced ? wordsOfChunk(chunk, from, 2) : wordsWithin(chunk, from);
    if (parts) found = true;
    (parts ?? [{ gap: '', from, length: chunk.length }]).forEach((piece, i) => {
      pieces.push(i === 0 ? { ...piece, gap } : piece);
    });
  }
  return found ? pieces : null;
}

/** Pieces of running text in which words of headings are spaced out; null where none is. */
function wordsWithin(chunk: string, from: number): Piece[] | null {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: run, index } of chunk.matchAll(within)) {
    const lengths = titleWordsIn(run.replaceAll(' ', ''));
    if (!lengths) continue;
    if (index > end) pieces.push({ gap: '', from: from + end, length: index - end });
    end = index;
    for (const length of lengths) {
      for (let letter = 0; letter < length; letter++, end += 2) {
        pieces.push({ gap: letter === 0 && end > index ? ' ' : '', from: from + end, length: 1 });
      }
    }
    end--;
  }
  if (pieces.length === 0) return null;
  if (end < chunk.length) pieces.push({ gap: '', from: from + end, length: chunk.length - end });
  return pieces;
}

export const spacedWords: Artefact = {
  id: 'spaced-words',
  cleans: [
    ['O R D E R', 'ORDER'],
    ['U N IT E D  S T A T E S  D IS T R IC T  C O U R T', 'UNITED STATES DISTRICT COURT'],
    ['D IS T R IC T  OF  NEW  JERSEY', 'DISTRICT OF NEW JERSEY'],
    ['M A R T I N  Q.  H O L L O W A Y                    ROOM 12', 'MARTIN Q. HOLLOWAY                    ROOM 12'],
    ['U N I T E D   S T A T E S   D I S T R I C T   C O U R T', 'UNITED STATES DISTRICT COURT'],
    ['O R D E R  O N  M O T I O N  T O  C O M P E L', 'ORDER ON MOTION TO COMPEL'],
    ['U N I T E D S T A T E S D I S T R I C T C O U R T', 'UNITED STATES DISTRICT COURT'],
    [
      'and it is hereby O R D E R E D that the motion is denied.',
      'and it is hereby ORDERED that the motion is denied.',
    ],
    ['O r d e r e d', 'Ordered'],
  ],
  leaves: [
    'Exhibits A B C D and E are struck.',
    'A B C',
    'J. R. R. Holloway',
    'as to a I v. B',
    'Plan A or B is to be as it is in U S law',
  ],
};
