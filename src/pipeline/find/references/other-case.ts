/** Whether the words put an entry on another case's docket: its number or name in the same cite, "of that case". */
import { type CaseNumber, findCaseNumber } from '../../../schema/case-number.ts';
import { isBlank, lastWord } from '../code-units.ts';

/** Code units before a reference within which its cite begins. */
const reach = 260;
/** Code units after a reference within which its case may be named. */
const aheadReach = 150;
/** Code units between a case's number and the label of its entry. */
const gapReach = 150;
/** Code units from the top within which a text says which case it is of. */
const captionReach = 3000;
/** Tops of a text, growing: the first that has a case number has this case's. */
const tops = [300, 700, 1500, captionReach];

const proceeding = '(?:case|action|matter|proceedings?|lawsuit|suit|litigation|docket)';
const other =
  '(?:that|the\\s(?:other|related|earlier|prior|previous|first|companion|parallel|underlying|criminal|bankruptcy|state(?:[-\\s]court)?|transferor|appellate|federal|second))';

/** What another case can be told by; only near one of these is anything looked at. */
const trigger = new RegExp(
  String.raw`\sv\.\s|\d[- ]{0,2}(?:[Cc][VvIiRrAa]?[Vv]?|[Mm][CcDdJj]|[Bb][Kk]|[Aa][Pp]|[Mm]isc)\.?[- ]{0,2}\d|[CD][VR]?[- ]\d\d-\d|\d\d-\d{3,6}\b|\s(?:that|other|related|earlier|prior|previous|first|companion|parallel|underlying|criminal|bankruptcy|court|transferor|appellate|federal|second)\s${proceeding}\b|\s(?:case|action|matter|litigation|suit|docket),?\s[[(]?[DERF]|NYSCEF|Bankr|Adv\.|Cir\.|Circuit\s|App\.|Appea|Appell|Crim`,
  'g',
);
/** Between a case's number and the label of its entry: initials, the court, a database's number, "at". */
const citeGap =
  /^[-\w()/]{0,30}(?:\s[A-Z]{1,4}x?(?![A-Za-z])){0,4}(?:\s\([^()]{1,40}\)){0,3}(?:,\s\d{4}\s(?:WL|U\.S\.\sDist\.\sLEXIS)\s\d{1,9})?(?:,\s(?:slip\sop\.|at\s\*\d{1,4}))?(?:\s\([^()]{1,40}\))?[,:]?\s*(?:(?:at|in|see|and|under)\s)?[[("“]{0,2}\s*$/;
/** A clause that goes on about the case that was named: `No. 11-cv-00937, in which a motion of his, [#33], …`. */
const relativeClause =
  /^[-\w()/]{0,30}(?:\s\([^()]{1,40}\)){0,3},\s(?:in\swhich|in\swhose|where|wherein|whose)\s[^;]{0,130}$/;
/** `In Vega v. Halloran, No. 12-cv-01844, the motion was denied [33]`: the sentence is about that case. */
const sentenceAboutCase = /(?:^|[.?!]["”)]?\s)(?:In|See|But\ssee|Nor\sdoes|As\sin)\s[A-Z][^;]{2,80}\sv\.\s[^;]{2,100}$/;
const ofThisCase = /\b(?:here|this\s(?:case|action|matter|court's)|at\sbar|present\s(?:case|action|motion))\b/i;
const newSentence = /[a-z)\]”"]{2}[.!?][”")\]]*\s+[[("“]{0,2}[A-Z]/;
/** `See Vega v. Halloran, Docket No. 41`: only behind a word that cites, for a caption has the same shape. */
const nameBefore =
  /\b(?:[Ss]ee|[Cc]f\.|e\.g\.|[Ii]n|of|from|[Aa]ccord|[Cc]ompare|quoting|citing),?\s([A-Z][\w.&'’-]{0,30}(?:,?\s[\w.&'’-]{1,30}){0,6}\sv\.\s[A-Z][\w.&'’-]{0,30}(?:,?\s(?!No\b)(?:[A-Z][\w.&'’-]{0,30}|of|the|and|&)){0,6}),\s(?:at\s)?$/;
const thatCaseWords = `\\b(?:in|of|on|from|under)\\s${other}\\s${proceeding}(?:['’]s)?(?:,?\\s(?:the|a|an|his|her|its|their)\\s[^.;,]{1,60})?,?\\s?[[(]{0,2}(?:see\\s)?`;
const thatCaseBefore = new RegExp(`${thatCaseWords}$`, 'i');
/** The label's own words say so: `NYSCEF Doc. No. 4`, `Bankr. Dkt. 12`. */
const courtWords = String.raw`\b(?:NYSCEF|Bankr\.|Bankruptcy|Adv\.(?:\sProc\.)?|(?:\w{1,8}\s)?Cir\.|(?:\w{1,8}\s)?Circuit|App\.|Appeal|Appellate|Crim\.|Criminal|State(?:\sCt\.|\sCourt)?)`;
const otherCourt = new RegExp(`(${courtWords})\\s$`);
/** `the Halloran action (ECF No. 12)`, where Halloran is no party here. */
const namedAction =
  /\bthe\s((?!Court|Present|Instant|Civil|Federal|Local)[A-Z][\w'’-]{2,30}(?:\s[A-Z][\w'’-]{1,30}){0,2}\s(?:action|case|matter|litigation|suit|docket)),?\s(?:at\s)?[[(]?$/;
const pin =
  '(?:\\s?\\])?(?:,?\\s(?:at\\s[\\d:,–-]{1,12}|¶{1,2}\\s?[\\d,–-]{1,8}|pp?\\.\\s?[\\d–-]{1,8}))?(?:\\s?[\\])])?';
const thatCase = `${pin},?\\s(?:\\([^()]{1,40}\\)\\s)?(?:of|in|on|from)\\s(?:${other}\\s(?:[A-Z][\\w.-]{1,20}\\s)?${proceeding}\\b|([A-Z][\\w.&'’-]{0,30}(?:\\s[\\w.&'’-]{1,30}){0,5}\\sv\\.\\s[A-Z][\\w.&'’-]{0,30}))`;
const thatCaseAfter = new RegExp(`^${thatCase}`);
/** More code units than those words can have. */
const leadReach = 130;
const anyProceeding = /case|action|matter|proceeding|suit|litigation|docket/i;
const leads = [
  new RegExp(`(?<=${courtWords}\\s|\\b(?:action|case|matter|litigation|suit|docket),?\\s(?:at\\s)?[[(]?)`, 'y'),
  new RegExp(
    `(?<=${proceeding}(?:['’]s)?(?:,?\\s(?:the|a|an|his|her|its|their)\\s[^.;,]{1,72}(?:,\\s?[[(]{0,2}(?:see\\s)?)?|,?\\s?[[(]{0,2}(?:see\\s)?))`,
    'iy',
  ),
];
/** Last words of what the first of them reads, abbreviations without their stop. */
const leadWords = new Set(
  (
    'nyscef bankr bankruptcy adv proc cir circuit app appeal appellate crim criminal state ct court action case matter ' +
    'litigation suit docket at'
  ).split(' '),
);
function mayLead(text: string, from: number): boolean {
  const mark = text.charAt(from - 1);
  let end = mark === '[' || mark === '(' ? from - 1 : from;
  if (!isBlank(text.charCodeAt(--end))) return false;
  if ('.,'.includes(text.charAt(end - 1))) end--;
  return leadWords.has(lastWord(text, end));
}

/** True where words that can lead to another case's entry stand right before a reference. */
function leadsToCase(text: string, from: number): boolean {
  if (mayLead(text, from) && test(leads[0] as RegExp, text, from)) return true;
  const words = text.slice(Math.max(0, from - leadReach), from);
  return (
    anyProceeding.test(words.slice(Math.max(words.lastIndexOf('.'), words.lastIndexOf(';')) + 1)) &&
    test(leads[1] as RegExp, text, from)
  );
}

/** True where a comma stands before a reference, `at` between them perhaps: a case's name may end there. */
function followsComma(text: string, from: number): boolean {
  if (!isBlank(text.charCodeAt(from - 1))) return false;
  const isAt = text.startsWith('at', from - 3) && isBlank(text.charCodeAt(from - 4));
  return text.charAt(isAt ? from - 5 : from - 2) === ',';
}

/** First letters of what may lead from a reference to the name of its case: its page, its court, `of`, `in`, `on`, `from`. */
const follows = ['of', 'in', 'on', 'fr', 'at', 'p.', 'pp', '¶', '('];
function mayBeFollowed(text: string, to: number): boolean {
  let at = to;
  while (at < to + 4 && (isBlank(text.charCodeAt(at)) || '])'.includes(text.charAt(at)))) at++;
  if (text.charAt(at) === ',') at++;
  if (isBlank(text.charCodeAt(at))) at++;
  return at > to && follows.some((first) => text.startsWith(first, at));
}

const versus = /\sv\.\s/;
const followedByCase = new RegExp(thatCase, 'y');
/** What may be the number of a case: all that `findCaseNumber` can read has one of these in it. */
const caseDigits =
  /\d\s?[-‐-―−]?\s?(?:c|cv|civ|cr|ca|mc|md|mj|misc|ml|bk|ap|po|sw|gj)\.?\s?[-‐-―−]?\s?\d|\d\s?[-‐-―−]\s?(?:\d\d|[a-z][-‐-―−]\d)/gi;
const ofThisDocket = /^[^;.]{0,20}?\s(?:in|of|on)\s(?:this|the\s(?:present|instant))\s/;
/** `Docket # 30 in Doe v. Roe, Case No. 1:09-cv-48`, `Filing 26, Case No. 4:10CV3020`, `(113 in 8:06-cv-00123)`. */
const numberAfter = new RegExp(
  `^${pin},?\\s?(?:\\(|(?:[Ii]n|[Oo]f|[Oo]n|[Ff]rom)\\s)?(?:(?:the\\s)?[A-Z][\\w.&'’,-]{0,30}(?:\\s[\\w.&'’,-]{1,30}){0,9}\\s)?(?:(?:[Cc]ase|CASE|[Cc]ivil(?:\\s[Aa]ction)?|CIVIL(?:\\sACTION)?|C\\.A\\.|[Cc]riminal|[Aa]ction)\\s(?:(?:[Nn]os?|NOS?)\\.\\s)?|(?:[Nn]os?|NOS?)\\.\\s)?$`,
);
/** `Dkt. #17 in Rill County Case No. CJ-2013-412`: a number that no federal court gives. */
const stateCase = new RegExp(
  `^${pin},?\\s(?:\\(|(?:of|in|on|from)\\s)(?:the\\s)?((?:[A-Z][\\w.'’]{0,20}\\s(?:of\\s|for\\s)?){0,5}(?:County|Parish|Superior|Circuit|State|Probate|Family|Bankruptcy|Municipal|Supreme)\\s(?:[A-Z][\\w.]{0,12}\\s){0,3}(?:Case|Cause|Action|Index|Docket)\\sNos?\\.\\s[\\w:-]{3,20})`,
);
const numberHead =
  /(?:(?:(?:case|civil(?:\saction)?|action|criminal(?:\saction)?|c\.a\.|cause)\s)?nos?\.\s|case\s)?(?:\d{1,2}:)?\d{2}-?\s?[a-z]{0,5}-?\s?\d{2,6}/i;

const shortName = /([A-Z][\w'’-]+)(?:,?\s(?:Inc|LLC|Corp|Co|Ltd|L\.P|S\.E)\.?,?)?\sv\.\s/;
const caseName = /([A-Z][\w.&'’-]{0,30}(?:\s[\w.&'’-]{1,30}){0,4}\sv\.\s[A-Z][\w.&'’-]{0,30})/;
/** Code units round what gives a case number away, back from a reference to "that case", and triggers looked at. */
const numberReach = 40;
const farReach = 700;
const mostTriggers = 8;
/** Code units before a reference from which triggers are looked for: nothing asks for one further back. */
const triggerReach = 800;
/** More than the longest trigger has. */
const triggerLength = 40;

const test = (expression: RegExp, text: string, at: number): boolean => {
  expression.lastIndex = at;
  return expression.test(text);
};

export type OtherCases = {
  /**
   * Ask in text order.
   *
   * The other case on whose docket the reference at `from` to `to` stands: its canonical number, else its name as
   * printed, else the words that say so; undefined where it is on this case's, as far as the words say.
   */
  of(from: number, to: number): string | undefined;
};

/**
 * Reads whose docket a reference is on. This case's own number is not another case.
 *
 * @param text normalised text of an order; offsets are UTF-16 code units.
 */
export function otherCasesIn(text: string): OtherCases {
  const triggers: number[] = [];
  let next = 0;
  let scanned = 0;
  const numbers: number[] = [];
  caseDigits.lastIndex = 0;
  while (caseDigits.test(text)) numbers.push(caseDigits.lastIndex);
  let nextNumber = 0;
  let own: CaseNumber | null | undefined;
  /** Words that short cites use for a case named before: `Vega`. */
  const shortNames = new Map<string, string>();
  let lowered: string | undefined;
  let lastNamed: string | undefined;
  let lastReference: { to: number; otherCase: string } | undefined;

  const isOwn = (number: CaseNumber): boolean => {
    if (own === undefined) {
      own = null;
      for (const top of text.length > 400 ? tops : []) own ??= findCaseNumber(text.slice(0, top))?.caseNumber ?? null;
    }
    return number === own;
  };

  /** Small letters of the caption, in which a short name would be this case's own. */
  const top = () => {
    lowered ??= text.slice(0, Math.min(captionReach / 2, text.length / 3)).toLowerCase();
    return lowered;
  };

  const name = (otherCase: string, printed: string): string => {
    const short = shortName.exec(printed)?.[1];
    if (short && !shortNames.has(short) && !top().includes(short.toLowerCase())) shortNames.set(short, otherCase);
    lastNamed = otherCase;
    return otherCase;
  };

  /** The last case number within `back` code units before `from`, found by what gave it away. */
  const lastNumber = (from: number, back: number) => {
    for (let i = next - 1; i >= Math.max(0, next - mostTriggers); i--) {
      const at = triggers[i] as number;
      if (from - at > back) return null;
      if (!/[\dCD]/.test(text.charAt(at))) continue;
      const start = Math.max(0, at - numberReach);
      const found = findCaseNumber(text.slice(start, Math.min(from, at + numberReach)));
      if (found) return { caseNumber: found.caseNumber, from: start + found.from, to: start + found.to };
    }
    return null;
  };

  const before = (from: number): string | undefined => {
    const whole = text.slice(Math.max(0, from - reach), from);
    const words = whole.slice(Math.max(whole.lastIndexOf('\n\n') + 1, whole.lastIndexOf(';') + 1));
    const number = lastNumber(from, Math.min(words.length, gapReach + numberReach));
    if (number) {
      const gap = text.slice(number.to, from);
      const lead = words.slice(0, words.length - gap.length);
      const isCite =
        citeGap.test(gap) ||
        (gap.length <= gapReach &&
          !newSentence.test(gap) &&
          !ofThisCase.test(gap) &&
          (relativeClause.test(gap) || (gap.includes(', ') && sentenceAboutCase.test(lead))));
      if (isCite) return isOwn(number.caseNumber) ? undefined : name(number.caseNumber, lead);
    }
    const named = nameBefore.exec(words)?.[1];
    if (named && from > 200 && !isOwnName(named)) return name(named, named);
    const court = otherCourt.exec(words)?.[1];
    if (court) return court;
    const action = namedAction.exec(words)?.[1];
    if (action && !top().includes((action.split(' ')[0] as string).toLowerCase())) return action;
    const that = thatCaseBefore.exec(words);
    if (!that) return undefined;
    return /\bthat\s/i.test(that[0]) ? (caseBefore(from) ?? lastNamed) : that[0].replace(/[\s,([]+$/, '');
  };

  const isOwnName = (named: string): boolean =>
    named
      .toLowerCase()
      .split(/\sv\.\s/)
      .every((side) => top().includes(side.split(/[\s,]/)[0] as string));

  /** The last case that the text names shortly before `from`, where it is another one. */
  const caseBefore = (from: number): string | undefined => {
    const number = lastNumber(from, farReach);
    if (number) return isOwn(number.caseNumber) ? undefined : number.caseNumber;
    for (let i = next - 1; i >= Math.max(0, next - mostTriggers); i--) {
      const at = triggers[i] as number;
      if (from - at > farReach) break;
      if (text.slice(at, at + 4).trim() !== 'v.') continue;
      const named = caseName.exec(text.slice(Math.max(0, at - 60), at + 40))?.[1];
      return named && !isOwnName(named) ? named : undefined;
    }
    return undefined;
  };

  const after = (from: number, to: number): string | undefined => {
    const words = text.slice(to, to + aheadReach);
    const that = thatCaseAfter.exec(words);
    const head = numberHead.exec(words);
    const found = head && findCaseNumber(words.slice(head.index, head.index + 60));
    if (head && found && found.from <= head[0].length && numberAfter.test(words.slice(0, head.index)))
      return isOwn(found.caseNumber) ? undefined : name(found.caseNumber, words.slice(0, head.index));
    const state = stateCase.exec(words)?.[1];
    if (state) return state;
    if (!that) return undefined;
    if (that[1]) return isOwnName(that[1]) ? undefined : that[1];
    return caseBefore(from) ?? lastNamed ?? that[0].replace(/^.*?\b(?=(?:of|in|on|from)\s)/, '').trim();
  };

  const short = (from: number): string | undefined => {
    if (shortNames.size === 0) return undefined;
    const word = /([A-Z][\w'’-]{1,30}),?\s[[(]?$/.exec(text.slice(Math.max(0, from - 40), from))?.[1];
    return word && shortNames.get(word);
  };

  /** False where nothing near a reference can name another case, which is what mostly comes. */
  const mayBeElsewhere = (from: number, to: number): boolean => {
    while (nextNumber < numbers.length && (numbers[nextNumber] as number) < from - reach) nextNumber++;
    const hasNumber = nextNumber < numbers.length && (numbers[nextNumber] as number) < to + aheadReach + numberReach;
    return (
      hasNumber ||
      lastReference !== undefined ||
      shortNames.size > 0 ||
      leadsToCase(text, from) ||
      (followsComma(text, from) && versus.test(text.slice(Math.max(0, from - reach), from))) ||
      (mayBeFollowed(text, to) && test(followedByCase, text, to))
    );
  };

  /** Finds the triggers that begin within reach of a reference. */
  const scan = (from: number, to: number) => {
    scanned = Math.max(scanned, from - triggerReach);
    const end = to + aheadReach;
    if (scanned >= end) return;
    const words = text.slice(scanned, end + triggerLength);
    trigger.lastIndex = 0;
    let next = end;
    for (let found = trigger.exec(words); found; found = trigger.exec(words)) {
      if (scanned + found.index >= end) break;
      triggers.push(scanned + found.index);
      next = Math.max(end, scanned + trigger.lastIndex);
    }
    scanned = next;
  };

  return {
    of(from, to) {
      if (!mayBeElsewhere(from, to)) return undefined;
      scan(from, to);
      const joined =
        lastReference &&
        from - lastReference.to < 30 &&
        (/^(?:,?\sat\s[\d:–-]{1,9})?(?:,|,?\sand|\s&)\s$/.test(text.slice(lastReference.to, from)) ||
          // a second entry of one cite: `No. 12-cv-01844, ECF No. 33 at 2; ECF No. 40`
          (/\d-[a-z]{2}-\d|\sv\.\s/.test(lastReference.otherCase) &&
            /^(?:,?\sat\s[\d:–-]{1,9})?;\s$/.test(text.slice(lastReference.to, from))))
          ? lastReference.otherCase
          : undefined;
      while (next < triggers.length && (triggers[next] as number) < from) next++;
      const isNear = next > 0 && from - (triggers[next - 1] as number) < reach;
      const isAhead = next < triggers.length && (triggers[next] as number) - to < aheadReach;
      const isHere = isNear && ofThisDocket.test(text.slice(to, to + 50));
      const otherCase = isHere
        ? undefined
        : ((isNear ? before(from) : undefined) ?? short(from) ?? (isAhead ? after(from, to) : undefined) ?? joined);
      lastReference = otherCase === undefined ? undefined : { to, otherCase };
      return otherCase;
    },
  };
}
