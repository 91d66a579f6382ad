/** Where a token's hash begins. */
export const HASH_SEED = 0x811c9dc5 | 0;

/** One step of 32-bit FNV-1a (Fowler, Noll, Vo) over UTF-16 units. */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/**
 * The finaliser of MurmurHash3 (Appleby): each bit of the input reaches the high bits, which choose a
 * pack's bucket. Unsigned.
 */
export function finishHash(value: number): number {
  let hash = value;
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  hash ^= hash >>> 16;
  return hash >>> 0;
}

/** The hash of `count` token hashes from `first` on, in order. Unsigned. */
export function hashRun(tokenHashes: Uint32Array, first: number, count: number): number {
  let hash = 0x9747b28c;
  for (let at = first; at < first + count; at += 1) {
    hash = Math.imul(hash ^ tokenHashes[at]!, 0x5bd1e995);
    hash ^= hash >>> 15;
  }
  return finishHash(hash);
}
