/** Who is who: the names by which an order calls each side, and whom a phrase of it speaks of. */
import type { Span } from '../../schema/annotation.ts';
import { isBlank, isOfWord, partsByBlanks } from './code-units.ts';
import type { Caption } from './header/caption.ts';
import { matchesOf } from './matches.ts';
import { appearances, counselNamed, sideOf } from './named-counsel.ts';
import { variantsOf } from './party-variants.ts';

type Side = 'plaintiff' | 'defendant';

export type Party = {
  /** As the order writes it: `Caldera Freight Systems, Inc.`, `Caldera`, `the Bank`, a lawyer's surname. */
  name: string;
  role: Side | 'non-party' | 'counsel';
  /** Whose lawyer; for counsel alone, where the text says it. */
  of?: Side;
};

/** `Caldera Freight Systems, Inc. (“Caldera”)`, `(the “Bank”)`, `(hereinafter, "Roe" or "Roe Co.")`. */
const definition =
  /\((?:[a-z][a-z ,-]{0,40})?["“]([^"”)]{2,40})["”](?:\s(?:or|and)\s(?:the\s)?["“]([^"”)]{2,40})["”])?[^)]{0,30}\)/y;
const paper =
  /\b(?:motions?|orders?|agreement|requests?|letters?|application|complaint|rfps?|rogs?|esi|protective|protocol|stipulation|policy|plan|lease|contract|report|response|opposition|reply|action|patents?|accident|incident|property|products?|notice|subpoenas?|interrogatories|deposition|documents?|rules?|act|project|claims?|log|data|period|site|materials|hearing|program|defendants?|plaintiffs?|parties|petitioners?|respondents?|court|local\s+rules?)\b/i;

const roleWords: readonly (readonly [string, Party['role']])[] = [
  [
    String.raw`third[- ]party\s+plaintiffs?|counter[- ]?(?:claim[- ]?)?plaintiffs?|counter[- ]?claimants?|defendants?[/-](?:counter|third|cross)[\w -]{0,24}`,
    'defendant',
  ],
  [
    String.raw`counter[- ]?(?:claim[- ]?)?defendants?|plaintiffs?[/-]counter[\w -]{0,24}|intervenor[- ]plaintiffs?|plaintiffs?[- ]intervenors?`,
    'plaintiff',
  ],
  ['(?:co-?)?defendants?|respondents?|garnishees?|defense|intervenor[- ]defendants?', 'defendant'],
  ['(?:co-?)?plaintiffs?|petitioners?|claimants?|relators?', 'plaintiff'],
  [
    String.raw`non-?part(?:y|ies)|third[- ]part(?:y|ies)(?!\s+(?:defendant|plaintiff|complaint))|subpoenaed\s+(?:party|entity|witness|person)`,
    'non-party',
  ],
];
const anyRole = roleWords.map(([words], at) => `(?<r${at}>${words})`).join('|');
const roleOfMatch = (groups: Record<string, string | undefined>): Party['role'] | null => {
  const at = roleWords.findIndex((_, index) => groups[`r${index}`] !== undefined);
  return at === -1 ? null : (roleWords[at] as (typeof roleWords)[number])[1];
};

const properName = String.raw`\p{Lu}[\p{L}\d.&'’/-]*(?:,?\s(?:(?:\p{Lu}[\p{L}\d.&'’/-]*)|of|the|de|del|and(?=\s\p{Lu}[\p{L}]+\s(?:Co|Inc|Corp|LLC))|&)){0,6}`;
/** Words that a party's name may follow; the name is read from there. */
const roleBefore =
  /\b(?:(?:[Cc]o-)?[Dd]efendants?|Respondents?|(?:[Cc]o-)?[Pp]laintiffs?|Petitioners?|Relators?|[Nn]on-?[Pp]art(?:y|ies)|[Tt]hird[- ][Pp]art(?:y|ies)|[Ss]ubpoenaed|[Ss]ubpoenas?\s(?:issued|served|directed|addressed)\s(?:to|on|upon))\s(?:(?:witness(?:es)?|entity|entities|bank|company|employer|subpoena\srecipient)\s)?(?=[A-Z\u00c0-\u00de])/g;
const nameHere = new RegExp(properName, 'uy');
/** What stands before `not`, and before `non-party`: the name ends where this begins. */
const beforeNot = /,?\s(?:which|who)\s(?:is|are)\s$/;
const beforeNonParty = /,?\sa\s$/;
const nameAtEnd = new RegExp(String.raw`(?:^|[^\p{L}])(${properName})$`, 'u');

/** Orders introduce their people at the beginning. */
const introductions = 20_000;
const notAName =
  /^(?:The|In|On|See|This|That|Rule|Order|Request|I|Dkt|Doc|ECF|HELD|DENIED|GRANTED|ORDERED|[A-Z]\.?|\d.*)$|^(?:The|In|On|See|This|Rule|Order|Request|Dkt|Doc|ECF)\s/;

