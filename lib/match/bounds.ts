import type { Shingles } from './types';
import { rightmostSmallest } from './winnow';

/** Hits that belong together: positions of the first and the last shingle. */
export interface Stretch {
  firstHit: number;
  lastHit: number;
}

/**
 * How far a copied run can reach. An index holds only winnowed shingles, so a run extends up to a
 * window past its outermost hits; but in each window that lies inside of it the smallest hash is a
 * hit.
 *
 * @param isHit 1 for each position of a hit of the source.
 * @returns first and last shingle of the longest stretch that agrees with the hits; the hits alone
 *   when they belong to no run of a window's length.
 * Cost: three times window² at most.
 */
export function bounds(
  shingles: Shingles,
  isHit: Uint8Array,
  { firstHit, lastHit }: Stretch,
  window: number,
): { earliest: number; latest: number } {
  const { hashes } = shingles;
  const size = Math.min(window, hashes.length);
  const from = Math.max(0, firstHit - size + 1);
  const to = Math.min(lastHit, hashes.length - size);
  if (lastHit - firstHit >= size) {
    let earliest = firstHit;
    while (earliest > from && agrees(hashes, earliest - 1, size, isHit)) earliest -= 1;
    let latest = lastHit - size + 1;
    while (latest < to && agrees(hashes, latest + 1, size, isHit)) latest += 1;
    return { earliest, latest: latest + size - 1 };
  }
  let best = { earliest: firstHit, latest: lastHit };
  for (let start = from; start <= to; start += 1) {
    if (!agrees(hashes, start, size, isHit)) continue;
    let end = start;
    while (end < to && agrees(hashes, end + 1, size, isHit)) end += 1;
    const found = { earliest: start, latest: end + size - 1 };
    const holdsHits = found.earliest <= firstHit && found.latest >= lastHit;
    if (holdsHits && lengthOf(found) > lengthOf(best)) best = found;
    start = end + 1;
  }
  return best;
}

/** Whether the smallest of `size` hashes is a hit, as it is in each window inside of a copied run. */
function agrees(hashes: Uint32Array, start: number, size: number, isHit: Uint8Array): boolean {
  return isHit[rightmostSmallest(hashes, start, start + size - 1)] === 1;
}

function lengthOf({ earliest, latest }: { earliest: number; latest: number }): number {
  return latest - earliest;
}
