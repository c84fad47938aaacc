/** The judges that orders and case files name: one page a person, whatever the spellings. */
import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import { type Case, type CaseId, deciderOf } from '../../../schema/case.ts';
import type { CourtId } from '../../../schema/court.ts';
import type { Order } from '../../../schema/order.ts';
import type { RulingRow, WarningRow } from '../../../schema/tables.ts';
import { isCounted } from './counted.ts';
import { canBeOne, isFull, type JudgeName, parseJudgeName, shownName, tells } from './judge-names.ts';

/** An order held, with its case where that is identified. */
export type HeldOrder = { order: Order; of: Case | null };

/** What is known of one judge of one court. */
export type JudgePage = {
  /** Last part of the page's address: given name, surname, court. */
  slug: string;
  /** The fullest spelling, in the letters of running text. */
  name: string;
  /** Null where no order names the court. */
  court: CourtId | null;
  /** `magistrate judge`, where a case file says it. */
  roles: string[];
  /** Every spelling, the commonest first, with the number of orders held that spell it so. */
  spellings: { words: string; orders: number }[];
  /** Cases in which the judge is named. */
  cases: CaseId[];
  /** Orders held, the oldest first. */
  orders: HeldOrder[];
  /** Rulings quoted from them. */
  rulings: RulingRow[];
  /** Rulings that case files alone tell. */
  toldRulings: RulingRow[];
  warnings: WarningRow[];
};

/** Where a name stands: words, court and case. */
type Place = { words: string; court: CourtId | null; case: CaseId | null };

export type Judges = {
  /** By surname, then given name, then court. */
  pages: JudgePage[];
  /** The judge whom these words mean there; null where they name nobody, or more than one can be meant. */
  judgeOf: (place: Place) => JudgePage | null;
};

/** One spelling in one court, and the cases in which it stands. */
type Spelling = { words: string; name: JudgeName; cases: Set<CaseId> };

/** A person: spellings that can all be of one judge. */
type Person = { court: CourtId | null; spellings: Spelling[] };

/**
 * The spellings of a court, shared out to persons. The fullest come first, so that two judges of one surname are apart
 * before a shorter spelling is looked at; that goes to the only person whom it can mean, and is one of its own where it
 * can mean two. A spelling without a whole given name ("D. Ryu", "Judge Ryu") says little, so it is taken for somebody
 * only where that person is named in one of its cases.
 */
function personsOf(court: CourtId | null, spellings: readonly Spelling[]): Person[] {
  const persons: Person[] = [];
  const fullest = spellings.toSorted((a, b) => tells(b.name) - tells(a.name) || byCodeUnit(a.words, b.words));
  for (const spelling of fullest) {
    const meant = persons.filter(({ spellings: others }) => others.every(({ name }) => canBeOne(name, spelling.name)));
    const near = isFull(spelling.name)
      ? meant
      : meant.filter(({ spellings: others }) => others.some(({ cases }) => !cases.isDisjointFrom(spelling.cases)));
    if (near.length === 1) near[0]?.spellings.push(spelling);
    else persons.push({ court, spellings: [spelling] });
  }
  return persons;
}

/** Of the spellings that tell most, one that is not in capitals, where there is one: it knows how a name is written. */
function shownSpelling(spellings: readonly Spelling[]): string {
  const most = Math.max(...spellings.map(({ name }) => tells(name)));
  const fullest = spellings.filter(({ name }) => tells(name) === most);
  return (fullest.find(({ words }) => /\p{Ll}/u.test(words)) ?? (fullest[0] as Spelling)).words;
}

const slugWords = (words: string): string => words.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

/**
 * Last parts of the addresses. Given name, surname and court are in every spelling, so that a fuller one that comes
 * later moves no page; only two of one name in one court get their middle names, or a number, as well.
 */
function slugsOf(persons: readonly { name: JudgeName; court: CourtId | null }[]): string[] {
  const short = ({ name, court }: (typeof persons)[number]) =>
    slugWords([name.given, name.surname, name.suffix ?? '', court ?? 'no-court'].filter(Boolean).join('-'));
  const long = ({ name, court }: (typeof persons)[number]) =>
    slugWords(
      [name.given, ...name.middle, name.surname, name.suffix ?? '', court ?? 'no-court'].filter(Boolean).join('-'),
    );
  const counts = new Map<string, number>();
  for (const person of persons) counts.set(short(person), (counts.get(short(person)) ?? 0) + 1);
  const taken = new Map<string, number>();
  return persons.map((person) => {
    const slug = counts.get(short(person)) === 1 ? short(person) : long(person);
    const nth = (taken.get(slug) ?? 0) + 1;
    taken.set(slug, nth);
    return nth === 1 ? slug : `${slug}-${nth}`;
  });
}

/**
 * Every judge whom an order held, a ruling or warning that a case file tells, or a case file itself names.
 *
 * @param rulings and warnings the tables of the dataset.
 */
