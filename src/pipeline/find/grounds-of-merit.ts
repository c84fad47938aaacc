/** Reasons that lie in the request itself: its reach, its bearing, its price, a privilege, and what was shown for it. */
import { negation } from './cues.ts';
import type { GroundRule } from './grounds.ts';

const lack = String.raw`(?:no|not|n't|without|lack(?:s|ed|ing)?|absence of|nothing|neither|nor|never|fail(?:s|ed|ing|ure)?(?: to)?|hardly|scarcely|nobody|none|short of|far from)`;
/** No negation in the eighty units before: what is said to be no burden is none. */
const denied = String.raw`\b(?:no|not|n't|nor|never|fails?|failed|without|neither|nothing|any|hardly|claims? of|objections?|alleged)\b[^;,]{0,80}`;
const owes = String.raw`(?:(?:has|have|had|does|do|did) not (?:yet |even |so much as |otherwise |really |adequately |sufficiently |actually )*|(?:has|have|had) (?:never|neither|nowhere) |never |neither |nor (?:has|have|had|does|do|did|is|was|were|are) (?:\w+ ){1,3}?|fail(?:s|ed|ing|ure)? to (?:even |adequately |sufficiently |meaningfully )?|nobody (?:has )?|no one (?:has )?|none (?:of \w+ )?(?:has )?|nowhere |declin(?:es|ed) to |without (?:so much as |even |any )?(?:attempt\w* to )?|makes? no (?:attempt|effort) to |made no (?:attempt|effort) to )`;
const showing = String.raw`(?:show(?:n|s|ed|ing)?\b|ma[dk](?:e|ing) (?:any|an?|the|that|such|its|his|her|out) (?:\w+ )?(?:showing|case|effort|attempt|demonstration|argument|record)|establish\w*|demonstrat\w*|identif\w*|explain\w*|point(?:s|ed|ing)? (?:to|out)|support(?:ed|ing)?\b|carr(?:y|ied|ying) (?:that|its|his|her|their|the|any)|me(?:t|eting) (?:its|his|her|their|that|the) (?:burden|standard)|meet (?:its|his|her|their|that|the) (?:burden|standard)|articulat\w*|substantiat\w*|sa(?:y|id|ying|ys) (?:what|why|how|which|who|when|where|whether|that|so|more|anything)|mention\w*|cit(?:e|ed|ing) (?:any|a|an|to|the)?|specif(?:y|ied|ying)|detail(?:ed)?\b|describ\w*|adduc\w*|pro(?:ve[nd]?|ving)\b|tr(?:y|ied|ying) to|attempt(?:ed)? to (?:show|explain|say|justify)|justif(?:ied|y (?:its|his|her|their|the (?:need|expense|request|delay|cost)))|persuad\w*|convinc\w*|address(?:ed)?\b|offer(?:ed|s|ing)? (?:any|a|an|the|more|even|facts|evidence|to (?:show|explain))|provid(?:e|ed|ing) (?:any |the |a |enough |sufficient |adequate )?(?:\w+ )?(?:evidence|explanation|support|basis|details?|facts?|reason|declaration|affidavit|authority|information)|present(?:ed)? (?:any|evidence|facts)|submit(?:ted)? (?:any |an? )?(?:evidence|affidavit|declaration|proof)|set (?:forth|out)|tell(?:s)? (?:the court|us|me)|told (?:the court|us|me))`;

