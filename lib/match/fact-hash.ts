import { finishHash, HASH_SEED, hashUnit } from './hash';

/** The hash of a fact, unsigned; `key` begins with what tells its kind from others. */
export function factHash(key: string): number {
  let hash = HASH_SEED;
  for (let at = 0; at < key.length; at += 1) hash = hashUnit(hash, key.charCodeAt(at));
  return finishHash(hash);
}

/** The hash of a fact that is made of words, by their hashes, in order: of all, or of some of them. */
export function wordsHash(
  kind: number,
  words: ArrayLike<number>,
  from = 0,
  to = words.length,
): number {
  let hash = HASH_SEED ^ kind;
  for (let at = from; at < to; at += 1) {
    hash = Math.imul(hash ^ words[at]!, 0x5bd1e995) ^ (hash >>> 13);
  }
  return finishHash(hash);
}
