/** Names of minors told beside their initials: Fed. R. Civ. P. 5.2(a)(3), which leaves the initials. */
import { nameFrom, nameUntil } from './persons.ts';
import { inOrder, type PrivacyRule, partsAround } from './rule.ts';

/** Initials with a bracket in front or behind: `W.C. (Wren …)`, `… Castellan (“W.C.”)`. */
const initials =
  /(?:\(\s*["“‘']?(?<behind>(?:\p{Lu}\.\s?-?){2,4})["”’']?\s*\)|(?<!\p{L})(?<front>(?:\p{Lu}\.\s?-?){2,4})\s*\(\s*["“]?(?=\p{Lu}[\p{L}'’]))/gu;

/** Words that make it likely that the initials stand for a minor. */
const young =
  /\b(?:minors?|child(?:ren)?|juveniles?|infants?|students?|sons?|daughters?|grade|IEP|guardian|next friend)\b/i;

/** Code units around the initials in which such words are looked for. */
const around = 200;

const lettersOf = (words: string): string => words.replace(/[^\p{Lu}]/gu, '');
/** The capitals that begin the parts of a name. */
const initialsOf = (name: string): string => (name.match(/(?<![\p{L}'’])\p{Lu}/gu) ?? []).join('');

/** What initials look like, searched for first, since that is quick. */
const core = /[A-Z]\.[\s-]?[A-Z]\.[\s"”’')]*[()]/g;

/** The initials with a bracket, wherever they stand. */
const placesOf = (text: string) =>
  partsAround(text, core, 12, 20).flatMap(({ from, words }) =>
    [...words.matchAll(initials)].map(({ 0: found, index, groups }) => ({ words: found, index: from + index, groups })),
  );

/** A name whose initials stand beside it, where a minor is spoken of. */
export const nameOfInitials: PrivacyRule = {
  id: 'minor-name-initials',
  kind: 'minor-name',
  find: (text) =>
    inOrder(
      placesOf(text).flatMap(({ words, index, groups }) => {
        const end = index + words.length;
        const span = groups?.front === undefined ? nameUntil(text, index) : (nameFrom(text, end)?.span ?? null);
        if (!span) return [];
        const name = initialsOf(text.slice(span.from, span.to));
        const told = lettersOf(groups?.front ?? groups?.behind ?? '');
        if (name.length < 2 || name[0] !== told[0] || name.at(-1) !== told.at(-1)) return [];
        return young.test(text.slice(Math.max(0, index - around), end + around)) ? span : [];
      }),
    ),
  finds: [
    ['The child is called W.C. (Wren Castellan) here.', 'Wren Castellan'],
    ['Wren Castellan (“W.C.”) is the son of the plaintiff.', 'Wren Castellan'],
  ],
  leaves: [
    'J.P. (Job Protection) of the child',
    'Otto Castellan (“O.C.”) is a director.',
    'N.Y. (Albany) law on the child',
  ],
};
