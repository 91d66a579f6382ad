/** Longer arrays are given away rather than kept: one long text must not hold its memory for ever. */
const LONGEST_KEPT = 2 ** 16;

/**
 * Room for what is used up before the next text is read: an array of its own for each text costs more
 * than what is put there.
 */
export class Room<T extends { length: number }> {
  readonly #make: (length: number) => T;
  #kept: T;

  constructor(make: (length: number) => T) {
    this.#make = make;
    this.#kept = make(0);
  }

  /** An array of `length` or more. Whoever took it before must be done with it; it holds what they left. */
  take(length: number): T {
    if (length <= this.#kept.length) return this.#kept;
    const made = this.#make(Math.min(2 * length, Math.max(length, LONGEST_KEPT)));
    if (made.length <= LONGEST_KEPT) this.#kept = made;
    return made;
  }
}
