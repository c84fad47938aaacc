/** Words for the places of made-up sentences: what cases are about, what is asked for, why it is refused. */
import { citedCase } from './citations.ts';
import { companyName, surname } from './names.ts';
import { templates, type Words } from './template.ts';

/**
 * By place. From the scene come `P`, who moves, and `R`, who resists, with `it`, `its`, `Rit` and `Rits`; the parties
 * `Pl` and `Def`; `C`, the Court; `Rule`, the word before a rule's number; `topic`, what the passage is about; and what
 * the case is about (quarrels.ts). Every `material` is in the plural.
 */
export const vocabulary: Readonly<Record<string, Words>> = {
  case: citedCase,
  person: surname,
  company: companyName,
  num: templates('two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen'),
  figure: templates(
    '{#12-98}|{#100-990}|{#2-48},{#100-990}|{#110-880},000|some {#3-19},000|nearly {#2-9}00|about {#20-90}',
  ),
  amount: templates(
    '{$#2-9},{#100-990}|{$#12-94},000|{$#110-940},000|more than {$#2-19} million|between {$#5-14},000 and {$#15-40},000',
  ),
  hours: templates(
    '{#4-9} hours|some {#20-90} hours|{num} weeks|an afternoon|{num} days of an engineer’s time|{#100-480} hours of attorney time',
  ),
  span: templates(
    '{num} years|the last {num} years|a period of {num} months|the whole of the relationship|the years {#2001-2007} through {#2008-2014}|fiscal years {#2003-2008} to {#2009-2015}|every year since the first complaint|the entire period of the claim',
  ),
  quality: templates(
    'vague|cumulative|unduly burdensome|stale|conclusory|incomplete|evasive|speculative|unsupported|reasonable|targeted|proportional|modest|sweeping|routine|thorough|overbroad on {its} face|of marginal value|plainly relevant|at best tangential|unexceptional|harder to place|narrower than {R} suggests|broader than {P} admits',
  ),
  adjective: templates(
    'vague|cumulative|burdensome|stale|conclusory|incomplete|evasive|speculative|unsupported|reasonable|targeted|proportional|sweeping|routine|overbroad|premature|marginal|ordinary|privileged|confidential',
  ),
  ordinal: templates('first|second|third|fourth|fifth|sixth|latest'),
  asItStands: templates(
    'on this record|as matters stand|so far as the papers show|in fairness|as {C} reads it|for now|in the end',
  ),
  adverb: templates(
    'repeatedly|plainly|belatedly|only recently|candidly|never|at length|in substance|without explanation|to some extent|with some force|in passing',
  ),
  says: templates('argues|contends|maintains|insists|submits|asserts|urges|represents|suggests|takes the position'),
  answers: templates('responds|replies|counters|answers|rejoins|points out|maintains|disagrees, and says'),
  lead: templates(
    'It is settled that|As a general matter,|Courts in this District agree that|Courts in this Circuit have long recognized that|It bears repeating that|By now it is well established that|The case law teaches that|Most courts hold that|The Advisory Committee’s notes make clear that|District courts have repeatedly observed that|As one court put it,|There is no dispute that|Both sides accept that|The parties agree, as they must, that|Generally speaking,|In the discovery context,|At this stage of a case,|Under the Federal Rules,|It is axiomatic that|Ordinarily,',
  ),
  turn: templates(
    'To be sure,|That said,|Still,|Even so,|On the other hand,|At the same time,|Moreover,|In addition,|Likewise,|Put differently,|In short,|Indeed,|More to the point,|Beyond that,|Here,|In this case,|On this record,|On balance,|As it happens,|In practice,|Viewed in that light,|As {C} reads the papers,|From what has been submitted,|Nor is that all:|For present purposes,',
  ),

  place: templates(
    'a warehouse|a third-party archive|the former office|an outside vendor|a departed employee’s laptop|the regional branch|a set of backup tapes|a shared mailbox|the shop floor|an off-site storage unit|a legacy database|the parent company|the home office|a cloud account|a locked cabinet|a personal phone|a shared drive|the archive of a former vendor|the old accounting system',
  ),

  // What is asked for
  material: templates(
    `{topic}
    {topic}
    the {record} of the {department}
    {record} concerning {matter}
    documents sufficient to show {matter}
    communications with {company} about {matter}
    the {record} for {span}
    e-mails between {person} and the {department}
    all {record} that mention {person}
    drafts of the {record}
    the {record} kept in {place}
    documents about {matter}
    the {record} that {person} described
    <unredacted/native/complete/original/paper> copies of the {record}`,
  ),
  discovery: templates(
    'interrogatories|requests for production|requests for admission|deposition notices|the subpoena|the second set of requests|the privilege log|the Rule 30(b)(6) topics|the supplemental responses|the initial disclosures|the expert report|the forensic protocol|the search terms|the list of custodians|the protective order',
  ),
  request: templates(
    'Request No. {#1-64}|Request for Production No. {#1-64}|Interrogatory No. {#1-25}|RFP {#1-64}|Topic {#1-28}|the request|the interrogatory|this category|Document Request No. {#1-70}',
  ),

  // Why
  objection: templates(
    `the <request/demand/category> is <overbroad/vague and ambiguous/unduly burdensome/not proportional to the needs of the case/premature/cumulative of other discovery/far too broad>, since it reaches {material}
    {material} have nothing to do with {issue}
    {material} are protected by the <attorney-client privilege/work-product doctrine/deliberative process privilege/peer review statute/joint defense privilege>
    gathering {material} would take {hours}
    {material} are in the hands of {company} and not in {Rits} possession, custody, or control
    {Rit} has already produced {figure} {thing} on the subject
    {P} can ask {person} about {issue} at a deposition
    {material} are as available to {P} as to anyone
    disclosure would reveal the trade secrets of {company}
    the privacy of {num} employees who are not parties is at stake
    {P} waited until the close of discovery to ask for {material}
    the phrase ‘any and all documents’ sweeps in {material}
    the information sits in {place} and cannot be searched by its words
    the cost of restoring {place}, which {Rit} puts at {amount}, outweighs any benefit`,
  ),
  reason: templates(
    `the burden has not been shown by any declaration
    the custodians left the company {num} years ago
    the same material can be had from a less costly source
    the request has no limit in time
    counsel never asked a follow-up question about {issue}
    nobody has looked for {material}
    the objections repeat the words of the rule and no more
    the accounting system was replaced after {happening}
    a search of {place} would take {hours}
    {person} will sit for a deposition in any event
    the stipulation covers the same ground
    the number of hits is a fraction of what was feared
    {material} go to the heart of {issue}
    the claim for {damages} cannot be tested without {material}
    {person} testified that {material} exist
    no one at the {department} was asked about {material}
    {material} are the only contemporaneous account of {matter}
    the {department} keeps {material} in the ordinary course of business
    the log describes {material} in words that fit any privilege
    {material} predate the {agreement} by {num} years
    the parties’ ESI protocol says nothing of {place}
    a sample of {figure} {thing} would serve as well
    the discovery sought is as much about {issue} as about anything else
    neither side has explained what {material} would add
    a review of {figure} {thing} took {hours} and no more
    what {person} wrote to the {department} is at the center of the case
    a protective order is already in place
    the answer turns on {issue}`,
  ),
  law: templates(
    '{Rule}26(b)(1)|{Rule}26(b)(2)(C)|{Rule}26(g)|{Rule}34(b)(2)(B)|{Rule}33(b)(4)|{Rule}33(d)|{Rule}30(b)(6)|{Rule}45(d)(1)|{Rule}37(a)(4)|{Rule}26(e)|{Rule}26(c)(1)|{Rule}26(b)(5)(A)|{Rule}26(b)(3)|Federal Rule of Evidence 502|the local rules',
  ),
  /** What the party that moves says of the other's answers. */
  grievance: templates(
    `the objections are <boilerplate/copied from one response to the next/no more than the words of the rule>
    {R} <produced/picked out> {material} that suit {Rits} case and <kept back/left out> the rest
    {R} never <said/explained> which documents were withheld on the strength of {Rits} objections
    {material} were <promised/offered> long before {Rit} <changed/thought better of> {Rits} position
    {R} searched {place} and nothing else
    {R} <made no inquiry of/never asked> {person} or anyone else in the {department}
    {Rits} privilege log <skips/leaves out> {material}
    {R} <answered/responded to> a different question, about {material}
    {R} has had {material} all along
    {R} <relied/drew> on {material} in {Rits} own disclosures and <cannot/should not be heard to> call them irrelevant
    {material} would take no more than {hours} to gather`,
  ),
  thing: templates(
    'pages|documents|messages|files|invoices|transactions|recordings|photographs|spreadsheets|accounts|entries|folders',
  ),
  privilege: templates(
    'the attorney-client privilege|the work-product doctrine|the common interest doctrine|the deliberative process privilege|the self-critical analysis privilege|the privilege for settlement negotiations',
  ),
  cite: templates(
    '{person} Decl. ¶ {#3-41}|{person} Decl. ¶¶ {#3-9}–{#10-19}, Ex. {letter}|Ex. {letter} at {#2-30}|{person} Dep. {#11-240}:{#1-12}–{#13-25}|Hr’g Tr. {#3-50}:{#1-25}|Mot. at {#2-17}|Opp’n at {#2-21}|Reply at {#1-9}|Compl. ¶ {#6-140}|Am. Compl. ¶¶ {#6-60}–{#61-140}|Answer ¶ {#3-80}',
  ),
  letter: templates('A|B|C|D|E|F|G|H|J|K|L|M|N|P|Q'),
  signal: templates('See|See|See|See, e.g.,|See also|Accord|Cf.|See generally'),
  remark: templates(
    `(citation omitted)
    (citations and internal quotation marks omitted)
    (collecting cases)
    (denying motion to compel where {reason})
    (granting motion to compel {record} over objection that they were {adjective})
    (finding requests for {record} {adjective})
    (holding that {privilege} did not reach {record})
    (noting that “discovery is not a fishing expedition”)
    (requiring production of {record} subject to a protective order)
    (limiting discovery of {record} to {num} custodians)
    (declining to compel {record} because {reason})
    (discussing {record})
    (affirming order that compelled {record})
    (quoting {case})`,
  ),
};
