import { candidates } from './corpus/candidates';
import type { Corpus } from './corpus/corpus';
import type { Match } from './label/types';
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
  copies: ReadonlyMap<number, Copy>,
): SourceEntry[] {
  return candidates(corpus, distinctStems(page)).map(entry => ({
    entry,
    sketch: corpus.sketch(entry),
    copied: passagesOf(copies.get(entry)).map(span => tokensIn(tokens, span)),
    isRepeated: copies.get(entry)?.kind === 'related',
    // Of most of them it is never asked.
    get filter() {
      return corpus.factFilter(entry);
    },
  }));
}

type Copy = Pick<Match, 'kind' | 'passages'>;

/**
 * What a common topic explains is no copy: it counts as evidence of a rewrite, like all that is shared.
 * With it left out 217 of 230 news rewrites are found in place of 228 (`npm run eval -- rewrites`).
 */
function passagesOf(copy: Copy | undefined): readonly Span[] {
  return copy && copy.kind !== 'related' ? copy.passages : [];
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
