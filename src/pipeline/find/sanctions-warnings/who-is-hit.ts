/** Whom a threat, a sanction or a refusal is about: by the words of its clause, else by the sentences before it. */
import type { Addressee } from '../../../schema/annotation.ts';
import { addresseeOf, mentionsIn, otherSide, type Sides } from '../addressee.ts';
import { matchesOf } from '../matches.ts';
import { type Reading, type Sentence, within } from '../reading.ts';
import { namesRemedy } from './consequences.ts';
import type { Penalty } from './penalties.ts';
import { folded } from './sentence-clauses.ts';
import type { Threat } from './threat.ts';
import type { Bits } from './trigger-words.ts';

/** A reading, whose its names are, and the folded words of each of its sentences. */
export type Context = {
  reading: Reading;
  bits: Bits;
  /** The text of the reading, folded; asked for where more than a few sentences are looked through. */
  text: () => string;
  sides: Sides;
  words: (index: number) => string;
  /** Where a thing is named, by the beginning of its noun; filled as it is asked for. */
  askers: Map<string, Asker[]>;
};
/** A place where what is asked for is named, in UTF-16 code units of the text, and who asks; null until it is looked for. */
export type Asker = { at: number; who: Addressee | null };

const or = (...those: (() => Addressee)[]): Addressee => {
  for (const who of those) {
    const found = who();
    if (found !== 'unspecified') return found;
  }
  return 'unspecified';
};

