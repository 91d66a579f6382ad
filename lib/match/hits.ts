/**
 * A shingle of the page that is among a source's fingerprints: its position on the page, and the
 * position there less the position in the source, modulo the index's modulus. Hits of one copied run
 * have the same diagonal.
 *
 * An index keeps of a fingerprint's position only the remainder by 8 to 32. It is enough to tell a
 * copied run, whose hits all stand at the same distance from their places in the source, from phrases
 * that happen to occur in both: on unrelated wire stories the remainder by 16 removes two thirds of the
 * false labels, the full position not one more (`npm run eval -- copies`).
 */
export interface Hit {
  position: number;
  diagonal: number;
  /** No other article of the index has the shingle: it is no turn of phrase. */
  isRare: boolean;
}

/** @param remainder of the source's position by `modulus`. */
export function hitAt(position: number, remainder: number, modulus: number, isRare: boolean): Hit {
  return { position, diagonal: (position + modulus - remainder) % modulus, isRare };
}

/** 1 for each position of a hit. @param length of the page, in shingles. */
export function hitMask(hits: readonly Hit[], length: number): Uint8Array {
  const mask = new Uint8Array(length);
  for (const { position } of hits) mask[position] = 1;
  return mask;
}

/**
 * The hits of all entries that a page meets, by position, in columns: nine in ten of them are
 * accidents, which are told by a glance and need no object of their own.
 */
export class Hits {
  /** The entry of each, and its position. */
  readonly entries: number[] = [];
  readonly positions: number[] = [];
  /** Twice the remainder, and one for a rare hit. */
  readonly #marks: number[] = [];

  /** @param modulus of the remainders. */
  constructor(readonly modulus: number) {}

  get length(): number {
    return this.entries.length;
  }

  /**
   * @param position at least that of the hit before.
   * @param remainder of the source's position by the modulus.
   */
  add(entry: number, position: number, remainder: number, isRare: boolean): void {
    this.entries.push(entry);
    this.positions.push(position);
    this.#marks.push(remainder * 2 + Number(isRare));
  }

  isRare(at: number): boolean {
    return (this.#marks[at]! & 1) === 1;
  }

  at(at: number): Hit {
    return hitAt(this.positions[at]!, this.#marks[at]! >> 1, this.modulus, this.isRare(at));
  }

  /**
   * Entry number → its hits, by position.
   *
   * @param isWanted asked with the number of each hit.
   */
  byEntry(isWanted: (at: number) => boolean = () => true): Map<number, Hit[]> {
    const found = new Map<number, Hit[]>();
    for (let at = 0; at < this.length; at += 1) {
      if (!isWanted(at)) continue;
      const entry = this.entries[at]!;
      const hits = found.get(entry);
      if (hits) hits.push(this.at(at));
      else found.set(entry, [this.at(at)]);
    }
    return found;
  }
}
