/** The rules that an order names as the reason of a ruling, written as the contract writes them (convention 9). */
import type { Clause } from './clauses.ts';
import type { Reading } from './reading.ts';

const federal = /\b(?:Fed\.\s?R\.\s?Civ\.\s?P\.|Rules?|F\.?R\.?C\.?P\.?)\s(\d{1,2}(?:\([\dA-Za-z]{1,3}\)){0,4})/g;
const local =
  /\b(?:(?:[A-Z]\.){1,2}\s?(?:[A-Z][a-z]{1,5}\.\s)?)?(?:L\.?\s?R\.?|Local\s(?:Civil\s)?Rule|LCR|LCivR|NECivR|DUCivR|LRCiv|Civ\.\sL\.\s?R\.|L\.\sCiv\.\sR\.|LR)\s(?:[A-Z]{2}-)?(\d[\w.-]{0,10}(?:\([\dA-Za-z]{1,3}\)){0,4})/g;

/** Rules named in the sentence of the ruling and right behind it. */
export function authorityIn({ text }: Reading, { sentence, tail }: Clause): string[] {
  const words = text.slice(sentence.from, Math.min(sentence.paragraph.to, Math.max(tail.to, sentence.to) + 80));
  const found = new Set<string>();
  const locals = [...words.matchAll(local)];
  for (const { 0: name } of locals) found.add(name.replace(/\s+/g, ' ').replace(/[.,]+$/, ''));
  for (const { 1: number, index } of words.matchAll(federal))
    if (!locals.some((other) => index >= other.index && index < other.index + other[0].length))
      found.add(`Fed. R. Civ. P. ${number}`);
  return [...found];
}
