/** Addresses of houses as texts write them, number through apartment; whose they are is for others to say. */
import type { Span } from '../../schema/annotation.ts';
import { partsAround } from './rule.ts';
import { isShortKind, streetKind } from './street-kinds.ts';

/** How an address is known: `rural` and `grid` by its shape, `loose` by nothing but a number and capital words. */
export type Street = Span & { way: 'kind' | 'rural' | 'grid' | 'loose'; hasFlat: boolean; hasSuite: boolean };

const tens = 'Twenty|Thirty|Forty|Fifty|Sixty|Seventy|Eighty|Ninety';
const ones = 'One|Two|Three|Four|Five|Six|Seven|Eight|Nine';
const numberWords = `(?:(?:${tens})(?:-(?:${ones}|${ones.toLowerCase()}))?|${ones}|Ten|Eleven|Twelve|Thirteen|Fourteen|Fifteen|Sixteen|Seventeen|Eighteen|Nineteen)`;

/** `1418`, `114-27`, `60 1/2`, `12B`, `N4471`, `W359N8512`, `Twenty-One`; between 1 and 999,999. */
const number = String.raw`(?:[NSEW]\d{2,5}(?:[ ]?[NSEW]-?\d{1,5})?|\d{1,6}(?:-(?:\d{1,4}(?!\d)|[A-Z]\b))?(?:(?:[A-Z]|[ ][A-DF-MO-RT-VX-Z])(?=\s+[\p{Lu}\d]))?(?:[ -]?(?:\d\/\d|[¼½¾]))?[a-z]?|${numberWords}|${numberWords.toUpperCase()})`;
const starts = new RegExp(
  String.raw`(?=[\dNSEWOTF])(?<![\p{L}\p{N}$§/:]|[\p{N}][.,-]|§ |\.\p{N}?)${number}(?=,?\s+[\p{Lu}\d]|\s+(?:de|la|el)\s|\s+[a-z]{3,}\s+(?:street|avenue|road|drive|lane|court|place|way)\b)`,
  'gu',
);

const heading = String.raw`(?:[NS]\.\s?[EW]|N|S|E|W|NE|NW|SE|SW|North|South|East|West|North[\s-]?east|North[\s-]?west|South[\s-]?east|South[\s-]?west|NORTH|SOUTH|EAST|WEST|NORTHEAST|NORTHWEST|SOUTHEAST|SOUTHWEST)\b\.?`;

/** Utah's and the Midwest's numbered streets: `845 West 1270 South`. */
const grid = new RegExp(String.raw`\s+${heading}\s+\d{1,5}\s+${heading}(?!\p{L})`, 'uy');

const road = '(?:Road|Rd|Route|Rte|Rt|Highway|Hwy|Trunk\\s+Highway|Trunk)';
/** Kinds that stand before the name (USPS, Publication 28, Appendix F): `County Road QQ`, `Calle Lucero`, `Avenue J`. */
const fronted = new RegExp(
  String.raw`\s+(?:${heading}\s+)?(?:(?:(?:County|Co\.?|Cnty\.?|State|Township|Twp\.?|Forest(?:\s+Service)?|Ranch(?:\s+to\s+Market)?|Farm[\s-]to[\s-]Market|Private|Old|U\.?\s?S\.?|Indian(?:\s+Service)?|Parish|Town|COUNTY|STATE|OLD)\s+)*(?:${road}|${road.toUpperCase()})\.?\s+(?:No\.\s*|#\s*)?(?:\d{1,5}[A-Z]?|[A-Z]{1,2})\b|(?:C\.?R\.?|S\.?R\.?|F\.?M\.?|R\.?M\.?|CTH|STH|U\.?S\.?|I-|Interstate)\s*\d{1,4}[A-Z]?\b|(?:Avenue|Ave\.?|AVENUE)\s+(?:[A-Z]\b|of\s+(?:the\s+)?\p{Lu}\p{L}+)|(?:Calle(?:jón|jon)?|Camino|Avenida|Ave\.?|Vía|Via|Paseo|Rue|Corte|Carretera|Caminito|Calzada|Boulevard|Bulevar|Rancho|Placita|Vereda|Circulo|CALLE|CAMINO|AVENIDA|PASEO)\s+(?:(?:de|del|la|las|los|el|des|du)\s+){0,2}[\p{Lu}\d][\p{L}\d'’.-]*(?:\s+(?:(?:de|del|la|las|los|el|y)\s+){0,2}\p{Lu}[\p{L}'’-]+){0,2})(?:\s+${heading}(?!\s*\p{Ll}))?`,
  'uy',
);

