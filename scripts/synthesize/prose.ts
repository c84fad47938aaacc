/**
 * What an order says between its rulings, which is most of it: what the case is about, how the dispute came up, what
 * each side argues, which law governs, and why the Court thinks as it does. None of these sentences makes a record:
 * nothing is ruled, ordered, threatened or dated here, though arguments, quoted rules and decisions of other courts
 * speak of all that.
 */
import type { Chance } from './chance.ts';
import { capitalised, fillerOf, type Scene, type Template, templates } from './template.ts';
import { vocabulary } from './vocabulary.ts';

export const fill = fillerOf(vocabulary);

/** Sentences by what they do, without their capitals and full stops. */
const wordings = {
  claims: templates(`
    This <action/case/suit/lawsuit/dispute> <arises/grows> out of a <longstanding/disputed/written/terminated> {agreement} between {Pl} and {Def}, and of what <came/happened> after {happening}
    {Pl} <alleges/claims/asserts> that {Def} {wrong}, and <seeks/sues for/asks for> {damages}
    The <operative/first amended/second amended> complaint <pleads/states/asserts> claims for {contractClaim}, {tortClaim}, and {statutoryClaim}
    {Def} <denies/disputes> that {itDef} {wrong}, and <pleads/raises/relies on> {defence}
    <As alleged in/According to/On the telling of> the complaint, the trouble began <when/after> {happening}, and {Def} {wrong}
    {Pl} <is/was at all relevant times/describes itself as> {relation} {Def}, and <dealt/spoke/corresponded> mostly with {person} of the {department}
    <At the center of/Central to/At the heart of> the case is {matter}, which {Pl} <says/believes/alleges> {Def} <kept quiet about/mishandled/knew of> for {num} <months/years>
    The answer <tells/gives> a different story: {happening}, and {reason}
    <Before/After> {happening}, {person} and {person} <exchanged/negotiated/drafted> {num} versions of the {agreement}
    {Def}, for its part, <counterclaims/has counterclaimed> for {contractClaim}, and <blames/points to> {matter}
    The facts that matter here are <few/not complicated/largely undisputed>: {happening}, {Def} {wrong}, and {Pl} <bore/absorbed/sues for> the loss
    What {Pl} <wants/hopes to prove/must prove in the end> is that {Def} {wrong} while the {department} <knew of/looked away from/was silent about> {matter}
    {person}, who <ran/headed/supervised> the {department}, is <said/alleged> to have <known of/written about/told a colleague of> {matter} {num} months before {happening}
    The complaint <seeks/prays for> {damages}, and the answer <pleads/asserts> {num} affirmative defenses, among them {defence}`),

  posture: templates(`
    Discovery has <been contentious/moved slowly/not gone smoothly/been a struggle>, and {discovery} <led to/produced/occasioned> {num} letters between counsel
    The parties have <exchanged/served> {num} <rounds/sets> of written discovery, taken {num} depositions, and <disagreed/quarrelled> about {material}
    The matter was referred to the <undersigned/magistrate judge> for <pretrial/discovery> matters, and the dispute over {material} is the {ordinal} to <come up/be briefed>
    The <motion/dispute> is <now fully briefed/ripe for decision/ready to be decided>, and {C} finds oral argument unnecessary on {issue}
    {Def} <removed/took> the case from state court, where {num} months had been spent on {material}
    {num} of the witnesses whom {P} <named/disclosed> have been deposed, {person} of the {department} among them
    The case schedule has been <extended/moved/adjusted> more than once, <chiefly/mostly> because {reason}
    {P} <served/propounded> {num} requests that <bear on/concern/touch> {issue}, and {R} <answered/responded to> most of them with the same objection
    In {Rits} responses to {request}, {R} <stated/wrote/answered> that {objection}
    {R} has <produced/turned over> {figure} {thing}, <mostly/chiefly/for the most part> {record} from {place}
    The production <consisted of/ran to> {figure} {thing}, <most/nearly all/about half/the smaller part> of them from {place}
    An earlier round of motion practice <dealt with/concerned> {material}, and left {issue} <open/for another day/untouched>
    {^request} asks for {material}, and {request} for {material}
    Requests Nos. {#1-9} and {#10-40} <ask for/seek/concern> {material}
    {request} <seeks/calls for/is directed to/reaches> {material}, for {span}
    At {person}’s deposition the witness was <asked/questioned> about {matter}, and <could not say/did not recall/had heard> who in the {department} kept {material}
    The stipulated protective order <provides/allows> for two tiers of confidentiality, and {num} of the {record} bear the higher one`),

  conferring: templates(`
    Counsel <spoke/conferred/met> {num} times about {material}, <by telephone/by video/in person/over lunch>, and <left/parted> without agreement on {issue}
    {P} <offered/proposed> to <limit/narrow> {request} to {span}, and {R} <said/answered> that {objection}
    After <an exchange of/a series of> {num} letters, {R} <offered/agreed> to produce {material}, but <not/balked at> {material}
    The <correspondence/exchange> between counsel is longer on <accusation/invective/history> than on {material}
    {R} <did not respond/took {num} weeks to respond/responded in a sentence> to a letter that <set out/explained> why {reason}
    The parties <were able to/managed to> <resolve/settle> <two/three/four/all but one/most> of the <six/seven/nine/eleven/dozen> disputes on their own, and what remains is {material}
    {P} <says/represents> that {R} <would not discuss/refused to talk about/hung up when asked about> {material}; {R} <says/represents> that {objection}
    <A conversation of {num} minutes/One candid telephone call/A little candor on both sides> would <have shown/show> that {reason}
    The duty to confer <means/calls for> more than <an e-mail/a demand/an exchange of form letters>, and the <exchange/correspondence> about {material} was <little/not much> more than that
    {P}’s certificate <states/recites> that counsel <tried/attempted> in good faith to resolve the matter of {material}, and {R} does not <say/contend> otherwise ({cite})
    Counsel for {R} <asked/wrote to ask> what {P} <hoped/expected> to find in {material}, and <got/received> no answer beyond {issue}
    It <appears/seems> that neither counsel had <read/looked at/opened> {material} before they <conferred/spoke> about {issue}`),

  arguments: templates(`
    {P} {says} that {material} are relevant because they <bear on/go to/will shed light on/are probative of> {issue}, and that {reason}
    {P} {says} that {grievance}
    {R} {answers} that {objection}
    <In response/In opposition/For {Rits} part/In {Rits} brief>, {R} {says} that {objection}, and that {reason}
    <In reply/In {its} reply brief>, {P} {says} that {reason}
    <First/To begin with/At the outset>, {P} <points to/relies on> {law}, under which, {it} {says}, {material} <are discoverable/would have to be produced/are fair game>
    <Second/Next/In the alternative>, {R} {says} that even if {material} are relevant, {objection}
    <Finally/Lastly/Last>, {R} <complains/observes> that {P} has not <produced/offered> {material} of {its} own
    {R} <relies/leans> heavily on {case}, where the court <denied/refused> a motion for {record} because {reason}
    {P} <distinguishes/would distinguish> that case on the ground that {reason}
    {P} <asks/would have> {C} to <infer/conclude> from {matter} that {material} <exist/were withheld/have been lost>
    {R} <argues/contends> that the motion <must/should> be denied because {reason}, and {P} <responds/replies> that {grievance}
    Both sides <agree/accept> that {material} <exist/are responsive>; they <differ/part ways> over {issue} and over who <should bear the cost/is to look through {place}>
    {R} <further/also> <argues/contends> that {material} are <shielded/protected> by {privilege}, and that {reason}
    {P} <concedes/acknowledges> that {request} <is/was> {quality}, but {says} that {reason}
    {R} does not <dispute/deny> that {material} <exist/are within {Rits} control>, only that {issue} <is/remains> in the case at all
    According to {R}, {objection}; according to {P}, {reason}
    {R} <estimates/calculates> that the work would <take/mean> {hours} and cost {amount}, which {P} <calls/considers> <exaggerated/a guess/beside the point>
    “{^objection},” {R} <writes/says>, and {P} <calls/considers> that <a stock objection/boilerplate/a change of position> ({cite})`),

  standards: templates(`
    {lead} {Rule}26(b)(1) <allows/permits> discovery of any nonprivileged matter that is relevant to a <claim or defense/party’s claim or defense> and proportional to the needs of the case
    {lead} relevance is <construed/read/understood> <broadly/liberally> in discovery, <though/but> not without <limits/bounds/end>
    {lead} information <need not/does not have to> be admissible <in evidence/at trial> to be discoverable, <provided/so long as> it <bears on/is relevant to> {issue}
    {lead} the party <that moves to compel/seeking discovery/who asks for {record}> has the <initial/threshold> burden of showing relevance, and the party resisting must then <show/explain/establish> why it should not be had
    {lead} <boilerplate/general/unexplained> objections to {discovery} are <of no effect/improper/insufficient>, because {Rule}34(b)(2)(B) <requires/asks for> grounds stated with specificity
    {lead} an <evasive/incomplete> answer to {discovery} is <treated/regarded> as a failure to answer under {Rule}37(a)(4)
    {lead} a court <must/is to/has to> limit discovery that is unreasonably cumulative or that can be <obtained/had> from a source <more convenient/less burdensome/less expensive> than {place}
    {lead} <control/possession> under {Rule}34(a)(1) <includes/extends to/means> the legal right to obtain {record} on demand, <not/and not only> having them in hand
    {lead} the factors are the importance of the issues, the amount in controversy, access to {record}, the parties’ resources, and whether the burden <outweighs/exceeds> the likely benefit
    {lead} a party claiming {privilege} <bears/carries> the burden of <showing/proving> each of its elements, <document by document/with evidence/and may not rest on its say-so>, as to {record}
    {lead} the privilege <protects/reaches/covers> communications and not the <underlying facts/facts in them>, so that {record} are not <privileged/shielded> merely because a lawyer <saw/received/kept> them
    {lead} {Rule}26(c)(1) <permits/allows> a court to protect a party from annoyance, embarrassment, oppression, or undue burden on a showing of good cause, which <takes/requires> <specific/particular> facts about {record}
    {lead} a corporation <must/has to> prepare its designee to speak to what is <known/reasonably available> about {matter}
    {lead} a subpoena to a non-party such as {company} <calls for/deserves> <closer scrutiny/a heavier thumb on the scale/particular care>, since {Rule}45(d)(1) <speaks of/guards against> undue burden
    {lead} magistrate judges have <broad/wide/considerable> discretion in <managing/supervising> discovery of {record}
    {lead} a document is work product <if/when> it was prepared because of <anticipated/expected> litigation, and {record} <made/kept> in the ordinary course are not
    Under {Rule}37(a)(5)(A), when a motion is granted the court “must, after giving an opportunity to be heard, require the party . . . to pay the movant’s reasonable expenses,” unless the position on {record} was substantially justified
    {Rule}37(e) <governs/speaks to> lost {record}, and <reserves/keeps> an adverse inference for a party that <acted with/had> the intent to deprive another of them
    {Rule}34(b)(2)(E) <asks/requires> that {record} be <produced/given> as they are kept in the usual course of business, or <organized/labeled> to match the requests
    {lead} delay is <a/no small> factor, and a motion about {record} filed after the close of discovery is <seldom/rarely> granted without good cause
    {lead} confidentiality is no <bar/answer> to discovery of {record}, though it may be a reason for <a protective order/redaction/a limit on who sees them>
    {lead} the 2015 amendments <restored/brought back> proportionality to the <definition/scope> of discovery, and <placed/put> on parties and courts alike a duty to <consider/weigh> it before {record} are <sought/produced>`),

  analysis: templates(`
    {turn} {reason}
    {turn} {material} <bear/have some bearing/plainly bear> on {issue}
    {turn} {C} <is not persuaded/is not convinced/cannot say> that {material} are {quality}
    {C} <agrees/is inclined to agree> with {P} that {material} are {quality}, <for/because> {reason}
    {C} <agrees/sees the force in the argument> that {request} is {quality} as <written/drafted/framed>, <since/because> it <asks for/reaches/takes in> {material}
    Whether {material} <bear on/touch> {issue} <cannot be answered in the abstract/is a closer question/depends on what {person} knew>, and {reason}
    It is no answer that {material} <sit in/are kept in/were moved to> {place}; {reason}
    {turn} the declaration <describes/speaks of> {place} and {figure} {thing}, and is <silent/vague/conclusory> about {matter}
    {turn} {R} has <offered/supplied/given> no <declaration/affidavit/estimate> from anyone in the {department} that <tells/says> how {material} are <kept/searched/stored>
    As to {request}, {asItStands} {P} <asks for/wants> {material} without <saying/explaining> how they would <advance/help with> {issue}
    Nothing in {law} lets a party <choose/decide for itself> which of its custodians are worth asking about {material}
    {turn} discovery about discovery is disfavored, yet {reason}
    {turn} what {person} <said/testified> about {material} is <hard/difficult> to square with {Rits} <position/answer/brief> that {objection} ({cite})
    <The cost/The price/The expense> of searching {place}, which {R} puts at {amount}, is <modest/not trivial/considerable> beside a claim for {damages}
    {turn} <a narrower/a more targeted> search, of {num} custodians and {span}, would <yield/reach> most of {material}
    {turn} {material} are <not privileged/no one’s secret> merely because <a lawyer was copied/they passed through the legal department/{person} wished it so>
    The log <lists/describes> {figure} {thing} as {adjective} and <names/identifies> neither author nor recipient, so that no one could <test/assess> the claim of {privilege}
    {turn} the {department} <created/prepared> {material} in the ordinary course, <long/well> before anyone <spoke/thought> of litigation over {matter}
    {turn} {case} is <of little help/not to the contrary/distinguishable>: there, {reason}
    The <court/judge> in {case} <faced/dealt with> much the same <question/problem>, and reasoned that {reason}
    {turn} {R} cannot have it both ways: it <relies/means to rely> on {material} to <defend/prove> {issue}, and <declines/refuses> to let {P} see {material}
    {turn} the <amount in controversy/importance of {issue}/parties’ relative access to {record}> <weighs/counts/cuts> <in favor of/against> <production/disclosure/further discovery>
    {turn} the <parties’ resources/importance of the discovery/parties’ access to {record}> <favors {P}/is neutral/points toward {P}>, because {reason}
    Read <fairly/as a whole/in context>, {request} <is limited/goes> to {material}, and {asItStands} that is <enough/where it stops/{quality}>
    {turn} a temporal limit of {num} years <captures/takes in> {matter} without <sweeping in/reaching> {material}
    {turn} the privacy of those who are not parties to {matter} <is a real concern/deserves respect/can be protected by redaction>, and {reason}
    {R} <cites/offers> no case in which {material} were <held/found> to be {quality}, and {C} has found none
    {turn} {P} <overreads/overstates/presses too far> {law}, which <says nothing/is silent> about {material}
    There is <some/a measure of> <irony/tension> in {P}’s complaint about {material}, given that {its} own responses <say/state> that {grievance}
    {turn} if {material} <show/say> what {P} <believes/suspects> they do, {issue} would <look/be> <different/another matter>
    {turn} an employee of the {department} <could/can> <export/collect/print> {material} in {hours} ({cite})
    {turn} {person} has <no more than/only> a <passing/general> knowledge of {matter}, and a deposition would <add/contribute> little on {issue}
    The relation between {material} and {issue} is <attenuated/direct/plain enough>, and {reason}
    {turn} courts <have divided/do not agree> on whether {record} of this kind are {quality}, and the parties <have not briefed/say little about> the question
    {turn} the <hit report/sampling report/search report> shows {figure} {thing} for the terms that {P} <proposed/chose>, <many/most> of them about {matter}
    {turn} the <objection/argument> that {objection} <proves too much/would swallow the rule/goes to weight>, <since/because> {reason}
    {turn} {material} may <prove/turn out to be> {quality}, but that is a matter for <trial/summary judgment/the trier of fact>`),

  remarks: templates(`
    Discovery is meant to be <cooperative/self-executing/largely free of judges>, and a dispute about {material} is <not what the drafters had in mind/a poor use of anyone’s time/one that experienced counsel should have settled>
    The <time/energy> spent on {material} could have <settled/answered> half of the questions about {issue}
    {C} <understands/appreciates> that {matter} has left <hard feelings/little trust> between the parties, and that counsel have <inherited/taken on> it
    Neither side <comes out of/emerges from> the quarrel over {material} <well/looking its best>, and {reason}
    {C} has <considered/read/reviewed> the papers, the {record} attached to them, and what counsel <said/wrote> about {issue}
    This <opinion/memorandum/decision> <assumes/takes for granted> familiarity with {matter} and with what was <said/decided> earlier about {record}`),

  citing: templates(`
    {P} <attaches/submits/supplies> the correspondence about {material} ({ref})
    The log lists {figure} {thing}, see {ref}, and describes most of them as {adjective}
    According to the declaration [{ref}], {reason}
    As {P} {says} in {its} brief, {ref}, {reason}
    The protocol that the parties agreed on ({ref}) says nothing of {material}
    {R} {says} otherwise, see {ref}, but {reason}
    Compare the responses ({ref}) with the testimony of {person}, which is {adjective} about {material}
    The operative complaint [{ref}] <puts/places> {issue} at issue
    {R} <opposes/resists> the request for {material} ({ref}), and {says} that {objection}
    {P} <relies/leans> on the expert’s report ({ref}) for the <view/proposition> that {reason}
    {C} has <read/reviewed> the papers on {material} ({ref})
    The transcript ({ref}) <shows/bears out> that {person} was asked about {material}
    {R}’s <privilege log/supplemental log> ({ref}) <claims/asserts> {privilege} for {material}
    The scheduling order, {ref}, <limits/confines> each side to {num} depositions, and {reason}
    In {its} reply ({ref}), {P} <narrows/trims> the request to {material}`),

  closings: templates(`
    For <the reasons given above/these reasons/the foregoing reasons>, {C} <disposes of/resolves/decides> <the matters before it/the dispute over {topic}/what is before it> as follows
    Having <weighed/considered> {issue} and the <arguments/papers/submissions> of both sides on {topic}, {C} <concludes/orders/rules> as follows
    <In light of/In view of> what is said above about {topic} and {issue}, {C} <concludes/orders/rules> as follows`),

  citation: templates(`
    {signal} {case}
    {signal} {case} {remark}
    {signal} {case} {remark}
    {signal} {case}; {case}
    {signal} {case} {remark}; {case} {remark}
    {signal} {law}; {case} {remark}
    Id. at {#2-640} {remark}`),
} as const;

export type Sort = keyof typeof wordings;

const sentences: ReadonlyMap<string, readonly Template[]> = new Map(
  Object.entries(wordings).map(([sort, list]) => [sort, list.map(capitalised)]),
);

/** Sentences of one order: each sort in an order of its own, so that a wording comes again only after all others. */
export function tellerOf(chance: Chance) {
  const decks = new Map<Sort, Template[]>();
  return (sort: Sort, scene: Scene): string => {
    let deck = decks.get(sort);
    if (!deck || deck.length === 0) {
      deck = chance.shuffled(sentences.get(sort) ?? []);
      decks.set(sort, deck);
    }
    const said = fill(deck.pop() as Template, chance, scene);
    return said.endsWith('.') ? said : `${said}.`;
  };
}
