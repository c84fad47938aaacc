/** Made-up orders of made-up cases: the raw text of each, and what it says in the form of the record contract. */
import { type Court, courts } from '../../src/schema/court.ts';
import type { IsoDate } from '../../src/schema/date.ts';
import type { Label } from '../score/label.ts';
import { bodyOf } from './body.ts';
import { type Chance, chanceOf } from './chance.ts';
import { dayFrom, nameOfDay, nameOfSignedDay, stampedDay } from './days.ts';
import { type LabelStyle, labelled, labelStyles, printedNumber } from './docket.ts';
import { type Block, type Layout, laidOut } from './layout.ts';
import { initialsOf, type Party, party, personName } from './names.ts';
import type { Cite, Kept } from './statements.ts';

/** Orders that a case has, one after the other. */
export const ordersOfCase = 8;

type Case = {
  court: Court;
  office: string;
  year: string;
  serial: number;
  caseNumber: string;
  judges: string[];
  initials: string[];
  plaintiff: Party;
  defendant: Party;
  filed: IsoDate;
};

export type WrittenOrder = {
  /** `ohsd/19-cv-04410/2020-03-02`: court, case and day. */
  path: string;
  /** As it comes from the filing system. */
  text: string;
  /** What it says. `quote` is the words as they were before lines were broken. */
  label: Label;
};

/** Judges that sit at a court. */
const seats = 7;

/** A judge of a court: each sits in many cases. */
const judgeOf = (seed: number, court: Court, chance: Chance): string =>
  personName(chanceOf(seed, 4, courts.indexOf(court) * seats + chance.whole(0, seats - 1)));

function writtenCase(seed: number, number: number): Case {
  const chance = chanceOf(seed, 1, number);
  const court = chance.one(courts);
  const year = String(chance.whole(8, 23)).padStart(2, '0');
  // Cases are numbered through, so that no two of a court are one.
  const serial = (number % 99_000) + 100;
  const judges = [judgeOf(seed, court, chance), ...(chance.odds(70) ? [judgeOf(seed, court, chance)] : [])];
  return {
    court,
    office: String(chance.whole(1, 8)),
    year,
    serial,
    caseNumber: `${year}-cv-${String(serial).padStart(5, '0')}`,
    judges,
    initials: judges.map(initialsOf),
    plaintiff: party(chance, 50),
    defendant: party(chance, 15),
    filed: dayFrom(`20${year}-01-05`, chance.whole(0, 300)),
  };
}

/** The head of an order: court, parties, number, title. */
function captionOf(chance: Chance, of: Case, number: string, title: string, re: string | null): Block[] {
  const name = of.court.name;
  const court = chance.one([
    `UNITED STATES DISTRICT COURT\n${name.toUpperCase()}`,
    `IN THE UNITED STATES DISTRICT COURT\nFOR THE ${name.toUpperCase()}`,
    `UNITED STATES DISTRICT COURT\nFOR THE ${name.toUpperCase()}`,
    `United States District Court\n${name}`,
  ]);
  const [plaintiff, defendant] = [of.plaintiff.full.toUpperCase(), of.defendant.full.toUpperCase()];
  const about = re === null ? '' : `\n\n${re}`;
  const set = (words: string): Block => ({ words, isSet: true });
  const bare = `${plaintiff},\nPlaintiff,\n\nv.\n\n${defendant},\nDefendant.`;
  const rule = chance.one([')', '|', ')', '§']);
  const row = (left: string, right = '') => `${left.padEnd(40)}${rule}    ${right}`.trimEnd();
  const box = [
    row(`${plaintiff},`),
    row(''),
    row('               Plaintiff,'),
    row('v.', number),
    row(''),
    row(`${defendant},`),
    row('               Defendant.'),
  ].join('\n');
  return chance.one([
    [set(court), set(bare), set(number), set(`${title}${about}`)],
    [set(court), set(`${bare}\n\n${number}\n\n${title}${about}`)],
    [set(court), set(box), set(`                              ${title}${about}`)],
    [set(court), set(box), set(`${title}${about}`)],
  ]);
}

/** Ends of orders: that it is ordered, the day, who signs. */
function signatureOf(chance: Chance, judge: string, dated: IsoDate, isMagistrate: boolean): Block[] {
  const office = isMagistrate ? 'United States Magistrate Judge' : 'United States District Judge';
  const name = chance.one([
    `${judge.toUpperCase()}\n${office}`,
    `/s/ ${judge}\n${judge}\n${office}`,
    `s/ ${judge}\n${office.toUpperCase()}`,
  ]);
  const day = nameOfDay(dated);
  const end = chance.one([
    `IT IS SO ORDERED.\n\nDated: ${day}`,
    `IT IS SO ORDERED.\nDATED: ${day}`,
    `SO ORDERED this ${nameOfSignedDay(dated)}.`,
    `IT IS SO ORDERED this ${nameOfSignedDay(dated)}.`,
    `SO ORDERED.\n\nDated: ${day}`,
  ]);
  return [{ words: `${end}\n\n${name}`, isSet: true }];
}

