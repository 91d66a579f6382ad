import { Room } from './room';
import type { Shingles } from './types';
import { winnowed } from './winnow';

/**
 * Winnowing window of packs. With shingles of five words every copied run of window + 4 words is
 * found: 16 at this setting (`npm run bench` prints what it costs in bytes).
 */
export const DEFAULT_WINDOW = 12;

/**
 * Winnowed shingles, in order: their hashes and the positions of their first tokens, in parallel. They hold until
 * the next text is read.
 */
export interface Fingerprints {
  hashes: Uint32Array;
  positions: Uint32Array;
}

const maskRoom = new Room(length => new Uint8Array(length));
const hashRoom = new Room(length => new Uint32Array(length));
const positionRoom = new Room(length => new Uint32Array(length));

/** The fingerprints that a pack keeps of a text: its winnowed shingles. */
export function fingerprint({ hashes }: Shingles, window: number = DEFAULT_WINDOW): Fingerprints {
  const { length } = hashes;
  const isKept = winnowed(hashes, window, maskRoom.take(length).fill(0, 0, length));
  const kept = hashRoom.take(length);
  const positions = positionRoom.take(length);
  let count = 0;
  for (let at = 0; at < length; at += 1) {
    kept[count] = hashes[at]!;
    positions[count] = at;
    count += isKept[at]!;
  }
  return { hashes: kept.subarray(0, count), positions: positions.subarray(0, count) };
}
