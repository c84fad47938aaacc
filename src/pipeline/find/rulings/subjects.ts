/** The noun phrase that a clause rules on: its head, the numbers in it, and how it points back. */
import type { ReferenceAnnotation, Span } from '../../../schema/annotation.ts';
import { termIn } from '../defined-terms.ts';
import { type Named, nounsIn, type PaperRole } from '../papers.ts';
import { type Reading, within } from '../reading.ts';
import type { DispositionRule } from './dispositions.ts';

export type Subject = {
  span: Span;
  words: string;
  /** Its head in small letters: `motion`, `request`; empty where it is only a number or a pronoun. */
  noun: string;
  role?: PaperRole | undefined;
  /** Who asks, where another sentence says it. */
  movant?: string | null;
  /** True for `it`, `the motion`, `that request`: words that say nothing of what is asked. */
  isPronoun: boolean;
  isPlural: boolean;
  /** The place in a series: 1 for `the first motion`, -1 for `the latter`, 0 for `the former`. */
  ordinal?: number | undefined;
  /** How many: 2 for `both motions`, `the two letters`. */
  count?: number | undefined;
  /** How it is made, where another sentence says it: `agreed`. */
  manner?: string | undefined;
  /** True for `a further motion`, `any letter`: a paper that is not there yet. */
  isIndefinite?: boolean;
  /** Numbers of the docket in it, those of other cases left out. */
  references: ReferenceAnnotation[];
};

const pronoun =
  /^(?:\W|and\s|but\s|so\s|Accordingly,?\s|Therefore,?\s|therefore\s|that\s|ruling\son\s|decision\son\s|in\s(?:all|every)\sother\srespects?,?\s|otherwise,?\s|to\s(?:that|the\ssame|this)\sextent,?\s|as\sto\s(?:them|it|that|those|these|the\s(?:rest|remainder|others?)),?\s)*(?:it|they|them|that|this|each|both|all|neither|none|the\ssame|same|these|those|(?:the\s)?(?:former|latter|first|second|third|fourth|fifth|others?|rest))\b(?!\s(?:court|order|case|action|day|date|[a-z]+ing\b))/i;
