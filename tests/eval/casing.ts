/** Which words are names, by how texts write them inside of sentences. */
export class Casing {
  readonly #capital = new Map<string, number>();
  readonly #small = new Map<string, number>();

  constructor(texts: readonly string[]) {
    for (const text of texts) {
      for (const [word] of text.matchAll(/(?<=[\p{L}\p{N},] )\p{L}+/gu)) {
        const counts = /^\p{Lu}/u.test(word) ? this.#capital : this.#small;
        const key = word.toLowerCase();
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }

  /** Whether a word is written with a capital at least as often as without; unknown ones are names. */
  isName(word: string): boolean {
    const key = word.toLowerCase();
    return (this.#capital.get(key) ?? 0) >= (this.#small.get(key) ?? 0);
  }
}