export const meritRules: readonly GroundRule[] = [
  {
    ground: 'no-exceptional-circumstances',
    cues: 'exceptional extraordinary',
    pattern: String.raw`\b${lack}\b[^;]{0,70}?\b(?:exceptional|extraordinary)\b|\b(?:exceptional|extraordinary)\b"? (?:circumstances?|reasons?)[^;]{0,30}\b(?:(?:is|are|was|were|has|have) not|lacking|absent|missing|wanting)`,
    reads: ['do not show "exceptional circumstances"', 'There is nothing exceptional about a crowded calendar.'],
    leaves: ['in exceptional circumstances leave may be given'],
  },
  {
    ground: 'overbroad',
    cues: 'overb overly sweep breathtaking broad wide unlimited limitless boundless fish limited tailored confined restricted narrowed bounded cast any_ without_',
    pattern: String.raw`\bover-? ?(?:ly )?broad\w*|\boverbreadth|\bbreathtaking|\b(?:too|so|far too|impossibly|hopelessly) (?:broad|wide|sweeping)|\bsweep(?:s|ing)\b|\bunlimited (?:in|as)\b|\b(?:limitless|boundless)\b|\bfishing expedition|\bfish(?:es|ing)? (?:for|in)\b|\b(?<!\bbut (?:is |are )?)not (?:\w+ )?(?:limited|tailored|confined|restricted|narrowed|bounded) (?:to|in|by|as)|\bnot (?:\w+ly )?tailored|\b(?:cast|casts|casting) (?:too |so |a |its )?(?:\w+ )?(?:wide|broad|net)|\bany and all\b|\bwithout (?:any )?(?:limit\w*|restriction|regard to (?:time|date|subject)|(?:temporal|time|subject))|\ball[- ]encompassing`,
    reads: ['the request is overbroad on its face', 'It asks for any and all papers.', 'is not limited in time'],
    leaves: ['a broad range of topics', 'including but not limited to'],
  },
  {
    ground: 'overbroad',
    cues: 'limit every since_ whole entire ever_ founding inception everything nationwide company',
    pattern: String.raw`\bno (?:temporal|time|geographic\w*|subject|date)[- ](?:\w+ )?limit\w*|\bno (?:\w+ ){0,2}?limit(?:s|ation|ations)?\b(?: in| as| of|,|\.|$)|\bevery (?:\w+ ){0,2}?(?:document|e-?mail|paper|file|record|scrap|communication|customer|employee|complaint|piece|letter|message|transaction|invoice|contract|note|memo\w*|loan|claim|sale|account|patient|student|driver|inmate|officer|vehicle)\b|\beverything (?:ever|about|it has|in (?:its|his|her|the))|\bsince (?:the |its |his |her )?(?:founding|inception|beginning|incorporation|it (?:was )?(?:founded|opened|began)|day one|the dawn)|\b(?:the|its|his|her|their|an?) (?:whole|entire) (?:\w+ )?(?:network|company|database|file server|server|hard drive|history|nation|country|life|career|workforce|archive|system|file|existence)|\bcompany-?wide\b|\bnationwide\b|\bever (?:made|sent|written|had|received|sold|issued|filed|created|kept|held|employed|bought|insured|treated)`,
    reads: [
      'It reaches every e-mail that she ever sent.',
      'no limit in time',
      'the whole network',
      'since its founding',
    ],
    leaves: ['since June 4', 'every reason to think so', 'the entire motion'],
  },
  {
    ground: 'not-relevant',
    cues: 'irrelevan relevan germane pertinen probative material bearing do_ connection relation link_ nexus tie_',
    and: 'irrelevan not_ neither nor_ no_ hardly scarcely barely only_ marginal dubious longer little tenuous questionable doubtful minimal slight remote scant lack nothing naught without',
    pattern: String.raw`\birrelevan\w+|\bnot (?:(?!disput|contest|deny|den|question|doubt|only)[\w-]+ ){0,3}(?:relevant|germane|pertinent|probative|material to)|\b(?:neither|nor|no longer|hardly|scarcely|barely|only marginally|marginally|dubiously) (?:(?!disput|contest)[\w-]+ ){0,3}relevan\w*|\b(?:no|little|marginal|tenuous|dubious|questionable|doubtful|minimal|slight|remote|scant|lacks?|lacking|nothing of) (?:[\w-]+ ){0,2}?(?:relevance|relevancy|bearing|probative|pertinence|materiality)|\b(?:nothing|little|naught) (?:\w+ ){0,3}?to do with|\b(?:no|little|tenuous|only a distant) (?:\w+ ){0,2}?(?:connection|relation|relationship|link|nexus|tie) (?:to|with|between)|\bwithout (?:any )?(?:relevance|bearing|connection)`,
    reads: [
      'the file is not relevant to any claim',
      'has no bearing on the claim',
      'have nothing to do with the lease',
      'neither accused nor relevant',
    ],
    leaves: ['relevant to the claim', 'They do not dispute that it is relevant.', 'not only relevant but necessary'],
  },
  {
    ground: 'not-relevant',
    cues: 'bear go_ goes_ going_ went_ touch tell prov say_ says_ said_ shed turn depend rest_ rests hang concern involve put_ puts_ raise issue case_ suit_ lawsuit action_ part_ pleaded alleged accused dismissed abandoned withdrawn dropped curiosity unrelated stranger afield outside place_ relate pertain tend_ tends_ speak help make affect another different other_ collateral sideshow',
    and: `${negation} little dismissed abandoned withdrawn dropped curiosity unrelated stranger afield outside another different other_ collateral sideshow`,
    pattern: String.raw`\b(?:does|do|did|would|could|will|can) not (?:\w+ )?(?:bear (?:on|upon)|go to|speak to (?:any|whether)|relate to|pertain to|tend to|touch|prove anything|help (?:decide|to|the|a|show|prove|anyone)|make (?:any|it (?:more|less)|a fact)|shed|affect (?:any|the (?:claim|outcome|result))|concern (?:any|the|this))|\b(?:goes?|going|went) to (?:no |nothing\b|none\b)|\bbears? (?:up)?on (?:no |nothing\b|none\b|neither )|\btouch(?:es)? (?:no |none\b|nothing\b)|\b(?:proves?|would prove) (?:nothing|neither)|\b(?:tells?|would tell) (?:[\w']+ ){1,3}?(?:nothing|little)\b|\bsa(?:ys?|id) nothing (?:about|of|as to) (?:whether|how|what|who|the (?:claim|issue|accident|contract|merits))|\bsheds? (?:no|little) light|\bhas no (?:place|part|role) in (?:this|the) (?:case|suit|action|trial|lawsuit)|\b(?:no|neither|none of the) (?:[\w-]+ ){0,1}?(?:claims?|issues?|defenses?|counts?|cause of action|party|element|question)(?: or [\w-]+)?(?: (?:in|of) (?:this|the) (?:case|suit|action|complaint))?(?: that (?:remains|is left))?(?: here| left| now| pleaded)? (?:turns?|depends?|rests?|hangs?|concerns?|involves?|puts?|raises?|to which|on which|for which|that (?:turns|depends|concerns|needs|it|they))|\b(?:is|are|was|were) (?:not|never|no longer|neither) (?:\w+ )?(?:at issue|in issue|in (?:the|this) (?:case|suit|action|lawsuit)|part of (?:the|this|any) (?:case|suit|claim)|pleaded|alleged in|in the complaint|accused)\b|\b(?:claims?|counts?|theory|defense|cause of action)\b[^;]{0,60}\b(?:was|were|has been|have been|is|are) (?:\w+ )?(?:dismissed|abandoned|withdrawn|dropped)|\b(?:dismissed|abandoned|withdrawn|dropped) (?:claims?|counts?|defense|theory|cause)|\bcuriosity\b|\bunrelated to\b|\bstrangers? to (?:this|the) (?:case|suit|action|dispute)|\bfar afield|\boutside (?:the )?(?:scope of )?(?:the |this |these )?(?:case|suit|claims?|complaint|pleadings|issues)|\b(?:concern|concerns|concerned|about|of|in|to|with) (?:[\w-]+ ){0,3}?(?:another|a different|different|other|unrelated) (?:matter|case|lawsuit|product|product line|plant|vendor|patent|count(?:y|ies)|state|department|accident|project|contract)s?\b|\bcollateral (?:matter|issue)|\bsideshow`,
    reads: [
      'No claim or defense turns on them.',
      'goes to no issue in the case',
      'The audits tell the jury nothing.',
      'The claim to which they went was dismissed.',
      'sought out of curiosity',
      'does not bear on liability',
    ],
    leaves: ['goes to the heart of the claim', 'The claims were filed in May.', 'does not go forward'],
  },
  {
    ground: 'not-relevant',
    cues: 'show explain articulat identif demonstrat establish said_ say_ saying tie_ ties_ tied connect',
    and: negation,
    pattern: String.raw`\b(?:not|n't|never|nor|without|fail(?:s|ed|ing|ure)? to|nothing|nobody|no one)\b (?:[\w']+ ){0,3}?(?:show\w*|explain\w*|articulat\w*|identif\w*|demonstrat\w*|establish\w*|sa(?:id|y|ying)|ties?|tied|connects?) (?:[\w-]+ ){0,6}?(?:bears?|bearing|relevan\w+|relates?|matters?|pertains?|connect\w*|to (?:any|a|the) (?:claim|issue|defense))\b(?! (?:to|of) (?:its|his|her) (?:privilege|burden))`,
    reads: ['He has not explained how the files bear on any claim.', 'Acme has not shown why they would matter.'],
    leaves: ['She has not explained the delay.', 'has shown how they bear on the claim'],
  },
  {
    ground: 'not-proportional',
    cues: 'disproportion proportion burden cost expense price effort bill trouble',
    pattern: String.raw`\bdisproportion\w*|\b(?:not|nor|neither|hardly|scarcely|no sense) (?:(?!disput|contest)[\w-]+ ){0,4}?proportion\w*|\bproportional(?:ity)?\b[^;]{0,30}\b(?:not|lacking|absent|fails?)\b|\bout of (?:\w+ )?proportion|\b(?:burden|costs?|expense|price|effort|bill|trouble)s?\b[^;]{0,80}?(?<!not )\b(?:outweigh\w*|outstrip\w*|exceed\w*|dwarf\w*|swamp\w*|overwhelm\w*|eclipse\w*|more than|far more|not (?:be )?(?:justif\w*|warrant\w*)|not worth|out of all|too (?:great|high|much))`,
    reads: ['the burden outweighs any likely benefit', 'neither relevant nor proportional'],
    leaves: [
      'proportional to the needs of the case',
      'has not shown an undue burden',
      'The burden does not outweigh it.',
    ],
  },
  {
    ground: 'not-relevant',
    cues: 'tendency tangential peripheral far',
    pattern: String.raw`\b(?:no|little|any) (?:\w+ )?tendency to (?:prove|show|make)|\btangential(?:ly)?\b|\b(?:only|merely) peripheral|\bfar (?:cry|removed) from (?:the |this |any )?(?:issues?|claims?|case|dispute|matters?)`,
    reads: ['They bear only tangentially on damages.', 'is a far cry from the issues here'],
    leaves: ['a tendency to be late', 'not far from the plant'],
  },
  {
    ground: 'overbroad',
    cues: 'all_',
    and: 'kind_ sort_ nature present_ without whatever',
    pattern: String.raw`\ball (?:\w+ ){1,3}of (?:any|every) (?:kind|sort|nature)\b|\ball (?:documents|communications|e-?mails|records|files)\b[^;]{0,40}\b(?:to the present|of any kind|without limit\w*|whatever (?:their|the|its))`,
    reads: ['It seeks all communications of any kind.'],
    leaves: ['all parties of record', 'shall produce all documents responsive to Request 4'],
  },
  {
    ground: 'insufficient-showing',
    cues: 'nothing_',
    and: 'explain show suggest establish support demonstrat substantiat indicat',
    pattern: String.raw`\bnothing (?:in (?:the|his|her|its|their) (?:\w+ )?(?:motion|affidavit|declaration|papers?|brief|record|letter|memorandum) )(?:explains|shows|suggests|establishes|supports|demonstrates|substantiates|indicates)\b(?! otherwise)`,
    reads: ['Nothing in the affidavit explains why she needs it.'],
    leaves: ['nothing in the certificate shows that counsel spoke', 'nothing suggests that the privilege was waived'],
  },
  {
    ground: 'not-proportional',
    cues: 'undue undul oppressive',
    pattern: String.raw`\b(?:undue (?:burden|expense|hardship)|unduly (?:\w+ )?(?:burden\w*|expensive|costly)|oppressive)`,
    unless: denied,
    reads: ['would be an undue burden'],
    leaves: ['has not shown an undue burden', 'no undue burden'],
  },
  {
    ground: 'not-proportional',
    cues: 'cost hours weeks worth candle benefit little_ slight small marginal case_ claim suit_ too_ less_ $',
    and: 'cost worth candle benefit value utility use_ too_ less_ hours weeks $ over_ about_ for_',
    pattern: String.raw`\b(?:would|will|to|could|may|might) cost (?:\w+ ){0,3}?(?:more|far|\$?\d|\w+ (?:thousand|hundred|million)|twice|half)|\bcosts? (?:\w+ ){0,2}?\$[\d,]+|\$[\d,.]+[^;]{0,60}\b(?:worth|case about|claim (?:for|of|worth)|at stake|in dispute|in controversy|to (?:restore|search|review|collect|produce|process))|\b(?:case|claim|suit|dispute|matter) (?:that is )?(?:worth|over|about|for) (?:\$|at most|no more than|less than|perhaps|not much|so little|a few)|\b(?:\d[\d,]*|hundreds? of|thousands? of|forty|sixty|eighty|ninety|several hundred) (?:\w+ )?hours\b[^;]{0,60}\b(?:to|of (?:work|review|time|labor)|for)|\bweeks of (?:work|review|labor)|\bnot (?:be )?worth (?:the|its|what|that)|\bworth the candle|\bbenefit\w* (?:does|do|would|could|is|are) not (?:justify|warrant|outweigh|worth)|\b(?:little|slight|small|marginal) (?:\w+ )?(?:benefit|value|utility|use)\b[^;]{0,60}\b(?:cost|burden|expense|price|effort)|\btoo (?:costly|expensive|burdensome|much (?:trouble|work|expense))\b|\bless (?:expensive|burdensome|intrusive|costly)\b`,
    reads: [
      'The search would cost more than the case is worth.',
      '$40,000 to restore tapes',
      'It is not worth the candle.',
    ],
    leaves: ['the costs of the motion', 'two hours of testimony', 'is worth a look'],
  },
  {
    ground: 'privileged',
    cues: 'privileg work_ mental protected covered shielded',
    pattern: String.raw`\b(?:is|are|was|were|remains?) (?:(?!not|said|claimed|alleged|asserted|no|whether|never|argued)[\w-]+ ){0,3}?(?:privileged\b|(?:protected|covered|shielded) (?:from disclosure )?by (?:the )?(?:[\w-]+ ){0,3}?(?:privilege|work[- ]product|doctrine)|(?:opinion |attorney )?work[- ]product\b)|\bwork[- ]product protect|\bprivileges? (?:applies|attaches|protects|bars|covers|holds|stands|survives|shields|has not been waived|was not waived|extends to|forbids)\b|\bmental impressions\b|\b(?:within|under|behind) the (?:[\w-]+ ){0,3}?privilege\b`,
    reads: ['the letter is privileged', 'The notes are work product.', 'The marital privilege covers both.'],
    leaves: [
      'claims of privilege were not logged',
      'are said to be privileged',
      'whatever it no longer claims to be privileged',
      'is not privileged',
    ],
  },
  {
    ground: 'no-good-cause',
    cues: 'cause diligen',
    pattern: String.raw`\b${lack}\b[^;]{0,60}?\bgood cause|\bgood cause[^;]{0,40}?\b(?:(?:is|has|was|been) not|not (?:been )?shown|lacking|absent|missing|wanting)|\b${lack}\b[^;]{0,50}?\bdiligen(?:t|ce|tly)|\bdiligence[^;]{0,30}\b(?:not|lacking|absent|missing|wanting)|\b(?:is|was|are) not (?:by itself |in itself |itself )?(?:good )?cause\b`,
    reads: ['has not shown good cause', 'Nor was counsel diligent.', 'A busy calendar is not good cause.'],
    leaves: ['for good cause shown', 'She was diligent.'],
  },
  {
    ground: 'insufficient-showing',
    cues: 'show mak made_ establish demonstrat identif explain point support carr met_ meet articulat substantiat say_ says_ said_ saying mention cite citing specif detail describ adduc prove proving proven tried try_ trying attempt justif persuad convinc address offer provid present submit set_ tell told',
    and: negation,
    pattern: String.raw`\b${owes}${showing}`,
    reads: [
      'Plaintiff has not identified the documents',
      'does not say which pages are meant',
      'failed to explain why',
      'nobody has shown it to be unusual',
      'without citing any authority',
      'It has not carried its burden.',
    ],
    leaves: ['the defendant has shown that', 'has not produced the file', 'did not appear'],
  },
  {
    ground: 'insufficient-showing',
    cues: 'show explain identif support substantiat establish demonstrat describ specif justif prov evidence affidavit declaration proof fact authorit particular detail example says_ said_ states_ stated_ recite assert offer consist rests_ relie tells gives_ gave_ supplie alleg cite point present makes_ made_ submit adds_ add_',
    and: 'no_ not_ nor_ neither without scant little only_ merely_ simply_ nothing solely none_ never_ nowhere',
    pattern: String.raw`\b(?:no|not an?|nor any|neither|without (?:any |an? )?|not a single|not one|scant|little) (?:\w+ )?(?:showing|evidence|proof|facts?|declarations?|affidavits?|authority|authorities|explanation|particulars|details?|examples?|justification|specifics|support\b|demonstration)\b(?! (?:is|are) (?:needed|required|disputed))|\bno "?(?:particular|specific)[^;]{0,30}(?:demonstration|showing|facts?)|\b(?:says?|said|states?|stated|recites?|asserts?|offers?|offered|consists? of|rests? (?:on|upon)|relies on|relied on|tells? \w+|gives?|supplies|alleges?) (?:\w+ )?(?:only|merely|simply|no more than|nothing|little|solely)\b|\b(?:offers?|supplies|gives?|cites?|shows?|proves?|identifies|points to|presents|explains|makes|submits?|adds?) (?:no|nothing|neither|none)\b(?! (?:new|objection))|\b(?:offered|supplied|gave|cited|showed|proved|identified|pointed to|presented|explained|made|submitted) (?:no|nothing|neither|none)\b(?! (?:new|objection|attempt to confer))|\b(?:is|are|was|were|been|being) (?:not|never|nowhere|neither) (?:(?!substantially)\w+ )?(?:shown|explained|identified|supported|substantiated|established|demonstrated|described|specified|justified|proved|proven)\b`,
    reads: [
      'There is no affidavit.',
      'It says only that counsel is busy.',
      'cites no authority',
      'The need for it is nowhere explained.',
    ],
    leaves: ['no proposed order', 'no evidence is needed', 'She offers no objection.'],
  },
  {
    ground: 'insufficient-showing',
    cues: 'bare_ mere_ naked unadorned unsworn vague bald say_ ipse speculat conjecture suspicion conclusory boilerplate unsupported undeveloped unsubstantiated insufficien guess hunch surmise short_ cannot_ unpersua unconvinc',
    pattern: String.raw`\b(?:bare|mere|naked|unadorned|unsworn|unsupported|vague|bald) (?:\w+ )?(?:assertion|statement|say-so|allegation|conclusion|speculation|suspicion|belief|argument|averment|claim|word|hunch|guess|possibility|accusation|generalit)\w*|\bsay-so\b|\bipse dixit|\bspeculat\w+|\bconjecture|\bsuspicions?\b|\bconclusory|\bboilerplate (?:motion|showing|affidavit|declaration|claim|assertion|paragraph)|\bunsupported|\bundeveloped|\bunsubstantiated|\binsufficient(?:ly)?\b|\bguess(?:work|es)?\b|\b(?:hunch|surmise)\b|\bbaldly\b|\b(?:falls?|fell|falling) (?:\w+ )?short(?! of (?:the )?(?:local )?rule)|\bcannot (?:find|infer|tell|discern|say|assess|evaluate)\b|\bunpersua\w+|\bunconvinc\w+`,
    reads: ['rests on his bare assertion', 'That is speculation.', 'His proof falls short.'],
    leaves: ['enough has been said', 'The objections are boilerplate.'],
  },
  {
    ground: 'insufficient-showing',
    cues: 'enough sufficient adequate burden record factor element test_ standard requirement showing',
    and: 'not_ no_ cannot hardly scarcely unmet',
    pattern: String.raw`\b(?:not|hardly|scarcely|is no) (?:\w+ )?(?:enough|sufficient|adequate) (?:to|for|on|here|,)|\bis not (?:enough|sufficient)\b|\bburdens?\b[^;]{0,40}\b(?:not|un)(?: been)? ?(?:met|carried|satisfied|borne|discharged)|\b(?:on|from) this record\b[^;]{0,40}\b(?:cannot|not|no)\b|\b(?:factors?|elements?|test|standard|requirements?|showing)(?: of [^;]{0,40})? (?:is|are|has|have|was|were) not (?:been )?(?:met|satisfied|made|shown)`,
    reads: ['is not enough to seal a record', 'That burden has not been met.', 'The factors are not met.'],
    leaves: ['enough has been said', 'the burden of production'],
  },
];
