/** A rule of the grammar: what it is called, and the words that show what it reads and what it leaves. */

/** Text, and what must be read in it: for docket references the entries of each mention, in text order. */
export type Example<Reading> = readonly [text: string, reading: Reading];

/**
 * One rule with its proof beside it. A test runs every rule over its own examples, both ways, and over the examples of
 * all others.
 */
export type Rule<Reading> = {
  /** Permanent id, kebab-case; each record says which rule proposed it. */
  id: string;
  /** Source of a regular expression, case-insensitive where the rule's file says so. */
  pattern: string;
  /** Texts that must give a reading. */
  reads: readonly Example<Reading>[];
  /** Near misses that must give none. */
  leaves: readonly string[];
};
