/** Reasons of form and time: rules of practice not kept, papers late, early, needless or uncontested. */
import type { GroundRule } from './grounds.ts';

/** A paper that asks or argues. */
const paper = String.raw`(?:(?:sur-?|cross-)?repl(?:y|ies)|motions?|letters?|filings?|papers?|submissions?|briefs?|supplements?|respons(?:e|es)|oppositions?|memorand(?:um|a)|requests?|applications?|statements?|declarations?|affidavits?|documents?|pleadings?|notices?|exhibits?|charts?|stipulations?|objections?|rebuttals?)`;
/** A text that lays down how papers are to be made. */
const practice = String.raw`(?:(?:local |civil |chambers |individual |this )?(?:rules?|practices?|procedures?|guidelines?)\b|standing order|scheduling order|case management order|pre-?trial order|l\. ?(?:civ\. ?)?r|civ\. ?l\. ?r|lr\b|lcvr|lcivr|lrciv|[a-z]*civr\b|fed\. r\. civ|frcp|section \d|paragraph \d|chambers|order (?:setting|governing|on) discovery|discovery order|(?:court's|my) order)`;
const missing = String.raw`(?:no|without|lacks?|lacking|omits?|omitted|unaccompanied by|nor|neither|(?:not|never) (?:accompanied|supported) by|fail(?:s|ed|ure|ing)? to (?:attach|include|file|submit|supply|append|lodge|provide)|(?:did|does|do|has|have) not (?:attach(?:ed)?|include[d]?|file[d]?|submit(?:ted)?|supply|append(?:ed)?|lodged?|contain))`;
const past = String.raw`(?:passed|expired|run\b|ran\b|closed|elapsed|gone\b|lapsed|ended|come and gone|came and went)`;
const span = String.raw`(?:minutes?|hours?|days?|weeks?|months?|years?|fortnight)`;

