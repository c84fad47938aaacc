/** Birth dates told by what happened on the day: a mother gave birth, a person came of age. */
import type { Span } from '../../schema/annotation.ts';
import { fullDate } from './dates.ts';
import { inOrder, type PrivacyRule, privateBefore, privateIn } from './rule.ts';

const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const ones =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const age = String.raw`(?:\d{1,3}|(?:${tens})(?:[\s-](?:${ones}))?|${ones})`;

const birth = String.raw`\bg(?:ave|iving)\s+birth\b|\bdelivered\s+(?:of\s+)?(?:an?|her|their|the|twin|healthy)\s+(?:\p{L}+\s+){0,3}(?:baby|son|daughter|child|boy|girl|infant|twins)\b|\b(?:was|were)\s+born\b(?!\s+in\s+\d{4})`;

/** Whose age it is, right before the verb; "there will be two" is nobody's. */
const person = String.raw`(?<=\b(?:he|she|they|who|and|before|after|upon|on|by|since|until|when|child|son|daughter|boy|girl|twins?|minor|student|victim|mother|father|plaintiff|defendant|petitioner|claimant|decedent|beneficiary|movant|debtor|respondent|(?-i:\p{Lu})[\p{L}'’-]+)\s+(?:(?:has|had|have|will|would|then|just|first|later|recently|finally|only|also)\s+){0,3})`;
/** The end of an age: a number of other things has a noun behind it. */
const ageEnds = String.raw`(?:\s+years?\s+(?:old|of\s+age)\b|(?=\s*(?:[.,;:)”"](?!\d)|$|(?:on|as\s+of|and|but|or|when|while|before|after|in|at|that|she|he|the|this|last|next)\b)))`;
const ofAge = String.raw`${person}(?:\bturn(?:ed|s|ing)?|\b(?:became|becomes|be)|\b(?:attain|reach)(?:ed|es|s|ing)?(?:\s+age)?)\s+${age}\b${ageEnds}|\b(?:attain(?:ed|s|ing)?|reach(?:ed|es|ing)?)\s+(?:the\s+age\s+of\s+(?:majority\b|${age}\b)|(?:his|her|their|legal)?\s*majority|age\s+${age}\b)`;
const event = new RegExp(`(?:${birth})|(?<ofAge>${ofAge})`, 'giu');

const behind = new RegExp(String.raw`[\s,]*(?:years\s+old\s*)?[,\s]*(?:on|as\s+of)\s+(?<private>${fullDate})`, 'diuy');

/** Who it was: no digit, no end of a sentence, and none who did something else on that day. */
const before = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<private>${fullDate}),?\s+(?:[^\d.;]|\.(?<=\b\p{L}{1,3}\.)){0,45}$`,
  'diu',
);
const otherDay =
  /\b(?:who|whose|filed|sued|testified|alleg\w+|that|argu\w+|court|order\w*|motion|hearing|complaint|mov\w+|ruled|held)\b/i;

/** Code units before such words in which the date is looked for. */
const farthest = 90;

/** The day of a birth, or of a birthday, in the sentence that tells of it. */
export const birthEvent: PrivacyRule = {
  id: 'birth-date-event',
  kind: 'birth-date',
  find(text) {
    const spans: Span[] = [];
    for (const { 0: words, index, groups } of text.matchAll(event)) {
      behind.lastIndex = index + words.length;
      const after = groups?.ofAge === undefined ? null : privateIn(behind.exec(text));
      if (after) spans.push(after);
      if (!/\d/.test(text.slice(Math.max(0, index - farthest), index))) continue;
      const front = privateBefore(text, index, before, farthest);
      if (front && !otherDay.test(text.slice(front.to, index))) spans.push(front);
    }
    return inOrder(spans);
  },
  finds: [
    ['On June 4, 2011, Ms. Quill gave birth to a son.', 'June 4, 2011'],
    ['On June 4, 2011 the child was born in Oslo.', 'June 4, 2011'],
    ['when he reached 65 on June 4, 2012', 'June 4, 2012'],
    ['He turned eighteen on June 4, 2012.', 'June 4, 2012'],
    ['She will be 65 years old on June 4, 2012.', 'June 4, 2012'],
    ['On June 4, 2012, Otto became eighteen.', 'June 4, 2012'],
    ['She attained the age of majority on 6/4/2012.', '6/4/2012'],
    ['On June 4, 2012, when she turned 18, the trust ended.', 'June 4, 2012'],
  ],
  leaves: [
    'On June 4, 2012, Ms. Quill, who gave birth in 2011, sued.',
    'On June 4, 2012 the court found that he was born in Oslo.',
    'The road turned twenty yards on June 4, 2012.',
    'On June 4, 2015, there will be two hearings.',
    'On June 4, 2012, the parties reached one agreement.',
    'On June 4, 2012, Castellan became one of the owners.',
    'on March 3, 2015, there will be 30 minutes for each side',
    'The trial set for June 4, 2012, will be one week long.',
    'Profits turned 12 percent on June 4, 2012.',
  ],
};
