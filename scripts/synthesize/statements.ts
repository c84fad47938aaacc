/** Sentences that make a record: a ruling, a warning, a deadline or an event, in many wordings, with the record that they make. */
import { capital } from '../../src/pipeline/view/words.ts';
import type { IsoDate } from '../../src/schema/date.ts';
import type { Label } from '../score/label.ts';
import type { Chance } from './chance.ts';
import { nameOfDay } from './days.ts';
import { fill } from './prose.ts';
import { type Scene, template, templates } from './template.ts';

export type Side = 'plaintiff' | 'defendant';

/** What a passage deals with: a motion of one side with its entry, once it has been named, and what it is about. */
export type Issue = { mover: Side; motion: string; entry?: string; isFiled?: boolean; scene: Scene };

/** A mention of an entry: as the sentence has it, brackets and pin cite with it, and the record that it makes. */
export type Cite = { entry: string; ref: string; record: Label['docketReferences'][number] };

/** What a sentence can name: sides, days around the order's own, entries of the docket. */
export type Surroundings = {
  chance: Chance;
  nameOf: (side: Side) => string;
  /** "its", "her" or "his". */
  itsOf: (side: Side) => string;
  issue: Issue;
  /** The next entry that nothing was said of yet, or the one given. */
  cite: (entry?: string) => Cite;
  /** A mention in passing, of one entry or several. */
  passing: () => Omit<Cite, 'entry'>;
  /** A day so many days before the order's own at most, or after it. */
  dayBefore: (days: number) => IsoDate;
  dayAfter: (days: number) => IsoDate;
};

export type Kept =
  | { kind: 'reference'; record: Label['docketReferences'][number] }
  | { kind: 'ruling'; record: Label['rulings'][number] }
  | { kind: 'warning'; record: Label['sanctionsWarnings'][number] }
  | { kind: 'deadline'; record: Label['deadlines'][number] }
  | { kind: 'event'; record: Label['events'][number] };

/** A sentence, and the records that it makes. */
export type Sentence = { words: string; keeps: readonly Kept[] };

/** A sentence that makes a record, and what no order says twice: an act to be done, a sanction, a refusal. */
export type Statement = Sentence & { once: string };

const words = (list: string): string[] => list.split('|');

export const motions = words(
  'motion to compel|motion to compel further responses to interrogatories|motion for a protective order|motion to quash the subpoena|motion for leave to amend|motion to extend time|letter brief|motion for reconsideration|request for a stay|motion to seal|motion to strike|motion for leave to take additional depositions|motion to continue the discovery cutoff|application to shorten time|objection to the magistrate judge’s order',
);

/** `{M}` is the motion with its entry, `{D}` the disposition in the order's hand. */
const rulingFrames = templates(
  '{M} is {D}|{M} is hereby {D}|Accordingly, {M} is {D}|For these reasons, {M} is {D}|IT IS ORDERED that {M} is {D}|{M} must be, and is, {D}|The Court finds that {M} is properly {D}|In sum, {M} is {D}|It follows that {M} is {D}|{M} is therefore {D}',
);
const dispositions: Readonly<Record<Label['rulings'][number]['disposition'], readonly string[]>> = {
  denied: ['denied', 'denied', 'denied', 'overruled'],
  granted: ['granted', 'granted', 'allowed'],
  'granted-in-part': ['granted in part and denied in part', 'granted in part'],
  'not-considered': ['terminated'],
  deferred: ['held in abeyance', 'taken under submission', 'deferred'],
  withdrawn: ['withdrawn'],
  stricken: ['stricken'],
};
const often: readonly (keyof typeof dispositions)[] = [
  ...Array(9).fill('denied'),
  ...Array(7).fill('granted'),
  ...Array(3).fill('granted-in-part'),
  'not-considered',
  'deferred',
  'withdrawn',
  'stricken',
];
const grounds: readonly (readonly [string, Label['rulings'][number]['grounds']])[] = [
  [' as moot', ['moot']],
  [' as untimely', ['untimely']],
  [' as premature', ['premature']],
  [' as overbroad', ['overbroad']],
  [' because the parties did not meet and confer', ['no-meet-and-confer']],
  [' for failure to confer in good faith', ['no-meet-and-confer']],
  [' because the request is not proportional to the needs of the case', ['not-proportional']],
  [' for lack of good cause', ['no-good-cause']],
  [' as duplicative', ['duplicative']],
];

const sideOf = (chance: Chance): Side => (chance.odds(50) ? 'plaintiff' : 'defendant');
const otherOf = (side: Side): Side => (side === 'plaintiff' ? 'defendant' : 'plaintiff');

