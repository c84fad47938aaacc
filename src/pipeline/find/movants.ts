/** Who filed a paper, as the order names them, and whether two names mean the same party. */

import { matchesOf } from './matches.ts';
import { remembered } from './memo.ts';

/** The names of who filed, before the noun: `Plaintiff's second`, `Defendant Acme Corp.’s`, `the Bank's`, `Defendants'`. */
const possessors =
  /((?:(?:[Tt]he|[Dd]efendants?|[Pp]laintiffs?|[Nn]on-?[Pp]arty|[Ii]ntervenors?)\s)?(?:[\p{Lu}][\p{L}\d.&-]*,?\s(?:(?:of|and|&|de|la|for|the)\s)?){0,5}(?:[Pp]laintiff|[Dd]efendant|[Pp]etitioner|[Rr]espondent|[Mm]ovant|part(?:y|ie)|[\p{Lu}][\p{L}\d.&-]*))(?:['’][sS]?|[sS]['’])(?=\s)/gu;
const filedBy =
  /^[^.;]{0,40}?\b(?:filed|brought|made|submitted)\sby\s((?:the\s)?(?:[A-Z][\w.&’'-]*,?\s?){1,5}|(?:the\s)?(?:plaintiffs?|defendants?|parties))/;
const filer =
  /((?:[Tt]he\s)?(?:[A-Z][\w.&’'-]*,?\s){0,5}(?:[A-Z][\w.&’'-]*|parties|defendants?|plaintiffs?)),?\s(?:(?:has|have|had|then|also|now|next|itself|themselves)\s){0,3}(?:filed|submitted|moved|lodged|moves|files|cross-moved|asks?|asked|seeks?|sought|requests?|requested|renewed|brought|wants?|prays?)\b/g;
const ordered = /\b(?:IT\sIS\s)?(?:FURTHER\s)?(?:HEREBY\s)?ORDERED,?\s(?:THAT|that)\s/g;
const notParties = /\b(?:court|judge|magistrate|clerk|undersigned|rule|rules|today|order)\b/i;
const noName = /^(?:the|that|this|it|each|both|its|his|her|their|these|those|such|any|no|in|an?)$/i;
/** What a title says before a name: `ORDER GRANTING IN PART PLAINTIFF’S`. */
const ruling =
  /^.{0,80}\b(?:GRANTING|DENYING|OVERRULING|SUSTAINING|STRIKING|DEFERRING|REGARDING|IN\sPART|AND|ON|RE)\s(?=[A-Z])/;
const leadingWords = /^(?:[A-Z\d]{1,2}\.|The|In|On|And|But|As|For|Both|Also|Before|Because|Since|To)\s(?=[\p{Lu}])/u;

/**
 * Who filed the paper whose noun stands at the end of `before`.
 *
 * @param before the words up to the noun, within its sentence.
 * @param after the words behind it: `filed by Defendant Osage`.
 * @returns the name as it stands, without its genitive; null where the words do not say.
 */
export function movantIn(before: string, after = ''): string | null {
  const near = before.slice(-reach);
  const isNamed = genitive.test(near) || filing.test(near);
  return (isNamed ? movantBefore(near) : null) ?? movantBehind(after);
}

/** Code units before a noun in which who filed it stands. */
const reach = 200;

/** What every name before a noun ends in, and words without which nobody files: most words have neither. */
const genitive = /['’]/;
const filing =
  /\b(?:filed|files|submitted|moved|moves|lodged|cross|asked|asks|ask|seeks|seek|sought|requested|requests|request|renewed|brought|wants|want|prays|pray)\b/;

const movantBefore = remembered((before: string): string | null => {
  const words = before.replace(ordered, '').replace(/\s?\([^()]{0,80}\)/g, '');
  const found = genitive.test(before)
    ? matchesOf(possessors, words).findLast(([, name]) => !notParties.test((name ?? '').replace(ruling, '')))
    : undefined;
  if (found && words.length - (found.index + found[0].length) < 80) {
    const isPlural = /s['’]$/.test(found[0]) && /(?:plaintiff|defendant|part(?:y|ie))$/i.test(found[1] ?? '');
    return (
      (found[1] as string)
        .replace(ruling, '')
        .replace(leadingWords, '')
        .replace(/^[Tt]he\s(?=[Pp]laintiff|[Dd]efendant)/, '') + (isPlural && !/s$/.test(found[1] ?? '') ? 's' : '')
    );
  }
  if (!filing.test(before)) return null;
  const who = matchesOf(filer, words).findLast(
    ([, name]) => !notParties.test(name ?? '') && !noName.test(name ?? ''),
  )?.[1];
  return who?.replace(leadingWords, '').replace(/['’]s?$/, '') ?? null;
});

const movantBehind = (after: string): string | null => filedBy.exec(after)?.[1]?.replace(/[\s,]+$/, '') ?? null;

export type Side = 'plaintiff' | 'defendant';

const plaintiffs = /\b(?:plaintiffs?|petitioners?|claimants?|relators?)\b/i;
const defendants = /\b(?:co-)?(?:defendants?|respondents?)\b/i;
const ofSide = (words: string): Side | null =>
  plaintiffs.test(words) ? 'plaintiff' : defendants.test(words) ? 'defendant' : null;

const common =
  /^(?:the|inc|llc|corp|company|and|plaintiffs?|defendants?|party|parties|non|city|town|county|state|united|states|estate|joint|unopposed|opposed|emergency|expedited|renewed|amended|second|first)$/;
const nameWords = remembered((name: string): readonly string[] =>
  name
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word.length > 2 && !common.test(word)),
);

/** Names that an order gives its parties: `Plaintiff Caldera Freight, Inc. (“Caldera”)`. */
const defined =
  /\b([Pp]laintiffs?|[Dd]efendants?|[Pp]etitioners?|[Rr]espondents?)\s[^()“”"\n]{0,120}\((?:the\s|collectively,?\s)?["“](?:the\s)?([^"“”]{2,40})["”]\)/;
/** Where a given name may stand, and code units before and behind that its definition takes at most. */
const given = /\((?:the\s|collectively,?\s)?["“]/y;
const [mostBefore, mostBehind] = [140, 70];

/** Definitions of names in `text`, in order: looked for round the few brackets that hold one. */
function definitionsIn(text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let least = 0;
  for (let index = text.indexOf('('); index >= 0; index = text.indexOf('(', index + 1)) {
    given.lastIndex = index;
    if (!given.test(text)) continue;
    const from = Math.max(least, index - mostBefore);
    const definition = defined.exec(text.slice(from, index + mostBehind));
    if (!definition) continue;
    found.push(definition);
    least = from + definition.index + definition[0].length;
  }
  return found;
}

/** Tells whether two names mean the same party, by the side of each and by the words of their names. */
export type SameParty = (a: string | null, b: string | null) => boolean | null;

/**
 * @param text normalised text of the order, for the names that it gives its parties.
 * @param parties names of the caption with their side.
 * @returns a function of two names: true where they mean the same party, false where they do not, null where that is
 *   not known.
 */
export function samePartyIn(text: string, parties: readonly { name: string; role: string }[]): SameParty {
  const sides = new Map<string, Side>();
  /** Which of the parties a word of a name is: the place of its full name in the caption. */
  const persons = new Map<string, number>();
  const perSide = { plaintiff: 0, defendant: 0 };
  parties.forEach(({ name, role }, i) => {
    if (role !== 'plaintiff' && role !== 'defendant') return;
    const words = nameWords(name);
    const known = words.find((word) => persons.has(word));
    const person = known === undefined ? i : (persons.get(known) as number);
    if (known === undefined && words.length > 0) perSide[role]++;
    for (const word of words) {
      if (!sides.has(word)) sides.set(word, role);
      if (!persons.has(word)) persons.set(word, person);
    }
  });
  for (const [whole, role, alias] of definitionsIn(text)) {
    const side = ofSide(role as string);
    const person = nameWords(whole)
      .map((word) => persons.get(word))
      .find((known) => known !== undefined);
    for (const word of nameWords(alias as string)) {
      if (side) sides.set(word, side);
      if (person !== undefined) persons.set(word, person);
    }
  }
  const sideOf = (name: string): Side | null => {
    const said = ofSide(name);
    if (said) return said;
    for (const word of nameWords(name)) {
      const side = sides.get(word) ?? sides.get(word.replace(/s$/, ''));
      if (side) return side;
    }
    return null;
  };
  const personOf = (words: readonly string[]): number | undefined =>
    words.map((word) => persons.get(word)).find((known) => known !== undefined);
  return (a, b) => {
    if (a === null || b === null) return null;
    const [x, y] = [nameWords(a), nameWords(b)];
    if (x.some((word) => y.includes(word) || y.includes(`${word}s`) || y.includes(word.replace(/s$/, '')))) return true;
    const [left, right] = [sideOf(a), sideOf(b)];
    if (left && right && left !== right) return false;
    if (!left || !right) return x.length > 0 && y.length > 0 ? false : null;
    if (perSide[left] < 2 || x.length === 0 || y.length === 0) return true;
    const [one, other] = [personOf(x), personOf(y)];
    return one === undefined || other === undefined ? null : one === other;
  };
}
