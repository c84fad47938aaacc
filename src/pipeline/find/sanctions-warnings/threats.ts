/** A clause to the threat that it makes: what may or will follow if. */

import type { Proof } from '../rule-proof.ts';
import { consequencesIn, namesConsequence, namesRemedy } from './consequences.ts';
import { has } from './trigger-words.ts';

/** What a pattern found in the words of a clause; offsets in those words. */
export type Threat = {
  rule: string;
  /** Where the words stand whose voice decides. */
  at: number;
  /** Words that name the consequences. */
  region: { from: number; to: number };
  /** Words in front of which the person stands who is warned; null where the words name none there. */
  subjectEnd: number | null;
  /** True where the words warn without naming a consequence; those may stand in the next sentence. */
  open: boolean;
};

const be = String.raw`(?:\b(?:is|are|be|am|stands?|remains?|hereby) (?:[\w-]+ |, ?){0,5}?|\bORDERED,? and )`;
const warned = new RegExp(
  String.raw`${be}(?<!\b(?:was|were|been|had|not|previously) (?:\w+ ){0,2})\b(?:(?:fore)?warned|cautioned|admonished|(?:(?:put|placed|now|hereby|again|also|further) )*on (?:\w+ )?notice|given (?:\w+ )?(?:warning|notice) that)\b`,
  'i',
);
const warns =
  /\b(?:court|I|we|undersigned|judge|master|[Tt]his [Oo]rder) (?:(?:hereby|also|again|now|therefore|accordingly|further|strongly|expressly|does|must|will|only|thus|first|finally|do) ){0,3}(?:warns?|cautions?|admonish(?:es)?|forewarns?|puts? [^;]{1,60} on (?:\w+ )?notice)\b|\b(?:this|consider this|take this as|let this (?:\w+ )?(?:be|serve as)|as) (?:is )?(?:an?|the|his|her|their|its|fair|your)? ?(?:\w+ ){0,3}warning\b|\bwith (?:the|this|a) (?:\w+ )?(?:warning|admonition|caution|caveat)\b|\b(?:final|last|fair) warning\b/i;
const advised =
  /\b(?:(?:is|are|be|stands?|hereby) (?:[\w-]+ |, ?){0,4}?(?:advised|reminded|notified|informed|instructed|told)|(?:court|I|we|undersigned|judge) (?:[\w]+ ){0,2}(?:reminds?|advises?|notif(?:y|ies)|informs?|alerts?)|(?:should|must|would do well to|may) (?:\w+ ){0,2}(?:understand|know|expect|assume|bear in mind|keep in mind|be aware|take note|take notice|remember|note|anticipate|count on|be prepared)|make no mistake|let there be no \w+)\b/i;

const showCause =
  /\b(?:(?:shall|must|to|will|should) (?:\w+ ){0,6}?show (?:good )?cause|ordered to show (?:good )?cause|(?:is|are) (?:hereby )?(?:\w+ )?to show cause|show (?:good )?cause)\b[^;]{0,80}\bwhy\b/i;
/** An order to show cause in plain words: `prepared to explain why judgment should not be entered`. */
const explainWhy =
  /\b(?:shall|must|will|ordered to|directed to|required to|(?:is|are) to|(?:has|have) until|prepared)\b[^;]{0,80}\b(?:explain(?:ing)?|tell (?:the court|me)|say|stat(?:e|ing)|advise the court)\b[^;]{0,40}\bwhy\b(?=[^;]{1,120}\bshould not\b)/i;
/** `I ordered Acme to show cause` tells of an earlier order; `Acme is ordered to` is this one. */
const ordered = /(?<!\b(?:is|are|be|hereby|therefore|further|and) )\b(?:ordered|directed|required)\b[^;]{0,80}$/;
const recommends =
  /\b(?:RECOMMENDS?|RECOMMENDED|recommends?|recommended|recommendation)\b[^;]{0,400}?\b(?:dismiss(?:ed|al)?|default|sanction(?:ed|s)?|contempt|str(?:uck|icken)|preclu\w+|fined|fees|expenses)\b/;
