/** An expression that stands for many idioms, written one to a line. */

/**
 * One pattern that reads as the alternation of its idioms does: the match that begins first, and of two that begin
 * together the one whose idiom stands first.
 *
 * @param idioms all with the same flags.
 */
export const anyOf = (idioms: readonly RegExp[]): RegExp =>
  new RegExp(idioms.map(({ source }) => source).join('|'), idioms[0]?.flags);