/** Heads that are no paper though a paper's name may follow: `the hearing on the motion`. */
const otherHead =
  /^(?:\W|and\s|that\s|but\s)*(?:the|an?|this|that|any|all|its|his|her|their|no)?\s?(?:[\w’'-]+\s){0,4}?(?:hearing|conference|deadline|trial|deposition|time|date|schedule|briefing|period|argument\son|parties|party|court|access|discovery|privilege|case|action|claims?|counts?|protection|promotion|interrogatory|subpart|burden|point|delay|counsel|plaintiffs?|defendants?|documents?|information|law)\b(?!['’]|(?:\s[A-Z\d][\w.&-]*,?){1,6}['’])/i;
/** What is asked for where no paper's noun stands: `Leave to reply is DENIED`, `an extension`, `oral argument`. */
const relief =
  /\b(?:leave|permission|extension|enlargement|continuance|fees|expenses|costs|sanctions|oral\sargument|relief|stay|consent|position)\b/i;
const thisOne = /^\W*(?:this|that)\sone\b/i;
/** A part of the paper that was told of last: `Pages 9 to 40`, `The excess pages`. */
const pages = /^\W*(?:the\s)?(?:(?:excess|last|remaining|extra|additional)\s(?:\w+\s)?)?pages\b/i;
const decision = /\b(?:decision|rulings?|judgment|determination|consideration|disposition|action)(?=\son\b|\W|$)/i;
/** Words of a place in a series, by the place. */
export const ordinals = ['former', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];
const ordinalWord = new RegExp(String.raw`\b(?:${ordinals.join('|')}|latter|last)\b`, 'i');
const counts: readonly (readonly [RegExp, number])[] = [
  [/\b(?:both|two)\b/i, 2],
  [/\bthree\b/i, 3],
  [/\bfour\b/i, 4],
  [/\bfive\b/i, 5],
  [/\bsix\b/i, 6],
];
const short =
  /^(?:\W|and\s|but\s|Accordingly,?\s|Therefore,?\s|that\s|so\s)*(?:(?:that|this|the|it|same|those|these|both|all|each|either|present|instant|pending|such|former|latter|other|of|first|second|third|fourth|two|three|four)\s){1,4}(?:motions?|requests?|letters?|applications?|papers?|submissions?|objections?|stipulations?|petitions?)\b/i;

/** The place in a series that the last words before a noun name: 3 in `turns first to the third`. */
export const ordinalBefore = (words: string): number | undefined =>
  ordinalOf(/\S+\s(?:\S+\s)?$/.exec(words)?.[0] ?? '');

/** The place in a series that words name: 1 for `first`, 0 for `former`, -1 for `latter`; undefined for none. */
export function ordinalOf(words: string): number | undefined {
  const found = ordinalWord.exec(words)?.[0].toLowerCase();
  if (found === undefined) return undefined;
  return found === 'latter' || found === 'last' ? -1 : ordinals.indexOf(found);
}

/** A discovery request by its number, on which a motion to compel is ruled on in part. */
export const requestFirst =
  /^\W*(?:and\s|but\s|as\sto\s)?(?:the\s|document\s)?(?:requests?|interrogator(?:y|ies)|RFPs?|RFAs?|RPDs?|ROGs?)\b\s?(?:for\s[\w\s]{4,40})?(?:nos?\.?\s?)?\d/i;

const discovery = /request|interrog|r[fp][pad]|rog/i;
const isRequestFirst = (words: string): boolean => discovery.test(words) && requestFirst.test(words);

const forProduction =
  /(?:['’]s?|\bthe|\bthat|\bthis)\s(?:\w+\s){0,2}?(request)\sfor\sproduction\b(?!\s(?:of\s\w+\s)?(?:nos?\.?\s?)?\d)/;

/** For `Plaintiff’s request for production of the logs` what is asked of the court; by its number it is a paper's part. */
function plainRequest(words: string): Named | undefined {
  const found = forProduction.exec(words);
  if (!found) return undefined;
  const from = found.index + found[0].indexOf('request');
  return { role: 'asks', noun: 'request', from, to: from + 7 };
}

/** Code units of a day, whose numbers are no entries: `the letter of February 21, 2017`. */
const longestDay = 30;

/**
 * The subject in a part of a sentence.
 *
 * @returns null where the words name no paper, request, number or pronoun: "access is denied".
 */
export function subjectIn(reading: Reading, span: Span): Subject | null {
  const words = reading.text.slice(span.from, span.to);
  const days = within(reading.dates, span.from - longestDay, span.to);
  const references = within(reading.references, span.from, span.to).filter(
    ({ fields, span: { from, to } }) =>
      fields.otherCase === undefined && !days.some((day) => day.span.from < to && day.span.to > from),
  );
  const nouns = isRequestFirst(words) || thisOne.test(words) ? [] : nounsIn(words);
  const head =
    plainRequest(words) ??
    nouns.find(({ role }) => role !== 'proves' && role !== 'pleads' && role !== 'decides') ??
    nouns.find(({ noun }) => !/^(?:rulings?|judgment)$/.test(noun));
  const other = otherHead.exec(words);
  const isOther =
    other !== null &&
    !pronoun.test(words) &&
    (!head || other[0].length <= head.from) &&
    !decision.test(words.slice(0, other[0].length + 12));
  if (isOther && !(references[0] && references[0].span.from < span.from + (other?.[0].length ?? 0))) return null;
  const isPronoun = !head && references.length === 0 && pronoun.test(words);
  const seeks = !head && references.length > 0 && /\b(?:seeking|asking|request(?:ing)?)\b/i.test(words);
  const counted = counts.find(([pattern]) => pattern.test(words.slice(0, (head?.to ?? words.length) + 1)))?.[1];
  const subject: Subject = {
    span,
    words,
    noun: head?.noun ?? (seeks ? 'request' : ''),
    role: head?.role,
    isPronoun:
      isPronoun ||
      (references.length === 0 && short.test(words) && !/^\s(?:to|for|of|that|by)\s/.test(words.slice(head?.to ?? 0))),
    isPlural: /s$/.test(head?.noun ?? '') || references.length > 1 || /\bboth|they|them\b/i.test(words),
    ordinal: ordinalOf(words.slice(0, (head?.to ?? Math.min(words.length, 40)) + 1)),
    count: counted,
    isIndefinite:
      head !== undefined &&
      references.length === 0 &&
      /\b(?:an?|any|every|another)\s(?:[\w-]+\s){0,4}$/i.test(words.slice(0, head.from)),
    references,
  };
  if (head || references.length > 0 || isPronoun) return subject;
  if (termIn(reading, words)) return { ...subject, noun: 'motion', role: 'asks' };
  if (isRequestFirst(words)) return subject;
  if (relief.test(words) && words.length < 200) return { ...subject, noun: 'request', role: 'asks' };
  return decision.test(words) || pages.test(words) ? { ...subject, isPronoun: true } : null;
}

const argument =
  /\b(?:arguments?|issues?|questions?|contentions?|merits|points?|disputes?|matters?|theor(?:y|ies)|claims?|defenses?|positions?|whether)\b/i;

/** What somebody asked for, put off: `will defer that question`. */
export const openQuestion = /^\s?(?:on\s)?(?:that|this)\s(?:question|issue|matter)\W*$/i;

/** True where a verb of this kind can rule on such a subject: an argument is no paper, an answer is only passed over. */
export function isRuledOn(subject: Subject, { disposition, id }: DispositionRule, tail: string): boolean {
  const { words, noun, role, references } = subject;
  const head = words.slice(0, references[0] ? references[0].span.from - subject.span.from : words.length);
  if (noun === '' && argument.test(head) && !(disposition === 'deferred' && openQuestion.test(head))) return false;
  if (
    id === 'denies' &&
    references.length === 0 &&
    noun === '' &&
    !/^\s(?:it|them|as\s|without|that\srequest|the)/i.test(tail)
  )
    return false;
  if (disposition === 'granted' || disposition === 'denied' || disposition === 'deferred') {
    if (role === 'decides' || role === 'proves' || role === 'pleads') return false;
    if (role === 'answers' && references.length === 0 && !/notice|statement|brief/.test(noun)) return false;
  }
  if (disposition === 'stricken' && role === 'decides') return false;
  if (
    disposition === 'not-considered' &&
    (role === 'proves' || /^\W*(?:any|exhibits|such|papers)\b/i.test(words)) &&
    references.length === 0
  )
    return false;
  return true;
}
