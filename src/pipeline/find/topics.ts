/** What each sentence of an order is about: the papers whose discussion it belongs to. */
import type { EntryId } from '../../schema/entry.ts';
import { type Heading, headingAt } from './headings.ts';
import { isOfKind, motionKindOf } from './motion-kinds.ts';
import { movantIn } from './movants.ts';
import type { Docket, Pending } from './pending.ts';
import { type Reading, type Sentence, within } from './reading.ts';

/** More papers than this in one sentence are a list of what is pending, which is about none of them. */
const most = 2;

/** A discovery request, which a motion to compel is about. */
const discovery =
  /\b(?:interrogator(?:y|ies)|RFPs?|RFAs?|RPDs?|requests?\s(?:nos?\.?\s?)?\d|requests?\sfor\s(?:production|admission)|topics?\s\d|document\srequests?|subpoenas?)\b/i;
const named = /\b(?:cross-)?(?:[Mm]otions?|[Aa]pplications?|[Rr]equests?|[Oo]bjections?)\s(?:to|for)\s[\w\s]{2,40}/g;

/** Entries whose discussion each sentence belongs to; a sentence about nothing pending is left out. */
export function topicsOf(reading: Reading, docket: Docket): Map<Sentence, readonly EntryId[]> {
  const topics = new Map<Sentence, readonly EntryId[]>();
  const compelling = docket.pending.filter(({ motionKind, isPast }) => motionKind === 'compel' && !isPast);
  let heading: Heading | undefined;
  let ofHeading: readonly EntryId[] = [];
  let topic: readonly EntryId[] = [];
  let paragraph = -1;
  for (const sentence of reading.sentences) {
    const words = reading.text.slice(sentence.from, sentence.to);
    const over = headingAt(docket.headings, sentence.from);
    if (over !== heading) {
      heading = over;
      ofHeading = over ? aboutIn(reading, docket, over) : [];
      topic = ofHeading;
    } else if (sentence.paragraph.from !== paragraph) topic = ofHeading;
    paragraph = sentence.paragraph.from;
    const mentioned = mentionedIn(reading, docket, sentence);
    if (mentioned.length > most) topic = [];
    else if (mentioned.length > 0 && ofHeading.length === 0) topic = mentioned;
    else if (topic.length === 0) topic = aboutIn(reading, docket, sentence);
    if (topic.length === 0 && compelling.length === 1 && discovery.test(words))
      topic = [(compelling[0] as Pending).entry];
    if (topic.length > 0) topics.set(sentence, topic);
  }
  return topics;
}

/** Numbers of pending papers in a sentence. */
function mentionedIn(reading: Reading, docket: Docket, { from, to }: Sentence): EntryId[] {
  const entries = within(reading.references, from, to).flatMap(({ fields }) =>
    fields.otherCase === undefined ? fields.entries : [],
  );
  return [...new Set(entries)].filter((entry) => docket.byEntry.get(entry)?.role === 'asks');
}

/** Pending papers that words name by number, or by a kind and a movant that only one has. */
function aboutIn(reading: Reading, docket: Docket, place: Heading): EntryId[] {
  const words = reading.text.slice(place.from, place.to);
  const numbers = within(reading.references, place.from, place.to).flatMap(({ fields }) =>
    fields.otherCase === undefined ? fields.entries : [],
  );
  const pending = numbers.filter((entry) => docket.byEntry.has(entry));
  if (pending.length > 0) return pending;
  const found = new Set<EntryId>();
  const names = [...words.matchAll(named)].map(({ 0: name }) => name);
  for (const name of names.length > 0 ? names : words.length < 60 ? [words] : []) {
    const kind = motionKindOf(name);
    const alike = docket.pending.filter(
      (paper) => kind !== null && !paper.isPast && (paper.motionKind === kind || isOfKind(paper.words, kind)),
    );
    const movant = alike.length > 1 ? movantIn(words) : null;
    const his = alike.filter((paper) => docket.sameParty(movant, paper.movant) === true);
    const one = alike.length === 1 ? alike[0] : his.length === 1 ? his[0] : undefined;
    if (one) found.add(one.entry);
  }
  return [...found];
}
