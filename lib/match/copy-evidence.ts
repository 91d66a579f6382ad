import type { PageWords } from './page-words';
import type { SourceStems } from './source-stems';
import type { VerifiedRun } from './verified-runs';

/** What speaks for some runs of a page being copied from a source, and against it. */
export interface CopyEvidence {
  /** Shingles that page and source share. */
  hits: number;
  /** Those of them that no other article of the index has. */
  rareHits: number;
  /** Words of the runs, as far as they can reach. */
  words: number;
  /** Those of them that stand in a hit, or have a stem of the source. */
  confirmed: number;
  /** Those of them that are no names and no numbers. */
  plainWords: number;
  /** Bits that the source's stems tell, from the first run's beginning to the last one's end. */
  agreeing: number;
  /** The same of the stems that the source does not have. */
  disagreeing: number;
}

/**
 * @param runs by position, on one page, of one source.
 * Cost: linear in the words between the first and the last.
 */
export function copyEvidence(
  page: PageWords,
  source: SourceStems,
  runs: readonly VerifiedRun[],
): CopyEvidence {
  const { lasts } = page.shingles;
  const found = { ...stemEvidence(page, source, reach(runs)), ...NOTHING };
  let free = 0;
  for (const { hits, rareHits, first, last, firstHit, lastHit } of runs) {
    found.hits += hits;
    found.rareHits += rareHits;
    for (let token = Math.max(free, first); token <= last; token += 1) {
      const isHit = token >= firstHit && token <= lasts[lastHit]!;
      found.words += 1;
      if (isHit || source.hasWord(page, token)) found.confirmed += 1;
      if (page.isPlain(token)) found.plainWords += 1;
    }
    free = Math.max(free, last + 1);
  }
  return found;
}

const NOTHING = { hits: 0, rareHits: 0, words: 0, confirmed: 0, plainWords: 0 };

/** First and last token, inclusive. */
export interface TokenSpan {
  first: number;
  last: number;
}

/** From the first run's beginning to the last one's end. */
export function reach(runs: readonly TokenSpan[]): TokenSpan {
  return { first: runs[0]!.first, last: Math.max(...runs.map(({ last }) => last)) };
}

/** Bits of the distinct stems of some tokens that a source has, and of those that it has not. */
export function stemEvidence(
  page: PageWords,
  source: SourceStems,
  { first, last }: TokenSpan,
): Pick<CopyEvidence, 'agreeing' | 'disagreeing'> {
  const found = { agreeing: 0, disagreeing: 0 };
  if (source.isUnknown) return found;
  const seen = new Set<number>();
  for (let token = first; token <= last; token += 1) {
    const stem = page.stem(token);
    const has = seen.has(stem) ? null : source.has(stem);
    if (has === null) continue;
    seen.add(stem);
    if (has) found.agreeing += source.weights[stem]!;
    else found.disagreeing += source.weights[stem]!;
  }
  return found;
}
