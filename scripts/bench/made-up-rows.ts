/** Made-up rows of the tables that have pages, as many as asked for: what tests and the benchmark of the tables show. */
import { docketPath, orderPath } from '../../src/pipeline/view/addresses.ts';
import type { AnyRow } from '../../src/pipeline/view/row-facets.ts';
import type { RowTableName } from '../../src/pipeline/view/row-tables.ts';
import { Addressee, Consequence, Disposition, Ground, MotionKind, WarningKind } from '../../src/schema/annotation.ts';
import { EntryKind } from '../../src/schema/case.ts';
import { courts } from '../../src/schema/court.ts';
import { formatList } from '../../src/schema/list-cell.ts';
import { Followed, type RulingRow } from '../../src/schema/tables.ts';
import { type Chance, chanceOf } from '../synthesize/chance.ts';
import { companyName, personName } from '../synthesize/names.ts';

/** A case to about twenty-five rows, a judge to about two hundred. */
const [rowsToCase, rowsToJudge] = [25, 200];

type Docket = { id: string; court: string; number: string; caption: string; judge: string };

const pad = (n: number, digits: number) => String(n).padStart(digits, '0');

const day = (chance: Chance) =>
  `${chance.whole(2005, 2026)}-${pad(chance.whole(1, 12), 2)}-${pad(chance.whole(1, 28), 2)}`;

/** A sentence as long as those that are quoted, with numbers in it, so that no two are the same. */
const said = (chance: Chance): string =>
  [
    chance.one([
      'Accordingly, the',
      'For the reasons stated, the',
      'The',
      'On this record the',
      'Having read the letters, the',
    ]),
    chance.one(['motion', 'letter', 'request', 'joint letter', 'application', 'administrative motion']),
    `at Docket No. ${chance.whole(1, 1400)}`,
    chance.one(['filed by', 'of', 'brought by']),
    companyName(chance),
    chance.one([
      'is DENIED',
      'is GRANTED',
      'is DENIED without prejudice',
      'is GRANTED IN PART',
      'is STRICKEN',
      'will be heard later',
    ]),
    chance.one([
      'because the parties did not meet and confer',
      'as untimely',
      'as moot',
      `for want of good cause shown by ${personName(chance)}`,
      'since the burden outweighs any likely benefit',
      'for failure to demonstrate exceptional circumstances',
    ]),
  ].join(' ');

/**
 * Rows of a table, in no order, the same for the same amount and seed.
 *
 * @returns the rows, and the captions of their cases by id.
 */
export function madeUpRows(
  name: RowTableName,
  amount: number,
  seed = 1,
): { rows: AnyRow[]; names: Map<string, string> } {
  const among = chanceOf(seed);
  const judges = Array.from({ length: Math.ceil(amount / rowsToJudge) + 3 }, () => personName(among));
  const dockets = Array.from({ length: Math.ceil(amount / rowsToCase) }, (_, i): Docket => {
    const court = among.one(courts).id;
    const number = `${pad(among.whole(5, 26), 2)}-cv-${pad(i, 5)}`;
    const caption = `${companyName(among)} v. ${personName(among)}`;
    return { id: `${court}/${number}`, court, number, caption, judge: among.one(judges) };
  });
  const names = new Map(dockets.map(({ id, caption }) => [id, caption]));
  const rows = Array.from({ length: amount }, (_, i) => {
    const chance = chanceOf(seed, i);
    return rowOf(name, chance, chance.one(dockets), i);
  });
  return { rows, names };
}

