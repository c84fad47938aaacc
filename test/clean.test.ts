import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize } from '../src/pipeline/clean/normalize.ts';

const fixtures = path.join(import.meta.dirname, 'fixtures');

const wordsOf = (text: string) => text.match(/\S+/g) ?? [];
const emphasised = (raw: string) => {
  const { text, emphasis } = normalize(raw);
  return emphasis.map(({ from, to, style }) => `${style}: ${text.slice(from, to)}`);
};

/** Where each page or line begins, as "2:14 the words there". */
const marksOf = (raw: string, firstPage?: number | null) => {
  const { text, pages } = normalize(raw, firstPage);
  return pages.map(({ page, line, from }) => `${page}${line ? `:${line}` : ''} ${text.slice(from).split(/\s/)[0]}`);
};

/** Numbered lines of prose, none of which ends a sentence. */
const sheet = (
  first: number,
  last: number,
  words = 'the parties shall meet and confer about what is left of the dispute',
) => Array.from({ length: last - first + 1 }, (_, i) => `${first + i} ${words}`).join('\n');

describe('fixtures', () => {
  const names = readdirSync(fixtures).filter((name) => existsSync(path.join(fixtures, name, '2-normalized.txt')));

  it.each(names)('cleans %s as its fixture says', (name) => {
    const place = (file: string) => path.join(fixtures, name, file);
    const { text } = normalize(readFileSync(place('1-raw.txt'), 'utf8'));
    const expected = readFileSync(place('2-normalized.txt'), 'utf8');
    if (`${text}\n` === expected) rmSync(place('2-normalized-changed.txt'), { force: true });
    else writeFileSync(place('2-normalized-changed.txt'), `${text}\n`);
    expect(`${text}\n`).toBe(expected);
  });
});

describe('line ends and white space', () => {
  it('drops a byte-order mark and says so', () => {
    expect(normalize('\uFEFFIt is so ordered.')).toMatchObject({
      text: 'It is so ordered.',
      dropped: [{ kind: 'byte-order-mark', count: 1 }],
    });
  });

  it('makes every line end a line feed', () => {
    expect(normalize('ACME LLC,\r\nPlaintiff,\rv.\nDOE').text).toBe('ACME LLC,\nPlaintiff,\nv.\nDOE');
  });

  it('keeps curly quotes, section and paragraph signs, and brackets', () => {
    const text = '“Good cause,” 28 U.S.C. § 1927, Doe Decl. ¶¶ 5–8 [Dkt. No. 12] (see [#13; Filed May 2]).';
    expect(normalize(text).text).toBe(text);
  });

  it('gives an empty text for one of blanks only', () => {
    expect(normalize(' \n\t\n')).toEqual({ text: '', emphasis: [], pages: [], dropped: [], stamp: null });
  });
});

describe('paragraphs', () => {
  it('joins wrapped prose and keeps the lines of a caption', () => {
    const raw =
      'ACME LLC,\nPlaintiff,\n\nThe motion is denied because counsel never met and\nconferred, as the Standing Order asks of them.';
    expect(normalize(raw).text).toBe(
      'ACME LLC,\nPlaintiff,\n\nThe motion is denied because counsel never met and conferred, as the Standing Order asks of them.',
    );
  });

  it('parts the columns of a caption', () => {
    const raw = 'ACME LLC,               )\n     Plaintiff,         )   Case No. 12-cv-34\nv.                      )';
    expect(normalize(raw).text).toBe('ACME LLC,\nPlaintiff,\nv.\n\nCase No. 12-cv-34');
  });

  it('are known by the indent of their first lines where no empty line parts them', () => {
    const raw = [
      '     The court has read what the parties wrote about the third and fourth requests, and',
      'finds that neither of them said when they met. That is not what the Standing Order asks.',
      '     The plaintiff says in its half that it called twice. The defendant says that nobody',
      'called at all.',
      '     So it is denied.',
    ];
    expect(normalize(raw.join('\n')).text.split('\n\n')).toEqual([
      `${raw[0]?.trim()} ${raw[1]}`,
      `${raw[2]?.trim()} ${raw[3]}`,
      'So it is denied.',
    ]);
  });

  it('with a number hang from it and are one, whatever stands between it and the words', () => {
    const raw =
      '2.   The motion to compel, Dkt. No. 41, which asks for the whole of the file, is DENIED.\n     See Local Rule 37.3. It came a day late, and nobody has said why that should be so.';
    expect(normalize(raw).text).toBe(raw.replace(/\s+/g, ' '));
  });

  it('takes no wrapped line that begins with a number for an item of a list', () => {
    const raw =
      'The court has read what the parties wrote at Docket No.\n41. It has nothing to add to its earlier order.';
    expect(normalize(raw).text).not.toContain('\n');
  });
});

