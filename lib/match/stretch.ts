import type { TellingSentence } from './page-stems';
import type { SketchedStems } from './sketched-stems';

/**
 * What a stem that the source does not have costs, as a share of its weight. A rewrite that keeps a
 * sixth of what its source tells is still one stretch; with a half an eighth fewer revised
 * passages are found (`npm run eval -- rewrites`).
 */
const COST_OF_OTHERS = 0.2;

/** Neighbouring sentences of a page, by number. */
export interface Stretch {
  from: number;
  /** Exclusive. */
  to: number;
  /** Weight of the stems that the source has, less what the others cost. */
  agreement: number;
}

/**
 * The sentences that agree most with a source: those whose stems the source has weigh most, less what
 * it does not have (the maximum sum of neighbours, Kadane in Bentley, CACM 1984). What stands around a
 * rewrite on its page is left out so.
 *
 * @returns `null` when they have nothing in common. Cost: linear.
 */
export function bestStretch(
  sentences: readonly TellingSentence[],
  source: SketchedStems,
): Stretch | null {
  let best: Stretch | null = null;
  let most = 0;
  let sum = 0;
  let from = 0;
  for (let at = 0; at < sentences.length; at += 1) {
    const { stems } = sentences[at]!;
    if (sum <= 0) {
      sum = 0;
      from = at;
    }
    for (let place = 0; place < stems.length; place += 1) {
      const { hash, weight, rank } = stems[place]!;
      if (rank > source.threshold) continue;
      sum += source.places.has(hash) ? weight : -weight * COST_OF_OTHERS;
    }
    if (sum > most) {
      most = sum;
      best = { from, to: at + 1, agreement: sum };
    }
  }
  return best;
}
