/** What the words round a mention say of its paper beyond its own noun: whose motion, what a bare number asks. */
import { motionKindOf } from '../motion-kinds.ts';
import { movantIn } from '../movants.ts';
import { nounsIn, type Paper } from '../papers.ts';
import { type Reading, type Sentence, sentenceAt } from '../reading.ts';
import { placeOf } from '../sentences.ts';

/** `motion of Acme Corp. to compel`, `application by the Bank for an order`: who asks, behind the noun. */
const ofWhom =
  /^(?:joint\s|renewed\s|emergency\s)?(?:cross-)?(?:motion|application|request|petition|letter|appeal|objections?)s?\s(?:of|by|from)\s((?:the\s)?(?:plaintiffs?|defendants?|petitioners?|respondents?|intervenors?|[A-Z][\w.&’'-]*)(?:,?\s(?:(?:of|and|&)\s)?[A-Z][\w.&’'-]*){0,6})/i;
/** `motion to compel of Plaintiff Acme Corp.` */
const ofSide =
  /^[\w-]+\s(?:to|for)\s[^.;,()]{3,60}?\s(?:of|by)\s((?:the\s)?(?:plaintiffs?|defendants?|petitioners?|respondents?)(?:\s[A-Z][\w.&’'-]*){0,6})/i;
const behindNoun = /\s(?:of|by|from)\s/i;
/** Who asks for what a bare number behind the sentence holds: `Acme asks that the plan be amended. [Doc. 51.]` */
const asks =
  /\b(?:asks?|asked|seeks?|sought|moves?|moved|requests|requested|renewed|renews|refiled|wants?|prays|would\shave|applie[sd]|petitions|wrote|writes)\b/;
const opposes =
  /\b(?:oppose[sd]?|objects?|objected|responds?|responded|replie[sd]|answer(?:s|ed)|resists?|disagree[sd]?|does\snot\s(?:object|oppose)|do\snot\s(?:object|oppose))\b/i;
/** `and a second, identical one on May 10 (Doc. 42)`. */
const another = /\b(?:one|another)(?:\s(?:on|of|dated|for|to)\s[^,;]{1,40})?[\s([]{1,3}$/;
/** `Discovery Dispute No. 1 (Doc. 31)`. */
const dispute = /\b[Dd]isputes?(?:\s[Nn]o\.\s\d)?[\s([]{1,3}$/;
/** `Acme objects (Doc. 14) to the order`. */
const objects = /\bobject(?:s|ed)?[\s([]{1,3}$/;
const deciding = /\b(?:ordered|ruled|granted|denied|directed|held|entered|issued|Court|Judge|stipulated)\b/;

/** Code units before a number in which the verb stands that says what its paper does. */
const reach = 220;

/** The words that a bare number closes: its own sentence up to it, or the sentence before where it stands alone. */
function saidBefore(reading: Reading, { span }: Paper): string {
  const own = sentenceAt(reading, span.from);
  if (!own) return '';
  const words = reading.text.slice(own.from, span.from);
  if (words.length > 4) return words.slice(-reach);
  const before = reading.sentences[placeOf(reading.sentences, own) - 1] as Sentence | undefined;
  if (!before || before.paragraph.from !== own.paragraph.from) return '';
  return reading.text.slice(before.from, before.to).slice(-reach);
}

/** True for a number that closes what is said: `… to each date. [Doc. 51.]`, `…, Doc. 51, and`. */
const closes = (reading: Reading, { span }: Paper): boolean =>
  /^[\])]?[.;,]/.test(reading.text.slice(span.to, span.to + 2));

const rulingOn = /^(?:rulings?|decisions?|judgment)\s(?:on|upon|as\sto|regarding)\s/i;
/** A verdict behind the number, which is no name of its paper: `(Doc. 20) is GRANTED IN PART: the log shall …`. */
const verdictBehind =
  /^[\])]{0,2},?\s(?:which\s)?(?:is|are|be|was)\s(?:hereby\s|therefore\s|also\s)?(?:GRANTED|DENIED|ALLOWED|OVERRULED|SUSTAINED|MOOT|STRICKEN|DISMISSED|TERMINATED|WITHDRAWN|TAKEN|HELD|DEFERRED|APPROVED)/;

/** The paper that asks of `ruling on Acme’s motion (Doc. 40)` and of `motion (Doc. 20) is GRANTED`. */
function namedBefore(reading: Reading, paper: Paper): Paper | null {
  const { text } = reading;
  const at = paper.span.to;
  const lead = rulingOn.exec(paper.words);
  if (lead) {
    const words = paper.words.slice(lead[0].length);
    const noun = nounsIn(words).find(({ role }) => role === 'asks');
    if (!noun) return null;
    const asked = words.slice(noun.from);
    return {
      ...paper,
      ...noun,
      words: asked,
      motionKind: motionKindOf(asked),
      movant: movantIn(words.slice(0, noun.from)),
    };
  }
  if (!verdictBehind.test(text.slice(at, at + 50))) return null;
  const own = sentenceAt(reading, paper.span.from);
  const before = own ? text.slice(Math.max(own.from, paper.span.from - 160), paper.span.from) : '';
  const noun = nounsIn(before).at(-1);
  if (noun?.role !== 'asks' || !/[([]\s?$/.test(before)) return null;
  const words = before.slice(noun.from);
  return {
    ...paper,
    role: 'asks',
    noun: noun.noun,
    words: words.replace(/[\s([]+$/, ''),
    motionKind: motionKindOf(words),
    movant: movantIn(before.slice(0, noun.from)),
  };
}

function refined(reading: Reading, paper: Paper, previous: Paper | undefined): Paper {
  const named = paper.role === 'asks' ? null : namedBefore(reading, paper);
  if (named) return named;
  if (paper.role === 'asks') {
    const who =
      paper.movant === null && behindNoun.test(paper.words)
        ? (ofWhom.exec(paper.words) ?? ofSide.exec(paper.words))?.[1]
        : undefined;
    return who ? { ...paper, movant: who } : paper;
  }
  const isServed = paper.role === 'pleads' && /^subpoenas?$/.test(paper.noun);
  if (paper.entries.length !== 1 || !(isServed || (paper.role === 'other' && paper.words === ''))) return paper;
  const said = saidBefore(reading, paper);
  if (another.test(said) && previous?.role === 'asks')
    return { ...previous, entries: paper.entries, span: paper.span, isPast: paper.isPast };
  if (dispute.test(said)) return { ...paper, role: 'asks', noun: 'dispute', words: 'dispute' };
  if (objects.test(said))
    return { ...paper, role: 'asks', noun: 'objections', words: 'objections', movant: movantIn(said) };
  if (deciding.test(said) || !closes(reading, paper)) return paper;
  const verb = asks.exec(said);
  if (verb && (!opposes.test(said) || verb.index < said.search(opposes)))
    return { ...paper, role: 'asks', noun: 'motion', words: said.slice(verb.index), movant: movantIn(said) };
  return !isServed && opposes.test(said)
    ? { ...paper, role: 'answers', noun: 'response', movant: movantIn(said) }
    : paper;
}

/**
 * Papers with what the words round each mention say of them.
 *
 * @param papers every mention, in text order.
 */
export const refinedPapers = (reading: Reading, papers: readonly Paper[]): Paper[] =>
  papers.map((paper, i) => refined(reading, paper, papers[i - 1]));
