/** Who is who: the names by which an order calls each side, and whom a phrase of it speaks of. */
import type { Addressee, Span } from '../../schema/annotation.ts';
import type { Caption } from './header/caption.ts';

type Side = 'plaintiff' | 'defendant';

export type Party = {
  /** As the order writes it: `Caldera Freight Systems, Inc.`, `Caldera`, `the Bank`, a lawyer's surname. */
  name: string;
  role: Side | 'non-party' | 'counsel';
  /** Whose lawyer; for counsel alone, where the text says it. */
  of?: Side;
};

const companySuffix =
  /,?\s+(?:Inc|Incorporated|LLC|L\.L\.C|LLP|L\.L\.P|LP|L\.P|Ltd|Limited|Co|Corp|Corporation|Company|S\.E|S\.A|S\.p\.A|N\.A|N\.V|AG|GmbH|PLC|P\.C|PC|PLLC|P\.A|P\.L\.L\.C)\b\.?(?=$|[\s,])/gi;
const companyWord =
  /\b(?:inc|llc|l\.l\.c|llp|l\.p|lp|ltd|co|corp|corporation|company|s\.e|s\.a|n\.a|ag|gmbh|plc|bank|banco|trust|university|college|hospital|medical|insurance|mutual|systems|logistics|services|group|holdings|partners|partnership|association|cooperativa|cooperative|industries|international|technologies|solutions|department|board|county|city|town|village|state|commission|authority|district|school|church|foundation|fund|union|local|properties|enterprises|laboratories|labs|pharmaceuticals|center|centre|society|hotel|club|estate|works|supply|usa|america)\b/i;

/** Beginnings that half the country shares: they need a second word to be a name. */
const common = new Set(
  'the a first second national american united north south east west northern southern eastern western central new saint st san santa los las city county state town village estate board department general great global international pacific atlantic old mount fort john jane doe does in ex dr mr ms mrs officer sergeant superintendent warden sheriff commissioner secretary unknown rn m/v one two three four five'.split(
    ' ',
  ),
);

/** What `the …` may stand for, by a word of the name. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/\b(?:bank|banco)\b/i, 'Bank'],
  [/^city of|\bcity$/i, 'City'],
  [/^county of|\bcounty(?:$|\s(?:board|department|sheriff|school|jail|commission))/i, 'County'],
  [/^town(?:ship)? of|\btownship$/i, 'Town'],
  [/^village of/i, 'Village'],
  [/^borough of|\bborough$/i, 'Borough'],
  [/^state of/i, 'State'],
  [/\b(?:university|college)\b/i, 'University'],
  [/\bhospital\b/i, 'Hospital'],
  [/^estate of/i, 'Estate'],
  [/\btrust\b/i, 'Trust'],
  [/\bunion\b/i, 'Union'],
  [/\bcommission\b/i, 'Commission'],
  [/\bcommissioner\b/i, 'Commissioner'],
  [/\bauthority\b/i, 'Authority'],
  [/\bschool district\b/i, 'School District'],
  [/\bdepartment\b/i, 'Department'],
  [/\bcooperativa?e?\b/i, 'Cooperative'],
  [/\bassociation\b/i, 'Association'],
  [/\bunited states\b/i, 'Government'],
  [/^united states\b/i, 'United States'],
  [/^(?:the )?secretary\b/i, 'Secretary'],
  [/^(?:warden)\b/i, 'Warden'],
];

const rank =
  /^(?:(?:superintendent|officer|sergeant|sgt\.?|lieutenant|lt\.?|captain|capt\.?|deputy|warden|sheriff|chief|detective|det\.?|dr\.?|mr\.?|ms\.?|mrs\.?|rn|nurse|judge|commissioner|secretary|agent|trooper|c\.?o\.?|hon\.?|corporal|major|director)\s+)+/i;

/** The names by which an order may call the party that its caption names: whole, short, by surname or by kind. */
function variantsOf(name: string, isWritten: (word: string) => boolean = () => false): string[] {
  const whole = name.trim();
  if (/\d/.test(whole)) return [whole];
  const bare = whole
    .replace(companySuffix, '')
    .replace(/^the\s+/i, '')
    .replace(/,$/, '')
    .trim();
  const found = [whole, bare];
  const words = bare.split(/\s+/);
  if (!companyWord.test(whole) && words.length <= 5) {
    const person = bare.replace(rank, '').replace(/,?\s+(?:jr|sr|ii|iii|iv)\.?$/i, '');
    const parts = person.split(/\s+/);
    found.push(parts.at(-1) as string);
    if (parts.length > 1) found.push(`${parts[0]} ${parts.at(-1)}`);
    if (person !== bare) found.push(person);
  } else {
    const [first = '', second = ''] = words;
    if (!common.has(first.toLowerCase()) && first.length > 2) found.push(first);
    if (second && /^[\p{Lu}&]/u.test(second)) found.push(`${first} ${second}`);
    const place = /^(?:The )?(?:City|County|Town|Township|Village|Borough|State|Estate|University)\s+of\s+(.+)$/.exec(
      bare,
    )?.[1];
    if (place) found.push(place);
    const initials = words
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word[0])
      .join('');
    if (initials.length >= 3 && isWritten(initials)) found.push(initials);
  }
  for (const [pattern, kind] of kinds) if (pattern.test(bare)) found.push(kind);
  return found;
}

