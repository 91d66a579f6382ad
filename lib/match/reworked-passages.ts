import type { TellingSentence } from './page-stems';
import { type StemWeights, thresholdOf } from './sketch';
import type { Span, Tokens } from './types';

/** A sentence belongs to the source when it has this share of the sentence's telling stems. */
const SENTENCE_SHARE = 0.4;
/** Between two that do, a sentence with this share of them does too: it is where most was changed. */
const SHARE_BETWEEN = 0.15;

/** The sentences of a page that a source has in other words, neighbours joined. */
export interface ReworkedPassages {
  /** In page order, not overlapping. */
  passages: Span[];
  /** Tokens inside of them. */
  words: number;
}

/**
 * Which sentences of a reworked page come from the source. A sentence without telling stems goes with
 * the one before it.
 *
 * @param page its sentences, or those of a stretch of it.
 * Cost: linear.
 */
export function reworkedPassages(
  tokens: Tokens,
  page: readonly TellingSentence[],
  sketch: Uint16Array,
  weights: StemWeights,
): ReworkedPassages {
  const threshold = thresholdOf(sketch, weights);
  const source = new Set(sketch);
  const found = page.map(({ first, last, stems }): Sentence => {
    let all = 0;
    let shared = 0;
    for (const { hash, weight, rank } of stems) {
      if (rank > threshold) continue;
      all += weight;
      if (source.has(hash)) shared += weight;
    }
    return { first, last, share: all === 0 ? null : shared / all };
  });
  return drawn(tokens, found);
}

interface Sentence {
  first: number;
  last: number;
  /** Share of its telling stems that the source has; `null` when it has none. */
  share: number | null;
}

function drawn(tokens: Tokens, found: readonly Sentence[]): ReworkedPassages {
  const isCertain = found.map(({ share }) => share !== null && share >= SENTENCE_SHARE);
  const passages: Span[] = [];
  let words = 0;
  let wasInside = false;
  found.forEach(({ first, last, share }, at) => {
    const isBetween = wasInside && isCertain[at + 1] === true;
    const isInside =
      isCertain[at]! || (share === null ? wasInside : isBetween && share >= SHARE_BETWEEN);
    if (isInside) {
      words += last - first + 1;
      const end = tokens.ends[last]!;
      if (wasInside) passages[passages.length - 1]!.end = end;
      else passages.push({ start: tokens.starts[first]!, end });
    }
    wasInside = isInside;
  });
  return { passages, words };
}
