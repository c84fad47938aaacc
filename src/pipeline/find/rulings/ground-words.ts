/** Patterns put together out of lists of words that several share. */

/** A pattern with other patterns' sources in it: one`\bno ${paper}`. */
export const one = (parts: TemplateStringsArray, ...words: readonly string[]): RegExp =>
  new RegExp(String.raw(parts, ...words));