/** `RR 2, Box 15`, `Rural Route 4 Box 87A`, `HC 63 Box 12`. */
const ruralRoute = String.raw`(?<![\p{L}\p{N}])(?:R\.?\s?R\.?|R(?:ural|URAL)\s+(?:Route|Rt\.?|Delivery|ROUTE)|R\.?\s?F\.?\s?D\.?|R\.\s?D\.|H\.?\s?C\.?R?|Highway\s+Contract(?:\s+Route)?|(?:Star\s+)?(?:Route|ROUTE|Rt\.?|RT\.?|Rte\.?))\s*(?:No\.?\s*|#\s*)?\d{1,4},?\s+(?:Box|BOX)\s*(?:No\.?\s*|#\s*)?\d{1,5}(?:-?[A-Z\d]{1,4})?(?![\p{L}\p{N}])`;
const rural = new RegExp(ruralRoute, 'gu');

/** A word of a street's name. */
const word =
  /\s+((?:[NS]\.\s?[EW](?=\.)|\p{Lu}[\p{L}\d'’|-]*|\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH)|of|the|de|del|la|las|los|el|y|[B8][1l]vd)\b\.?)/uy;
const smallWord = /\s+(\p{Ll}[\p{L}'’-]*\.?)/uy;
const behindHeading = new RegExp(String.raw`,?\s+${heading}(?!\s*\p{Ll}{2})(?=[\s,.;:)]|$)`, 'uy');

/** Secondary units (USPS, Publication 28, Appendix C2). */
const unitNames =
  'Apartments?|Apts?|Unit|Space|Spc|Sp|Room|Rm|Lot|Trailer|Trlr|Building|Bldg|Suite|Ste|Floor|Flr|Fl|Flat|Slip|Penthouse|Dormitory|Dorm|Bungalow|Cottage|Number|No';
const unit = new RegExp(
  String.raw`[,.]?\s{1,3}(?:(?<flat>(?:Apartment|APARTMENT|apartment|Apt|APT|apt)\b\.?\s*(?:No\.?\s*|#\s*)?[\p{L}\d/-]{1,6}\b)|(?:(?:${unitNames})|(?:${unitNames.toUpperCase()})|unit|lot|space|room)\b\.?\s*(?:No\.?\s*|#\s*)?(?:\d{1,5}[A-Z]?(?:-[A-Z\d]{1,3})?|[A-Z]{1,2}(?:-?\d{1,4})?)(?![\p{L}\d])|#\s?[\p{L}\d-]{1,6}\b|(?:\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH)|[Ff]irst|[Ss]econd|[Tt]hird|[Tt]op|[Gg]round)\s+(?:[Ff]loor|Fl|FL|Flr|FLOOR)\b\.?|(?:Rear|Front|Basement|Bsmt|Upper|Lower|Penthouse|PH|Left|Right|REAR|FRONT|BSMT|BASEMENT|UPPER|LOWER)\b\.?(?!\s+\p{Lu}\p{Ll}+\s+(?:Road|Street)))`,
  'uy',
);
const suite = /\b(?:Suite|Ste)\b/i;

const execAt = (pattern: RegExp, text: string, at: number) => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** Where the units of a house end, and whether an apartment or a suite is among them. */
function unitsAt(text: string, at: number): { to: number; hasFlat: boolean; hasSuite: boolean } {
  let [to, hasFlat] = [at, false];
  for (let count = 0; count < 3; count++) {
    const match = execAt(unit, text, to);
    if (!match) break;
    hasFlat ||= match.groups?.flat !== undefined;
    to += match[0].length;
  }
  return { to, hasFlat, hasSuite: suite.test(text.slice(at, to)) };
}

const months =
  /^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|August|September|October|November|December)\b/;

const small = /^\s+(?!(?:de|del|la|las|los|el)\b)\p{Ll}/u;

/** Most words that the name of a street has. */
const most = 6;

/** Where the name of a street ends that begins behind a number, and whether a word says that it is one. */
function nameEnd(text: string, at: number, pattern: RegExp): { to: number; way: 'kind' | 'loose' } | null {
  let [to, end, loose] = [at, -1, at];
  let last: 'plain' | 'other' | null = null;
  for (let count = 0; count < most; count++) {
    const match = execAt(pattern, text, to);
    const found = match?.[1];
    if (!match || found === undefined || (count === 0 && months.test(found))) break;
    const kind = count === 0 ? null : streetKind(found);
    // the first plain kind ends it, unless another follows at once: "Park Place Drive"
    if (last === 'plain' && kind !== 'plain') break;
    const bare = found.replace(/\.$/, '');
    const stop = to + match[0].length;
    if (kind) [end, last] = [isShortKind(found) ? stop : stop - (found.length - bare.length), kind];
    to = stop;
    if (/\p{Lu}/u.test(found)) loose = stop - (found.length - bare.length);
    // a line's end within a name is rare, and behind a kind it begins the city
    if (kind && /^[\s]*[,\n]/.test(text.slice(stop, stop + 3))) break;
    // a point ends a sentence, unless it is one of a short word
    if (found.endsWith('.') && bare.length > 4 && !kind) break;
  }
  if (end >= 0) return { to: end, way: 'kind' };
  return loose > at && pattern === word ? { to: loose, way: 'loose' } : null;
}

/** The text that was read last: several rules ask for the addresses of one text in turn. */
let lastRead: { text: string; streets: readonly Street[] } = { text: '', streets: [] };

/** Every address in a text, in text order; many of kind `loose` are none. */
export function streetsIn(text: string): readonly Street[] {
  if (lastRead.text !== text) lastRead = { text, streets: readStreets(text) };
  return lastRead.streets;
}

function readStreets(text: string): Street[] {
  const streets: Street[] = [];
  for (const part of partsAround(text, /\bbox\b/gi, 40, 20))
    for (const { 0: words, index } of part.words.matchAll(rural)) {
      const from = part.from + index;
      streets.push({ from, to: from + words.length, way: 'rural', hasFlat: false, hasSuite: false });
    }
  for (const { 0: digits, index: from } of text.matchAll(starts)) {
    const at = from + digits.length;
    const ahead = execAt(grid, text, at);
    const front = ahead ? null : execAt(fronted, text, at);
    const named: { to: number; way: Street['way'] } | null = ahead
      ? { to: at + ahead[0].length, way: 'grid' }
      : front
        ? { to: at + front[0].length, way: 'kind' }
        : nameEnd(text, text[at] === ',' ? at + 1 : at, small.test(text.slice(at, at + 3)) ? smallWord : word);
    if (!named) continue;
    const post = named.way === 'kind' ? (execAt(behindHeading, text, named.to)?.[0].length ?? 0) : 0;
    const units = unitsAt(text, named.to + post);
    streets.push({ from, ...units, way: named.way });
  }
  streets.sort((a, b) => a.from - b.from || b.to - a.to);
  let end = 0;
  return streets.filter(({ from, to, way }) => {
    if (from < end) return false;
    if (way !== 'loose') end = to;
    return true;
  });
}
