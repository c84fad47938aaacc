/** The words with which orders tell of dated facts, and what kind of fact each tells. */
import type { EventKind } from '../../../schema/annotation.ts';

/** A telling's proof: words with `§` for the day. */
export type TellingProof = {
  /** Texts in which the day must be told by this telling. */
  reads: readonly string[];
  /** Near misses, which this telling must leave. */
  leaves: readonly string[];
};

/** Verbs, or nouns that tell of a fact wherever they stand in the clause: `heard`, `collision`. */
export type Telling = TellingProof & {
  /** Permanent id, kebab-case. */
  id: string;
  /** `talk` is a talk between counsel, which its sentence makes a session to meet and confer or a mere communication. */
  kind: EventKind | 'talk';
  /** Small letters, parted by blanks. */
  verbs: string;
  nouns?: string;
  /** What must stand right before the word, or right behind it; both without regard to case. */
  before?: RegExp;
  behind?: RegExp;
  /** What must not. */
  notBefore?: RegExp;
  notBehind?: RegExp;
  /** The court must be the one that does it, or nobody in the passive. */
  byCourt?: true;
};

const adverbs = String.raw`(?:\s(?:had|has|have|then|also|later|further|again|thus|twice|orally|already|once|first|expressly|since|accordingly|likewise|thereafter|therefore|in\sturn|for\sits\spart|sua\ssponte|did|soon|[a-z]{3,12}ly)){0,3}`;
/** The court as a verb's subject, up to the blank before the verb. */
export const courtBefore = new RegExp(
  String.raw`(?:\b(?:[Cc]ourt|COURT|[Uu]ndersigned|[Jj]udge|[Mm]agistrate|[Mm]aster|[Bb]ench|[Ww]e)|(?:^|[\s“"(])I|[Jj]udge(?:\s\p{Lu}[\p{L}.’'-]*){1,4}|[Jj]udge\s\p{Lu}[\p{L}’'-]+,?\sof\sthis\s[Cc]ourt)(?:,\s[^,;.]{2,50},)?${adverbs}\s$`,
  'u',
);
const passiveBefore = new RegExp(
  String.raw`\b(?:was|were|been|being)${adverbs}(?:\s(?:so|not|in\spart|again))?\s$`,
  'i',
);
const gerundBefore = /\b(?:in|by|when|after|while)\s(?:so\s)?$/i;

