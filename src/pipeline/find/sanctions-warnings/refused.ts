/** A refusal to what is refused and who is spared by it, from its own clause or from the request before it. */
import type { Addressee, Consequence, RulingAnnotation, Span } from '../../../schema/annotation.ts';
import { addresseeOf, otherSide } from '../addressee.ts';
import { matchesOf } from '../matches.ts';
import type { Sentence } from '../reading.ts';
import { consequencesIn, namesRemedy } from './consequences.ts';
import { type Refusal, asking as request } from './refusals.ts';
import { type Clause, folded } from './sentence-clauses.ts';
import { antecedentOf, asking, type Context, indexAt, personAround, spared } from './who-is-hit.ts';

export type Refused = {
  consequences: Consequence[];
  addressee: Addressee;
  rule: string;
  weight: number;
  span: Span;
};

/** What is refused, without the court's own word of denial. */
function remediesIn(asked: string): Consequence[] {
  const named = consequencesIn(asked).filter(
    (one) =>
      one !== 'denial' &&
      one !== 'personal-attendance' &&
      (one !== 'striking' ||
        /\bas an? sanction|\banswer|\bpleading|\bdefenses? be str|\bcounterclaims? be str/i.test(asked)),
  );
  const specific = named.filter((one) => one !== 'sanctions');
  if (specific.length > 0) return specific;
  return /\b(?:award|apportion)/i.test(asked) ? ['monetary'] : ['sanctions'];
}

const eitherSide = /\b(?:on|upon|against) (?:either|both) (?:side|sides|party|parties)\b/i;
/** A request by whose it is, and not by what it asks for. */
const someonesRequest =
  /(?:^|[.;,:] |\b(?:and|but|so) )(?:the )?[\w.-]+'s? (?:request|motion|application)\b(?! (?:for|to|that)\b)/i;
const wants = /\b(?:wants?|wanted|asks?|asked|seeks?|sought|requests?|requested)\b/i;
const words80 = (text: string): boolean => text.split(/\s+/).length <= 80;

/** What a clause of refusal refuses; null where it refuses no sanction. */
export function refused(context: Context, index: number, clause: Clause, refusal: Refusal): Refused | null {
  const { reading, words } = context;
  const { sentences, text } = reading;
  const sentence = sentences[index] as Sentence;
  const span: Span = { from: clause.from, to: clause.to };
  if (refusal.rule === 'show-cause-discharged') return discharged(context, index, span);
  let asked = refusal.asked ? clause.words.slice(refusal.asked.from, refusal.asked.to) : '';
  let source = clause.words;
  const isNamed = asked !== '' && (namesRemedy(asked) || /\b(?:award|strik)/i.test(asked));
  if (!refusal.asked || (!isNamed && antecedentOf(context, index) !== null)) {
    const lead = words(index).slice(0, clause.from - sentence.from + refusal.at);
    if (asking.test(lead) && namesRemedy(lead)) source = lead;
    else {
      const from =
        refusal.rule === 'declines'
          ? (justNamed(context, index) ?? antecedentOf(context, index))
          : antecedentOf(context, index);
      if (from === null) return null;
      source = words(from);
      const start = sentences[from] as Sentence;
      const isNear = start.paragraph.from === sentence.paragraph.from;
      // "C. Data. Plaintiff's request is denied": a request of its own, not what another paragraph speaks of
      if (someonesRequest.test(clause.words) && !isNear) return null;
      if (isNear && words80(text.slice(start.from, sentence.to))) span.from = start.from;
    }
    asked = source;
  }
  let consequences = remediesIn(asked);
  const next = sentences[index + 1];
  if (consequences.join() === 'sanctions' && next && next.from - sentence.to < 4) {
    // "The motion for sanctions is DENIED. Acme wants the expert excluded, and its fees, because …"
    const behind = words(index + 1);
    if (wants.test(behind) && remediesIn(behind).join() !== 'sanctions') consequences = remediesIn(behind);
  }
  return {
    consequences,
    addressee: likely(sparedBy(context, index, clause.words, source, asked), consequences),
    rule: refusal.rule,
    weight: refusal.weight,
    span,
  };
}

/** Whom a refusal spares: the other side than the one whose request its own words name, else by what was asked. */
function sparedBy(context: Context, index: number, words: string, source: string, asked: string): Addressee {
  if (eitherSide.test(words)) return 'both';
  const asker = source === words ? undefined : someonesRequest.exec(words)?.[0];
  const who = asker === undefined ? 'unspecified' : addresseeOf(asker, context.sides);
  return who === 'plaintiff' || who === 'defendant' ? otherSide(who) : spared(context, index, source, asked);
}

/** The sentence right before, where it names what the refusal calls `them`. */
function justNamed({ reading, words }: Context, index: number): number | null {
  const [here, last] = [reading.sentences[index], reading.sentences[index - 1]];
  return here && last?.paragraph.from === here.paragraph.from && namesRemedy(words(index - 1)) ? index - 1 : null;
}

/** Where nothing says who is spared: dismissal hits who sues, and most that is asked for, who is sued. */
const likely = (who: Addressee, consequences: readonly Consequence[]): Addressee =>
  who !== 'unspecified' ? who : consequences[0] === 'dismissal' ? 'plaintiff' : 'defendant';

