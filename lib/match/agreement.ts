import type { TellingStem } from './sketch';
import type { SketchedStems } from './sketched-stems';

/** How the telling stems of a page, or a stretch of it, and of a source agree. */
export interface Agreement {
  /**
   * What the stems tell that both have and that are neither names nor numbers: the sum of their weights
   * to the power of `PLAIN_POWER`. Another report of the same event has the names and the numbers too;
   * the words in between are what only a rewrite keeps, and the rare ones among them more than those
   * that any report of its kind has.
   */
  plainWords: number;
  /** Names that both have. */
  names: number;
  /** Share of neighbouring matched stems that stand near each other in the source too, 0–1. */
  together: number;
  /**
   * How much more often than by chance matched stems stand in the source's order, in standard
   * deviations: 0 is chance.
   */
  inOrder: number;
  /**
   * Share of the page's weight in sentences that the source has hardly anything of, 0–1: a later report
   * keeps sentences of an earlier one, and has others of its own.
   */
  strangeSentences: number;
  /** Names on the page that the source does not have. */
  newNames: number;
  /** Numbers on the page that the source does not have. */
  newNumbers: number;
}

/** A page or source with fewer telling stems says too little to be told from others. */
export const FEWEST_STEMS = 8;
/**
 * Rare words count more than in proportion. Counted alike, two in a hundred fewer of the news rewrites and
 * seven fewer of the revised passages are found where one unrelated article in a thousand is called reworked;
 * in proportion to their weight or its square it is between (`npm run eval -- rewrites`).
 */
const PLAIN_POWER = 1.5;
/** Names that one article in 64 has are places and people that any report may mention. */
const NAME_WEIGHT = 6;
/** Matched stems are compared in order with this many after them. */
const NEIGHBOURS = 5;
/** Stems stand near each other when no more than this many places are between. */
const NEAR = 8;
/** A sentence of whose weight the source has less is not the source's. */
const STRANGE_SHARE = 0.25;

/**
 * Compares a page with a source. Stems that the source's sketch cannot hold are left out (see
 * `sketch`).
 *
 * @param page distinct telling stems of the page, in text order.
 * @param sentenceOf the sentence of a token.
 * @returns `null` when there is too little to compare.
 * Cost: linear.
 */
export function agreement(
  page: readonly TellingStem[],
  source: SketchedStems,
  sentenceOf: (token: number) => unknown,
): Agreement | null {
  const comparable = page.filter(({ rank }) => rank <= source.threshold);
  if (comparable.length < FEWEST_STEMS) return null;
  const matched: number[] = [];
  let plainWords = 0;
  let names = 0;
  let newNames = 0;
  let newNumbers = 0;
  for (let at = 0; at < comparable.length; at += 1) {
    const { hash, weight, isName, isNumber } = comparable[at]!;
    const place = source.places.get(hash);
    const isTellingName = isName && !isNumber && weight >= NAME_WEIGHT;
    if (place !== undefined) {
      matched.push(place);
      if (isTellingName) names += 1;
      else if (!isName && !isNumber) plainWords += weight ** PLAIN_POWER;
    } else if (isNumber) newNumbers += 1;
    else if (isTellingName) newNames += 1;
  }
  if (matched.length === 0) return null;
  return {
    plainWords,
    names,
    together: togetherOf(matched),
    inOrder: inOrderOf(matched),
    strangeSentences: strangeShare(comparable, source, sentenceOf),
    newNames,
    newNumbers,
  };
}

/**
 * @param places of matched stems in the source, in the page's order.
 * @returns drawn towards a half when there are few.
 */
function togetherOf(places: readonly number[]): number {
  let near = 0;
  for (let at = 1; at < places.length; at += 1) {
    if (Math.abs(places[at]! - places[at - 1]!) <= NEAR) near += 1;
  }
  return (near + 1) / (places.length + 2);
}

function strangeShare(
  stems: readonly TellingStem[],
  source: SketchedStems,
  sentenceOf: (token: number) => unknown,
): number {
  const sentences = new Map<unknown, { all: number; shared: number }>();
  let total = 0;
  for (let at = 0; at < stems.length; at += 1) {
    const { hash, weight, token } = stems[at]!;
    const sentence = sentenceOf(token);
    const known = sentences.get(sentence) ?? { all: 0, shared: 0 };
    known.all += weight;
    if (source.places.has(hash)) known.shared += weight;
    sentences.set(sentence, known);
    total += weight;
  }
  let strange = 0;
  for (const { all, shared } of sentences.values()) {
    if (shared < all * STRANGE_SHARE) strange += all;
  }
  return strange / total;
}

/** Concordance of neighbours (after Kendall 1938), drawn towards chance when there are few. */
function inOrderOf(places: readonly number[]): number {
  let alike = 0;
  let pairs = 0;
  places.forEach((place, at) => {
    for (const later of places.slice(at + 1, at + 1 + NEIGHBOURS)) {
      pairs += 1;
      if (later > place) alike += 1;
    }
  });
  return (2 * alike - pairs) / Math.sqrt(pairs + NEIGHBOURS - 1);
}