function rowOf(name: RowTableName, chance: Chance, docket: Docket, i: number): AnyRow {
  const { id, court, number: caseNumber, caption, judge } = docket;
  const inCase = { case: id, caption, court, caseNumber };
  const dated = day(chance);
  const order = `${id}/${dated}`;
  const isHeld = chance.odds(90);
  const entry = String(chance.whole(1, 1400));
  const some = <T extends string>(of: readonly T[], most: number): T[] =>
    chance.shuffled(of).slice(0, chance.whole(0, most));
  const isWithin = !isHeld && chance.odds(20);
  const byOrder = { orderEntry: entry, dated: isWithin ? null : dated, judge };
  const withinDays = {
    datedFrom: isWithin ? `${dated.slice(0, 8)}01` : null,
    datedTo: isWithin ? dated : null,
  };
  const inWords = (
    kind: string,
    told: string | null,
  ): Pick<
    RulingRow,
    'quote' | 'page' | 'line' | 'paragraph' | 'order' | 'record' | 'review' | 'certainty' | 'address'
  > => {
    const record = `${kind}-${pad(Math.imul(i + 1, 0x9e3779b1) >>> 4, 7).slice(-7)}`;
    return isHeld
      ? {
          quote: said(chance),
          page: chance.whole(1, 9),
          line: chance.whole(1, 28),
          paragraph: chance.whole(1, 30),
          order,
          record,
          review: chance.odds(30) ? 'reviewed' : 'machine',
          certainty: 'order text',
          address: orderPath(order, record),
        }
      : {
          quote: null,
          page: null,
          line: null,
          paragraph: null,
          order: null,
          record: null,
          review: null,
          certainty: 'clerk',
          address: told && docketPath(id, told),
        };
  };
  const [from, to] = isWithin ? [`${dated.slice(0, 8)}01`, dated] : [dated, dated];
  switch (name) {
    case 'rulings': {
      const entries = Array.from({ length: isHeld ? chance.whole(1, 3) : 1 }, () => String(chance.whole(1, 1400)));
      const changed = chance.odds(6);
      return {
        ...inCase,
        ...byOrder,
        ...withinDays,
        entries: formatList(entries),
        disposition: chance.one(Disposition.options),
        withoutPrejudice: chance.odds(15),
        motion: chance.one(['compel further responses', 'a protective order', 'leave to file a letter', 'more time']),
        motionKind: chance.odds(80) ? chance.one(MotionKind.options) : null,
        movant: chance.odds(60) ? chance.one(['plaintiff', 'defendants', caption.split(' v. ')[0] ?? '']) : null,
        grounds: formatList(some(Ground.options, 3)),
        authority: chance.odds(10) ? 'Fed. R. Civ. P. 37(a)(5)' : '',
        note: isHeld ? null : 'ruled at a hearing',
        stands: changed ? 'changed' : 'none-known',
        laterHistory: changed
          ? `Vacated by Judge ${judge}, No. ${entry}.`
          : 'No later history known as of Nov. 2, 2026.',
        ...inWords('ruling', entries[0] ?? null),
      };
    }
    case 'warnings':
      return {
        ...inCase,
        ...byOrder,
        ...withinDays,
        kind: chance.one(WarningKind.options),
        showCause: chance.odds(10),
        consequences: formatList(some(Consequence.options, 3)),
        addressee: chance.one(Addressee.options),
        authority: '',
        text: isHeld ? null : 'Sanctions may follow.',
        followed: chance.one(Followed.options),
        followedBy: '',
        ...inWords('warning', entry),
      };
    case 'deadlines': {
      const isDated = chance.odds(60);
      const { order: held, ...words } = inWords('deadline', entry);
      return {
        ...inCase,
        ...byOrder,
        date: isDated ? day(chance) : null,
        days: isDated ? null : chance.whole(1, 60),
        unit: isDated ? null : chance.one(['calendar', 'business'] as const),
        action: chance.one(['file a joint letter', 'produce the documents', 'meet and confer', 'lodge the transcript']),
        addressee: chance.one(Addressee.options),
        order: held,
        ...words,
      };
    }
    case 'entries': {
      const key = String(i + 1)
        .slice(-5)
        .replace(/^0/, '9');
      return {
        ...inCase,
        key,
        number: key,
        numberFrom: null,
        numberTo: null,
        filedFrom: from ?? null,
        filedTo: to ?? null,
        filedInferred: isWithin,
        kind: chance.one(EntryKind.options),
        by: chance.one([...caption.split(' v. '), judge]),
        motion: chance.odds(40) ? 'compel further responses' : null,
        description: isHeld ? said(chance) : null,
        respondsTo: chance.odds(40) ? entry : '',
        dispositions: chance.odds(30) ? `${chance.one(Disposition.options)} (${entry})` : '',
        ruledOn: '',
        mentions: chance.whole(0, 4),
        disputes: '',
        order: null,
        sources: '',
        review: isHeld ? null : 'machine',
        certainty: isHeld ? 'clerk' : 'order text',
        note: null,
        address: docketPath(id, key),
      };
    }
  }
}
