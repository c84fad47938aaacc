/** Regular expressions whose letters match in either case, but for parts that say otherwise. */

/**
 * `docket|(?-i:ECF)` to `[dD][oO][cC][kK][eE][tT]|(?:ECF)`: the same without the flag `i` and its modifiers.
 *
 * V8 (Node 24) reads `(?-i:…)` wrongly in a look-behind that captures: what stands after it loses the flag.
 *
 * @param pattern source of a regular expression, without named back references and `\u` escapes.
 */
export function eitherCase(pattern: string): string {
  const exact = [false];
  let inClass = false;
  return pattern.replace(/\\.|\(\?-i:|\(\?<[a-z_]+>|\(\?[:=!]|\(\?<[=!]|\(|\)|\[|\]|[A-Za-z]/g, (part) => {
    if (part === '(?-i:') {
      exact.push(true);
      return '(?:';
    }
    if (part.startsWith('\\')) return part;
    if (inClass) {
      inClass = part !== ']';
      return part;
    }
    if (part === '[') inClass = true;
    else if (part.startsWith('(')) exact.push(exact.at(-1) as boolean);
    else if (part === ')') exact.pop();
    else if (/^[A-Za-z]$/.test(part) && !exact.at(-1)) return `[${part.toLowerCase()}${part.toUpperCase()}]`;
    return part;
  });
}
