/** What the words round a day tell that happened on it. */
import type { EventKind, Span } from '../../schema/annotation.ts';
import { courtBefore, gerundBefore, namedByDay, passiveBefore, type Telling, tellings } from './tellings.ts';

/** A word of a sentence that may tell of a fact. */
export type Mark = Span & {
  telling: Telling;
  sort: 'verb' | 'noun';
};

/** What is told of a day. */
export type Told = {
  /** Id of the telling. */
  rule: string;
  kind: EventKind | 'talk';
  /**
   * `clause`: a verb or noun of the clause tells it; `name`: the day only names a paper or meeting (`the May 3 order`);
   * `list`: it goes on with what the day before tells.
   */
  by: 'clause' | 'name' | 'list';
  /** Where the telling word begins, and ends. */
  at: number;
  to: number;
};

type Sense = { telling: Telling; sort: 'verb' | 'noun' };
const lexicon = new Map<string, Sense[]>();
for (const telling of tellings)
  for (const sort of ['verb', 'noun'] as const)
    for (const word of (sort === 'verb' ? telling.verbs : (telling.nouns ?? '')).split(' ').filter(Boolean))
      lexicon.set(word, [...(lexicon.get(word) ?? []), { telling, sort }]);
const names = new Map(namedByDay.flatMap((name) => name.nouns.split(' ').map((word) => [word, name] as const)));

/** Code units on either side of a word that its conditions look at. */
const reach = 90;
const wordPattern = /[A-Za-z][A-Za-z-]*/g;
/** Who is no court. */
const actors =
  /\b(?:by|for)\s(?:the\s)?(?:plaintiff|defendant|counsel|petitioner|respondent|part(?:y|ies)|his|her|its|their|an?\s(?:party|witness|employee))/i;

/**
 * The words of a sentence that may tell of a fact, in order.
 *
 * @param words the sentence, its blanks single, its days as they stand.
 */
export function marksIn(words: string): Mark[] {
  const marks: Mark[] = [];
  let ordered = false;
  wordPattern.lastIndex = 0;
  for (let match = wordPattern.exec(words); match; match = wordPattern.exec(words)) {
    const senses = lexicon.get(match[0].toLowerCase());
    if (!senses) continue;
    const from = match.index;
    const to = from + match[0].length;
    const before = words.slice(Math.max(0, from - reach), from);
    const behind = words.slice(to, to + reach);
    for (const sense of senses) {
      const { telling } = sense;
      if (telling.byCourt && !isByCourt(before, behind, match[0], ordered)) continue;
      if (telling.before && !telling.before.test(before)) continue;
      if (telling.notBefore?.test(before)) continue;
      if (telling.behind && !telling.behind.test(behind)) continue;
      if (telling.notBehind?.test(behind)) continue;
      if (telling.byCourt) ordered = true;
      marks.push({ ...sense, from, to });
      break;
    }
  }
  return marks;
}

const coordinated = /(?:,|\band|\bbut|\bor)\s(?:(?:then|also|further|again|later|[a-z]{3,12}ly)\s){0,2}$/;
/** What only a court does to anyone, so that the passive needs no subject. */
const passives =
  /^(?:ordered|directed|granted|denied|overruled|sustained|referred|adopted|vacated|stayed|admonished|cautioned|warned|reminded|compelled|quashed|reopened|reassigned|dismissed|sanctioned|decided|resolved|appointed|bifurcated|imposed|precluded|consolidated|remanded|affirmed|ruled|told|instructed|excused|reset|struck)$/i;
const entered = /^(?:entered|issued|signed|modified|amended|extended|approved)$/i;
const orderBefore = /\b(?:orders?|schedule|judgment|opinion|ruling|injunction|stay)\b[^;]{0,60}$/i;
const denials = /^\s(?:promotion|access|entry|admission|treatment|employment|coverage|benefits|care|medical|parole)\b/i;

