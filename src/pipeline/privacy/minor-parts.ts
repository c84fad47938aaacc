/** The parts of a text that may speak of minors: searched for first, since that is quick. */
import { partsAround } from './rule.ts';

/** What a part has in which a name of a minor is marked. */
const core =
  /minor|infant|juvenile|child|\bage[ds]?\b|\bolds?\b|of age|yearold|y\.?\s?\/?\s?o\b|who\s+(?:is|was)\s|under\s+(?:the\s+age|\d|eighteen)|\bbab(?:y|ies)|\bboy|\bgirl|\bkid|twins|toddler|newborn|adolescent|daughter|\bson\b|parent|mother|father|grade|kindergar|pre-?k|school|student|friend|guardian|\bGAL\b|[abmfn]\s?[/.]\s?n\s?[/.]\s?[fgo]|\bANF\b|\bBNF\b|\bby\s+n\s?\/\s?f|\bo\s?[/.]\s?b\s?[/.]\s?o|p\s?[/.]\s?p\s?[/.]\s?a|\bppa\b|pro(?:xima|chein)|\b[MJ]V|,\s*(?:(?:then|now|just|only|barely)\s+\w+\s*[,.;)]|1?\d,\s+[a-z])/gi;

type Part = { from: number; words: string };

/** The text that was read last: two rules ask for the same parts in turn. */
let lastRead: { text: string; parts: readonly Part[] } = { text: '', parts: [] };

/** The parts of a text, each with its place, wide enough for a name on either side of its mark. */
export function partsOfMinors(text: string): readonly Part[] {
  if (lastRead.text !== text) lastRead = { text, parts: partsAround(text, core, 160, 260) };
  return lastRead.parts;
}
