/** Disputes that come before the court without a paper on the docket: by e-mail, by position letters, on a call. */

const unfiled =
  /\b(?:position\s(?:letters?|statements?|papers?|summar(?:y|ies))|e-?mails?|(?:joint\s|discovery\s)?letters?)\b[^.;[(\d]{0,60}\b(?:(?:sent|e-?mailed|submitted|delivered|transmitted|addressed)\s[^.;[(\d]{0,30})?(?:to\schambers|to\sthe\s(?:court|undersigned)['’]s\schambers|by\se-?mail)\b|\b(?:disputes?|issues?|questions?)\s[^.;[(]{0,60}\b(?:in|by)\s[^.;[(]{0,30}\be-?mails?\b/iy;
const numbered = /^[^.;,]{0,40}[[(]?\b(?:Dkt|Docket|Docs?|ECF|D\.E|D\.I|DE|DN|Filing|Item)\b/;

/** Words that such a saying begins with, and code units that it takes at most up to `chambers` or `e-mail`. */
const begins = /\b(?:position|e-?mail|joint|discovery|letter|dispute|issue|question)/gi;
const longest = 260;

/** Code units from the top within which an order says what came before it. */
const reach = 6_000;

/**
 * True where the order says at its top that what it takes up was e-mailed or sent, and gives it no number.
 *
 * @param chambers offsets of the words of which such a saying has one, rising.
 */
export function isInformal(text: string, chambers: readonly number[]): boolean {
  if ((chambers[0] ?? reach) >= reach) return false;
  const top = text.slice(0, reach);
  let least = 0;
  for (const at of chambers) {
    begins.lastIndex = Math.max(least, at - longest);
    for (let begin = begins.exec(top); begin && begin.index <= at; begin = begins.exec(top)) {
      unfiled.lastIndex = begin.index;
      const found = unfiled.exec(top);
      if (found) return !numbered.test(top.slice(begin.index + found[0].length));
      least = begins.lastIndex;
    }
  }
  return false;
}

/** Words that place an asking on the call or at the hearing: `asked, as the call was ending, for its fees`. */
export const askedAloud =
  /\b(?:telephoned|called|phoned|e-?mailed)\s(?:the\s[Cc]ourt['’]s\s|my\s|our\s)?chambers\b|\b(?:as|during|at|on|before|after)\s(?:the\s(?:end|close|start|outset)\sof\s)?(?:the|that|our|this)\s(?:\w+\s){0,2}(?:call|(?:tele)?conference|hearing|argument)\b/i;
