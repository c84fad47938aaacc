/** What names a number as something that may stand in a public file: `Bates Nos. … through …`, `Part No. …`. */
import type { Span } from '../../schema/annotation.ts';

/** Things whose numbers are written bare, or with "No." */
const things =
  'bates(?:[\\s-]+(?:stamp(?:ed)?|label(?:l?ed)?|range|page))?|serial|s/n|catalog(?:ue)?|invoices?|inv|tracking|NDC|UPC|ISBN|ISSN|SKU|APN|purchase\\s+orders?|work\\s+orders?|delivery\\s+orders?|P\\.?O|phone|telephone|tel|fax|facsimile|carton|crate|container|pallet|meeting\\s+id|access\\s+code|passcode|conference\\s+id|webinar\\s+id|barcode';

/** Things that are only said to have a number: "order", "part" and "text" are words of their own. */
const numbered =
  'parts?|items?|model|cat|lots?|parcel|batch|drawing|stock|product|policy|policies|inventory|cell(?:ular)?|mobile|drawer|zip|meeting|statutes?|rel|orders?|contracts?|checks?|cheques?|patents?|exhibits?|tickets?|permits?|receipts?|confirmation|control|requisition|instruments?|releases?|charges?|dockets?|dkt|ECF|registration|reg|pages?|documents?|vouchers?|shipment|sample|specimen|asset|equipment|tag|job|style|claim\\s+form|application|accession|reel|recording|deed|book|plan|case|cause|civil\\s+action|adversary|appeal';

const marker = '(?:numbers?|nos?\\b|num\\b|#s?|ids?\\b|codes?)';

const namedOther = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${things})|(?:${things}|${numbered})[\\s.]*${marker},?)[\\s.:(“"=-]*(?:(?:is|was|are|were|of|as|from|at|stamped|marked|range|ranges?)\\s+){0,2}["“(]*$`,
  'iu',
);

/** Anything else that is written with a capital and "No.", unless such numbers are social-security numbers at times. */
const anyNumbered =
  /(?<![\p{L}\p{N}])(?!(?i:claims?|social|security|soc|sec|SS|files?|members?|patient|student|employee|id|identification|inmate|badge|license|beneficiary|medicare|medicaid|account|acct|tax(?:payer)?|record|chart|subscriber|service|military|visa|amex|express|discover|\p{L}*cards?|loan|IRA|CD|I?TIN|F?EIN|SSN|DOB)\b)\p{Lu}[\p{L}&/-]*\.?\s+Nos?\.\s*$/u;

/** What parts two numbers of one list or range. */
const joint = /^[\s"”)]*(?:,|;|&|to|through|thru|and|or|[-\u2010-\u2015]|\s)+(?:(?:and|nos?\.?|through)\s+)?["“(]*$/i;

/** Code units before a number in which its name is looked for. */
const farthest = 50;

/**
 * The places without those that are named as something else right before them, or stand in one list with such.
 *
 * @param spans in text order.
 */
export function notNamedOther(text: string, spans: readonly Span[]): Span[] {
  let last = -1;
  return spans.filter(({ from, to }) => {
    const follows = last >= 0 && from - last <= farthest && joint.test(text.slice(last, from));
    const above = text.slice(Math.max(0, from - farthest), from);
    const isOther = follows || namedOther.test(above) || anyNumbered.test(above);
    if (isOther) last = to;
    return !isOther;
  });
}

/** "file" and laws, too, once another name stands in front. */
const lastNamed = new RegExp(`(?:\\bfiles?[\\s.]*${marker}|\\b(?:zip|U\\.S\\.C|C\\.F\\.R))[\\s.:§]*$`, 'iu');

/** True where the last of the words between a label and a number give the number another name. */
export const namesOther = (words: string): boolean => namedOther.test(words) || lastNamed.test(words);

const otherLabel =
  /\b(?:bates|serial|invoice|docket|dkt|ECF|telephone|phone|tel|fax|zip|patent|U\.S\.C|C\.F\.R|tracking|passcode)\b/i;

/** True where words between a number and a label behind it name the number first. */
export const isNamedFirst = (words: string): boolean => otherLabel.test(words);