const noNames = new Set(['the', 'and', 'of', 'in', 'court', 'motion']);
/** A name without a stop or a possessive at its end. */
function bareName(words: string): string {
  const name = words.trim();
  const end = /[,;]$/.test(name) ? name.length - 1 : name.length;
  const mark = name.charAt(end - 1) === 's' ? end - 2 : end - 1;
  const isGenitive = name.charAt(mark) === "'" || name.charAt(mark) === '’';
  return name.slice(0, isGenitive ? mark : end);
}

/** Short names that a text gives in brackets, each with the bracket's place. */
function definitionsIn(text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) {
    const code = text.charCodeAt(at + 1);
    if (code !== 34 && code !== 0x201c && (code < 97 || code > 122)) continue;
    definition.lastIndex = at;
    const given = definition.exec(text);
    if (!given) continue;
    found.push(given);
    at = definition.lastIndex - 1;
  }
  return found;
}

/**
 * Where `not` and `non` stand in `Acme Co., which is not a party`, `Acme Co., a non-party`: looked for by the word that
 * all ways have.
 */
function nonPartiesIn(text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf('part'); at >= 0; at = text.indexOf('part', at + 4)) {
    let end = at;
    const isApart = isBlank(text.charCodeAt(at - 1));
    if (isApart) {
      end--;
      if (text.charAt(end - 1) === 'a' && isBlank(text.charCodeAt(end - 2))) end -= 2;
    } else if (text.charAt(end - 1) === '-') end--;
    const from = end - 3;
    if (!text.startsWith('no', from) || !'nt'.includes(text.charAt(from + 2))) continue;
    const to = text.startsWith('y', at + 4) ? at + 5 : isApart && text.startsWith('ies', at + 4) ? at + 7 : -1;
    if (to < 0 || isOfWord(text.charCodeAt(to)) || isOfWord(text.charCodeAt(from - 1))) continue;
    found.push(from);
  }
  return found;
}

/**
 * The names by which an order calls each side.
 *
 * @param text normalised text of an order.
 * @param caption what its caption says.
 * @returns each name once, longest first; a name that would mean both sides is left out. `Plaintiff`, `Defendants`,
 *   `the parties` are not listed: `partyMentions` knows them.
 */
