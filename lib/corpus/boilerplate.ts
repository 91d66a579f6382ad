import type { ByHash } from './by-hash';

/**
 * A fingerprint that stands in more than this share of the articles is boilerplate: it says nothing
 * of where a text comes from. Between the bounds, so that updates of one story keep theirs in small
 * packs and standing paragraphs lose theirs in large ones.
 */
const BOILERPLATE_SHARE = 0.02;
const BOILERPLATE_LEAST = 3;
const BOILERPLATE_MOST = 16;

/** In how many articles of a corpus a fingerprint may stand. */
export function mostSharing(entries: number): number {
  const share = Math.ceil(entries * BOILERPLATE_SHARE);
  return Math.min(BOILERPLATE_MOST, Math.max(BOILERPLATE_LEAST, share));
}

/**
 * Which fingerprints stand in more than `most` articles: 1, the others 0, article by article.
 *
 * @param entryOf the article of a fingerprint, by its place among all; those of one hash in one article stand in a row
 */
export function boilerplate(
  { hashes, order }: ByHash,
  entryOf: (place: number) => number,
  most: number,
): Uint8Array {
  const isCommon = new Uint8Array(hashes.length);
  for (let begin = 0, end = 0; begin < hashes.length; begin = end) {
    let sharing = 1;
    for (end = begin + 1; end < hashes.length && hashes[end] === hashes[begin]; end += 1) {
      if (entryOf(order[end]!) !== entryOf(order[end - 1]!)) sharing += 1;
    }
    if (sharing <= most) continue;
    for (let at = begin; at < end; at += 1) isCommon[order[at]!] = 1;
  }
  return isCommon;
}

/** What a pack keeps of an article's text, before standing text is taken out. */
export interface TextSigns {
  /** Of its fingerprints, with their positions, ascending. */
  hashes: Uint32Array;
  positions: Uint32Array;
  /** Its distinct stems in text order, with the token of each. */
  stems: Uint16Array;
  stemTokens: Uint32Array;
}

/** Fingerprints that are boilerplate, with less than a window between neighbours: the first and the last. */
export interface StandingRun {
  first: number;
  last: number;
}

/**
 * The standing text of an article.
 *
 * @param isCommon 1 for each of its fingerprints that is boilerplate.
 */
export function standingRuns(
  isCommon: Uint8Array,
  positions: Uint32Array,
  window: number,
): StandingRun[] {
  const runs: StandingRun[] = [];
  for (let at = 0; at < isCommon.length; at += 1) {
    if (isCommon[at] === 0) continue;
    const run = runs[runs.length - 1];
    if (run && positions[at]! - positions[run.last]! < window) run.last = at;
    else runs.push({ first: at, last: at });
  }
  return runs;
}

/**
 * Marks, beside the boilerplate of an article, its fingerprints that stand less than a window from some: none of them
 * is kept. Where a standing paragraph begins and ends, the text beside it decides which of its
 * shingles are winnowed, so that each of them stands in few articles and looks like no boilerplate.
 */
export function markBeside(
  runs: readonly StandingRun[],
  isCommon: Uint8Array,
  positions: Uint32Array,
  window: number,
): void {
  for (const { first, last } of runs) {
    const from = positions[first]! - window;
    const to = positions[last]! + window;
    for (let at = first; at >= 0 && positions[at]! > from; at -= 1) isCommon[at] = 1;
    for (let at = first; at < positions.length && positions[at]! < to; at += 1) isCommon[at] = 1;
  }
}

/** So many boilerplate fingerprints in a row are a paragraph; fewer are a turn of phrase. */
const PARAGRAPH = 3;

/**
 * The stems of an article without those of standing paragraphs, which reach up to a window beyond
 * their fingerprints: no rewrite is told by them.
 */
export function ownStems(
  runs: readonly StandingRun[],
  { positions, stems, stemTokens }: Omit<TextSigns, 'hashes'>,
  window: number,
): Uint16Array {
  const paragraphs = runs
    .filter(({ first, last }) => last - first + 1 >= PARAGRAPH)
    .map(({ first, last }) => ({
      from: positions[first]! - window,
      to: positions[last]! + SHINGLE_WORDS + window,
    }));
  if (paragraphs.length === 0) return stems;
  return stems.filter((_, at) => {
    const token = stemTokens[at]!;
    return !paragraphs.some(({ from, to }) => token > from && token < to);
  });
}

const SHINGLE_WORDS = 5;
