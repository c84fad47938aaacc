/** The sentence of help of each field of a search, with a value to show. */
import { type FieldName, fieldNames, fieldOf } from './search-fields.ts';
import { capital } from './words.ts';

/** What is typed after the colon, for an example, and what the field finds. */
export const helpOf: Record<FieldName, { example: string; finds: string }> = {
  judge: { example: 'ryu', finds: 'orders of the judge: any part of the name, or the initials' },
  court: { example: 'cand', finds: 'orders of the court, by its short name or its citation' },
  party: { example: '"Loop AI"', finds: 'cases with a party of that name, and their orders' },
  disposition: { example: 'denied', finds: 'rulings with that disposition' },
  ground: { example: 'no-meet-and-confer', finds: 'rulings that give this reason' },
  kind: { example: 'compel', finds: 'rulings on motions of the kind' },
  warning: { example: 'imposed', finds: 'sanctions warnings; the word alone finds all of them' },
  before: { example: '2016-05', finds: 'orders dated before the year, month or day begins' },
  after: { example: '2015-09', finds: 'orders dated after the year, month or day ends' },
  year: { example: '2015', finds: 'orders of the year' },
};

/** A field as the list of what can be typed has it; its values with their words. */
export type FieldHelp = { name: FieldName; example: string; finds: string; values: { code: string; words: string }[] };

/** Every field for the list of what can be typed. Courts are too many to list: their ids are those of the addresses. */
export const fieldHelp = (): FieldHelp[] =>
  fieldNames.map((name) => {
    const { example, finds } = helpOf[name];
    const listed = name === 'court' ? {} : (fieldOf(name).values ?? {});
    return {
      name,
      example: `${name}:${example}`,
      finds,
      values: Object.entries(listed).map(([code, words]) => ({ code, words: capital(words) })),
    };
  });
