/** The score: labels against what was read, figures, and what a run prints. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { compareOrder, type Finding, type Read, tallyOf } from '../scripts/score/compare.ts';
import { formatScores, withRun } from '../scripts/score/kept.ts';
import { Label } from '../scripts/score/label.ts';
import { placeOfQuote } from '../scripts/score/place.ts';
import { shareRun, wordsInCommon, wordsOf } from '../scripts/score/quotes.ts';
import { formatTable, worstMisses } from '../scripts/score/report.ts';
import { scoreRows } from '../src/pipeline/view/scores.ts';
import { measuresOf, Scores } from '../src/schema/scores.ts';

const label = Label.parse({
  source: 'made-up.txt',
  court: 'ohsd',
  caseNumber: '19-cv-04410',
  judgeInitials: ['MHW', 'KAJ'],
  dated: '2020-03-02',
  re: ['41'],
  docketReferences: [
    { quote: 'Dkt. No. 41', entries: ['41'] },
    { quote: 'Dkt. Nos. 41 and 44', entries: ['41', '44'] },
    { quote: 'Dkt. No. 41', entries: ['41'] },
    { quote: 'ECF No. 7', entries: ['7'], otherCase: '18-cv-00001' },
  ],
  rulings: [
    {
      quote: 'the motion to compel is denied as moot',
      entries: ['41', '44'],
      disposition: 'denied',
      withoutPrejudice: true,
      grounds: ['moot'],
    },
    { quote: 'the oral request for fees is denied', disposition: 'denied' },
  ],
  sanctionsWarnings: [
    {
      quote: 'Failure to comply with this order will result in sanctions, including dismissal.',
      anchor: 'comply with this order will result',
      kind: 'warning',
      consequences: ['sanctions', 'dismissal'],
      addressee: 'both',
    },
  ],
  deadlines: [
    { quote: 'shall respond by March 16, 2020', date: '2020-03-16' },
    { quote: 'within seven days of that', days: 7, unit: 'calendar' },
  ],
  events: [
    { quote: 'Teal filed its motion on February 3, 2020', date: '2020-02-03', kind: 'filing', entries: ['41'] },
    { quote: 'the hearing of February 20, 2020', date: '2020-02-20', kind: 'hearing', entries: ['41'] },
  ],
});

/** The label as if it had been read, with other values where given. */
const read = (otherwise: Partial<Read> = {}): Read => ({ ...structuredClone(label), ...otherwise });

const none: Partial<Read> = {
  court: null,
  caseNumber: null,
  dated: null,
  judgeInitials: [],
  re: [],
  docketReferences: [],
  rulings: [],
  sanctionsWarnings: [],
  deadlines: [],
  events: [],
};

const tallied = (record: Read, of = label) =>
  Object.fromEntries(
    tallyOf(compareOrder(of, record)).map(({ field, found, missed, extra }) => [field, [found, missed, extra]]),
  );
const misses = (record: Read, field: Finding['field']) =>
  compareOrder(label, record)
    .filter((finding) => finding.field === field && finding.outcome !== 'found')
    .map(({ outcome, what }) => `${outcome} ${what}`);

