/** Sentences of a paragraph, for quoting one whole: where it is unclear that one ends, the quote goes on. */
import type { Span } from '../../../schema/annotation.ts';

/** Words that a full stop follows within a sentence, as they stand in orders. */
const abbreviated =
  /(?:^|[\s([“"])(?:Nos?|Dkts?|Docs?|Civ|Crim|Fed|Evid|App|Inc|Corp|Co|Ltd|Mr|Mrs|Ms|Messrs|Dr|Jr|Sr|St|vs?|[Cc]f|[Ii]d|[Ss]ee|e\.g|i\.e|al|Exs?|Decls?|Tr|Mot|Opp|Compl|Am|Supp|Cal|Cir|Dist|Ct|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|pp?|R|P|U\.S|L\.R|[A-Z]|Pls?|Defs?|Hon|Del|Tex|Fla|Mass|Mich|Minn|Wash|Ariz|Pa|Va|Ill|Ind)\.$/;
/** The number of a numbered paragraph. */
const paragraphNumber = /^\s*(?:\d{1,3}|[A-Za-z]|[ivx]+)\.$/;

/** Places of the sentences within `words`, one after the other, without the blanks between them. */
export function sentencesIn(words: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const { 0: end, index } of words.matchAll(/[.?!][”’"')\]]*\s+(?=[“‘"'([]?[\p{Lu}\d¶§])/gu)) {
    const before = words.slice(from, index + 1);
    if (abbreviated.test(before) || paragraphNumber.test(before)) continue;
    spans.push({ from, to: index + end.trimEnd().length });
    from = index + end.length;
  }
  const rest = words.slice(from).trimEnd();
  if (rest !== '') spans.push({ from, to: from + rest.length });
  return spans;
}
