import type { Shingles } from './types';
import { winnow } from './winnow';

/**
 * Winnowing window of packs. With shingles of five words every copied run of window + 4 words is
 * found: 16 at this setting (`npm run bench` prints what it costs in bytes).
 */
export const DEFAULT_WINDOW = 12;

/**
 * The fingerprints that a pack keeps of a text: its winnowed shingles, distinct, ascending.
 */
export function fingerprint(shingles: Shingles, window: number = DEFAULT_WINDOW): Uint32Array {
  const kept = winnow(shingles.hashes, window);
  const hashes = Uint32Array.from(kept, at => shingles.hashes[at]!).sort();
  let length = 0;
  for (let at = 0; at < hashes.length; at += 1) {
    if (at === 0 || hashes[at] !== hashes[at - 1]) {
      hashes[length] = hashes[at]!;
      length += 1;
    }
  }
  return hashes.slice(0, length);
}
