/** A word of disposition in its sentence: whether it disposes there, and how it stands. */
import type { Word } from './dispositions.ts';

/** How a verb of disposition stands in its sentence. */
export type ClauseForm = 'passive' | 'active' | 'gerund' | 'item' | 'says' | 'title';

/** Between an auxiliary and the verb: `is hereby`, `are therefore both`, `is scandalous, and is`, `be, and hereby is,`. */
const adverbs = String.raw`(?:(?:\w+ly|hereby|therefore|thus|accordingly|also|likewise|both|each|all|now|again|otherwise|further|and|moot|too|well|deemed|rendered|found|as\smoot|in\spart|in\sfull|is|are|be|as\ssuch),?\s){0,5}`;
const auxiliary = new RegExp(
  String.raw`\b(?:(?:is|are|stands?|remains?|(?:will|shall|must)\sbe|(?:is|are)\shereby\sORDERED|has\sbeen|have\sbeen),?\s${adverbs}|(?:be|hereby),?\s(?:and\s(?:(?:the\ssame|it)\s)?(?:hereby\s)?(?:is|are)\s?,?\s?(?:hereby,?\s)?)?${adverbs})$`,
  'i',
);
/** `is unopposed and is therefore`, `is premature and will be`: another verdict between auxiliary and verb. */
const coordinated =
  /\b(?:is|are)\s(?:[\w’'-]+\s){1,5}(?:[\w’'-]+),?\s(?:and|but|so)\s(?:(?:is|are|will\sbe|must\sbe|shall\sbe|therefore|thus|hereby|accordingly|is\stherefore),?\s){0,3}$/i;
const joins = /\s(?:and|but|so)\s/i;
const bareBe = /\b(?<!(?:will|shall|must|to)\s)be,?\s(?:(?!is\b|are\b)\w+\s){0,2}$/i;
const past = /\b(?:was|were|had\sbeen|having\sbeen|got)\s(?:\w+ly\s|also\s|not\s|then\s|since\s){0,2}$/i;
const perfect = /\b(?:has|have)\sbeen\s(?:\w+ly\s)?$/i;
const modal =
  /\b(?:may|might|can|could|would|should|cannot|ought\sto)\s(?:not\s|then\s|also\s|still\s)?(?:be\s|have\sbeen\s|have\s)?(?:\w+ly\s)?$/i;
const negated =
  /\b(?:not|never|nor|neither|no\slonger|cannot|without\sbeing|rather\sthan)\s(?:be\s|yet\s|hereby\s|been\s)?$/i;
const infinitive = /\bto\s(?:be\s|have\s(?:been\s)?)?$/i;
/** A condition that nothing has closed before the verb. */
const conditional =
  /\b(?:if|unless|until(?!\sthen\b)|whether|whenever|in\sthe\sevent(?:\sthat)?|(?<!even\s)(?:when|where|once))\s[^,;:]{0,120}$|(?<!properly\s)\b(?:after|before)\s(?:(?!and\b)[\w-]+\s){1,5}(?:is|are)\s$|^\W*(?:Should|If|Unless|In\sthe\sevent)\s/i;

const courtIs = String.raw`(?:[Tt]he\s(?:(?:[Uu]ndersigned\s)?[Cc]ourt|COURT|[Uu]ndersigned(?:\s[Mm]agistrate\s[Jj]udge)?|[Mm]agistrate\s[Jj]udge|[Ss]pecial\s[Mm]aster)|[Tt]his\s[Cc]ourt|I|[Ww]e)`;
const courtActs = new RegExp(
  String.raw`\b(?:${courtIs}|[Ii]t|[Aa]nd|AND|also|but|ORDERED\sthat\sthe\sCourt)\s?,?\s?(?:(?:hereby|therefore|thus|accordingly|also|now|further|nonetheless|nevertheless|must|will|shall|respectfully|summarily|provisionally|again|likewise|am|FINDS|so|for\s(?:this|that|these|those)\sreasons?,|in\sits\sdiscretion|however|too),?\s){0,4}$`,
);
/** An item of the rulings that tells of a motion taken back: `(4) Roe’s motion to seal (Doc. 9) was withdrawn`. */
const withdrawnItem =
  /^\W{0,3}\d{1,2}[.)]\s[^;]{0,160}\b(?:[Mm]otion|[Ll]etter|[Aa]pplication|[Rr]equest)\b[^;]{0,120}[\])]\s(?:was|were|has\sbeen|have\sbeen)\s$/;
/** A sentence that says no more: `I will not.`, `The Court declines to do so.` */
const outright = new RegExp(String.raw`^\W{0,3}${courtIs}\s(?:respectfully\s|also\s|therefore\s)?$`);
const courtBefore = new RegExp(String.raw`\b${courtIs}(?:\s|,)`);
const clerkStrikes =
  /\b(?:[Cc]lerk|CLERK)\b[^.;]{0,60}\b(?:to|shall|will|must|TO|SHALL)\s(?:also\s)?$|\bORDERED,?\s(?:that|THAT)\s(?:the|THE)\s(?:[Cc]lerk|CLERK)\s(?:of\s(?:the\s)?[Cc]ourt\s)?$/;
