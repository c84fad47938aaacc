/** A reading to the sanctions that the order threatens, imposes, refuses or withholds (contract, conventions 7 to 9). */
import type { Addressee, Consequence, RulingAnnotation, Span, WarningAnnotation } from '../../schema/annotation.ts';
import { addresseeOf, mentionsIn, otherSide, type Sides, sidesOf } from './addressee.ts';
import { authoritiesIn } from './authorities.ts';
import { type Clause, clausesOf, folded, isOwn } from './clause.ts';
import { consequencesIn, namesConsequence } from './consequences.ts';
import type { Doubt, Found } from './doubt.ts';
import { penaltyIn } from './penalties.ts';
import type { Reading, Sentence } from './reading.ts';
import { namesRemedy, type Refusal, refusalIn } from './refusals.ts';
import { isAdvice, type Threat, threatIn } from './threats.ts';

/** Words without which no sentence threatens, imposes or refuses anything. */
const triggers =
  /sanction|contempt|dismiss|default|waive|forfeit|preclu|exclu|stri(?:ck|k)|struck|\bfees?\b|expense|\bcosts?\b|\bfined?\b|\bpay|reimburs|\bbear|in person|personal|inference|\bjury|establish|admitted|show (?:good )?cause|warn|caution|admonish|on notice|\brisk|\bpain\b|penalt|hesitate|kindly|tolerat|patience|consequence|extension|continuance|den(?:y|ied)|declin|refus|unjust|warrant|discharge|disregard|considered|\bBar\b|disciplin|courtroom|reprimand|entertain|ORDERED|OVERRULED|overruled|reserve|RESERVE|defer|DEFER|that far/g;

type Candidate = {
  kind: WarningAnnotation['fields']['kind'];
  consequences: Consequence[];
  addressee: Addressee;
  span: Span;
  rule: string;
  weight: number;
  /** Index of its sentence. */
  sentence: number;
};

/** Places of a reading's sentences with what several steps ask of them. */
type Context = { reading: Reading; sides: Sides; words: (index: number) => string };

const longest = 80;
const count = (text: string): number => text.split(/\s+/).length;

/**
 * Every threat, sanction and refusal of a sanction that this order itself makes, in text order, and doubts.
 *
 * @param rulings the order's own rulings: a motion for sanctions that they deny is a refusal, wherever it is named.
 */
export function findSanctionsWarnings(
  reading: Reading,
  rulings: readonly RulingAnnotation[],
): Found<WarningAnnotation> {
  const { text, sentences } = reading;
  const cache = new Map<number, string>();
  const context: Context = {
    reading,
    sides: sidesOf(reading),
    words: (index) => {
      const known = cache.get(index);
      if (known !== undefined) return known;
      const sentence = sentences[index];
      const words = sentence ? folded(text.slice(sentence.from, sentence.to)) : '';
      cache.set(index, words);
      return words;
    },
  };
  const found: Candidate[] = [];
  for (const index of triggered(reading)) found.push(...candidatesOf(context, index));
  found.push(...fromRulings(context, rulings, found));
  const kept = deduplicated(found, text);
  return {
    annotations: kept.map(
      ({ kind, consequences, addressee, span, rule }): WarningAnnotation => ({
        kind: 'warning',
        fields: { kind, consequences, addressee, authority: authoritiesIn(folded(text.slice(span.from, span.to))) },
        span,
        also: [],
        id: null,
        rule,
      }),
    ),
    doubts: doubtsOf(),
  };
}

const doubtsOf = (): Doubt[] => [];

/** Indexes of the sentences that hold a trigger, in order. */
function triggered({ text, sentences }: Reading): number[] {
  const found: number[] = [];
  let next = 0;
  triggers.lastIndex = 0;
  for (let match = triggers.exec(text); match; match = triggers.exec(text)) {
    while ((sentences[next]?.to ?? Number.POSITIVE_INFINITY) <= match.index) next++;
    const sentence = sentences[next];
    if (!sentence) break;
    if (match.index < sentence.from) continue;
    found.push(next);
    triggers.lastIndex = sentence.to;
  }
  return found;
}

