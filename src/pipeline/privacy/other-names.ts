/** What names a number as something that may stand in a public file: `Bates Nos. … through …`, `Part No. …`. */
import type { Span } from '../../schema/annotation.ts';

/** Things whose numbers are written bare, or with "No." */
const things =
  'bates(?:[\\s-]+(?:stamp(?:ed)?|label(?:l?ed)?|range|page))?|parts?|items?|model|serial|s/n|catalog(?:ue)?|cat|invoices?|inv|tracking|lots?|NDC|UPC|ISBN|ISSN|SKU|APN|parcel|batch|drawing|stock|product|purchase\\s+orders?|work\\s+orders?|delivery\\s+orders?|P\\.?O|policy|policies|carton|crate|container|pallet|inventory|phone|telephone|tel|fax|facsimile|cell(?:ular)?|mobile|call|dial|text|meeting\\s+id|access\\s+code|passcode|conference\\s+id|webinar\\s+id|barcode|drawer';

/** Things that are only said to have a number: "order" and "page" are words of their own. */
const numbered =
  'orders?|contracts?|checks?|cheques?|patents?|exhibits?|tickets?|permits?|receipts?|confirmation|control|requisition|instruments?|releases?|charges?|dockets?|dkt|ECF|registration|reg|pages?|documents?|vouchers?|shipment|sample|specimen|asset|equipment|tag|job|style|claim\\s+form|application|accession|reel|recording|deed|book|plan|case|cause|civil\\s+action|adversary|appeal';

const marker = '(?:numbers?|nos?\\b|num\\b|#s?|ids?\\b|codes?)';

const namedOther = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${things})(?:[\\s.]*${marker})?|(?:${numbered})[\\s.]*${marker})[\\s.:,(“"=-]*(?:(?:is|was|are|were|of|as|from|at|stamped|marked|range|ranges?)\\s+){0,2}["“(]*$`,
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

/** True where words between a label and a number give the number another name. */
const between =
  /\b(?:bates|part|model|serial|invoice|docket|dkt|ECF|exhibit|telephone|phone|tel|fax|zip|policy|parcel|patent|case|civil action|statutes?|U\.S\.C|C\.F\.R|tracking|meeting|passcode|file|release|rel)\b/i;
export const namesOther = (words: string): boolean => between.test(words);
