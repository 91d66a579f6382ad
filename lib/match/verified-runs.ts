import { bounds } from './bounds';
import type { PageWords } from './page-words';
import type { Run } from './runs';
import type { SourceStems } from './source-stems';

/** A run, and the tokens (inclusive) that the copied text can reach at most. */
export interface VerifiedRun extends Run {
  first: number;
  last: number;
}

/**
 * Grows a run as far as its source lets it: to the bounds that winnowing sets, and not over a word
 * that the source's sketch would have if the source had it.
 *
 * Cost: as `bounds`, and a stem for each word outside of the hits.
 */
export function verifiedRun(
  page: PageWords,
  source: SourceStems,
  isHit: Uint8Array,
  run: Run,
  window: number,
): VerifiedRun {
  const { lasts } = page.shingles;
  const { earliest, latest } = bounds(page.shingles, isHit, run, window);
  let first = run.firstHit;
  while (first > earliest && source.hasWord(page, first - 1) !== false) first -= 1;
  let last = lasts[run.lastHit]!;
  const farthest = lasts[latest]!;
  while (last < farthest && source.hasWord(page, last + 1) !== false) last += 1;
  return { ...run, first, last };
}
