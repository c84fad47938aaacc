/** The language bank: clauses of the orders held by disposition, by ground and by consequence, in the court's words. */
import { Consequence, Ground, type RecordId } from '../../schema/annotation.ts';
import { byCodeUnit } from '../../schema/by-code-unit.ts';
import { type Case, deciderOf, type Quotation } from '../../schema/case.ts';
import type { IsoDate } from '../../schema/date.ts';
import { asksToShowCause, type Order, paragraphAt, paragraphsOf } from '../../schema/order.ts';
import { citedOrder } from './citation.ts';
import { type Citation, fullCitation } from './citation-forms.ts';
import { type LaterHistoryOf, laterHistoryIn, standsWords } from './later-history.ts';
import { entryOfOrder } from './papers.ts';
import { dispositionOrder } from './tally.ts';
import {
  addresseeWords,
  capital,
  consequenceWords,
  dispositionWords,
  groundWords,
  shownKind,
  warningWords,
} from './words.ts';

/** One place at which a clause stands. */
export type ClausePlace = {
  quotation: Quotation;
  citation: Citation;
  court: string | null;
  judge: string | null;
  dated: string | null;
  unchecked: boolean;
  /** Does it still stand? Null for warnings, of which nothing is ruled. */
  later: LaterHistoryOf | null;
};

/** What was done in the clause: a disposition, or the kind of a warning. */
export type ClauseAct = { code: string; words: string; withoutPrejudice: boolean };

/** A clause in the court's words, with every place at which it stands so. */
export type Clause = {
  /** The id of the newest record: the clause's address on a page. */
  id: RecordId;
  quote: string;
  act: ClauseAct;
  /** Codes of the grounds of a ruling, of the consequences of a warning. */
  grounds: Ground[];
  consequences: Consequence[];
  /** What it rules on, or whom it warns. */
  about: string | null;
  authority: string[];
  /** Newest first. */
  places: ClausePlace[];
};