/** A ruling on one entry: on the motion that the passage deals with, or on another on the way. */
export function ruling({ chance, nameOf, cite, issue }: Surroundings, isOnIssue: boolean): Statement {
  const { entry, ref, record: reference } = cite(isOnIssue ? issue.entry : undefined);
  if (isOnIssue) issue.entry = entry;
  const motion = isOnIssue ? issue.motion : chance.one(motions);
  const mover = isOnIssue ? issue.mover : sideOf(chance);
  const disposition = chance.one(often);
  const said = chance.one(dispositions[disposition]);
  const ground = disposition === 'denied' && chance.odds(45) ? chance.one(grounds) : null;
  const withoutPrejudice = disposition === 'denied' && chance.odds(25);
  const of = chance.odds(85) ? `${nameOf(mover)}’s ` : 'the ';
  const D = `${chance.odds(60) ? said.toUpperCase() : said}${ground?.[0] ?? ''}${withoutPrejudice ? ' without prejudice' : ''}`;
  const quote = capital(fill(chance.one(rulingFrames), chance, { M: `${of}${motion} ${ref}`, D }));
  const record = { quote, entries: [entry], disposition, withoutPrejudice, grounds: [...(ground?.[1] ?? [])] };
  const keeps: Kept[] = [
    { kind: 'reference', record: reference },
    { kind: 'ruling', record },
  ];
  return { words: `${quote}.`, keeps, once: quote };
}

const consequences: readonly (readonly [string, Label['sanctionsWarnings'][number]['consequences']])[] = [
  ['sanctions', ['sanctions']],
  ['monetary sanctions', ['monetary']],
  ['sanctions, including dismissal', ['sanctions', 'dismissal']],
  ['an order of preclusion', ['preclusion']],
  ['an adverse inference instruction', ['adverse-inference']],
  ['a finding of contempt', ['contempt']],
  ['waiver of all objections', ['waiver']],
  ['entry of default', ['default']],
  ['the striking of the pleading', ['striking']],
];
const failures = words(
  'Failure to comply with this Order|Any further delay|Another violation of the scheduling order|Disregard of these procedures|A second failure to appear|Noncompliance with any part of this Order|Further obstruction of the deposition',
);
const warningFrames = templates(
  '{F} may result in {C}|{F} will result in {C}|{F} could lead to {C}|{F} shall be grounds for {C}|{W} is warned that {f} will result in {C}|The Court cautions {W} that {f} may lead to {C}|{W} is advised that {f} can result in {C}|{W} is hereby put on notice that {f} will be met with {C}',
);

const refusals = (
  [
    ['{^C} declines to impose sanctions <at this time/on this record/for now>', ['sanctions']],
    ['{^C} declines to impose any sanction <over/in connection with> {topic}', ['sanctions']],
    ['No sanctions will be imposed <on this record/at this time/in connection with {topic}>', ['sanctions']],
    ['An award of expenses would be unjust <in the circumstances/on this record/here>', ['monetary']],
  ] as const
).map(([words, codes]) => ({ frame: template(words), codes }));
const impositions = templates(
  '{^p} shall pay the <reasonable expenses/attorney’s fees> that {o} incurred in <bringing the motion/moving to compel {topic}>',
);

/** A warning; now and then a sanction imposed or declined. */
export function warning({ chance, nameOf, issue }: Surroundings): Statement {
  const side = sideOf(chance);
  const roll = chance.whole(1, 10);
  const keep = (record: Omit<Label['sanctionsWarnings'][number], 'anchor'>): Statement => ({
    words: `${record.quote}.`,
    once: record.kind === 'warning' ? record.quote : record.kind,
    keeps: [{ kind: 'warning', record: { ...record, anchor: record.quote } }],
  });
  if (roll === 8) {
    const places = { p: nameOf(side), o: nameOf(otherOf(side)), topic: issue.scene.topic as string };
    const quote = fill(chance.one(impositions), chance, places);
    return keep({ quote, kind: 'imposed', consequences: ['monetary'], addressee: side });
  }
  if (roll > 8) {
    const { frame, codes } = chance.one(refusals);
    const quote = fill(frame, chance, issue.scene);
    return keep({ quote, kind: 'declined', consequences: [...codes], addressee: 'unspecified' });
  }
  const [C, codes] = chance.one(consequences);
  const F = chance.one(failures);
  const frame = chance.one(warningFrames);
  const f = F.replace(/^./, (letter) => letter.toLowerCase());
  const quote = capital(fill(frame, chance, { F, f, C, W: nameOf(side) }));
  const namesSide = frame.some((part) => typeof part === 'object' && part.is === 'place' && part.name === 'W');
  return keep({ quote, kind: 'warning', consequences: [...codes], addressee: namesSide ? side : 'unspecified' });
}

