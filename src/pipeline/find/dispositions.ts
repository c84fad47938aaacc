/** Words with which a court disposes of a paper, and what each says. */
import type { Disposition } from '../../schema/annotation.ts';

/** How the words stand: "is DENIED", "the court DENIES", "denying 58", or either that two words share. */
export type Form = 'passive' | 'active' | 'gerund';

export type Word = { disposition: Disposition; form: Form; moot: boolean };

type Words = readonly (readonly [pattern: string, disposition: Disposition, form: Form])[];

const words: Words = [
  [String.raw`granted|allowed|sustained`, 'granted', 'passive'],
  [String.raw`denied|overruled|dismissed|(?<!\bas\s)moot(?:ed)?|not\swell[\s-]taken`, 'denied', 'passive'],
  [String.raw`stricken|struck`, 'stricken', 'passive'],
  [String.raw`withdrawn`, 'withdrawn', 'passive'],
  [
    String.raw`terminated|disregarded|not\s(?:be(?:en)?\s)?considered|not\sproperly\sbefore`,
    'not-considered',
    'passive',
  ],
  [
    String.raw`deferred|reserved|held\sin\sabeyance|in\sabeyance|(?:taken|held)\sunder\s(?:advisement|submission)|under\s(?:advisement|submission)|(?:entered\sand\s)?continued`,
    'deferred',
    'passive',
  ],
  [String.raw`(?<!\b(?:to|not)\s)(?:grants?|allows?|sustains?)`, 'granted', 'active'],
  [
    String.raw`(?<!\b(?:to|not)\s)(?:deny|overrule)|denies|overrules|dismisses|declines?\sto\s(?:compel|order|grant|award|extend|reopen|impose|stay|strike|permit|require|shift)`,
    'denied',
    'active',
  ],
  [String.raw`(?<!\bto\s)strikes?`, 'stricken', 'active'],
  [
    String.raw`(?:declines?|refuses?)\sto\s(?:consider|address|reach|entertain|hear|rule\son|take\sup)|disregards?|(?:will|shall|does|do|did|has|have)\s(?:disregard|not\s(?:yet\s)?(?:considere?d?|entertain|address|reach))`,
    'not-considered',
    'active',
  ],
  [
    String.raw`(?:defers?|reserv(?:es?|ing))(?:\s(?:ruling|judgment|decision|its\s(?:ruling|decision)))?|takes?\sunder\s(?:advisement|submission)|holds?\sin\sabeyance`,
    'deferred',
    'active',
  ],
  [String.raw`granting`, 'granted', 'gerund'],
  [String.raw`denying|dismissing|overruling|mooting`, 'denied', 'gerund'],
  [String.raw`striking`, 'stricken', 'gerund'],
  [String.raw`withdrawing`, 'withdrawn', 'gerund'],
  [String.raw`terminating|disregarding`, 'not-considered', 'gerund'],
  [
    String.raw`deferring|(?:holding|taking)\s(?:in\sabeyance|under\s(?:advisement|submission))|reserving\s(?:ruling|decision)\son`,
    'deferred',
    'gerund',
  ],
];

/** Every word of disposition, one alternation. */
export const dispositionWords = new RegExp(
  String.raw`\b(?:${words.map(([pattern], i) => `(?<w${i}>${pattern})`).join('|')})(?![\w-])`,
  'gi',
);

/** What a match of `dispositionWords` says. */
export function readWord(found: RegExpExecArray): Word {
  const i = words.findIndex((_, n) => found.groups?.[`w${n}`] !== undefined);
  const [, disposition, form] = words[i] as Words[number];
  return { disposition, form, moot: /^moot/i.test(found[0]) };
}
