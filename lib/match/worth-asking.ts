import type { Hit } from './hits';
import { copiedRuns } from './runs';

/** A run of so many hits was copied, whatever other hits it has. */
const BEYOND_DOUBT = 12;
/** Shingles that stand farther from every hit were not copied with it. */
const REACH = 40;

/**
 * Which of a page's other shingles may still tell something when its likely ones were asked: those near
 * a hit, but not inside of a run that was copied beyond doubt, from its first hit to its last.
 *
 * @param likely positions that were asked, ascending; those of all shingles that winnowing the page
 *   keeps among them.
 * @param length of the page, in shingles.
 * @param sources what was met: the hits of each source, by position.
 * @returns positions, ascending.
 * Cost: linear.
 */
export function worthAsking(
  likely: Uint32Array,
  length: number,
  sources: Iterable<readonly Hit[]>,
  window: number,
): Uint32Array {
  const isWorth = new Uint8Array(length);
  const runs = [...sources].flatMap(hits => copiedRuns(hits, window));
  for (const { firstHit, lastHit } of runs) {
    isWorth.fill(1, Math.max(0, firstHit - REACH), lastHit + REACH + 1);
  }
  for (const { hits, firstHit, lastHit } of runs) {
    if (hits >= BEYOND_DOUBT) isWorth.fill(0, firstHit, lastHit);
  }
  for (let at = 0; at < likely.length; at += 1) isWorth[likely[at]!] = 0;
  let count = 0;
  for (let at = 0; at < length; at += 1) count += isWorth[at]!;
  const found = new Uint32Array(count);
  for (let at = 0, next = 0; next < count; at += 1) if (isWorth[at] === 1) found[next++] = at;
  return found;
}
