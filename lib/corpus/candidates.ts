import type { Stem } from '../match/stems';
import type { Corpus } from './corpus';
import type { Scores } from './stem-index';

/** Sources that are looked at closely. The right one is almost always the first. */
const CANDIDATES = 32;
/**
 * Two stems of a middling weight. Most entries that a page meets have one of its stems: of 14,000 among
 * 100,000 articles 1,300 reach this, and of a page of 100 words still 48 (`npm run bench -- --large`).
 */
const USUAL_FLOOR = 12;

/**
 * The entries that a page may be in other words: those whose heaviest stems it has, by the weight of
 * what it has of them.
 *
 * @param page telling stems of the page.
 * @returns entry numbers, the best first; of those that are equally good the one that comes first.
 * Cost: a page of 1,000 words asks about 10,000 postings of 10,000 articles.
 */
export function candidates(corpus: Corpus, page: readonly Stem[]): number[] {
  const likely = scored(corpus, page, USUAL_FLOOR);
  return best(likely.met.length < CANDIDATES ? scored(corpus, page, 1) : likely);
}

function scored(
  { size, stemWeights, stemIndex }: Corpus,
  page: readonly Stem[],
  floor: number,
): Scores {
  const scores: Scores = { byEntry: new Uint32Array(size), floor, met: [] };
  for (let at = 0; at < page.length; at += 1) {
    const { hash } = page[at]!;
    stemIndex.score(hash, stemWeights[hash]!, scores);
  }
  return scores;
}

function best({ byEntry, met }: Scores): number[] {
  const found: number[] = [];
  let least = 0;
  // The first question waits for it, and an iterator makes an object a step before it is compiled.
  for (let place = 0; place < met.length; place += 1) {
    const entry = met[place]!;
    if (found.length === CANDIDATES) {
      if (byEntry[entry]! < least || !isBehind(found[CANDIDATES - 1]!, entry, byEntry)) continue;
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
