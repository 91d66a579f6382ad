/**
 * Tells the latest of several things under way for one key from those that it overtook, such as two
 * questions about one tab whose page became another one in between.
 */
export class Latest<Key> {
  readonly #turns = new Map<Key, number>();

  /** Begins something for `key`. What is returned tells whether nothing has begun for it since. */
  begin(key: Key): () => boolean {
    const turn = (this.#turns.get(key) ?? 0) + 1;
    this.#turns.set(key, turn);
    return () => this.#turns.get(key) === turn;
  }
}
