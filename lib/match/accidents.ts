import { BestCase } from './best-case';
import { mayChain } from './chains';
import type { Hit, Hits } from './hits';
import type { PageWords } from './page-words';
import type { StemWeights } from './sketch';

/** What an index knows that tells an accident. */
export interface IndexedSources {
  /** Winnowing window. */
  window: number;
  stemWeights: StemWeights;
  /** Stems of an entry's sketch. */
  sketch(entry: number): Uint16Array;
}

/**
 * The hits of the entries that may be proved to be sources. Most entries that a page meets have one hit:
 * of a phrase that others have too, of less than a window, or of a hash that is the same by accident.
 * None of them is left out that `assess` would say anything of: a hit that stands alone, or whose entry has
 * no other hit that it may be copied with, proves nothing where even the most favourable reading of what
 * stands around it stays below the threshold.
 *
 * @returns entry number → its hits, by position.
 * Cost: some nanoseconds a hit; 0.2 µs for those that a sketch has to tell.
 */
export function withoutAccidents(
  hits: Hits,
  page: PageWords,
  index: IndexedSources,
): Map<number, Hit[]> {
  const isAlone = aloneIn(hits.entries);
  const best = new BestCase(page, index);
  const found = hits.byEntry(
    at =>
      !isAlone[at] ||
      (hits.isRare(at) &&
        page.isWinnowed(hits.positions[at]!, index.window) &&
        best.allowsAlone(hits.positions[at]!, index.sketch(hits.entries[at]!))),
  );
  for (const [entry, its] of found) {
    if (
      its.length > 1 &&
      !mayProve(its, hits.modulus, positions => best.allows(positions, index.sketch(entry)))
    ) {
      found.delete(entry);
    }
  }
  return found;
}

/** For each slot how many hits fall into it, two at most: zeros between two questions. */
const slots = new Uint8Array(2 ** 16);

/** Whether each hit's entry has no other; some of them are taken for several. */
function aloneIn(entries: readonly number[]): boolean[] {
  const last = slots.length - 1;
  for (const entry of entries) if (slots[entry & last]! < 2) slots[entry & last]! += 1;
  const isAlone = entries.map(entry => slots[entry & last] === 1);
  for (const entry of entries) slots[entry & last] = 0;
  return isAlone;
}

/**
 * Whether several hits of one entry may prove something: those that may be one chain, or one by itself.
 *
 * @param mayBeCopied asked with the positions of hits
 */
function mayProve(
  hits: readonly Hit[],
  modulus: number,
  mayBeCopied: (positions: readonly number[]) => boolean,
): boolean {
  if (hits.length >= ENOUGH_HITS) return true;
  const isChain = hits.some((hit, at) =>
    hits.some((other, before) => before < at && mayChain(hit, other, modulus)),
  );
  if (isChain) return mayBeCopied(hits.map(({ position }) => position));
  return hits.some(({ isRare, position }) => isRare && mayBeCopied([position]));
}

/** So many hits of one entry are no accidents. */
const ENOUGH_HITS = 6;
