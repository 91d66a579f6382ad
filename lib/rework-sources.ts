import { candidates } from './corpus/candidates';
import type { Corpus } from './corpus/corpus';
import { distinctStems, type TellingSentence } from './match/page-stems';
import type { ReworkSource } from './match/rework-evidence';
import type { Span, Tokens } from './match/types';

/** An entry that a page may be in other words, as `reworks` compares it. */
export interface SourceEntry extends ReworkSource {
  entry: number;
}

/**
 * The entries of a corpus that a page may be in other words, the likeliest first.
 *
 * @param copies passages that are copied from entries, by entry number.
 */
export function reworkSources(
  corpus: Corpus,
  page: readonly TellingSentence[],
  tokens: Tokens,
  copies: ReadonlyMap<number, { passages: readonly Span[] }>,
): SourceEntry[] {
  return candidates(corpus, distinctStems(page)).map(entry => ({
    entry,
    sketch: corpus.sketch(entry),
    copied: copies.get(entry)?.passages.map(span => tokensIn(tokens, span)) ?? [],
  }));
}

/** First and last token that begin inside of a span. */
function tokensIn({ starts }: Tokens, { start, end }: Span): { first: number; last: number } {
  return { first: firstFrom(starts, start), last: firstFrom(starts, end) - 1 };
}

/** The first token that begins at `offset` or after it. */
function firstFrom(starts: Uint32Array, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
