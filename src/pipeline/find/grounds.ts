/** Why a court ruled as it did, where its words say so. */
import type { Ground } from '../../schema/annotation.ts';
import type { Example } from './rule.ts';

type GroundRule = { ground: Ground; pattern: string; reads: readonly Example<true>[]; leaves: readonly string[] };

/** Reasons by their words; the first that a sentence has do not shut out others. */
export const groundRules: readonly GroundRule[] = [
  {
    ground: 'no-meet-and-confer',
    pattern: String.raw`\b(?:(?:not|never|failed\sto|failure\sto|without|neither|no|did\snot|have\snot|had\snot|before)\b[^.;]{0,70}\b(?:me[et]t?\sand\sconfer(?:red|ring)?|confer(?:red|ring|ence\sof\scounsel|ral)?\b|consult(?:ed|ation)?|good[\s-]faith\sconference|speak\sto|spoken|spoke|call(?:ed)?\s(?:to\s)?(?:opposing|plaintiff|defend))|attempted\sto\sconfer|(?:certification|certificate)[^.;]{0,40}(?:deficient|inadequate|lacking|missing)|only\sdiscussion\b[^.;]{0,50}\b(?:by|was|over)\s(?:text|e-?mail|letter|voicemail))`,
    reads: [['counsel did not confer before he filed', true]],
    leaves: ['the parties conferred twice by telephone'],
  },
  {
    ground: 'no-exceptional-circumstances',
    pattern: String.raw`\b(?:no|not|without|lack\w*|absence)\b[^.;]{0,50}\b(?:exceptional|extraordinary)\scircumstances?`,
    reads: [['do not show “exceptional circumstances”', true]],
    leaves: ['in exceptional circumstances leave may be given'],
  },
  {
    ground: 'not-a-joint-letter',
    pattern: String.raw`\b(?:joint\s?["”]?\s?(?:letter\s)?in\sname\sonly|["“]joint["”]\sletter|unilateral(?:ly)?|not\s(?:a\s|truly\s|really\s)?joint\b|ex\sparte\sletters?)`,
    reads: [['the letter is joint in name only', true]],
    leaves: ['the parties filed a joint letter'],
  },
  {
    ground: 'procedure-not-followed',
    pattern: String.raw`\b(?:without\s(?:first\s)?(?:leave|notice|permission|seeking\sleave|obtaining|requesting|filing)|(?:fail(?:s|ed|ure)?\sto|does\snot|did\snot|do\snot|not)\s(?:comply|follow|attach|file\sa\sjoint|include|conform|adhere|first)|improper(?:ly)?\s(?:filed|raised)|procedurally|in\sviolation\sof|unsigned|must\s(?:move|be\smade|be\sraised|be\spresented)\s(?:in\swriting|by)|leaves\sno\sroom|not\s(?:permitted|authorized|provided\sfor|allowed)|exceeds?\sthe\spage|(?:forbids|requires)\b[^.;]{0,60}\b(?:leave|motion|notice|statement|conference|certificate))`,
    reads: [['it was filed without leave', true]],
    leaves: ['with leave of court'],
  },
  {
    ground: 'untimely',
    pattern: String.raw`\b(?:untimel(?:y|iness)|too\slate|(?:days?|weeks?|months?)\s(?:late|after\s(?:the\s)?(?:close|discovery|deadline))|(?:after|past)\s(?:the\s)?(?:close\sof|discovery\s(?:had\s)?closed|deadline|cut-?off)|waited\suntil|time[\s-]barred|delay(?:ed)?\sin\s(?:seeking|raising|moving)|out\sof\stime)`,
    reads: [['is denied as untimely', true]],
    leaves: ['the reply was timely'],
  },
  {
    ground: 'moot',
    pattern: String.raw`\bmoot(?:ed|ness)?\b|\bnothing\s(?:remains|left)\b[^.;]{0,50}\b(?:to\s(?:decide|act|compel|rule)|for)`,
    reads: [['is denied as moot', true]],
    leaves: ['that point is not disputed'],
  },
  {
    ground: 'overbroad',
    pattern: String.raw`\b(?:over-?\s?(?:ly\s)?broad|overbreadth|sweep(?:s|ing)\b|unlimited\s(?:in|as\sto)|fishing\sexpedition|not\s(?:limited|tailored|confined)|far\stoo\s(?:broad|wide)|no\s(?:temporal|time|subject)[\s-](?:\w+\s)?limit)`,
    reads: [['the request is overbroad on its face', true]],
    leaves: ['a broad range of topics'],
  },
  {
    ground: 'not-relevant',
    pattern: String.raw`\b(?:irrelevan(?:t|ce)|not\s(?:[\w-]+\s){0,2}relevant|(?:not|without)\s(?:shown|explained|articulated)\s(?:how|that|why)\b[^.;]{0,60}\b(?:bear|relevan|relate|matter)|(?:no|little|marginal|tenuous|nothing)\s(?:apparent\s|conceivable\s)?(?:relevance|bearing|to\sdo\swith|connection)|next\sto\snothing\sto\sdo|(?:does|do)\snot\s(?:bear|go)\s(?:on|to)\b)`,
    reads: [['the file is not relevant to any claim', true]],
    leaves: ['relevant to the claim'],
  },
  {
    ground: 'not-proportional',
    pattern: String.raw`\b(?:disproportion\w*|not\sproportional|proportional(?:ity)?\b[^.;]{0,30}\bnot|out\sof\s(?:all\s)?proportion|undue\s(?:burden|expense)|unduly\sburdensome|(?:burden|cost|expense)s?\b[^.;]{0,60}\b(?:outweighs?|exceeds?|dwarfs?|more\sthan)|would\scost\smore)`,
    reads: [['the burden outweighs any likely benefit', true]],
    leaves: ['proportional to the needs of the case'],
  },
  {
    ground: 'privileged',
    pattern: String.raw`\b(?:(?:is|are|be|remains?)\s(?:[\w-]+\s){0,2}(?:privileged|protected\sby\s(?:the\s)?(?:[\w-]+\s){0,2}(?:privilege|work[\s-]product|doctrine))|work[\s-]product\sprotect|privilege\s(?:applies|attaches|protects|bars|covers|holds))`,
    reads: [['the letter is privileged', true]],
    leaves: ['claims of privilege were not logged'],
  },
  {
    ground: 'no-good-cause',
    pattern: String.raw`\b(?:(?:no|not|without|lack\w*|absence|fail\w*|nor)\b[^.;]{0,60}\bgood\scause|(?:no|not|lack\w*|without|nor)\b[^.;]{0,50}\bdiligen(?:t|ce))`,
    reads: [['has not shown good cause', true]],
    leaves: ['for good cause shown'],
  },
  {
    ground: 'insufficient-showing',
    pattern: String.raw`\b(?:(?:has|have|had|does|do|did)\snot\s(?:\w+\s)?(?:shown|show|made|make|established|establish|demonstrated?|identif(?:y|ied)|explain(?:ed)?|offer(?:ed)?|point(?:ed)?|support(?:ed)?|submit(?:ted)?|carried|carry|met\s(?:its|his|her|their)|articulat(?:e|ed)|substantiate[d]?|provide[d]?)|(?:fail(?:s|ed|ure)?\sto)\s(?:show|make|establish|demonstrate|identify|explain|offer|point|support|carry|meet\s(?:its|his|her|their)|articulate|substantiate|provide)|offers?\sno(?:thing)?\b|no\s(?:showing|evidence|support|facts|declaration|affidavit)|insufficient|unsupported|conclusory|speculat\w+|bare\sassertion|not\ssaid\swhat)`,
    reads: [['Plaintiff has not identified the documents', true]],
    leaves: ['the defendant has shown that'],
  },
  {
    ground: 'premature',
    pattern: String.raw`\b(?:premature(?:ly)?|not\s(?:yet\s)?ripe|unripe|too\s(?:soon|early)|has\snot\syet\s(?:run|expired|passed))`,
    reads: [['is denied as premature', true]],
    leaves: ['the claim matured in May'],
  },
  {
    ground: 'duplicative',
    pattern: String.raw`\b(?:duplicat(?:ive|es?)|cumulative|redundant|already\s(?:been\s)?(?:produced|provided|decided|ruled)|repeats?\b[^.;]{0,40}\b(?:motion|request)|same\srelief)`,
    reads: [['the request is duplicative', true]],
    leaves: ['two copies were served'],
  },
  {
    ground: 'unopposed',
    pattern: String.raw`\b(?:un-?opposed|no\sopposition|not\soppose[ds]?|without\sopposition|no\sobjection\b|does\snot\sobject|uncontested)`,
    reads: [['the motion is unopposed', true]],
    leaves: ['the motion is opposed'],
  },
];

const all = groundRules.map(({ ground, pattern }) => ({ ground, pattern: new RegExp(pattern, 'i') }));

/** Grounds that some words name, in the order of the list above. */
export const groundsIn = (words: string): Ground[] =>
  all.filter(({ pattern }) => pattern.test(words)).map(({ ground }) => ground);

/** Words that give a reason of whatever kind. */
export const reasonGiven =
  /\b(?:because|since|for\s(?:that|this)\sreason|inasmuch|given\sthat|in\slight\sof|for\s(?:lack|want|failure)|as\s(?:unnecessary|futile|frivolous|improper|unwarranted|\w+less))\b|;\s(?:it|he|she|they|the|argument|plaintiff|defendant)\b/i;
