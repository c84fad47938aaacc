/** Words and numbers that a line end cut: "Com-" and "pel", but "co-" and "defendant". */
import type { Artefact } from './artefact.ts';
import { isTitleWord } from './title-words.ts';

/** What stands between two lines that are joined: a blank, nothing, or nothing with the hyphen gone. */
export type Seam = ' ' | '' | 'no-hyphen';

const setOf = (words: string) => new Set(words.split(/\s+/));

/** Words after which a hyphen at a line end is the court's own. */
const firstParts = setOf(
  `all arm attorney attorneys back bad bench business case client counsel court cross date day document e ease eight
  eighty ever evidence expert face fact fee fifth fifty first five forty four full fully good half hand hard high hour
  ill joint jury large law lay lead like line long low meet month narrowly newly nine ninety non off often one
  overly page party patent plaintiff privilege product properly quasi record second self seven seventy short six sixty
  state still ten third thirty three time trade trial twenty two vice week well work year`,
);

/** Words before which it is. */
const secondParts = setOf(
  `based bearing behalf called camera client compliance complaint conspirator conspirators counsel cv
  defendant defendants eight examination faith fee filed five four free hour house issued judgment know known
  like look looking month named nine off ordered page parte party parties person petitioner plaintiff plaintiffs privileged
  product reaching related responsive seven shifting six specific step term three tiered trustee two up week wide year
  years`,
);

/** Beginnings of words that take no hyphen. */
const prefixes = setOf('de dis im inter ir mis out over re sub un under');

/** Ends of words that are none themselves: what they follow was cut, "time-" and "ly". */
const endings = setOf(
  `able ably al ally ance ances ant ants ary ate ated ation ations bility ble bly book cial ciently cy dant dants der
  ders ed ence ences ency ent ently ents er ers es ever ful fully ground hood ial ible ical ically ies ify ing ings ion ions
  ism ist ists ity ive ively ize ized less line ly ment mental ments more ness ory ous ously place room selves sheet ship
  sion sions sive some sons suit suits ted ter ters tial tially ties ting tion tional tions tive tively tor tors tory ture
  tures ty ual ually ular wise work yer yers`,
);

/** Small words within a chain: "meet-and-" before "confer". */
const links = setOf('a and at by for in of on or out the to up with');

/** Words that follow a hyphen which waits for a later word: "pre- and post-trial". */
const suspended = setOf('and but nor or through to');

const lineEnd = /(?<inner>-)?(?<left>\p{L}+)[-‐]$/u;
const lineStart = /^(?<right>\p{L}+)(?<chain>[-‐]\p{L})?/u;

/**
 * What stands between two lines of running text.
 *
 * The hyphen of a cut word goes, that of a compound stays. The text itself is asked first (`isWord`): where it has
 * "sur-reply" on one line it means that on two. Then lists of what only compounds are made of. What neither knows is
 * taken for a cut word.
 *
 * @param isWord whether the text has this word (small letters) elsewhere, with no letter or hyphen beside it.
 */
export function seamBetween(above: string, below: string, isWord: (word: string) => boolean): Seam {
  const last = above.charCodeAt(above.length - 1);
  const isHyphen = last === 0x2d || last === 0x2010;
  const isDash = last === 0x2013 || last === 0x2014;
  if (!isHyphen && !isDash && last !== 0x2f) return ' ';
  const before = above.at(-2) ?? ' ';
  const after = below[0] ?? ' ';
  if (!/[\p{L}\d]/u.test(before) || !/[\p{L}\d]/u.test(after)) return ' ';
  if (last === 0x2f || last === 0x2014) return '';
  if (isDash) return /\d/.test(before) && /\d/.test(after) ? '' : ' ';
  if (/\d/.test(before) || /\d/.test(after))
    return suspended.has(lineStart.exec(below)?.groups?.right ?? '') ? ' ' : '';

  const { inner, left = '' } = lineEnd.exec(above.slice(-60))?.groups ?? {};
  const { right = '', chain } = lineStart.exec(below.slice(0, 60))?.groups ?? {};
  if (suspended.has(right) && !chain) return ' ';
  const [a, b] = [left.toLowerCase(), right.toLowerCase()];
  const isCapital = left.length > 1 && right.length > 1 && left + right === (left + right).toUpperCase();
  if (!isCapital && right !== b) return '';
  if (isWord(`${a}-${b}`)) return '';
  if (isWord(a + b)) return 'no-hyphen';
  if (isCapital) return isTitleWord(left + right) ? 'no-hyphen' : '';
  if (endings.has(b)) return 'no-hyphen';
  if (chain || a.length === 1 || (inner && links.has(a))) return '';
  return !prefixes.has(a) && (firstParts.has(a) || secondParts.has(b)) ? '' : 'no-hyphen';
}

/** Asks of one text; more are not answered, so that a text of cut words takes no longer for it. */
const mostAsked = 200;

const isWordCharacter = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}-]/u.test(character);

/** Whether a text has a word, as `seamBetween` asks it. */
export function wordsOf(text: string): (word: string) => boolean {
  let small: string | undefined;
  const answers = new Map<string, boolean>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    if (answers.size >= mostAsked) return false;
    small ??= text.toLowerCase();
    let found = false;
    for (let at = small.indexOf(word), tries = 0; at !== -1 && tries < 20; at = small.indexOf(word, at + 1), tries++) {
      if (isWordCharacter(small[at - 1]) || isWordCharacter(small[at + word.length])) continue;
      found = true;
      break;
    }
    answers.set(word, found);
    return found;
  };
}

const long = 'The parties have written at length about what is left of it, and the court';
const joined = (above: string, below: string, words: string): readonly [string, string] => [
  `${long} ${above}\n${below}`,
  `${long} ${words}`,
];

export const hyphenation: Artefact = {
  id: 'hyphenation',
  cleans: [
    joined('denies the motion to com-', 'pel.', 'denies the motion to compel.'),
    joined('has a supplemen-', 'tal log.', 'has a supplemental log.'),
    joined('counts forty-', 'one pages.', 'counts forty-one pages.'),
    joined('has read Docs. 112-', '114.', 'has read Docs. 112-114.'),
    joined('has read ECF Nos. 144–', '45.', 'has read ECF Nos. 144–45.'),
    joined('hears the co-', 'defendant.', 'hears the co-defendant.'),
    joined('asks for a meet-and-', 'confer session.', 'asks for a meet-and-confer session.'),
    joined('reads it docu-', 'ment-by-document.', 'reads it document-by-document.'),
    joined('weighs pre-', 'and post-judgment interest.', 'weighs pre- and post-judgment interest.'),
    joined('knows Holloway-', 'Brandt Corp.', 'knows Holloway-Brandt Corp.'),
    joined('finds it time-', 'ly.', 'finds it timely.'),
    joined('allows a sur-', 'reply; a sur-reply is rare.', 'allows a sur-reply; a sur-reply is rare.'),
    joined('sees a non-', 'responsive answer.', 'sees a non-responsive answer.'),
    joined('has no in-', 'terest in it.', 'has no interest in it.'),
    joined('meets in-', 'person counsel.', 'meets in-person counsel.'),
    joined('asks for papers and/', 'or logs.', 'asks for papers and/or logs.'),
    joined('waits—', 'as it must.', 'waits—as it must.'),
  ],
  leaves: ['It is pre- and post-trial work.', 'A dash - here - is left.'],
};
