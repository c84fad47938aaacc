/** Problems to messages with `path:line:column`, and messages to a report. */
import type { Point } from 'unist';
import { VFileMessage } from 'vfile-message';
import type { FilePlace, Problem } from '../../schema/problem.ts';

/** Gives line and column, counted from 1, of code units of `file`. */
function pointsIn(file: string): (offset: number) => Point {
  const starts = [0];
  for (let at = file.indexOf('\n'); at >= 0; at = file.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= offset) low = middle + 1;
      else high = middle;
    }
    return { line: low, column: offset - (starts[low - 1] as number) + 1, offset };
  };
}

/**
 * The messages for problems of one file: `name` is `path:line:column`, `ruleId` permanent, `fatal` true for an error and
 * false for a notice, and a second place its `cause`.
 *
 * @param file content of the file as the places count it.
 */
export function messagesOf(path: string, file: string, problems: readonly Problem[]): VFileMessage[] {
  const pointAt = pointsIn(file);
  const messageAt = ({ from, to }: FilePlace, reason: string, cause?: VFileMessage): VFileMessage => {
    const place = { start: pointAt(from), end: pointAt(to) };
    const message = new VFileMessage(reason, { place, source: 'docketline', ...(cause && { cause }) });
    return Object.assign(message, { file: path, name: `${path}:${message.line}:${message.column}` });
  };
  return problems.map(({ rule, severity, reason, second, ...place }) => {
    const cause = second && messageAt(second, second.reason);
    return Object.assign(messageAt(place, reason, cause), { ruleId: rule, fatal: severity === 'error' });
  });
}

/** The message for one problem of a file. */
export const messageOf = (path: string, file: string, problem: Problem): VFileMessage =>
  messagesOf(path, file, [problem])[0] as VFileMessage;

/** One line a message, with its second place on a line of its own under it. */
export function formatMessage({ name, reason, fatal, cause }: VFileMessage): string {
  const line = `${name}: ${fatal ? '' : 'notice: '}${reason}`;
  return cause instanceof VFileMessage ? `${line}\n  ${cause.name}: ${cause.reason}` : line;
}

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** "2 errors, 1 notice". */
function countMessages(messages: readonly VFileMessage[]): string {
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
