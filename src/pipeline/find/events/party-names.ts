/** The names of an order's parties, asked about many phrases. */
import { type Party, type PartyMention, partyMentions } from '../parties.ts';

/** Letters without which no role's word is written. */
const roleLetters =
  /plaintiff|defend|respondent|petitioner|part(?:y|ies)|claimant|relator|defense|garnishee|subpoenaed/i;

export class PartyNames {
  readonly #parties: readonly Party[];
  /** The first word of each name. */
  readonly #firsts: readonly string[];

  constructor(parties: readonly Party[]) {
    this.#parties = parties;
    this.#firsts = parties.map(({ name }) => name.split(' ', 1)[0] as string);
  }

  /** What `partyMentions` gives for `phrase`; names that it does not hold are not looked for. */
  mentionsIn(phrase: string): PartyMention[] {
    const here = this.#parties.filter((_, i) => phrase.includes(this.#firsts[i] as string));
    return here.length > 0 || roleLetters.test(phrase) ? partyMentions(phrase, here) : [];
  }
}
