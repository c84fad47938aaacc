/** The body of an order: what is before the Court, the background, the law, each issue in turn, and the conclusion. */
import { capital } from '../../src/pipeline/view/words.ts';
import type { Chance } from './chance.ts';
import type { Block } from './layout.ts';
import type { Party } from './names.ts';
import { type Sort, tellerOf } from './prose.ts';
import { quarrelOf } from './quarrels.ts';
import {
  deadline,
  event,
  type Issue,
  type Kept,
  motions,
  ruling,
  type Sentence,
  type Side,
  type Statement,
  type Surroundings,
  warning,
} from './statements.ts';
import type { Scene } from './template.ts';

/**
 * Records in a thousand letters of body. Five real discovery orders hold, in a thousand bytes as they come, 3.58: 1.66
 * docket references, 0.37 rulings, 0.27 warnings and sanctions, 0.43 deadlines and 0.86 events (67 records in 18,690
 * bytes). What a layout adds thins these a little, so they are set higher here. A reference that a ruling or an event
 * brings with it is no mention in passing.
 */
const rates = { ruling: 0.43, warning: 0.3, deadline: 0.52, event: 1.02, passing: 1.1 } as const;

/** What sorts of sentences each part is made of: a sort as often as it comes in twenty or so. */
const sorts = {
  opening: bag({ posture: 3, conferring: 1 }),
  background: bag({ claims: 5, posture: 4, conferring: 4 }),
  standards: bag({ standards: 1 }),
  issue: bag({ arguments: 12, analysis: 16, standards: 2, remarks: 1, conferring: 1 }),
  conclusion: bag({ remarks: 1 }),
};

function bag(counts: Readonly<Partial<Record<Sort, number>>>): Sort[] {
  return Object.entries(counts).flatMap(([sort, count]) => Array<Sort>(count).fill(sort as Sort));
}

/** Sentences in a hundred of each sort that a citation follows. */
const cited: Readonly<Partial<Record<Sort, number>>> = { standards: 75, analysis: 14, arguments: 8 };

type Voice = Readonly<{ court: string; rule: string; headings: readonly string[] | null }>;

const voiceOf = (chance: Chance): Voice => ({
  court: chance.one(['the Court', 'the Court', 'the Court', 'the court', 'the court', 'this Court', 'the undersigned']),
  rule: chance.one(['Rule ', 'Rule ', 'Rule ', 'Fed. R. Civ. P. ', 'Federal Rule of Civil Procedure ']),
  headings: chance.one([
    ['BACKGROUND', 'LEGAL STANDARD', 'DISCUSSION', 'CONCLUSION'],
    ['I. BACKGROUND', 'II. LEGAL STANDARD', 'III. DISCUSSION', 'IV. CONCLUSION'],
    ['I. Background', 'II. Legal Standards', 'III. Analysis', 'IV. Conclusion'],
    ['Background', 'Applicable Law', 'Discussion', 'Conclusion'],
    ['FACTUAL AND PROCEDURAL BACKGROUND', 'STANDARD OF REVIEW', 'ANALYSIS', 'CONCLUSION AND ORDER'],
    null,
  ]),
});

type Names = Pick<Surroundings, 'nameOf'>;
type Sides = Readonly<Record<Side, Party>>;

const otherOf = (side: Side): Side => (side === 'plaintiff' ? 'defendant' : 'plaintiff');

/** What the case is about, in the names that the order uses. */
const storyOf = (ofCase: Chance, { nameOf }: Names, sides: Sides, { court, rule }: Voice): Scene =>
  quarrelOf(ofCase, sides.plaintiff.it !== 'it', {
    Pl: nameOf('plaintiff'),
    Def: nameOf('defendant'),
    itDef: sides.defendant.it,
    C: court,
    Rule: rule,
  });

/** An issue of the story: who moves, who resists, over what. */
function issueOf(chance: Chance, { nameOf }: Names, sides: Sides, story: Scene, topic: string): Issue {
  const mover: Side = chance.odds(60) ? 'plaintiff' : 'defendant';
  const resists = otherOf(mover);
  const scene: Scene = {
    ...story,
    P: nameOf(mover),
    it: sides[mover].it,
    its: sides[mover].its,
    R: nameOf(resists),
    Rit: sides[resists].it,
    Rits: sides[resists].its,
    topic: `the ${topic}`,
  };
  return { mover, motion: chance.one(motions), scene };
}

const wordsOf = (sentences: readonly Sentence[]) => sentences.map(({ words }) => words).join(' ');

/** A whole number near `amount`: 2.3 is 2 in seven cases of ten, else 3. */
const rounded = (chance: Chance, amount: number) =>
  Math.floor(amount) + (chance.odds(Math.round((amount % 1) * 100)) ? 1 : 0);

const inTitleCase = (words: string) => words.replace(/\b[a-z](?=[a-z]{3})/g, (letter) => letter.toUpperCase());

/**
 * Paragraphs of about `size` letters.
 *
 * @param ofCase the choices of the case, which are the same in all its orders.
 * @returns what it says with it, in the order of the text.
 */