export function partiesOf(text: string, caption: Pick<Caption, 'parties' | 'captionEnd'>): Party[] {
  const roles = new Map<string, Party | null>();
  const add = (words: string, role: Party['role'], of?: Side) => {
    const name = bareName(words);
    if (name.length < 2 || noNames.has(name.toLowerCase())) return;
    const known = roles.get(name);
    if (known === undefined) roles.set(name, { name, role, ...(of ? { of } : {}) });
    else if (known && known.role !== role) roles.set(name, null);
  };
  for (const { name, role } of caption.parties)
    for (const variant of new Set(variantsOf(name, (word) => isWord(text, word)))) add(variant, role);
  const fromCaption = new Set(roles.keys());
  /** What the body says gives way to what the caption says. */
  const addFromBody = (words: string, role: Party['role'], of?: Side) => {
    const name = bareName(words);
    if (!fromCaption.has(name)) add(name, role, of);
  };
  const top = text.slice(0, introductions);
  for (const found of matchesOf(roleBefore, top)) {
    nameHere.lastIndex = found.index + found[0].length;
    const name = nameHere.exec(top)?.[0] ?? '';
    // a name ends with its possessive, and with the sentence
    const whole = (name.split(/['’]s?\s/)[0] as string).split(/(?<=\p{Ll}{3}|[A-Z]{4})\.\s/u)[0] as string;
    if (!whole || paper.test(whole) || notAName.test(whole)) continue;
    const role = /^(?:non|third|subpoena)/i.test(found[0]) ? 'non-party' : sideOf(found[0].replace(/^co-/i, ''));
    // the short form of a name that the caption has adds nothing
    const known = [...fromCaption].some((other) => other.startsWith(whole) || other === whole);
    for (const variant of known ? [whole] : new Set(variantsOf(whole.replace(/[.,]$/, '')))) addFromBody(variant, role);
  }
  for (const index of nonPartiesIn(top)) {
    const words = top.slice(Math.max(0, index - 14), index);
    const before = (top[index + 2] === 't' ? beforeNot : beforeNonParty).exec(words);
    if (!before) continue;
    const lead = index - before[0].length;
    const name = nameAtEnd.exec(top.slice(Math.max(0, lead - 80), lead))?.[1];
    const last = name
      ?.split(/\.\s+(?:The\s)?/)
      .at(-1)
      ?.replace(/^The\s/, '');
    if (last && !notAName.test(last)) for (const variant of variantsOf(last)) addFromBody(variant, 'non-party');
  }
  const names = [...roles.values()].filter((party) => party !== null);
  for (const found of definitionsIn(top)) {
    const before = top.slice(Math.max(0, found.index - 110), found.index);
    const last = names
      .map((party) => ({ party, at: before.lastIndexOf(party.name) }))
      .filter(({ party, at }) => at !== -1 && before.length - at - party.name.length <= 45)
      .sort(
        (a, b) =>
          b.at + b.party.name.length - (a.at + a.party.name.length) || b.party.name.length - a.party.name.length,
      )[0];
    if (!last || /['’]s?\s[^,]*$/.test(before.slice(last.at + last.party.name.length - 1))) continue;
    for (const short of [found[1], found[2]])
      if (short && !paper.test(short) && /^\p{Lu}/u.test(short))
        addFromBody(short.replace(/[,.]$/, ''), last.party.role);
  }
  for (const party of appearances(text.slice(0, caption.captionEnd + 600)))
    addFromBody(party.name, 'counsel', party.of);
  for (const { name, of } of counselNamed(text))
    if (/^\p{Lu}/u.test(name)) addFromBody(name.split(/\s+/).at(-1) as string, 'counsel', of);
  return [...roles.values()].filter((party) => party !== null).sort((a, b) => b.name.length - a.name.length);
}

/** Role words, as whole words. One expression for all orders: one with each order's names would be made anew for it. */
const roleHere = new RegExp(String.raw`(?<![\p{L}\d-])(?:${anyRole})(?![\p{L}\d]|-\p{Ll})`, 'giu');
/** True where `letters`, capitals alone, stand in `text` as a word. */
function isWord(text: string, letters: string): boolean {
  for (let at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + 1))
    if (!isOfWord(text.charCodeAt(at - 1)) && !isOfWord(text.charCodeAt(at + letters.length))) return true;
  return false;
}
const partOfWord = /[\p{L}\d-]/u;
const goesOn = /[\p{L}\d]|-\p{Ll}/uy;
const possessiveEnd = /['’]s?(?=\s)/y;

/** Where the name that may begin at `at` ends, each blank of it standing for white space; -1 where other words stand there. */
function endOfName(text: string, at: number, name: string): number {
  let end = at;
  for (const [i, part] of partsByBlanks(name, 1).entries()) {
    const start = end;
    if (i > 0) while (isBlank(text.charCodeAt(end))) end++;
    if ((i > 0 && end === start) || !text.startsWith(part, end)) return -1;
    end += part.length;
  }
  return end;
}

/** Where a party's name stands next, from `from` on, as whole words; null where it does not. */
function nextPlace(text: string, from: number, party: Party): { at: number; to: number; party: Party } | null {
  const blank = party.name.search(/\s/);
  const first = blank < 0 ? party.name : party.name.slice(0, blank);
  for (let at = text.indexOf(first, from); at >= 0; at = text.indexOf(first, at + 1)) {
    if (at > 0 && partOfWord.test(text.charAt(at - 1))) continue;
    const to = endOfName(text, at, party.name);
    goesOn.lastIndex = Math.max(0, to);
    if (to >= 0 && !goesOn.test(text)) return { at, to, party };
  }
  return null;
}

export type PartyMention = { span: Span; role: Party['role']; of?: Side /** `Plaintiff’s`. */; possessive: boolean };

/**
 * Every mention of a party, by name or by role (`Plaintiff`, `the non-party`), in text order.
 *
 * @param text normalised text, or a phrase of it.
 * @param parties what `partiesOf` gives for the whole order, longest name first.
 * @returns mentions with spans in UTF-16 code units of `text`, without the possessive's ending.
 */
export function partyMentions(text: string, parties: readonly Party[]): PartyMention[] {
  const found: PartyMention[] = [];
  const places = parties.map((party) => nextPlace(text, 0, party));
  roleHere.lastIndex = 0;
  let word = roleHere.exec(text);
  for (;;) {
    // of two names that begin at one place the longer is meant, and it comes first; a name goes before a role's word
    let name: (typeof places)[number] = null;
    for (const place of places) if (place && (!name || place.at < name.at)) name = place;
    if (name && word && word.index < name.at) name = null;
    if (!name && !word) return found;
    const from = name ? name.at : (word as RegExpExecArray).index;
    const to = name ? name.to : from + (word as RegExpExecArray)[0].length;
    const role = name ? name.party.role : roleOfMatch(word?.groups ?? {});
    possessiveEnd.lastIndex = to;
    const ending = possessiveEnd.exec(text)?.[0] ?? '';
    // `the parties` of a third party's subpoena, `Defendant` in `Third-Party Defendant` are one mention by order of the rules
    if (role)
      found.push({
        span: { from, to },
        role,
        ...(name?.party.of ? { of: name.party.of } : {}),
        possessive: ending !== '' || /s['’]$/.test(text.slice(to - 2, to)),
      });
    const end = to + ending.length;
    for (const [i, place] of places.entries())
      if (place && place.at < end) places[i] = nextPlace(text, end, place.party);
    if (word && word.index < end) {
      roleHere.lastIndex = end;
      word = roleHere.exec(text);
    }
  }
}
