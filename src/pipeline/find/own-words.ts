/** Whether words of a threat, a sanction or a refusal are the order's own. */
import { mentionsIn, type Sides } from './addressee.ts';
import { type Clause, folded } from './sentence-clauses.ts';
import { voiceAt } from './voice.ts';

const supposition = /^\W*(?:\w+\s){0,3}?(?:if|unless|should|in the event|where|when(?:ever)?|any|whoever)\b/i;
const asTheRuleSays =
  /\b(?:as|that|which|than|what)\s(?:the\s)?(?:[\w.()]+\s){0,8}(?:requires?|provides?|directs?|contemplates?|permits?|allows?|authorizes?|mandates?|forbids?|says?)\b/i;
/** What courts in general may do: `a court may dismiss`. */
const generalLaw =
  /(?:^|,\s|\b(?:that|and|but|because|since|which)\s)(?:an?\s|district\s|federal\s|trial\s|the\sdistrict\s|many\s|other\s|most\s|some\s){0,2}courts?\s(?:may|can|must|should|has|have|will|often|generally|need)\b(?<!\b(?:[Tt]he|[Tt]his)\s[Cc]ourt\s\w+)/i;
const claims =
  /\b(?:alleg(?:es?|ed)|avers?|testified|concedes?|argu(?:es?|ed|ing)|contends?|contended|asserts?|asserted|maintains?|maintained|insists?|insisted|claims?|claimed|urges?|urged|submits?|suggests?|suggested|requests?|requested|asks?|asked|seeks?|sought|moves?|moved|wants?|believes?|complains?|complained|protests?|predicts?|fears?|says?|said|repl(?:y|ies|ied)|responds?|counters?|represents?|proposes?|proposed|demands?|demanded|threatens?|threatened|wishes|would\shave)\b/gi;
/** What another order says; this order's own word is no such thing. */
const otherOrder =
  /\b(?<!\bthis\s)(?:order|orders|plan|protocol|stipulation|rules?|minutes|practices|procedures)\b(?:\s[([][^()[\]]{0,40}[)\]])?,?\s(?:\w+\s)?(?:says?|states?|provides?|warns?|cautions?|advises?|makes?\sclear)\s(?:that\s|the\sparties\s)/i;
const alleged =
  /\b(?:alleg(?:es?|ed)|avers?|averred|testified|concedes?|conceded|worr(?:y|ies)|stated|swears|declares)\b/i;
const claimant = /\b(?:he|she|it|they|who|movants?|moving\sparty)\s(?:\w+\s){0,2}$/i;
const courtSpeaks = /[,;]\s(?:and\s|but\s|so\s|which\s)?(?:the\s[Cc]ourt|I|we|the\sundersigned)\s(?:\w+\s){0,3}$/;
const turn = /;|\b(?:but|however|nonetheless|nevertheless|accordingly|therefore)\b/gi;

/** True where a party says the words that end at `to`: a person of the case stands before the verb of saying. */
function isClaimed(before: string, sides: Sides): boolean {
  if (/\baccording\sto\b/i.test(before)) return true;
  // "Acme asks for more, and the Court declines": the court speaks
  if (courtSpeaks.test(before)) return false;
  let since = before;
  for (const { index } of before.matchAll(turn)) since = before.slice(index);
  if (supposition.test(since)) return false;
  for (const { index } of since.matchAll(claims)) {
    const lead = since.slice(Math.max(0, index - 60), index);
    if (claimant.test(lead)) return true;
    const person = mentionsIn(lead, sides).at(-1);
    if (person && /^(?:'s?)?,?\s(?:[\w-]+\s){0,3}$/.test(lead.slice(person.to))) return true;
  }
  return false;
}

/** True where the words at `offset` of the text are the order's own, and not a party's, a rule's or another case's. */
export function isOwn(
  { sides }: { sides: Sides },
  { reading, sentence }: Pick<Clause, 'reading' | 'sentence'>,
  offset: number,
): boolean {
  const before = folded(reading.text.slice(sentence.from, offset));
  if (/\b(?:rule|principle|doctrine|proposition|maxim)\sthat\b/i.test(before)) return false;
  if (otherOrder.test(before)) return false;
  if (generalLaw.test(before + folded(reading.text.slice(offset, offset + 20)))) return false;
  switch (voiceAt(reading, offset, sentence)) {
    case 'own':
    case 'recommended':
      return !alleged.test(before) || !isClaimed(before, sides);
    case 'supposed':
      return asTheRuleSays.test(before);
    case 'claimed':
      return !isClaimed(before, sides);
    default:
      return false;
  }
}