describe('an order held against its label', () => {
  test('misses nothing where all is read as the label says', () => {
    expect(tallied(read())).toEqual({
      header: [5, 0, 0],
      references: [2, 0, 0],
      mentions: [3, 0, 0],
      rulings: [3, 0, 0],
      prejudice: [3, 0, 0],
      grounds: [2, 0, 0],
      warnings: [1, 0, 0],
      'warning kind': [1, 0, 0],
      consequences: [2, 0, 0],
      addressee: [1, 0, 0],
      deadlines: [2, 0, 0],
      events: [2, 0, 0],
      quotes: [7, 0, 0],
    });
  });

  test('misses everything where nothing is read, and has no details to compare', () => {
    const { header, rulings, grounds, quotes } = tallied(read(none));
    expect([header, rulings, grounds, quotes]).toEqual([
      [0, 5, 0],
      [0, 3, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });

  test('counts a wrong value of the header twice, as a label missed and as a false one', () => {
    expect(misses(read({ court: 'njd' }), 'header')).toEqual(['missed court ohsd', 'extra court njd']);
  });

  test('leaves a field of the header alone that the label says the text leaves open', () => {
    expect(tallied(read({ court: 'njd' }), { ...label, court: null, unscored: ['court'] }).header).toEqual([4, 0, 0]);
  });

  test('counts every mention, and an entry once; those of another case not at all', () => {
    const docketReferences = label.docketReferences.slice(0, 2);
    expect(tallied(read({ docketReferences }))).toMatchObject({ references: [2, 0, 0], mentions: [2, 1, 0] });
  });

  test('compares rulings by entry and disposition, and the second like one by its number', () => {
    const [ruling] = label.rulings as [Label['rulings'][number]];
    const rulings = [ruling, { ...ruling, entries: ['44'] }];
    expect(misses(read({ rulings }), 'rulings')).toEqual(['missed - denied', 'extra 44 denied (2)']);
  });

  test('holds details of like rulings against the one whose words are most alike', () => {
    const one = { entries: ['9'], disposition: 'denied' as const, withoutPrejudice: false, grounds: [] };
    const rulings = [
      { ...one, quote: 'the request for a stay of discovery is denied' },
      { ...one, quote: 'the motion to quash the subpoena is denied', withoutPrejudice: true },
    ];
    const backwards = read({ rulings: rulings.toReversed() });
    expect(tallied(backwards, { ...label, rulings }).prejudice).toEqual([2, 0, 0]);
  });

  test('takes a warning as read where five words are the same, however it is cut', () => {
    const [warning] = label.sanctionsWarnings as [Label['sanctionsWarnings'][number]];
    const cut = { ...warning, quote: 'this order will result in sanctions', kind: 'imposed' as const };
    expect(tallied(read({ sanctionsWarnings: [cut] }))).toMatchObject({
      warnings: [1, 0, 0],
      'warning kind': [0, 1, 1],
    });
    const four = { ...warning, quote: 'will result in sanctions' };
    expect(tallied(read({ sanctionsWarnings: [four] })).warnings).toEqual([0, 1, 1]);
  });

  test('takes a warning read in two parts as one, and a whole page of words as none', () => {
    const [warning] = label.sanctionsWarnings as [Label['sanctionsWarnings'][number]];
    expect(tallied(read({ sanctionsWarnings: [warning, warning] })).warnings).toEqual([1, 0, 0]);
    const page = { ...warning, quote: `${warning.quote} ${'and so on '.repeat(30)}` };
    expect(tallied(read({ sanctionsWarnings: [page] })).warnings).toEqual([0, 1, 1]);
  });

  test('compares the entries of filings and orders, and of no other event', () => {
    const events = label.events.map((event) => ({ ...event, entries: ['42'] }));
    expect(misses(read({ events }), 'events')).toEqual(['missed 2020-02-03 filing 41', 'extra 2020-02-03 filing 42']);
  });

  test('holds a quote against the words of the label', () => {
    const deadlines = label.deadlines.map((deadline) => ({ ...deadline, quote: 'something else that stands here' }));
    expect(tallied(read({ deadlines }))).toMatchObject({ deadlines: [2, 0, 0], quotes: [5, 2, 2] });
  });
});

describe('quotes', () => {
  test('are words without case, punctuation, or kind of dash', () => {
    expect(wordsOf('The “Motion” (for $5,000) on pp. 3–4 is DENIED.')).toEqual(
      'the motion for $5 000 on pp 3-4 is denied'.split(' '),
    );
  });

  test('share a run where as many words stand in both, one after the other', () => {
    expect(shareRun('a b c d e f', 'x b c d e y', 4)).toBe(true);
    expect(shareRun('a b c d e f', 'x b c y d e', 4)).toBe(false);
    expect(wordsInCommon('the motion and the letter', 'the letter')).toBe(3);
  });

  test('are found in numbered lines, and told by line and column', () => {
    const text = ' 1  IT IS SO\n 2  ORDERED. The **motion\n 3  to compel** is denied.\n';
    expect(placeOfQuote(text, 'The motion to compel is')).toEqual({ line: 2, column: 14 });
    expect(placeOfQuote(text, 'words that are not there')).toEqual({ line: 1, column: 1 });
  });
});

describe('figures', () => {
  test('are precision, recall and their harmonic mean', () => {
    expect(measuresOf({ found: 3, missed: 0, extra: 9 })).toEqual({ precision: 0.25, recall: 1, f1: 0.4 });
    expect(measuresOf({ found: 0, missed: 3, extra: 0 })).toEqual({ precision: 1, recall: 0, f1: 0 });
    expect(measuresOf({ found: 0, missed: 0, extra: 0 })).toEqual({ precision: 1, recall: 1, f1: 1 });
  });

  test('are kept in a form that is read back, a new run in the place of the old', () => {
    const set = (name: string, found: number) => ({
      name,
      orders: 2,
      tallies: [{ field: 'rulings' as const, found, missed: 1, extra: 0 }],
    });
    const sets = withRun([set('first', 1), set('second', 2)], [set('first', 5)]);
    expect(sets).toEqual([set('first', 5), set('second', 2)]);
    expect(Scores.parse(JSON.parse(formatScores(sets))).sets).toEqual(sets);
    expect(Scores.parse(JSON.parse(formatScores([]))).sets).toEqual([]);
  });

  test('are printed with what was gained and lost since those before', () => {
    const set = (found: number, extra: number) => ({
      name: 'first',
      orders: 1,
      tallies: [{ field: 'rulings' as const, found, missed: 10 - found, extra }],
    });
    expect(formatTable(set(8, 2), set(7, 3)).split('\n').at(-1)).toBe(
      '  rulings           10    0.800    0.800    0.800  +0.100  (+1 found, −1 missed, −1 extra)',
    );
    expect(formatTable(set(8, 2), set(8, 2)).split('\n').at(-1)).toMatch(/0\.800$/);
  });

  test('are shown cut, never rounded up to all of it, and not at all where there is nothing', () => {
    const set = {
      name: 'first',
      orders: 1,
      tallies: [
        { field: 'rulings' as const, found: 999, missed: 1, extra: 0 },
        { field: 'grounds' as const, found: 0, missed: 0, extra: 0 },
        { field: 'events' as const, found: 0, missed: 3, extra: 0 },
      ],
    };
    expect(scoreRows(set)).toMatchObject([
      { name: 'rulings', labels: 1000, precision: '1.00', recall: '0.99', f1: '0.99' },
      { name: 'grounds', labels: 0, precision: null, recall: null, f1: null },
      { name: 'events', labels: 3, precision: null, recall: '0.00', f1: '0.00' },
    ]);
  });

  test('come with the misses of the worst fields', () => {
    const miss = (field: Finding['field'], what: string) => ({
      field,
      outcome: 'missed' as const,
      what,
      quote: null,
      place: 'a.txt:1:1',
    });
    const findings = [miss('events', 'one'), ...'abcdef'.split('').map((what) => miss('rulings', what))];
    const tallies = [
      { field: 'events' as const, found: 9, missed: 1, extra: 0 },
      { field: 'rulings' as const, found: 2, missed: 6, extra: 0 },
    ];
    const shown = worstMisses(findings, tallies).map(({ what }) => what);
    expect(shown).toEqual(['a', 'b', 'c', 'one']);
  });
});

describe('npm run score', { timeout: 60_000 }, () => {
  const script = resolve(import.meta.dirname, '../scripts/score.ts');
  const folder = mkdtempSync(join(tmpdir(), 'score-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const score = (...given: string[]) =>
    spawnSync(process.execPath, [script, ...given], { cwd: folder, encoding: 'utf8' });

  const orders = (name: string, labels: unknown, text = 'The motion [Dkt. No. 41] is denied.\n') => {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, 'made-up.txt'), text);
    writeFileSync(join(folder, name, 'made-up.json'), JSON.stringify(labels));
    return ['--texts', name, '--labels', name, '--name', name];
  };

  test('prints the table of a folder of texts and labels, and every miss with its place', () => {
    const { stdout, stderr, status } = score(...orders('given', label), '--verbose');
    expect([stderr, status]).toEqual(['', 0]);
    expect(stdout).toMatch(/^given: 1 order\n {2}field +labels precision +recall +F1/);
    expect(stdout).toMatch(/^ {2}references +2 +1\.000 +0\.500 +0\.667/m);
    expect(stdout).toContain('  given/made-up.txt:1:1  references missed: 44\n');
  });

  test('says which file cannot be read, and exits 1', () => {
    const { stderr, status } = score(...orders('broken', { ...label, dated: 'May 3' }));
    expect(status).toBe(1);
    expect(stderr).toMatch(/^broken\/made-up\.json:1:1: Unexpected label, expected one of the record contract:/);
    expect(score('--texts', 'given').stderr).toMatch(/^usage: /);
    expect(score('--other').stderr).toMatch(/^usage: /);
  });

  test('says which label has no text, and which text no label', () => {
    const wanting = score(...orders('wanting', { ...label, source: 'gone.txt' }));
    expect(wanting.stderr).toBe('wanting/made-up.json:1:1: Unexpected source `gone.txt`, expected a text in wanting\n');
    writeFileSync(join(folder, 'given/more.txt'), 'So ordered.\n');
    const more = score('--texts', 'given', '--labels', 'given');
    expect([more.stderr, more.status]).toEqual([
      'given/more.txt:1:1: Unexpected text without a label, expected one in given\n',
      1,
    ]);
  });
});
