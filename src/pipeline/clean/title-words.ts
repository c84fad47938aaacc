/** Words that headings of orders are made of: what letters that have lost their words are held against. */

const words = new Set(
  `ACTION ADJUDGED ADMINISTRATIVE ALL AMENDED AND ANSWER APPLICATION AS AT ATTORNEY ATTORNEYS BEFORE BRIEFING BY CASE
  CENTRAL CERTIFICATE CHAMBERS CHIEF CIVIL COMPEL COMPLAINT CONCLUSION CONFERENCE CONFIDENTIALITY COUNSEL COUNTY COURT
  CROSS DATED DECISION DECREED DEFENDANT DEFENDANTS DENIED DENYING DEPOSITION DIRECTING DISCOVERY DISCUSSION DISMISS
  DISPUTE DISPUTES DISTRICT DIVISION DOCUMENT DOCUMENTS EASTERN ENTRY EXPEDITED EXTEND EXTENSION FACTS FEES FILE FINDINGS
  FOR FROM FURTHER GRANTED GRANTING HEARING HEREBY IN INTRODUCTION IS IT JOINT JUDGE JUDGMENT LEAVE LETTER LETTERS
  LITIGATION MAGISTRATE MEMORANDUM MIDDLE MINUTE MINUTES MOTION MOTIONS NORTHERN NOTICE OF ON OPINION ORDER ORDERED
  ORDERS OTHER OVER PARTIES PART PARTIALLY PLAINTIFF PLAINTIFFS PREJUDICE PRETRIAL PROCEDURE PROCEDURES PRODUCE
  PRODUCTION PROTECTIVE QUASH RE RECOMMENDATION RECONSIDERATION REGARDING REPORT REQUEST REQUESTS RESPONSE RESPONSES
  RULE RULING RULINGS SANCTIONS SCHEDULING SEAL SENIOR SHOW SO SOUTHERN SPECIAL STANDING STATES STATUS STAY STRICKEN
  STRIKE SUBMISSION SUBMISSIONS SUBPOENA SUBPOENAS SUMMARY SUPPLEMENTAL THAT THE THEREFORE THIS TO TRIAL UNDER UNITED
  UPON VACATED WESTERN WHEREAS WITH WITHOUT`.split(/\s+/),
);

const longest = 15;

/** True for a word of headings, in capitals. */
export const isTitleWord = (word: string): boolean => words.has(word);

/**
 * Part a run of capitals into words of headings: `ORDERONMOTION` to lengths `[5, 2, 6]`; null where it is not made of
 * such words from end to end. Longer words go first.
 */
export function titleWordsIn(letters: string): readonly number[] | null {
  if (letters !== last.letters) last = { letters, lengths: partedInto(letters) };
  return last.lengths;
}

/** What was asked last: a heading is asked more than once. */
let last: { letters: string; lengths: readonly number[] | null } = { letters: '', lengths: null };

function partedInto(letters: string): number[] | null {
  if (words.has(letters)) return [letters.length];
  if (letters.length > 120) return null;
  const endings: (number[] | null)[] = Array.from({ length: letters.length + 1 }, () => null);
  endings[letters.length] = [];
  for (let at = letters.length - 1; at >= 0; at--) {
    for (let length = Math.min(longest, letters.length - at); length >= 2; length--) {
      const rest = endings[at + length];
      if (!rest || !words.has(letters.slice(at, at + length))) continue;
      const found = [length, ...rest];
      const known = endings[at];
      if (!known || found.length < known.length) endings[at] = found;
    }
  }
  return endings[0] ?? null;
}