const acts = templates(
  'produce {topic}|serve supplemental responses to {discovery}|file a joint status report|submit {topic} for in camera review|meet and confer in person about {topic}|serve an amended privilege log|designate a witness on {topic}|file a response of no more than {#2-12} pages|pay the amount stated above|file a notice of compliance',
);
const dateFrames = templates(
  '{P} shall {act} by {day}|{P} shall {act} no later than {day}|On or before {day}, {p} shall {act}|By {day}, {p} must {act}|{P} {is} ORDERED to {act} by {day}|{P} {is} directed to {act} on or before {day}|{P} has until {day} to {act}',
);
const countFrames = templates(
  '{P} shall {act} within {n} days of the date of this Order|Within {n} days of this Order, {p} shall {act}|{P} must {act} no later than {n} days from the date of this Order|{P} {is} directed to {act} within {n} days',
);
const countWords = ['three', 'five', 'seven', 'ten', 'fourteen', 'twenty-one', 'thirty'];
const counts = [3, 5, 7, 10, 14, 21, 30];

/** Something that somebody has to do, by a day or within days. */
export function deadline({ chance, nameOf, dayAfter, issue }: Surroundings): Statement {
  const side = sideOf(chance);
  const isOfBoth = chance.odds(25);
  const p = isOfBoth ? 'the parties' : nameOf(side);
  const act = fill(chance.one(acts), chance, issue.scene);
  const places = { act, p, P: capital(p), is: isOfBoth ? 'are' : 'is' };
  if (chance.odds(60)) {
    const date = dayAfter(60);
    const quote = fill(chance.one(dateFrames), chance, { ...places, day: nameOfDay(date) });
    return {
      words: `${quote}.`,
      keeps: [{ kind: 'deadline', record: { quote, date, days: null, unit: null } }],
      once: act,
    };
  }
  const which = chance.whole(0, counts.length - 1);
  const [days, word] = [counts[which] as number, countWords[which] as string];
  const [unit, said] = chance.odds(20) ? (['business', ' business'] as const) : (['calendar', ''] as const);
  const n = `${chance.one([`${word} (${days})`, String(days), word, `${word.toUpperCase()} (${days})`])}${said}`;
  const quote = fill(chance.one(countFrames), chance, { ...places, n });
  return { words: `${quote}.`, keeps: [{ kind: 'deadline', record: { quote, date: null, days, unit } }], once: act };
}

type EventKind = Label['events'][number]['kind'];
const eventFrames = (
  [
    ['filing', 'On {day}, {p} filed {its} {motion} {ref}'],
    ['filing', '{P} filed the {motion} {ref} on {day}'],
    ['filing', '{P} moved on {day} with a further {motion} {ref}'],
    ['order', 'On {day}, the Court ordered the parties to exchange the {record} {ref}'],
    ['order', 'The Court issued an order on {day} that narrowed {discovery} {ref}'],
    ['hearing', 'The Court held a telephonic hearing on {day}'],
    ['hearing', 'At a conference on {day}, counsel were heard on {topic}'],
    ['meet-and-confer', 'The parties met and conferred by telephone on {day}'],
    ['meet-and-confer', 'On {day}, counsel met and conferred about {topic}'],
    ['communication', 'Counsel for {p} wrote on {day} to ask for {topic}'],
    ['communication', 'On {day}, counsel for {p} sent an e-mail about {discovery}'],
    ['other', '{P} served {discovery} on {day}'],
  ] as const satisfies readonly (readonly [EventKind, string])[]
).map(([kind, frame]) => ({ kind, frame: template(frame), isOfPaper: frame.includes('{ref}') }));

/** A dated fact that the order recounts; a filing and an earlier order with their entry. */
export function event({ chance, nameOf, itsOf, cite, dayBefore, issue }: Surroundings): Statement {
  const { kind, frame, isOfPaper } = chance.one(eventFrames);
  const isOfIssue = kind === 'filing' && !issue.isFiled;
  const cited = isOfPaper ? cite(isOfIssue ? issue.entry : undefined) : null;
  if (isOfIssue) Object.assign(issue, { isFiled: true, entry: cited?.entry });
  const side = isOfIssue ? issue.mover : sideOf(chance);
  const p = nameOf(side);
  const date = dayBefore(180);
  const motion = isOfIssue ? issue.motion : chance.one(motions);
  const places = { p, P: capital(p), its: itsOf(side), motion, day: nameOfDay(date) };
  const quote = fill(frame, chance, { ...issue.scene, ...places, ref: cited?.ref ?? '' });
  const record = { quote, date, kind, entries: cited ? [cited.entry] : [] };
  const keeps: Kept[] = cited ? [{ kind: 'reference', record: cited.record }] : [];
  return { words: `${quote}.`, keeps: [...keeps, { kind: 'event', record }], once: `${date} ${kind}` };
}
