import type { Shingles } from './types';
import { winnow } from './winnow';

/**
 * Winnowing window of packs. With shingles of five words every copied run of window + 4 words is
 * found: 16 at this setting (`npm run bench` prints what it costs in bytes).
 */
export const DEFAULT_WINDOW = 12;

/** Winnowed shingles, in order: their hashes and the positions of their first tokens, in parallel. */
export interface Fingerprints {
  hashes: Uint32Array;
  positions: Uint32Array;
}

/** The fingerprints that a pack keeps of a text: its winnowed shingles. */
export function fingerprint({ hashes }: Shingles, window: number = DEFAULT_WINDOW): Fingerprints {
  const kept = winnow(hashes, window);
  // One buffer is faster to have than two.
  const both = new Uint32Array(kept.length * 2);
  both.set(kept, kept.length);
  for (let at = 0; at < kept.length; at += 1) both[at] = hashes[kept[at]!]!;
  return { hashes: both.subarray(0, kept.length), positions: both.subarray(kept.length) };
}
