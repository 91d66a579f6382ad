import { extend } from './extend';
import type { Shingles, Span } from './types';

/** A stretch of the page that comes from a source. */
export interface Passage extends Span {
  /** First and last token, inclusive. */
  first: number;
  last: number;
  /** Shingles of the stretch that the source has among its fingerprints. */
  hits: number;
  /** Words from the first hit to the end of the last: what is proven, before it was extended. */
  provenWords: number;
}

/**
 * How far apart two hits may stand and still belong to one passage, as a multiple of the usual
 * distance between the hits beside the gap. In a verbatim copy hits stand half a window apart, so a
 * gap of some thirty words is somebody else's text; where each fourth word was replaced, thirty words
 * without a hit are nothing special.
 */
const GAP_FACTOR = 4.5;
/** Bounds of the above in words. `npm run eval -- copies` repeats the measurement. */
const SMALLEST_GAP = 16;
const LARGEST_GAP = 50;

/**
 * The passages that a source's hits draw on a page: hits joined over small gaps (seed), then grown to
 * where the copied run must have begun and ended (extend). The steps are those of text alignment at
 * PAN (Potthast et al. 2013), on fingerprints alone.
 *
 * @param hits positions of matching shingles, ascending.
 * @param window winnowing window of the index that gave the hits.
 * @returns in page order, not overlapping.
 * Cost: linear in the hits and in window × passages.
 */
export function passages(
  text: string,
  shingles: Shingles,
  hits: readonly number[],
  window: number,
): Passage[] {
  const isHit = new Set(hits);
  const found: Passage[] = [];
  for (const run of joinedRuns(shingles, hits)) {
    const after = found.length > 0 ? found[found.length - 1]!.last + 1 : 0;
    const { first, last } = extend(text, shingles, isHit, run, window, after);
    found.push({
      first,
      last,
      hits: run.hits,
      provenWords: shingles.lasts[run.lastHit]! - run.firstHit + 1,
      start: shingles.tokens.starts[first]!,
      end: shingles.tokens.ends[last]!,
    });
  }
  return found;
}

/** Hits that belong together: shingle positions of the first and the last, and how many. */
export interface Run {
  firstHit: number;
  lastHit: number;
  hits: number;
}

function joinedRuns(shingles: Shingles, hits: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (const hit of hits) {
    const current = runs[runs.length - 1];
    if (current && hit - shingles.lasts[current.lastHit]! <= SMALLEST_GAP) {
      current.lastHit = hit;
      current.hits += 1;
    } else {
      runs.push({ firstHit: hit, lastHit: hit, hits: 1 });
    }
  }
  const joined: Run[] = [];
  for (const run of runs) {
    const before = joined[joined.length - 1];
    if (before && run.firstHit - shingles.lasts[before.lastHit]! <= allowedGap(before, run)) {
      before.lastHit = run.lastHit;
      before.hits += run.hits;
    } else {
      joined.push(run);
    }
  }
  return joined;
}

function allowedGap(before: Run, after: Run): number {
  const usual = Math.max(usualDistance(before), usualDistance(after));
  return Math.min(LARGEST_GAP, Math.max(SMALLEST_GAP, usual * GAP_FACTOR));
}

/** Words from hit to hit; a hit that stands alone tells nothing, so the gap is judged leniently. */
function usualDistance(run: Run): number {
  return run.hits === 1 ? LARGEST_GAP : (run.lastHit - run.firstHit) / (run.hits - 1);
}