function candidatesOf(context: Context, index: number): Candidate[] {
  const { reading } = context;
  const sentence = reading.sentences[index] as Sentence;
  const clauses = clausesOf(reading, sentence);
  const found: { clause: Clause; candidate: Omit<Candidate, 'span' | 'sentence'>; open: boolean }[] = [];
  for (const clause of clauses) {
    const { words } = clause;
    const threat = threatIn(words);
    const refusal = refusalIn(words);
    const penalty = penaltyIn(words);
    const isThreat = threat !== null && isOwn(clause, clause.from + threat.at);
    const isRefusal = refusal !== null && isOwn(clause, clause.from + refusal.at);
    const isPenalty = penalty !== null && isOwn(clause, clause.from + penalty.at);
    const isPlain = threat?.rule === 'if-then' || threat?.rule === 'or-else' || threat?.rule === 'waives';
    if (
      isRefusal &&
      refusal &&
      (!isThreat || isPlain) &&
      !(isThreat && /\b(?:if|should|unless)\b/i.test(words.slice(0, threat?.at)))
    ) {
      const candidate = refused(context, index, clause, refusal);
      if (candidate) {
        found.push({ clause, candidate, open: false });
        continue;
      }
    }
    if (isPenalty && penalty && (!isThreat || isPlain)) {
      const subject = words.slice(0, penalty.at + 1);
      const by = /\bby\s(?:[^.;,]{1,60})/.exec(words.slice(penalty.at))?.[0] ?? '';
      let who = personBefore(context, words, penalty.isAward ? 0 : penalty.hit.to);
      if (penalty.isAward) {
        const against = /\b(?:against|from|by|upon|on)\s(?:[^.;,]{1,60})/.exec(words.slice(penalty.at))?.[0] ?? '';
        const hit = addresseeOf(against, context.sides);
        const awarded = addresseeOf(words.slice(penalty.at), context.sides);
        const subjectOf = addresseeOf(subject, context.sides);
        who = hit !== 'unspecified' ? hit : otherSide(awarded !== 'unspecified' ? awarded : subjectOf);
      } else if (penalty.rule === 'at-expense') {
        const own = addresseeOf(words.slice(penalty.hit.from, penalty.hit.to), context.sides);
        who = own !== 'unspecified' ? own : personBefore(context, words, penalty.hit.from);
      } else if (who === 'unspecified' && by) who = addresseeOf(by, context.sides);
      if (who === 'unspecified') who = personAround(context, index);
      found.push({
        clause,
        candidate: {
          kind: 'imposed',
          consequences: penalty.consequences,
          addressee: who,
          rule: penalty.rule,
          weight: penalty.isAward ? 1 : 2,
        },
        open: false,
      });
      continue;
    }
    if (isThreat && threat) {
      const region = words.slice(threat.region.from, threat.region.to);
      found.push({
        clause,
        candidate: {
          kind: 'warning',
          consequences: consequencesIn(region),
          addressee: threatened(context, index, words, threat),
          rule: threat.rule,
          weight: 2,
        },
        open: threat.open,
      });
    }
  }
  return found.map(({ clause, candidate, open }) => {
    let span: Span = { from: sentence.from, to: sentence.to };
    if (
      found.length > 1 ||
      (count(clause.words) * 2 < count(context.words(index)) * 1 && count(context.words(index)) > longest)
    )
      span = { from: clause.from, to: clause.to };
    span = trimmed(reading.text, span);
    let { consequences } = candidate;
    const next = reading.sentences[index + 1];
    if (next && next.paragraph.from === sentence.paragraph.from && span.to === sentence.to) {
      const words = context.words(index + 1);
      if (open) {
        const after = threatIn(words);
        if (after && count(context.words(index)) + count(words) <= longest) {
          span = { from: span.from, to: next.to };
          consequences = consequencesIn(words.slice(after.region.from, after.region.to));
        }
      } else if (isCitation(words) && count(reading.text.slice(span.from, next.to)) <= longest)
        span = { from: span.from, to: next.to };
    }
    return { ...candidate, consequences, span, sentence: index };
  });
}

const trimmed = (text: string, { from, to }: Span): Span => {
  let end = to;
  while (end > from && /[\s,;—]/.test(text.charAt(end - 1))) end--;
  return { from, to: end };
};

