/** Parts of an order whose times are not its own: letters that it endorses, and the story of the case. */
import type { Span } from '../../../schema/annotation.ts';

const storyHeading =
  /^(?:[IVXA-D\d]{1,4}[.)]\s+)?(?:(?:FACTUAL|PROCEDURAL|RELEVANT|STATEMENT\sOF|Factual|Procedural|Relevant|Statement\sof)\s(?:(?:AND|and|THE|the)\s(?:\w+\s)?)?)?(?:BACKGROUND|HISTORY|FACTS|INTRODUCTION|Background|History|Facts|Introduction)[.:]?$/;
const nextHeading =
  /^(?:[IVXA-H\d]{1,4}[.)](?:\s+[A-Z][^\n.]{0,80})?|[A-Z][A-Z ,&’'-]{3,80}|Discussion|Analysis|Order|Rulings?|Conclusion|Legal\sStandards?|Argument|The\s[A-Z][^\n.]{0,60})[.:]?$/;
const longestHeading = 100;
const longestStory = 20_000;

/** Where the order tells the story of the case: what is set there is not set by it. */
export function storiesIn(text: string): Span[] {
  const stories: Span[] = [];
  /** Stories before this one are closed. */
  let open = 0;
  for (let at = 0, end = 0; at < text.length; at = end + 1) {
    end = text.indexOf('\n', at);
    if (end === -1) end = text.length;
    if (end - at < 2 || end - at > longestHeading) continue;
    const line = text.slice(at, end);
    if (open < stories.length && nextHeading.test(line))
      for (; open < stories.length; open++) {
        const story = stories[open] as Span;
        if (at - story.from < longestStory) story.to = at;
      }
    if (storyHeading.test(line)) stories.push({ from: end, to: end });
  }
  return stories;
}

const toJudge = /^Dear\s(?:Chief\s|Magistrate\s|Hon(?:orable|\.)\s){0,2}(?:Judge|Your\sHonor|Justice)\b/;
const closing = /\b(?:Respectfully|Sincerely|ENDORSE(?:D|MENT)|SO\sORDERED|Very\struly)\b/;
const longestLetter = 20_000;

/** Letters of counsel that an endorsement answers: from `Dear Judge` to their close. */
export function lettersIn(text: string): Span[] {
  const letters: Span[] = [];
  for (let from = text.indexOf('Dear '); from !== -1; ) {
    if (!toJudge.test(text.slice(from, from + 60))) {
      from = text.indexOf('Dear ', from + 1);
      continue;
    }
    const close = closing.exec(text.slice(from, from + longestLetter));
    const to = from + (close ? close.index : longestLetter);
    if (close) letters.push({ from, to });
    from = text.indexOf('Dear ', to);
  }
  return letters;
}
