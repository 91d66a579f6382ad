import { copyScore } from './copy-model';
import type { Hit, Hits } from './hits';
import type { PageWords } from './page-words';
import type { StemWeights } from './sketch';
import { NO_STEM, STEM_BITS } from './stems';

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
 * None of them is left out that `assess` would say anything of: a hit that stands alone proves nothing
 * where even the most favourable reading of what stands around it stays below the threshold.
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
  return hits.byEntry(
    at =>
      !isAlone(at) ||
      (hits.isRare(at) &&
        page.isWinnowed(hits.positions[at]!, index.window) &&
        mayBeCopied(page, hits.positions[at]!, index.sketch(hits.entries[at]!), index)),
  );
}

/** Slots of the table for each hit: so few entries share one by chance. */
const SLOTS_A_HIT = 64;

/** Tells hits whose entry has no other; some of them are taken for several. */
function aloneIn(entries: readonly number[]): (at: number) => boolean {
  const mask = 2 ** Math.ceil(Math.log2(entries.length * SLOTS_A_HIT + 1)) - 1;
  const counts = new Uint8Array(mask + 1);
  for (const entry of entries) if (counts[entry & mask]! < 2) counts[entry & mask]! += 1;
  return at => counts[entries[at]! & mask] === 1;
}

/** For each stem, how often it stands around a hit: zeros between two questions. */
const around = new Uint8Array(2 ** STEM_BITS);
/** The stem stands in the hit. */
const INSIDE = 0x80;

/** Whether a hit that stands alone may reach the threshold, all that is not looked at speaking for it. */
function mayBeCopied(
  page: PageWords,
  position: number,
  sketch: Uint16Array,
  { window, stemWeights }: IndexedSources,
): boolean {
  const { lasts } = page.shingles;
  const hitLast = lasts[position]!;
  let confirmed = hitLast - position + 1;
  if (sketch.length === 0) return neededBits(window, confirmed) <= 0;
  const first = Math.max(0, position - window + 1);
  const last = lasts[Math.min(lasts.length - 1, position + window - 1)]!;
  const stems = page.stems();
  for (let token = first; token <= last; token += 1) {
    const stem = stems[token]!;
    if (stem === NO_STEM) continue;
    if (token >= position && token <= hitLast) around[stem]! |= INSIDE;
    else around[stem]! += 1;
  }
  let agreeing = 0;
  for (let at = 0; at < sketch.length; at += 1) {
    const stem = sketch[at]!;
    const times = around[stem]!;
    if (times === 0) continue;
    agreeing += stemWeights[stem]!;
    confirmed += times & ~INSIDE;
  }
  for (let token = first; token <= last; token += 1) {
    const stem = stems[token]!;
    if (stem !== NO_STEM) around[stem] = 0;
  }
  return agreeing >= neededBits(window, confirmed);
}

/** Tokens of a shingle at most: characters of a script without spaces. */
const LARGEST_SHINGLE = 10;
/** Of each window, by the number of confirmed words; there are one or two windows in use. */
const needed = new Map<number, Float64Array>();

/**
 * The bits that the stems around a hit must tell for a score of 0, where they and the hit confirm so many
 * words, and all else is as favourable as can be.
 */
function neededBits(window: number, confirmed: number): number {
  const words = 2 * window - 2 + LARGEST_SHINGLE;
  let known = needed.get(window);
  if (!known) {
    known = new Float64Array(words + 1).fill(Number.NaN);
    needed.set(window, known);
  }
  if (Number.isNaN(known[confirmed])) {
    const most = { hits: 1, rareHits: 1, words, confirmed, plainWords: words, disagreeing: 0 };
    const without = copyScore('verbatim', { ...most, agreeing: 0 }, 0);
    const aBit = copyScore('verbatim', { ...most, agreeing: 1 }, 0) - without;
    known[confirmed] = -without / aBit;
  }
  return known[confirmed]!;
}
