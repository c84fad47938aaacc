/** The words without which nothing is threatened, imposed or refused. */
import type { Reading } from '../reading.ts';
import type { Beginnings } from '../word-beginnings.ts';

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
  [has.reprove, 'copy copies cle. legal hac. reprimand censur referred left.'],
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

/** What else they give reason to look for: words without which no refusal is read, and what has to be folded. */
export const says = {
  no: 1,
  not: 2,
  unfit: 4,
  refuse: 8,
  denied: 16,
  unmet: 32,
  denies: 64,
  /** That something is put off; what is put off, where it is for another time; what is done with it, once. */
  defer: 128,
  find: 256,
  /** A line end or an apostrophe that is not straight. */
  unfolded: 512,
  leave: 1 << 10,
  anotherTime: 1 << 11,
  topic: 1 << 12,
  for: 1 << 13,
  weigh: 1 << 14,
  once: 1 << 15,
  /** Why a sanction is not imposed, or which, where the sentence names none. */
  aside: 1 << 16,
  /** What can be waived. */
  protection: 1 << 17,
  reproof: 1 << 18,
  /** That something is the last of its kind, or would be one more. */
  last: 1 << 19,
} as const;

const furtherBeginnings: Beginnings = [
  [says.no, 'no. neither none nothing cannot stops stopping own. lesser milder resort'],
  [says.not, 'not.'],
  [says.unfit, 'un inappropriate premature too.'],
  [says.refuse, 'declin refus unwilling disinclined reluctant'],
  [says.denied, 'denied overruled refused rejected declined forfeited moot'],
  [says.unmet, 'well warranted justified properly granted allowed ordered'],
  [says.denies, 'denies deny overrules rejects refuses'],
  [
    says.defer,
    'deferred reserved abeyance advisement submission continued left withheld premature defer reserve postpones withholds stays wait',
  ],
  [says.leave, 'leave. leaves leaving'],
  [says.anotherTime, 'another later future'],
  [says.topic, 'question matter issue subject'],
  [says.for, 'for.'],
  [says.weigh, 'take revisit address decide consider'],
  [says.once, 'later once after when upon until at. with. separate'],
  [says.aside, 'neither none such intent willful bad. harsh severe drastic'],
  [says.protection, 'objection privilege protection work waiver'],
  [
    says.last,
    'last. final inclined unlikely disinclined unwilling reluctant further more. additional other. second. third. such.',
  ],
  [says.reproof, 'reprimand censur referred cle. continuing copy copies revok'],
  [says.find, 'see finds find. perceive'],
];

/** What is longer is no sentence but a table or a garbled text, UTF-16 code units. */
export const longestSentence = 10_000;

type Bits2 = readonly [number, number];
/** Bits of the words that begin so, and of those that are so. */
const begunBits = new Map<string, Bits2>();
const wholeBits = new Map<string, Bits2>();
[beginnings, furtherBeginnings].forEach((list, which) => {
  for (const [bits, words] of list)
    for (const entry of words.split(' ')) {
      const word = entry.replace('.', '');
      const kept = entry.endsWith('.') ? wholeBits : begunBits;
      const [first, second] = kept.get(word) ?? [0, 0];
      kept.set(word, which === 0 ? [first | bits, second] : [first, second | bits]);
    }
});
/** Every beginning of these: most words are told from them by their first letters. */
const leads = new Set([...begunBits.keys()].flatMap((word) => [...word].map((_, i) => word.slice(0, i + 1))));

const none: Bits2 = [0, 0];

/** Bits of `has` and of `says` for a word, in small letters: those that all words have which begin so, and its own. */
export function bitsOfWord(word: string): { begun: Bits2; whole: Bits2 } {
  let [first, second] = none;
  for (let to = 1; to <= word.length; to++) {
    const lead = word.slice(0, to);
    if (!leads.has(lead)) break;
    const bits = begunBits.get(lead);
    if (bits) [first, second] = [first | bits[0], second | bits[1]];
  }
  return { begun: [first, second], whole: wholeBits.get(word) ?? none };
}

/** The same for marks, by their code unit. */
export const markBits: ReadonlyMap<number, Bits2> = new Map<number, Bits2>([
  ...[...';:—'].map((mark) => [mark.charCodeAt(0), [has.turn, 0]] as const),
  ['$'.charCodeAt(0), [has.remedy, 0]],
  ...[...'\n‘’'].map((mark) => [mark.charCodeAt(0), [0, says.unfolded]] as const),
]);

/** The bits of each sentence's words, by its index; 0 for one that is too long to be one. */
export type Bits = { has: Int32Array; says: Int32Array };

/** What the words of each sentence give reason to look for. */
export function bitsOfSentences({ sentences, words }: Pick<Reading, 'sentences' | 'words'>): Bits {
  const found: Bits = { has: new Int32Array(sentences.length), says: new Int32Array(sentences.length) };
  const { at, first, second } = words;
  let next = 0;
  for (let index = 0; index < sentences.length; index++) {
    const { from, to } = sentences[index] as { from: number; to: number };
    while (next < at.length && (at[next] as number) < from) next++;
    let its = 0;
    let said = 0;
    for (; next < at.length && (at[next] as number) < to; next++) {
      its |= first[next] as number;
      said |= second[next] as number;
    }
    if (to - from >= longestSentence) continue;
    found.has[index] = its;
    found.says[index] = said;
  }
  return found;
}
