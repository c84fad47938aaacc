/** Texts that nobody writes, each made to make some reader of words go over them again and again. */

const megabyte = 1_000_000;

/** Words again and again, to a megabyte. */
const again = (words: string): string => words.repeat(Math.ceil(megabyte / words.length)).slice(0, megabyte);

/** Words that go on without repeating, to a megabyte. */
function counted(words: (number: number) => string): string {
  const parts: string[] = [];
  for (let [length, number] = [0, 1]; length < megabyte; number++) {
    const part = words(number);
    parts.push(part);
    length += part.length;
  }
  return parts.join('').slice(0, megabyte);
}

const caption = 'UNITED STATES DISTRICT COURT\nDISTRICT OF KANSAS\n\n';

/** What each megabyte is called, and its text. */
export const hostileTexts: Readonly<Record<string, () => string>> = {
  'one letter': () => again('a'),
  'one capital': () => again('A'),
  blanks: () => again(' '),
  tabs: () => again('\t'),
  'line ends': () => again('\n'),
  'carriage returns': () => again('\r'),
  'form feeds': () => again('\f'),
  digits: () => again('7'),
  dashes: () => again('-'),
  'full stops': () => again('. '),
  commas: () => again('a, '),
  'open brackets': () => again('['),
  'open brackets and numbers': () => again('(1 '),
  'closing brackets on lines': () => again('                    )\n'),
  'quotation marks that open': () => again('“x '),
  'straight quotation marks': () => again('"x '),
  'marks of emphasis': () => again('**a _b '),
  'footnote marks': () => again('¹ '),
  'numbered lines': () => counted((n) => `${((n - 1) % 28) + 1} word\n`),
  'numbers alone on lines': () => counted((n) => `${((n - 1) % 28) + 1}\n`),
  'page headers': () => again('Case 2:14-cv-01234-ABC Document 56 Filed 03/04/15 Page 2 of 5\n'),
  'one list of entries': () => `Docket Nos. ${counted((n) => `${n % 9000}, `)}`,
  'one range after another': () => `Docket Nos. ${counted((n) => `${n % 900}-${(n % 900) + 50}, `)}`,
  'labels without numbers': () => again('Dkt. No. ECF Nos. Doc. '),
  labels: () => counted((n) => `(Dkt. No. ${(n % 900) + 1}) `),
  'entries of another case': () => again('Case No. 15-cv-00798, Dkt. 1 '),
  'case numbers': () => counted((n) => `15-cv-${String(n).padStart(5, '0')} `),
  'one sentence of rulings': () => again('the motion is DENIED and '),
  rulings: () => again('The motion (Dkt. No. 12) is DENIED. '),
  'a ruling a paragraph': () => again('The motion is DENIED.\n\n'),
  'a verdict a paragraph': () => again('DENIED AS MOOT.\n\n'),
  'a ruling on nothing a paragraph': () => again('It is DENIED.\n\n'),
  'one sentence of motions': () => again('the motion to compel and '),
  'one sentence of warnings': () => again('failure to comply may result in sanctions and '),
  'one sentence of days': () => again('by January 5, 2015 and within ten days and '),
  dates: () => again('January 5, 2015 '),
  deadlines: () => again('Defendant shall respond by May 4, 2015. '),
  'one sentence of orders': () => again('shall must is ordered to will '),
  abbreviations: () => again('Fed. R. Civ. P. No. v. Inc. '),
  'capital words': () => again('IT IS SO ORDERED '),
  'one long line of words': () => again('word '),
  'short paragraphs': () => again('a b.\n\n'),
  'many captions': () => again(`${caption}ROE,\nPlaintiff,\nv.\nPOE,\nDefendant.\n\n`),
  'a caption without end': () => `${caption}${again('ROE, POE, ')}`,
  'a title without end': () => `${caption}ORDER ${again('DENYING MOTION ')}`,
  'quotations in quotations': () => again('“the court “will deny ” '),
  'letters with marks': () => again('e\u0301 '),
  'halves of letters beyond the plane': () => again('\u{1F4A9} '),
  hyphens: () => again('co-operation-'),
  'words cut at line ends': () => again('compul-\nsion '),
  'letters set apart': () => again('O R D E R '),
  signatures: () => again('/s/ Ada Roe\nADA ROE\nUnited States Magistrate Judge\n\n'),
};
