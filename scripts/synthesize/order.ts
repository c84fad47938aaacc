/** Made-up orders of made-up cases: the raw text of each, and what it says in the form of the record contract. */
import { type Court, courts } from '../../src/schema/court.ts';
import type { IsoDate } from '../../src/schema/date.ts';
import type { Label } from '../score/label.ts';
import { type Chance, chanceOf } from './chance.ts';
import { dayFrom, nameOfDay, nameOfSignedDay, stampedDay } from './days.ts';
import { type LabelStyle, labelled, labelStyles, printedNumber } from './docket.ts';
import { type Block, type Layout, laidOut } from './layout.ts';
import { initialsOf, type Party, party, personName } from './names.ts';
import { citingSentence, proseSentence } from './prose.ts';
import { deadline, event, ruling, type Statement, type Surroundings, warning } from './statements.ts';

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

function writtenCase(seed: number, number: number): Case {
  const chance = chanceOf(seed, 1, number);
  const court = chance.one(courts);
  const year = String(chance.whole(8, 23)).padStart(2, '0');
  // Cases are numbered through, so that no two of a court are one.
  const serial = (number % 99_000) + 100;
  const judges = [personName(chance), ...(chance.odds(70) ? [personName(chance)] : [])];
  return {
    court,
    office: String(chance.whole(1, 8)),
    year,
    serial,
    caseNumber: `${year}-cv-${String(serial).padStart(5, '0')}`,
    judges,
    initials: judges.map(initialsOf),
    plaintiff: party(chance),
    defendant: party(chance),
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

/** Kinds of sentences in a hundred of an order's body. */
const shares = { ruling: 11, warning: 4, deadline: 8, event: 14, citing: 17 } as const;
const makers = { ruling, warning, deadline, event } as const;

/** How references of one order are written: its label, brackets and pin cites. */
function citesOf(chance: Chance, style: LabelStyle, own: number, references: Label['docketReferences']) {
  const fresh = chance.shuffled(Array.from({ length: own - 5 }, (_, i) => String(i + 5)));
  const [open, close] = chance.one([
    ['(', ')'],
    ['[', ']'],
    ['(', ')'],
  ] as const);
  const pin = () => (chance.odds(35) ? chance.one([` at ${chance.whole(1, 19)}`, `, ¶ ${chance.whole(1, 40)}`]) : '');
  const take = () => {
    const entry = fresh.pop() ?? String(chance.whole(5, own));
    return chance.odds(8) && Number(entry) >= 10 ? `${entry}-${chance.whole(1, 6)}` : entry;
  };
  const mention = (entries: string[]) => {
    const quote = labelled(style, entries);
    references.push({ quote, entries });
    return quote;
  };
  return {
    /** The next entry in brackets, for a sentence that deals with it. */
    cite() {
      const entry = fresh.pop() ?? String(chance.whole(5, own));
      return { entry, ref: `${open}${mention([entry])}${close}` };
    },
    /** A mention in passing: now and then of several entries. */
    passing: () => `${mention(chance.odds(20) ? [take(), take(), take()] : [take()])}${pin()}`,
  };
}

/** The body: paragraphs of two to six sentences, of as many letters as asked for. */
function bodyOf(
  around: Surroundings,
  passing: () => string,
  size: number,
  keep: (statement: Statement) => void,
): Block[] {
  const { chance } = around;
  const sentence = (): string => {
    let roll = chance.whole(1, 100);
    for (const kind of Object.keys(makers) as (keyof typeof makers)[]) {
      roll -= shares[kind];
      if (roll > 0) continue;
      const statement = makers[kind](around);
      keep(statement);
      return statement.words;
    }
    return roll <= shares.citing ? citingSentence(chance, passing()) : proseSentence(chance);
  };
  const blocks: Block[] = [];
  const isNumbered = chance.odds(20);
  for (let written = 0, number = 1; written < size; number++) {
    const sentences = Array.from({ length: chance.whole(2, 6) }, sentence).join(' ');
    const words = isNumbered ? `${number}. ${sentences}` : sentences;
    blocks.push(chance.odds(12) ? { words, footnote: proseSentence(chance) } : { words });
    written += words.length;
  }
  return blocks;
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
  const own = 28 + nth * 31 + chance.whole(0, 12);
  const dated = dayFrom(of.filed, 120 + nth * 52 + chance.whole(0, 40));
  const signs = of.judges[of.judges.length - 1] as string;
  const style = chance.one(labelStyles);

  const docketReferences: Label['docketReferences'] = [];
  const { cite, passing } = citesOf(chance, style, own, docketReferences);
  const re = chance.odds(30) ? [cite().entry, cite().entry] : [];
  docketReferences.length = 0;
  if (re.length > 0) docketReferences.push({ quote: labelled(style, re), entries: re });
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
    ruling: [] as Label['rulings'],
    warning: [] as Label['sanctionsWarnings'],
    deadline: [] as Label['deadlines'],
    event: [] as Label['events'],
  };
  const around: Surroundings = {
    chance,
    nameOf: (side) => (isNamed ? of[side].short : side === 'plaintiff' ? 'Plaintiff' : 'Defendant'),
    cite,
    dayBefore: (days) => dayFrom(dated, -chance.whole(1, days)),
    dayAfter: (days) => dayFrom(dated, chance.whole(2, days)),
  };
  const size = chance.one([1_500, 2_500, 4_000, 4_000, 6_000, 9_000, 16_000]);
  const body = bodyOf(around, passing, size, ({ kind, record }) => (records[kind] as unknown[]).push(record));
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
      docketReferences,
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
