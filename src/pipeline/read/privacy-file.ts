/** YAML of `content/privacy.yaml` to its lists, with every problem at its place. */
import type { z } from 'zod';
import { Allowance, Mask, NotIndexed, PrivacyFile, type PrivacyLists, TakeDown } from '../../schema/privacy.ts';
import type { FilePlace, Problem } from '../../schema/problem.ts';
import { readFields } from './attributes.ts';

export type ReadPrivacyFile = {
  lists: PrivacyLists;
  placeOf: (...path: (string | number)[]) => FilePlace;
  problems: Problem[];
};

/** Entries of a list that fit its schema. */
function entriesIn<S extends z.ZodType<object>>(
  written: unknown,
  list: string,
  schema: S,
): (z.infer<S> & { index: number })[] {
  const entries = (written as Record<string, unknown> | null | undefined)?.[list];
  return (Array.isArray(entries) ? entries : []).flatMap((entry, index) => {
    const { data } = schema.safeParse(entry);
    return data ? [{ ...data, index }] : [];
  });
}

/**
 * Read the privacy file.
 *
 * @param yaml content with line ends folded to `\n`; one that holds nothing but comments asks for nothing.
 */
export function readPrivacyFile(yaml: string): ReadPrivacyFile {
  const block = { yaml, at: 0, opener: { from: 0, to: yaml.split('\n', 1)[0]?.length ?? 0 } };
  const isEmpty = !/^[^\S\n]*[^\s#]/m.test(yaml);
  const { written, placeOf, problems } = isEmpty
    ? { written: {}, placeOf: () => block.opener, problems: [] }
    : readFields(block, PrivacyFile, 'privacy file', 'file');
  return {
    lists: {
      allow: entriesIn(written, 'allow', Allowance),
      down: entriesIn(written, 'down', TakeDown),
      mask: entriesIn(written, 'mask', Mask),
      noindex: entriesIn(written, 'noindex', NotIndexed),
    },
    placeOf,
    problems,
  };
}
