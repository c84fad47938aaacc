/** One walk over a text for the words without which nothing is threatened, imposed or refused, and where they stand. */
import type { Reading } from './reading.ts';

/** What a sentence's words give reason to look for. Bits, so that a sentence's can be joined. */
export const has = {
  lead: 1,
  cause: 2,
  recommend: 4,
  more: 8,
  ill: 16,
  consequence: 32,
  modal: 64,
  advice: 128,
  deny: 256,
  defer: 512,
  pay: 1024,
  no: 2048,
  granted: 1 << 12,
  contempt: 1 << 13,
  waive: 1 << 14,
  preclude: 1 << 15,
  establish: 1 << 16,
  jury: 1 << 17,
  strike: 1 << 18,
  dismiss: 1 << 19,
  default: 1 << 20,
  attend: 1 << 21,
  reprove: 1 << 22,
  spend: 1 << 23,
  fine: 1 << 24,
  or: 1 << 25,
  reserve: 1 << 26,
} as const;

/** Beginnings of words, in small letters. */
const beginnings: readonly (readonly [bits: number, words: string])[] = [
  [has.lead, 'warn forewarn caution admon notice'],
  [has.cause, 'cause'],
  [has.recommend, 'recommend'],
  [has.more, 'there again extension extend continuance enlarge adjourn entertain deadline schedule dates'],
  [
    has.ill,
    'hesitate kindly favorably tolera countenance overlook condone lenien forgiv charitable generous indulg disfavor severe harsh stern strict lightly costly expensive patience consequences peril opportunity chance second third ready prepared lead bring price excused accordingly',
  ],
  [
    has.consequence,
    'arrest denied denial deny disregard ignored reject returned considered unopposed consent testif pain risk trial used heard unread terminat conceded jailed incarcerat end price entertain disqualif hac adverse',
  ],
  [has.consequence | has.fine, 'sanction fined fine penalt'],
  [has.consequence | has.contempt, 'contempt'],
  [has.consequence | has.waive, 'waive waiving forfeit assign abandon lost deems'],
  [
    has.consequence | has.preclude,
    'preclu exclu barred bars bar prohibit forbid foreclos permitted allowed enjoin rely used call offer introduc',
  ],
  [has.consequence | has.establish, 'establish admit admission true conclusive deemed'],
  [has.consequence | has.jury, 'jury juror inference spoliation'],
  [has.consequence | has.strike, 'strik strick struck'],
  [has.consequence | has.dismiss, 'dismiss'],
  [has.consequence | has.default, 'default'],
  [has.consequence | has.attend, 'person personally courtroom open appear attend client princip himself herself'],
  [has.consequence | has.reprove, 'disciplin grievance reprimand censur refer report bar'],
  [has.reprove, 'copy copies cle legal revok pro complete'],
  [has.consequence | has.pay, 'fee fees monetary billed pocket'],
  [has.consequence | has.pay | has.spend | has.fine, 'expense cost costs'],
  [
    has.consequence | has.pay,
    'paid pay pays paying reimburs bear cover remit compensat tender absorb liable award assess tax indemnif recover',
  ],
  [has.fine, 'impos'],
  [
    has.or,
    'or risks risk invites invite courts expos subject face faces pain penalty threat peril ground grounds cause basis sanctionable loser losing if',
  ],
  [has.reserve, 'reserv'],
  [has.modal, 'will shall may could can must ought should'],
  [
    has.advice,
    'advis remind notif inform instruct told alert understand know expect assume remember bear note anticipate aware mistake doubt',
  ],
  [has.deny, 'denied denies deny denying overrul refuse reject declin well moot forfeit neither none'],
  [
    has.defer,
    'reserv defer abeyance advisement submission continued left withh premature take taken revisit address decide wait question matter issue postpone stay',
  ],
  [
    has.no,
    'no not declin refus unwilling disinclined reluctant unjust unwarranted inappropriate sees see finds find neither each every both award stops stopping stop none own',
  ],
  [has.granted, 'granted allowed'],
];

const bitsOf = new Map<string, number>();
for (const [bits, words] of beginnings)
  for (const word of words.split(' ')) bitsOf.set(word, (bitsOf.get(word) ?? 0) | bits);
/** The longest first, so that the alternation finds `fees` before `fee`. */
const any = new RegExp(
  String.raw`\b(?:${[...bitsOf.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|')})`,
  'gi',
);
// A longer beginning has what the shorter ones have that it begins with.
for (const word of bitsOf.keys())
  for (const [other, bits] of bitsOf) if (word.startsWith(other)) bitsOf.set(word, (bitsOf.get(word) ?? 0) | bits);

const alone = has.modal | has.advice | has.no | has.or | has.reprove;

/** What is longer is no sentence but a table or a garbled text, UTF-16 code units. */
const longestSentence = 10_000;

/** Sentences of a reading that are worth a look, in order, each with the bits of its words. */
export function triggeredSentences({ text, sentences }: Reading): { index: number; bits: number }[] {
  const found: { index: number; bits: number }[] = [];
  let at = 0;
  let bits = 0;
  const close = () => {
    const { from = 0, to = 0 } = sentences[at] ?? {};
    if (bits & ~alone && to - from < longestSentence) found.push({ index: at, bits });
    bits = 0;
  };
  any.lastIndex = 0;
  for (let match = any.exec(text); match; match = any.exec(text)) {
    while (at < sentences.length && (sentences[at] as { to: number }).to <= match.index) {
      close();
      at++;
    }
    if (at >= sentences.length) break;
    if (match.index >= (sentences[at] as { from: number }).from) bits |= bitsOf.get(match[0].toLowerCase()) ?? 0;
  }
  if (at < sentences.length) close();
  return found;
}
