/** One walk over a text for the words without which nothing is threatened, imposed or refused. */
import type { Reading } from '../reading.ts';
import { type Beginnings, bitsReader } from '../word-beginnings.ts';

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
  /** What makes a future depend on something, or puts it off. */
  due: 1 << 27,
  /** What can be asked for as a sanction. */
  remedy: 1 << 28,
  /** Where a sentence may fall into clauses. */
  turn: 1 << 29,
  /** Ill will that only a future verb makes a threat. */
  illFuture: 1 << 30,
  /** Who gets money, where `pay` is who gives it. */
  award: 1 << 31,
} as const;

const beginnings: Beginnings = [
  [has.lead, 'warn forewarn caution admon notice'],
  [has.cause, 'cause. why.'],
  [has.recommend, 'recommend'],
  [
    has.more,
    'there. again extension extend continuance enlarge adjourn entertain deadline schedule dates time. requests',
  ],
  [
    has.ill,
    'hesitate kindly favorably tolera countenance overlook condone lenien forgiv charitable generous indulg disfavor severe severity harsh stern strict strong lightly patience peril risk opportunity chance ready prepared price excused dealt table.',
  ],
  [has.illFuture, 'next. likewise costly expensive consequences second third lead bring accordingly invite'],
  [
    has.consequence,
    'arrest denied denial deny disregard ignored reject returned considered unopposed consent testif pain risk trial used heard unread terminat conceded jailed incarcerat end price entertain disqualif hac adverse',
  ],
  [has.consequence | has.fine | has.remedy, 'sanction fined fine. fines. penalt'],
  [has.consequence | has.contempt | has.remedy, 'contempt'],
  [has.consequence | has.waive | has.remedy, 'waive waiving forfeit assign abandon lost surrender relinquish deems'],
  [has.consequence | has.remedy | has.preclude, 'preclu exclu barred bars bar. prohibit forbid foreclos enjoin'],
  [has.consequence, 'permitted allowed rely used call offer introduc use. uses.'],
  [has.consequence | has.establish | has.remedy, 'establish admit admission true conclusive deemed'],
  [has.consequence | has.jury | has.remedy, 'jury juror inference spoliation'],
  [has.consequence | has.strike | has.remedy, 'strik strick struck'],
  [has.consequence | has.dismiss | has.remedy, 'dismiss'],
  [has.consequence | has.default | has.remedy, 'default'],
  [has.consequence, 'courtroom open appear attend client princip himself herself person'],
  [has.attend, 'person. personally'],
  [has.consequence, 'grievance censur refer report'],
  [has.consequence | has.remedy, 'disciplin reprimand arrest disqualif'],
  [has.reprove, 'copy copies cle. legal hac. reprimand censur referred'],
  [has.consequence | has.remedy, 'fee fees monetary billed pocket'],
  [has.consequence | has.spend | has.remedy, 'expense cost costs'],
  [
    has.consequence | has.pay | has.remedy,
    'paid pay reimburs bear cover remit compensat tender absorb liable indemnif',
  ],
  [has.consequence | has.award | has.remedy, 'award assess tax recover entitled impos lev'],
  [has.fine, 'taxed assessed charged shifted'],
  [
    has.or,
    'or. risk. risks invite courts. expos subject faces face. pain penalty threat peril ground basis cause. constitut sanctionable loser losing whoever if.',
  ],
  [has.reserve, 'reserv'],
  [has.modal, 'will. shall. may. could. can. must. ought. should.'],
  [
    has.due,
    'if. unless. silence inaction event. default absen should. fail neglect refus non noncompl disobe violat breach derelict recurr repe or. otherwise who. whoever whichever nothing anything one. that. which. not. any next. another further future continu second third again without each. every hence here. hereafter from. those. delay lapse misconduct gamesm obstruct disregard late. untimely incomplete boilerplate language letters motions requests objections exhibits papers filings submissions briefs documents declarations applications disputes claims entries responses answers pleadings witnesses experts reports disclosures topics items parties counsel lawyers litigants a. an.',
  ],
  [
    has.advice,
    'advis remind notif inform instruct told. alert understand know. expect assume remember bear. note. notice anticipate aware. mistake doubt count prepared mind.',
  ],
  [has.deny, 'denied denies deny denying overrul refuse reject declin well. moot forfeit neither none'],
  [
    has.defer,
    'reserv defer abeyance advisement submission continued left. leave. leaves. withh premature take taken revisit address decide wait question matter issue subject postpone stay',
  ],
  [
    has.no,
    'no. not. cannot declin refus unwilling disinclined reluctant unjust unwarranted inappropriate uncalled premature too. neither none nothing stops. stopping stop. own. lesser milder unlikely last. final',
  ],
  [has.granted, 'granted allowed'],
  [has.turn, 'but. yet. although. m.'],
];

/** What is longer is no sentence but a table or a garbled text, UTF-16 code units. */
const longestSentence = 10_000;

const read = bitsReader(beginnings, { ';': has.turn, ':': has.turn, '—': has.turn, $: has.remedy });

/** The bits of each sentence's words, by its index; 0 for one that is too long to be one. */
export function bitsOfSentences({ text, sentences }: Pick<Reading, 'text' | 'sentences'>): Int32Array {
  const found = new Int32Array(sentences.length);
  for (let index = 0; index < sentences.length; index++) {
    const { from, to } = sentences[index] as { from: number; to: number };
    if (to - from < longestSentence) found[index] = read(text, from, to);
  }
  return found;
}
