import { agreement, cosine } from './agreement';
import { distinctStems, type TellingSentence } from './page-stems';
import type { Evidence } from './rework-model';
import type { StemWeights } from './sketch';
import { type SketchedStems, sketchedStems } from './sketched-stems';
import { bestStretch } from './stretch';

/** What an index knows of a source that a page may be in other words. */
export interface ReworkSource {
  sketch: Uint16Array;
  /** Tokens of the page, first and last inclusive, that are known to be copied from the source. */
  copied: readonly { first: number; last: number }[];
}

/** What is known of a stretch of a page beside a source. */
export interface StretchEvidence extends Evidence {
  /** Its tokens, first and last inclusive. */
  first: number;
  last: number;
}

/** Ranks, from 0, whose cosine is what the topic alone gives. */
const BACKGROUND_FROM = 3;
const BACKGROUND_TO = 8;
/** A page of which this share agrees best is judged as a whole, with what it has of its own. */
const WHOLE_SHARE = 0.5;
/**
 * A shorter stretch is a phrase, or the line about its author that a paper puts under each article. A
 * page may be shorter, but not a part of one.
 */
const FEWEST_WORDS = 40;

/**
 * Compares the stretch of a page that agrees best with a source, without what is copied from it.
 *
 * @param others all other sources that are like the page.
 * @returns `null` when there is too little to compare.
 * Cost: linear in the page for each source.
 */
export function stretchEvidence(
  page: readonly TellingSentence[],
  { sketch, copied }: ReworkSource,
  others: readonly SketchedStems[],
  weights: StemWeights,
): StretchEvidence | null {
  const isCopied = (token: number) =>
    copied.some(({ first, last }) => token >= first && token <= last);
  const explained = new Set(
    page
      .flatMap(({ stems }) => stems.filter(({ token }) => isCopied(token)))
      .map(stem => stem.hash),
  );
  const rest = page.map(sentence => ({
    ...sentence,
    stems: sentence.stems.filter(({ hash }) => !explained.has(hash)),
  }));
  const source = sketchedStems(sketch, weights, explained);
  const best = bestStretch(rest, source);
  if (!best) return null;
  const wholePage = { from: 0, to: page.length };
  const isWhole = wordsOf(page, best) >= WHOLE_SHARE * wordsOf(page, wholePage);
  if (!isWhole && wordsOf(page, best) < FEWEST_WORDS) return null;
  const { from, to } = isWhole ? wholePage : best;
  const first = page[from]!.first;
  const last = page[to - 1]!.last;
  const stems = distinctStems(rest.slice(from, to));
  const found = agreement(stems, source);
  if (!found) return null;
  return {
    agreement: found,
    background: backgroundOf(others.map(other => cosine(stems, other))),
    first,
    last,
  };
}

function wordsOf(page: readonly TellingSentence[], { from, to }: { from: number; to: number }) {
  return page[to - 1]!.last - page[from]!.first + 1;
}

/** @param cosines of all other sources. */
function backgroundOf(cosines: number[]): number {
  const ranked = cosines.sort((a, b) => b - a).slice(BACKGROUND_FROM - 1, BACKGROUND_TO - 1);
  return ranked.reduce((sum, cosine) => sum + cosine, 0) / (BACKGROUND_TO - BACKGROUND_FROM);
}
