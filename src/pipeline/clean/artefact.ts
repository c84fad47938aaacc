/** What paper, printer or copier did to the court's words, and the texts that show that it is undone. */
export type Artefact = {
  /** Its name in the tests, kebab-case. */
  id: string;
  /** Raw texts, and the cleaned text of each. */
  cleans: readonly (readonly [raw: string, cleaned: string])[];
  /** Near misses, as they come out: cleaning changes nothing in them. */
  leaves: readonly string[];
};
