import type { Copied } from './copied';
import { copyEvidence, stemEvidence, type TokenSpan } from './copy-evidence';
import { copyScore } from './copy-model';
import { drawnSpan } from './extend';
import type { PageWords } from './page-words';
import type { SourceStems } from './source-stems';
import type { Span } from './types';
import type { VerifiedRun } from './verified-runs';

/** A stretch of the page that comes from a source, with its first and last token. */
export interface Passage extends Span, TokenSpan {}

/** Beside proof, with so many hits in all, weaker runs of the source count too: the text was edited. */
const EDITED_HITS = 6;
/** Log odds below the threshold that they may have. */
const WEAKER = -4;

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
/** The source has at least this share, by weight, of the stems in a gap that belongs to its copy. */
const GAP_SHARE = 0.4;
/** A gap that tells fewer bits than this is too short to say so. */
const GAP_BITS = 16;

/**
 * The passages that a source's runs draw on a page: runs (seeds) that were copied (filter), joined over
 * small gaps whose words the source has too, and grown to where the copy must have begun and ended
 * (extend). The steps are those of text alignment at PAN (Potthast et al. 2013), on fingerprints and
 * sketches alone.
 *
 * @param runs all runs of the source, by position.
 * @returns in page order, not overlapping.
 * Cost: linear in the runs and the words between them, but for sorting.
 */
export function passages(
  page: PageWords,
  source: SourceStems,
  runs: readonly VerifiedRun[],
  { runs: evident }: Copied,
): Passage[] {
  const hits = runs.reduce((sum, run) => sum + run.hits, 0);
  const isEdited = hits >= EDITED_HITS;
  const overall =
    isEdited && runs.length > 1 ? overallDistance(runs.flatMap(run => run.positions)) : Infinity;
  const { starts, ends } = page.shingles.tokens;
  const found: Passage[] = [];
  for (const stretch of joined(page, source, isEdited ? runs : evident, overall)) {
    if (!stretch.some(run => evident.includes(run)) && isWeak(page, source, stretch)) continue;
    const free = found.length > 0 ? found[found.length - 1]!.last + 1 : 0;
    const { first, last } = drawnSpan(page, source, stretch, free);
    if (first <= last) found.push({ first, last, start: starts[first]!, end: ends[last]! });
  }
  return found;
}

function isWeak(page: PageWords, source: SourceStems, stretch: readonly VerifiedRun[]): boolean {
  const how = stretch.length > 1 ? 'edited' : 'verbatim';
  return copyScore(how, copyEvidence(page, source, stretch), 0) < WEAKER;
}

function joined(
  page: PageWords,
  source: SourceStems,
  runs: readonly VerifiedRun[],
  overall: number,
): VerifiedRun[][] {
  const { lasts } = page.shingles;
  const stretches: VerifiedRun[][] = [];
  for (const run of runs) {
    const stretch = stretches[stretches.length - 1];
    const before = stretch?.[stretch.length - 1];
    const gap = { first: before ? lasts[before.lastHit]! + 1 : 0, last: run.firstHit - 1 };
    const words = gap.last - gap.first + 1;
    if (
      stretch &&
      before &&
      words < allowedGap(before, run, overall) &&
      agrees(page, source, gap)
    ) {
      stretch.push(run);
    } else stretches.push([run]);
  }
  return stretches;
}

function agrees(page: PageWords, source: SourceStems, gap: TokenSpan): boolean {
  const { agreeing, disagreeing } = stemEvidence(page, source, gap);
  const bits = agreeing + disagreeing;
  return bits < GAP_BITS || agreeing >= bits * GAP_SHARE;
}

function allowedGap(before: VerifiedRun, after: VerifiedRun, overall: number): number {
  const usual = Math.max(usualDistance(before, overall), usualDistance(after, overall));
  const largest = Number.isFinite(overall) ? LARGEST_GAP_EDITED : LARGEST_GAP;
  return Math.min(largest, Math.max(SMALLEST_GAP, usual * GAP_FACTOR));
}

/** Words from hit to hit. A hit that stands alone does not tell; the page's other hits do. */
function usualDistance(run: VerifiedRun, overall: number): number {
  return run.hits === 1 ? overall : (run.lastHit - run.firstHit) / (run.hits - 1);
}

/** Mean distance of all hits, estimated from the median so that a few large gaps do not count. */
function overallDistance(positions: readonly number[]): number {
  const sorted = Uint32Array.from(positions).sort();
  const gaps = sorted.subarray(1).map((position, at) => position - sorted[at]!);
  const apart = gaps.sort().subarray(gaps.lastIndexOf(0) + 1);
  return (apart[apart.length >> 1] ?? Infinity) / Math.LN2;
}
