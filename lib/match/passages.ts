import type { Stretch } from './bounds';
import { provenRuns } from './chains';
import { extend } from './extend';
import type { Hit } from './hits';
import { copiedRuns, type Run } from './runs';
import type { Shingles, Span } from './types';

/** A stretch of the page that comes from a source. */
export interface Passage extends Span {
  /** First and last token, inclusive. */
  first: number;
  last: number;
}

/** Beside proof, with so many hits in all, runs that prove nothing by themselves count too. */
const EDITED_HITS = 6;

/**
 * How far apart two runs may stand and still belong to one passage, as a multiple of the usual
 * distance between the hits beside the gap. In a verbatim copy hits stand half a window apart, so a
 * gap of some thirty words is somebody else's text; where each fourth word was replaced, thirty words
 * without a hit are nothing special.
 */
const GAP_FACTOR = 4.5;
/**
 * Bounds of the above in words: the larger one when there are enough hits to know that the whole text
 * was edited. `npm run eval -- copies` repeats the measurement.
 */
const SMALLEST_GAP = 16;
const LARGEST_GAP = 50;
const LARGEST_GAP_EDITED = 120;

/**
 * The passages that a source's hits draw on a page: runs (seeds) joined over small gaps, kept where
 * they prove a copy (filter), and grown to where it must have begun and ended (extend). The steps are
 * those of text alignment at PAN (Potthast et al. 2013), on fingerprints alone.
 *
 * @param hits by position.
 * @param window winnowing window of the index that gave the hits.
 * @param modulus of the hits’ diagonals.
 * @returns in page order, not overlapping; empty when nothing is proven.
 * Cost: linear in the hits, but for sorting; window² for each run.
 */
export function passages(
  text: string,
  shingles: Shingles,
  hits: readonly Hit[],
  window: number,
  modulus: number,
): Passage[] {
  const isHit = new Set(hits.map(({ position }) => position));
  const runs = copiedRuns(hits, window);
  const proven = provenRuns(shingles, isHit, runs, window, modulus);
  if (proven.length === 0) return [];
  const kept = isHit.size >= EDITED_HITS ? runs : proven.sort((a, b) => a.firstHit - b.firstHit);
  const found: Passage[] = [];
  for (const stretch of joined(kept, overallDistance(isHit), shingles)) {
    const after = found.length > 0 ? found[found.length - 1]!.last + 1 : 0;
    const { first, last } = extend(text, shingles, isHit, stretch, window, after);
    const { starts, ends } = shingles.tokens;
    if (first <= last) found.push({ first, last, start: starts[first]!, end: ends[last]! });
  }
  return found;
}

/** Neighbouring runs, drawn as one. */
interface JoinedRuns extends Stretch {
  /** The last of them. */
  latest: Run;
}

function joined(runs: readonly Run[], overall: number, shingles: Shingles): JoinedRuns[] {
  const stretches: JoinedRuns[] = [];
  for (const run of runs) {
    const before = stretches[stretches.length - 1];
    const gap = before ? run.firstHit - shingles.lasts[before.lastHit]! : Infinity;
    if (before && gap <= allowedGap(before.latest, run, overall)) {
      before.lastHit = Math.max(before.lastHit, run.lastHit);
      before.latest = run;
    } else {
      stretches.push({ firstHit: run.firstHit, lastHit: run.lastHit, latest: run });
    }
  }
  return stretches;
}

function allowedGap(before: Run, after: Run, overall: number): number {
  const usual = Math.max(usualDistance(before, overall), usualDistance(after, overall));
  const largest = Number.isFinite(overall) ? LARGEST_GAP_EDITED : LARGEST_GAP;
  return Math.min(largest, Math.max(SMALLEST_GAP, usual * GAP_FACTOR));
}

/** Words from hit to hit. A hit that stands alone does not tell; the page's other hits do. */
function usualDistance(run: Run, overall: number): number {
  return run.hits === 1 ? overall : (run.lastHit - run.firstHit) / (run.hits - 1);
}

/** Mean distance of all hits, estimated from the median so that a few large gaps do not count. */
function overallDistance(positions: ReadonlySet<number>): number {
  if (positions.size < EDITED_HITS) return Infinity;
  const sorted = [...positions];
  const gaps = sorted.slice(1).map((position, at) => position - sorted[at]!);
  return gaps.sort((a, b) => a - b)[gaps.length >> 1]! / Math.LN2;
}
