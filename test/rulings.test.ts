import { describe, expect, test } from 'vitest';
import { readCaption } from '../src/pipeline/find/header/caption.ts';
import { partiesOf } from '../src/pipeline/find/parties.ts';
import { quotationsIn } from '../src/pipeline/find/quotations.ts';
import type { Reading } from '../src/pipeline/find/reading.ts';
import { readDocketReferences } from '../src/pipeline/find/references/docket-references.ts';
import { dispositionRules } from '../src/pipeline/find/rulings/dispositions.ts';
import { groundRules, groundsIn } from '../src/pipeline/find/rulings/grounds.ts';
import { findRulings } from '../src/pipeline/find/rulings/rulings.ts';
import { sayingWords } from '../src/pipeline/find/saying-words.ts';
import { sentencesOf } from '../src/pipeline/find/sentences.ts';
import { spanAt } from '../src/schema/annotation.ts';

function readingOf(text: string): Reading {
  const caption = readCaption(text, null);
  const paragraphs = [...text.matchAll(/[^\n](?:[^\n]|\n(?!\n))*/g)].map(({ 0: words, index }) => ({
    from: index,
    to: index + words.length,
  }));
  const { references, doubts } = readDocketReferences(text);
  return {
    text,
    caption,
    parties: partiesOf(text, caption),
    sentences: sentencesOf(text).flatMap((sentence) => {
      const paragraph = spanAt(paragraphs, sentence.from);
      return paragraph ? [{ ...sentence, paragraph }] : [];
    }),
    references,
    doubts,
    dates: [],
    timeWords: [],
    words: sayingWords(text),
    quotations: quotationsIn(text),
    mayRecommend: true,
  };
}

const rulingsIn = (text: string) => findRulings(readingOf(text)).annotations;
/** `12,14 denied` for each ruling of a text. */
const said = (text: string) =>
  rulingsIn(text).map(({ fields }) => `${fields.entries.join() || '-'} ${fields.disposition}`);

describe('each word of disposition', () => {
  for (const rule of dispositionRules) {
    test.each(rule.reads)(`${rule.id} reads %s`, (text, ruling) => {
      expect(said(text).join('; ')).toBe(ruling);
    });
    test.each(rule.leaves)(`${rule.id} leaves %s`, (text) => {
      expect(said(text)).toEqual([]);
    });
  }
});

describe('each ground', () => {
  for (const rule of groundRules) {
    test.each(rule.reads)(`${rule.ground} is read in %s`, (words) => {
      expect(groundsIn(words)).toContain(rule.ground);
    });
    test.each(rule.leaves)(`${rule.ground} is not read in %s`, (words) => {
      expect(groundsIn(words)).not.toContain(rule.ground);
    });
  }
});

const pending = 'Before the Court are Roe’s Motion to Compel (Doc. 12) and Acme’s Motion to Seal (Doc. 14).';

test.each([
  ['a kind of motion', 'The motion to seal is GRANTED.', ['14 granted']],
  ['whose it is', 'Roe’s motion is DENIED.', ['12 denied']],
  ['a place in a series', 'The second motion is GRANTED.', ['14 granted']],
  ['the former and the latter', 'The former is DENIED and the latter is GRANTED.', ['12 denied', '14 granted']],
  ['a count', 'Both motions are DENIED.', ['12,14 denied']],
  ['a heading', 'A. Motion to seal\n\nNobody objects. The motion is GRANTED.', ['14 granted']],
  ['a request made inside', 'Roe asks in his motion for his fees. That request is DENIED.', ['12 denied']],
  ['an oral request', 'Roe’s oral request for a stay is DENIED.', ['- denied']],
  [
    'what its paragraph says of it',
    'Acme’s motion asks too much. Nobody opposes it. The motion is GRANTED.',
    ['14 granted'],
  ],
  ['the words before its noun', 'Roe’s motion to compel Acme’s books is DENIED.', ['12 denied']],
  ['the first of several', 'The first two motions share a fault. They are DENIED.', ['12,14 denied']],
  [
    'a run-in heading',
    'Fees. Each side moves for them in the Motion to Seal. Acme’s request is DENIED.',
    ['14 denied'],
  ],
  [
    'the paper ruled on before',
    'The motion to seal is DENIED. In the same paper Acme asks for a stay; that, too, is DENIED.',
    ['14 denied', '14 denied'],
  ],
  [
    'a cite behind the asking',
    'Acme asks for its fees. (Doc. 14 at 6.) The rule allows none. The request is DENIED.',
    ['14 denied'],
  ],
  ['the relief that a side seeks', 'Acme moves again to seal. The relief Acme seeks is DENIED.', ['14 denied']],
  ['a title before a name', 'Plaintiff Roe’s motion is DENIED.', ['12 denied']],
  ['a call to chambers', 'Roe telephoned chambers to ask for a recess. The request is GRANTED.', ['- granted']],
])('a ruling finds its paper by %s', (_, ruling, expected) => {
  expect(said(`${pending}\n\n${ruling}`)).toEqual(expected);
});

