import { edgeBefore } from './edges';
import { rank, type StemWeights, thresholdOf } from './sketch';
import type { Stem } from './stems';
import type { Span, Tokens } from './types';

/** A sentence belongs to the source when it has this share of the sentence's telling stems. */
const SENTENCE_SHARE = 0.4;

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
 * @param page telling stems of the page, in text order.
 * Cost: linear.
 */
export function reworkedPassages(
  text: string,
  tokens: Tokens,
  page: readonly Stem[],
  sketch: Uint16Array,
  weights: StemWeights,
): ReworkedPassages {
  const threshold = thresholdOf(sketch, weights);
  const source = new Set(sketch);
  const comparable = page.filter(({ hash }) => rank(hash, weights) <= threshold);
  const passages: Span[] = [];
  let words = 0;
  let wasInside = false;
  let stem = 0;
  for (const { first, last } of sentences(text, tokens)) {
    let all = 0;
    let shared = 0;
    for (; stem < comparable.length && comparable[stem]!.token <= last; stem += 1) {
      const weight = weights[comparable[stem]!.hash]!;
      all += weight;
      if (source.has(comparable[stem]!.hash)) shared += weight;
    }
    const isInside: boolean = all === 0 ? wasInside : shared / all >= SENTENCE_SHARE;
    if (isInside) {
      words += last - first + 1;
      const end = tokens.ends[last]!;
      if (wasInside) passages[passages.length - 1]!.end = end;
      else passages.push({ start: tokens.starts[first]!, end });
    }
    wasInside = isInside;
  }
  return { passages, words };
}

/** First and last token of each sentence. */
function* sentences(text: string, tokens: Tokens): Generator<{ first: number; last: number }> {
  let first = 0;
  for (let token = 1; token <= tokens.length; token += 1) {
    if (edgeBefore(text, tokens, token) === 'none') continue;
    yield { first, last: token - 1 };
    first = token;
  }
}
