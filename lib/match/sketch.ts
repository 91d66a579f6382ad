import { Room } from './room';
import { nthSmallest } from './smallest';
import { STEM_BITS, type Stem } from './stems';

/**
 * How much each stem tells, by its hash: −log2 of the share of articles that have it, 0 to 15. A
 * corpus brings its own.
 */
export type StemWeights = Uint8Array;

const LARGEST_WEIGHT = 15;

/** Stems that tell less than this stand in every eighth article and more: nothing to go by. */
const SMALLEST_WEIGHT = 3;

/**
 * Largest number of stems in a sketch. An article of up to about 200 words keeps all of them. With 72
 * `npm run eval -- rewrites` finds as many rewrites as with all stems, but for the shortest passages.
 */
export const SKETCH_STEMS = 72;

const tellingRoom = new Room(length => new Uint16Array(length));
const rankRoom = new Room(length => new Float64Array(length));
const sortingRoom = new Room(length => new Float64Array(length));

/** Whether a stem tells anything: only such ones are kept in sketches. */
export function isTelling(stem: number, weights: StemWeights): boolean {
  return weights[stem]! >= SMALLEST_WEIGHT;
}

/** A stem that tells something in the corpus that is asked. */
export interface TellingStem extends Stem {
  /** See `StemWeights`. */
  weight: number;
  /** See `rank`. */
  rank: number;
}

/** Those of a text's stems that tell something. */
export function tellingStems(stems: readonly Stem[], weights: StemWeights): TellingStem[] {
  const telling: TellingStem[] = [];
  for (let at = 0; at < stems.length; at += 1) {
    const { hash, token, isName, isNumber } = stems[at]!;
    const weight = weights[hash]!;
    if (weight < SMALLEST_WEIGHT) continue;
    telling.push({ hash, token, isName, isNumber, weight, rank: rank(hash, weights) });
  }
  return telling;
}

/**
 * What a corpus keeps of an article to recognise it in other words: the hashes of its telling stems in
 * text order, or of a sample of them. The sample is a weighted bottom-k sketch (Cohen and Kaplan,
 * PODC 2007): it keeps the stems of the lowest rank, and rank depends on the stem alone, so that two
 * texts keep the same ones.
 *
 * @param stems hashes of a text's distinct stems, in text order.
 * @param ranks of all stems: `ranksOf` the weights, where many sketches are made.
 */
export function sketch(
  stems: Uint16Array,
  weights: StemWeights,
  ranks: Float64Array | null = null,
): Uint16Array {
  const telling = tellingRoom.take(stems.length);
  const own = rankRoom.take(stems.length);
  let count = 0;
  for (let at = 0; at < stems.length; at += 1) {
    const hash = stems[at]!;
    telling[count] = hash;
    own[count] = ranks ? ranks[hash]! : rankOf(hash, weights);
    // One more where it tells something: nobody could predict a branch.
    count += (SMALLEST_WEIGHT - 1 - weights[hash]!) >>> 31;
  }
  if (count <= SKETCH_STEMS) return telling.slice(0, count);
  const sorting = sortingRoom.take(count);
  for (let at = 0; at < count; at += 1) sorting[at] = own[at]!;
  const threshold = nthSmallest(sorting, SKETCH_STEMS - 1, count);
  const kept = new Uint16Array(SKETCH_STEMS);
  let next = 0;
  for (let at = 0; at < count && next < SKETCH_STEMS; at += 1) {
    if (own[at]! > threshold) continue;
    kept[next] = telling[at]!;
    next += 1;
  }
  return kept;
}

/** The rank of every stem, `Infinity` of those that tell nothing. Cost: some milliseconds; for many sketches. */
export function ranksOf(weights: StemWeights): Float64Array {
  const ranks = new Float64Array(weights.length);
  for (let hash = 0; hash < ranks.length; hash += 1) ranks[hash] = rankOf(hash, weights);
  return ranks;
}

function rankOf(hash: number, weights: StemWeights): number {
  return isTelling(hash, weights) ? rank(hash, weights) : Infinity;
}

/** The rank up to which a sketch holds every stem of its text; `Infinity` when it holds all. */
export function thresholdOf(hashes: Uint16Array, weights: StemWeights): number {
  if (hashes.length < SKETCH_STEMS) return Infinity;
  // Of the stems of one weight the least number ranks highest: one logarithm for all of them.
  const least = new Uint32Array(LARGEST_WEIGHT + 1).fill(2 ** STEM_BITS);
  for (let at = 0; at < hashes.length; at += 1) {
    const hash = hashes[at]!;
    const number = scatter(hash);
    const weight = weights[hash]!;
    if (number < least[weight]!) least[weight] = number;
  }
  let threshold = 0;
  for (let weight = 0; weight <= LARGEST_WEIGHT; weight += 1) {
    const number = least[weight]!;
    if (number < 2 ** STEM_BITS) threshold = Math.max(threshold, exponential(number) / weight);
  }
  return threshold;
}

/** Exponentially distributed with the weight as its rate: heavy stems tend to rank low. */
export function rank(hash: number, weights: StemWeights): number {
  return exponential(scatter(hash)) / weights[hash]!;
}

function exponential(number: number): number {
  return -Math.log((number + 1) / (2 ** STEM_BITS + 1));
}

/** A permutation of the hashes, so that rank does not depend on what else uses them. */
function scatter(hash: number): number {
  const size = 2 ** STEM_BITS - 1;
  const mixed = (Math.imul(hash, 0x9e3b) + 0x7f4a) & size;
  return (mixed ^ (mixed >>> 7)) & size;
}
