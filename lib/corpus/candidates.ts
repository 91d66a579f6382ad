import type { Stem } from '../match/stems';
import { STEM_BITS } from '../match/stems';
import type { Corpus } from './read';

/** Sources that are looked at closely. The right one is almost always the first. */
const CANDIDATES = 24;

/**
 * The entries that a page may be in other words: those whose heaviest stems it has, by the weight of
 * what it has of them.
 *
 * @param page telling stems of the page.
 * @returns entry numbers, the best first.
 * Cost: a page of 1,000 words asks about 10,000 postings of 10,000 articles.
 */
export function candidates(corpus: Corpus, page: readonly Stem[]): number[] {
  const { directory, entries } = corpus.stemIndex;
  const shift = STEM_BITS - Math.log2(directory.length - 1);
  const scores = new Uint32Array(corpus.size);
  const asked: number[] = [];
  for (const { hash } of page) {
    const slot = hash >>> shift;
    for (let at = directory[slot]!; at < directory[slot + 1]!; at += 1) {
      const entry = entries[at]!;
      if (entry >= corpus.size) continue;
      if (scores[entry] === 0) asked.push(entry);
      scores[entry]! += corpus.stemWeights[hash]!;
    }
  }
  return best(asked, scores);
}

function best(asked: readonly number[], scores: Uint32Array): number[] {
  const found: number[] = [];
  let least = 0;
  for (const entry of asked) {
    if (found.length === CANDIDATES && scores[entry]! <= least) continue;
    found.push(entry);
    found.sort((a, b) => scores[b]! - scores[a]! || a - b);
    if (found.length > CANDIDATES) found.pop();
    if (found.length === CANDIDATES) least = scores[found[CANDIDATES - 1]!]!;
  }
  return found;
}
