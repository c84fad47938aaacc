/** A reading to the sanctions that the order threatens, imposes, refuses or withholds (contract, conventions 7 to 9). */
import type { Consequence, RulingAnnotation, Span, WarningAnnotation } from '../../../schema/annotation.ts';
import { sidesOf } from '../addressee.ts';
import { authoritiesIn } from '../authorities.ts';
import type { Doubt, Found } from '../doubt.ts';
import { alone, type Steps } from '../in-step.ts';
import type { Reading, Sentence } from '../reading.ts';
import { consequencesIn } from './consequences.ts';
import { isOwn } from './own-words.ts';
import { mayImpose, penaltyIn } from './penalties.ts';
import { mayRefuse, type Refusal, refusalIn } from './refusals.ts';
import { grantedBack, type Refused, refused, refusedByRuling } from './refused.ts';
import { type Clause, clausesOf, folded } from './sentence-clauses.ts';
import type { Threat } from './threat.ts';
import { mayThreaten, threatIn } from './threats.ts';
import { type Bits, bitsOfSentences, has, longestSentence, says } from './trigger-words.ts';
import { type Context, reach, sanctioned, threatened } from './who-is-hit.ts';

type Candidate = Pick<WarningAnnotation['fields'], 'kind' | 'consequences' | 'addressee'> & {
  span: Span;
  rule: string;
  /** 2 where the order disposes, 1 where it reasons or only grants what was asked. */
  weight: number;
};
/** A candidate and the clause that made it. */
type Made = Candidate & { clause: Clause; threat?: Threat };

/** A clause that may threaten, impose or refuse, with what is found in it; `index` and `bits` are its sentence's. */
type Weighed = {
  index: number;
  bits: number;
  /** True where the sentence may refuse. */
  refuses: boolean;
  clause: Clause;
  threat: Threat | null;
  refusal: Refusal | null;
  made: Made | null;
};

const longest = 80;
/** How many words a text has. */
function count(text: string): number {
  let words = 1;
  let isBlank = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const is = code === 32 || (code < 14 && code > 8);
    if (is && !isBlank) words++;
    isBlank = is;
  }
  return words;
}

/**
 * Every threat, sanction and refusal of a sanction that this order itself makes, in text order, and doubts.
 *
 * @param rulings the order's own rulings: a motion for sanctions that they deny is a refusal, wherever it is named.
 */
export function* sanctionsWarningsIn(
  reading: Reading,
  rulings: readonly RulingAnnotation[],
): Steps<Found<WarningAnnotation>> {
  const bits = bitsOfSentences(reading);
  const context = contextOf(reading, bits);
  yield;
  const weighed: Weighed[] = [];
  let remedy = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < reading.sentences.length; index++) {
    const its = bits.has[index] as number;
    if (its & has.remedy) remedy = index;
    const isNear = index - remedy <= reach;
    const refuses = mayRefuse(its, isNear);
    if (refuses || mayThreaten(its) || mayImpose(its)) {
      const sentence = reading.sentences[index] as Sentence;
      for (const clause of clausesOf(reading, sentence, context.words(index), (its & has.turn) !== 0))
        weighed.push({ index, bits: its, refuses, clause, threat: null, refusal: null, made: null });
    }
  }
  yield;
  const said = context.bits.says;
  for (const one of weighed) one.threat = threatIn(one.clause.words, one.bits, said[one.index]);
  yield;
  for (const one of weighed) if (one.refuses) one.refusal = refusalIn(one.clause.words, one.bits, said[one.index]);
  yield;
  for (const one of weighed) one.made = read(context, one);
  yield;
  const found: Candidate[] = [];
  const doubts: Doubt[] = [];
  for (let from = 0, to = 0; from < weighed.length; from = to) {
    while (weighed[to]?.index === weighed[from]?.index) to++;
    found.push(...candidatesOf(context, weighed.slice(from, to), doubts));
  }
  for (const ruling of rulings) {
    const candidate = refusedByRuling(context, ruling);
    if (
      candidate &&
      !found.some(
        (other) => (other.kind === 'declined' || other.kind === 'warning') && overlap(other.span, candidate.span),
      )
    )
      found.push({ ...candidate, kind: 'declined' });
  }
  return {
    annotations: deduplicated(found, reading.text).map(
      ({ kind, consequences, addressee, span, rule }): WarningAnnotation => ({
        kind: 'warning',
        fields: {
          kind,
          consequences,
          addressee,
          authority: authoritiesOf(folded(reading.text.slice(span.from, span.to))),
        },
        span,
        also: [],
        id: null,
        rule,
      }),
    ),
    doubts,
  };
}

/** The same, where nothing else is read. */
export const findSanctionsWarnings = (
  reading: Reading,
  rulings: readonly RulingAnnotation[],
): Found<WarningAnnotation> => alone(sanctionsWarningsIn(reading, rulings));

