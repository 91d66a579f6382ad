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
  const positions = new Uint32Array(winnow(hashes, window));
  const kept = new Uint32Array(positions.length);
  for (let at = 0; at < kept.length; at += 1) kept[at] = hashes[positions[at]!]!;
  return { hashes: kept, positions };
}
