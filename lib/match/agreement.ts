import { rank, type StemWeights, thresholdOf } from './sketch';
import type { Stem } from './stems';

/** How the telling stems of a page and of a source agree. */
export interface Agreement {
  /** Cosine of the two weighted sets, 0–1. */
  cosine: number;
  /** Weight of the source's stems that the page has, of all, 0–1. */
  sourceCovered: number;
  /** Stems that both have. */
  matched: number;
  /** Share of neighbouring matched stems that stand in the source's order; 0.5 is chance. */
  order: number;
  /** Share of the page's stems that stand beside their neighbour of the source too, 0–1. */
  adjacent: number;
  /** Names on the page that the source does not have. */
  newNames: number;
  /** Numbers on the page that the source does not have. */
  newNumbers: number;
}

/** A page or source with fewer telling stems says too little to be told from others. */
const FEWEST_STEMS = 8;
/** Names that one article in 64 has are places and people that any report may mention. */
const NAME_WEIGHT = 6;
/** Matched stems are compared in order with this many after them. */
const NEIGHBOURS = 5;
/** Stems stand beside each other when no more than this many places are between. */
const BESIDE = 4;

/**
 * Compares a page with the sketch of a source. Stems that the sketch cannot hold are left out on both
 * sides (see `sketch`).
 *
 * @param page telling stems of the page, in text order.
 * @returns `null` when there is too little to compare.
 * Cost: linear.
 */
export function agreement(
  page: readonly Stem[],
  source: Uint16Array,
  weights: StemWeights,
): Agreement | null {
  if (page.length < FEWEST_STEMS || source.length < FEWEST_STEMS) return null;
  const threshold = thresholdOf(source, weights);
  const comparable = page.filter(({ hash }) => rank(hash, weights) <= threshold);
  const places = new Map(Array.from(source, (hash, place) => [hash, place]));
  const matched: Pair[] = [];
  let newNames = 0;
  let newNumbers = 0;
  comparable.forEach(({ hash, isName, isNumber }, onPage) => {
    const inSource = places.get(hash);
    if (inSource !== undefined) matched.push({ hash, onPage, inSource });
    else if (isNumber) newNumbers += 1;
    else if (isName && weights[hash]! >= NAME_WEIGHT) newNames += 1;
  });
  if (matched.length === 0) return null;
  const matchedHashes = matched.map(({ hash }) => hash);
  const pageHashes = comparable.map(({ hash }) => hash);
  const norm = Math.sqrt(squares(pageHashes, weights) * squares([...source], weights));
  return {
    cosine: squares(matchedHashes, weights) / norm,
    sourceCovered: total(matchedHashes, weights) / total([...source], weights),
    matched: matched.length,
    order: orderOf(matched),
    adjacent: adjacentOf(matched) / Math.max(FEWEST_STEMS, comparable.length),
    newNames,
    newNumbers,
  };
}

/** A stem that both have, and its places among the stems of each. */
interface Pair {
  hash: number;
  onPage: number;
  inSource: number;
}

/** Kendall's concordance among neighbours, drawn towards a half when there are few. */
function orderOf(matched: readonly Pair[]): number {
  let alike = 2;
  let pairs = 4;
  matched.forEach((one, at) => {
    for (const other of matched.slice(at + 1, at + 1 + NEIGHBOURS)) {
      pairs += 1;
      if (other.inSource > one.inSource) alike += 1;
    }
  });
  return alike / pairs;
}

function adjacentOf(matched: readonly Pair[]): number {
  return matched.filter((one, at) => {
    const next = matched[at + 1];
    return (
      next !== undefined &&
      next.onPage - one.onPage <= BESIDE &&
      Math.abs(next.inSource - one.inSource) <= BESIDE
    );
  }).length;
}

function total(hashes: readonly number[], weights: StemWeights): number {
  return hashes.reduce((sum, hash) => sum + weights[hash]!, 0);
}

function squares(hashes: readonly number[], weights: StemWeights): number {
  return hashes.reduce((sum, hash) => sum + weights[hash]! ** 2, 0);
}