/** `Caldera Freight Systems, Inc. (“Caldera”)`, `(the “Bank”)`, `(hereinafter, "Roe" or "Roe Co.")`. */
const definition =
  /\((?:[a-z][a-z ,-]{0,40})?["“]([^"”)]{2,40})["”](?:\s(?:or|and)\s(?:the\s)?["“]([^"”)]{2,40})["”])?[^)]{0,30}\)/g;
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
/** `Acme Co., which is not a party`, `Acme Co., a non-party`: looked for by its rarest word. */
const nonParty = /\bno[nt](?=\s(?:a\s)?part(?:y|ies)\b|-?party\b)/g;
/** What stands before `not`, and before `non-party`: the name ends where this begins. */
const beforeNot = /,?\s(?:which|who)\s(?:is|are)\s$/;
const beforeNonParty = /,?\sa\s$/;
const nameAtEnd = new RegExp(String.raw`(?:^|[^\p{L}])(${properName})$`, 'u');

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
function counselNamed(text: string): { name: string; of: Side }[] {
  const [named, possessed, titled]: { name: string; of: Side }[][] = [[], [], []];
  for (const found of text.matchAll(counselOr)) {
    const index = found.index - 1;
    const end = found.index + found[0].length;
    const plural = found[0].length === 7 && (text.charCodeAt(end) | 32) === 115 ? 1 : 0;
    const gap = text.charCodeAt(end + plural);
    if (gap !== 32 && gap !== 44 && gap !== 10) continue;
    const follows = text.charCodeAt(end + plural + 1) | 32;
    if (found[0].length > 5 && follows === 102) {
      const after = isStart(text, index) ? matchAt(counselFor, text, end + plural) : null;
      if (after) named?.push({ name: after[2] as string, of: sideOf(after[1] as string) });
      if (plural || index >= introductions) continue;
      const before = titledBefore.exec(text.slice(Math.max(0, index - 80), index));
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
const isStart = (text: string, at: number) => !/\w/.test(text.charAt(at - 1));

/** Orders introduce their people at the beginning. */
const introductions = 20_000;
const notAName =
  /^(?:The|In|On|See|This|That|Rule|Order|Request|I|Dkt|Doc|ECF|HELD|DENIED|GRANTED|ORDERED|[A-Z]\.?|\d.*)$|^(?:The|In|On|See|This|Rule|Order|Request|Dkt|Doc|ECF)\s/;
const sideOf = (word: string): Side => (/^(?:plaintiff|petitioner|relator)/i.test(word) ? 'plaintiff' : 'defendant');

/** `APPEARANCES: Plaintiff  Renata Szymanski / Defendants  Cole Abernathy (Town)`. */
function appearances(head: string): Party[] {
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
      found.push({ name: name.split(/\s+/).at(-1) as string, role: 'counsel', of });
  }
  return found;
}

/**
 * The names by which an order calls each side.
 *
 * @param text normalised text of an order.
 * @param caption what its caption says.
 * @returns each name once, longest first; a name that would mean both sides is left out. `Plaintiff`, `Defendants`,
 *   `the parties` are not listed: `addresseeOf` knows them.
 */
export function partiesOf(text: string, caption: Pick<Caption, 'parties' | 'captionEnd'>): Party[] {
  const roles = new Map<string, Party | null>();
  const add = (name: string, role: Party['role'], of?: Side) => {
    const trimmed = name
      .trim()
      .replace(/[,;]$/, '')
      .replace(/['’]s?$/, '');
    if (trimmed.length < 2 || /^(?:the|and|of|in|court|motion)$/i.test(trimmed)) return;
    const known = roles.get(trimmed);
    if (known === undefined) roles.set(trimmed, { name: trimmed, role, ...(of ? { of } : {}) });
    else if (known && known.role !== role) roles.set(trimmed, null);
  };
  for (const { name, role } of caption.parties)
    for (const variant of new Set(variantsOf(name, (word) => isWord(text, word)))) add(variant, role);
  const fromCaption = new Set(roles.keys());
  /** What the body says gives way to what the caption says. */
  const addFromBody = (name: string, role: Party['role'], of?: Side) => {
    const trimmed = name
      .trim()
      .replace(/[,;]$/, '')
      .replace(/['’]s?$/, '');
    if (!fromCaption.has(trimmed)) add(trimmed, role, of);
  };
  const top = text.slice(0, introductions);
  for (const found of top.matchAll(roleBefore)) {
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
  for (const { index } of top.matchAll(nonParty)) {
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
  for (const found of top.matchAll(definition)) {
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
    if (!/\w/.test(text.charAt(at - 1)) && !/\w/.test(text.charAt(at + letters.length))) return true;
  return false;
}
const partOfWord = /[\p{L}\d-]/u;
const goesOn = /[\p{L}\d]|-\p{Ll}/uy;
const possessiveEnd = /['’]s?(?=\s)/y;

/** Where the name that may begin at `at` ends, each blank of it standing for white space; -1 where other words stand there. */
function endOfName(text: string, at: number, name: string): number {
  let end = at;
  for (const [i, part] of name.split(/\s+/).entries()) {
    const start = end;
    if (i > 0) while (isWhite(text, end)) end++;
    if ((i > 0 && end === start) || !text.startsWith(part, end)) return -1;
    end += part.length;
  }
  return end;
}
const isWhite = (text: string, at: number) => at < text.length && /\s/.test(text.charAt(at));

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

const bothSides =
  /\b(?:(?:the|all|these|both)\s+(?:named\s+|remaining\s+)?parties|parties(?!['’]\s)|both\s+sides|(?:each|every|either|neither|any|no|a|one)\s+(?:party|side)|the\s+(?:offending|losing|prevailing|non-?complying|violating|responsible|other|disobedient)\s+(?:party|side)|which(?:ever|soever)?\s+(?:party|side)|the\s+litigants|all\s+sides|the\s+sides)\b/i;
const counselWord = /\b(?:counsel|attorneys?|lawyers?|law\s+firms?|esquires?)\b/i;
const withCounsel = /\b(?:and|or)\s+(?:its|his|her|their|the)\s+(?:\w+\s+)?(?:counsel|attorneys?|lawyers?)\b/i;

/**
 * Whom a subject phrase speaks of: `Caldera`, `Plaintiffs`, `lead counsel`, `the parties`, `Osage and its counsel`.
 *
 * @param phrase the noun phrase, without its verb.
 * @param parties what `partiesOf` gives.
 * @returns the addressee, and for counsel of one side `of`: whether `Counsel for Plaintiff` is counsel (a sanction) or
 *   the plaintiff (what a party is to file) is for the caller to say.
 */
export function addresseeOf(phrase: string, parties: readonly Party[]): { addressee: Addressee; of: Side | null } {
  const mentions = partyMentions(phrase, parties);
  const counsel = counselWord.exec(phrase.replace(withCounsel, ''));
  const subjects = mentions.filter(({ possessive }) => !possessive);
  const roles = new Set(subjects.map(({ role }) => role));
  const both = bothSides.test(phrase.replace(/\b(?:non-?|third[- ])part(?:y|ies)\b/gi, ''));
  if (both && !/\bcounsel\s+for\b|['’]\s+counsel/i.test(phrase)) return { addressee: 'both', of: null };
  const sides = new Set(
    mentions
      .map(({ role, of }) => (role === 'counsel' ? of : role))
      .filter((role) => role === 'plaintiff' || role === 'defendant'),
  );
  const of = sides.size === 1 ? ([...sides][0] as Side) : null;
  if (counsel) return { addressee: 'counsel', of };
  if (roles.has('plaintiff') && roles.has('defendant')) {
    // `Plaintiff and Defendant shall`; but `Plaintiff shall give Defendant` speaks of the first
    return /\b(?:and|or|nor|,)\s+(?:the\s+)?$/i.test(
      phrase.slice((subjects[0] as PartyMention).span.to, (subjects[1] as PartyMention).span.from),
    )
      ? { addressee: 'both', of: null }
      : { addressee: (subjects[0] as PartyMention).role, of: (subjects[0] as PartyMention).of ?? null };
  }
  const first = subjects[0] ?? mentions[0];
  return first ? { addressee: first.role, of: first.of ?? null } : { addressee: 'unspecified', of: null };
}
