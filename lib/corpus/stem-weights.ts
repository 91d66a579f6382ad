import type { StemWeights } from '../match/sketch';
import { STEM_BITS, stemHashAt } from '../match/stems';

/**
 * For each stem, the share of a language's articles that have it, 0 for stems of no common word;
 * `null` for a language that nothing is known of.
 */
export type CommonStems = (language: string) => ArrayLike<number> | null;

/** How many articles the lists of common words count for: what a small corpus cannot know itself. */
const PRIOR_ARTICLES = 300;
/** An article has the most frequent word of rank r about 30 / r times (Zipf, some 300 words). */
const FREQUENT_RANKS = 30;
/**
 * What one article with a stem counts less than the others: most stems that a corpus met once are rarer
 * than that (absolute discounting, Ney, Essen and Kneser 1994).
 */
const DISCOUNT = 0.75;
/** Share of articles taken to have a word that no list knows. */
const UNKNOWN_SHARE = 2 ** -13;
const LARGEST_WEIGHT = 12;

/**
 * What each stem tells in a corpus: −log2 of the share of articles that have it.
 *
 * @param counts articles with each stem.
 * @param size articles in all.
 * @param languages articles of each language.
 */
export function stemWeights(
  counts: Uint32Array,
  size: number,
  languages: ReadonlyMap<string, number>,
  commonStems: CommonStems,
): StemWeights {
  const prior = priorShares(languages, commonStems);
  const total = size + PRIOR_ARTICLES;
  const weights = new Uint8Array(counts.length);
  for (let stem = 0; stem < weights.length; stem += 1) {
    const met = Math.max(0, counts[stem]! - DISCOUNT);
    const share = (met + PRIOR_ARTICLES * prior[stem]!) / total;
    weights[stem] = Math.min(LARGEST_WEIGHT, Math.max(0, Math.round(-Math.log2(share))));
  }
  return weights;
}

/** Shares of articles with a stem, by what is common in the corpus's languages in their proportion. */
function priorShares(
  languages: ReadonlyMap<string, number>,
  commonStems: CommonStems,
): Float64Array {
  const shares = new Float64Array(2 ** STEM_BITS).fill(UNKNOWN_SHARE);
  const known = [...languages].flatMap(([language, count]) => {
    const common = commonStems(language);
    return common ? [{ common, count }] : [];
  });
  const total = known.reduce((sum, { count }) => sum + count, 0);
  for (const { common, count } of known) {
    for (let stem = 0; stem < shares.length; stem += 1) {
      if (common[stem]! > 0) shares[stem]! += (common[stem]! * count) / total;
    }
  }
  return shares;
}

/** What a list of words, the most frequent first, tells of their stems (see `CommonStems`). */
export function sharesOfWords(words: readonly string[]): Float64Array {
  const shares = new Float64Array(2 ** STEM_BITS);
  words.forEach((word, at) => {
    const stem = stemHashAt(word, 0, word.length);
    if (shares[stem] === 0) shares[stem] = Math.min(1, FREQUENT_RANKS / (at + 1));
  });
  return shares;
}

/** Two weights a byte, the even stem in the low half. */
export function packWeights(weights: StemWeights): Uint8Array {
  const packed = new Uint8Array(weights.length / 2);
  for (let at = 0; at < packed.length; at += 1) {
    packed[at] = weights[2 * at]! | (weights[2 * at + 1]! << 4);
  }
  return packed;
}

export function unpackWeights(packed: Uint8Array): StemWeights {
  // Little-endian: a byte of two weights becomes the low half of two bytes, its high weight to go up.
  const pairs = new Uint16Array(packed);
  const words = new Uint32Array(pairs.buffer, 0, pairs.length >> 1);
  // The first question waits for it, before the loop is compiled: a word a step takes twice as long.
  for (let at = 0; at < words.length; at += 4) {
    const a = words[at]!;
    const b = words[at + 1]!;
    const c = words[at + 2]!;
    const d = words[at + 3]!;
    words[at] = (a | (a << 4)) & 0x0f0f0f0f;
    words[at + 1] = (b | (b << 4)) & 0x0f0f0f0f;
    words[at + 2] = (c | (c << 4)) & 0x0f0f0f0f;
    words[at + 3] = (d | (d << 4)) & 0x0f0f0f0f;
  }
  return new Uint8Array(pairs.buffer);
}
