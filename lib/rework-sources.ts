import { candidates } from './corpus/candidates';
import type { Corpus } from './corpus/corpus';
import type { Match } from './label/types';
import type { Hit } from './match/hits';
import { lowerBound } from './match/lower-bound';
import { distinctStems, type TellingSentence } from './match/page-stems';
import type { ReworkSource } from './match/rework-evidence';
import type { Span, Tokens } from './match/types';

/** An entry that a page may be in other words, as `reworks` compares it. */
export interface SourceEntry extends ReworkSource {
  entry: number;
}

/** So many runs of words in common are worth a closer look, whatever stems tell. */
const FEWEST_HITS = 2;

/**
 * The entries of a corpus that a page may be in other words, the likeliest first.
 *
 * @param copies passages that are copied from entries, by entry number.
 * @param hits shingles of the page that entries have, by entry number.
 */
export function reworkSources(
  corpus: Corpus,
  page: readonly TellingSentence[],
  tokens: Tokens,
  copies: ReadonlyMap<number, Copy>,
  hits: ReadonlyMap<number, readonly Hit[]>,
): SourceEntry[] {
  const likely = candidates(corpus, distinctStems(page));
  return [...new Set([...likely, ...oftenMet(hits)])].map(entry => ({
    entry,
    sketch: corpus.sketch(entry),
    ...spansOf(copies.get(entry), tokens),
    // Of most of them it is never asked.
    get filter() {
      return corpus.factFilter(entry);
    },
  }));
}

/** The entries with which the page has several runs of words in common that no other entry has. */
function oftenMet(hits: ReadonlyMap<number, readonly Hit[]>): number[] {
  return [...hits].flatMap(([entry, all]) =>
    all.filter(({ isRare }) => isRare).length >= FEWEST_HITS ? [entry] : [],
  );
}

type Copy = Pick<Match, 'kind' | 'passages'>;

/**
 * What a common topic explains is no copy: it counts as evidence of a rewrite, like all that is shared.
 * With it left out 217 of 230 news rewrites are found in place of 228 (`npm run eval -- rewrites`).
 */
function spansOf(
  copy: Copy | undefined,
  tokens: Tokens,
): Pick<ReworkSource, 'copied' | 'repeated'> {
  const spans = (copy?.passages ?? []).map(span => tokensIn(tokens, span));
  return copy?.kind === 'related'
    ? { copied: [], repeated: spans }
    : { copied: spans, repeated: [] };
}

/** First and last token that begin inside of a span. */
function tokensIn({ starts }: Tokens, { start, end }: Span): { first: number; last: number } {
  return { first: lowerBound(starts, start), last: lowerBound(starts, end) - 1 };
}
