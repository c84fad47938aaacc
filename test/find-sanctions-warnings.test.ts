import { describe, expect, test } from 'vitest';
import { authoritiesIn } from '../src/pipeline/find/authorities.ts';
import { readingsOf } from '../src/pipeline/find/propose.ts';
import type { Reading } from '../src/pipeline/find/reading.ts';
import { consequencesIn, consequenceWords } from '../src/pipeline/find/sanctions-warnings/consequences.ts';
import { mayImpose, penaltyExamples } from '../src/pipeline/find/sanctions-warnings/penalties.ts';
import { mayRefuse, refusalExamples } from '../src/pipeline/find/sanctions-warnings/refusals.ts';
import { findSanctionsWarnings } from '../src/pipeline/find/sanctions-warnings/sanctions-warnings.ts';
import { mayThreaten, threatExamples } from '../src/pipeline/find/sanctions-warnings/threats.ts';
import { bitsOfSentences } from '../src/pipeline/find/sanctions-warnings/trigger-words.ts';

const head = 'UNITED STATES DISTRICT COURT\n\nIDA ROE, Plaintiff, v. TARN LOGISTICS LLC, Defendant.\n\n';
const readingFor = (text: string) => ({
  ...(readingsOf([{ text: head + text, stamp: null }])[0] as Reading),
  parties: [
    { name: 'Roe', role: 'plaintiff' as const },
    { name: 'Tarn', role: 'defendant' as const },
  ],
});
const found = (text: string) => {
  const reading = readingFor(text);
  return findSanctionsWarnings(reading, []).annotations.map(({ rule, fields, span }) => ({
    rule,
    ...fields,
    quote: reading.text.slice(span.from, span.to),
  }));
};

describe.each([
  ['warning', threatExamples],
  ['imposed', penaltyExamples],
  ['declined', refusalExamples],
] as const)('each rule for what is %s', (kind, proofs) => {
  for (const { id, reads, leaves } of proofs) {
    test.each(reads)(`${id} reads %s`, (text, reading) => {
      expect(found(text).map((one) => [one.kind, one.rule, `${one.consequences.join('+')} ${one.addressee}`])).toEqual([
        [kind, id, reading],
      ]);
    });
    test.each(leaves)(`${id} leaves %s`, (text) => {
      expect(found(text)).toEqual([]);
    });
  }
});

describe('words of each consequence', () => {
  for (const { consequence, reads, leaves } of consequenceWords) {
    test.each(reads)(`${consequence} is read in %s`, (words, consequences) => {
      expect(consequencesIn(words)).toEqual(consequences);
    });
    test.each(leaves)(`${consequence} is not read in %s`, (words) => {
      expect(consequencesIn(words)).not.toContain(consequence);
    });
  }
});

test('a threat that names no consequence threatens sanctions', () => {
  expect(consequencesIn('the court will not forget it')).toEqual(['sanctions']);
});

test.each([
  ['pursuant to Fed. R. Civ. P. 37(b)(2)(A)(v) and 41(b)', ['Fed. R. Civ. P. 37(b)(2)(A)(v)', 'Fed. R. Civ. P. 41(b)']],
  ['under Rule 41(b) of the Federal Rules of Civil Procedure', ['Fed. R. Civ. P. 41(b)']],
  ['F.R.C.P. 37(a)(5)', ['Fed. R. Civ. P. 37(a)(5)']],
  ['See 28 U.S.C. § 1927.', ['28 U.S.C. § 1927']],
  ['see S.D. Ohio L.R. 72.3', ['S.D. Ohio L.R. 72.3']],
  ['Local Civil Rule 37.3 and Rule 16(f)', ['Local Civil Rule 37.3', 'Fed. R. Civ. P. 16(f)']],
  ["under the Court's inherent power", ['inherent authority']],
  ['within 14 days of this order', []],
])('authorities in %s', (words, authorities) => {
  expect(authoritiesIn(words)).toEqual(authorities);
});

test('the rule that a threat rests on is read from the citation behind it', () => {
  const [warning] = found('Any further letter will be stricken without notice. Fed. R. Civ. P. 16(f)(2).');
  expect(warning?.authority).toEqual(['Fed. R. Civ. P. 16(f)(2)']);
  expect(warning?.quote).toContain('16(f)(2)');
});

test('what another order said, in its words or in reported speech, is no threat of this one', () => {
  expect(found('On May 4 the Court told both sides that "the next such motion will be stricken."')).toEqual([]);
  expect(found('The scheduling order warns that untimely motions will be denied.')).toEqual([]);
});

test('a request that is refused behind its own sentence is quoted with it', () => {
  const [refusal] = found('Plaintiff asks for her fees. That request is denied.');
  expect(refusal?.quote).toBe('Plaintiff asks for her fees. That request is denied.');
  expect(refusal?.addressee).toBe('defendant');
});

test('one sentence can refuse a sanction and threaten the next', () => {
  expect(
    found(
      'The Court will not impose sanctions on Tarn now, but any further delay will result in dismissal of its counterclaim.',
    ).map(({ kind }) => kind),
  ).toEqual(['declined', 'warning']);
});

test('reasoning and conclusion of one refusal are one, quoted where the order disposes', () => {
  const text =
    "An award of fees to Plaintiff would be unjust.\n\nIT IS ORDERED that Plaintiff's request for fees is DENIED.";
  expect(found(text).map(({ quote }) => quote)).toEqual(["IT IS ORDERED that Plaintiff's request for fees is DENIED."]);
});

test('no quote is longer than eighty words', () => {
  const long = `Tarn is warned that ${'if it again ignores the order, '.repeat(40)}it will be held in contempt.`;
  for (const { quote } of found(long)) expect(quote.split(/\s+/).length).toBeLessThanOrEqual(80);
});

test('sentences without a word of consequence are not looked at', () => {
  const bits = bitsOfSentences(readingFor('The hearing begins at nine. It was sunny.')).has.slice(-2);
  expect([...bits].map((its) => [mayThreaten(its), mayImpose(its), mayRefuse(its, true)])).toEqual([
    [false, false, false],
    [false, false, false],
  ]);
});

test('a long text of threats is read at once', { timeout: 2_000 }, () => {
  const reading = readingFor('If Tarn fails to comply, it may be sanctioned. '.repeat(2_000));
  expect(findSanctionsWarnings(reading, []).annotations.length).toBeGreaterThan(1);
});
