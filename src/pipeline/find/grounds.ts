/** Why a court ruled as it did, where its words say so. */
import type { Ground } from '../../schema/annotation.ts';
import { remembered } from './memo.ts';

export type GroundRule = {
  /** The ground is the rule's id. */
  ground: Ground;
  pattern: string;
  /** Words that give the ground. */
  reads: readonly string[];
  /** Near misses that do not. */
  leaves: readonly string[];
};

/** A word that denies within a few words of what it denies. */
const no = String.raw`\b(?:no|not|never|neither|nor|without|nothing|none|lack\w*|absence\sof|absent|fail(?:s|ed|ure)?|cannot|nobody|insufficient|hardly|scarcely|for\swant\sof|n[o’']t)\b`;

/** Reasons by their words. One sentence may give several. */
export const groundRules: readonly GroundRule[] = [
  {
    ground: 'no-meet-and-confer',
    pattern: String.raw`${no}[^.;]{0,90}\b(?:me[et]t?[-\s]and[-\s]confer(?:red|ring)?|confer(?:red|ring|ral)?\b(?!ence\b)|conference\sof\scounsel|conference\sthat|consult(?:ed|ation)?|good[\s-]faith\sconference|certificate\sof\s(?:conference|conferral|good)|speak\sto|spoke(?:n)?\s(?:to|about|with)|talked\s(?:about|to|it)|discussed\swith|telephone\scall|pick\sup\sthe\s(?:phone|telephone))|\battempted\sto\sconfer|\b(?:certification|certificate)s?\b[^.;]{0,60}\b(?:deficient|inadequate|lacking|missing|describes?\sa\sconversation|requires\smore)|\bneither\scertification\b|\bonly\sdiscussion\b[^.;]{0,60}\b(?:by|was|over)\s(?:text|e-?mail|letter|voicemail|message)|\b(?:letters?|voicemails?|e-?mails?)\s(?:do|does|is|are)\snot\s(?:suffice|enough)|\bleave\sword\b|\bcounsel\s(?:first|last)\sspoke\b[^.;]{0,80}\b(?:hour|minutes?)\sbefore|\bminutes\son\sa\scell|\bbefore\scounsel\shad\s(?:spoken|talked|met)`,
    reads: [
      'counsel did not confer before he filed',
      'The request was never discussed with Roe.',
      'is denied for want of a certificate of conference',
      'Letters do not suffice.',
    ],
    leaves: ['the parties conferred twice by telephone', 'The parties shall confer by May 3.'],
  },
  {
    ground: 'no-exceptional-circumstances',
    pattern: String.raw`${no}[^.;]{0,60}\b(?:exceptional|extraordinary)["”]?\scircumstances?`,
    reads: ['do not demonstrate “exceptional circumstances”', 'failed to show exceptional circumstances'],
    leaves: ['in exceptional circumstances leave may be given'],
  },
  {
    ground: 'not-a-joint-letter',
    pattern: String.raw`\bjoint["”]?\s?(?:letter\s)?in\sname\sonly|["“]joint["”]\sletter\sin\sname|\bnot\s(?:a\s|truly\s|really\s)?joint\b|\bunilateral\sletter\s(?:is|was|does)`,
    reads: ['the letter is joint in name only', 'it is not truly joint'],
    leaves: ['the parties filed a joint letter', 'leave to file a unilateral letter'],
  },
  {
    ground: 'procedure-not-followed',
    pattern: String.raw`\bwithout\s(?:first\s)?(?:leave|notice|permission|seeking\sleave|obtaining|requesting|asking\sfor|having\srequested)\b|\bwithout\sthe\s(?:notice|leave|conference|certificate)\b|\b(?:fail(?:s|ed|ure)?\sto|do(?:es)?\snot|did\snot|neither)\s(?:side\s)?(?:comply|follow|attach|file\sa\sjoint|conform|adhere|call(?:ed)?\b)|\bimproper(?:ly)?\s(?:filed|raised|vehicle)|\bprocedurally\b|\bin\sviolation\sof\sthe|\bunsigned\b|\bmust\s(?:move|be\smade|be\ssought|be\sraised|be\spresented)\s(?:in\swriting|by)|\bleaves\sno\sroom|\b(?:not|nor)\s(?:provide[ds]?\sfor|permit(?:ted)?|authorize[ds]?|allowed|invited?|to\sbe\sfiled|properly\sbefore)\b|\bno\sroom\sfor|\bknows?\s(?:of\s)?no\s\w|\b(?:not\sinvite[d]?|uninvited)\b|\b(?:are|is)\snot\sa?\s?motions?\b|\bexceeds?\sthe\spage|\btoo\slong\b|\bforbids\b[^.;]{0,60}\b(?:leave|motions?|repl|letters?)|\brequires\b[^.;]{0,60}\b(?:leave|a\smotion|notice|joint\sstatement|certificate)\b|\bdid\snot\s(?:it\s)?grant\b[^.;]{0,40}\bleave|\bnot\sbelong\son\sthe\sdocket|\ballows\sone\b|\bno\s(?:proper\s)?motion\s(?:is|was)\sbefore|\bnot\s(?:been\s)?briefed\b|\blimited\seach\s(?:side|party)\sto\b|\bin\sthe\steeth\sof\b|\bworth\sa\smemorandum\b|\bfailure\sto\sfile\sa\sjoint`,
    reads: ['it was filed without leave', 'The rules do not provide for a reply.', 'A notice is not a motion.'],
    leaves: ['with leave of court', 'The motion was filed on May 3.'],
  },
  {
    ground: 'untimely',
    pattern: String.raw`\buntimel(?:y|iness)\b|\btoo\slate\b|\b(?:days?|weeks?|months?)\s(?:too\s)?late\b|(?<!\bwithin\s[^.;]{0,30})\b(?:days?|weeks?|months?)\safter\s(?:the\s)?(?:close\sof|discovery|deadline|cut-?off)|\b(?:filed|made|raised|came|served)\s(?:after|past)\s(?:the\s)?(?:time|close|deadline|cut-?off|discovery\s(?:had\s)?closed)|\bwaited\suntil\sthe\sday\b|\btime[\s-]barred\b|\bout\sof\stime\b|\bthe\stime\s(?:for|to)\b[^.;]{0,40}\b(?:having\srun|has\s(?:run|expired|passed))|\bas\slate\b|\bafter\sit\swas\sdue\b|\b(?:period|deadline|time)\s(?:had\s)?(?:already\s)?(?:expired|passed|run)\sbefore`,
    reads: ['is denied as untimely', 'It came three weeks late.', 'filed after the deadline'],
    leaves: ['the reply was timely', 'within ten days after the deadline is set'],
  },
  {
    ground: 'moot',
    pattern: String.raw`\bmoot(?:ed|ness)?\b|\bacademic\b|\bnothing\s(?:remains|left|is\sleft|further)\b[^.;]{0,60}\b(?:to|for)\b|\bnothing\sleft\sto\b|\b(?:has|have)\s(?:since\s)?already\s(?:been\sproduced|taken\splace|produced|answered|responded)|\bhas\sbeen\scomplied\swith\b`,
    reads: ['is denied as moot', 'There is nothing left to compel.'],
    leaves: ['that point is not disputed'],
  },
  {
    ground: 'overbroad',
    pattern: String.raw`\bover-?\s?(?:ly\s)?broad(?:ly)?\b|\boverbreadth\b|\bsweeps?\sin\b|\bsweeping\b|\bunlimited\s(?:in|as\sto)\b|\bfishing\sexpedition|\bnot\s(?:limited|tailored|confined)\b|\b(?:far|much)\stoo\s(?:broad|wide)|\bno\s(?:temporal|time|subject)[\s-](?:\w+\s)?limit`,
    reads: ['the request is overbroad on its face', 'It would sweep in every invoice.'],
    leaves: ['a broad range of topics'],
  },
  {
    ground: 'not-relevant',
    pattern: String.raw`\birrelevan(?:t|ce)\b|\bnot\s(?:[\w-]+\s){0,3}relevant\b|\b(?:nor|neither)\b[^.;]{0,40}\brelevant\b|\b(?:not|without)\s(?:shown|explained|articulated|explaining)\s(?:how|that|why)\b[^.;]{0,60}\b(?:bear|relevan|relate|matter)|\b(?:no|little|marginal|tenuous|nothing)\s(?:\w+\s){0,2}(?:relevance|bearing|to\sdo\swith|connection)\b|\bnext\sto\snothing\sto\sdo|\b(?:does|do)\snot\s(?:bear|go)\s(?:on|to)\b|\bno\sclaim\s(?:or\sdefense\s)?(?:reaches|turns|depends|concerns)|\bsought\sfor\sno\sreason\b`,
    reads: ['the file is not relevant to any claim', 'has no discernible bearing on the contract'],
    leaves: ['relevant to the claim'],
  },
  {
    ground: 'not-proportional',
    pattern: String.raw`\bdisproportion\w*|\bnot\sproportional\b|\bproportional(?:ity)?\b[^.;]{0,30}\bnot\b|\bout\sof\s(?:all\s)?proportion|\bundue\s(?:burden|expense)|\bunduly\sburdensome|\b(?:burden|cost|expense)s?\b[^.;]{0,70}\b(?:outweighs?|exceeds?|dwarfs?|out\sof\s(?:all\s)?proportion)|\bcost\smore\sthan\b`,
    reads: ['the burden outweighs any likely benefit', 'out of all proportion to the case'],
    leaves: ['proportional to the needs of the case'],
  },
  {
    ground: 'privileged',
    pattern: String.raw`\b(?:is|are|remains?)\s(?:[\w-]+\s){0,2}(?:privileged\b|protected\sby\s(?:the\s)?(?:[\w-]+\s){0,2}(?:privilege|work[\s-]product|doctrine))|\bwork[\s-]product\sprotect|\bprivilege\s(?:applies|attaches|protects|bars|covers)\b`,
    reads: ['the letter is privileged'],
    leaves: ['claims of privilege were not logged', 'The documents are said to be privileged.'],
  },
  {
    ground: 'no-good-cause',
    pattern: String.raw`${no}[^.;]{0,60}\bgood\scause\b|${no}[^.;]{0,50}\bdiligen(?:t|ce)\b`,
    reads: ['has not shown good cause', 'does not show the diligence that the rule requires'],
    leaves: ['for good cause shown'],
  },
  {
    ground: 'insufficient-showing',
    pattern: String.raw`\b(?:has|have|had|does|do|did)\snot\s(?:\w+ly\s|even\s|tried\sto\s)?(?:shown|show|made\s(?:a|any|the)|established|establish|demonstrated?|identif(?:y|ied)|explain(?:ed)?|pointed\sto|point\sto|support(?:ed)?|carried|carry|met\s(?:its|his|her|their)|articulat(?:e|ed)|substantiate[d]?|mention|said\s(?:what|why|which)|say\s(?:what|why|which))\b|\bfail(?:s|ed|ure)?\sto\s(?:show|make|establish|demonstrate|identify|explain|support|carry|meet\s(?:its|his|her|their)|articulate|substantiate)\b|\b(?:offers?|gives?)\s(?:the\s[Cc]ourt\s)?(?:no(?:thing)?)\b|\b(?:no|without\s(?:any|a))\s(?:showing|evidence|support|facts|declaration|affidavit|explanation)\b|\binsufficient\b|\bunsupported\b|\bundeveloped\b|\bconclusory\b|\bspeculat\w+|\bbare\sassertion|\bsay-so\b|\bnothing\sbut\b|\bcannot\sfind\b|\bnot\s(?:been\s)?(?:shown|met|satisfied|justified)\b|\bno\sone\shaving\sexplained|\bnobody\shas\s(?:shown|explained)`,
    reads: [
      'Plaintiff has not identified the documents',
      'It offers nothing but a declaration.',
      'The factors are not met.',
    ],
    leaves: ['the defendant has shown that'],
  },
  {
    ground: 'premature',
    pattern: String.raw`\bpremature(?:ly)?\b|\bnot\s(?:yet\s)?ripe\b|\bunripe\b|\btoo\s(?:soon|early)\b|\bhas\snot\syet\s(?:run|expired|passed)\b|\bnothing\sto\scompel\syet\b|\bfirst\sfailure\b`,
    reads: ['is denied as premature', 'The dispute is not yet ripe.'],
    leaves: ['the claim matured in May'],
  },
  {
    ground: 'duplicative',
    pattern: String.raw`\bduplicat(?:ive|es?)\b|\bcumulative\b|\bredundant\b|\balready\s(?:been\s)?(?:decided|ruled|made|raised|rejected)\b|\ball\smade,?\sand\srejected|\bI\sdenied\sit\b|\bsame\s(?:relief|arguments?)\b[^.;]{0,40}\b(?:before|again|rejected|earlier)`,
    reads: ['the request is duplicative', 'would be cumulative of what he has'],
    leaves: ['two copies were served'],
  },
  {
    ground: 'unopposed',
    pattern: String.raw`\bun-?opposed\b|\bno\sopposition\b|\bnot\soppose[ds]?\b|\bwithout\s(?:opposition|objection)|\babsent\s(?:objection|opposition)|\b(?:does|do|did)\snot\s(?:object|oppose)|\bno(?:body|\sone)\s(?:objects|opposes)|\buncontested\b|\bno\sresponse\b|\bon\sconsent\b|\bwithdrew\s(?:its|their|his|her)\sopposition|\bfiled\sno\sresponse`,
    reads: ['the motion is unopposed', 'GRANTED without objection', 'Nobody objects.'],
    leaves: ['the motion is opposed', 'over objection'],
  },
];

