import { hashRun } from './hash';
import { tokenise } from './tokens';
import type { Shingles } from './types';

/**
 * What a shingle must weigh: a word weighs 2, a character of a script written without spaces 1. So a
 * shingle is five words, or ten Chinese characters, or a mixture; a function of the text from its
 * first token on, whatever stands before.
 */
const SHINGLE_WEIGHT = 10;

/**
 * Every shingle of a text (w-shingling, Broder 1997, over words). A text of fewer than five words has
 * none.
 *
 * Cost: linear; about 45 µs for 1,000 English words.
 */
export function shingle(text: string): Shingles {
  const tokens = tokenise(text);
  const hashes = new Uint32Array(tokens.length);
  const lasts = new Uint32Array(tokens.length);
  let length = 0;
  let next = 0;
  let weight = 0;
  for (let first = 0; first < tokens.length; first += 1) {
    while (weight < SHINGLE_WEIGHT && next < tokens.length) {
      weight += weightOf(tokens.unspaced[next]!);
      next += 1;
    }
    if (weight < SHINGLE_WEIGHT) break;
    hashes[first] = hashRun(tokens.hashes, first, next - first);
    lasts[first] = next - 1;
    length += 1;
    weight -= weightOf(tokens.unspaced[first]!);
  }
  return { hashes: hashes.subarray(0, length), lasts: lasts.subarray(0, length), tokens };
}

function weightOf(unspaced: number): number {
  return 2 - unspaced;
}
