/** The docket entries of the paper that an event is: those behind or before its day, or known from another place. */
import type { EventKind, MotionKind, Span } from '../../../schema/annotation.ts';
import type { EntryId } from '../../../schema/entry.ts';
import { footnoteMarks } from '../footnote-marks.ts';
import { onOneLine, wordsReader } from '../known-place.ts';
import { remembered } from '../memo.ts';
import { motionKindOf } from '../motion-kinds.ts';
import { type Reading, type Sentence, sentenceAt, within } from '../reading.ts';
import { placeOf as placeOfSentence } from '../sentences.ts';
import type { PartyNames } from './party-names.ts';

/** What the noun before a reference says that the paper does. */
type Role = 'asks' | 'decides' | 'proves' | 'pleads';

const roles = new Map<string, Role>();
for (const [role, nouns] of [
  [
    'asks',
    'motion motions cross-motion cross-motions letter-motion letter letters request requests application applications petition stipulation stipulations submission submissions opposition response responses reply replies brief briefs memorandum notice statement report joinder supplement answer objections filing memoranda',
  ],
  ['decides', 'order orders minutes minute ruling rulings opinion recommendation judgment endorsement'],
  [
    'proves',
    'declaration declarations affidavit exhibit exhibits ex exs decl transcript certificate certification chart log attachment attachments logs invoices',
  ],
  ['pleads', 'complaint counterclaim counterclaims'],
] as const)
  for (const noun of nouns.split(' ')) roles.set(noun, role);

const roleWords = wordsReader(roles);

/** A reference of this docket; one that stands in a footnote is placed where the footnote's mark is. */
type Placed = { span: Span; entries: EntryId[]; isNote: boolean };

/** The noun phrase right before a reference. */
type Attached = { role: Role; noun: string; words: string };

/** A paper that the order gives a number: its sort and kind, what it is for, and the side that filed it. */
type Known = {
  entries: EntryId[];
  attached: Attached;
  sort: string | null;
  /** Worked out once it is asked for. */
  more?: { kind: MotionKind | null; purpose: string | null; side: string | null };
};

/** An event's place, as far as its paper is concerned. */
export type Place = {
  kind: EventKind;
  sentence: Sentence;
  day: Span;
  /** Where the words end that name the paper by its day, else where the day ends. */
  anchor: number;
  /** The word that tells of the event. */
  at: number;
  /** The part of the sentence that tells of this day and no other. */
  from: number;
  to: number;
  /** True where the day only names the paper. */
  isName: boolean;
  /** True where no later day of the sentence has its own telling. */
  isLast: boolean;
};