describe('emphasis', () => {
  it('comes out of the words and back as spans', () => {
    expect(emphasised('It is **DENIED**. *See, e.g.,* Rule 37; ***both***.')).toEqual([
      'bold: DENIED',
      'italic: See, e.g.,',
      'bold: both',
      'italic: both',
    ]);
  });

  it('puts a bold title on one line', () => {
    const raw = '**ORDER ON\nJOINT LETTER**';
    expect(normalize(raw).text).toBe('ORDER ON JOINT LETTER');
    expect(emphasised(raw)).toEqual(['bold: ORDER ON JOINT LETTER']);
  });

  it.each(['2011 WL 12, at *2; 2012 WL 34, at *3.', '* * *', 'at *2-*3', 'a \\*word\\* here', '**', '5 * 6 * 7'])(
    'leaves the asterisks of ordinary text alone: %s',
    (text) => expect(normalize(text)).toMatchObject({ text, emphasis: [] }),
  );

  it('takes a link to its words and leaves bracketed references alone', () => {
    const { text, dropped } = normalize('Case No. [15-cv-01234-ABC](#) (DEF) [Docket No. 12] (see)');
    expect(text).toBe('Case No. 15-cv-01234-ABC (DEF) [Docket No. 12] (see)');
    expect(dropped).toEqual([{ kind: 'link-target', count: 1 }]);
  });
});

describe('numbered paper', () => {
  it('is known by a run of numbers and not by one', () => {
    const text =
      '12 days from today the parties shall file a letter, and\n28 U.S.C. § 1927 shall govern what follows from it.';
    expect(normalize(text).text).toBe(text.replace('\n', ' '));
  });

  it('never eats a number that is not the one due', () => {
    const raw = `${sheet(1, 4)}\n5 12 days after this order\n6 28 U.S.C. § 1927 and what follows from it applies to them all\n7 and so on`;
    expect(normalize(raw).text).toContain('12 days after this order');
    expect(normalize(raw).text).toContain('28 U.S.C. § 1927 and what');
    expect(normalize(raw).dropped).toEqual([{ kind: 'line-number', count: 7 }]);
  });

  it('never eats the numbers of a list', () => {
    const raw =
      '1. the requests;\n2. the responses;\n3. the efforts;\n4. the reasons;\n5. the rest; and\n6. the costs.';
    expect(normalize(raw).text).toBe(raw);
  });

  it('takes numbers that stand in a column of their own', () => {
    const column = Array.from({ length: 28 }, (_, i) => i + 1).join('\n');
    expect(normalize(`${column}\nACME LLC,\nPlaintiff,`).text).toBe('ACME LLC,\nPlaintiff,');
  });

  it('takes numbers that alternate with the lines they number', () => {
    const raw = ['ACME LLC,', 'Plaintiff,', 'v.', 'JOHN DOE,', 'Defendant.', 'ORDER'].map(
      (row, i) => `${i + 1}\n${row}`,
    );
    expect(normalize(raw.join('\n')).text.split(/\n+/)).toEqual([
      'ACME LLC,',
      'Plaintiff,',
      'v.',
      'JOHN DOE,',
      'Defendant.',
      'ORDER',
    ]);
    expect(marksOf(raw.join('\n'))).toContain('1:4 JOHN');
  });

  it('parts lines that have run together with the next number', () => {
    const raw = `${sheet(1, 27)}28 and no more than that.`;
    expect(normalize(raw).text).toMatch(/dispute and no more than that\.$/);
    expect(marksOf(raw).at(-1)).toBe('1:28 and');
  });

  it('drops a number that stayed behind before the closing words', () => {
    expect(normalize(`${sheet(1, 6)}.\n\nThe rest is denied.\n\n16 Dated: May 1, 2017`).text).toMatch(
      /\n\nDated: May 1, 2017$/,
    );
  });

  it("drops the court's name from the margin of any district, and keeps a caption's", () => {
    const margin = `${sheet(1, 9)}\nUnited States District Court\nEastern District of Washington\n${sheet(10, 20)}`;
    expect(normalize(margin).text).not.toContain('Court');
    expect(normalize(margin).dropped).toContainEqual({ kind: 'court-legend', count: 1 });
    expect(normalize(margin).text).not.toContain('\n');
    expect(normalize('United States District Court\nEastern District of Washington').text).toContain('Court');
  });
});

