/** citeproc-js has no types: what the tests use of it. */
declare module 'citeproc' {
  /** Items come from `sys`; a bibliography is its settings and one text an item. */
  class Engine {
    constructor(sys: { retrieveLocale(lang: string): string; retrieveItem(id: string): unknown }, style: string);
    setOutputFormat(format: 'text' | 'html'): void;
    updateItems(ids: readonly string[]): void;
    makeBibliography(): [settings: unknown, entries: string[]];
  }
  const citeproc: { Engine: typeof Engine };
  export default citeproc;
}