const refusesMore =
  /\bno (?:[\w-]+ ){0,2}(?:motions?|requests?|applications?|letters?|stipulations?) [^;]{0,60}\b(?:will|shall) be (?:entertained|considered|granted|accepted|heard|allowed)\b|\b(?:not inclined|unlikely|disinclined|unwilling|reluctant) to (?:grant|allow|entertain|extend|consider)\b[^;]{0,60}\b(?:further|another|additional|more|again)\b|\bno (?:further|more|additional|other|second|third|such) (?:[\w-]+ ){0,3}(?:extensions?|continuances?|enlargements?|adjournments?|requests?|time|modifications?|changes?)\b[^;]{0,60}\b(?:will|shall|may|can|are to|is to|should be (?:expected|sought))|\b(?:close of (?:fact )?discovery|deadlines?|dates?|schedule|period|time|cutoff)\b[^;]{0,60}\b(?:will|shall) not (?:move|slip|change)\b|\b(?:deadlines?|dates?|schedule|period|time|cutoff)\b[^;]{0,60}\b(?:will|shall) not (?:be )?(?:\w+ )?(?:be )?(?:extended|moved|continued|enlarged|changed|modified)\b|\b(?:will|shall) not (?:again )?(?:extend|move|enlarge|continue|grant|consider|entertain)\b[^;]{0,60}\b(?:again|further|extensions?|continuances?|another|deadlines?|dates?|enlargements?)\b|\b(?:this|the) (?:\w+ ){0,3}(?:extension|continuance|enlargement|adjournment) (?:is|shall be|will be) (?:the )?(?:last|final)\b|\b(?:this|it) (?:is|shall be|will be) (?:\w+ ){0,2}(?:last|final) (?:such )?(?:extension|continuance|enlargement|adjournment)\b|\bshould not (?:ask|seek|request|come back)\b[^;]{0,60}\b(?:extend\w*|extension|again|further|more)\b|\bthere (?:will|shall) (?:not be an?|be no) (?:second|third|fourth|further|more|other|next)\b|\b(?:this|that) (?:is|will be|shall be) the (?:last|final) time (?:that )?(?:the court|I|we|this)\b|\bshould not (?:expect|anticipate|count on) (?:any |a |an )?(?:further|another|more|additional|second)\b/i;
const illWill =
  /\b(?:dealt with (?:\w+ )?(?:severely|harshly|accordingly|firmly|sternly|strictly|appropriately)|(?:viewed|met|received|greeted) with (?:\w+ )?(?:disfavor|severity|sanctions?|a cold)|(?:harsher|stronger|sterner|more (?:severe|serious|drastic|stringent)) (?:\w+ )?(?:sanctions?|measures?|remed(?:y|ies)|consequences?|medicine|relief|steps?|penalt(?:y|ies))|(?:will|shall) (?:be|prove) (?:\w+ )?(?:costly|expensive)|not be taken lightly|(?:will|shall) (?:lead to|bring|invite|earn|result in|draw) (?:them|it|one|worse|more)|carry a price)\b|\b(?:will|shall|does|do) not (?:again )?(?:hesitate|look (?:kindly|favorably)|tolerate|countenance|overlook|condone|abide|be (?:so|as|this|nearly as|inclined to be) (?:\w+ )?(?:lenient|forgiving|charitable|generous|patient|indulgent|kind|understanding|gentle)|be (?:tolerated|countenanced|condoned|overlooked|excused)|take kindly|let it pass)\b|\b(?:stands?|is|am|are) (?!not\b)(?:\w+ )?(?:ready|prepared|inclined) to (?:impose|shift|award|order|recommend|enter|strike|dismiss|preclude|consider)\b|\b(?:sanctions?|contempt|fee[- ]shifting|dismissal|default|preclusion)\b[^;]{0,30}\b(?:remains?|is|are|stays?) (?:still |firmly |very much )?on the table\b|\b(?:patience)\b[^;]{0,40}\b(?:thin|exhausted|end|limit|limits|run out)\b|\b(?:will|shall) (?:have|carry|be|bring) (?:\w+ ){0,2}consequences\b|\b(?:last|final) (?:chance|opportunity)\b|\bat (?:his|her|its|their) (?:own )?(?:peril|risk)\b|\b(?:will|shall) not do (?:so again|(?:so|likewise|the same) (?:a second|the next|next|another) time)\b|\bwill do (?:so|it|what|likewise|the same)\b[^;]{0,60}\b(?:second|next|again|declined|not)\b/i;
const reservesRight =
  /\breserv(?:es?|ing) (?:the|its|all|my|full) (?:\w+ )?(?:right|authority|power|discretion)s? to\b/i;