test('granted as to one thing and denied as to another in one clause is granted in part', () => {
  expect(said('The motion (Doc. 12) is GRANTED as to Request 1 and DENIED as to Request 2.')).toEqual([
    '12 granted-in-part',
  ]);
});

test('two sentences on parts of a motion are two rulings where no overall clause takes them in', () => {
  const parts = 'The motion (Doc. 12) is GRANTED as to Request 1. The motion is DENIED as to Request 2.';
  expect(said(parts)).toEqual(['12 granted', '12 denied']);
  expect(said(`${parts}\n\nIT IS ORDERED that the motion (Doc. 12) is GRANTED IN PART and DENIED IN PART.`)).toEqual([
    '12 granted-in-part',
  ]);
});

test('what the introduction and the conclusion say of one motion is one ruling, quoted in the conclusion', () => {
  const text =
    'For the reasons below, the motion to compel (Doc. 12) will be denied.\n\nIt was filed without leave.\n\nIT IS ORDERED that the motion to compel (Doc. 12) is DENIED.';
  const [ruling, ...more] = rulingsIn(text);
  expect(more).toEqual([]);
  expect(text.slice(ruling?.span.from, ruling?.span.to)).toBe('the motion to compel (Doc. 12) is DENIED.');
});

test('two motions before one verb are ruled on together', () => {
  expect(said('The Motion to Stay (Doc. 12) and the Motion to Quash (Doc. 14) are DENIED.')).toEqual(['12,14 denied']);
});

test('a number that the footnote of the motion gives is the number of the motion', () => {
  expect(said('Roe filed a motion to compel.[1] Roe’s motion is DENIED.\n\n[1] ECF 12.')).toEqual(['12 denied']);
});

test('a short name that the order gives a motion stands for its number', () => {
  expect(said('Roe filed a Motion to Compel (Doc. 12) (the “MTC”). The Court GRANTS the MTC.')).toEqual(['12 granted']);
});

test.each([
  [
    'a short name that the order gives a party',
    'Before the Court are the motion of Poe & Daughters, Inc. (“P&D”) to compel (Doc. 12) and plaintiff’s cross-motion to stay (Doc. 14).\n\nP&D’s motion is GRANTED. The cross-motion is DENIED.',
    ['12 granted', '14 denied'],
  ],
  [
    'a motion told by its verb',
    'Roe asks that the plan be amended. [Doc. 12.] Acme does not object. [Doc. 13.] The motion is ALLOWED in part.',
    ['12 granted-in-part'],
  ],
  [
    'a request told pages before',
    'Acme opposes the motion of Roe (Doc. 12) and asks for its fees (Doc. 13 at 8).\n\nThe log is thin.\n\nIT IS ORDERED that Acme’s request for fees is DENIED.',
    ['13 denied'],
  ],
  [
    'a motion made aloud',
    'Roe filed a letter (Doc. 12). At the hearing Acme moved orally for a stay. That motion is DENIED.',
    ['- denied'],
  ],
  [
    'what was e-mailed to chambers',
    'The Court has counsel’s position letters, sent to chambers by e-mail, and Roe’s motion for leave (Doc. 12).\n\nRoe’s request is GRANTED.',
    ['- granted'],
  ],
  [
    'a verb that has lost its auxiliary',
    'Pending are a motion to compel (Doc. 12) and a motion to seal (Doc. 14). The former is granted and the latter denied.',
    ['12 granted', '14 denied'],
  ],
  [
    'an order that is set out without quotation marks',
    'Judge Poe heard argument and ruled a week later:\n\nThe motion (Doc. 12) is DENIED.\n\nDoc. 20 at 3. Roe objects. The objections to that order (Doc. 22) are OVERRULED.',
    ['22 denied'],
  ],
  [
    'what is said more of the object',
    'The Court will not take up Doc. 12, which is not the joint letter that Doc. 9 calls for.',
    ['12 not-considered'],
  ],
  [
    'the cells of a chart',
    'The Court rules as follows:\n\nDkt. No.\n\nMotion\n\nRuling\n\n93\n\nMotion to Compel\n\nALLOWED IN PART\n\n95\n\nMotion to Seal\n\nDENIED',
    ['93 granted-in-part', '95 denied'],
  ],
])('a ruling finds its paper by %s', (_, text, expected) => {
  expect(said(text)).toEqual(expected);
});