/** A short sentence that only cites: `See Fed. R. Civ. P. 37(a)(5)(B).` */
const isCitation = (words: string): boolean =>
  words.length < 90 &&
  /^[([]?(?:See|Accord|Cf\.|Fed\.|FED\.|Rule|Local|L\.|LR|Civ\.|D\.|28\sU\.S\.C|F\.R\.C\.P|Id)/.test(words) &&
  authoritiesIn(words).length > 0;

const opener = /\b(?:that|ORDERED,?)\s|[,;:]\s(?:and|so|but|nor)\s|;\s|:\s/g;

/** Person whom the clause speaks of that ends at `to`. */
function personBefore({ sides }: Context, words: string, to: number): Addressee {
  let from = 0;
  for (const { index, 0: cut } of words.slice(0, to).matchAll(opener)) {
    if (mentionsIn(words.slice(index + cut.length, to), sides).length > 0) from = index + cut.length;
  }
  return addresseeOf(words.slice(from, to), sides);
}

/** Person of whom the sentences before speak, in the same paragraph, the nearest first. */
function personAround({ reading, sides, words }: Context, index: number, reach = 3): Addressee {
  const here = reading.sentences[index] as Sentence;
  for (let i = index - 1; i >= Math.max(0, index - reach); i--) {
    if (reading.sentences[i]?.paragraph.from !== here.paragraph.from) break;
    const said = words(i).replace(/\([^()]*\)|\[[^\]]*\]/g, ' ');
    const who = addresseeOf(said, sides);
    if (who !== 'unspecified') return who;
  }
  return 'unspecified';
}

const anyPaper =
  /\b(?:any|another|the\snext|further|future|each|every|such\san?|one|no)\s(?:\w+\s){0,4}(?:motions?|letters?|papers?|filings?|submissions?|requests?|objections?|exhibits?|briefs?|disputes?|certifications?|applications?|logs?|documents?)\b/i;

/** Whom a threat would hit. */
function threatened(context: Context, index: number, words: string, threat: Threat): Addressee {
  const { sides } = context;
  const region = words.slice(threat.region.from, threat.region.to);
  if (threat.rule === 'warned' && threat.subjectEnd !== null) {
    const subject = addresseeOf(words.slice(0, threat.subjectEnd + 1), sides);
    if (subject !== 'unspecified') return subject;
  }
  if (threat.rule === 'show-cause') {
    const subject = personBefore(context, words, threat.at);
    if (subject !== 'unspecified') return subject;
    return addresseeOf(region, sides) === 'unspecified' ? personAround(context, index) : addresseeOf(region, sides);
  }
  if (threat.rule === 'recommended') {
    const against = /\bagainst\s[^.;,]{1,80}/.exec(region)?.[0] ?? '';
    const hit = addresseeOf(against, sides);
    if (hit !== 'unspecified') return hit;
    if (/\b(?:action|case|complaint|claims?)\b[^.;]{0,60}\bdismiss/i.test(region)) return 'plaintiff';
    const named = addresseeOf(region, sides);
    return named === 'unspecified' ? personAround(context, index) : named;
  }
  if (
    /\bobject(?:s|ions?)?\b/i.test(words) &&
    /\b(?:waive|forfeit|appeal|review)/i.test(words) &&
    /\b(?:report|recommendation|appeal|review|district judge|objections not filed|fail\w* to (?:timely )?(?:file )?(?:\w+ )?object)/i.test(
      words,
    )
  )
    return 'both';
  const before = words.slice(0, threat.region.from);
  const isPaper = anyPaper.test(before);
  const conditional = /\b(?:if|unless|should|in the event)\b[^;]{0,200}$/i.exec(before)?.[0] ?? before;
  const inCondition = isPaper ? 'unspecified' : addresseeOf(threat.rule === 'warned' ? region : conditional, sides);
  if (inCondition !== 'unspecified') return inCondition;
  const hit = addresseeOf(
    isPaper
      ? (/\b(?:attorney|counsel|lawyer|part(?:y|ies)|[Pp]laintiff|[Dd]efendant|movant|side)\b[^;]*/.exec(region)?.[0] ??
          '')
      : region,
    sides,
  );
  if (hit !== 'unspecified') return hit;
  if (
    /\b(?:action|case|lawsuit|suit|complaint)\b[^;]{0,60}\bdismiss|\bdismiss\w*[^;]{0,40}\b(?:action|case|lawsuit|suit|complaint)\b/i.test(
      region,
    )
  )
    return 'plaintiff';
  if (/\bwhoever\b/i.test(words)) return 'unspecified';
  const around = personAround(context, index);
  if (around !== 'unspecified' && !(isPaper && around === 'both')) return around;
  if (/\b(?:fail|violat|non-?compl|disobe)/i.test(words)) return 'both';
  return around;
}

const asking =
  /\b(?:asks?|asked|seeks?|sought|wants?|wanted|requests?|requested|moves?|moved|urges?|urged|motions?|applications?|prays?|would\shave|finding\sthat|cross-\w+)\b/i;
const paragraphsBack = 1_500;

/** The sentence that says what is refused where the refusal only points back; null where none near does. */
function antecedent({ reading, words }: Context, index: number): number | null {
  const here = reading.sentences[index] as Sentence;
  for (let i = index - 1; i >= Math.max(0, index - 6); i--) {
    const sentence = reading.sentences[i] as Sentence;
    const isNear = sentence.paragraph.from === here.paragraph.from;
    if (!isNear && here.from - sentence.from > paragraphsBack) return null;
    const said = words(i);
    if (asking.test(said)) {
      if (namesRemedy(said)) return i;
      if (isNear ? /\bcompel|\bproduc|\bextension|\bprotective\sorder|\bdeposition|\bleave\sto/i.test(said) : true)
        return null;
    } else if (
      /^.{0,40}\b(?:fees|sanctions|expenses|waiver|contempt|costs|default|preclusion)\b.{0,30}$/i.test(said) &&
      !isOwnVerb.test(said)
    )
      return i;
  }
  return null;
}
const isOwnVerb = /\b(?:award|impose|denied|grant)/i;

function refused(
  context: Context,
  index: number,
  clause: Clause,
  refusal: Refusal,
): Omit<Candidate, 'span' | 'sentence'> | null {
  const { sides, words } = context;
  let asked = refusal.asked ? clause.words.slice(refusal.asked.from, refusal.asked.to) : '';
  let source = clause.words;
  if (!refusal.asked) {
    const whole = words(index);
    const before = whole.slice(0, clause.from - (context.reading.sentences[index] as Sentence).from);
    if (asking.test(before) && namesRemedy(before)) source = before;
    else {
      const from = antecedent(context, index);
      if (from === null) return null;
      source = words(from);
    }
    asked = source;
  }
  const remedies = remediesIn(asked);
  if (refusal.rule === 'show-cause-discharged') {
    const context2 = showCauseContext(context, index);
    return {
      kind: 'declined',
      consequences: context2 ? consequencesIn(context2) : ['sanctions'],
      addressee: context2
        ? orUnknown(addresseeOf(context2, sides), personAround(context, index))
        : personAround(context, index),
      rule: refusal.rule,
      weight: 2,
    };
  }
  return {
    kind: 'declined',
    consequences: remedies,
    addressee: spared(context, index, source, asked),
    rule: refusal.rule,
    weight: refusal.weight,
  };
}

const orUnknown = (who: Addressee, other: Addressee): Addressee => (who === 'unspecified' ? other : who);

/** What the order to show cause was about, wherever the text tells it. */
function showCauseContext({ reading }: Context, index: number): string | null {
  void index;
  const match = /\bshow\s(?:good\s)?cause\b[^.;]{0,40}\bwhy\b([^.;]{1,240})/i.exec(reading.text);
  return match ? folded(match[1] ?? '') : null;
}

/** Consequences asked for, without the court's own word of denial. */
function remediesIn(asked: string): Consequence[] {
  const named = consequencesIn(asked).filter((c) => c !== 'denial' && c !== 'personal-attendance');
  const strict = named.filter((c) => c !== 'striking' || /\bas an? sanction|\banswer|\bpleading/i.test(asked));
  const specific = strict.filter((c) => c !== 'sanctions');
  return specific.length > 0 ? specific : ['sanctions'];
}

/** Who would have borne what was asked for. */
function spared(context: Context, index: number, source: string, asked: string): Addressee {
  const { sides } = context;
  if (
    /\b(?:each|every|all|both)\s(?:part(?:y|ies)|sides?)\b[^.;]{0,40}\bown\b|\banyone\b|\bcross-requests\b|\b(?:both|each|neither)\s(?:sides?|part(?:y|ies))\b/i.test(
      source,
    )
  )
    return 'both';
  const target =
    /\b(?:against|sanction(?:ing)?|fining|preclude|precluding|exclude|dismiss|that|hold(?:ing)?|from|upon)\s((?:the\s)?(?:[A-Z][\w.'&-]*\s?|defense\s|plaintiffs?\b|defendants?\b|counsel\b|opposing\s){1,5})(?=[^.;]{0,60})/.exec(
      asked,
    );
  if (target?.[1] && /\b(?:against|sanction|fining|that|hold|upon)/.test(target[0])) {
    const hit = addresseeOf(target[1], sides);
    if (hit !== 'unspecified') return hit;
  }
  const asker = askerIn(source, sides);
  if (asker !== 'unspecified') return otherSide(asker);
  const around = personAround(context, index, 5);
  return otherSide(around);
}

const askers =
  /((?:\S+\s){0,6}?\S+)(?:'s?)?\s(?:\w+\s){0,4}(?:requests?|motions?|applications?|cross-\w+|prayers?|asks?|asked|seeks?|sought|wants?|moves?|moved|demands?|bid|line|letter)\b/i;

function askerIn(words: string, sides: Sides): Addressee {
  const match = askers.exec(words);
  if (match) {
    const who = addresseeOf(match[0], sides);
    if (who !== 'unspecified') return who;
  }
  const [first] = mentionsIn(words, sides);
  return first?.who === 'counsel' ? 'unspecified' : (first?.who ?? 'unspecified');
}

const refusing = new Set(['denied', 'deferred', 'not-considered']);

/** Refusals that only the rulings know: the motion was named elsewhere. */
function fromRulings(context: Context, rulings: readonly RulingAnnotation[], found: readonly Candidate[]): Candidate[] {
  const { reading, sides } = context;
  return rulings.flatMap((ruling): Candidate[] => {
    const { fields, span } = ruling;
    if (!refusing.has(fields.disposition)) return [];
    const motion = folded(fields.motion ?? '');
    if (!(fields.motionKind === 'sanctions' || fields.motionKind === 'fees' || namesRemedy(motion))) return [];
    if (!namesRemedy(motion)) return [];
    const index = reading.sentences.findIndex((s) => s.from <= span.from && span.from < s.to);
    const here = found.some((c) => c.kind === 'declined' && c.span.from < span.to && span.from < c.span.to);
    if (here || index < 0) return [];
    const asker = fields.movant ? addresseeOf(folded(fields.movant), sides) : askerIn(motion, sides);
    return [
      {
        kind: 'declined',
        consequences: remediesIn(motion),
        addressee: otherSide(asker),
        span,
        rule: 'ruling-denied',
        weight: 2,
        sentence: index,
      },
    ];
  });
}

const overlaps = (a: readonly string[], b: readonly string[]) => a.some((x) => b.includes(x));

/** One candidate a sanction: what reasoning and conclusion both say is kept where the order disposes of it. */
function deduplicated(found: readonly Candidate[], text: string): Candidate[] {
  const sorted = [...found].sort((a, b) => a.span.from - b.span.from || a.span.to - b.span.to);
  const kept: Candidate[] = [];
  const amounts = ({ span }: Candidate) => (text.slice(span.from, span.to).match(/\$\s?[\d,.]+\d/g) ?? []).join();
  for (const candidate of sorted) {
    const twin = kept.findIndex(
      (other) =>
        other.kind === candidate.kind &&
        candidate.kind !== 'warning' &&
        other.addressee === candidate.addressee &&
        overlaps(other.consequences, candidate.consequences) &&
        (amounts(other) === amounts(candidate) || amounts(other) === '' || amounts(candidate) === ''),
    );
    const before = kept[twin];
    if (!before) kept.push(candidate);
    else if (candidate.weight >= before.weight) kept.splice(twin, 1, candidate);
  }
  return kept.sort((a, b) => a.span.from - b.span.from);
}
void namesConsequence;
void isAdvice;
