/** Bits of a hash that one pass looks at: three passes see all 32. */
const DIGIT_BITS = 11;

/** All fingerprints of a corpus, article by article, as parallel arrays. */
export interface FingerprintColumns {
  /** The entry of each. */
  entries: Uint32Array;
  /** In tokens. */
  positions: Uint32Array;
  byHash: ByHash;
}

/** Hashes in ascending order; those of one entry in a row. */
export interface ByHash {
  hashes: Uint32Array;
  /** Where each stood before. */
  order: Uint32Array;
}

/**
 * The order of fingerprints by hash, stable (radix sort by the lowest digits first).
 *
 * Cost: linear; 16 bytes a fingerprint.
 */
export function byHash(hashes: Uint32Array): ByHash {
  let order = new Uint32Array(hashes.length);
  for (let at = 0; at < order.length; at += 1) order[at] = at;
  // Hashes move along with their places: reading them in order is what makes a pass fast.
  let sorted = hashes.slice();
  let nextOrder = new Uint32Array(hashes.length);
  let nextSorted = new Uint32Array(hashes.length);
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    const starts = new Uint32Array(2 ** DIGIT_BITS + 1);
    for (let at = 0; at < sorted.length; at += 1) starts[digitOf(sorted[at]!, shift) + 1]! += 1;
    for (let digit = 1; digit < starts.length; digit += 1) starts[digit]! += starts[digit - 1]!;
    for (let at = 0; at < sorted.length; at += 1) {
      const digit = digitOf(sorted[at]!, shift);
      const to = starts[digit]!;
      starts[digit] = to + 1;
      nextOrder[to] = order[at]!;
      nextSorted[to] = sorted[at]!;
    }
    [order, nextOrder] = [nextOrder, order];
    [sorted, nextSorted] = [nextSorted, sorted];
  }
  return { hashes: sorted, order };
}

function digitOf(hash: number, shift: number): number {
  return (hash >>> shift) & (2 ** DIGIT_BITS - 1);
}