const withoutCites = (words: string): string =>
  words.includes('(') || words.includes('[')
    ? words.replace(/[([](?:see|cf|id|ex|dkt|docket|doc|ecf|filing|r\.|d\.?[ein]|¶|§|#|\d)[^()[\]]*[)\]]/gi, (cite) =>
        ' '.repeat(cite.length),
      )
    : words;

const opener = /\b(?:that|ORDERED,?) |[,;:] (?:and|so|but|nor) |; |: /g;

/** Person whom the words speak of that end at `to`: in their last clause that names one. */
export function personBefore({ sides }: Context, words: string, to: number): Addressee {
  const before = words.slice(0, to);
  for (const { index, 0: cut } of [...before.matchAll(opener)].reverse()) {
    const who = addresseeOf(before.slice(index + cut.length), sides);
    if (who !== 'unspecified') return who;
  }
  return addresseeOf(before, sides);
}

/** Sentences before `index` in its paragraph, the nearest first, at most `reach`. */
function* before({ reading, words }: Context, index: number, reach: number): Generator<[index: number, words: string]> {
  const here = reading.sentences[index] as Sentence;
  for (let i = index - 1; i >= Math.max(0, index - reach); i--) {
    if (reading.sentences[i]?.paragraph.from !== here.paragraph.from) return;
    yield [i, withoutCites(words(i))];
  }
}

/** Person of whom the sentences before speak, the nearest first. */
export function personAround(context: Context, index: number, reach = 3): Addressee {
  for (const [, said] of before(context, index, reach)) {
    const who = addresseeOf(said, context.sides);
    if (who !== 'unspecified') return who;
  }
  return 'unspecified';
}

const anyPaper =
  /\b(?:any|another|the next|further|future|each|every|such an?|one|no) (?:[\w-]+ ){0,4}(?:motions?|letters?|papers?|filings?|submissions?|requests?|objections?|exhibits?|briefs?|disputes?|certifications?|applications?|logs?|documents?)\b/i;
/** A paper as the subject of a threat: `a letter may cost its author`. */
const somePaper =
  /(?:^|[.:;,] |\d\. )(?:an? )?(?:[\w-]+ ){0,3}(?:motions?|letters?|papers?|filings?|submissions?|requests?|briefs?|applications?|answers|stipulations?) /i;
const reviewed =
  /\b(?:report|recommendation|appeal|appellate|review|district judge|objections? not (?:\w+ )?(?:filed|served|made|raised) (?:with)?in|fail\w* to (?:timely |file |make |\w+ ){0,3}object\w*)\b/i;
const dismissed =
  /\b(?:action|case|lawsuit|suit|complaint|petition)\b[^;]{0,60}\bdismiss|\bdismiss\w*[^;]{0,40}\b(?:action|case|lawsuit|suit|complaint|petition)\b|\bfor (?:want|lack|failure) (?:of|to) prosecut/i;
const courtActs =
  /^ (?:\w+ ){0,2}(?:require|order|direct|compel|hold|sanction|fine|hear|entertain|consider|recommend) [^;]{0,20}/i;
const people =
  /\b(?:attorneys?|counsel|lawyers?|part(?:y|ies)|plaintiffs?|defendants?|movant|side)\b(?: (?:or|and) (?:its|their) \w+)?(?= (?:who|that|which|will|shall|may|must|to|personally|responsible|at)\b)/i;
const pronoun =
  /\b(?:they|he|she|it) (?:does|do|is|are|fails?|again|has|have|should|cannot|will|remains?|stays?|persists?|continues?)\b/i;

const answerStruck = /\bstr(?:ike|iking)\b[^;]{0,20}\banswer\b|\banswer\b[^;]{0,20}\b(?:be|is) (?:stricken|struck)\b/i;
const forfeits = /\b(?:waive|forfeit|bar|preclude|appeal)/i;
const objects = /\bobject/i;
const waivesReview = /\bwaives\b[^;]{0,60}\b(?:review|appeal)\b/i;
const assigns = /\b(?:objections?|assign as error)\b/i;
const whoever = /\bwhoever\b|\bthose who\b/i;
const conditional = /\b(?:if|should|unless)\b/i;
const conditionTo = /\b(?:if|unless|should|in the event|absent|fail\w*|refus\w+)\b[^;]*$/i;
const failing = /\b(?:fail|refus|absent)/i;
const required = /^ (?:require|order|direct|compel|sanction|fine|hold) /;

/** Whom a threat would hit. */
export function threatened(context: Context, index: number, words: string, threat: Threat): Addressee {
  const { sides } = context;
  const region = words.slice(threat.region.from, threat.region.to);
  const isReview = objects.test(words) && forfeits.test(words) && reviewed.test(words);
  if (isReview || waivesReview.test(words)) return 'both';
  if (threat.rule === 'waives' && assigns.test(words)) {
    const near = `${context.words(index - 1)} ${context.words(index + 1)} ${context.words(index - 2)}`;
    if (objects.test(near) && /\b(?:District|Judge|636|72\(|days)\b/.test(near + words)) return 'both';
    if (/assign as error/i.test(words)) return 'both';
  }
  if (whoever.test(words)) return 'unspecified';
  const around = () => personAround(context, index);
  const orders = () => (dismissed.test(region) ? 'plaintiff' : answerStruck.test(region) ? 'defendant' : 'unspecified');
  switch (threat.rule) {
    case 'warned':
    case 'advised':
      return or(
        () => (threat.subjectEnd === null ? 'unspecified' : addresseeOf(words.slice(0, threat.subjectEnd), sides)),
        () => addresseeOf(words.slice(threat.at), sides),
        orders,
        around,
        () => 'both',
      );
    case 'show-cause':
      return or(
        () => personBefore(context, words, threat.at),
        () => addresseeOf(region, sides),
        around,
      );
    case 'recommended':
      return or(
        () => addresseeOf(/\bagainst [^;,]{1,80}/.exec(region)?.[0] ?? '', sides),
        orders,
        () => addresseeOf(region, sides),
        around,
      );
  }
  if (threat.rule === 'no-more' || threat.rule === 'ill-will')
    return or(
      () => addresseeOf(words, sides),
      around,
      () => 'both',
    );
  if (seeks.test(region)) {
    const mover = addresseeOf(words.slice(Math.max(0, threat.at - 25), threat.at), sides);
    if (mover === 'plaintiff' || mover === 'defendant') return otherSide(mover);
  }
  const lead = words.slice(0, threat.region.from === 0 ? threat.at : threat.region.from);
  const isPaper = anyPaper.test(lead) || (somePaper.test(lead) && !conditional.test(lead));
  const condition = conditionTo.exec(lead)?.[0] || lead;
  const hit = () => {
    const at = people.exec(region);
    return at ? addresseeOf(`the ${at[0]}`, sides) : 'unspecified';
  };
  const acted = () => {
    return !isPaper && courtActs.test(region) ? addresseeOf(region, sides) : 'unspecified';
  };
  const subject = failing.test(condition.slice(0, 8))
    ? addresseeOf(lead.slice(0, lead.length - condition.length), sides)
    : 'unspecified';
  if (subject !== 'unspecified') return subject;
  const comma = condition.indexOf(', ');
  const actor = comma < 0 ? condition : condition.slice(0, comma);
  if (isPaper)
    return or(
      () => addresseeOf(actor.slice(0, anyPaper.exec(actor)?.index ?? 0), sides),
      hit,
      orders,
      () => notBoth(around()),
    );
  return or(
    () => (required.test(region) ? acted() : 'unspecified'),
    () => (pronoun.test(actor) && addresseeOf(actor, sides) === 'unspecified' ? around() : 'unspecified'),
    () => (supposing.test(actor) ? addresseeOf(actor, sides) : 'unspecified'),
    () => addresseeOf(condition, sides),
    () => addresseeOf(lead, sides),
    hit,
    orders,
    acted,
    () => addresseeOf(region, sides),
    around,
    () => 'both',
  );
}

/** A party may ask for the sanction: it would hit the other. */
const seeks = /^ (?:then |again |promptly )*(?:move|seek|apply|renew|request|ask|file|petition|bring|submit)\b/i;
const supposing = /^(?:if|unless|should|in the event)\b/i;

const notBoth = (who: Addressee): Addressee => (who === 'both' ? 'unspecified' : who);

/** Who bears a sanction. */
export function sanctioned(context: Context, index: number, words: string, penalty: Penalty): Addressee {
  const { sides } = context;
  const around = () => personAround(context, index);
  const behind = words.slice(penalty.at);
  if (penalty.rule === 'at-expense')
    return or(
      () => addresseeOf(words.slice(penalty.hit.from, penalty.hit.to), sides),
      () => personBefore(context, words, penalty.hit.from),
      around,
    );
  const against = () => addresseeOf(/\b(?:against|from|by|upon|on) [^;,]{1,60}/.exec(behind)?.[0] ?? '', sides);
  if (penalty.rule === 'dismissed') return /\bcounterclaims?\b/i.test(words) ? 'defendant' : 'plaintiff';
  if (penalty.isAward)
    return or(
      against,
      () => otherSide(addresseeOf(behind, sides)),
      () => otherSide(addresseeOf(words, sides)),
      around,
    );
  // "He must reimburse Acme": who is before the verb pays, and the name behind it is paid
  const isInside = /^(?:ORDERED|[Oo]rders?|DIRECT|[Dd]irects?|REQUIRE|[Rr]equires?|to require)/.test(behind);
  const before = words.slice(0, penalty.at);
  return or(
    () => (isInside ? personBefore(context, words, penalty.hit.to) : personBefore(context, words, penalty.at)),
    () => (/\b(?:he|she|it|they) (?:\w+ ){0,2}$/i.test(before) ? around() : 'unspecified'),
    () => personBefore(context, words, penalty.hit.to),
    against,
    () => addresseeOf(words, sides),
    around,
  );
}

export const asking =
  /\b(?:asks?|asked|asking|seeks?|sought|seeking|wants?|wanted|requests?|requested|moves?|moved|urges?|urged|motions?|applications?|prays?|prayers?|would have|finding that|cross-\w+|demands?|invites?)\b/i;
const otherPaper =
  /\b(?:to compel|compelling|production|extension|protective order|leave to|to strike|to quash|enlarge\w*|to seal)\b/i;
const topic =
  /^.{0,40}\b(?:fees|sanctions?|expenses|waiver|contempt|costs|default|preclusion|spoliation|adverse inference)\b.{0,30}$/i;
const asksNow = /\b(?:asks?|asked|seeks?|sought|wants?|moves?|moved) (?:for|that|to|the|an?|its|his|her|leave|oral)\b/i;
const forThem = /\b(?:asks?|moves?|moved|asked) for (?:them|it|one)\b|\b(?:seeks?|wants?|requests?) (?:them|it|one)\b/i;
const ruled = /\b(?:award\w*|impos\w*|denied|granted?|warranted)\b/i;
/** Papers that are refused for themselves. */
const otherThing = /\b(?:statement|sur-?reply|exhibits?|notice|declaration|supplement)\b/i;
const farthest = 1_500;

/** How many sentences back a request may stand that a refusal only points to. */
export const reach = 8;

/** The sentence that says what is refused where the refusal only points back; null where none near does. */
export function antecedentOf({ reading, words }: Context, index: number): number | null {
  const here = reading.sentences[index] as Sentence;
  for (let i = index - 1; i >= Math.max(0, index - reach); i--) {
    const sentence = reading.sentences[i] as Sentence;
    const isNear = sentence.paragraph.from === here.paragraph.from;
    if (here.from - sentence.from > farthest) return null;
    const said = words(i);
    if (asking.test(said)) {
      if (namesRemedy(said)) return i;
      // "Sanctions. Each side moves for them."
      if (isNear && forThem.test(said)) continue;
      if (!isNear || otherPaper.test(said) || asksNow.test(said)) return null;
    } else if (topic.test(said) && !ruled.test(said)) return i;
    else if (otherThing.test(said)) return null;
  }
  return null;
}

const own =
  /\b(?:each|every|all|both) (?:part(?:y|ies)|sides?)\b[^;]{0,40}\bown\b|\bsanction(?:ing)? anyone\b|\bcross-?requests\b|\b(?:both|each|neither) (?:of the )?(?:sides?|part(?:y|ies)|plaintiff)\b[^;]{0,30}\b(?:asks?|seeks?|requests?|wants?|moves?|is entitled|gets?|will|shall)\b|\bboth (?:requests|motions|applications|sides')\b|\bthe parties' (?:[\w-]+ ){0,3}(?:requests|motions|applications)\b/i;
const asksNext = /^'?s? (?:\w+ )?(?:propose|urge|seek|request|ask|want|suggest|demand|mov|desire|claim)/i;
const target = /\b(?:against|sanction(?:ing)?|fining|fine|that|hold(?:ing)?|upon) ([^;]{1,50})/g;
const asks =
  /\b(?:requests?|requested|motions?|applications?|cross-\w+|prayers?|asks?|asked|seeks?|sought|wants?|moves?|moved|demands?|bid|seeking|letter|opposition|proposes?|proposed|urges?|urged|suggests?|suggested|invitation|plea)\b/gi;

/** Words of asking in one sentence that are looked at. */
const mostAsks = 6;

/** Who asks in `words`: the last person before the first word of asking that has one. */
function askerIn(words: string, sides: Sides): Addressee {
  let tries = 0;
  for (const { index } of words.matchAll(asks)) {
    if (++tries > mostAsks) break;
    const last = mentionsIn(words.slice(Math.max(0, index - 110), index), sides).at(-1);
    if (last && last.who !== 'both') return last.who;
  }
  return 'unspecified';
}

/** The first references of an order name its motions; no text takes long for the rest. */
const mostReferences = 400;

/** Index of the sentence that holds `offset`; -1 where none does. */
export function indexAt(sentences: readonly Sentence[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as Sentence).to <= offset) low = middle + 1;
    else high = middle;
  }
  return (sentences[low]?.from ?? Number.POSITIVE_INFINITY) <= offset ? low : -1;
}

/** A paper that asks by its number: `D.I. 114's request`. */
const paperAsks = /\b\d{1,4}(?:'s) /;

/** Who filed the papers that a sentence names, by the other places of the text that name them. */
function filerOf(context: Context, index: number): Addressee {
  const { reading, sides, words } = context;
  const { from, to } = reading.sentences[index] as Sentence;
  const entries = within(reading.references, from, to).flatMap((reference) => reference.fields.entries);
  if (entries.length === 0) return 'unspecified';
  for (const { span, fields } of reading.references.slice(0, mostReferences)) {
    if ((span.from >= from && span.to <= to) || !fields.entries.some((entry) => entries.includes(entry))) continue;
    const at = indexAt(reading.sentences, span.from);
    if (at < 0) continue;
    const near = words(at).slice(
      Math.max(0, span.from - (reading.sentences[at] as Sentence).from - 120),
      span.from - (reading.sentences[at] as Sentence).from,
    );
    const who = or(
      () => askerIn(near, sides),
      () => mentionsIn(near, sides).at(-1)?.who ?? 'unspecified',
      () =>
        /\b(?:he|she|it|they) (?:\w+ )?(?:filed|moved|sought|asked)\b/.test(words(at))
          ? personAround(context, at)
          : 'unspecified',
    );
    if (who === 'plaintiff' || who === 'defendant') return who;
  }
  return 'unspecified';
}

const remedyNoun =
  /\b(?:sanctions?|contempt|fees?|expenses|costs|default|dismissal|preclu\w+|exclu\w+|inference|waiver|fine|spoliation)\b/i;

/** How far before the noun the one who asks may stand, and how many places are read, so that no text takes long. */
const askerReach = 160;
const mostAskers = 2_000;

/** Nouns of remedies by their beginnings, as patterns; they are few. */
const stems = new Map<string, RegExp>();

/** Where words stand that begin with `stem`, in text order: its first places, so that no text takes long. */
function placesOf({ reading, askers }: Context, stem: string): Asker[] {
  const known = askers.get(stem);
  if (known) return known;
  const begins = stems.get(stem) ?? new RegExp(`\\b${stem}`, 'gi');
  stems.set(stem, begins);
  const found = matchesOf(begins, reading.text)
    .slice(0, mostAskers)
    .map(({ index }): Asker => ({ at: index, who: null }));
  askers.set(stem, found);
  return found;
}

/** Who asks for what begins at a place of the text. */
function askerAt({ reading, sides }: Context, at: number, stem: string): Addressee {
  const near = withoutCites(folded(reading.text.slice(Math.max(0, at - askerReach), at + stem.length)));
  const last = near.replace(/^.*[.;] (?=[A-Z])/, '');
  return asking.test(last) ? askerIn(`${last} moves`, sides) : 'unspecified';
}

/** Who asks for the same thing earlier in the order, the nearest first. */
function farAsker(context: Context, index: number, asked: string): Addressee {
  const noun = remedyNoun.exec(asked)?.[0]?.toLowerCase();
  if (!noun) return 'unspecified';
  const here = (context.reading.sentences[index] as Sentence).from;
  const stem = noun.slice(0, 6);
  const places = placesOf(context, stem);
  for (let i = places.length - 1; i >= 0; i--) {
    const place = places[i] as Asker;
    if (place.at >= here) continue;
    place.who ??= askerAt(context, place.at, stem);
    if (place.who === 'plaintiff' || place.who === 'defendant') return place.who;
  }
  return 'unspecified';
}

/** Who would have borne what was asked for: the other side than the one that asks, unless the words name the target. */
export function spared(context: Context, index: number, source: string, asked: string): Addressee {
  const { sides } = context;
  if (own.test(source)) return 'both';
  for (const [, words] of asked.matchAll(target)) {
    const at = mentionsIn(words ?? '', sides)[0];
    if (
      at &&
      at.from < 6 &&
      !asksNext.test((words ?? '').slice(at.to)) &&
      !/'s? /.test((words ?? '').slice(at.to, at.to + 3))
    )
      return at.who;
  }
  const byPaper = paperAsks.test(source) ? filerOf(context, index) : 'unspecified';
  if (byPaper !== 'unspecified') return otherSide(byPaper);
  const here = askerIn(source, sides);
  if (here !== 'unspecified' && here !== 'counsel') return otherSide(here);
  for (const [, said] of before(context, index, 9)) {
    if (!asking.test(said)) continue;
    if (own.test(said)) return 'both';
    const who = askerIn(said, sides);
    if (who !== 'unspecified' && who !== 'counsel') return otherSide(who);
  }
  const far = farAsker(context, index, asked);
  if (far !== 'unspecified') return otherSide(far);
  const filer = filerOf(context, index);
  if (filer !== 'unspecified') return otherSide(filer);
  return or(
    () => notCounsel(addresseeOf(source, sides)),
    () => otherSide(notCounsel(personAround(context, index, 5))),
  );
}

const notCounsel = (who: Addressee): Addressee => (who === 'counsel' ? 'unspecified' : who);
