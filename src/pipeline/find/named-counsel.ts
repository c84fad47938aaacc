/** Lawyers whom an order names with their side: `Counsel for Plaintiff, Mr. Artau`, its list of appearances. */
import { isOfWord, partsByBlanks } from './code-units.ts';
import { matchesOf } from './matches.ts';
import type { Party } from './parties.ts';

type Side = NonNullable<Party['of']>;

/** The side that a word for a party is of. */
export const sideOf = (word: string): Side =>
  /^(?:plaintiff|petitioner|relator)/i.test(word) ? 'plaintiff' : 'defendant';

const lawyer = String.raw`(?:(?:Mr|Ms|Mrs|Dr|Messrs|Mses)\.\s|attorney\s|Attorney\s)?(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}(?:\.|(?=\s)))?(?:\s\p{Lu}[\p{L}'’-]+)?)`;
const sideWord = '([Pp]laintiff|[Dd]efendant|[Pp]etitioner|[Rr]espondent)';
/** The word that all ways of naming a lawyer have, without its first letter, whose case varies. */
const counselOr = /ounsel|ttorney|awyer/g;
/** `Counsel for Plaintiff, Mr. Artau`, from the word on. */
const counselFor = new RegExp(String.raw`\sfor\s(?:the\s)?${sideWord}s?,\s${lawyer}`, 'uy');
/** `Defendants’ counsel, Ann Lee`: what stands before the word, and what from it on. */
const sidesCounsel = new RegExp(String.raw`\b${sideWord}s?['’]s?\s(?:lead\s|trial\s|local\s|former\s)?$`, 'u');
const counselThen = new RegExp(String.raw`(?:[Cc]ounsel|[Aa]ttorney|[Ll]awyer),?\s${lawyer}`, 'uy');
/** `Mr. Artau, counsel for Plaintiff`, the same. */
const titledBefore = /\b(?:Mr|Ms|Mrs|Dr)\.\s(\p{Lu}[\p{L}'’-]+),\s(?:who\sis\s)?(?:lead\s|trial\s)?$/u;
const titledThen = new RegExp(String.raw`(?:counsel|attorney)\sfor\s(?:the\s)?${sideWord}`, 'uy');
const matchAt = (expression: RegExp, text: string, at: number): RegExpExecArray | null => {
  expression.lastIndex = at;
  return expression.exec(text);
};

/** Lawyers whom a text names with their side, those of each way of saying it together. */
export function counselNamed(text: string): { name: string; of: Side }[] {
  const [named, possessed, titled]: { name: string; of: Side }[][] = [[], [], []];
  for (const found of matchesOf(counselOr, text)) {
    const index = found.index - 1;
    const end = found.index + found[0].length;
    const plural = found[0].length === 7 && (text.charCodeAt(end) | 32) === 115 ? 1 : 0;
    const gap = text.charCodeAt(end + plural);
    if (gap !== 32 && gap !== 44 && gap !== 10) continue;
    const follows = text.charCodeAt(end + plural + 1) | 32;
    if (found[0].length > 5 && follows === 102) {
      const isNamed = sideLetters.includes(text.charAt(end + plural + 5)) && isStart(text, index);
      const after = isNamed ? matchAt(counselFor, text, end + plural) : null;
      if (after) named?.push({ name: after[2] as string, of: sideOf(after[1] as string) });
      if (plural || index >= introductions) continue;
      // a comma, `is`, `lead` or `trial` stands before the word
      const mayBeTitled = ',sdl'.includes(text.charAt(index - 2));
      const before = mayBeTitled ? titledBefore.exec(text.slice(Math.max(0, index - 80), index)) : null;
      const whom = before && matchAt(titledThen, text, index);
      if (before && whom && titledThen.lastIndex <= introductions)
        titled?.push({ name: before[1] as string, of: sideOf(whom[1] as string) });
    }
    // a name follows, a title of a person, or `attorney`
    const letter = text.charCodeAt(end + (gap === 44 ? 2 : 1));
    if (plural || (letter > 96 && letter < 123 && letter !== 97 && letter !== 100 && letter !== 109)) continue;
    const before = text.slice(Math.max(0, index - 40), index);
    const owner = /['’]s?\s(?:\w{4,6}\s)?$/.test(before) ? sidesCounsel.exec(before) : null;
    const whose = owner && matchAt(counselThen, text, index);
    if (owner && whose) possessed?.push({ name: whose[1] as string, of: sideOf(owner[1] as string) });
  }
  return [...(named ?? []), ...(possessed ?? []), ...(titled ?? [])];
}
const isStart = (text: string, at: number) => !isOfWord(text.charCodeAt(at - 1));
/** First letters of the words for a side, and of `the`. */
const sideLetters = 'pdrtPDR';

/** Orders introduce their people at the beginning. */
const introductions = 20_000;

/** `APPEARANCES: Plaintiff  Renata Szymanski / Defendants  Cole Abernathy (Town)`. */
export function appearances(head: string): Party[] {
  const start = head.search(/\bappearances?\b|\battorneys?\s+present\b|\bfor\s+(?:the\s+)?plaintiffs?\s*:/i);
  if (start === -1) return [];
  const found: Party[] = [];
  let of: Side | undefined;
  for (const line of head.slice(start, start + 1_500).split('\n')) {
    const side =
      /^(?:appearances?\s*:?\s*)?(?:for\s+(?:the\s+)?)?(plaintiff|defendant|petitioner|respondent)(?:s|\(s\))?\b['’s]*\s*:?\s*/i.exec(
        line,
      );
    if (side) of = sideOf(side[1] as string);
    const rest = side ? line.slice(side[0].length) : line;
    if (!of || !rest.trim() || /attorneys?\s+present|^[A-Z ]+:/.test(rest)) continue;
    const name = /^\s*((?:\p{Lu}[\p{L}.'’-]+\s?){2,4})(?:$|[,(;]|\s{2,})/u.exec(rest)?.[1]?.trim();
    if (name && !/\bnone\b|\bcounsel\b|present/i.test(name))
      found.push({ name: partsByBlanks(name, 1).at(-1) as string, role: 'counsel', of });
  }
  return found;
}
