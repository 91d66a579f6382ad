import { edgeBefore } from './edges';
import { rank, type StemWeights, tellingStems, thresholdOf } from './sketch';
import { stems } from './stems';
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
 * Cost: linear.
 */
export function reworkedPassages(
  text: string,
  tokens: Tokens,
  sketch: Uint16Array,
  weights: StemWeights,
): ReworkedPassages {
  const threshold = thresholdOf(sketch, weights);
  const source = new Set(sketch);
  const found = Array.from(sentences(text, tokens), ({ first, last }): Sentence => {
    let all = 0;
    let shared = 0;
    for (const { hash } of tellingStems(stems(text, tokens, first, last), weights)) {
      if (rank(hash, weights) > threshold) continue;
      all += weights[hash]!;
      if (source.has(hash)) shared += weights[hash]!;
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

/** First and last token of each sentence. */
function* sentences(text: string, tokens: Tokens): Generator<{ first: number; last: number }> {
  let first = 0;
  for (let token = 1; token <= tokens.length; token += 1) {
    if (edgeBefore(text, tokens, token) === 'none') continue;
    yield { first, last: token - 1 };
    first = token;
  }
}
