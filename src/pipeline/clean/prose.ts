/** Rows of running text, which end a caption: nothing of the body is moved with a column. */

/** What names a party and is no sentence: "individually and on behalf of all others similarly situated". */
const ofParties =
  /\b(?:individual(?:ly)?|on behalf of|situated|as (?:next friend|guardian|trustee|receiver|personal|executor|executrix|administrat)|doing business|(?:his|her|their|its) (?:official|individual))\b/i;

/** How an order closes, in capitals or not. */
const closing = /^\**(?:it is\b|so ordered|done (?:and|this|in)\b|signed\b|dated\b|entered\b|ordered (?:this|that)\b)/i;

const verb = /\b(?:is|are|was|were|has|have|had|be|shall|must|will|may|moves?|seeks?|asks?|grants?|denies)\b/;
const stop = /[.:;?!]["”’)\]*]{0,4}$/;

/** A row that is longer, in code units, is no row of a caption's column. */
const widestCell = 100;

/** True for a row of running text; what stands behind a gap of blanks is another column, and is not asked. */
export function isProse(text: string): boolean {
  const gap = text.indexOf('   ');
  const words = gap === -1 ? text : text.slice(0, gap);
  if (words.length > widestCell) return true;
  if (closing.test(words)) return true;
  if (ofParties.test(words)) return false;
  const all = words.split(' ');
  const small = all.filter((word) => /^["“‘([]?[a-z]{2}/.test(word)).length;
  return (small >= 4 && small * 2 >= all.length) || (verb.test(words) && stop.test(words));
}