/** Where two tellings share a word, the first whose conditions hold is taken. */
export const tellings: readonly Telling[] = [
  {
    id: 'court-orders',
    kind: 'order',
    verbs:
      'ordered directed granted denied overruled sustained ruled decided determined referred adopted vacated stayed admonished cautioned warned reminded compelled quashed reopened reassigned appointed dismissed sanctioned resolved disposed bifurcated struck approved extended continued imposed entered issued found told said observed held concluded set reset let gave given made signed allowed permitted required limited instructed advised declined rejected modified amended affirmed awarded took explained set declared precluded excluded consolidated transferred remanded certified commanded excused announced stated noted indicated reserved deferred invited urged authorized terminated fined ruling granting denying ordering resolving overruling sustaining',
    byCourt: true,
    notBehind: /^\s(?:(?:an?|the|oral|its|\w+)\s){0,4}(?:hearing|conference|argument|teleconference|session)\b/i,
    reads: [
      'On §, the court granted the first motion and denied the second.',
      'Discovery was referred to the undersigned on §.',
      'Judge Ives then denied it on §.',
      'In ruling on a like dispute on §, this Court said as much.',
      'Fenn was warned, on §, that the schedule would hold.',
    ],
    leaves: ['Fenn denied the allegations on §.', 'Marsh issued its subpoenas on §.', 'The court held a hearing on §.'],
  },
  {
    id: 'court-hears',
    kind: 'hearing',
    verbs: 'heard convened',
    nouns: '',
    behind: /^\s|^[,.]/,
    notBehind: /^\s(?:nothing|back|that)\b/i,
    reads: ['I heard argument on §.', 'The motions were heard by oral argument on §.'],
    leaves: ['Fenn heard nothing more until §.'],
  },
  {
    id: 'appears-in-court',
    kind: 'hearing',
    verbs: 'appeared argued',
    notBehind:
      /^\s(?:(?:to|that|in\s(?:its|his|her|their)|for\s(?:his|her|its|their|the|a)\s(?:\w+\s){0,2}(?:deposition|examination|inspection))\b)/i,
    behind:
      /^(?:\s[\w’'-]+){0,8}?\s(?:before|court|conference|hearing|argument|judge|undersigned|counsel|motions?|§|on|by|via|telephonically|remotely)\b|^\s?§/i,
    reads: ['The parties appeared before the Court on §.', 'The motion was argued on §.'],
    leaves: ['Fenn argued that it was late.', 'He appeared for his deposition on §.'],
  },
  {
    id: 'counsel-hold-conference',
    kind: 'meet-and-confer',
    verbs: '',
    nouns: 'conference conferences consultation consultations',
    before:
      /\b(?:rule(?!\s16\b)|lr|l\.r\.|civlr|lcvr)\s[\w.()-]{1,14}\s$|\b(?:counsel|parties|lawyers|attorneys|sides|they)\b[^.;]{0,40}\b(?:held|had|conducted|took\spart\sin|participated\sin|completed)\s[^.;]{0,50}$|\b(?:good[\s-]faith|personal(?:\sor\stelephone)?|pre-?filing)\s$/i,
    notBehind: /^\s(?:call\s)?(?:with|before)\s(?:the\s)?(?:court|judge|magistrate|undersigned|me\b)/i,
    reads: ['The parties held a Rule 37 conference on §.', 'Fenn certifies “personal or telephone conferences” on §.'],
    leaves: ['The parties had a telephonic conference with the Court on §.', 'The Rule 16 conference was held on §.'],
  },
  {
    id: 'conference-of-counsel',
    kind: 'meet-and-confer',
    verbs: '',
    nouns: 'conference conferences',
    behind: /^\sof\s(?:counsel|the\sparties|attorneys)|^\s(?:call\s)?(?:among|between)\s/i,
    reads: ['There was a conference of counsel on §.'],
    leaves: ['The Court held a status conference on §.'],
  },
  {
    id: 'court-sits',
    kind: 'hearing',
    verbs: '',
    nouns:
      'hearing hearings conference conferences teleconference teleconferences videoconference argument arguments colloquy trial',
    notBefore:
      /\b(?:request(?:s|ed|ing)?|seek(?:s|ing)?|sought|motions?|ask(?:s|ed|ing)?|moved|moves|application|notice|pre-?|without|opposed)\s(?:for\s|of\s)?(?:an?\s|the\s|oral\s|emergency\s|[\w-]+\s){0,3}$|\b(?:by|via|over)\s(?:an?\s)?(?:[\w-]+\s)?$/i,
    reads: [
      'The Court held a telephonic status conference on §.',
      'Following oral argument on §, the motion was taken up.',
    ],
    leaves: ['Fenn filed a letter requesting a conference on §.'],
  },
  {
    id: 'counsel-confer',
    kind: 'meet-and-confer',
    verbs: 'conferred conferring consulted confer meet-and-confer meet-and-confers',
    nouns: '',
    notBefore:
      /\b(?:not|never|without|to|refus\w+|failed|before|prior|must|shall|should|will|of)\s(?:\w+\s){0,2}(?:meet(?:ing)?\sand\s|met\sand\s)?$/i,
    notBehind:
      /^\s(?:only\s|solely\s)?(?:by|through|via)\s(?:\w+ing\s|exchang\w+\s|an?\s|email|e-mail)?(?:an?\s)?(?:e-?mails?|letters?|correspondence|text)/i,
    reads: ['Counsel met and conferred by telephone on §.', 'A meet and confer took place on §.'],
    leaves: ['Fenn refused to meet and confer on §.', 'They conferred by letter on §.'],
  },
  {
    id: 'counsel-confer-in-writing',
    kind: 'communication',
    verbs: 'conferred conferring',
    behind:
      /^\s(?:only\s|solely\s)?(?:by|through|via)\s(?:[\w’'-]+\s){0,3}?(?:e-?mails?|letters?|correspondence|text)/i,
    reads: ['They conferred by letter on §.'],
    leaves: ['They conferred by telephone on §.'],
  },
  {
    id: 'counsel-meet',
    kind: 'meet-and-confer',
    verbs: 'met sat',
    behind:
      /^\s(?:down\s(?:together|with|in|at)|and\s(?:discussed|spoke)|in\s(?:person|an)|by\s(?:tele)?phone|by\s(?:zoom|video)|via|over|face|with|for|again|on|at|§|telephonically|virtually|remotely)/i,
    notBehind: /^\s(?:with\s)?(?:the\s)?(?:deadline|requirements?|resistance|objection)/i,
    reads: ['Counsel met in person on §.', 'On §, counsel sat down together in Boise.'],
    leaves: ['Fenn met the deadline of §.'],
  },
  {
    id: 'counsel-talk',
    kind: 'talk',
    verbs: 'spoke spoken speak talked talk',
    nouns: 'call calls conversation conversations discussion discussions zoom teleconferenced',
    notBehind: /^\s(?:to\s(?:the\s)?(?:press|jury)|of\sthe\scalendar|logs?|records?|lists?|center)\b/i,
    notBefore: /\b(?:service|sales|earnings|emergency|cold|house|roll|911)\s$/i,
    reads: ['Counsel spoke by telephone on §.', 'There was a call on §, which lasted six minutes.'],
    leaves: ['The call log covers that week.', 'The technician made a service call on §.'],
  },
  {
    id: 'calls-court',
    kind: 'hearing',
    verbs: 'telephoned phoned called contacted',
    behind: /^\s(?:the\s)?(?:court|chambers|undersigned|judge)\b(?!\s(?:reporter|clerk))/i,
    notBehind: /^[^.;]{0,50}\b(?:by|via)\s(?:an?\s)?(?:joint\s)?(?:e-?mail|letter)/i,
    reads: ['Counsel telephoned chambers on §.'],
    leaves: ['Counsel telephoned opposing counsel on §.', 'They contacted chambers by e-mail on §.'],
  },
  {
    id: 'counsel-write',
    kind: 'communication',
    verbs:
      'wrote emailed e-mailed telephoned phoned called texted corresponded corresponding faxed rang dialed voicemailed',
    nouns: 'e-mail e-mails email emails voicemail voicemails voice-mail message messages correspondence',
    notBehind: /^\s(?:off|out|logs?|itself|himself|a\s["“]|["“])|^\s(?:to\s)?(?:the\s)?(?:court|chambers)\b/i,
    notBefore: /\b(?:so|what\s(?:he|she|it|they)(?:\shas|\shave)?)[\s-]$/i,
    reads: ["Plaintiff's counsel left a voicemail on §.", 'On §, Marsh e-mailed counsel for Fenn.'],
    leaves: ['Marsh filed on § what he called a “Notice.”'],
  },
  {
    id: 'letters-pass',
    kind: 'communication',
    verbs: '',
    nouns: 'letter letters phone telephone telephoning fax facsimile',
    before:
      /\b(?:by|in)\s(?:an?\s)?$|\bthere\s(?:was|were)\s(?:\w+\s){0,3}$|(?:^|[.;“]\s|\bexchange\sof\s|\b(?:two|three|four|further|several|more)\s)$/i,
    behind: /^\s(?:\w+\s){0,5}?(?:on|of|dated)\s(?:or\sabout\s)?§?|^,?\s§/i,
    notBefore:
      /\b(?:confer\w*|met|consult\w*|spoke|held|appear\w*|argu\w+|conference|hearing|heard|depos\w+|testif\w+|sought|moved?|fil(?:ed?|ing)|appl(?:y|ied)|request\w*|ask\w*|chambers|court|judge|argument|discussed|session|call)\b[^.;]{0,70}$/i,
    notBehind: /^[^.;]{0,60}\b(?:court|chambers|judge|undersigned|motion|brief)\b/i,
    reads: [
      'There were letters on §.',
      'Letters passed between counsel on §.',
      'Its counsel raised the matter by letter on §.',
    ],
    leaves: ['The parties met and conferred by telephone on §.', 'Marsh asked the Court by letter of §.'],
  },
  {
    id: 'counsel-send',
    kind: 'communication',
    verbs:
      'sent sending left leave leaving exchanged exchanging swapped traded received transmitted forwarded delivered responded replied answered responding',
    behind:
      /^(?:\s[\w’'-]+){0,6}?\s(?:letters?|e-?mails?|messages?|word|voice-?mails?|correspondence|texts?|notes?|calls?|proposals?|drafts?|fax)\b/i,
    notBehind: /^(?:\s[\w’'-]+){0,6}?\s(?:motion|court|chambers|requests?|interrogator\w+|complaint)\b/i,
    reads: ['Counsel exchanged letters on §.', 'Marsh sent a second letter on §.'],
    leaves: ['Fenn responded to the motion on §.', 'Fenn left the company on §.'],
  },
  {
    id: 'letter-goes',
    kind: 'communication',
    verbs: 'went came issued followed arrived hung',
    before: /\b(?:letters?|e-?mails?)\s(?:then\s|soon\s)?$|\b(?:counsel|lawyers?|attorneys?)\s$/i,
    behind: /^\s(?:out|on|in|to|up|back|from)\b/i,
    reads: ['Two letters went out on §.'],
    leaves: ['The deposition followed on §.'],
  },
  {
    id: 'message-left',
    kind: 'communication',
    verbs: 'left',
    before: /\b(?:messages?|word|voice-?mails?)\b[^.;]{0,50}$/i,
    reads: ["She heard the message that Fenn's counsel left on §."],
    leaves: ['Fenn left the company on §.'],
  },
  {
    id: 'counsel-say',
    kind: 'communication',
    verbs:
      'informed confirmed notified reminded demanded proposed offered assured told advised invited promised complained inquired replied threatened warned',
    behind:
      /^(?:\s[\w’'-]+){0,3}?\s(?:counsel|plaintiffs?|defendants?|that|to\s\w+|him|her|them|it|opposing)\b|^,?\s(?:by|in)\s(?:an?\s)?(?:letter|e-?mail|phone|telephone)/i,
    notBehind: /^(?:\s[\w’'-]+){0,3}?\s(?:court(?!['’]s\sstaff)|chambers|clerk|motion)\b/i,
    reads: ['On §, Marsh informed counsel for Fenn that nothing would be produced.'],
    leaves: ['Fenn informed the Court on § that it had settled.'],
  },
  {
    id: 'party-files',
    kind: 'filing',
    verbs:
      'filed refiled re-filed e-filed filing submitted lodged docketed petitioned appealed opposed sued cross-moved applied',
    notBefore: /\b(?:be|been\snot|without|before|prior\sto)\s$/i,
    notBehind: /^\swith\s(?:the\s)?(?:secretary|commission|eeoc|agency|department|police|state|fda|patent)/i,
    reads: ['On §, Marsh filed a motion to compel.', 'The reply was filed on §.'],
    leaves: ['A charge was filed with the EEOC on §.'],
  },
  {
    id: 'party-moves',
    kind: 'filing',
    verbs: 'moved',
    behind:
      /^,?\s(?:for|to|the\scourt|under|again|pursuant|in\slimine|ex\sparte|separately|jointly|unopposed|on|by|orally|§|once|,)/i,
    notBehind: /^\s(?:to\s(?:[A-Z]|another|a\snew)|out|into|in\swith|away|from|on\sto)/,
    reads: ['Marsh moved for a protective order on §.'],
    leaves: ['Fenn moved out of the flat on §.', 'Fenn moved to Ohio on §.'],
  },
  {
    id: 'party-sues',
    kind: 'filing',
    verbs:
      'brought commenced instituted initiated removed renewed amended sought asked requested answered responded replied opened followed followed withdrew stipulated',
    behind:
      /^(?:\s[\w’'-]+){0,4}\s(?:suit|action|case|it|lawsuit|proceedings?|motions?|complaint|pleading|leave|court|chambers|application|judgment|petition|reconsideration|opposition|letter|answer|stipulat\w+)\b/i,
    notBehind: /^\s(?:the\s)?(?:parties|counsel|plaintiff|defendant)/i,
    reads: [
      'Marsh commenced this action on §.',
      'Fenn answered the complaint on §.',
      'On §, Fenn sought leave to amend.',
    ],
    leaves: ['Fenn answered the interrogatories on §.', 'Work commenced on §.'],
  },
  {
    id: 'party-answers',
    kind: 'filing',
    verbs: 'responded replied answered joined',
    behind: /^(?:,|\.|\s(?:on|the|that|in|within|timely|promptly|two|three|four|five|six|seven|a|by)\b)/i,
    notBehind: /^\sby\s(?:letter|e-?mail)/i,
    reads: ['Fenn responded on §.'],
    leaves: ['Fenn responded to the interrogatories on §.'],
  },
  {
    id: 'motion-follows',
    kind: 'filing',
    verbs: 'followed came arrived',
    before:
      /\b(?:motions?|applications?|oppositions?|repl(?:y|ies)|brief|responses?)(?:\s[([][^()[\]]{1,24}[)\]])?\s(?:then\s|soon\s|promptly\s)?$|\s[([][^()[\]]{1,24}\d[)\]]\s$|(?:^|[.;]\s|\band\s)the\s(?:second|third|fourth|other|last)\s(?:then\s|soon\s)?$/i,
    reads: ['The present motion followed on §.', 'The second followed on §.'],
    leaves: ['The deposition followed on §.'],
  },
  {
    id: 'did-file',
    kind: 'filing',
    verbs: 'did',
    before: /\b(?:file|submit|lodge)\b[^;]{0,160}\b(?:which|as)\s(?:[\w’'-]+\s){1,3}$/i,
    reads: ['The parties were told to file a joint list, which they did on §.'],
    leaves: ['The parties were told to exchange lists, which they did on §.'],
  },
  {
    id: 'not-filed-until',
    kind: 'filing',
    verbs: 'move file',
    before: /\b(?:did|had)\snot\s$/i,
    behind: /^[^.;]{0,90}\suntil\s/i,
    reads: ['Fenn did not move to extend it until §.'],
    leaves: ['Fenn did not file anything on §.'],
  },
  {
    id: 'party-does',
    kind: 'other',
    verbs:
      'served serve propounded produced supplemented deposed noticed discharged terminated injured occurred happened signed executed due closed expired inspected wiped overwritten received mailed withdrew arrested hired fired died killed sold bought disclosed designated testified sat appeared arrived arrive delivered complied walked missed lapsed answered responded objected supplied provided gave tendered issued destroyed deleted discovered collided crashed fell slipped began started ended ran struck removed resigned retired opened shipped paid purchased refused failed returned completed finished identified attended turned handed cancelled canceled postponed rescheduled examined interviewed retained seized searched shot suspended demoted promoted diagnosed treated transferred logged downloaded accessed launched accrued elapsed passed withheld accepted denied rejected requested asked visited learned told entered took made moved left agreed closes commenced arises arose ruptured leaked deployed',
    nouns:
      'deposition depositions inspection accident incident collision allision fire explosion fall crash arrest search shooting surgery injury subpoena subpoenas production disclosures deadline cut-off cutoff close interview meeting examination extraction meeting layoff discharge termination opening spill derailment merger sale breach outage loss storm flood raid assault stop rupture leak recall',
    notBefore: /\bfiled\s(?:and|rather\sthan|but\snot)\s$|\b(?:as|so|letters|e-?mails)\s$/i,
    notBehind: /^\splace\b/i,
    reads: ['Fenn served its answers on §.', 'the five years before the collision of §', 'Her response was due on §.'],
    leaves: ['Marsh filed and served its motion on §.'],
  },
];

/** Papers and meetings that are named by their day: `the § order`, `the letter of §`. */
export const namedByDay: readonly (TellingProof & { id: string; kind: EventKind | 'talk'; nouns: string })[] = [
  {
    id: 'order-of',
    kind: 'order',
    nouns: 'order orders opinion ruling rulings decision judgment endorsement minutes minute recommendation referral',
    reads: [
      'The Order of § barred it.',
      'Fenn points to the § Scheduling Order.',
      'In its ruling on §, the court said no.',
    ],
    leaves: ['Marsh moved for a protective order on §.'],
  },
  {
    id: 'hearing-on',
    kind: 'hearing',
    nouns:
      'hearing hearings conference conferences teleconference teleconferences videoconference argument colloquy trial transcript',
    reads: ['At the conference on §, I told Fenn so.', 'The § telephonic hearing was short.'],
    leaves: [],
  },
  {
    id: 'session-of',
    kind: 'meet-and-confer',
    nouns: 'confer conferral meet-and-confer consultation',
    reads: ['Nobody raised it at the § meet and confer session.'],
    leaves: [],
  },
  {
    id: 'paper-of',
    kind: 'filing',
    nouns:
      'motion motions letter-motion application applications opposition oppositions reply replies brief briefs submission submissions complaint petition objection objections stipulation statement memorandum filing filings supplement response responses answer answers request requests report notice letter letters',
    reads: ["Plaintiff's motion of § (ECF No. 9) is late.", 'The § joint letter (ECF No. 9) says so.'],
    leaves: [],
  },
  {
    id: 'talk-of',
    kind: 'talk',
    nouns: 'call calls conversation discussion talk',
    reads: ['The § telephone call was short.'],
    leaves: [],
  },
  {
    id: 'message-of',
    kind: 'communication',
    nouns: 'e-mail e-mails email emails voicemail voice-mail message messages text correspondence',
    reads: ["Marsh's § e-mail went unanswered."],
    leaves: [],
  },
  {
    id: 'fact-of',
    kind: 'other',
    nouns:
      'due production deposition depositions inspection subpoena subpoenas interrogatories disclosures contentions collision allision accident incident fire crash deadline cutoff cut-off log agreement interview service shooting arrest fall explosion termination discharge meeting examination',
    reads: ['Marsh points to its production of §.', 'The § deposition ran long.', 'The deadline of § is extended.'],
    leaves: [],
  },
];

export { gerundBefore, passiveBefore };
