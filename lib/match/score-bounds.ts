import type { CopyEvidence } from './copy-evidence';
import { copyScore, type How } from './copy-model';
import type { PageWords } from './page-words';
import type { SourceStems } from './source-stems';
import type { VerifiedRun } from './verified-runs';

/** What is known of some runs before a word is looked at. */
export interface Lengths extends Pick<CopyEvidence, 'hits' | 'rareHits'> {
  /** Words from the first hit of each run to its last, and as far as the runs can reach. */
  between: number;
  words: number;
}

export function lengthsOf(page: PageWords, runs: readonly VerifiedRun[]): Lengths {
  const { lasts } = page.shingles;
  const found = { hits: 0, rareHits: 0, between: 0, words: 0 };
  for (const { hits, rareHits, firstHit, lastHit, first, last } of runs) {
    found.hits += hits;
    found.rareHits += rareHits;
    found.between += lasts[lastHit]! - firstHit + 1;
    found.words += last - first + 1;
  }
  return found;
}

/** The score of some runs at most: most that are met are phrases. Without a sketch no stem confirms anything. */
export function mostScore(
  how: How,
  { hits, rareHits, between, words }: Lengths,
  source: SourceStems,
): number {
  const confirmed = source.isUnknown ? between : words;
  const agreeing = source.isUnknown ? 0 : Infinity;
  const evidence = {
    hits,
    rareHits,
    words,
    confirmed,
    plainWords: words,
    agreeing,
    disagreeing: 0,
  };
  return copyScore(how, evidence, 0);
}

/** The same at least, as if all words were names, where no sketch speaks against them. */
export function leastScore(how: How, { hits, rareHits, between }: Lengths): number {
  const of = { hits, rareHits, words: between, confirmed: between };
  return copyScore(how, { ...of, plainWords: 0, agreeing: 0, disagreeing: 0 }, 0);
}