/** A fee or sanction that was asked for before and is granted: `The request is granted`. Null where it is none. */
export function grantedBack(context: Context, index: number, clause: Clause): Refused | null {
  if (!pointsBackGranted.test(clause.words)) return null;
  const from = antecedentOf(context, index);
  if (from === null || !asking.test(context.words(from))) return null;
  const source = context.words(from);
  const { sentences, text } = context.reading;
  const start = (sentences[from] as Sentence).from;
  return {
    consequences: remediesIn(source),
    addressee: likely(spared(context, index, source, source), ['monetary']),
    rule: 'that-request-granted',
    weight: 1,
    span: { from: words80(text.slice(start, clause.to)) ? start : clause.from, to: clause.to },
  };
}

const pointsBackGranted =
  /^\W*(?:that|the|this|its|her|his) (?:request|application) is (?:therefore |hereby |accordingly )?granted\b(?!,? in part)/i;
const showCause = /\border to show cause\b/gi;
const why = /\bshow (?:good )?cause\b[^;]{0,60}\bwhy\b([^.;]{1,240})/i;
const warnedOf =
  /\b(?:RECOMMENDS?|RECOMMENDED|recommends?)\b[^;]{0,160}?\bthat\b([^;]{0,200}\b(?:dismiss|default|sanction|contempt)\w*)|\bwarned\b([^;]{0,160}\b(?:dismiss|default|sanction|contempt)\w*)/;

/** Orders to show cause that are looked at, so that no text takes long. */
const mostCauses = 10;

/** What an order threatens of which a sentence elsewhere tells, and whom its orders to show cause mean, by sentence. */
type Causes = { told: string | undefined; meant: readonly { index: number; who: Addressee }[] };

/** The causes of the text that was asked about last: an order lifts each of its own. */
let causes: Causes & { of: Context | null } = { of: null, told: undefined, meant: [] };

function causesOf(context: Context): Causes {
  if (causes.of === context) return causes;
  const { reading, sides, words } = context;
  const text = context.text();
  const recommended = warnedOf.exec(text);
  const told = why.exec(text)?.[1] ?? recommended?.[1] ?? recommended?.[2];
  const meant = matchesOf(showCause, text)
    .slice(0, mostCauses)
    .map(({ index: at }) => {
      const index = indexAt(reading.sentences, at);
      const who = addresseeOf(words(index).replace(/^.{0,200}?show cause/i, ''), sides);
      return { index, who: who === 'unspecified' ? addresseeOf(words(index + 1), sides) : who };
    });
  causes = { of: context, told: told?.replace(/\bMotion to Dismiss\b/gi, ''), meant };
  return causes;
}

/** An order to show cause that is lifted: what it threatened, and whom, stands elsewhere in the text. */
function discharged(context: Context, index: number, span: Span): Refused {
  const { sides, words } = context;
  const { told, meant } = causesOf(context);
  let who: Addressee = told ? addresseeOf(told, sides) : 'unspecified';
  if (told && /\b(?:action|case|complaint)\b[^;]{0,60}\bdismiss/i.test(told)) who = 'plaintiff';
  if (who === 'unspecified') who = addresseeOf(words(index), sides);
  if (who === 'unspecified')
    who = meant.find((cause) => cause.index >= 0 && cause.index !== index && cause.who !== 'unspecified')?.who ?? who;
  if (who === 'unspecified') who = personAround(context, index);
  return {
    consequences: told ? remediesIn(told) : ['sanctions'],
    addressee: who,
    rule: 'show-cause-discharged',
    weight: 2,
    span,
  };
}

/** What other sentences that name the same entries say is asked for in them. */
function toldOf({ reading, words }: Context, entries: readonly string[], index: number): string {
  for (const { span, fields } of reading.references.slice(0, 400)) {
    if (!fields.entries.some((entry) => entries.includes(entry))) continue;
    const at = indexAt(reading.sentences, span.from);
    if (at < 0 || at === index) continue;
    if (asking.test(words(at)) && namesRemedy(words(at))) return words(at);
  }
  return '';
}

const refusing = new Set(['denied', 'deferred', 'not-considered']);

/** What a ruling refuses whose motion asks for a sanction; null where it asks for none. */
export function refusedByRuling(context: Context, { fields, span }: RulingAnnotation): Refused | null {
  const motion = folded(fields.motion ?? '');
  if (!refusing.has(fields.disposition)) return null;
  const isNamed = request.test(motion) && namesRemedy(motion);
  if (!isNamed && !(fields.motionKind === 'sanctions' || fields.motionKind === 'fees')) return null;
  const index = indexAt(context.reading.sentences, span.from);
  if (index < 0) return null;
  const asked = isNamed ? motion : `${motion} ${toldOf(context, fields.entries, index)}`;
  const source = fields.movant ? `${folded(fields.movant)} moves: ${motion}` : motion;
  return {
    consequences: remediesIn(asked),
    addressee: likely(spared(context, index, source, motion), remediesIn(asked)),
    rule: 'ruling-denied',
    weight: isNamed ? 2 : 1,
    span,
  };
}