describe('page furniture', () => {
  it('drops what the filing system stamps on each page, and page numbers before it', () => {
    const stamp = (page: number) => `Case 1:12-cv-00345-ABC  Document 67  Filed 08/09/13  Page ${page} of 2`;
    const raw = `${stamp(1)}\n\nThe motion is denied.\n\n1\n\n${stamp(2)}\n\nSo ordered.`;
    expect(normalize(raw)).toMatchObject({
      text: 'The motion is denied.\n\nSo ordered.',
      dropped: [
        { kind: 'page-header', count: 2 },
        { kind: 'page-number', count: 1 },
      ],
    });
    expect(marksOf(raw)).toEqual(['1 The', '2 So']);
  });
});

describe('footnotes', () => {
  it('leave a cut sentence and go behind the paragraph that holds their mark', () => {
    const raw =
      'The letter was late.²\n\nThe parties shall meet about the\n\n² By one day.\n\nDepositions that remain.';
    expect(normalize(raw).text).toBe(
      'The letter was late.²\n\n² By one day.\n\nThe parties shall meet about the Depositions that remain.',
    );
  });

  it('stay where they are when no sentence is cut', () => {
    const raw = 'The letter was late.²\n\n² By one day.\n\nThe parties shall meet.';
    expect(normalize(raw).text).toBe(raw);
  });

  it('are known by a plain figure where the text has it as a mark', () => {
    const raw =
      'The letter was late.1\n\nThe parties shall meet about the\n\n1 By one day, which is\n\n\f(...continued)\nno matter.\n\nDepositions that remain.';
    expect(normalize(raw).text).toBe(
      'The letter was late.1\n\n1 By one day, which is no matter.\n\nThe parties shall meet about the Depositions that remain.',
    );
  });

  it('that run over three pages become one paragraph, where the first part stands', () => {
    const raw =
      'It is denied.³\n\n³ The letter\n(continued...)\n\nA page.\n\n³(...continued)\nwas late\n(continued...)\n\nA page.\n\n³(...continued)\nby one day.\n\nThe end.';
    expect(normalize(raw).text).toBe(
      'It is denied.³\n\n³ The letter was late by one day.\n\nA page.\n\nA page.\n\nThe end.',
    );
  });

  it('whose beginning the text does not have stay in their place with their mark', () => {
    expect(normalize('It is denied.\n\n²(...continued)\nor withdrawn.\n\nThe end.').text).toBe(
      'It is denied.\n\n² or withdrawn.\n\nThe end.',
    );
  });
});

describe('page breaks', () => {
  const longLine = 'Most of what the plaintiff asks for in the third and fourth of its requests was produced in';

  it('do not part a sentence', () => {
    expect(normalize(`${longLine}\n\n${sheet(1, 6)}`).text.split('\n\n')).toHaveLength(1);
  });

  it('part a finished sentence from a new paragraph', () => {
    expect(
      normalize(`${longLine} May.\n\n${sheet(1, 6, 'The parties shall meet about this and all the rest')}`).text,
    ).toContain('in May.\n\nThe parties');
  });

  it('do not join a heading to the text under it', () => {
    expect(normalize(`II. DISCUSSION\n\n${sheet(1, 6)}`).text).toMatch(/^II\. DISCUSSION\n\nthe parties/);
  });

  it('count pages from the first, which may be unnumbered', () => {
    const marks = marksOf(`A first page.\n\n${sheet(1, 6)}\n\n${sheet(1, 6)}`);
    expect([marks[0], marks[1], marks[6], marks[7]]).toEqual(['1 A', '2:1 the', '2:6 the', '3:1 the']);
  });

  it('count from the page that is given', () => {
    expect(marksOf(`A page.\n\n${sheet(1, 6)}`, 4).slice(0, 2)).toEqual(['4 A', '5:1 the']);
  });

  it('give no marks where the first page is not known, or no page is marked', () => {
    expect(marksOf(sheet(1, 6), null)).toEqual([]);
    expect(marksOf('The motion is denied.\n\nSo ordered.')).toEqual([]);
  });

  it('follow the words where a footnote has moved', () => {
    const raw = `A letter came.¹\n\nThe parties shall meet about the\n\n¹ Late.\n\n1 Depositions that remain and\n${sheet(2, 6)}`;
    expect(marksOf(raw).slice(0, 2)).toEqual(['1 A', '2:1 Depositions']);
  });
});

