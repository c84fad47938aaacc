/** Short names that an order gives its parties, so that `TRB’s motion` is the motion of Tillamook Road Builders. */
import type { SameParty } from './movants.ts';

/** A name in capitals and, in brackets behind it, what it is called from there on. */
const named =
  /((?:[A-Z][\w.&’'-]*,?\s(?:(?:of|and|&|the|for)\s){0,2}){1,8})\((?:collectively,?\s|hereinafter,?\s|together,?\s)?(?:the\s)?(?:["“](?:the\s)?([A-Z][\w&.’' -]{1,40}?),?["”]|([A-Z]{2,6}))\)/;
/** What such a bracket opens with, and code units before and behind its begin that a name takes at most. */
const opens = /\((?:collectively,?\s|hereinafter,?\s|together,?\s)?(?:the\s)?(?:["“]|[A-Z]{2,6}\))/y;
const [mostBefore, mostBehind] = [600, 90];

const side = /\b(?:[Pp]laintiffs?|[Dd]efendants?|[Pp]etitioners?|[Rr]espondents?)\b/;
/** What is defined so is a paper, a rule or an event, and no party. */
const noParty = /\b(?:motion|order|rule|act|agreement|letter|request|plan|policy|complaint|report|court)s?\b/i;

/** Full name by short name, both as they stand. */
function aliasesIn(text: string): Map<string, string> {
  const aliases = new Map<string, string>();
  let least = 0;
  for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) {
    opens.lastIndex = at;
    if (!opens.test(text)) continue;
    const from = Math.max(least, at - mostBefore);
    const match = named.exec(text.slice(from, at + mostBehind));
    if (!match) continue;
    const { 0: whole, 1: full, 2: quoted, 3: bare } = match;
    const index = from + match.index;
    least = index + whole.length;
    const alias = quoted ?? bare;
    const name = full?.trim().replace(/,$/, '');
    if (!alias || !name || noParty.test(name) || noParty.test(alias) || aliases.has(alias)) continue;
    const before = side.exec(text.slice(Math.max(0, index - 24), index))?.[0];
    aliases.set(alias, before ? `${before} ${name}` : name);
  }
  return aliases;
}

/** Tells whether two names mean the same party, short names read as the full ones that the order defines them by. */
export function withAliases(text: string, same: SameParty): SameParty {
  const aliases = aliasesIn(text);
  if (aliases.size === 0) return same;
  const fullOf = (name: string): string | undefined => aliases.get(name.replace(/^[Tt]he\s/, ''));
  return (a, b) => {
    if (a === null || b === null) return null;
    const [x, y] = [fullOf(a), fullOf(b)];
    if (x === undefined && y === undefined) return same(a, b);
    if (x !== undefined && x === y) return true;
    const plain = same(a, b);
    return plain === true ? plain : same(x ?? a, y ?? b);
  };
}