/** Code units that the days of a form's line may take. */
const longestForm = 600;
/** Code units before a reference in which the noun that it belongs to stands. */
const reach = 130;
const openBracket = /(?:[\s,]*[([])?\s?(?:(?:see|in|at|and)\s)?$/i;
/** Code units that such an opening may take. */
const openReach = 12;
const ended = /[.?!;:][1-9¹²³⁴-⁹]{0,2}["”’)\]]*$/;
const partEnds = ['. ', '; ', ': ', '” ', '" ', '— ', ') ', '] '];

const rightBehind = /^,?\s?[([]{0,2}(?:(?:see|at|in)\s)?$/i;
const tightBefore =
  /^(?:,?\s(?:at|¶+|p\.)\s[\d¶–-]+)?[)\]]{0,2}[,;]?\s(?:(?:which|that|and)\s)?(?:(?:was|were|had\sbeen)\s)?(?:[a-z]+ly\s)?(?<verb>(?:re-?)?filed|dated|docketed|submitted|lodged|entered|issued|signed|of)?,?:?\s?(?:by\s[^,.;]{1,40}\s)?(?:on\s)?(?:or\sabout\s)?(?:the\s(?:night|morning|afternoon|evening)\sof\s)?(?:\w+day,\s)?$/i;
/** `Docket No. 9, Marsh's letter of May 3`. */
const apposed = /^[)\]]?,\s(?:[\w’'.-]+\s){1,7}(?:of|dated|filed)\s(?:on\s)?$/i;
/** `Docket No. 9 (order entered May 3)`. */
const glossed = /^\s?[([]$|^\s?\((?:[\w’'-]+\s){0,4}(?:entered|filed|issued|dated|of)\s(?:on\s)?$/i;
const courtFollows =
  /^(?:\s\([^()]{0,40}\))?,?\s(?:(?:the|this)\scourt|i|we|it|judge|which|that|(?:in|by|with)\swhich|where|directing|requiring|granting|denying|compelling|setting|ordering)\s/i;
/** What of a paper's name may stand behind its day: `the letter of May 3 to the Court (ECF No. 9)`. */
const sameName =
  /^(?:\s(?!(?:and|that|which|was|were|is|are|has|had|says|asks|argues)\b)[\w’'-]+){0,9}\s?[([]{1,2}(?:(?:see|at|in)\s)?$/i;
const passive = /\b(?:was|were|been|is)\s(?:\w+ly\s|then\s|also\s)?$|[,)\]]\s$/i;
/** A sentence that is a citation and nothing more: `Docket No. 47 at 3.`, `(See Minutes, Doc. 71.)`. */
const onlyCites =
  /^(?:[\s\d[\]().,;:¶§&#–-]|\b(?:see|also|at|and|pp?|paras?|pageid|page|id|exs?|exh|nn?|nos?|minutes?|order|entry|tr|to|the|sealed|public)\b\.?)*$/i;
const goesOn =
  /^(?:(?:The|That|This)\s(?:[Cc]ourt|[Oo]rder|[Uu]ndersigned|[Jj]udge)|Judge\s|It\s|I\s|We\s|He\s|She\s|In\s(?:that|the\ssame)\s[Oo]rder)(?:[^.;]{0,40}\s)?(?:also|further|\w+ed|told|said|gave|found|set|then)\b/;

const compact = (entries: readonly EntryId[]): EntryId[] => {
  const bases = new Set(entries);
  // an attachment beside its main paper is that paper's: `Dkt. Nos. 74, 74-1`
  return [...bases].filter((entry) => !entry.includes('-') || !bases.has(entry.split('-')[0] as EntryId));
};

/** What a motion is for, by its first word: `motion to amend` is `amend`. */
const purposeOf = (words: string): string | null =>
  /\b(?:motion|application|request)\s(?:to|for)\s(?:an?\s|the\s)?(\w{4,})/i.exec(words)?.[1]?.toLowerCase() ?? null;

const suit =
  /\b(?:complaint|lawsuit|sued)\b|\b(?:this|the|instant|present|its|his|her)\s(?:\w+\s){0,3}(?:action|case|suit)\b|\bfiled\ssuit\b/i;

/** Sorts of papers, by the words that name them or tell of their filing; a paper's own noun stands first in it. */
const sorts: readonly (readonly [string, RegExp])[] = [
  ['reply', /\b(?:sur-?)?repl(?:y|ies|ied)\b/i],
  ['response', /\b(?:oppos(?:ition|ed|es)|respon(?:se|ses|ded|ds))\b/i],
  ['objection', /\bobject(?:ions?|ed)\b/i],
  ['letter', /\bletters?\b/i],
  ['stipulation', /\bstipulat(?:ion|ed)\b/i],
  ['notice', /\bnotice\b/i],
  ['report', /\b(?:status\s)?report|\bstatement\b|\bchart\b/i],
  [
    'motion',
    /\b(?:cross-)?(?:motions?|mov(?:ed?|es|ing)|applications?|applied|petition(?:ed)?|requests?|requested|sought|asked|seeks)\b/i,
  ],
  ['brief', /\b(?:brief|memorandum)\b/i],
];

/** What sort of paper words speak of, by the first that names one. */
const sortOf = remembered((words: string): string | null => {
  let first: string | null = null;
  let at = Infinity;
  for (const [sort, pattern] of sorts) {
    const place = words.search(pattern);
    if (place >= 0 && place < at) {
      at = place;
      first = sort;
    }
  }
  return first;
});

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'];
const definite =
  /\b(?:the|that|this|her|his|its|their)\s(?:motion|letter|application|request|opposition|response|reply)\b/i;
const sideWords = /\b(?:(plaintiffs?|petitioners?)|defendants?|respondents?)\b/i;

const onlyNumber = (papers: readonly { entries: EntryId[] }[]): EntryId[] | null => {
  const lists = new Set(papers.map(({ entries }) => entries.join()));
  return lists.size === 1 ? [...(papers[0]?.entries ?? [])] : null;
};

/** Code units round a day within which the number right at it stands. */
const atDayReach = 400;

/** The papers of one order, asked for by events. */
export class EventPapers {
  readonly #reading: Reading;
  readonly #placed: readonly Placed[];
  readonly #names: PartyNames;
  #known: Known[] | null = null;

  constructor(reading: Reading, names: PartyNames) {
    this.#reading = reading;
    this.#names = names;
    const notes = footnoteMarks(reading);
    this.#placed = reading.references
      .filter(
        ({ span, fields }) =>
          fields.otherCase === undefined &&
          within(reading.dates, span.from - 12, span.to + 12).every(
            (date) => date.span.to <= span.from || date.span.from >= span.to,
          ),
      )
      .flatMap((reference) => {
        const { span, fields } = reference;
        const here = { span, entries: fields.entries, isNote: false };
        const mark = notes.get(reference);
        return mark === undefined
          ? [here]
          : [here, { span: { from: mark, to: mark + 1 }, entries: fields.entries, isNote: true }];
      })
      .sort((a, b) => a.span.from - b.span.from);
  }

  /** Entries of the event's own paper; none where the order does not give its number. */
  entriesOf(place: Place): EntryId[] {
    return compact(place.kind === 'order' ? this.#ofOrder(place) : this.#ofFiling(place));
  }

  /**
   * The numbers of papers that one clause gives as many days as it has numbers before them: `the motion (ECF No. 9) and
   * the cross-motion (ECF No. 12), filed May 3 and May 9, respectively`; else those of the caption's `Re:`.
   *
   * @param from where the sentence begins, and `to` where its first day does.
   * @returns one list for each of `count` days; null where there are not as many.
   */
  inTurn(from: number, to: number, count: number): EntryId[][] | null {
    const here = this.#between(from, to).filter(({ isNote }) => !isNote);
    if (here.length === count) return here.map(({ entries }) => compact(entries));
    const { re } = this.#reading.caption;
    return here.length === 0 && re.length === count ? re.map((entry) => [entry]) : null;
  }

  /** The number right behind a day, where a bracket holds it and nothing else. */
  numberBehind({ day, to }: Pick<Place, 'day' | 'to'>): EntryId[] {
    const { text } = this.#reading;
    const behind = this.#between(day.to, Math.min(to, day.to + 40))[0];
    const isAlone =
      behind && /^,?\s[([]$/.test(text.slice(day.to, behind.span.from)) && ')]'.includes(text.charAt(behind.span.to));
    return isAlone && behind.entries.every((entry) => !entry.includes('-')) ? behind.entries : [];
  }

  #between(from: number, to: number): Placed[] {
    let low = 0;
    let high = this.#placed.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#placed[middle] as Placed).span.from < from) low = middle + 1;
      else high = middle;
    }
    const found: Placed[] = [];
    for (let next = this.#placed[low]; next && next.span.from < to; next = this.#placed[++low]) found.push(next);
    return found;
  }

  #attachedTo({ span, isNote }: Placed, floor: number): Attached | null {
    if (isNote) return null;
    const { text } = this.#reading;
    const whole = onOneLine(text.slice(Math.max(floor, span.from - reach), span.from));
    const before = whole.slice(0, -openReach) + whole.slice(-openReach).replace(openBracket, '');
    const tail = before.slice(-12);
    if (ended.test(tail) && !/\b(?:Nos?|Inc|Co|Corp|Ltd|Decl|Exs?)\.$/.test(tail)) return null;
    let cut = -2;
    for (const mark of partEnds) cut = Math.max(cut, before.lastIndexOf(mark));
    const parts = before.slice(cut < 0 ? 0 : cut + 2).split(/,\s|\s(?:and|but)\s/);
    for (const words of parts.reverse()) {
      let found: Attached | null = null;
      roleWords(words, (role, from, to) => {
        // `ordered to answer (ECF No. 9)`
        if (words.slice(from - 3, from) === 'to ') return;
        const isAsked =
          role === 'decides' && /\b(?:mov(?:e[sd]?|ing)|ask(?:s|ed)?|seek(?:s|ing)?|sought)\b/i.test(words);
        found = isAsked
          ? { role: 'asks', noun: 'motion', words }
          : { role, noun: words.slice(from, to).toLowerCase(), words };
        return false;
      });
      if (found) return found;
    }
    return null;
  }

  /** The references that stand at the day itself. */
  #atDay({ day, anchor, at, from, to, isName }: Place): Placed | undefined {
    const { text } = this.#reading;
    const behind = this.#between(anchor, Math.min(to, anchor + atDayReach))[0];
    if (behind && rightBehind.test(text.slice(anchor, behind.span.from))) return behind;
    if (behind?.isNote && behind.span.from - anchor < 3) return behind;
    const before = this.#between(Math.max(from, day.from - atDayReach), day.from).at(-1);
    if (
      before &&
      isName &&
      (apposed.test(text.slice(before.span.to, day.from)) || glossed.test(text.slice(before.span.to, day.from)))
    )
      return before;
    const gap = before && tightBefore.exec(text.slice(before.span.to, day.from));
    if (gap && (at < day.to || gap.groups?.verb)) return before;
    return undefined;
  }

  /** References of citation sentences right behind the sentence: `… said so. Docket No. 47.` */
  #cited({ sentence }: Place): Placed | undefined {
    const { text, sentences } = this.#reading;
    const next = sentences[placeOfSentence(this.#reading.sentences, sentence) + 1];
    if (!next || next.paragraph.from !== sentence.paragraph.from) return undefined;
    const found = this.#between(next.from, next.to);
    const first = found[0];
    if (!first || first.span.from - next.from > 30) return undefined;
    let rest = '';
    let from = next.from;
    for (const { span, isNote } of found) {
      if (isNote) continue;
      rest += text.slice(from, span.from);
      from = span.to;
    }
    return onlyCites.test(rest + text.slice(from, Math.min(next.to, from + 60))) ? first : undefined;
  }

  #ofOrder(place: Place): EntryId[] {
    const { text, sentences } = this.#reading;
    const { day, anchor, sentence, from, to, isLast } = place;
    const here = this.#atDay(place);
    if (here) return here.entries;
    if (place.isName) {
      const near = this.#between(anchor, to)[0];
      if (near && sameName.test(text.slice(anchor, near.span.from))) return near.entries;
    }
    // `After the order of May 3, the parties filed (Docs. 7, 8)` cites what the parties did
    if (place.isName && !courtFollows.test(text.slice(anchor, anchor + 30)))
      return this.#cited(place)?.entries ?? this.#knownOrder(text.slice(Math.max(from, day.from - 60), anchor));
    const behind = this.#between(anchor, to).map((placed) => ({ placed, attached: this.#attachedTo(placed, anchor) }));
    const decides =
      behind.find(({ attached }) => attached?.role === 'decides') ??
      behind.filter(({ attached }) => attached === null).at(-1);
    if (decides) return decides.placed.entries;
    const before = this.#between(from, day.from)
      .filter((placed) => this.#attachedTo(placed, from)?.role === 'decides')
      .at(-1);
    if (before) return before.entries;
    if (isLast) {
      const cited = this.#cited(place);
      if (cited) return cited.entries;
      const index = placeOfSentence(this.#reading.sentences, sentence);
      for (const next of sentences.slice(index + 1, index + 3)) {
        if (next.paragraph.from !== sentence.paragraph.from || !goesOn.test(text.slice(next.from, next.from + 120)))
          break;
        const last = this.#between(next.from, next.to).at(-1);
        if (last && this.#attachedTo(last, next.from) === null) return last.entries;
        const cited = this.#cited({ ...place, sentence: next });
        if (cited) return cited.entries;
      }
    }
    return this.#knownOrder(text.slice(Math.max(from, day.from - 60), Math.min(to, anchor + 30)));
  }

  #ofFiling(place: Place): EntryId[] {
    const { text } = this.#reading;
    const { day, anchor, at, sentence, from, to, isLast } = place;
    const here = this.#atDay(place);
    if (here) return here.entries;
    if (place.isName) {
      const near = this.#between(anchor, to)[0];
      if (near && sameName.test(text.slice(anchor, near.span.from))) return near.entries;
      return isLast ? (this.#cited(place)?.entries ?? []) : [];
    }
    if (/^\W*filed\b/i.test(text.slice(sentence.from, sentence.from + 12))) return this.#ofForm(place);
    const isPassive = passive.test(text.slice(Math.max(from, at - 30), at));
    const subject = this.#between(from, at).at(-1);
    if (isPassive && at < day.from && subject && at - subject.span.to < 60) return subject.entries;
    const behind = this.#between(anchor, to).find((placed) => {
      const role = this.#attachedTo(placed, anchor)?.role;
      return role !== 'decides' && role !== 'proves';
    });
    if (behind) return behind.entries;
    const before = this.#between(from, day.from)
      .filter((placed) => this.#attachedTo(placed, from)?.role !== 'decides')
      .at(-1);
    if (before && (before.span.from > at || passive.test(text.slice(Math.max(from, at - 30), at))))
      return before.entries;
    return isLast ? (this.#cited(place)?.entries ?? []) : [];
  }

  /** `MOTION: … (Doc. No. 9)` over `FILED: May 3, 2016`: the numbers of the paragraph above, each with its day. */
  #ofForm({ sentence, day }: Place): EntryId[] {
    const { dates, sentences } = this.#reading;
    const above = sentences[placeOfSentence(this.#reading.sentences, sentence) - 1]?.paragraph;
    if (!above) return [];
    const numbers = this.#between(above.from, above.to);
    const days = within(dates, sentence.from, Math.min(sentence.to, sentence.from + longestForm));
    const place = days.findIndex(({ span }) => span.from === day.from);
    return numbers.length === days.length ? (numbers[place]?.entries ?? []) : numbers.flatMap(({ entries }) => entries);
  }

  /** The papers that references name, each once for the words that name it. */
  #papers(): Known[] {
    if (this.#known) return this.#known;
    const known = new Map<string, Known>();
    for (const placed of this.#placed) {
      const attached = this.#attachedTo(placed, sentenceAt(this.#reading, placed.span.from)?.from ?? 0);
      if (!attached || attached.role === 'proves') continue;
      const key = `${placed.entries.join()} ${attached.words}`;
      if (known.has(key)) continue;
      const asks = attached.role === 'asks';
      known.set(key, {
        entries: placed.entries,
        attached,
        sort: asks ? sortOf(attached.noun) : null,
      });
    }
    this.#known = [...known.values()];
    return this.#known;
  }

  #moreOf(paper: Known): NonNullable<Known['more']> {
    const { words } = paper.attached;
    paper.more ??= { kind: motionKindOf(words), purpose: purposeOf(words), side: this.#sideIn(words) };
    return paper.more;
  }

  #sideIn(words: string): string | null {
    const first = this.#names.mentionsIn(words)[0];
    const role = sideWords.exec(words);
    if (role && (!first || role.index < first.span.from)) return role[1] ? 'plaintiff' : 'defendant';
    return first?.role ?? null;
  }

  /**
   * The number that the order gives elsewhere for the paper that words speak of: one of the same sort, kind and side,
   * where only one is.
   *
   * @param words the clause that tells of the filing.
   * @param taken entries that other filings are.
   */
  knownFiling(words: string, { sentence, at }: Pick<Place, 'sentence' | 'at'>, taken: ReadonlySet<EntryId>): EntryId[] {
    const papers = this.#papers();
    if (suit.test(words)) {
      const isAmended = /\bamended\b/i.test(words);
      const complaints = papers.filter(
        ({ attached }) => attached.noun === 'complaint' && /\bamended\b/i.test(attached.words) === isAmended,
      );
      const found = onlyNumber(complaints);
      if (found || isAmended) return found ?? [];
      return this.#placed.some(({ entries }) => entries.join() === '1') ? ['1'] : [];
    }
    const { text } = this.#reading;
    if (/^\W*(?:it|they|this|that)\s(?:was|were)\b/i.test(text.slice(sentence.from, at + 1))) {
      const former = this.#between(Math.max(sentence.paragraph.from, sentence.from - 500), sentence.from).findLast(
        (placed) => this.#attachedTo(placed, sentence.paragraph.from)?.role === 'asks',
      );
      if (former) return former.entries;
    }
    const sort = sortOf(words);
    if (/\b(?:this|present|instant|pending)\s(?:\w+\s){0,2}(?:motion|application|petition)\b/i.test(words)) {
      const { re } = this.#reading.caption;
      if (re.length === 1) return [...re];
      const first = papers.find(({ sort: other }) => other === 'motion');
      return first ? first.entries : [];
    }
    const ordinal =
      /^\W*(?:the\s)?(first|second|third|fourth|fifth)\b(?:\s(?:motion|application|request|of\s(?:these|them))\b)?[^.;]{0,12}\s(?:was|were|is|followed|came)\b/i.exec(
        text.slice(sentence.from, at + 12),
      )?.[1];
    if (ordinal) {
      const { re } = this.#reading.caption;
      const number = re[ordinals.indexOf(ordinal.toLowerCase())];
      return number && re.length > 1 ? [number] : [];
    }
    const kind = sort && motionKindOf(words);
    const purpose = sort && purposeOf(words);
    const side = sort && this.#sideIn(words);
    let best = 0;
    let found: Known[] = [];
    for (const paper of papers) {
      if (sort === null || paper.sort !== sort || paper.entries.some((entry) => taken.has(entry))) continue;
      const other = this.#moreOf(paper);
      const isAlike = (kind !== null && kind === other.kind) || (purpose !== null && purpose === other.purpose);
      if (sort === 'motion' && kind !== null && kind !== 'letter' && other.kind !== null && !isAlike) continue;
      if (side !== null && other.side !== null && side !== other.side) continue;
      const score = 1 + (isAlike ? 2 : 0) + (side !== null && side === other.side ? 1 : 0);
      if (score < best) continue;
      if (score > best) found = [];
      best = score;
      found.push(paper);
    }
    const only = onlyNumber(found);
    if (only) return only;
    // `the motion, filed May 3`: the last one that was spoken of
    if (sort === null || !definite.test(words)) return [];
    const former = this.#between(Math.max(sentence.paragraph.from, at - 700), at).findLast((placed) => {
      const attached = this.#attachedTo(placed, sentence.paragraph.from);
      return attached?.role === 'asks' && sortOf(attached.words) === sort;
    });
    return former ? former.entries : [];
  }

  /** The number that the order gives elsewhere for an order of the same name. */
  #knownOrder(words: string): EntryId[] {
    const name = /\b(?:scheduling|protective|case\smanagement|confidentiality|pretrial|show\scause|esi)\b/i.exec(
      words,
    )?.[0];
    if (!name) return [];
    const numbers = new Set(
      this.#papers()
        .filter(
          ({ attached }) => attached.role === 'decides' && attached.words.toLowerCase().includes(name.toLowerCase()),
        )
        .flatMap(({ entries }) => entries),
    );
    return numbers.size === 1 ? [...numbers] : [];
  }
}
