import { type Passage, passages } from './passages';
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

/** A page or source of which this share is matched is a copy, not an excerpt. */
const COPY_SHARE = 0.5;
/** Fewer distinct hits than this never make a copy, however short the texts. */
const COPY_HITS = 3;
/**
 * A passage needs this many hits, over at least this many words: one shared five-word run, or two that
 * overlap, are ordinary language. Measured with `npm run eval -- copies`.
 */
const PASSAGE_HITS = 2;
const PASSAGE_WORDS = 9;
/** With this many distinct hits on the page a single hit counts as a passage of its own too. */
const LIGHTLY_EDITED_HITS = 6;

/**
 * Judges one source by its hits. Copied and excerpted text only: rewrites share too few runs.
 *
 * @param hits positions of the page's shingles that are among the source's fingerprints, ascending.
 * @param sourceTokens tokens of the source's text.
 * @param window winnowing window of the index.
 * @returns `null` when the hits are too few to say anything.
 * Cost: linear in the hits.
 */
export function assess(
  text: string,
  shingles: Shingles,
  hits: readonly number[],
  sourceTokens: number,
  window: number,
): Assessment | null {
  if (hits.length < PASSAGE_HITS) return null;
  const distinct = new Set(hits.map(hit => shingles.hashes[hit]!)).size;
  const found = passages(text, shingles, hits, window).filter(
    passage => isPassage(passage) || distinct >= LIGHTLY_EDITED_HITS,
  );
  if (found.length === 0) return null;
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

function isPassage(passage: Passage): boolean {
  return passage.hits >= PASSAGE_HITS && passage.provenWords >= PASSAGE_WORDS;
}

/**
 * How sure it is that the text comes from the source, 0–1: each distinct hit leaves a third of the
 * doubt of the one before. Two hits give 0.89, four 0.988, eight 0.9998.
 */
function confidenceOf(distinctHits: number): number {
  return 1 - 3 ** -distinctHits;
}