describe('a long text of one kind', () => {
  it.each([
    [
      'a sentence cut before 130,000 short lines',
      `The parties shall meet and confer about the\f${'word\n'.repeat(130_000)}`,
    ],
    ['130,000 short paragraphs', 'word\n\n'.repeat(130_000)],
    ['130,000 list items in one block', `${'x'.repeat(80)}.\n${'1. a;\n'.repeat(130_000)}`],
    ['half a million asterisks and brackets', '*a[b]('.repeat(80_000)],
  ])('is done with %s', (_, raw) => {
    expect(wordsOf(normalize(raw).text)).toHaveLength(wordsOf(raw).length);
  });
});

it('leaves a text as it is that cleaning would go on and on with', () => {
  const rows = [1, 2, 3, 4, 5].map((n) => `${n} `.repeat(20).trim()).join('\n');
  expect(normalize(rows)).toEqual({ text: rows, emphasis: [], pages: [], dropped: [], stamp: null });
});

it.each([
  '.\n',
  'a\n\n',
  '\f',
  '1 ',
  '1\n',
  '[(',
  '*',
  ')\n',
  'a )\nb\n',
  'v.   x\n',
  'v.   x\nDefendant\n',
  'ab-\ncd ',
  'O R D E R  ',
  '\u2502',
  '**a**\n\n',
  'the parties have written at length about what is left of com-\n',
  'USDC SDNY\n',
  'U\nn\n',
])('comes to an end with a quarter of a megabyte of %j', (piece) => {
  const raw = piece.repeat(2 ** 18 / piece.length);
  const { text } = normalize(raw);
  expect(normalize(text).text).toBe(text);
});