/** Authorities that words name, most of which name none: each has one of these letters or words. */
const authoritiesOf = (words: string): string[] =>
  words.includes('R') || words.includes('U') || words.includes('1927') || words.includes('inherent')
    ? authoritiesIn(words)
    : [];

const overlap = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;

function contextOf(reading: Reading, bits: Bits): Context {
  const sentences: string[] = [];
  let whole: string | null = null;
  return {
    text: () => (whole ??= folded(reading.text)),
    reading,
    bits,
    askers: new Map(),
    sides: sidesOf(reading),
    words: (index) => {
      const sentence = reading.sentences[index];
      if (!sentence) return '';
      const known = sentences[index];
      if (known !== undefined) return known;
      const words = reading.text.slice(sentence.from, sentence.to);
      const isFolded = words.length < longestSentence && ((bits.says[index] as number) & says.unfolded) === 0;
      sentences[index] = isFolded ? words : folded(words);
      return sentences[index];
    },
  };
}

/** What one sentence, of these clauses, threatens, imposes and refuses: at most one of them a clause. */
function candidatesOf(context: Context, weighed: readonly Weighed[], doubts: Doubt[]): Candidate[] {
  const made = weighed.map((one) => one.made);
  if (made.every((one) => one === null)) return [];
  const { reading } = context;
  const { index } = weighed[0] as Weighed;
  const sentence = reading.sentences[index] as Sentence;
  const clauses = weighed.map(({ clause }) => clause);
  const found = made.filter((one) => one !== null);
  // "this is its last chance; the case will be dismissed": the threat says what the announcement means
  const [first, second] = found;
  if (first?.threat?.open && second?.threat) found.shift();
  return found.map((one) => {
    const { clause, threat, ...candidate } = one;
    let { consequences } = candidate;
    if (threat) {
      // clauses behind it that say nothing of their own carry the threat on: "costs; exclusion of evidence; and dismissal"
      const at = made.indexOf(one);
      let end = clause.words.length;
      for (let i = at + 1; i < made.length && made[i] === null; i++) end += clauses[i]?.words.length ?? 0;
      const words = context.words(index).slice(clause.from - sentence.from, clause.from - sentence.from + end);
      consequences = consequencesOf(words, threat);
    }
    const isWhole = found.length === 1 && count(context.words(index)) <= longest;
    const whole = { from: Math.min(sentence.from, candidate.span.from), to: Math.max(sentence.to, candidate.span.to) };
    let span = trimmed(reading.text, isWhole ? whole : candidate.span);
    if (!isWhole && found.length === 1 && threat && count(clause.words) > longest)
      span = clipped(reading.text, clause, threat);
    const next = reading.sentences[index + 1];
    if (next && next.paragraph.from === sentence.paragraph.from && span.to >= sentence.to - 1 && span.to < next.from) {
      const words = context.words(index + 1);
      const fits = count(reading.text.slice(span.from, next.to)) <= longest;
      const after = threat?.open ? threatIn(words) : null;
      if (threat?.open && after && fits && after.rule !== 'warned') {
        span = { from: span.from, to: next.to };
        consequences = consequencesOf(words, after);
      } else if (isCitation(words) && fits) span = { from: span.from, to: next.to };
    }
    if (candidate.kind === 'imposed' && candidate.addressee === 'unspecified')
      doubts.push({ span, rule: candidate.rule, reason: 'A sanction is imposed, and the words do not say on whom.' });
    return { ...candidate, consequences, span };
  });
}

/** Words of a threat that name what would follow; a motion that they name is not what follows. */
function wordsThatFollow(words: string, { region }: Threat): string {
  const after = words.slice(region.from);
  if (!after.includes('motion')) return after;
  return after
    .replace(/\bmotions? (?:for|to) [^,;]{1,80}?\bbe (?:GRANTED|DENIED|granted|denied)(?: IN PART| in part)?/g, '')
    .replace(/\bmotion (?:otherwise )?be (?:DENIED|denied|GRANTED|granted)\b/g, '');
}

/** What a threat names: a refusal of more time is a denial, whatever its words. */
function consequencesOf(words: string, threat: Threat): Consequence[] {
  const named = consequencesIn(wordsThatFollow(words, threat));
  if (threat.rule !== 'no-more') return named;
  const others = named.filter((one) => one !== 'sanctions' && one !== 'denial');
  return [...others, 'denial'];
}

const supposing = /\b(?:if|should|unless)\b/i;

