import { type Copied, copied, type IndexFacts } from './copied';
import { type Hit, hitMask } from './hits';
import type { PageWords } from './page-words';
import { passages } from './passages';
import { copiedRuns } from './runs';
import type { SourceStems } from './source-stems';
import type { Span } from './types';
import { verifiedRun } from './verified-runs';

/** What a source's hits on a page amount to. */
export interface Assessment {
  /** `related`: what both have in common is explained by their topic. */
  kind: 'copy' | 'excerpt' | 'related';
  /** 0–1: see `confidenceOf`. */
  confidence: number;
  /** Containment of the page in the source: share of its words inside passages, 0–1. */
  pageShare: number;
  /** Containment of the source in the page, 0–1. */
  sourceShare: number;
  /** In page order, not overlapping. */
  passages: Span[];
}

/** What an index knows of an article. */
export interface Source {
  /** Tokens of its text: asked for where the source is one. */
  tokens: () => number;
  stems: SourceStems;
}

/** A page or source of which this share is matched is a copy, not an excerpt. */
const COPY_SHARE = 0.5;
/** Fewer distinct hits than this never make a copy, however short the texts. */
const COPY_HITS = 3;

/**
 * Judges one source by its hits. Copied and excerpted text only: rewrites share too few runs.
 *
 * @param hits shingles of the page that are among the source's fingerprints, by position.
 * @returns `null` when the hits prove nothing.
 * Cost: as `passages`.
 */
export function assess(
  page: PageWords,
  hits: readonly Hit[],
  { stems, tokens }: Source,
  index: IndexFacts,
): Assessment | null {
  const isHit = hitMask(hits, page.shingles.hashes.length);
  const runs = copiedRuns(hits, index.window).map(run =>
    verifiedRun(page, stems, isHit, run, index.window),
  );
  const evidence = copied(page, stems, runs, index);
  if (!evidence) return null;
  const found = passages(page, stems, runs, evidence);
  const words = found.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  const pageShare = words / page.shingles.tokens.length;
  const sourceShare = Math.min(1, words / Math.max(1, tokens()));
  const isCopy =
    Math.max(pageShare, sourceShare) >= COPY_SHARE && hasDistinct(COPY_HITS, page, hits);
  return {
    kind: evidence.score < 0 ? 'related' : isCopy ? 'copy' : 'excerpt',
    confidence: confidenceOf(evidence),
    pageShare,
    sourceShare,
    passages: found.map(({ start, end }) => ({ start, end })),
  };
}

/** Whether so many different shingles are among the hits. */
function hasDistinct(count: number, { shingles }: PageWords, hits: readonly Hit[]): boolean {
  const seen = new Set<number>();
  for (const { position } of hits) {
    seen.add(shingles.hashes[position]!);
    if (seen.size === count) return true;
  }
  return false;
}

/** No evidence makes it surer: a page may be the source, or share one with it. */
const SUREST = 0.999;
/** Of the labels at the threshold seven in eight are right: the fit weighs wrong ones more. */
const AT_THRESHOLD = 2;

/** How sure it is that the text comes from the source, 0–1. */
function confidenceOf({ score }: Copied): number {
  return Math.min(SUREST, 1 / (1 + Math.exp(-score - AT_THRESHOLD)));
}