const folded = (quote: string) =>
  quote
    .toLowerCase()
    .replace(/[“”"‘’']/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Clauses that say the same in the same words together, the newest first. */
function together(clauses: readonly Clause[]): Clause[] {
  const alike = Map.groupBy(clauses, ({ quote, act, grounds, consequences }) =>
    JSON.stringify([folded(quote), act, grounds, consequences]),
  );
  return [...alike.values()]
    .map((group) => {
      const newest = group.toSorted((a, b) => byNewest(a.places, b.places));
      return { ...(newest[0] as Clause), places: newest.flatMap(({ places }) => places) };
    })
    .toSorted((a, b) => byNewest(a.places, b.places));
}

const byNewest = ([a]: readonly ClausePlace[], [b]: readonly ClausePlace[]) =>
  byCodeUnit(b?.dated ?? '', a?.dated ?? '') || byCodeUnit(a?.quotation.order ?? '', b?.quotation.order ?? '');

/**
 * Every clause of the orders held that rules, warns, imposes or declines, newest first; the same words by the same act on
 * the same ground are one clause with several places. A title in capitals is no clause, whatever it says.
 *
 * @param unidentified orders whose case is not identified.
 * @param factsTo the day to which the dataset tells, for the citations; null for none.
 */
export function clausesOf(cases: readonly Case[], unidentified: readonly Order[], factsTo: IsoDate | null): Clause[] {
  const orders = [
    ...cases.flatMap((of) => {
      const laterOf = laterHistoryIn(of);
      return of.orders.map((order) => ({ order, of, laterOf }));
    }),
    ...unidentified.map((order) => ({ order, of: null, laterOf: laterHistoryIn(null) })),
  ];
  const clauses = orders.flatMap(({ order, of, laterOf }) => {
    const paragraphs = paragraphsOf(order.text);
    const by = of === null ? null : (entryOfOrder(order.id, of.docket)?.key ?? null);
    const cited = citedOrder(order, of, factsTo);
    const common = {
      court: order.record.court,
      judge: deciderOf(order.record, of?.judges ?? []),
      dated: order.record.dated,
      unchecked: order.review === 'machine',
    };
    const placeOf = (
      record: Pick<Quotation, 'quote' | 'pin'> & { id: RecordId; span: { from: number } },
      later: LaterHistoryOf | null,
    ): ClausePlace => ({
      ...common,
      citation: fullCitation(cited, 'entry-before', {
        quote: record.quote,
        pin: record.pin,
        paragraph: paragraphAt(paragraphs, record.span.from),
      }),
      quotation: {
        order: order.id,
        record: record.id,
        quote: record.quote,
        pin: record.pin,
        paragraph: paragraphAt(paragraphs, record.span.from),
      },
      later,
    });
    return [
      ...order.record.rulings.map(
        (ruling): Clause => ({
          id: ruling.id,
          quote: ruling.quote,
          act: {
            code: ruling.disposition,
            words: dispositionWords[ruling.disposition],
            withoutPrejudice: ruling.withoutPrejudice,
          },
          grounds: ruling.grounds,
          consequences: [],
          about: ruling.motion,
          authority: ruling.authority,
          places: [placeOf(ruling, laterOf({ by, entries: ruling.entries }))],
        }),
      ),
      ...order.record.sanctionsWarnings.map((warning): Clause => {
        const code = shownKind({ kind: warning.kind, showCause: asksToShowCause(warning) });
        return {
          id: warning.id,
          quote: warning.quote,
          act: { code, words: warningWords[code], withoutPrejudice: false },
          grounds: [],
          consequences: warning.consequences,
          about: addresseeWords[warning.addressee],
          authority: warning.authority,
          places: [placeOf(warning, null)],
        };
      }),
    ];
  });
  return together(clauses.filter(({ quote }) => /\p{Ll}/u.test(quote)));
}

/** A page of the bank: all clauses of one disposition, one ground or one consequence, in parts of one act or ground. */
export type LanguagePage = {
  /** The last part of its address: `denied`, `ground-untimely`, `consequence-waiver`. */
  slug: string;
  sort: 'disposition' | 'ground' | 'consequence';
  title: string;
  /** How many clauses it has in all. */
  total: number;
  /** True where some parts show only their newest, for the page would be too long to read. */
  isCut: boolean;
  parts: { id: string; title: string; clauses: Clause[] }[];
};

/** The part of rulings of which the text gives no ground. */
const noGround = 'no-ground-given';

function parted(
  clauses: readonly Clause[],
  codesOf: (clause: Clause) => readonly string[],
  order: readonly string[],
  titleOf: (code: string) => string,
): LanguagePage['parts'] {
  return order.flatMap((code) => {
    const own = clauses.filter((clause) => codesOf(clause).includes(code));
    return own.length > 0 ? [{ id: code, title: titleOf(code), clauses: own }] : [];
  });
}

/**
 * The pages of the bank that have a clause: dispositions in the house's order, then grounds, then consequences. A ruling
 * on two grounds stands on its disposition's page under both, and on the page of each ground.
 */
export function languagePages(clauses: readonly Clause[]): LanguagePage[] {
  const rulings = clauses.filter(({ act }) => act.code in dispositionWords);
  const warnings = clauses.filter(({ act }) => act.code in warningWords);
  const acts = Object.keys(warningWords);
  const pages = [
    ...dispositionOrder.map((code): Omit<LanguagePage, 'isCut'> => {
      const own = rulings.filter(({ act }) => act.code === code);
      const parts = parted(
        own,
        ({ grounds }) => (grounds.length > 0 ? grounds : [noGround]),
        [...Ground.options, noGround],
        (ground) => (ground === noGround ? 'No ground given' : capital(groundWords[ground as Ground])),
      );
      return { slug: code, sort: 'disposition', title: dispositionWords[code], total: own.length, parts };
    }),
    ...Ground.options.map((ground): Omit<LanguagePage, 'isCut'> => {
      const own = rulings.filter(({ grounds }) => grounds.includes(ground));
      const parts = parted(
        own,
        ({ act }) => [act.code],
        dispositionOrder,
        (code) => dispositionWords[code as keyof typeof dispositionWords],
      );
      return {
        slug: `ground-${ground}`,
        sort: 'ground',
        title: capital(groundWords[ground]),
        total: own.length,
        parts,
      };
    }),
    ...Consequence.options.map((consequence): Omit<LanguagePage, 'isCut'> => {
      const own = warnings.filter(({ consequences }) => consequences.includes(consequence));
      const parts = parted(
        own,
        ({ act }) => [act.code],
        acts,
        (code) => warningWords[code as keyof typeof warningWords],
      );
      const title = capital(consequenceWords[consequence]);
      return { slug: `consequence-${consequence}`, sort: 'consequence', title, total: own.length, parts };
    }),
  ];
  return pages.filter(({ total }) => total > 0).map(readable);
}

/** The most clauses that a page shows in full, and how many of each part one with more shows. */
const mostClauses = 600;
const mostOfPart = 60;

function readable(page: Omit<LanguagePage, 'isCut'>): LanguagePage {
  if (page.total <= mostClauses) return { ...page, isCut: false };
  const parts = page.parts.map((part) => ({ ...part, clauses: part.clauses.slice(0, mostOfPart) }));
  return {
    ...page,
    parts,
    isCut: parts.some(({ clauses }, i) => clauses.length < (page.parts[i]?.clauses.length ?? 0)),
  };
}

/** How many clauses one sheet of a page shows. */
const sheetSize = 120;

/** One sheet of a page: so many clauses that a browser can bear, in their parts; the first is number 1. */
export type LanguageSheet = LanguagePage & { sheet: number; sheets: number };

/** A page in sheets; a part that does not end on one goes on on the next. */
export function sheetsOf(page: LanguagePage, size = sheetSize): LanguageSheet[] {
  const lines = page.parts.flatMap((part) => part.clauses.map((clause) => ({ part, clause })));
  const sheets = Math.max(1, Math.ceil(lines.length / size));
  return Array.from({ length: sheets }, (_, i) => {
    const here = lines.slice(i * size, (i + 1) * size);
    const parts = [...Map.groupBy(here, ({ part }) => part)].map(([{ id, title }, own]) => ({
      id,
      title,
      clauses: own.map(({ clause }) => clause),
    }));
    return { ...page, parts, sheet: i + 1, sheets };
  });
}

/** By what the clauses of a sheet can be narrowed. */
export const clauseFacets = [
  {
    name: 'ground',
    label: 'Ground',
    codesOf: ({ grounds }: Clause): readonly string[] => grounds,
    wordsOf: (code: string) => groundWords[code as Ground],
  },
  {
    name: 'consequence',
    label: 'At stake',
    codesOf: ({ consequences }: Clause): readonly string[] => consequences,
    wordsOf: (code: string) => consequenceWords[code as Consequence],
  },
  {
    name: 'act',
    label: 'What was done',
    codesOf: ({ act }: Clause): readonly string[] => [act.code],
    wordsOf: (code: string) =>
      ({ ...dispositionWords, ...warningWords })[code as keyof typeof dispositionWords] ?? code,
  },
  {
    name: 'judge',
    label: 'Judge',
    codesOf: ({ places }: Clause): readonly string[] => [...new Set(places.flatMap(({ judge }) => judge ?? []))],
    wordsOf: (code: string) => code,
  },
  {
    name: 'stands',
    label: 'Later history',
    codesOf: ({ places }: Clause): readonly string[] => [
      ...new Set(places.flatMap(({ later }) => later?.stands ?? [])),
    ],
    wordsOf: (code: string) => standsWords[code as keyof typeof standsWords],
  },
];
