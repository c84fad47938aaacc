/** Problems to messages with `path:line:column`, and messages to a report. */
import type { Point } from 'unist';
import { VFileMessage } from 'vfile-message';
import type { FilePlace, Problem } from '../../schema/problem.ts';

/** Line and column, counted from 1, of a code unit of `file`. */
function pointAt(file: string, offset: number): Point {
  const before = file.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n'), offset };
}

function messageAt(
  path: string,
  file: string,
  { from, to }: FilePlace,
  reason: string,
  cause?: VFileMessage,
): VFileMessage {
  const message = new VFileMessage(reason, {
    place: { start: pointAt(file, from), end: pointAt(file, to) },
    source: 'docketline',
    ...(cause && { cause }),
  });
  message.file = path;
  message.name = `${path}:${message.line}:${message.column}`;
  return message;
}

/**
 * The message for a problem: `name` is `path:line:column`, `ruleId` permanent, `fatal` true for an error and false for a
 * notice, and a second place its `cause`.
 *
 * @param file content of the file as its places count it.
 */
export function messageOf(
  path: string,
  file: string,
  { rule, severity, reason, second, ...place }: Problem,
): VFileMessage {
  const cause = second && messageAt(path, file, second, second.reason);
  const message = messageAt(path, file, place, reason, cause);
  message.ruleId = rule;
  message.fatal = severity === 'error';
  return message;
}

/** One line a message, with its second place on a line of its own under it. */
export function formatMessage({ name, reason, fatal, cause }: VFileMessage): string {
  const line = `${name}: ${fatal ? '' : 'notice: '}${reason}`;
  return cause instanceof VFileMessage ? `${line}\n  ${cause.name}: ${cause.reason}` : line;
}

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** "2 errors, 1 notice". */
export function countMessages(messages: readonly VFileMessage[]): string {
  const errors = messages.filter(({ fatal }) => fatal).length;
  return `${count(errors, 'error')}, ${count(messages.length - errors, 'notice')}`;
}

/** All messages, errors first, by path and place, and their count on the last line. */
export function formatReport(messages: readonly VFileMessage[]): string {
  const order = (message: VFileMessage) => (message.fatal ? 0 : 1);
  const sorted = messages.toSorted(
    (a, b) =>
      order(a) - order(b) ||
      (a.file ?? '').localeCompare(b.file ?? '', 'en') ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
  return [...sorted.map(formatMessage), countMessages(messages)].join('\n');
}
