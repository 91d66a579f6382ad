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
/**
 * Bounds of the above in words: the larger one when there are enough hits to know that the whole text
 * was edited. `npm run eval -- copies` repeats the measurement.
 */
const SMALLEST_GAP = 16;
const LARGEST_GAP = 50;
const LARGEST_GAP_EDITED = 120;
const EDITED_HITS = 6;

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
  const overall = overallDistance(hits);
  const joined: Run[] = [];
  for (const run of runs) {
    const before = joined[joined.length - 1];
    const gap = before ? run.firstHit - shingles.lasts[before.lastHit]! : Infinity;
    if (before && gap <= allowedGap(before, run, overall)) {
      before.lastHit = run.lastHit;
      before.hits += run.hits;
    } else {
      joined.push(run);
    }
  }
  return joined;
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
function overallDistance(hits: readonly number[]): number {
  if (hits.length < EDITED_HITS) return Infinity;
  const gaps = hits.slice(1).map((hit, at) => hit - hits[at]!);
  return gaps.sort((a, b) => a - b)[gaps.length >> 1]! / Math.LN2;
}
