/** The caption of an order in its three parts, as a pleading sets them: the court, the parties, the number and title. */
import type { MarkedParagraph } from './segments.ts';

export type CaptionParts = { court: MarkedParagraph[]; parties: MarkedParagraph[]; right: MarkedParagraph[] };

const wordsOf = (paragraph: MarkedParagraph) => paragraph.segments.map(({ text }) => text).join('');
const namesCourt = /\bCOURT\b|\bDISTRICT OF\b/i;
const versus = /^\s*(?:v|vs|against)\.?,?\s*$/im;
const lastRole = /\b(?:Defendants?|Respondents?|Appellees?|Debtors?)\b[\w\s/-]*[.,]?\s*$/i;

/**
 * The parts of a caption of the usual form.
 *
 * @param caption the paragraphs of the caption, in their order.
 * @returns null where it is not of that form: court, parties on both sides of a "v.", then number or title.
 */
export function captionParts(caption: readonly MarkedParagraph[]): CaptionParts | null {
  const words = caption.map(wordsOf);
  const firstParty = words.findIndex((text) => !namesCourt.test(text) || versus.test(text));
  const v = words.findIndex((text) => versus.test(text));
  if (firstParty < 1 || v < firstParty) return null;
  const lastParty = words.findIndex((text, i) => i >= v && lastRole.test(text));
  if (lastParty < 0 || lastParty === words.length - 1) return null;
  return {
    court: caption.slice(0, firstParty),
    parties: caption.slice(firstParty, lastParty + 1),
    right: caption.slice(lastParty + 1),
  };
}
