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
