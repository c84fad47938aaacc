/** What is wrong at a place of a file: the stages say it, `pipeline/read/message.ts` makes the message. */

/** Ids of what can be wrong. They are permanent: people look them up and silence them by these names. */
export type ProblemRule =
  | 'ambiguous-case'
  | 'ambiguous-quote'
  | 'case-file-differs'
  | 'changed-order'
  | 'changed-text'
  | 'correction'
  | 'duplicate-id'
  | 'duplicate-key'
  | 'empty-file'
  | 'fence'
  | 'file-ending'
  | 'file-name'
  | 'file-size'
  | 'front-matter'
  | 'machine-review'
  | 'misplaced'
  | 'missing-field'
  | 'missing-quote'
  | 'missing-text'
  | 'newer-cleaner'
  | 'not-utf-8'
  | 'note-place'
  | 'note-spacing'
  | 'nth'
  | 'order-line'
  | 'other-reader'
  | 'private-words'
  | 'quote-form'
  | 'text-differs'
  | 'unclosed-note'
  | 'unknown-case'
  | 'unknown-dispute'
  | 'unknown-entry'
  | 'unknown-field'
  | 'unknown-file'
  | 'unknown-kind'
  | 'unknown-order'
  | 'unread-order'
  | 'unread-text'
  | 'unreadable-file'
  | 'unseen-character'
  | 'unsure-reading'
  | 'unused-allowance'
  | 'unused-mask'
  | 'value'
  | 'yaml'
  | 'yaml-form';

/** A place in a file, in UTF-16 code units of its content with line ends folded to `\n`. */
export type FilePlace = { from: number; to: number };

export type Problem = FilePlace & {
  rule: ProblemRule;
  /** An `error` stops the dataset; a `notice` is printed and counted. */
  severity: 'error' | 'notice';
  /** "Unexpected …, expected …". */
  reason: string;
  /** A second place that the reader needs to see, with what stands there. */
  second?: FilePlace & { reason: string };
};

/** An error at a place. */
export const errorAt = (
  rule: ProblemRule,
  { from, to }: FilePlace,
  reason: string,
  second?: Problem['second'],
): Problem => ({
  rule,
  severity: 'error',
  reason,
  from,
  to,
  ...(second && { second }),
});

/** True for a problem that stops the dataset. */
export const isError = ({ severity }: Problem): boolean => severity === 'error';

/** A notice at a place. */
export const noticeAt = (rule: ProblemRule, { from, to }: FilePlace, reason: string): Problem => ({
  rule,
  severity: 'notice',
  reason,
  from,
  to,
});

/** `granted`, `denied` to "`granted`, `denied`". */
export const codes = (words: readonly unknown[]): string => words.map((word) => `\`${String(word)}\``).join(', ');

/** The most code units of a file's words that a message shows. */
const longestShown = 60;

/** Words of a file in backticks, cut where they are long; a message has one line, so the words must too. */
export function shown(line: string): string {
  const words = line.replaceAll('`', 'ˋ');
  return `\`${words.length > longestShown ? `${words.slice(0, longestShown - 1)}…` : words}\``;
}
