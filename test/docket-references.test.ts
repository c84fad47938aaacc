import { describe, expect, test } from 'vitest';
import { bareBracket, hashBracket } from '../src/pipeline/find/references/bare-brackets.ts';
import { bareList, knownNumber } from '../src/pipeline/find/references/bare-numbers.ts';
import { clerkNumber } from '../src/pipeline/find/references/clerk-text.ts';
import { findDocketReferences } from '../src/pipeline/find/references/docket-references.ts';
import { labels } from '../src/pipeline/find/references/labels.ts';

const entriesIn = (text: string) => findDocketReferences(text).map((reference) => reference.fields.entries);

describe('each rule for docket references', () => {
  for (const rule of [...labels, hashBracket, bareBracket, clerkNumber, bareList, knownNumber]) {
    test.each(rule.reads)(`${rule.id} reads %s`, (text, entries) => {
      expect(entriesIn(text)).toEqual(entries);
      expect(findDocketReferences(text).map((reference) => reference.rule)).toContain(rule.id);
    });
    test.each(rule.leaves)(`${rule.id} leaves %s`, (text) => {
      expect(findDocketReferences(text).map((reference) => reference.rule)).not.toContain(rule.id);
    });
  }
});
