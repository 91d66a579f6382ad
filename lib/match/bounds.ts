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
 * @param isHit positions of all hits of the source.
 * @returns first and last shingle of the longest stretch that agrees with the hits.
 * Cost: window² at most.
 */
export function bounds(
  shingles: Shingles,
  isHit: ReadonlySet<number>,
  run: Stretch,
  window: number,
): { earliest: number; latest: number } {
  const { hashes } = shingles;
  let earliest = run.firstHit;
  while (earliest > 0 && run.firstHit - earliest < window - 1) {
    const end = Math.min(earliest - 1 + window, hashes.length) - 1;
    if (!isHit.has(rightmostSmallest(hashes, earliest - 1, end))) break;
    earliest -= 1;
  }
  let latest = run.lastHit;
  while (latest < hashes.length - 1 && latest - run.lastHit < window - 1) {
    const start = Math.max(0, latest + 2 - window);
    if (!isHit.has(rightmostSmallest(hashes, start, latest + 1))) break;
    latest += 1;
  }
  return { earliest, latest };
}
