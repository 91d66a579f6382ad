import type { Hit } from './hits';
import { passages } from './passages';
import type { Shingles, Span } from './types';

/** What a source's hits on a page amount to. */
export interface Assessment {
  kind: 'copy' | 'excerpt';
  /** 0–1: see `confidenceOf`. */
  confidence: number;
  /** Containment of the page in the source: share of its words inside passages, 0–1. */
  pageShare: number;
  /** Containment of the source in the page, 0–1. */
  sourceShare: number;
  /** In page order, not overlapping. */
  passages: Span[];
}

/** One shared run proves nothing. */
export const FEWEST_HITS = 2;
/** A page or source of which this share is matched is a copy, not an excerpt. */
const COPY_SHARE = 0.5;
/** Fewer distinct hits than this never make a copy, however short the texts. */
const COPY_HITS = 3;

/**
 * Judges one source by its hits. Copied and excerpted text only: rewrites share too few runs.
 *
 * @param hits shingles of the page that are among the source's fingerprints, by position.
 * @param sourceTokens tokens of the source's text.
 * @param window winnowing window of the index.
 * @param modulus of the hits’ diagonals.
 * @returns `null` when the hits prove nothing.
 * Cost: as `passages`.
 */
export function assess(
  text: string,
  shingles: Shingles,
  hits: readonly Hit[],
  sourceTokens: number,
  window: number,
  modulus: number,
): Assessment | null {
  if (hits.length < FEWEST_HITS) return null;
  const found = passages(text, shingles, hits, window, modulus);
  if (found.length === 0) return null;
  const distinct = new Set(hits.map(({ position }) => shingles.hashes[position]!)).size;
  const words = found.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  const pageShare = words / shingles.tokens.length;
  const sourceShare = Math.min(1, words / Math.max(1, sourceTokens));
  const isCopy = distinct >= COPY_HITS && Math.max(pageShare, sourceShare) >= COPY_SHARE;
  return {
    kind: isCopy ? 'copy' : 'excerpt',
    confidence: confidenceOf(distinct),
    pageShare,
    sourceShare,
    passages: found.map(({ start, end }) => ({ start, end })),
  };
}

/** No evidence makes it surer: a page may be the source, or share one with it. */
const SUREST = 0.999;

/**
 * How sure it is that the text comes from the source, 0–1: each distinct hit leaves a third of the
 * doubt of the one before. Two hits give 0.89, four 0.988.
 */
function confidenceOf(distinctHits: number): number {
  return Math.min(SUREST, 1 - 3 ** -distinctHits);
}
