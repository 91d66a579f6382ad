import type { Shingles } from './types';
import { winnow } from './winnow';

/**
 * Winnowing window of packs. With shingles of five words every copied run of window + 4 words is
 * found: 16 at this setting (`npm run bench` prints what it costs in bytes).
 */
export const DEFAULT_WINDOW = 12;

/** A winnowed shingle: its hash and the position of its first token. */
export interface Fingerprint {
  hash: number;
  position: number;
}

/** The fingerprints that a pack keeps of a text: its winnowed shingles, in order. */
export function fingerprint(shingles: Shingles, window: number = DEFAULT_WINDOW): Fingerprint[] {
  return winnow(shingles.hashes, window).map(position => ({
    hash: shingles.hashes[position]!,
    position,
  }));
}
