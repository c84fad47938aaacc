/** A talk between counsel: a session to meet and confer, or a mere call. */
import type { EventKind } from '../../../schema/annotation.ts';
import type { Reading, Sentence } from '../reading.ts';
import { placeOf as placeOfSentence } from '../sentences.ts';

/** Where nobody was reached, or one side only spoke. */
const oneSided =
  /\b(?:voice-?mails?|left\s(?:\w+\s){0,4}(?:messages?|word)|messages?|unanswered|no\sanswer|receptionist|went\sto|called\sback|return(?:ed)?\s(?:the|his|her|their|a)\scall)\b/i;
/** What the order says was not talked about, or not enough of a talk. */
const notSession =
  /\b(?:not|never|nor|n['’]t)\s(?:\w+\s){0,3}(?:met|meet|confer|conferr|discuss|mention|raise|address|touch|concern|qualif|count\b|consult|a\s(?:meet|conference|consultation))|\bbut\s(?:only\s)?about\b|\bnot\sabout\b|\babout\s(?:the\s|an?\s)?(?:\w+\s){0,2}(?:dates?|schedul\w+|settlement|extension|mediation|logistics)\b|\bbefore\sthe\s(?:\w+\s){0,2}(?:supplementation|responses?|requests?)\b/i;
const withCourt = /\b(?:with|before|to)\s(?:the\s)?(?:court|chambers|judge|undersigned|magistrate|clerk|me\b)/i;

/**
 * What a talk is: the order treats it as a session to meet and confer unless its words say that it was none (contract,
 * convention 11); a call with the court is a hearing.
 *
 * @param at where the word for the talk begins.
 */
export function kindOfTalk(reading: Reading, sentence: Sentence, at: number): EventKind {
  const { text, sentences } = reading;
  const words = text.slice(Math.max(sentence.from, at - 200), Math.min(sentence.to, at + 200));
  if (withCourt.test(words) || /(?:^|\s)(?:[Ww]e|I)\s(?:then\s|also\s|later\s)?(?:spoke|talked)\b/.test(words))
    return 'hearing';
  if (oneSided.test(words)) return 'communication';
  const next = sentences[placeOfSentence(reading.sentences, sentence) + 1];
  const more = next && next.paragraph.from === sentence.paragraph.from ? text.slice(next.from, next.to) : '';
  return notSession.test(`${words} ${more}`) ? 'communication' : 'meet-and-confer';
}
