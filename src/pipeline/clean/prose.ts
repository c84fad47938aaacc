/** Rows of running text, which end a caption: nothing of the body is moved with a column. */

/** What names a party and is no sentence: "individually and on behalf of all others similarly situated". */
const ofParties =
  /\b(?:individual(?:ly)?|on behalf of|situated|as (?:next friend|guardian|trustee|receiver|personal|executor|executrix|administrat)|doing business|(?:his|her|their|its) (?:official|individual))\b/i;

/** How an order closes, in capitals or not. */
const closing = /^\**(?:it is\b|so ordered|done (?:and|this|in)\b|signed\b|dated\b|entered\b|ordered (?:this|that)\b)/i;

const verb = /\b(?:is|are|was|were|has|have|had|be|shall|must|will|may|moves?|seeks?|asks?|grants?|denies)\b/;
const opens = new Set<string | undefined>('"“‘([');
const stop = /[.:;?!]["”’)\]*]{0,4}$/;

/** A row that is longer, in code units, is no row of a caption's column. */
const widestCell = 100;

/** True where two small letters stand at an offset, behind whatever opens a quotation or a bracket. */
function isSmall(words: string, at: number): boolean {
  const isLetter = (code: number) => code >= 0x61 && code <= 0x7a;
  const first = isLetter(words.charCodeAt(at)) ? at : at + 1;
  return (
    isLetter(words.charCodeAt(first)) && isLetter(words.charCodeAt(first + 1)) && (first === at || opens.has(words[at]))
  );
}

/** True for a row of running text; what stands behind a gap of blanks is another column, and is not asked. */
export function isProse(text: string): boolean {
  const gap = text.indexOf('   ');
  const words = gap === -1 ? text : text.slice(0, gap);
  if (words.length > widestCell || closing.test(words)) return true;
  let all = 1;
  let small = isSmall(words, 0) ? 1 : 0;
  for (let at = words.indexOf(' '); at !== -1; at = words.indexOf(' ', at + 1)) {
    all++;
    if (isSmall(words, at + 1)) small++;
  }
  if (small === 0) return false;
  const isSentence = small >= 4 && small * 2 >= all;
  return (isSentence || (stop.test(words) && verb.test(words))) && !ofParties.test(words);
}
