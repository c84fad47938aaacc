/** `content/privacy.yaml`: what is taken down, masked, kept out of search engines, or shown although a rule stands against it. */
import { z } from 'zod';
import { CaseId } from './case.ts';
import { IsoDate } from './date.ts';
import { OrderId } from './order.ts';

/**
 * What a public file may not hold in full. The first five are those of Fed. R. Civ. P. 5.2(a) and Fed. R. Crim. P.
 * 49.1(a)(1) to (4); home addresses are named by Fed. R. Crim. P. 49.1(a)(5) alone, and kept out of civil cases too.
 */
export const PrivateKind = z
  .enum(['social-security', 'taxpayer-number', 'birth-date', 'minor-name', 'financial-account', 'home-address'])
  .describe('What kind of thing a public file may not hold in full.');
export type PrivateKind = z.infer<typeof PrivateKind>;

const someWords = z.string().regex(/\S/, 'expected words');

/** Letters that end a line, or turn or hide what stands around them: controls, and those that join or set a direction. */
const oneLine = someWords.regex(
  /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u,
  'expected words on one line, without characters that nobody sees',
);

/** Enough of a name that it does not stand everywhere. */
const name = oneLine
  .regex(/[\p{L}\p{N}].*[\p{L}\p{N}]/u, 'expected words with two letters or digits at least')
  .max(200, 'expected at most 200 characters');

const reason = someWords.describe('Why, for whoever reads this file later. It is not published.');
const on = IsoDate.describe('Day on which it was decided.');

export const Allowance = z.strictObject({
  file: someWords.describe('The file below `content/`: `orders/cand/15-cv-00798/2016-04-26.md`.'),
  kind: PrivateKind,
  words: someWords.describe('Words of the file that hold what is allowed.'),
  reason,
});
export type Allowance = z.infer<typeof Allowance>;

/** A case with all that belongs to it, or one order. */
const target = {
  case: CaseId.optional().describe('A case with all its orders: `cand/15-cv-00798`.'),
  order: OrderId.optional().describe('One order: `cand/15-cv-00798/2016-04-26`.'),
};
const isOneTarget = (of: { case?: unknown; order?: unknown }) => (of.case === undefined) !== (of.order === undefined);
const oneTarget = 'expected either `case` or `order`';

export const TakeDown = z
  .strictObject({
    ...target,
    on,
    reason,
    fileDeleted: z.boolean().default(false).describe('True once its files are gone from `content/`, too.'),
  })
  .refine(isOneTarget, oneTarget);
export type TakeDown = z.infer<typeof TakeDown>;

export const Mask = z.strictObject({
  words: z
    .array(name)
    .min(1)
    .describe('Each spelling of a name, or any other words; they are no pattern, and their capitals do not matter.'),
  instead: oneLine
    .max(60, 'expected at most 60 characters')
    .default('[name withheld]')
    .describe('What is shown for them.'),
  in: z
    .array(z.union([CaseId, OrderId], 'expected the id of a case or of an order, such as `cand/15-cv-00798`'))
    .min(1)
    .optional()
    .describe('Cases and orders in which they are masked; left out, it is everywhere.'),
  on,
  reason,
});
export type Mask = z.infer<typeof Mask>;

export const NotIndexed = z.strictObject({ ...target, reason }).refine(isOneTarget, oneTarget);
export type NotIndexed = z.infer<typeof NotIndexed>;

export const PrivacyFile = z.strictObject({
  allow: z.array(Allowance).default([]).describe('What is shown although a rule stands against it.'),
  down: z.array(TakeDown).default([]).describe('What is taken down.'),
  mask: z.array(Mask).default([]).describe('Words that are shown as others.'),
  noindex: z.array(NotIndexed).default([]).describe('Pages that search engines are asked to leave out.'),
});
export type PrivacyFile = z.infer<typeof PrivacyFile>;

/** What was hidden in a reading of `content/`, by ids: where each stood, what changed, what search engines leave out. */
export type Hidden = {
  /** Cases and orders taken down, each with its day. */
  removed: { case?: CaseId | undefined; order?: OrderId | undefined; on: IsoDate }[];
  /** Cases and orders in which something is masked, with the newest day of such a mask. */
  changed: { id: CaseId | OrderId; on: IsoDate | null }[];
  noindex: (CaseId | OrderId)[];
};