test.each([
  'Any party’s next letter will be disregarded.',
  'The court does not read letters from represented parties.',
  'The next appeal that repeats old arguments will be rejected.',
])('no paper is ruled on in: %s', (words) => {
  expect(said(`Roe sent a letter (Doc. 12).\n\n${words}`)).toEqual([]);
});

test('leave to file again is without prejudice', () => {
  const [ruling] = rulingsIn('The motion (Doc. 12) is DENIED with leave to refile after counsel have conferred.');
  expect(ruling?.fields.withoutPrejudice).toBe(true);
});

test('why a motion was denied is read where the order discusses it', () => {
  const text = `${pending}\n\nA. Motion to compel\n\nThe requests are overbroad on their face.\n\nCONCLUSION\n\nRoe’s Motion to Compel (Doc. 12) is DENIED. Acme’s Motion to Seal (Doc. 14) is GRANTED.`;
  expect(rulingsIn(text).map(({ fields }) => fields.grounds)).toEqual([['overbroad'], []]);
});

test('a text of nothing but verdicts is read at once', { timeout: 5_000 }, () => {
  expect(() => rulingsIn('DENIED '.repeat(20_000))).not.toThrow();
});

test('a text that rules without end is read up to a number of rulings, and the rest is a doubt', () => {
  const { annotations, doubts } = findRulings(readingOf('It is DENIED.\n\n'.repeat(4_100)));
  expect(annotations).toHaveLength(4_000);
  expect(doubts.map(({ span }) => span.from)).toEqual([4_000 * 'It is DENIED.\n\n'.length]);
});

test('what an order denies for reasons of its own and again in one breath is denied once each', () => {
  expect(
    said(
      'Doc. 12 comes late; it is DENIED. Doc. 14 says nothing; it is DENIED.\n\nORDERED that the motions (Docs. 12 and 14) are DENIED.',
    ),
  ).toEqual(['12 denied', '14 denied']);
});

test('a verdict in a chart is read in small letters too', () => {
  expect(
    said(
      'Dkt.\n\nMotion\n\nRuling\n\n17\n\nMotion to Compel\n\nAllowed\n\n19\n\nMotion to Quash\n\nDenied\n\nSo ordered.',
    ),
  ).toEqual(['17 granted', '19 denied']);
});

test('an overall clause in the introduction takes in what the body rules request by request', () => {
  expect(
    said(
      'Before the Court is Roe’s Motion to Compel (Doc. 12). For the following reasons, the motion is GRANTED IN PART and DENIED IN PART.\n\nThe motion is granted as to Request 4.\n\nThe motion is denied as to Request 5.',
    ),
  ).toEqual(['12 granted-in-part']);
});

test('what a motion asks for may stand behind its number', () => {
  expect(
    said(
      'I have plaintiff’s motion (Doc. No. 36) to compel and plaintiff’s motion (Doc. No. 41) to amend its witness list. Plaintiff’s motion to compel is DENIED.',
    ),
  ).toEqual(['36 denied']);
});
