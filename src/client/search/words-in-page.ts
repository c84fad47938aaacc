/** The words that were found as they stand on the page of their order: what is shown is what the link leads to. */
import { link } from '../../base.ts';
import { orderPath } from '../../pipeline/view/addresses.ts';
import { indexedWords, type OrderWithWords } from '../../pipeline/view/words-found.ts';
import type { Disposition, RecordId } from '../../schema/annotation.ts';

/** A ruling of the order, by its record. */
type FoundRuling = { record: RecordId; disposition: Disposition };

/** A place in an order that holds the words: `text` in runs, those that were searched for marked. */
export type WordHit = {
  paragraph: number | null;
  runs: { text: string; found: boolean }[];
  /** Rulings whose own words hold them. */
  rulings: FoundRuling[];
};

/** The best places of an order, and how many paragraphs more hold words. */
export type WordsInPage = { hits: WordHit[]; more: number };

const shownHits = 4;
/** Words shown before and after one that was found. */
const around = 14;

/** A paragraph on the page: where its words begin among those of the order. */
type Paragraph = {
  number: number | null;
  words: string[];
  from: number;
  rulings: { ruling: FoundRuling; from: number; to: number }[];
};

/**
 * Read the page of an order for the words around those that were found.
 *
 * @throws where the page cannot be had.
 */
export async function wordsInPage({ order, places, words }: OrderWithWords): Promise<WordsInPage> {
  const answer = await fetch(link(orderPath(order)));
  if (!answer.ok) throw new Error(`${order}: ${answer.status}`);
  // Nothing of what is parsed here runs or is fetched.
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const paragraphs = paragraphsOn(page, words);
  const byParagraph = Map.groupBy(places, (place) =>
    paragraphs.find(({ from, words: own }) => place >= from && place < from + own.length),
  );
  byParagraph.delete(undefined);
  const found = [...byParagraph] as [Paragraph, number[]][];
  // The paragraphs with the most of the words first; on equal terms as they stand.
  const best = found.toSorted(([, a], [, b]) => b.length - a.length).slice(0, shownHits);
  return {
    hits: best.toSorted(([a], [b]) => a.from - b.from).map(([paragraph, own]) => hitOf(paragraph, own)),
    more: found.length - best.length,
  };
}

/**
 * The court's paragraphs on the page. The caption may be drawn in another order than it has in the text, so it is left
 * out: places are counted back from the end.
 */
function paragraphsOn(page: Document, words: number): Paragraph[] {
  for (const beside of page.querySelectorAll('.words [data-beside]')) beside.remove();
  const dispositions = new Map(
    (page.querySelector<HTMLElement>('[data-rulings]')?.dataset.rulings ?? '')
      .split(', ')
      .filter(Boolean)
      .map((ruling) => ruling.split(' ') as [RecordId, Disposition]),
  );
  const texts = [...page.querySelectorAll<HTMLElement>('.words > .para')].flatMap((para) => {
    const court = para.querySelector<HTMLElement>(':scope > p.court');
    return court ? [{ court, number: /^p(\d+)$/.exec(para.id)?.[1], words: indexedWords(court.textContent) }] : [];
  });
  let from = words - texts.reduce((sum, { words: own }) => sum + own.length, 0);
  return texts.map(({ court, number, words: own }) => {
    const paragraph = {
      number: number === undefined ? null : Number(number),
      words: own,
      from,
      rulings: [...court.querySelectorAll<HTMLElement>('[id]')].flatMap((mark) => {
        const disposition = dispositions.get(mark.id as RecordId);
        if (!disposition) return [];
        const before = page.createRange();
        before.setStart(court, 0);
        before.setEndBefore(mark);
        const start = from + indexedWords(before.toString()).length;
        const to = start + indexedWords(mark.textContent).length;
        return [{ ruling: { record: mark.id as RecordId, disposition }, from: start, to }];
      }),
    };
    from += own.length;
    return paragraph;
  });
}

function hitOf(paragraph: Paragraph, places: readonly number[]): WordHit {
  const own = places.map((place) => place - paragraph.from);
  const within = paragraph.rulings.filter(({ from, to }) => places.some((place) => from <= place && place < to));
  return {
    paragraph: paragraph.number,
    runs: runsOf(paragraph.words, own),
    rulings: within.map(({ ruling }) => ruling),
  };
}

/** The words around the first places found. */
function runsOf(words: readonly string[], found: readonly number[]): WordHit['runs'] {
  const first = found[0] ?? 0;
  const from = Math.max(0, first - around);
  const to = Math.min(words.length, Math.max(first, ...found.filter((place) => place < first + around)) + around + 1);
  const marked = new Set(found);
  const runs: WordHit['runs'] = [];
  const add = (text: string, isFound: boolean) => {
    const last = runs.at(-1);
    if (last?.found === isFound) last.text += text;
    else if (text) runs.push({ text, found: isFound });
  };
  for (let i = from; i < to; i += 1) {
    const word = words[i] ?? '';
    const [, open = '', core = word, close = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(word) ?? [];
    const last = runs.at(-1);
    const blank = last ? ' ' : '';
    if (!marked.has(i)) add(`${blank}${word}`, false);
    else {
      // The blank between two words that were found is marked with them, stops and brackets are not.
      add(blank, last?.found === true && open === '');
      add(open, false);
      add(core, true);
      add(close, false);
    }
  }
  if (from > 0) runs.unshift({ text: '… ', found: false });
  if (to < words.length) runs.push({ text: ' …', found: false });
  return runs;
}