const orElse =
  /\bor (?:else )?(?:(?:to )?(?:risk|face|suffer|incur|be (?:\w+ )?(?:sanctioned|precluded|held|fined|barred|deemed|stricken|dismissed|subject|ordered|required to (?:pay|appear)))|(?:will|shall) be)\b|\b(?:on|upon|under) (?:the )?(?:pain|penalty|threat|peril) of\b(?! perjury)|\bat (?:the )?(?:risk|peril) of\b|\b(?:risks?|invites?|courts|exposes?|subjects?|faces) (?:\w+ ){0,6}(?:sanctions?|dismissal|default|contempt|preclusion|exclusion|waiver|fees|expenses|costs|fine|striking|a finding|an award|an order|the)\b|\b(?:is|are|be|constitutes?|provides?) (?:an? |sufficient |itself |good )?(?:grounds?|cause|basis) for\b|(?<!not )\bsanctionable\b|\bif\b[^;]{1,80}\b(?:sanctions?|dismissal|default|contempt) (?:is|are) (?:certain|inevitable|likely|possible|sure|to follow|the next step|next)\b|\b(?:the )?(?:loser|losing (?:side|party)|whoever loses)\b[^;]{0,80}\bpays?\b/i;

/** What makes the future depend on what somebody does. */
export const strong =
  /\b(?:if|unless|in the event|in (?:the )?(?:default|absence) of|should (?!(?:also|be|have|now|not be)\b)(?=[\w' ,.&-]{1,80}\b)|fail(?:s|ure|ures|ing|ed)?\b|neglect(?:s|ed)?|refus(?:al|es?|ing)|non-?complian\w+|disobe\w+|violations?|violates?|breach(?:es)?|dereliction|recurrence|repetition|or else|, or (?=[^;]{1,80}\b(?:will|shall|may) be\b)|nothing (?:short|less)|one more\b|otherwise|whoever|whichever|anything (?:less|short)|who(?: (?:\w+ )?(?:does|do|is|are|fails?|files?|brings?|signs?|raises?|misses|stays|ignores|\w+s))\b|(?:that|which) (?:does|do|is|are) not\b|not (?:\w+ ){0,2}(?:filed|served|raised|made|logged|disclosed|produced|translated|listed|identified|submitted|stated|supported|answered|paid|completed|complied|met|done|preceded|accompanied|asserted|specific|timely)\b)/i;
const weak =
  /\b(?:any|next|another|further|future|continued|continuing|repeat(?:ed)?|second|third|again|absent|without|each|every|henceforth|hereafter|from now on|in (?:the )?future|a party (?:who|that|which)|those who|delays?|lapses?|silence|inaction|noncompl\w+|misconduct|gamesmanship|obstruct\w+|disregards?|late|untimely|incomplete|boilerplate|language such)\b/i;

const modal = /\b(?:will|shall|may|could|can|must|ought|should (?:expect|anticipate|be prepared))\b(?! \d)/gi;
/** A paper of a kind: `A motion without a certificate will …`. */
const aPaper =
  /(?:^|[.:;] |\d\. )An? (?:[\w-]+ ){0,3}(?:motion|letter|request|objection|filing|submission|brief|application|answer|log|stipulation) (?!(?:is|was|will|shall|may|must)\b)[^;]{3,160}$/;
/** Papers of a kind, and none in particular: `Letters longer than three pages will …`. */
export const anyPapers =
  /(?:^|[.:;,] |\b(?:that|and) )(?:[\w-]+ ){0,2}(?:letters|motions|requests|objections|exhibits|papers|filings|submissions|briefs|documents|declarations|applications|disputes|claims|entries|responses|answers|pleadings|witnesses|experts|reports|disclosures|topics|items|(?:parties|counsel|lawyers|litigants)(?= (?:who|that|which))) (?!(?:is|are|was|were|will|shall|may|at|in)\b)[^;]{3,120}$/i;
/** What somebody leaves undone: `Damages not explained by then will …`. */
const undone = /(?:^|[.:;,] )(?:[\w-]+ ){0,2}\w+s not (?:so |then |yet )?\w+(?:ed|en|wn)\b/;
const vicious =
  /(?:^|[.:;,] |\band )(?:(?:general|boilerplate|blanket|late|late-filed|untimely|unsigned|oversized|overlong|unilateral|non-?compliant|non-?conforming|conclusory|generic|serial|repetitive|speaking|incomplete|evasive|ex parte) ){1,3}(?:letters?|motions?|requests?|objections?|exhibits?|papers|filings?|submissions?|briefs?|documents|answers?|responses?|disclosures?|productions?) $/i;
const comingAgain =
  /\b(?:any (?:further|future|such|other|new)|the next|another|again|in future|from now on|henceforth|a (?:second|third|repeat)|once more)\b/i;
/** A duty of a party to do paperwork, of which the words behind it are the object. */
const task =
  /^ (?:also |then |promptly |jointly |each |only |not |first )*(?:file|attempt|try|endeavor|submit|serve|produce|meet|confer|respond|reply|oppose|brief|provide|identify|state|address|attach|describe|list|certify|supplement|contact|deliver|exchange|complete|answer|notify|propose|send|prepare|set|schedule|hold|reach|discuss|resolve|raise|report|continue|proceed|bear in|note|take place|disclose|search|make|use its best|review|include a|lodge|mail|inform|redact|designate|begin|permit|allow|hear argument|hold a|issue a (?:ruling|decision|further order))\b/i;
const asks =
  /^ (?:also |then |promptly |again |now )*(?:move|seek|apply|renew|request|ask|file (?:an?|its|his|her|their) (?:\w+ ){0,3}(?:motion|application|request)|submit (?:an?|its) (?:\w+ ){0,2}(?:motion|application|affidavit|request)|petition|recover|re-?file|re-?urge|bring|be (?:(?:re)?(?:newed|filed|urged)|sought|requested|claimed|submitted|supported))\b/i;
const negative =
  /^ (?:not|never|no longer|neither) (?!(?:\w+ )?(?:be (?:\w+ )?(?:permitted|allowed|heard|considered|granted|extended|received|admitted|entertained|able|free|accepted|read|used|tolerated|excused|reached|moved|to )|hesitate|rely|use|offer|introduce|call|testify|present|consider|entertain|hear|accept|read|receive|admit|extend|grant|tolerate|permit|allow|contest|oppose))/i;
const told =
  /\b(?:warned|told|cautioned|advised|admonished|explained|reminded|said|stated|informed|promised|threatened|ordered|noted|held|observed|announced|provided|directed|indicated|made clear)\b(?=[^;]{0,90}\bthat\b)/gi;
const presentPassive = /\b(?:is|are|be|am|stands?|hereby|again|further|also|ORDERED) (?:[\w-]+ ){0,4}$/;

/** True where an earlier telling stands before `at`: `told counsel that …`, `was warned that …`. */
export function isRetold(words: string, at: number): boolean {
  for (const { index, 0: verb } of words.slice(0, at).matchAll(told)) {
    const before = words.slice(Math.max(0, index - 60), index);
    if (
      /^ORDERED$/.test(verb) ||
      (presentPassive.test(before) && !/\b(?:was|were|been|had) (?:\w+ ){0,2}$/.test(before))
    )
      continue;
    if (/\bthat\b/.test(words.slice(index, at))) return true;
  }
  return false;
}

const ordinaryCosts =
  /\b(?:copy(?:ing|ies)|duplicat\w+|transcripts?|mediat\w+|translation|storage|shipping|postage|filing fee|witness fee|expert'?s? (?:\w+ )?(?:fees?|time)|Rule 45|non-?party)\b/i;
/** What a court, not a party, does about costs. */
const courtTurns = /^ (?:\w+ )?(?:entertain|hear|award|impose|shift|assess|tax|look to|charge)\b/i;
const otherwiseAgreed = /\bunless (?:\w+ ){0,3}(?:agree|stipulate|order(?:ed|s)?|direct(?:ed|s)?|otherwise)\b/i;
const misdeed =
  /\b(?:not|n't|fail\w*|refus\w+|neglect\w*|again|still|late|incomplete|wrong|los(?:e|es|ing|t)|unsuccessful|unable|cannot|another|next|further|violat\w+|disregard\w*|noncompl\w+|without|whoever|whichever|away|unsigned|deficien\w+|frivolous|unreasonabl\w+|henceforth|third|second|less|short|any|who|dilatory|obstruct\w+|misconduct|repeat\w*|remain\w*|persist\w*|continue[sd]?|absent|wanting|ignored?|misses|missed|recurs?|recurrence|happens?)\b/i;

const definite =
  /(?:^|[;,:] (?:and )?|\bthat )(?:the|this|that|these|those|both|its|his|her|[A-Z][\w.-]*'s?) (?:[\w-]+ ){0,3}(?:motions?|requests?|letters?|applications?|objections?|papers?) [^;]{0,60}$/i;
const supposing = /\b(?:if|unless|should|in the event|fail\w*|not \w+ed)\b/i;
const beyondDenial = (region: string): boolean =>
  consequencesIn(region).some((c) => c !== 'denial' && c !== 'striking');

function plainCause(words: string): RegExpExecArray | null {
  const found = explainWhy.exec(words);
  return found && namesRemedy(words.slice(found.index + found[0].length)) ? found : null;
}

/** True where the words of a sentence, by their bits, may make a threat. */
export const mayThreaten = (bits: number): boolean =>
  (bits & (has.lead | has.cause | has.recommend | has.reserve | has.ill)) !== 0 ||
  (bits & has.more && bits & has.no) !== 0 ||
  (bits & has.modal && bits & (has.illFuture | has.consequence) && bits & (has.illFuture | has.due)) !== 0 ||
  (bits & has.consequence && bits & (has.or | has.advice) && bits & (has.or | has.due)) !== 0 ||
  (bits & (has.waive | has.preclude) && bits & has.due) !== 0;

/**
 * Threat that the words of a clause make; null where they make none. Voice is for the caller to judge, at `at`.
 *
 * @param bits what kinds of trigger words its sentence has (`has`); all, where nobody looked.
 */
export function threatIn(words: string, bits = ~0): Threat | null {
  const end = words.length;
  const lead = bits & has.lead ? (warned.exec(words) ?? warns.exec(words)) : null;
  if (lead && !isRetold(words, lead.index + lead[0].length - 1)) {
    const to = lead.index + lead[0].length;
    const region = { from: to, to: end };
    const isActive = !warned.test(words);
    const said = words.slice(to);
    // what an earlier order said stands in its own words: denied "with the warning that a third 'will be stricken'"
    if (/^with/i.test(lead[0]) && /["“]/.test(said)) return null;
    return {
      rule: 'warned',
      at: lead.index + Math.max(0, lead[0].search(/\S+$/)),
      region,
      subjectEnd: isActive ? null : lead.index + 1,
      open: !namesConsequence(said) || /^\W*$/.test(said),
    };
  }
  const cause = bits & has.cause ? (showCause.exec(words) ?? plainCause(words)) : null;
  if (
    cause &&
    !/\b(?:was|were|been|had|failed) (?:\w+ ){0,4}$/.test(words.slice(0, cause.index + 1).slice(-40)) &&
    !ordered.test(words.slice(0, cause.index + 2)) &&
    !isRetold(words, cause.index)
  )
    return {
      rule: 'show-cause',
      at: cause.index,
      region: { from: cause.index + cause[0].length, to: end },
      subjectEnd: cause.index,
      open: false,
    };
  const recommended = bits & has.recommend ? recommends.exec(words) : null;
  if (
    recommended &&
    !/\b(?:will|shall|may|could|can|would|might|was|were|had|not) (?:\w+ ){0,4}$/.test(
      words.slice(0, recommended.index).slice(-40),
    )
  )
    return {
      rule: 'recommended',
      at: recommended.index,
      region: { from: recommended.index + 10, to: end },
      subjectEnd: null,
      open: false,
    };
  const more = bits & has.more && bits & has.no ? refusesMore.exec(words) : null;
  if (more && !isRetold(words, more.index))
    return {
      rule: 'no-more',
      at: more.index + more[0].length - 1,
      region: { from: more.index, to: end },
      subjectEnd: null,
      open: false,
    };
  const right = bits & has.reserve ? reservesRight.exec(words) : null;
  if (right && strong.test(words) && namesConsequence(words.slice(right.index)))
    return {
      rule: 'reserves-right',
      at: right.index,
      region: { from: right.index, to: end },
      subjectEnd: null,
      open: false,
    };
  const ill = bits & has.ill || (bits & has.illFuture && bits & has.modal) ? illWill.exec(words) : null;
  if (ill && !isRetold(words, ill.index))
    return { rule: 'ill-will', at: ill.index, region: { from: ill.index, to: end }, subjectEnd: null, open: true };

  const future = bits & has.consequence && bits & has.modal && bits & has.due ? futureIn(words) : null;
  if (future) return future;

  if (!(bits & has.consequence)) return null;
  const advice = bits & has.advice && bits & has.due ? advised.exec(words) : null;
  if (advice && !isRetold(words, advice.index)) {
    const rest = words.slice(advice.index + advice[0].length);
    if (
      namesConsequence(rest) &&
      (strong.test(rest) || comingAgain.test(rest)) &&
      !/\bmay (?:file|move|seek|apply)\b/i.test(rest)
    )
      return {
        rule: 'advised',
        at: advice.index + advice[0].length - 1,
        region: { from: advice.index + advice[0].length, to: end },
        subjectEnd: advice.index + 1,
        open: false,
      };
  }
  const or = bits & has.or ? orElse.exec(words) : null;
  if (
    or &&
    !isRetold(words, or.index) &&
    namesConsequence(words.slice(or.index)) &&
    !/\b(?:was|were|had|did)\b/.test(words.slice(Math.max(0, or.index - 30), or.index))
  )
    return { rule: 'or-else', at: or.index, region: { from: or.index, to: end }, subjectEnd: null, open: false };

  const error = bits & has.waive ? /\bmay not (?:\w+ )?assign as error\b/i.exec(words) : null;
  if (error)
    return { rule: 'waives', at: error.index, region: { from: error.index, to: end }, subjectEnd: null, open: false };
  const waives = bits & (has.waive | has.preclude) && bits & has.due ? waiving.exec(words) : null;
  if (
    waives &&
    namesConsequence(words.slice(waives.index)) &&
    !/\b(?:would|might|had|was|were)\b/.test(waives[0]) &&
    !isRetold(words, waives.index + waives[0].length)
  )
    return {
      rule: 'waives',
      at: waives.index + waives[0].length - 3,
      region: { from: waives.index, to: end },
      subjectEnd: null,
      open: false,
    };
  return null;
}

/** Who does not do something in time, and what it loses: `objections not filed are waived`. */
const waiving =
  /\b(?:fail(?:ure|s|ing)\b|part(?:y|ies) (?:who|that|which)\b|not (?:\w+ ){0,3}(?:filed|served|raised|made|asserted|timely|specific|logged|listed|stated|disclosed|supported|identified|explained|renewed)\b)[^;]{0,160}\b(?:waives?|forfeits?|constitutes?|operates?|bars?|(?:is|are) (?:deemed )?(?:waived|forfeited|lost)|results? in|precludes?|may not (?:\w+ )?assign as error)\b/i;

/** No clause that a judge writes has more verbs of this kind; a table or a garbled text may. */
const mostModals = 12;

/** A future that depends on a misdeed: `if the Town does not …, it will bear the cost`. */
function futureIn(words: string): Threat | null {
  const found = strong.exec(words);
  if (otherwiseAgreed.test(words)) return null;
  let tries = 0;
  for (const { index, 0: verb } of words.matchAll(modal)) {
    if (++tries > mostModals) return null;
    const behind = index + verb.length;
    const rest = words.slice(behind);
    // "if Plaintiff may" is the condition itself
    if (negative.test(rest)) continue;
    if (task.test(rest) && !/\bshow (?:good )?cause\b|\bin person\b/i.test(rest.slice(0, 120))) continue;
    const region = /^ (?:not|no longer) be /.test(rest) ? words : rest;
    const subject =
      /\b(?:sanctions?|fees|costs|expenses|dismissal|default|preclusion|contempt|fines?|waiver|the jury) $/i.exec(
        words.slice(0, index),
      )?.[0];
    // "the jury will hear why" is a sanction, "the jury will hear both claims" none
    const isNamed = subject !== undefined && !/jury/i.test(subject);
    if (!isNamed && !namesConsequence(subject ? words.slice(index - subject.length) : region)) continue;
    const isDue =
      found !== null ||
      weak.test(words.slice(0, index)) ||
      comingAgain.test(rest) ||
      anyPapers.test(words.slice(0, index)) ||
      vicious.test(words.slice(0, index)) ||
      aPaper.test(words.slice(0, index)) ||
      undone.test(words.slice(0, index));
    if (!isDue) continue;
    if (
      asks.test(rest) &&
      !(
        found &&
        /\b(?:fail|not|n't|refus|neglect|non-?compl|violat|disobe|disregard|incomplete|wanting|deficien)/i.test(
          words.slice(0, index) + rest,
        )
      )
    )
      continue;
    // "the second motion will be denied" is a ruling; "any second motion" is a threat
    if (definite.test(words.slice(0, index)) && !supposing.test(words) && !beyondDenial(region)) continue;
    const isMoney =
      /\b(?:fees?|costs?|expenses?|pay|paid|reimburse\w*|charge\w*)\b/i.test(region) && !/\bsanction/i.test(region);
    if (isMoney && (ordinaryCosts.test(words) || !(misdeed.test(words) || courtTurns.test(rest)))) continue;
    if (isRetold(words, index)) return null;
    // of "exhibits not served will not be considered" the subject says what is lost
    const isPassive = /^ (?:not|no longer) be /.test(rest);
    return {
      rule: 'if-then',
      at: index,
      region: { from: isPassive ? 0 : subject ? index - subject.length : behind, to: words.length },
      subjectEnd: null,
      open: false,
    };
  }
  return null;
}

/** Each rule with words that it reads, with the consequences and the addressee, and near misses in which nothing is read. */
export const threatExamples: readonly Proof[] = [
  {
    id: 'if-then',
    reads: [
      [
        'If the dispute returns, lead counsel will be required to appear before the undersigned.',
        'personal-attendance counsel',
      ],
      ['If Tarn does not produce the tapes, the jury will hear about it.', 'adverse-inference defendant'],
      ['Silence will be treated as consent.', 'waiver both'],
      [
        'Motions filed without the certificate that the Local Rules demand will be denied without further comment.',
        'denial unspecified',
      ],
      ['Defendants are advised that a failure to appear may lead to the entry of default.', 'default defendant'],
      ['Documents not produced by that date may not be used at trial.', 'preclusion both'],
      [
        'Ms. Roe has been given every chance. If she misses the new date, her case will be over, for the Court will dismiss it under Rule 41(b).',
        'dismissal plaintiff',
      ],
      ['Should this Order be disobeyed, the Court will impose whatever sanction it thinks just.', 'sanctions both'],
      [
        'Sanctions will be considered if the parties return with a dispute that could have been settled by a telephone call.',
        'sanctions both',
      ],
      ['Any stipulation that asks for more than thirty days will be rejected.', 'denial unspecified'],
      ['Should Tarn not retain counsel by June 4, its default will be noted.', 'default defendant'],
      [
        'Plaintiff has until July 3 to say what her damages are. She will not be heard at trial on any figure that she has not disclosed by then.',
        'preclusion plaintiff',
      ],
    ],
    leaves: [
      'If Plaintiff elects a jury, the jury will hear both claims together.',
      'If the parties cannot agree on a date, they shall file a joint letter by May 9.',
      'Tarn argues that the failure to log the documents will result in a waiver.',
      'If a party fails to obey a discovery order, a court may dismiss the action. Roe v. Poe, 12 F.3d 34 (9th Cir. 2001).',
      'If Plaintiff seeks fees, she shall file an application by May 9.',
      'The deposition shall not exceed seven hours unless the parties agree otherwise.',
      'If Tarn contends that the search would be unduly costly, it shall file a declaration by June 1.',
      'An employer who fails to keep records may be subject to penalties under the Act.',
      'The scheduling order (Doc. 20) says that untimely motions will be denied without further notice. This motion is timely.',
      'Tarn is to produce the ledgers by June 3, failing which Plaintiff may renew her motion.',
    ],
  },
  {
    id: 'warned',
    reads: [
      ['The parties are admonished that the discovery process is not a game.', 'sanctions both'],
      [
        'Plaintiff is cautioned that if he does not answer by that date, the undersigned will recommend that his claims be dismissed for failure to prosecute.',
        'dismissal plaintiff',
      ],
      [
        'Plaintiff is hereby warned that if she fails to attend her deposition, the Court may impose sanctions, up to and including dismissal of the case with prejudice.',
        'sanctions+dismissal plaintiff',
      ],
      [
        'Mr. Voss, counsel for Tarn, is cautioned that a repetition of such conduct may cost him his admission pro hac vice.',
        'other counsel',
      ],
      [
        'Plaintiff is forewarned that untimely supplementation will be grounds for exclusion under Rule 37(c)(1).',
        'preclusion plaintiff',
      ],
    ],
    leaves: [
      'The Court warned Tarn on March 3 that failure to comply would result in sanctions.',
      'Tarn was warned that it might be sanctioned.',
      'Having been warned twice, Tarn complied.',
      'The Court cautioned the parties at the hearing against further delay.',
    ],
  },
  {
    id: 'advised',
    reads: [
      [
        'Plaintiff would do well to remember that this Court has sanctions at its disposal if she files another motion like this one.',
        'sanctions plaintiff',
      ],
      [
        'Tarn is advised that if the laptop is not delivered intact the Court is prepared to give an adverse inference instruction.',
        'adverse-inference defendant',
      ],
    ],
    leaves: [
      'In its order of May 4, the Court advised the parties that further delay would result in sanctions.',
      'Judge Oakes told the parties in April that the next failure would be costly.',
    ],
  },
  {
    id: 'show-cause',
    reads: [
      [
        'Counsel for Tarn shall appear on June 4 prepared to explain why judgment by default should not be entered.',
        'default counsel',
      ],
      ['Tarn has until May 3 to tell the Court why sanctions should not issue.', 'sanctions defendant'],
      [
        "Tarn is ORDERED to show cause, by May 9, why it should not be required to pay Plaintiff's expenses.",
        'monetary defendant',
      ],
      [
        "Tarn shall appear on May 3, 2021 and show cause why it should not be adjudged in contempt of this Court's order.",
        'contempt defendant',
      ],
      [
        'Plaintiff shall show cause in writing within ten days why he should not be required to pay the costs of the aborted deposition.',
        'monetary plaintiff',
      ],
      [
        'Tarn is directed to appear on June 10 to show cause why it should not be held in contempt.',
        'contempt defendant',
      ],
      [
        'Harbor Bank, a non-party, has ignored two subpoenas. It shall comply by May 3 or appear on May 10 and show cause why it should not be held in contempt.',
        'contempt non-party',
      ],
    ],
    leaves: [
      'Tarn shall explain by May 3 why the remaining ledgers should not be produced.',
      'Plaintiff does not explain why the report should not be excluded.',
      'The Order to Show Cause hearing is continued to June 9.',
    ],
  },
  {
    id: 'recommended',
    reads: [
      [
        "It is RECOMMENDED that Plaintiff's complaint be dismissed with prejudice under Rule 37(b)(2)(A)(v).",
        'dismissal plaintiff',
      ],
    ],
    leaves: ['The motion to dismiss remains pending.'],
  },
  {
    id: 'no-more',
    reads: [
      ['There will be no further extensions.', 'denial both'],
      ['This is the last time that the Court will move this date.', 'denial both'],
      ['No more time will be given.', 'denial both'],
      ['No further extensions of the discovery period will be granted.', 'denial both'],
      ['The Court will not extend the schedule again.', 'denial both'],
      ['The dates set out above are firm and will not be extended absent extraordinary circumstances.', 'denial both'],
      ['This is the last extension that the parties will receive.', 'denial both'],
      ['No motion for reconsideration of this ruling will be entertained.', 'denial both'],
    ],
    leaves: [
      'There is no further dispute about Request 4.',
      'The parties may stipulate to extend the deadline for expert reports without leave of court.',
      'The motion for an extension is DENIED.',
    ],
  },
  {
    id: 'ill-will',
    reads: [
      [
        'Tarn let the date pass, and nothing followed. The Court will not do likewise the next time.',
        'sanctions defendant',
      ],
      ['Fee-shifting remains on the table.', 'monetary both'],
      ['Violation of this order will be dealt with severely.', 'sanctions both'],
      ["The Court's patience with these disputes is exhausted.", 'sanctions both'],
      ['Be advised: there will be consequences if this happens again.', 'sanctions both'],
      ['The parties proceed otherwise at their own peril.', 'sanctions both'],
      ['It should go without saying that misrepresentations to the Court will not be excused.', 'sanctions both'],
    ],
    leaves: ['The Court may revisit the schedule if the parties so request.'],
  },
  {
    id: 'or-else',
    reads: [
      ["The loser of the next discovery motion pays the winner's fees.", 'monetary both'],
      ['Defendant Tarn shall produce the documents by May 1, 2020, on pain of sanctions.', 'sanctions defendant'],
      ['Plaintiff must serve verified answers by May 1 or face dismissal of this action.', 'dismissal plaintiff'],
      [
        'Tarn is under a continuing obligation to produce these records. It ignores that obligation at the risk of sanctions.',
        'sanctions defendant',
      ],
      [
        'Any party who fails to participate in good faith in the conference is subject to sanctions under Local Rule 16.4.',
        'sanctions both',
      ],
    ],
    leaves: [
      'Discovery sanctions serve to deter.',
      'The court has discretion to impose sanctions. Roe v. Poe, 12 F.3d 34, 36 (9th Cir. 2001).',
    ],
  },
  {
    id: 'waives',
    reads: [
      ['Failure to file specific written objections waives the right to appellate review.', 'waiver both'],
      ['Any objection not raised within fourteen days of service of this Report is waived.', 'waiver both'],
      [
        'The parties have fourteen days to object to this order. Fed. R. Civ. P. 72(a). A party who does not object in that time may not assign as error any defect in it.',
        'waiver both',
      ],
    ],
    leaves: [
      'The rule that objections not timely raised are waived is familiar. See Roe v. Poe, 12 F.3d 34, 36 (9th Cir. 2001).',
      'Nothing in this order waives any privilege.',
    ],
  },
  {
    id: 'reserves-right',
    reads: [
      ['The Court reserves the right to impose sanctions should the parties fail to cooperate.', 'sanctions both'],
    ],
    leaves: ['Tarn may withhold documents protected by the work product doctrine, but shall log them.'],
  },
];
