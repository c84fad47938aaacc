/** Words to whom they speak of: a side of the case, both, its lawyers, or somebody who is no party. */
import type { Addressee } from '../../schema/annotation.ts';
import type { Reading } from './reading.ts';
import { bitsReader } from './word-beginnings.ts';

export type Role = 'plaintiff' | 'defendant' | 'counsel' | 'non-party';

/** Words of names in small letters, and whose they are: `cascade` → `defendant`. */
export type Sides = ReadonlyMap<string, Role>;

/** A place in some words that speaks of a person; offsets in those words. */
export type Mention = { from: number; to: number; who: Exclude<Addressee, 'unspecified'> };

/** Words of companies and offices that tell no party from another. */
const common = new Set(
  (
    'the and of for inc llc llp lp corp co ltd plc company corporation limited incorporated et al a an in on at de la del los las ' +
    'group holdings services systems international national american associates partners industries enterprises solutions ' +
    'technologies plaintiff plaintiffs defendant defendants petitioner petitioners respondent respondents individually ' +
    'his her their its capacity official individual doe does john jane estate inc. co. corp. ltd. llc. d/b/a dba aka a/k/a ' +
    'mr mrs ms dr officer court judge order motion rule united states district north south east west northern southern ' +
    'eastern western new v vs dkt docket doc ecf no nos re this that these those it he she they any no all if when upon ' +
    'january february march april may june july august september october november december section exhibit counsel'
  ).split(/\s+/),
);
const isLetter = (code: number): boolean => (code > 96 && code < 123) || (code > 64 && code < 91);
const ofName = /[^\p{L}\d&-]/u;

/** True for what a word of a name is made of: letters, digits, `&` and the hyphen. */
const isOfName = (name: string, at: number): boolean => {
  const code = name.charCodeAt(at);
  if (code < 128) return isLetter(code) || (code > 47 && code < 58) || code === 38 || code === 45;
  return !ofName.test(name.charAt(at));
};

/** Words of a name that tell it from others, in small letters; without the `'s` that it may stand with. */
function nameWords(name: string): string[] {
  const words: string[] = [];
  const small = name.toLowerCase();
  let from = 0;
  for (let at = 0; at <= small.length; at++) {
    if (at < small.length && isOfName(small, at)) continue;
    // the `s` of `Acme's` is too short for a word of its own
    if (at - from > 2) {
      const word = small.slice(from, at);
      if (!common.has(word)) words.push(word);
    }
    from = at + 1;
  }
  return words;
}

/**
 * Whose the words are that the names of the case are made of. A word that two sides bear is left out.
 *
 * @param reading its parties, with the names that the order gives them.
 */
export function sidesOf({ parties }: Pick<Reading, 'parties'>): Sides {
  const sides = new Map<string, Role | null>();
  for (const { name, role } of parties)
    for (const word of nameWords(name)) {
      const before = sides.get(word);
      sides.set(word, before === undefined || before === role ? role : null);
    }
  return new Map([...sides].filter((entry): entry is [string, Role] => entry[1] !== null));
}

const lawyer = String.raw`(?:(?:[Ll]ead|[Ll]ocal|[Tt]rial|[Dd]efense|[Oo]pposing|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|whose|[Ee]ither|[Aa]ny|[Aa]ll)\s)?(?:[Cc]ounsel|COUNSEL|[Aa]ttorneys?|[Ll]awyers?|law\sfirms?)(?![’']s?\s(?:fees?|time)|\s(?:fees?|work))`;
const everyone = String.raw`(?:[Tt]he|[Aa]ll|[Bb]oth|[Tt]hese|[Ee]ither|[Ee]ach|[Nn]either|[Aa]ny|[Ee]very|[Aa]n?|[Oo]ne|[Aa]nother|[Ss]uch|[Ww]hich(?:ever)?|[Nn]o)\s(?:of\sthe\s)?(?:(?:non-?complian|non-?comply|fail|offend|los|disobedien|recalcitran|uncooperativ|default|unsuccessful|responsible|objecting|filing|producing|opposing|moving|withholding|violating|breaching)\w*\s)?(?:part(?:y|ies)|sides?|litigants?|camps?)\b(?!\s(?:other|moving))`;
const mention = new RegExp(
  String.raw`\b(?:` +
    [
      // "Counsel for Plaintiff", "Plaintiff's counsel", "the parties' lawyers", "the attorney who signs"
      String.raw`(${lawyer}\sfor\s(?:the\s)?(?:both\ssides|(?:all|both|the)\sparties|(?:each|every)\s(?:party|side)|[\p{L}’'-]+)|(?:[Pp]laintiffs?|[Dd]efendants?|[Pp]arties|[Ss]ide|\p{Lu}[\p{L}-]+)(?:[’']s?)\s${lawyer}|defense\scounsel|[Tt]he\s(?:same\s)?firm(?:'s\s(?:\w+\s)?partner)?|${lawyer}|[Ss]igner|[Ss]ignator(?:y|ies))`,
      String.raw`(${everyone}|[Pp]arties|[Pp]laintiffs?\sand\s(?:the\s)?[Dd]efendants?|(?:[Bb]oth|[Ee]ach|[Ee]ither|[Nn]either)\sof\sthem|[Ee]ither(?=\s(?:files?|fails?|does|do|one|again|brings?|wants?|shall|will|may))|[Bb]oth(?=\s(?:will|shall|must|are|have|may|were))|(?:[Bb]oth|[Ee]ach|[Aa]ll|[Tt]he|[Yy]our)\s(?:clients|principals)|(?:[Tt]he\s)?[Ll]oser|[Aa]nyone|[Aa]nybody|[Ee]veryone)`,
      String.raw`((?:[Pp]laintiffs?|PLAINTIFFS?|[Pp]etitioners?|[Rr]elators?|[Cc]laimants?)(?![\w-]))`,
      String.raw`((?:(?:[Tt]hird[\s-][Pp]arty\s|[Cc]o-)?[Dd]efendants?|DEFENDANTS?|[Rr]espondents?|(?:the\s)?[Dd]efense)(?![\w-]))`,
      String.raw`([Nn]on-?[Pp]art(?:y|ies)|[Tt]hird[\s-][Pp]art(?:y|ies)|[Ss]ubpoena\srecipients?|subpoenaed\s\w+|(?:[Tt]he|[Tt]hat|[Tt]his)\s(?:subpoenaed\s)?(?:custodian|witness|deponent|stranger)s?)`,
      String.raw`\p{Lu}[\p{L}\d&-]*`,
    ].join('|') +
    `)`,
  'uy',
);