/** How references of one order are written: its label, brackets and pin cites. */
function citesOf(chance: Chance, style: LabelStyle, own: number, re: readonly string[]) {
  const fresh = chance.shuffled(
    Array.from({ length: own - 5 }, (_, i) => String(i + 5)).filter((entry) => !re.includes(entry)),
  );
  // Papers that the order comes back to, beside those that it deals with once.
  const papers = [...re, ...fresh.splice(0, Math.ceil(fresh.length / 4))];
  const [open, close] = chance.one([
    ['(', ')'],
    ['[', ']'],
    ['(', ')'],
  ] as const);
  const pin = () => (chance.odds(35) ? chance.one([` at ${chance.whole(1, 19)}`, `, ¶ ${chance.whole(1, 40)}`]) : '');
  const take = () => {
    const entry = chance.one(papers);
    return chance.odds(8) && Number(entry) >= 10 ? `${entry}-${chance.whole(1, 6)}` : entry;
  };
  return {
    /** An entry in brackets, for a sentence that deals with it: the next that nothing was said of, or the one given. */
    cite(given?: string): Cite {
      const entry = given ?? fresh.pop() ?? String(chance.whole(5, own - 1));
      const quote = labelled(style, [entry]);
      return { entry, ref: `${open}${quote}${close}`, record: { quote, entries: [entry] } };
    },
    /** A mention in passing: now and then of several entries. */
    passing(): Omit<Cite, 'entry'> {
      const entries = chance.odds(20) ? [...new Set([take(), take(), take()])] : [take()];
      const quote = labelled(style, entries);
      return { ref: `${quote}${pin()}`, record: { quote, entries } };
    },
  };
}

/**
 * Letters of an order's body at each tenth of all orders, the shortest first: half are between 5,000 and 14,000, and
 * one in ten is a long opinion.
 */
const sizes = [1_200, 3_000, 4_700, 6_300, 7_800, 9_300, 11_000, 13_200, 16_000, 22_000, 58_000] as const;

function sizeOf(chance: Chance): number {
  const tenth = chance.whole(0, sizes.length - 2);
  // long ones are the rarer the longer they are
  const way = (chance.whole(0, 1_000) / 1_000) ** (tenth === sizes.length - 2 ? 2.5 : 1);
  const [from, to] = [sizes[tenth] as number, sizes[tenth + 1] as number];
  return Math.round(from + (to - from) * way);
}

/**
 * An order of a made-up collection. Each can be written alone: the same seed and number give the same order.
 *
 * @param number 0 and up; eight in a row are of one case, in the order of their days.
 */
export function writtenOrder(seed: number, number: number): WrittenOrder {
  const nth = number % ordersOfCase;
  const of = writtenCase(seed, Math.floor(number / ordersOfCase));
  const chance = chanceOf(seed, 2, number);
  const own = 70 + nth * 43 + chance.whole(0, 24);
  const dated = dayFrom(of.filed, 120 + nth * 52 + chance.whole(0, 40));
  const signs = of.judges[of.judges.length - 1] as string;
  const style = chance.one(labelStyles);

  const re = chance.odds(30) ? [...new Set([chance.whole(5, own - 1), chance.whole(5, own - 1)])].map(String) : [];
  const { cite, passing } = citesOf(chance, style, own, re);
  const title = chance.one([
    'ORDER',
    'ORDER ON DISCOVERY DISPUTE',
    'ORDER RE: DISCOVERY MOTIONS',
    'MEMORANDUM AND ORDER',
    'DISCOVERY ORDER',
  ]);
  const printed = printedNumber(chance, of);
  const caption = captionOf(chance, of, printed, title, re.length > 0 ? `Re: ${labelled(style, re)}` : null);

  const isNamed = chance.odds(50);
  const records = {
    reference: (re.length > 0 ? [{ quote: labelled(style, re), entries: re }] : []) as Label['docketReferences'],
    ruling: [] as Label['rulings'],
    warning: [] as Label['sanctionsWarnings'],
    deadline: [] as Label['deadlines'],
    event: [] as Label['events'],
  };
  const around: Parameters<typeof bodyOf>[0] = {
    chance,
    nameOf: (side) => (isNamed ? of[side].short : side === 'plaintiff' ? 'Plaintiff' : 'Defendant'),
    itsOf: (side) => of[side].its,
    cite,
    passing,
    dayBefore: (days) => dayFrom(dated, -chance.whole(1, days)),
    dayAfter: (days) => dayFrom(dated, chance.whole(2, days)),
  };
  const ofCase = chanceOf(seed, 3, Math.floor(number / ordersOfCase));
  const { blocks: body, keeps } = bodyOf(around, of, ofCase, sizeOf(chance));
  for (const { kind, record } of keeps) (records[kind] as Kept['record'][]).push(record);
  const blocks = [...caption, ...body, ...signatureOf(chance, signs, dated, of.judges.length > 1)];

  const layout = chance.one<Layout>([
    'plain',
    'plain',
    'wrapped',
    'stamped',
    'stamped',
    'stamped',
    'pleading',
    'numbers-apart',
  ]);
  const stamp = `Case ${of.office}:${of.caseNumber}-${of.initials.join('-')}   Document ${own}   Filed ${stampedDay(dated)}   `;
  return {
    path: `${of.court.id}/${of.caseNumber}/${dated}`,
    text: laidOut(chance, layout, blocks, stamp),
    label: {
      source: `${of.court.id}-${of.caseNumber}-${dated}.txt`,
      court: of.court.id,
      caseNumber: of.caseNumber,
      judgeInitials: of.initials,
      dated,
      re,
      docketReferences: records.reference,
      rulings: records.ruling,
      sanctionsWarnings: records.warning,
      deadlines: records.deadline,
      events: records.event,
      unscored: [],
    },
  };
}

/** Orders one after the other, without an end; only one is in memory at a time. */
export function* writtenOrders(seed: number): Generator<WrittenOrder> {
  for (let number = 0; ; number++) yield writtenOrder(seed, number);
}
