/** What an order says between its rulings: how a discovery dispute came about, and why it matters. */
import type { Chance } from './chance.ts';

const words = (list: string): string[] => list.split('|');

/** Words for the places of the sentences below. */
export const vocabulary: Readonly<Record<string, readonly string[]>> = {
  side: words(
    'Plaintiff|Defendant|Plaintiffs|Defendants|the moving party|the responding party|counsel for Plaintiff|counsel for Defendant',
  ),
  topic: words(
    'the pricing models|the warranty claims|the custodial e-mail|the maintenance logs|the board minutes|the insurance reserves|the source code|the call recordings|the lease ledgers|the audit workpapers|the personnel files|the safety reports|the royalty statements|the shipping manifests|the clinical notes|the vendor contracts|the text messages|the tax returns|the training manuals|the sales forecasts|the inspection photographs|the loan files|the customer lists|the engineering drawings|the dispatch records|the payroll data|the settlement communications|the incident summaries|the design history file|the marketing budgets|the server images|the depreciation schedules',
  ),
  discovery: words(
    'interrogatories|requests for production|requests for admission|deposition notices|the subpoena|the second set of requests|the privilege log|the Rule 30(b)(6) topics|the supplemental responses|the initial disclosures|the expert report|the forensic protocol|the search terms|the list of custodians|the protective order',
  ),
  adverb: words(
    'repeatedly|plainly|belatedly|only recently|candidly|never|at length|in substance|without explanation|in fairness|to some extent|with some force',
  ),
  verb: words(
    'argues|contends|responds|maintains|suggests|replies|insists|explains|submits|observes|complains|represents',
  ),
  quality: words(
    'vague|cumulative|burdensome|stale|conclusory|incomplete|evasive|speculative|unsupported|reasonable|targeted|proportional|modest|sweeping|routine|thorough',
  ),
  reason: words(
    'the burden has not been shown by any declaration|the custodians left the company years ago|the same material can be had from a less costly source|the request has no limit in time|counsel never asked a follow-up question|nobody has looked for the material|the objections repeat the words of the rule|the accounting system was replaced in the meantime|the answer would take an engineer a single afternoon|the witness will sit for a deposition in any event|the stipulation covers the same ground|the number of hits is a fraction of what was feared',
  ),
  law: words(
    'Rule 26(b)(1)|Rule 26(g)|Rule 34(b)(2)|Rule 33(d)|Rule 30(b)(6)|Rule 45(d)|Rule 37(a)(4)|Rule 16(b)(4)|Rule 26(c)(1)|Federal Rule of Evidence 502|the local rules|the scheduling order',
  ),
  number: words('two|three|four|five|six|seven|nine|eleven|twelve|sixteen|twenty|forty'),
  figure: words('14|22|37|112|260|1,400|3,500|8,200|12,000|45,000|310,000'),
  thing: words('pages|documents|messages|files|invoices|transactions|recordings|photographs|spreadsheets|accounts'),
  place: words(
    'a warehouse|a third-party archive|the former office|an outside vendor|a departed employee’s laptop|the regional branch|a backup tape|a shared mailbox',
  ),
};

/** Sentences with places in braces; none of them rules, warns, orders or dates anything. */
const sentences = words(
  '{Side} {verb} that {topic} are {quality}, and that {reason}.|' +
    'The dispute concerns {topic}, which {side} {verb} are beyond the reach of {law}.|' +
    'Under {law}, a party may obtain discovery of matter that is relevant and proportional to the needs of the case.|' +
    'It is no answer that {topic} sit in {place}; {reason}.|' +
    '{Side} produced {figure} {thing} from {place}, but {adverb} said how they had been gathered.|' +
    'The record on {discovery} is {quality}: {number} letters, {number} calls, and no agreement on {topic}.|' +
    'Relevance at this stage is construed broadly, though not without bounds, and {reason}.|' +
    '{Side} {adverb} concedes that {topic} bear on damages.|' +
    'Whether {topic} are {quality} depends on facts that neither side has put before the Court.|' +
    'As to {discovery}, {side} {verb} that {reason}, while {side} {verb} that {topic} are {quality}.|' +
    'The parties agree on {number} of the {number} categories and differ over {topic} alone.|' +
    'An objection that {discovery} are {quality} says little unless it is tied to {topic}.|' +
    'Counsel could have settled the matter of {topic} in a conversation of {number} minutes.|' +
    'The cost of searching {place} is put at {figure} dollars, a figure that {side} {adverb} disputes.|' +
    '{Side} points to {law}; {side} points to the course of dealing over {discovery}.|' +
    'Nothing in {law} lets a party choose which of its own custodians are worth asking about {topic}.|' +
    'The declaration describes {place} and {figure} {thing}, and is {quality} on the rest.|' +
    'Discovery about discovery is disfavored, yet {reason}.|' +
    'On the present record {topic} look {quality}, and the argument to the contrary is {quality}.|' +
    'See {law}; see also Bexley v. Harrow Mills Co., 214 F.R.D. 301, 306 (D. Kan. 2011) (discussing {topic}).|' +
    'What remains is whether {side} kept {topic} after the duty to preserve arose.|' +
    '{Side} {verb} that {discovery} reach back {number} years, to a time before {topic} existed.|' +
    'The better course is to begin with {topic} and to see what {number} custodians hold.|' +
    'For its part, {side} {adverb} offered to sample {figure} of the {thing}.',
);

/** Sentences that cite an entry in passing, at `{ref}`. */
const citing = words(
  '{Side} attaches the correspondence ({ref}).|' +
    'The log lists {figure} {thing}, see {ref}, and describes most of them as {quality}.|' +
    'According to the declaration [{ref}], {reason}.|' +
    'As {side} {verb} in its brief, {ref}, {reason}.|' +
    'The protocol that the parties agreed on ({ref}) says nothing of {topic}.|' +
    '{Side} {verb} otherwise, see {ref}, but {reason}.|' +
    'Compare the responses ({ref}) with the transcript, which is {quality} about {topic}.|' +
    'The operative complaint [{ref}] puts {topic} at issue.',
);

/**
 * A template with its places filled: `{topic}` by a word of the vocabulary, `{Topic}` by one with a capital.
 *
 * @param places what else can be filled in, by name.
 */
export function fill(template: string, chance: Chance, places: Readonly<Record<string, string>> = {}): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const given = places[name];
    if (given !== undefined) return given;
    const list = vocabulary[name.toLowerCase()];
    if (!list) throw new TypeError(`unknown place: ${name}`);
    const word = chance.one(list);
    return name[0] === name[0]?.toUpperCase() ? word.replace(/^./, (letter) => letter.toUpperCase()) : word;
  });
}

export const proseSentence = (chance: Chance): string => fill(chance.one(sentences), chance);

/** A sentence that cites `reference`. */
export const citingSentence = (chance: Chance, ref: string): string => fill(chance.one(citing), chance, { ref });