/** First words of a mention; one that begins with a capital may always be one. */
const head = bitsReader([
  [
    1,
    'lead. local. trial. defense. opposing. his. her. its. their. whose. either. any. all. counsel attorney lawyer law. plaintiff defendant parties side. the. signer signator both. these. each. neither. every. a. an. one. another. such. which no. loser. your. anyone anybody everyone petitioner relator claimant third. co. respondent non nonpart subpoena that. this.',
  ],
]);
const isOfWord = (code: number): boolean => isLetter(code) || (code > 47 && code < 58) || code === 95;

/** Whom each group of `mention` means. */
const mentioned = ['counsel', 'both', 'plaintiff', 'defendant', 'non-party'] as const;

/** The first mention of a person in `words` at or behind `from`. Names that the case does not give to a side are none. */
function mentionFrom(words: string, sides: Sides, from: number): Mention | null {
  let at = from;
  // what is left of a word that was cut within is no new one
  if (at > 0 && isOfWord(words.charCodeAt(at - 1))) while (at < words.length && isOfWord(words.charCodeAt(at))) at++;
  while (at < words.length) {
    const code = words.charCodeAt(at);
    if (!isOfWord(code)) {
      at++;
      continue;
    }
    let end = at + 1;
    while (end < words.length && isOfWord(words.charCodeAt(end))) end++;
    const isHead = isLetter(code) && head(words, at, end) > 0;
    if (isHead || (isLetter(code) && code < 91)) {
      const next = words.charCodeAt(end);
      if (!isHead && next < 128 && next !== 39 && next !== 38 && next !== 45) {
        // a name with no lawyer behind it
        const who = sides.get(words.slice(at, end).toLowerCase());
        if (who) return { from: at, to: end, who };
      } else {
        mention.lastIndex = at;
        const found = mention.exec(words);
        if (found) {
          const group = mentioned.findIndex((_, i) => found[i + 1] !== undefined);
          const who = mentioned[group] ?? sides.get(found[0].toLowerCase());
          const to = at + found[0].length;
          if (who) return { from: at, to, who };
          end = Math.max(end, to);
        }
      }
    }
    at = end;
  }
  return null;
}

/** Every mention of a person in `words`, in order. */
export function mentionsIn(words: string, sides: Sides): Mention[] {
  const mentions: Mention[] = [];
  for (let found = mentionFrom(words, sides, 0); found; found = mentionFrom(words, sides, found.to))
    mentions.push(found);
  return mentions;
}

const joined = /^[’']?s?,?\s(?:and|or|and\/or)\s(?:\w+\s){0,3}$/;

/**
 * Whom a noun phrase means: `Osage and its counsel` is Osage's side, `counsel or a party` both, `Plaintiff's counsel`
 * counsel.
 *
 * @param words the phrase, such as the subject of `shall`; the first person in it counts, and who is joined to it.
 */
export function addresseeOf(words: string, sides: Sides): Addressee {
  const first = mentionFrom(words, sides, 0);
  if (!first) return 'unspecified';
  let who: Addressee = first.who;
  let to = first.to;
  for (let next = mentionFrom(words, sides, to); next; next = mentionFrom(words, sides, to)) {
    const { from, to: end, who: other } = next;
    const between = words.slice(to, from);
    to = end;
    if (/^(?:[’']s?)?,?\s?(?:\p{Lu}[\p{L}\d&.-]*,?\s){0,4}$/u.test(between) && other === who) continue;
    if (!joined.test(between)) break;
    if (other === who) continue;
    if (other === 'counsel') continue;
    who = 'both';
  }
  return who;
}

/** The other side than the one that asks: whom a refused request would have hit. */
export const otherSide = (who: Addressee): Addressee =>
  who === 'plaintiff' ? 'defendant' : who === 'defendant' ? 'plaintiff' : who;