const rules = groundRules.map(({ ground, pattern }) => ({ ground, pattern: new RegExp(pattern, 'i') }));

/** Grounds that say what was not shown; a bare lack of a showing is then no ground of its own. */
const closer =
  /^(?:no-meet-and-confer|no-exceptional-circumstances|no-good-cause|not-relevant|not-proportional|overbroad)$/;

/** Grounds that some words name, in the order of the list above. */
export const groundsIn = remembered((words: string): readonly Ground[] => {
  const found = rules.filter(({ pattern }) => pattern.test(words)).map(({ ground }) => ground);
  return found.some((ground) => closer.test(ground))
    ? found.filter((ground) => ground !== 'insufficient-showing')
    : found;
});

const unopposed = rules.find(({ ground }) => ground === 'unopposed')?.pattern as RegExp;

/** True where words say that nobody opposes. */
export const isCalledUnopposed = (words: string): boolean => unopposed.test(words);

/** Words that give a reason of whatever kind. */
export const reasonGiven =
  /\b(?:because|since|for\s(?:that|this|the\ssame)\sreason|inasmuch|given\sthat|in\slight\sof|for\s(?:lack|want|failure)|as\s(?:unnecessary|futile|frivolous|improper|unwarranted|\w+less))\b|;\s(?:it|he|she|they|the|argument|plaintiff|defendant)\b/i;
