import type { Stem } from '../match/stems';
import type { Corpus } from './corpus';

/** Sources that are looked at closely. The right one is almost always the first. */
const CANDIDATES = 32;

/**
 * The entries that a page may be in other words: those whose heaviest stems it has, by the weight of
 * what it has of them.
 *
 * @param page telling stems of the page.
 * @returns entry numbers, the best first.
 * Cost: a page of 1,000 words asks about 10,000 postings of 10,000 articles.
 */
export function candidates(corpus: Corpus, page: readonly Stem[]): number[] {
  const { size, stemWeights, stemIndex } = corpus;
  const scores = new Uint32Array(size);
  const asked: number[] = [];
  for (const { hash } of page) {
    const weight = stemWeights[hash]!;
    stemIndex.visit(hash, entry => {
      if (entry >= size) return;
      if (scores[entry] === 0) asked.push(entry);
      scores[entry]! += weight;
    });
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
