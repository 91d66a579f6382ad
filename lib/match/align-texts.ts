import { type CommonRun, commonRuns } from './common-runs';
import { edgeBefore } from './edges';
import { shingle } from './shingles';
import { type TokenDiff, type TokenRange, tokenDiffs } from './token-diff';
import type { Shingles, Span } from './types';

/**
 * What became of some words: `equal` on both sides but for case and punctuation, `changed` into
 * others, `inserted` on the page, `deleted` from the source. An inserted run has an empty span in the
 * source, a deleted one on the page: the place where it would stand.
 */
export interface AlignedRun {
  kind: TokenDiff['kind'];
  /** UTF-16 units of the page's text, from a word's start to a word's end. */
  page: Span;
  /** UTF-16 units of the source's text. */
  source: Span;
}

/** A stretch of the page beside the stretch of the source that it was made of. */
export interface AlignedPassage {
  page: Span;
  source: Span;
  /** In order on both sides; from word to word, so that blanks and punctuation stand between them. */
  runs: AlignedRun[];
}

/** A passage must hold so many equal words: fewer are turns of phrase that any two texts share. */
const FEWEST_EQUAL = 12;
/** Runs that so many tokens of page or source separate belong to different passages. */
const LARGEST_GAP = 80;
/** A sentence whose other end was copied belongs to the passage when its rest has so few tokens. */
const LONGEST_REST = 16;
/** A run this short does not interrupt two that fit together: it fell out of order by chance. */
const SHORT_RUN = 8;

/**
 * Sets a page beside the text of its source: which passages come from there, and word by word what
 * was kept, changed, put in and left out. Runs of words that both have are the anchors (seed), what
 * stands between two of them is compared word by word after Myers (Algorithmica 1986) by the library
 * `diff`, and passages grow to the ends of short sentences (extend). Paragraphs in another order are
 * passages of their own.
 *
 * @returns in page order, not overlapping on the page; empty when the texts share too little.
 * Cost: linear but for the gaps, each of which has 80 words a side at most; about 60 ms for two texts
 * of 50,000 words.
 */
export function alignTexts(page: string, source: string): AlignedPassage[] {
  const sides: Sides = {
    page: { text: page, shingles: shingle(page) },
    source: { text: source, shingles: shingle(source) },
  };
  const chains = chained(commonRuns(sides.page.shingles, sides.source.shingles)).filter(
    chain => chain.reduce((sum, { length }) => sum + length, 0) >= FEWEST_EQUAL,
  );
  let free = 0;
  return chains.map((chain, at) => {
    const isFree = { from: free, to: chains[at + 1]?.[0]?.page ?? Infinity };
    const { diffs, pageEnd } = diffsOf(chain, sides, isFree);
    free = pageEnd;
    return drawn(diffs, sides);
  });
}

interface Side {
  text: string;
  shingles: Shingles;
}

interface Sides {
  page: Side;
  source: Side;
}

/** Runs that follow each other on both sides. */
function chained(runs: readonly CommonRun[]): CommonRun[][] {
  const chains: CommonRun[][] = [];
  for (let at = 0; at < runs.length; at += 1) {
    const run = runs[at]!;
    const chain = chains[chains.length - 1];
    const before = chain?.[chain.length - 1];
    const fitting = before && following(before, run);
    if (chain && fitting) {
      chain.push(fitting);
      continue;
    }
    const next = runs[at + 1];
    if (run.length < SHORT_RUN && before && next && following(before, next)) continue;
    chains.push([run]);
  }
  return chains;
}

/** The run without what overlaps the one before it in the source; `null` when it does not follow. */
function following(before: CommonRun, run: CommonRun): CommonRun | null {
  const overlap = Math.max(0, before.source + before.length - run.source);
  if (run.source <= before.source || overlap >= run.length) return null;
  const trimmed = {
    page: run.page + overlap,
    source: run.source + overlap,
    length: run.length - overlap,
  };
  const isNear =
    trimmed.page - (before.page + before.length) <= LARGEST_GAP &&
    trimmed.source - (before.source + before.length) <= LARGEST_GAP;
  return isNear ? trimmed : null;
}

/**
 * @param free tokens of the page that neither an earlier nor a later passage holds.
 * @returns diffs of all tokens of the passage, and the first token of the page behind it.
 */
function diffsOf(
  chain: readonly CommonRun[],
  { page, source }: Sides,
  free: TokenRange,
): { diffs: TokenDiff[]; pageEnd: number } {
  const first = chain[0]!;
  const last = chain[chain.length - 1]!;
  const pageFirst = sentenceStart(page, first.page, free.from);
  const sourceFirst = sentenceStart(source, first.source, 0);
  const hasStart = pageFirst !== null && sourceFirst !== null;
  const pageEnd = sentenceEnd(page, last.page + last.length);
  const sourceEnd = sentenceEnd(source, last.source + last.length);
  const hasEnd = pageEnd !== null && sourceEnd !== null && pageEnd <= free.to;
  const bounds = {
    page: {
      from: hasStart ? pageFirst : first.page,
      to: hasEnd ? pageEnd : last.page + last.length,
    },
    source: {
      from: hasStart ? sourceFirst : first.source,
      to: hasEnd ? sourceEnd : last.source + last.length,
    },
  };
  return {
    diffs: tokenDiffs(page.shingles.tokens, source.shingles.tokens, chain, bounds),
    pageEnd: bounds.page.to,
  };
}

/** First token of the sentence of `token`; `null` when it is far off or before `free`. */
function sentenceStart({ text, shingles: { tokens } }: Side, token: number, free: number) {
  for (let at = token; at >= free && token - at <= LONGEST_REST; at -= 1) {
    if (edgeBefore(text, tokens, at) !== 'none') return at;
  }
  return null;
}

/** Token behind the sentence that `token − 1` belongs to; `null` when it is far off. */
function sentenceEnd({ text, shingles: { tokens } }: Side, token: number) {
  for (let at = token; at - token <= LONGEST_REST; at += 1) {
    if (edgeBefore(text, tokens, at) !== 'none') return at;
  }
  return null;
}

function drawn(diffs: readonly TokenDiff[], { page, source }: Sides): AlignedPassage {
  const runs = diffs.map(({ kind, page: onPage, source: inSource }) => ({
    kind,
    page: spanOf(page, onPage),
    source: spanOf(source, inSource),
  }));
  const first = runs[0]!;
  const last = runs[runs.length - 1]!;
  return {
    page: { start: first.page.start, end: last.page.end },
    source: { start: first.source.start, end: last.source.end },
    runs,
  };
}

/** `from` to `to` exclusive; an empty run stands behind the word before it. */
function spanOf({ shingles: { tokens } }: Side, { from, to }: TokenRange): Span {
  if (from < to) return { start: tokens.starts[from]!, end: tokens.ends[to - 1]! };
  const place = from > 0 ? tokens.ends[from - 1]! : 0;
  return { start: place, end: place };
}
