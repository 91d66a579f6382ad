/**
 * Which of a text's hashes to keep: in each window of `window` consecutive ones the smallest, the
 * rightmost of equals (winnowing, Schleimer, Wilkerson and Aiken, SIGMOD 2003, section 3). Any two
 * texts that share `window` consecutive hashes share a kept one. A text shorter than the window keeps
 * its smallest. Keeps 2 / (window + 1) of the hashes on average.
 *
 * @param isKept as many zeros or more.
 * @returns a mask: 1 for each hash that is kept.
 * Cost: linear.
 */
export function winnowed(
  hashes: Uint32Array,
  window: number,
  isKept = new Uint8Array(hashes.length),
): Uint8Array {
  const size = Math.min(window, hashes.length);
  let smallest = -1;
  let hash = 0;
  for (let end = size - 1; end < hashes.length; end += 1) {
    const start = end - size + 1;
    if (smallest < start) smallest = rightmostSmallest(hashes, start, end);
    else if (hashes[end]! <= hash) smallest = end;
    else continue;
    hash = hashes[smallest]!;
    isKept[smallest] = 1;
  }
  return isKept;
}

/** Position of the smallest hash from `start` to `end` inclusive, the rightmost of equals. */
export function rightmostSmallest(hashes: Uint32Array, start: number, end: number): number {
  let smallest = end;
  for (let at = end - 1; at >= start; at -= 1) {
    if (hashes[at]! < hashes[smallest]!) smallest = at;
  }
  return smallest;
}