export function judgesOf(
  cases: readonly Case[],
  unidentified: readonly Order[],
  rulings: readonly RulingRow[],
  warnings: readonly WarningRow[],
): Judges {
  const held: (HeldOrder & Place)[] = [
    ...cases.flatMap((of) => of.orders.map((order) => ({ order, of }))),
    ...unidentified.map((order) => ({ order, of: null })),
  ].map(({ order, of }) => ({
    order,
    of,
    words: deciderOf(order.record, of?.judges ?? []) ?? '',
    court: of?.court ?? order.record.court,
    case: of?.id ?? null,
  }));
  const places: Place[] = [
    ...held,
    ...[...rulings, ...warnings].map((row) => ({ words: row.judge ?? '', court: row.court, case: row.case })),
    ...cases.flatMap((of) => of.judges.map(({ name }) => ({ words: name, court: of.court, case: of.id }))),
  ];

  const byCourt = new Map<CourtId | null, Map<string, Spelling>>();
  for (const { words, court, case: of } of places) {
    const name = parseJudgeName(words);
    if (name === null) continue;
    const spellings = byCourt.get(court) ?? new Map<string, Spelling>();
    byCourt.set(court, spellings);
    const spelling = spellings.get(words) ?? { words, name, cases: new Set() };
    spellings.set(words, spelling);
    if (of !== null) spelling.cases.add(of);
  }
  const persons = [...byCourt].flatMap(([court, spellings]) => personsOf(court, [...spellings.values()]));

  // The first spelling of a person is the fullest.
  const named = persons
    .map((person) => ({ ...person, name: (person.spellings[0] as Spelling).name }))
    .sort(
      (a, b) =>
        byCodeUnit(a.name.surname, b.name.surname) ||
        byCodeUnit(a.name.given, b.name.given) ||
        byCodeUnit(a.name.middle.join(' '), b.name.middle.join(' ')) ||
        byCodeUnit(a.court ?? '~', b.court ?? '~'),
    );
  const slugs = slugsOf(named);
  const initials = initialsIn(cases);
  const meantBy = new Map<string, JudgePage>();
  const keyOf = (court: CourtId | null, words: string) => `${court ?? ''}\n${words}`;
  const pages = named.map(({ court, spellings }, i): JudgePage => {
    const page: JudgePage = {
      slug: slugs[i] as string,
      name: shownName(shownSpelling(spellings)),
      court,
      roles: [],
      spellings: spellings.map(({ words }) => ({ words, orders: 0 })),
      cases: [...new Set(spellings.flatMap(({ cases: of }) => [...of]))].sort(byCodeUnit),
      orders: [],
      rulings: [],
      toldRulings: [],
      warnings: [],
    };
    for (const { words } of spellings) meantBy.set(keyOf(court, words), page);
    return page;
  });
  const judgeOf = ({ words, court }: Place): JudgePage | null =>
    meantBy.get(keyOf(court, words)) ?? meantBy.get(keyOf(court, initials.get(`${court} ${words}`) ?? '')) ?? null;

  for (const of of cases) {
    for (const { name, role } of of.judges) {
      const page = judgeOf({ words: name, court: of.court, case: of.id });
      if (page && !page.roles.includes(role)) page.roles.push(role);
    }
  }
  for (const place of held) {
    const page = judgeOf(place);
    if (!page) continue;
    page.orders.push({ order: place.order, of: place.of });
    const spelling = page.spellings.find(({ words }) => words === place.words);
    if (spelling) spelling.orders += 1;
  }
  for (const row of rulings) {
    const page = judgeOf({ words: row.judge ?? '', court: row.court, case: row.case });
    if (page) (isCounted(row) ? page.rulings : page.toldRulings).push(row);
  }
  for (const row of warnings) judgeOf({ words: row.judge ?? '', court: row.court, case: row.case })?.warnings.push(row);
  for (const page of pages) {
    page.orders.sort(byDay);
    page.spellings.sort((a, b) => b.orders - a.orders);
  }
  return { pages, judgeOf };
}

/** Orders by day, then id; those without a day last. */
export const byDay = (a: HeldOrder, b: HeldOrder): number =>
  byCodeUnit(a.order.record.dated ?? '~', b.order.record.dated ?? '~') || byCodeUnit(a.order.id, b.order.id);

/**
 * Names by court and initials, as case files give them ("cand DMR"): a court gives its judges initials to tell them
 * apart, so an order of another case that has initials alone means the same judge. None where two have the same.
 */
function initialsIn(cases: readonly Case[]): Map<string, string> {
  const found = new Map<string, Set<string>>();
  for (const of of cases) {
    for (const { name, initials } of of.judges) {
      if (!initials) continue;
      const key = `${of.court} ${initials}`;
      found.set(key, (found.get(key) ?? new Set()).add(name));
    }
  }
  return new Map([...found].flatMap(([key, names]) => (names.size === 1 ? [[key, [...names][0] as string]] : [])));
}