export function bodyOf(
  around: Omit<Surroundings, 'issue'>,
  sides: Sides,
  ofCase: Chance,
  size: number,
): { blocks: Block[]; keeps: Kept[] } {
  const { chance } = around;
  const voice = voiceOf(chance);
  const tell = tellerOf(chance);
  const story = storyOf(ofCase, around, sides, voice);
  const issues = chance
    .shuffled(story.record as readonly string[])
    .slice(0, Math.min(9, Math.max(1, Math.round(size / 4_500))))
    .map((topic) => issueOf(chance, around, sides, story, topic));
  const [first] = issues as [Issue];
  const isNumbered = chance.odds(12);
  const blocks: Block[] = [];
  const keeps: Kept[] = [];
  const said = new Set<string>();
  const ruledOn = new Set<Issue>();

  /** How many of a kind this order has: some have more than others. */
  const amountOf = (kind: keyof typeof rates) =>
    rounded(chance, ((size * rates[kind]) / 1_000) * (chance.whole(60, 140) / 100));
  const left = {
    ruling: amountOf('ruling'),
    warning: amountOf('warning'),
    deadline: amountOf('deadline'),
    event: amountOf('event'),
    passing: amountOf('passing'),
  };
  /** Takes some of what is left: of `share` in one, at least what rounding gives. */
  const take = (kind: keyof typeof rates, share: number): number => {
    const taken = Math.min(left[kind], rounded(chance, left[kind] * share));
    left[kind] -= taken;
    return taken;
  };

  /** Sentences that make `count` statements; one that says again what was said is made anew. */
  function state(count: number, make: () => Statement): Statement[] {
    return Array.from({ length: count }, () => {
      let statement = make();
      for (let go = 0; go < 12 && said.has(statement.once); go++) statement = make();
      said.add(statement.once);
      return statement;
    });
  }

  /** Sentences of these sorts, of so many letters in all, with citations. */
  function prose(of: readonly Sort[], scene: Scene, letters: number): Sentence[] {
    const sentences: Sentence[] = [];
    for (let written = 0; written < letters; ) {
      const sort = chance.one(of);
      let sentence = tell(sort, scene);
      if (chance.odds(cited[sort] ?? 0)) sentence += ` ${tell('citation', scene)}`;
      written += sentence.length;
      sentences.push({ words: sentence, keeps: [] });
    }
    return sentences;
  }

  /** Paragraphs of sentences, of two to six each. */
  function write(sentences: readonly Sentence[], scene: Scene) {
    for (const sentence of sentences) keeps.push(...sentence.keeps);
    for (let from = 0; from < sentences.length; ) {
      const to = from + chance.whole(2, 6);
      const paragraph = wordsOf(sentences.slice(from, to));
      const words = isNumbered ? `${blocks.length + 1}. ${paragraph}` : paragraph;
      const footnote = chance.odds(9) ? wordsOf(prose(sorts.issue, scene, chance.whole(1, 260))) : null;
      blocks.push(footnote === null ? { words } : { words, footnote });
      from = to;
    }
  }

  /** A part: prose with dated facts and mentions strewn in, then what is ruled and ordered on it. */
  function part(
    issue: Issue,
    of: readonly Sort[],
    letters: number,
    share: Partial<Record<keyof typeof rates, number>>,
  ) {
    const inPart: Surroundings = { ...around, issue };
    const strewn = [
      ...state(take('event', share.event ?? 0), () => event(inPart)),
      ...Array.from({ length: take('passing', share.passing ?? 0) }, (): Sentence => {
        const { ref, record } = around.passing();
        return { words: tell('citing', { ...issue.scene, ref }), keeps: [{ kind: 'reference', record }] };
      }),
    ];
    let isOnIssue = !ruledOn.has(issue);
    const last = [
      ...state(take('ruling', share.ruling ?? 0), () => {
        const statement = ruling(inPart, isOnIssue);
        isOnIssue = false;
        ruledOn.add(issue);
        return statement;
      }),
      ...state(take('deadline', share.deadline ?? 0), () => deadline(inPart)),
      ...state(take('warning', share.warning ?? 0), () => warning(inPart)),
    ];
    const taken = [...strewn, ...last].reduce((sum, { words }) => sum + words.length, 0);
    const told = prose(of, issue.scene, letters - taken);
    for (const sentence of strewn) told.splice(chance.whole(0, told.length), 0, sentence);
    write([...told, ...last], issue.scene);
  }

  const headed = size > 3_000 ? voice.headings : null;
  const heading = (words: string | undefined) => {
    if (words !== undefined) blocks.push({ words, isSet: true });
  };
  part(first, sorts.opening, size * (headed ? 0.08 : 0.2), { event: 0.25, passing: 0.15 });
  if (size > 3_000) {
    heading(headed?.[0]);
    part(first, sorts.background, size * 0.21, { event: 0.6, passing: 0.3 });
    heading(headed?.[1]);
    part(first, sorts.standards, size * 0.13, {});
  }
  heading(headed?.[2]);
  const ending = Math.min(1_600, size * 0.12);
  const discussed = (size > 3_000 ? size * 0.58 : size * 0.8) - ending;
  for (const [i, issue] of issues.entries()) {
    if (headed && issues.length > 1)
      blocks.push({
        words: `${String.fromCharCode(65 + i)}. ${inTitleCase(capital(issue.scene.topic as string))}`,
        isSet: true,
      });
    const toGo = issues.length - i;
    const share = {
      event: 1 / toGo,
      passing: 0.96 / toGo,
      ruling: 0.6 / toGo,
      deadline: 0.4 / toGo,
      warning: 0.3 / toGo,
    };
    part(issue, sorts.issue, discussed / issues.length, share);
  }
  if (left.passing + left.ruling + left.deadline + left.warning > 0) {
    heading(headed?.[3]);
    write(
      [
        ...prose(sorts.conclusion, first.scene, chance.whole(0, 200)),
        { words: tell('closings', first.scene), keeps: [] },
      ],
      first.scene,
    );
    part(first, [], 0, { passing: 1, ruling: 1, deadline: 1, warning: 1 });
  }
  return { blocks, keeps };
}