/** Letters and figures that words are made of, each as often as the text has it. */
const lettersOf = (text: string) => [...text.replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');

it('keeps every letter of a page whose captions, hyphens and spaced words it puts right', () => {
  const raw = [
    'U N IT E D  S T A T E S  D IS T R IC T  C O U R T',
    '',
    'ROSA OSEI,                )',
    '          Plaintiff,      )    No. 12-cv-1207-ABC',
    'v.                        )',
    'LARIAT, LLC,              )    ORDER',
    '          Defendant.      )',
    '',
    '     The court has read the motion to com-',
    'pel and what the co-',
    'defendant has to say about Docs. 112-',
    '114, and finds in them nothing that would have it think otherwise.',
  ].join('\n');
  expect(lettersOf(normalize(raw).text)).toBe(lettersOf(raw));
});

describe('for every text', () => {
  const furniture = fc.constantFrom(
    ...['1', '2 a', '28', ' 3 the', '¹ a', '²', '(continued...)', '¹(...continued)', '**a', 'b**', '*c*', '[d](#)'],
    ...['Case 1:11-cv-00111 Document 1 Filed 2 of 3', 'United States District Court', 'For the District of Utah', '\f'],
    ...[
      '1. a;',
      'the',
      'Dated: May',
      '',
      '\uFEFF',
      'a    b',
      'x'.repeat(60),
      'The words of a line that is long enough to be prose, and',
    ],
    ...[
      ')',
      'a )',
      'v.    ) c',
      ':',
      'a   :   b',
      '_____)',
      '/',
      'v.     No. 1',
      'Defendant.',
      '| a | b |',
      '| - | --- |',
    ],
    ...[
      '| --- | --- |',
      'O R D E R',
      'U N IT E D  S T A T E S',
      'com-',
      'pel',
      'Docs. 1-',
      'ORDER - 3',
      'USDC SDNY',
      'DATE FILED: 3/4/15',
      '│ a │ b',
      '____________',
      'The motion is DENIED.',
      '- 2 -',
      'Page 2',
    ],
    ...[
      '1 2 3 4 5 6 7 8 9 10 11 12',
      '     The words of a line that is set in.',
      's/ A',
      'Dockets.Justia.com',
      'X v. Y Doc. 3',
    ],
    ...['[PageID 4]', 'sup\u00ad', 'ﬁ', 'a 1:11-cv-1 b', 'AO 72A', '(continued on next page)'],
  );
  const layout = fc
    .array(
      fc.oneof(
        furniture,
        fc.nat(28).map((n) => `${n} words`),
        fc.string({ unit: 'binary' }),
      ),
      { maxLength: 60 },
    )
    .chain((rows) => fc.constantFrom('\n', '\n\n', ' ', '\r\n').map((end) => rows.join(end)));
  const run = fc.tuple(fc.nat(28), layout).map(([n, rows]) => `${sheet(1, n)}\n${rows}`);
  const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), layout, run);

  it('cleaning twice is cleaning once', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const { text } = normalize(raw);
        expect(normalize(text).text).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it('emphasis and page marks lie within the text, page marks in order', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const { text, emphasis, pages } = normalize(raw);
        for (const { from, to } of emphasis) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
        }
        pages.forEach(({ from }, i) => {
          expect(from).toBeGreaterThan(pages[i - 1]?.from ?? -1);
          expect(from).toBeLessThan(text.length);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('no word is lost, doubled or put in, whatever white space stands between', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aBcéŁ“”’.,;:-()[]§¶¹²_`~|'), minLength: 1, maxLength: 8 });
    const gap = fc.constantFrom(' ', '  ', '\n', '\n\n', '\t', '\r\n', '    ', '\f', '\u00a0');
    const words = fc.array(fc.tuple(word, gap), { maxLength: 80 }).map((pairs) => pairs.flat().join(''));
    fc.assert(
      fc.property(words, (raw) => {
        const { text, dropped } = normalize(raw);
        expect(dropped).toEqual([]);
        expect(wordsOf(text).sort()).toEqual(wordsOf(raw).sort());
      }),
      { numRuns: 500 },
    );
  });

  it('the body of an order stays behind its caption, in its order', () => {
    const body = fc.array(
      fc.constantFrom(
        ...[
          'The motion is DENIED.',
          'Denied.',
          'Defendant shall answer by May 4, 2015.',
          'Dated: May 4, 2015',
          'II. DISCUSSION',
        ],
        ...[
          'SO ORDERED.',
          'Defendant moves to compel (Dkt. 12).',
          'Plaintiff, who says nothing of it, has until May 4.',
        ],
      ),
      { minLength: 1, maxLength: 6 },
    );
    const signature = fc.constantFrom('', 'ADA ROE', 'ADA ROE\nUnited States Magistrate Judge');
    const names = fc.constantFrom('LARIAT, LLC,', 'LARIAT, LLC, and', 'PAT DOE, individually,');
    fc.assert(
      fc.property(body, signature, names, fc.constantFrom(...')|:§* '), (paragraphs, signed, name, bar) => {
        const caption = [
          `ROSA OSEI,                ${bar}`,
          `          Plaintiff,      ${bar}    No. 12-cv-1207-ABC`,
          `v.                        ${bar}`,
          `${name.padEnd(26)}${bar}    ORDER`,
          `          Defendant.      ${bar}`,
        ];
        const words = [...paragraphs, ...(signed ? [`____________________\n${signed}`] : [])].join('\n\n');
        const { text } = normalize(`${caption.join('\n')}\n\n${words}`);
        expect(text.slice(-words.length)).toBe(words);
        expect(text).toMatch(/Defendant\.\n\nNo\. 12-cv-1207-ABC\n\nORDER\n/);
      }),
    );
  });

  it('a page of short lines under a long one is cleaned to the end, however many rounds it takes', () => {
    const rows = [
      'the court finds that the motion is DENIED, No. 3, because',
      'DENIED',
      'No. 3,',
      '¶',
      'DENIED',
      'court',
    ];
    const raw = [...rows, 'DENIED', '¶ court', '12', '¶'].map((words, i) => `${i + 1} ${words}`).join('\n');
    expect(normalize(raw).dropped).toEqual([{ kind: 'line-number', count: 10 }]);
  });

  it('on numbered paper only the numbers go, and each of them is counted', () => {
    const row = fc.array(fc.constantFrom('the', 'court', 'DENIES', '12', '28', 'days', '¶', 'No. 3,'), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 5, maxLength: 28 }), (rows) => {
        const raw = rows.map((words, i) => `${i + 1} ${words.join(' ')}`).join('\n');
        const { text, dropped } = normalize(raw);
        expect(wordsOf(text).sort()).toEqual(rows.flatMap((words) => wordsOf(words.join(' '))).sort());
        expect(dropped).toEqual([{ kind: 'line-number', count: rows.length }]);
      }),
    );
  });
});