function isByCourt(before: string, behind: string, verb: string, ordered: boolean): boolean {
  if (/ing$/i.test(verb)) return gerundBefore.test(before);
  if (courtBefore.test(before) || (ordered && coordinated.test(before))) return true;
  if (entered.test(verb) && /\b(?:as|previously)\s$/i.test(before) && orderBefore.test(before)) return true;
  if (!passiveBefore.test(before) || actors.test(behind.slice(0, 40)) || denials.test(behind)) return false;
  if (/^set$/i.test(verb)) return /^\saside\b/i.test(behind);
  return passives.test(verb) || (entered.test(verb) && orderBefore.test(before));
}

/** What a day opens: nothing of its clause stands before it but such words. */
const opens =
  /(?:^|[.;:—(“"]\s?|\b(?:and|but|then|that|when|because|while|though|although|where|which|who|since|so|as)\s|,\s(?=(?:on|by|in|at|as\sof|then|later|finally|thereafter|again|and|but)\s))(?:(?:and|but|then|that|again|also|later|finally|thereafter|more\srecently|most\srecently|only|as\searly\sas|specifically),?\s){0,3}(?:on|by|in|at|as\sof)?\s?(?:or\sabout\s)?(?:the\s(?:night|morning|afternoon|evening)\sof\s)?(?:\w+day,?\s)?$/i;
/** A day that what follows shows to close its clause. */
const closes = /^,?\s?(?:[.;)\]]|,?\s(?:and|but|or|as|which|when|where|after|before|at|in|by|with|without|to)\b(?!,))/;
/** A further paper under the verb of the day before: `and, on §, an “Affidavit”`. */
const further = /^,?\s(?:an?|his|her|its|their|another|yet\sanother)\s/i;
/** The day of another fact, to which the verb is told by it: `filed on the morning of the deposition, §`. */
const onDayOf =
  /^(?:\s\w+){0,3}\s(?:on\s)?the\s(?:very\s)?(?:night|morning|afternoon|evening|day|eve)\s(?:of|before|after)\s(?:the\s|his\s|her\s|its\s)?(?:\w+\s){0,2}$/i;
const listed = /^(?:\s[([][^()[\]]{0,50}[)\]])?,?\s?(?:and|&|or)?\s?(?:again\s)?(?:(?:on|of)\s)?(?:the\s)?$/i;
/** Where a party speaks to the court: `said in open court on §`, `made orally on §`. */
const inCourt = /\b(?:in\sopen\scourt|on\sthe\srecord|orally|from\sthe\sbench|at\s(?:the\s)?sidebar)\s(?:on|of)\s$/i;
/** What follows a day that has a clause of its own. */
const ownClause = /^,?\s(?:this|the|that|he|she|it|they|we|I|counsel|both|[A-Z][\w’'-]+)\s/;
const onDay = /\bon\s(?:or\sabout\s)?(?:the\s(?:night|morning|afternoon|evening)\sof\s)?(?:\w+day,\s)?$/i;
const pastVerb = /\b(?:was|were|had|did|[a-z]{3,}ed|went|came|took|saw|got|lost|spent)\b/;
const holds =
  /\b(?:held|had|conducted|convened|participated\sin|took\spart\sin|engaged\sin|there\swas|there\swere|attended)\s[^.;,]{0,50}$/i;
/** The same behind a comma right after the verb: `filed, on §,`. */
const aside = /^,\s(?:on|by)\s(?:or\sabout\s)?(?:\w+day,?\s)?$/i;
const clauseEnd =
  /;\s|[.?]["”]\s(?=[A-Z])|,?\s(?:and|but)\s(?=(?:then|on|that|it|he|she|they|in|by|later|thereafter)\s)|—/g;
const nameBehind = /^\s(?:[\w’'-]+\s){0,5}$/;
const notInName =
  /\s(?:on|in|of|to|for|with|by|at|from|the|an?|and|or|which|who|whose|where|until|while|because|he|she|it|they|we|i|that|this|his|her|its|their|was|is|were|are|had|has|did|not|counsel|court|plaintiffs?|defendants?|after|before|when|but)\s/i;
const determiner =
  /(?:['’]s?|\b(?:the|its|his|her|their|our|my|an?|that|this|whose|prior|earlier|original|first|second|see|initial|separate|and))\s$/i;
const nameBefore =
  /^(?:\s(?:to|with|from|by|before|of|for)\s(?:the\s|this\s|its\s)?(?:[\w’'-]+\s?){1,3}?)?(?:\s\([^()]{0,60}\)|\s\[[^\][]{0,60}\])?,?\s(?:(?:which\s)?(?:was|were|is|are|currently|presently|now|previously|originally)\s){0,2}(?:of|dated|dating\sfrom|from|held|held\son|entered|entered\son|issued|issued\son|signed|signed\son|filed|filed\son|submitted|submitted\son|docketed\son|served|served\son|sent|sent\son|conducted\son|taken\son|set\sfor|(?:re)?scheduled\sfor|noticed\sfor|calendared\sfor)\s(?:or\sabout\s)?(?:\w+day,?\s)?(?:the\s(?:night|morning|afternoon|evening)\sof\s)?$/i;
const toldByVerb = /\b(?:filed|docketed|submitted|lodged|served|sent|mailed|taken|conducted)\b/i;
/** `an Order Setting Trial (ECF No. 9), entered on §`. */
const datedBehind = /^[^;]{0,80},\s(?:(?:entered|issued|signed|filed)\s(?:on\s)?|dated\s)$/i;
const nameOn = /^(?:\s\([^()]{0,60}\)|\s\[[^\][]{0,60}\])?,?\s(?:on|for|in)\s(?:or\sabout\s)?(?:\w+day,?\s)?$/i;
const meetings = /^(?:hearing|conference|teleconference|videoconference|argument|colloquy)s?$/i;

/** A paper or meeting named by the day, by the words right behind or right before it. */
function nameAt(words: string, day: Span): Told | null {
  let found: Told | null = null;
  const behind = words.slice(day.to, day.to + reach).replace(/^,\s/, ' ');
  const shift = words.slice(day.to, day.to + 2) === ', ' ? 1 : 0;
  const isDetermined = determiner.test(words.slice(Math.max(0, day.from - 14), day.from));
  if (shift === 0 || isDetermined) {
    wordPattern.lastIndex = 0;
    for (let match = wordPattern.exec(behind); match; match = wordPattern.exec(behind)) {
      const gap = behind.slice(0, match.index);
      if (!nameBehind.test(gap) || notInName.test(gap.replace(/\bmeet\sand\s/i, '')) || /[.;:,()[\]]/.test(gap)) break;
      const name = names.get(match[0].toLowerCase());
      if (name)
        found = {
          rule: name.id,
          kind: name.kind,
          by: 'name',
          at: day.to + shift + match.index,
          to: day.to + shift + match.index + match[0].length,
        };
      else if (found && !/^(?:and|session|call|conference)$/i.test(match[0])) break;
    }
    if (found) return found;
  }
  const from = Math.max(0, day.from - reach);
  const before = words.slice(from, day.from);
  wordPattern.lastIndex = 0;
  for (let match = wordPattern.exec(before); match; match = wordPattern.exec(before)) {
    const name = names.get(match[0].toLowerCase());
    if (!name) continue;
    const gap = before.slice(match.index + match[0].length);
    // there the verb tells it: `the responses were docketed on §`
    if (name.kind !== 'order' && name.kind !== 'hearing' && toldByVerb.test(gap)) continue;
    if (
      nameBefore.test(gap) ||
      (datedBehind.test(gap) && (name.kind === 'order' || /dated\s$/.test(gap))) ||
      (gap === ', ' && /^(?:order|opinion|letter|notice|paper)$/i.test(match[0])) ||
      (meetings.test(match[0]) &&
        nameOn.test(gap) &&
        !/\b(?:by|via|over)\s(?:an?\s)?(?:\w+\s)?$/i.test(before.slice(0, match.index))) ||
      inItsOrder(before, match.index, gap)
    )
      found = {
        rule: name.id,
        kind: name.kind,
        by: 'name',
        at: from + match.index,
        to: from + match.index + match[0].length,
      };
  }
  return found;
}

/** `in its order on §`. */
const inItsOrder = (before: string, at: number, gap: string): boolean =>
  nameOn.test(gap) && /\b(?:in|by)\s(?:its|the|an|that|my|our|a|his|her)\s(?:\w+\s){0,2}$/i.test(before.slice(0, at));

/**
 * What a sentence tells of one of its days.
 *
 * @param words the sentence, its blanks single.
 * @param day in code units of `words`.
 * @param marks what `marksIn` gives for `words`.
 * @param previous the day before it in the sentence, and what was told of it.
 */
export function toldOf(
  words: string,
  day: Span,
  marks: readonly Mark[],
  previous: { span: Span; told: Told | null } | null,
): Told | null {
  const named = nameAt(words, day);
  const before = words.slice(0, day.from);
  const floor = previous ? previous.span.to : 0;
  const list = (): Told | null => (previous?.told ? { ...previous.told, by: 'list' } : null);
  if (
    previous &&
    listed.test(words.slice(floor, day.from)) &&
    !(ownClause.test(words.slice(day.to, day.to + 40)) && /\bon\s$/i.test(before))
  )
    return list();
  if (named) {
    // what the clause says of a meeting tells more than its name: `held a Rule 37 conference on §`
    const mark = marks.find(({ from }) => from === named.at);
    return mark && named.kind === 'hearing' ? { ...named, rule: mark.telling.id, kind: mark.telling.kind } : named;
  }
  const spoken = inCourt.exec(before.slice(-40));
  if (spoken) {
    const kind = /bench/i.test(spoken[0]) ? 'order' : 'hearing';
    return { rule: 'in-open-court', kind, by: 'clause', at: day.from - spoken[0].length, to: day.from };
  }
  const bracketed = /\d[,;]\s(entered|issued)\s(?:on\s)?$/i.exec(before.slice(-30));
  if (bracketed)
    return { rule: 'entered-on', kind: 'order', by: 'clause', at: day.from - bracketed[0].length + 3, to: day.from };
  const told = (mark: Mark): Told => ({
    rule: mark.telling.id,
    kind: mark.telling.kind,
    by: 'clause',
    at: mark.from,
    to: mark.to,
  });
  const ahead = marks.filter(({ to, from }) => to <= day.from && from >= floor);
  const nearest = ahead.at(-1);
  if (nearest && aside.test(words.slice(nearest.to, day.from))) return told(nearest);
  clauseEnd.lastIndex = day.to;
  const end = clauseEnd.exec(words)?.index ?? words.length;
  const behind = marks.filter(({ from }) => from >= day.to && from < end);
  if (opens.test(before.slice(-60)) && !(nearest && closes.test(words.slice(day.to, day.to + 12)))) {
    if (previous?.told && further.test(words.slice(day.to, day.to + 12))) return list();
    const main =
      behind.find(({ sort, from }) => sort === 'verb' || holds.test(words.slice(Math.max(day.to, from - 70), from))) ??
      behind[0];
    if (main) return told(main);
  }
  if (nearest) {
    const former = ahead.at(-2);
    const isApposed = nearest.sort === 'noun' && /^,\s$/.test(words.slice(nearest.to, day.from));
    if (isApposed && former?.sort === 'verb' && onDayOf.test(words.slice(former.to, nearest.from))) return told(former);
    return told(nearest);
  }
  if (previous?.told) return list();
  const any = behind[0] ?? marks.filter(({ to }) => to <= day.from).at(-1);
  if (any) return told(any);
  return onDay.test(before.slice(-40)) && pastVerb.test(words)
    ? { rule: 'fact-on', kind: 'other', by: 'clause', at: day.from, to: day.to }
    : null;
}
