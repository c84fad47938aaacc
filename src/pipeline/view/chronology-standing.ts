/** How firm the facts of a chronology are: whose act, recital or account each is. */
import type { Certainty, DocketEntry } from '../../schema/case.ts';
import type { Order } from '../../schema/order.ts';
import { webAddress } from './addresses.ts';

/**
 * How firm a fact is. `own-act`: the order itself does it; `recital`: a court recites it; `contested`: a court recites it
 * as one side's account, or only a party's paper has it; `clerk`: the clerk's docket has it; `summary`: a summary does.
 */
export type Standing = 'own-act' | 'recital' | 'contested' | 'clerk' | 'summary';

/** The same in words, for a column. */
export const standingWords: Record<Standing, string> = {
  'own-act': 'court’s own act',
  recital: 'court’s recital',
  contested: 'contested: one side’s account',
  clerk: 'clerk’s docket',
  summary: 'a summary',
};

/** An event of an order held, with the order that tells of it. */
export type Telling = { order: Order; event: Order['record']['events'][number] };

/** How firm a fact of the case file is, by how it is known. */
export const standingByCertainty: Record<Certainty, Standing> = {
  clerk: 'clerk',
  'order text': 'own-act',
  'other order': 'recital',
  'party filing': 'contested',
  secondary: 'summary',
};

/** Words by which a court gives one side's account and not its own. */
const account =
  /\b(?:claim(?:s|ed|ing)|contend(?:s|ed|ing)?|assert(?:s|ed|ing)?|argu(?:es|ed|ing)|alleg(?:es?|ed|edly|ing)|maintain(?:s|ed) that|insist(?:s|ed)|purport(?:s|ed|edly)|represent(?:s|ed) that|stat(?:es|ed) that|complain(?:s|ed)|according to|by (?:his|her|its|their)(?: \w+(?:['’]s)?)? account|disput(?:es|ed)|den(?:ies|ied) (?:that|having))\b/i;

/** How firm a paper on the docket is: `held`, the order itself where it is held; `teller`, the event that tells of it. */
export function standingOfPaper(
  { kind, certainty, description }: DocketEntry,
  held: Order | undefined,
  teller: Telling | null,
): Standing {
  if (held) return 'own-act';
  if (description && account.test(description)) return 'contested';
  if (teller) return recitalOf(teller.order, teller.event);
  // What an order's text says of a paper that it is not, it recites.
  return certainty === 'order text' && kind !== 'order' ? 'recital' : standingByCertainty[certainty];
}

/** A recital is contested where the sentence, up to the end of the words, gives it as somebody's account. */
export function recitalOf(order: Order, { span }: Order['record']['events'][number]): Standing {
  const window = order.text.slice(Math.max(0, span.from - 240), span.to);
  const own = window.length - (span.to - span.from);
  // A blank and a capital behind a full stop: "No. 12" and "Inc. v." part nothing.
  const starts = [...window.matchAll(/[.?!]["”]?\s+(?=[A-Z][a-z])|\n\n/g)].map(
    ({ 0: end, index }) => index + end.length,
  );
  return account.test(window.slice(Math.max(0, ...starts.filter((start) => start <= own)))) ? 'contested' : 'recital';
}

/** A fact that the case file adds from an order, named by its title, is recited there; one from a web page, summed up. */
export const standingOfTold = (text: string, source: string | null): Standing =>
  account.test(text) ? 'contested' : source && !webAddress(source) ? 'recital' : 'summary';