export const procedureRules: readonly GroundRule[] = [
  {
    ground: 'procedure-not-followed',
    cues: 'without',
    pattern: String.raw`\bwithout (?!prejudice)(?:first |prior |ever |so much as |any |having |even )*(?:(?:seeking|sought|obtaining|obtained|asking|asked|requesting|requested|receiving|received|getting|moving|waiting for (?:leave|permission|the court|a ruling)|leave|permission|authoriz\w+|authorit\w+|invitation|being invited|filing|calling chambers|calling the|telephoning|contacting (?:the )?(?:chambers|court|clerk)|writing to the)\b(?! to (?:amend|renew|re-?file))|(?:the )?(?:court's|judge's|required|necessary|requisite) (?:leave|permission|consent|notice|approval|conference|motion)|(?:court |judicial )(?:leave|permission|approval)|(?:the |a )?(?:\w+[- ])?(?:conference|call|notice|letter|statement) (?:that |which )?(?:\S+ ){0,3}(?:requires?|demands?|calls? for))`,
    reads: [
      'it was filed without leave',
      'a letter sent without asking for permission',
      'filed without the notice that LR 7 requires',
      'without first calling chambers',
    ],
    leaves: ['with leave of court', 'denied without leave to refile', 'will be stricken without further notice'],
  },
  {
    ground: 'procedure-not-followed',
    cues: 'leave permission invite authoriz permit provide contemplat uninvited unsolicited unauthorized unrequested allow entitle solicited',
    pattern: String.raw`\b(?:did not|never|nor did \w+|neither|has not|had not|sought|asked for|obtained|requested|had) (?:even |first |ever )?(?:ask(?:ed)? for|seek|sought|obtain(?:ed)?|request(?:ed)?|have|get|got|wait(?:ed)? for|receive[d]?)? ?(?:no |any |the (?:required |court's )?)?(?:leave|permission)\b(?! to (?:amend|renew))|\bno (?:leave|permission) (?:to \w+ (?:it|them|one) )?(?:was|had|has|is)\b|\b(?:leave|permission) (?:of court )?(?:was|had|has|is) (?:not|never|neither) (?:been )?(?:sought|asked|requested|given|granted|obtained)|\b(?:court|judge|i|undersigned|one|nobody|we) (?:\w+ ){0,2}?(?:did not|never|has not|had not|nobody|neither)? ?(?:\b(?:did not|never|neither|nobody|no one)\b) (?:invite[d]?|authorize[d]?|ask(?:ed)? for|permit(?:ted)?|call(?:ed)? for|request(?:ed)?|solicit(?:ed)?|nor)\b|\b(?:court|judge|i|we) (?:did not|never) (?:invite|authorize|ask for|permit|call for|request|solicit|order (?:a |an |it|any|one|further))|\b(?:was|were|is|are|been) (?:not|neither|never) (?:\w+ )?(?:invited|authorized|requested by the court|solicited|called for|permitted|allowed|provided for|contemplated|asked for)\b|\bnot (?:permitted|authorized|provided for|contemplated|allowed|recognized) (?:by|under|in|without|as of)\b|\bneither (?:\w+ )?(?:invited|authorized|permitted|sought)|\b(?:unauthorized|uninvited|unsolicited|unrequested|unpermitted) ${paper}|\b(?:was|were|is|are) (?:\w+ )?(?:unauthorized|uninvited|unsolicited|unbidden)\b|\b(?:not|never) grant(?:ed)? (?:\w+ ){0,3}leave\b|\bleaves no room\b`,
    reads: [
      'The court did not invite it.',
      'No leave was sought.',
      'it was neither authorized nor welcome',
      'an uninvited sur-reply',
      'which is not permitted by the Local Rules',
      'He did not ask for leave.',
    ],
    leaves: ['leave is granted', 'The court invited the letter.', 'unauthorized access to the server'],
  },
  {
    ground: 'procedure-not-followed',
    cues: 'rule practice procedure guideline order l.r lr local section nothing chambers paragraph civ',
    pattern: String.raw`\b${practice}[^;]{0,50}?\b(?:do(?:es)? not (?:permit|allow|provide|authorize|contemplate|recognize|know|admit)|know(?:s|n)? (?:of )?no|makes? no (?:provision|room)|has no (?:provision|place)|leaves? no room|(?:allow|permit|provide|contemplate|authorize)s? (?:for )?(?:only |but )?(?:one\b|no\b|a single|neither|two\b)|limits?\b|limited|forbids?|forbade|prohibits?|disallows?|bars?\b)|\b(?:in violation of|contrary to|in contravention of|in disregard of|in the teeth of|in defiance of|(?<!not )(?:violat|contraven|ignor|flout|disregard|offend|by-?pass)(?:es|e|s|ed|ing)?|runs? afoul of|at odds with|out of keeping with)[^;]{0,50}?\b${practice}|\b${practice}[^;]{0,70}?\b(?:requires?|required|demands?|wants?|calls? for|directs?|must|expects?|insists?)\b[^;]{0,80}?\b(?:leave|motion|notice|statement|certificate|signed|signature|proposed order|pages?|attach\w*|in writing|written|verbatim|memorandum|separate|declaration|affidavit|verif\w+|joint|a call|first)\b|\bnothing in (?:the |this |my )?${practice}[^;]{0,20}(?:permits?|allows?|authoriz\w+|provides? for) (?:it|them|that|such|this|a (?:second|third|sur|letter|reply))`,
    unless: String.raw`\b(?:nothing|nowhere) in (?:the |this |my |our )?(?:local )?`,
    reads: [
      'Local Rule 7 permits no second reply.',
      'in violation of the standing order',
      'My Individual Practices do not provide for a reply.',
      'Local Rule 7.2 requires a motion to attach the requests.',
      'The Scheduling Order forbids written motions absent leave.',
    ],
    leaves: [
      'did not violate the Local Rules',
      'Rule 34 requires a response within thirty days.',
      'the order of March 3 is vacated',
    ],
  },
  {
    ground: 'procedure-not-followed',
    cues: 'comply complied complying follow conform adhere abide observe heed honor compliance noncompl non-compl',
    pattern: String.raw`\b(?:fail(?:s|ed|ure|ing)? to|(?:do|does|did|has|have|had|was|is|are|were) not|never|neither|nor|not|without|in non-?) ?(?:\w+ )?(?:compl(?:y|ied|ying)|follow(?:ed|ing)?|conform(?:ed|ing)?|adher(?:e|ed|ing)|abid(?:e|ed|ing)|observ(?:e|ed|ing)|heed(?:ed|ing)?|honor(?:ed|ing)?|compliance|in compliance)\b[^;]{0,40}?\b(?:rules?|practices?|procedures?|guidelines?|requirements?|standing|format|form\b|page|instructions?|directions?|steps?|protocol|process|l\. ?r|lr|lcvr|lcivr|civ\. ?r|civr|chambers|section|paragraph)|\bnon-?complian(?:t|ce)\b[^;]{0,40}(?:motion|letter|filing|paper|rule)`,
    unless: String.raw`\b(?:log|answers?|responses?|respons\w+ [^;]{0,20}|objections?|privilege) `,
    reads: ['The letter does not comply with the Standing Order.', 'she did not follow the procedure'],
    leaves: ['the parties complied with Local Rule 37', 'has not complied with the subpoena'],
  },
  {
    ground: 'procedure-not-followed',
    cues: 'proposed joint certificate signature memorandum brief verif table separate request copy chart motion unsigned sign',
    pattern: String.raw`\b${missing}\b[^;]{0,40}?\b(?:proposed order|joint (?:statement|stipulation|letter|submission|report|motion|chart)|certificate of (?:service|mailing)|signature|(?:supporting )?memorandum|supporting brief|brief in support|verification|copy of (?:the|any) (?:requests?|subpoena|interrog\w+|discovery)|(?:the )?requests? (?:at issue|in dispute|themselves|verbatim)|table of contents|separate statement|written motion|proper motion|formal motion|motion (?:for|to|of) (?:it|that|relief|sanctions|fees))\b|\bunsigned\b|\bnot (?:been |even )?(?:signed|verified)\b|\bnobody (?:has )?signed\b|\bunverified\b|\b(?:defective|noncompliant|non-compliant|non-conforming|nonconforming|irregular)\b|\b(?:worth|deserves?|needs?|wants?|takes?) (?:a|its own|the trouble of a) (?:\w+ )?(?:motion|memorandum|brief)\b`,
    reads: ['No proposed order was attached.', 'It is also unsigned.', 'for failure to file a joint statement'],
    leaves: ['the signed copy', 'The parties filed a joint statement.'],
  },
  {
    ground: 'procedure-not-followed',
    cues: 'page word length limit twice double exceed second third successive one sur',
    pattern: String.raw`\b(?:(?<!not (?:to )?)exceed\w*|over|beyond|past|violat\w+|ignor\w+|in excess of|longer than|disregard\w*|flout\w*|double|twice|outruns?|overruns?)\b[^;]{0,45}?\b(?:(?:page|word|length)[- ](?:limit\w*|count|allowance)|limit on (?:pages|length)|limits? (?:set|fixed|in|of)|(?:\w+|\d+)[- ]pages? (?:allowed|limit|permitted|maximum)|\d+ pages|(?:three|five|ten|fifteen|twenty|twenty-five) pages)|\b(?:runs?|ran|is|comes?|came|stretch\w*|at) (?:to |on for |on to )?(?:\w+|[\w-]+) pages\b[^;]{0,60}\b(?:limit|allow|permit|maximum|where|rule|order|only|more than)|\b(?:limits?|limited|restrict(?:s|ed)|confines?|allow(?:s|ed)|permits?|permitted) (?:each|a|the|every|both|either) (?:side|party|parties|movant)s? (?:to )?(?:only )?(?:one|a single|two)\b|\bno (?:second|further|third|sur-?) ?(?:repl(?:y|ies)|brief|motion|letter|bite)|\b(?:one|a single) (?:motion|letter|chart|reply|brief|submission) (?:per|each|a side|and no more|only|is allowed|not two)`,
    reads: [
      'The brief is over the page limit.',
      'It runs to nineteen pages where the rule allows ten.',
      'had limited each side to one such motion',
    ],
    leaves: ['shall not exceed five pages', 'a three-page letter'],
  },
  {
    ground: 'procedure-not-followed',
    cues: 'must should ought may needs has had can be are is were was requires not rather instead by on in',
    pattern: String.raw`\b(?:must|should|ought to|is to|are to|has to|had to|have to|can only|may only|may not|needs? to|can(?:not)?|must not) (?:\w+ ){0,2}?(?:be )?(?:sought|made|raised|presented|brought|requested|filed|asked for|done|submitted|moved?|put|sought|joined|combined|included) (?:\w+ ){0,2}?(?:by (?:a |way of |means of )?(?:\w+ )?(?:motion|letter|stipulation|application|notice|e-?mail)|in writing|on (?:a )?(?:noticed )?motion|formally|on the docket|in (?:a|an|one|the|his|her|its|their) (?:\w+ )?(?:motion|paper|response|opposition|reply|brief|letter|footnote)|separately|together with)|\b(?:rather than|instead of|and not|not|never|other than) (?:made |raised |sought |brought )?(?:by|in|through|as) (?:a |an |way of |the form of )?(?:\w+ )?(?:motion|notice|letter|e-?mail|response|opposition|brief)\b|\b(?:rather than|instead of) (?:a |an |being |by )?(?:\w+ )?(?:motion|filed|filing|docket\w*|on the docket|served?|serving)\b|\bfiled rather than served|\b(?:was|were|are|is) (?:never |not )(?:filed|docketed|on the docket|to be filed)\b|\bnot (?:be )?filed (?:with the (?:court|clerk)|on the docket)|\bby e-?mail to (?:chambers|the court|my|the clerk)`,
    reads: [
      'Relief must be sought by motion.',
      'by notice rather than by motion',
      'Discovery papers are not to be filed.',
      'It was sent by e-mail to chambers.',
    ],
    leaves: ['The motion should be granted.', 'It must be produced by Friday.'],
  },
  {
    ground: 'procedure-not-followed',
    cues: 'letter notice e-mail email brief respons footnote opposition repl status advisory affidavit memorand declaration throwaway',
    pattern: String.raw`\b(?:letters?|notices?|e-?mails?|briefs?|responses?|footnotes?|oppositions?|repl(?:y|ies)|status reports?|advisor(?:y|ies)|affidavits?|memorand(?:um|a)|declarations?)(?: to (?:the court|chambers|a judge))? (?:is|are|was|were) (?:not|no|hardly|never) (?:a |an |the |itself )?(?:proper )?(?:motions?|objections?|way|vehicle|place|means|pleadings?|substitutes? for (?:a )?(?:motion|brief)|applications?|invitation)\b|\b(?:made|raised|sought|asked for|requested|advanced|presented|tucked|buried|embedded|slipped|inserted|put) (?:only |merely |solely )?(?:away )?(?:in|into|by|at) (?:a |an |its |his |her |their |the )?(?:\w+ )?(?:body of|footnote|opposition|response\b|reply|e-?mail|status report|foot of|tail of)`,
    reads: ['A letter is not a motion.', 'The request is made in a footnote.', 'raised only in the reply'],
    leaves: ['a letter is not a conference', 'the arguments in the letter'],
  },
  {
    ground: 'procedure-not-followed',
    cues: 'proper improper procedural wrong belong place vehicle business properly not redact unredacted full social 5.2',
    pattern: String.raw`\bnot properly (?:before|raised|presented|made|filed|noticed|brought|served|joined)|\bimproper(?:ly)? (?:filed|raised|made|noticed|presented|before|joined|combined|served|vehicle|procedure|form|means|way)|\bprocedurally\b|\bprocedural (?:defect|defic|irregular|default)\w*|\bwrong (?:form|vehicle|procedure|place|event|court|docket|way|paper)\b|\bnot (?:the|a) (?:proper|right|correct|appropriate) (?:way|vehicle|means|procedure|form|place|method|course|step)|\b(?:proper|right|correct|appropriate) (?:way|vehicle|means|procedure|course|route|method)[^;]{0,60} (?:is|was|would) (?:by|to|a|through)|\b(?:does|do|did) not belong (?:on|in|here|with)|\b(?:has|have|had) no (?:place|business) (?:on|in|being) (?:the |this |a )?(?:docket|record|reply|letter|public|opposition|court's)|\bunredacted\b|\b5\.2\b|\bfull names?\b[^;]{0,60}(?:minor|child|address|date of birth)|\bsocial security numbers?|\bnot properly\b`,
    reads: [
      'The request is not properly before the court.',
      'is procedurally improper',
      'Such papers do not belong on the docket.',
      'A footnote is the wrong place for it.',
    ],
    leaves: ['a proper log', 'the proper custodian'],
  },
  {
    ground: 'procedure-not-followed',
    cues: 'neither call telephon contact wrote write written skipped bypassed ignored jumped leap passed conference pre-motion premotion schedul arrang hearing informal',
    pattern: String.raw`\bneither (?:side|party|lawyer|counsel|of them|did)(?: has| did)? (?:called|telephoned|contacted|wrote|asked)\b|\b(?:did not|never|nobody|no one|neither|nor did \w+) (?:\w+ )?(?:first )?(?:call(?:ed)?|telephoned?|contact(?:ed)?|write to|written to|wrote to) (?:the )?(?:chambers|court|magistrate|judge|case manager|courtroom|clerk)|\b(?:skipped|bypassed|ignored|jumped|leap\w*|leapt|passed) (?:over )?(?:the|that|this|a|those|both|these) (?:\w+[- ]){0,2}(?:step|stage|procedure|process|call\b|requirement|informal)\w*|\bno (?:pre-?motion|informal|discovery|telephone|such) (?:discovery )?(?:conference|letter|call) (?:was|has|had)\b|\b(?:did not|never|without|failed to) (?:\w+ ){0,2}(?:ask(?:ed|ing)? for|request(?:ed|ing)?|seek(?:ing)?|sought|mov(?:e|ed|ing) for|schedul\w+|arrang\w+) (?:a |an |the |any |such a )?(?:pre-?motion|informal|discovery|telephone)?[ -]?(?:discovery )?(?:conference|call|hearing date)|\bbefore (?:the|a|any|that) (?:pre-?motion |informal |discovery |telephone )?conference (?:that |which )?(?:\w+ ){0,4}(?:requires?|demands?|orders?|contemplates?|calls)`,
    reads: ['Neither side called chambers.', 'No pre-motion conference was requested.', 'counsel skipped that step'],
    leaves: ['Counsel called chambers on May 3.', 'no conference of counsel took place'],
  },
  {
    ground: 'procedure-not-followed',
    cues: 'by-your-leave attach accompanied page first-time first pages',
    pattern: String.raw`\bby-your-leave\b|\b(?:does|did|do) not (?:attach|include|quote|set out|reproduce|append) (?:the |any |a )?(?:\w+ ){0,2}(?:requests?|interrogator\w+|responses?|discovery|order)[^;]{0,30}\b(?:rule|order|practice)|\bmust be accompanied by\b[^;]{0,60}\b(?:is|was|are|were) not\b|\b(?:runs?|ran|comes?|stretch\w*) (?:to |on for )?[\w-]+ pages\b.{0,60}\b(?:allow|permit|limit|maximum)|\bfor the first time in (?:a |an |its |his |her |their |the )?(?:reply|sur-?reply|opposition|objections?|footnote)`,
    reads: [
      'It does not attach the disputed requests as Local Rule 37 requires.',
      'The brief runs to thirty-one pages; the rules allow fifteen.',
      'She raises it for the first time in her reply.',
    ],
    leaves: ['The motion attaches the requests.', 'The log runs to forty pages.'],
  },
  {
    ground: 'untimely',
    cues: 'untimel late tardy tardi belated out-of time eleventh overdue too out laches dilator',
    pattern: String.raw`\buntimel(?:y|iness)\b|\btoo late\b|\b(?:motion|request|application|letter|reply|surreply|sur-reply|it|objection|notice|rebuttal|papers?|this|supplement|opposition|stipulation|demand|amendment|and|as) (?:\w+ ){0,3}?(?:is|was|were|are|came|comes|arrived|as|made|filed|being)? ?(?:[\w-]+ ){0,2}?(?<!(?:this|that|so|as|of|the|by) )(?:late|tardy|tardily|belated(?:ly)?|overdue)(?= (?:and|by|without|under|to|in|as)\b|[.,;]|$)|\b(?:comes?|came) (?:\w+ )?(?:late|belatedly)\b|\bas (?:too |being )?late\b(?! as)|\bout of time\b(?! to)|\btime[- ]barred\b|\beleventh[- ]hour\b|\blaches\b|\bdilator(?:y|iness)\b|\b(?:unexplained|undue|inexcusable|unexcused|long) delay\b(?! (?:hurt|cost|harmed))|\bdelay(?:ed)? (?:in (?:seeking|raising|moving|filing|bringing)|of (?:\w+ ){1,2}(?:months|weeks|years))`,
    reads: ['is denied as untimely', 'The motion comes late.', 'The request was filed late.', 'is denied as late'],
    leaves: ['the reply was timely', 'the responses were late', 'of late', 'The delay hurt no one.'],
  },
  {
    ground: 'untimely',
    cues: 'day week month year hour minute after past beyond long deadline cut-off cutoff close closed time period discovery window eve expired',
    pattern: String.raw`\b${span} (?:after|past|beyond|following|too late)\b[^;]{0,45}?\b(?:deadline|clos(?:e|ed|ing)|cut-?off|expir\w+|due date|period|time (?:for|to|had)|limit|discovery)|\b(?:(?:long |well |only |just )?(?:after|past|beyond)|outside) (?:the |that |its |this |those |a )?(?:\w+ ){0,4}?(?:deadline|cut-?off|close of (?:\w+ )?discovery|discovery (?:had )?(?:closed|period|ended)|time (?:for|to|allowed|limit)|period (?:for|in|allowed|set))\b|\b(?:deadline|time\b(?! of| to (?:reply|respond|oppose))|period|window|cut-?off|date (?:for|to))(?! on)[^;]{0,50}?\b(?:had|has|having|have|was|is) (?:(?!not\b|been\b|yet\b)\w+ ){0,2}${past}|\b(?:deadline|time (?:for|to)(?! (?:reply|respond|oppose))[^;]{0,40}|period[^;]{0,30}) (?:expired|passed|ran|lapsed|closed|came and went)\b|\bdiscovery (?:(?:has|had|is|was) (?:long |already |since )*)?(?:closed|ended)\b(?! (?:yet|until))|\b(?:on|at) the eve of\b|\b(?:hours?|days?|a day|a week|weeks?) before (?:the )?(?:close|cut-?off|deadline|discovery (?:close|end|was|is)|fact discovery|trial)\b`,
    unless: String.raw`\b(?:responses?|answers?|log|production|documents?|objections|admissions?|service)\b[^;]{0,50}`,
    reads: [
      'It was filed nine days after the deadline.',
      'the deadline for motions had passed',
      'on the eve of the cut-off',
      'Discovery closed in May.',
      'the time for rebuttal having run',
      'filed long after the close of discovery',
    ],
    leaves: [
      'the time to respond has not yet run',
      'within ten days after the date of this order',
      'served before the deadline',
    ],
  },
  {
    ground: 'untimely',
    cues: 'wait sat sit slept sleep dawdl tarried could should timely promptly within time earlier sooner seasonabl delay nothing idle',
    pattern: String.raw`\bwait(?:ed|ing|s) (?:(?:until|till)\b|(?:for |nearly |almost |more than |over |some |another )*(?:\w+|\d+) (?:days|weeks|months|years)|so long|too long|a (?:month|year|week))|\b(?:slept|sat|sitting|sleeping|dawdled|dallied) (?:on (?:it|its|his|her|their|the|this|them)|idle|back|still)|\bdawdl\w+|\btarried\b|\b(?:could|should|might|ought to) (?:and should )?have (?:been )?(?:\w+ )?(?:raised|sought|moved|brought|asked|made|filed|taken up|spoken up) (?:[\w,]+ ){0,4}?(?:earlier|sooner|months|weeks|long|before|when|then|last|in (?:january|february|march|april|may|june|july|august|september|october|november|december))|\b(?:did not|does not|was not|were not|not|never|failed to) (?:\w+ )?(?:timely|promptly|seasonably)\b|\bnot (?:\w+ ){1,8}?(?:in time|on time|in a timely)\b|\bdid nothing (?:for|until|about it)`,
    reads: ['He waited until the last week.', 'She could have raised it months ago.', 'did not appeal from it in time'],
    leaves: ['without waiting for a reply', 'was timely served', 'was not harmed'],
  },
  {
    ground: 'moot',
    cues: 'moot academic nothing overtaken',
    pattern: String.raw`\bmoot(?:ed|ness)?\b|\bas academic\b|\bis academic\b|\bnothing (?:\w+ )?(?:remains|left|is left|more|further)\b[^;]{0,50}?\b(?:to (?:decide|act|compel|rule|strike|quash|modify|seal|stay|extend|expedite|order|protect|do|resolve)|for)|\bnothing (?:left )?to (?:compel|strike|quash|modify|stay|extend|protect)\b(?! yet)|\bovertaken by\b`,
    reads: [
      'is denied as moot',
      'There is nothing left to modify.',
      'events have overtaken by now, as they were overtaken by the trial',
    ],
    leaves: ['that point is not disputed', 'nothing to do with the case'],
  },
  {
    ground: 'moot',
    cues: 'since now longer yesterday',
    pattern: String.raw`\b(?:has|have|having|had) (?:now |since )(?:been |all been )?(?:complied|produced|served|answered|withdrawn|resolved|provided|supplied|cured|delivered|turned over|taken place|held|agreed|settled|dismissed|filed)|\b(?:been |was |were |is |are )(?:since |now )(?:complied|produced|served|answered|withdrawn|resolved|provided|supplied|cured|delivered|taken|held)|\bno longer (?:at issue|in dispute|needed|necessary|a live|live|pending|wanted|required|sought|disputed|any (?:dispute|need))|\b(?:produced|withdrawn|answered|turned over|delivered|served) (?:them |it |the \w+ )?(?:yesterday|last week|this morning)`,
    reads: ['The records have since been produced.', 'is no longer in dispute', 'which were turned over yesterday'],
    leaves: ['has not been produced since', 'produced last year'],
  },
  {
    ground: 'premature',
    cues: 'premature ripe unripe soon early not before await remains first may',
    pattern: String.raw`\bprematur\w+|\bnot (?:yet )?ripe|\bunripe\b|\btoo (?:soon|early)\b|\b(?:has|have|had) not yet (?:\w+ )?(?:run\b|expired|passed|begun|closed|come|arisen|answered|served|produced|responded|taken|sought|asked|tried|been)|\b(?:is|was|are|were) not yet (?:\w+ )?(?:due|ripe|ready|necessary|needed|known|time|here|at issue)|\b(?:are|is|were|was) not (?:yet )?due\b|\bbefore (?:the )?(?:responses?|answers?|production) (?:\w+ ){0,2}(?:are|were|is|was|fell|came) due|\bremains to be seen\b|\bon (?:a|this) first (?:failure|default|lapse)\b|\bhas not yet been (?:asked|served|tried)|\bmay never (?:be|come|arise)`,
    reads: ['is denied as premature', 'The responses are not yet due.', 'the time for answering has not yet run'],
    leaves: ['the claim matured in May', 'a first failure', 'the early deposition'],
  },
  {
    ground: 'duplicative',
    cues: 'duplicat cumulative redundant repeti repeat rehash reargu restat re-urg recycl already same twice before third fourth second all new nothing hand made',
    pattern: String.raw`\bduplicat(?:ive|es?|ing|ion)\b|\bcumulative\b|\bredundan\w+|\brepetiti\w+|\b(?:repeats?|repeating|repeated|rehash\w*|reargu\w+|restat(?:es?|ing)|re-?urg\w+|recycl\w+|warmed-over)\b[^;]{0,50}?\b(?:motions?|requests?|arguments?|positions?|points?|what|ground|same)|\balready (?:\w+ )?(?:been )?(?:produced|provided|decided|ruled|answered|made|denied|asked|rejected|considered|given|served|supplied|received|turned over|possess\w*|obtained|in (?:hand|its|his|her|their|plaintiff|defend)|has (?:them|it|the|these|what|every)|have (?:them|it|the|these|what)|argued|raised|addressed)|\b(?:has|have|had) (?:them|it|these|the same|all of (?:it|them)) already|\bin hand\b|\bsame (?:relief|arguments?|(?:motion|request) (?:was|that|twice|again)|points? (?:was|were|that))\b|\b(?:said|made|asked|raised|argued|rejected|decided|denied|heard|refused)(?:, and (?:rejected|denied|refused))?,? (?:\w+ ){0,3}?(?:before|already|twice|once before|in the (?:fall|spring|summer|winter)|last (?:month|year|spring|summer|fall|winter))\b|\b(?:third|fourth|fifth) (?:time|bite|attempt|try|motion|request)|\bsecond bite|\b(?:adds?|adding|offers?|says?|raises?|brings?|contains?|presents?) nothing (?:new|further|to (?:its|what|the))|\bno new (?:facts?|arguments?|evidence|law|ground)`,
    reads: [
      'the request is duplicative',
      'The same motion was denied in May.',
      'He has already produced the file.',
      'These points were all made before.',
      'It adds nothing new.',
    ],
    leaves: ['two copies were served', 'for the same reason', 'already scheduled for May 5'],
  },
  {
    ground: 'unopposed',
    cues: 'unopposed un-opposed oppos object respon consent uncontested non-oppos contest',
    pattern: String.raw`\bun-?opposed\b|\bno (?:\w+ )?(?:opposition|objections?)\b(?! (?:is needed|may be))|\bnot oppos(?:e|ed|ing)\b|\bwithout (?:opposition|objection)\b|\b(?:does|do|did|has|have|had) not (?:\w+ )?(?:opposed?|object(?:ed)?|responded to (?:it|the motion)|contest(?:ed)?)\b|\b(?:nobody|no one|no party|none of (?:them|the \w+)|neither \w+) (?:\w+ )?(?:oppos\w+|object\w+|respond\w+|contests?)|\buncontested\b|\bnon-?opposition\b|\b(?:granted|allowed) (?:on|by) consent\b|\babsent (?:objection|opposition)|\bfiled no (?:response|opposition|objection)|\bno (?:response|answer)[^;]{0,30}(?:was|were|has been|having been) (?:filed|received|made)|\btime (?:to|for) (?:\w+ ){0,2}?(?:oppos\w+|respon\w+|object\w+) (?:\w+ ){0,4}(?:passed|expired|run|lapsed)|\bwithdr(?:ew|awn) (?:their|its|his|her) (?:opposition|objection)|\bwent unanswered\b`,
    reads: [
      'the motion is unopposed',
      'No opposition was made.',
      'Plaintiff does not object.',
      'is granted on consent',
      'The time to respond has passed.',
    ],
    leaves: ['the motion is opposed', 'an assented-to motion', 'The objection is sustained.'],
  },
];
