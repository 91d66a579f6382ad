import type { FingerprintColumns } from './by-hash';

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

/** Hashes that stand in more than `most` articles. */
export function boilerplate(
  { entries, byHash: { hashes, order } }: Pick<FingerprintColumns, 'entries' | 'byHash'>,
  most: number,
): Set<number> {
  const found = new Set<number>();
  let sharing = 0;
  for (let at = 0; at < order.length; at += 1) {
    if (at === 0 || hashes[at - 1] !== hashes[at]) sharing = 1;
    else if (entries[order[at - 1]!] !== entries[order[at]!]) sharing += 1;
    if (sharing > most) found.add(hashes[at]!);
  }
  return found;
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

/**
 * Which fingerprints of an article to keep (1, the others 0): those that are no boilerplate, nor stand less than a window
 * from some. Where a standing paragraph begins and ends, the text beside it decides which of its
 * shingles are winnowed, so that each of them stands in few articles and looks like no boilerplate.
 */
export function isKept(
  { hashes, positions }: TextSigns,
  boilerplate: ReadonlySet<number>,
  window: number,
): Uint8Array {
  const kept = new Uint8Array(hashes.length).fill(1);
  for (const { first, last } of standing(hashes, positions, boilerplate, window)) {
    const from = positions[first]! - window;
    const to = positions[last]! + window;
    for (let at = first; at >= 0 && positions[at]! > from; at -= 1) kept[at] = 0;
    for (let at = first; at < kept.length && positions[at]! < to; at += 1) kept[at] = 0;
  }
  return kept;
}

/** So many boilerplate fingerprints in a row are a paragraph; fewer are a turn of phrase. */
const PARAGRAPH = 3;

/**
 * The stems of an article without those of standing paragraphs, which reach up to a window beyond
 * their fingerprints: no rewrite is told by them.
 */
export function ownStems(
  { hashes, positions, stems, stemTokens }: TextSigns,
  boilerplate: ReadonlySet<number>,
  window: number,
): Uint16Array {
  const paragraphs = standing(hashes, positions, boilerplate, window)
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

/** Runs of boilerplate: first and last fingerprint, with less than a window between neighbours. */
function standing(
  hashes: Uint32Array,
  positions: Uint32Array,
  boilerplate: ReadonlySet<number>,
  window: number,
): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  if (boilerplate.size === 0) return runs;
  for (let at = 0; at < hashes.length; at += 1) {
    if (!boilerplate.has(hashes[at]!)) continue;
    const run = runs[runs.length - 1];
    if (run && positions[at]! - positions[run.last]! < window) run.last = at;
    else runs.push({ first: at, last: at });
  }
  return runs;
}