function read(context: Context, { index, bits, clause, threat, refusal: any }: Weighed): Made | null {
  const { words } = clause;
  const isThreat = threat !== null && isOwn(context, context.words(index), clause, clause.from + threat.at);
  const isPlain = !isThreat || threat.rule === 'if-then' || threat.rule === 'or-else' || threat.rule === 'waives';
  const supposes = isThreat && supposing.test(words.slice(0, threat.at));
  const span = { from: clause.from, to: clause.to };
  const refusal = (isPlain && !supposes) || any?.rule === 'show-cause-discharged' ? any : null;
  if (refusal && isOwn(context, context.words(index), clause, clause.from + refusal.at)) {
    const found: Refused | null = refused(context, index, clause, refusal);
    if (found) return { ...found, kind: 'declined', clause };
  }
  const penalty = isPlain ? penaltyIn(words, bits, context.bits.says[index]) : null;
  if (penalty && isOwn(context, context.words(index), clause, clause.from + penalty.at))
    return {
      kind: 'imposed',
      consequences: penalty.consequences,
      addressee: sanctioned(context, index, words, penalty),
      rule: penalty.rule,
      weight: penalty.isAward ? 1 : 2,
      span,
      clause,
    };
  const back = isPlain && bits & has.granted ? grantedBack(context, index, clause) : null;
  if (back) return { ...back, kind: 'imposed', clause };
  if (!isThreat) return null;
  return {
    kind: 'warning',
    consequences: ['sanctions'],
    addressee: threatened(context, index, words, threat),
    rule: threat.rule,
    weight: 2,
    span,
    clause,
    threat,
  };
}

const trimmed = (text: string, { from, to }: Span): Span => {
  let end = to;
  while (end > from && ' \n\t,;—\u00a0'.includes(text.charAt(end - 1))) end--;
  return { from, to: end };
};

/** Of a sentence that is too long to quote, the words round the threat. */
function clipped(text: string, clause: Clause, threat: Threat): Span {
  const words = [...clause.words.matchAll(/\S+/g)];
  const at = words.findIndex(({ index }) => index >= threat.at);
  const first = words[Math.max(0, at - 30)];
  const last = words[Math.min(words.length - 1, at + 45)];
  return trimmed(text, {
    from: clause.from + (first?.index ?? 0),
    to: clause.from + (last ? last.index + last[0].length : clause.words.length),
  });
}

/** A short sentence that only cites: `See Fed. R. Civ. P. 37(a)(5)(B).` */
const isCitation = (words: string): boolean =>
  words.length < 90 &&
  /^[([]?(?:See|Accord|Cf\.|Fed\.|FED\.|Rule|Local|L\.|LR|Civ\.|D\.|28\sU\.S\.C|F\.R\.C\.P|Id)/.test(words) &&
  authoritiesIn(words).length > 0;

/** True for a ruling whose motion the order names no further, and a refusal by name right beside it. */
const isNextTo = (ruling: Candidate, named: Candidate): boolean =>
  ruling.rule === 'ruling-denied' && Math.abs(named.span.from - ruling.span.to) < 200;

/**
 * One candidate a sanction: what reasoning and conclusion both say is kept where the order disposes of it, and where it
 * does so twice, where it does so last.
 */
function deduplicated(found: readonly Candidate[], text: string): readonly Candidate[] {
  if (found.length < 2) return found;
  const sorted = [...found].sort((a, b) => a.span.from - b.span.from || a.span.to - b.span.to);
  const firm = sorted.filter(({ weight }) => weight > 1);
  const said = new Set(firm.flatMap(({ kind, consequences }) => consequences.map((one) => `${kind} ${one}`)));
  const byName = firm.filter(({ kind, rule }) => kind === 'declined' && !rule.startsWith('that-request'));
  const named = new Set(byName.map((one) => `${one.consequences} ${one.addressee}`));
  const namedAtAll = new Set(byName.map(({ consequences }) => String(consequences)));
  const amounts = ({ span }: Candidate) => {
    const quote = text.slice(span.from, span.to);
    return quote.includes('$') ? (quote.match(/\$\s?[\d,.]+\d/g) ?? []).join() : '';
  };
  const kept = new Map<string, Candidate[]>();
  for (const one of sorted) {
    const { kind, consequences, addressee, rule } = one;
    if (one.weight === 1) {
      if (consequences.some((consequence) => said.has(`${kind} ${consequence}`))) continue;
      if (rule === 'ruling-denied' && firm.some((other) => other.kind === kind && isNextTo(one, other))) continue;
    }
    if (kind === 'declined' && rule.startsWith('that-request')) {
      const isVague = addressee === 'both' || addressee === 'unspecified';
      if (named.has(`${consequences} ${addressee}`) || (isVague && namedAtAll.has(String(consequences)))) continue;
    }
    const key = kind === 'warning' ? `${kind} ${one.span.from}` : `${kind} ${addressee} ${consequences}`;
    const twins = kept.get(key) ?? [];
    const sum = twins.length === 0 || kind === 'warning' ? '' : amounts(one);
    const twin = kind === 'warning' ? -1 : twins.findIndex((other) => sum === '' || ['', sum].includes(amounts(other)));
    if (twin >= 0) twins.splice(twin, 1);
    twins.push(one);
    kept.set(key, twins);
  }
  return [...kept.values()].flat().sort((a, b) => a.span.from - b.span.from);
}
