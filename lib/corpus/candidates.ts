import type { Stem } from '../match/stems';
import type { Corpus } from './corpus';
import type { Scores } from './stem-index';

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
  const scores: Scores = { byEntry: new Uint32Array(size), met: [] };
  for (let at = 0; at < page.length; at += 1) {
    const { hash } = page[at]!;
    stemIndex.score(hash, stemWeights[hash]!, scores);
  }
  return best(scores);
}

function best({ byEntry, met }: Scores): number[] {
  const found: number[] = [];
  let least = 0;
  // The first question waits for it, and an iterator makes an object a step before it is compiled.
  for (let place = 0; place < met.length; place += 1) {
    const entry = met[place]!;
    const score = byEntry[entry]!;
    if (found.length === CANDIDATES) {
      if (score <= least) continue;
      found.pop();
    }
    let at = found.length;
    while (at > 0 && isBehind(found[at - 1]!, entry, byEntry)) at -= 1;
    found.splice(at, 0, entry);
    least = byEntry[found[found.length - 1]!]!;
  }
  return found;
}

function isBehind(entry: number, other: number, scores: Uint32Array): boolean {
  const difference = scores[entry]! - scores[other]!;
  return difference < 0 || (difference === 0 && entry > other);
}