const atItemStart = /^[\s•*\-–—·(]{0,4}(?:\(?[a-z\d]{1,3}[.)]\s)?$/i;
const itemBefore = /(?:[:—–]|\s-|[.)\]]|\|)\s?$/;
const numberBehind =
  /^(?:\s(?:as\smoot|in\s(?:full|part)(?:\sand\sdenying\sin\spart)?|with(?:out)?\sprejudice|as\s\w+|without\sprejudice\sas\s\w+|for\s\w+),?){0,2}\s(?:(?!order\b)[\w’'.&-]+\s){0,5}?\[?(?:(?:ECF|Dkt|Doc|DE|DN|D\.E)\.?\s(?:Nos?\.\s)?)?#?\d{1,4}(?:-\d{1,3})?\b/i;

/** What stands round a word: `own` since the last verb that disposes, `before` since the sentence's begin. */
export type Round = { own: string; before: string; behind: string };

const isUpper = (word: string) => /^[A-Z]{3}|^[A-Z]+(?:\s[A-Z]|$)/.test(word);
/** Code units before a verb in which its auxiliaries stand. */
const closeBy = 60;

/** A party takes back its motion: `Roe has withdrawn the motion`. */
const hasWithdrawn = /\b(?:has|have)\s(?:now\s|since\s|also\s|thus\s)?$/i;

/** The words behind the last `, and` or semicolon. */
const lastClause = (own: string): string =>
  own.slice(Math.max(0, own.lastIndexOf(';'), own.lastIndexOf(', and '), own.lastIndexOf(', but ')));

/** What is called well taken or meritless on the way. */
const argument = /\b(?:rule|argument|point|position|theory|claim|contention|objection|criticism|concern)s?\b/i;

/**
 * Form of a word where it disposes.
 *
 * @param isElliptic true where it leans on the verb before it: `GRANTED as to A and DENIED as to B`.
 * @returns null where it recounts, supposes, forbids, or is no verb of the court.
 */
export function formOf(word: Word, round: Round, isElliptic: boolean): ClauseForm | null {
  const { own, before, behind } = round;
  const near = before.slice(-closeBy);
  if (word.rule.id === 'so-is') return /(?:^|[;,]\s(?:and\s)?)$/.test(before) ? 'active' : null;
  if (word.rule.id === 'is-not') return 'passive';
  if (word.rule.id === 'neither-shall-be') return before === '' || /;\s$/.test(before) ? 'passive' : null;
  if (word.rule.id === 'declines-outright') return outright.test(before) ? 'active' : null;
  if (word.rule.id === 'not-considered' && /^not\sconsidered$/i.test(word.found) && /\b(?:was|were)\s$/.test(near))
    return 'passive';
  if (word.rule.id === 'withdrawn' && withdrawnItem.test(before)) return 'passive';
  if (past.test(near) || modal.test(near) || negated.test(near) || conditional.test(own)) return null;
  switch (word.rule.form) {
    case 'says':
      return argument.test(lastClause(own)) ? null : 'says';
    case 'passive':
      return passiveForm(word, before, isElliptic);
    case 'active':
      return activeForm(word, before, isElliptic);
    default:
      return numberBehind.test(behind) ? 'gerund' : null;
  }
}

/** A sentence that is a verdict: `Denied, for the reasons given.` Whether a heading stands before it is for the clause to see. */
const isTitled = (found: string, before: string): boolean => /^[A-Z][a-z]/.test(found) && /^\W{0,3}$/.test(before);

function passiveForm({ found, rule }: Word, before: string, isElliptic: boolean): ClauseForm | null {
  if (rule.id === 'withdrawn' && hasWithdrawn.test(before.slice(-closeBy))) return 'active';
  if (infinitive.test(before.slice(-closeBy))) return null;
  if (perfect.test(before.slice(-closeBy)) && !/disregarded|considered|stricken|withdrawn/i.test(found)) return null;
  if (/^(?:will|shall)\snot/i.test(found)) return 'passive';
  const near = before.slice(-120);
  if (auxiliary.test(near) || (joins.test(near) && coordinated.test(near)))
    return bareBe.test(near) && !/order(?:ed|s)?\b|hereby/i.test(before) ? null : 'passive';
  if (isElliptic) return 'passive';
  if (isTitled(found, before)) return 'item';
  return isUpper(found) && (itemBefore.test(before.trimEnd()) || atItemStart.test(before)) ? 'item' : null;
}

function activeForm({ found, rule }: Word, before: string, isElliptic: boolean): ClauseForm | null {
  if (rule.id === 'strikes' && clerkStrikes.test(before)) return 'active';
  if (infinitive.test(before)) return null;
  const isBase = /^(?:grant|allow|sustain|deny|overrule|dismiss|reject|strike)$/i.test(found);
  if (isElliptic && !isBase && /,\s(?:and\s)?$/.test(before) && courtBefore.test(before)) return 'active';
  if (!courtActs.test(before.slice(-90)))
    return isUpper(found) && atItemStart.test(before) && !isBase ? 'active' : null;
  // `I grant the motion in part and deny it in part`
  if (
    isBase &&
    /\b(?:I|[Ww]e)\s(?:\w+\s)?(?:grant|allow|sustain|deny|overrule|reject|strike)\s[^;]{1,160}\sand\s$/.test(before)
  )
    return 'active';
  if (isBase && !/\b(?:I|[Ww]e|will|must|shall)\s(?:\w+,?\s){0,3}$/.test(before)) return null;
  const isCourt =
    courtBefore.test(before) ||
    atItemStart.test(before.slice(0, 4)) ||
    isElliptic ||
    /\b[Ii]t\s(?:\w+\s){0,2}$/.test(before);
  return isCourt ? 'active' : null;
}
