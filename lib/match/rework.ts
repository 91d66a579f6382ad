import { type Agreement, agreement } from './agreement';
import { type Feature, features, RELATED, REWORKED, reworkProbability } from './rework-model';
import type { StemWeights } from './sketch';
import type { Stem } from './stems';

/** What an index knows of a source that a page may be in other words. */
export interface ReworkSource {
  sketch: Uint16Array;
  /** Shingles that page and source share, as an index of winnowed ones tells. */
  sharedRuns: number;
}

/** A source that a page may be in other words. */
export interface Rework {
  /** Its place among the sources that were given. */
  source: number;
  kind: 'reworked' | 'related';
  /** Calibrated: of labels with 0.9 nine in ten are right (`npm run eval -- rewrites`). */
  probability: number;
  /** Weight of the source's stems that the page has, of all, 0–1. */
  sourceCovered: number;
}

/** Ranks, from 0, whose cosine is what the topic alone gives. */
const BACKGROUND_FROM = 3;
const BACKGROUND_TO = 8;
/** Sources that one page may be made of. */
const MOST_SOURCES = 3;

/**
 * Which sources a page is made of in other words, or reports the same event as.
 *
 * A rewrite shares hardly a run of words with its source, but most of its telling words, in much the
 * same order, and it brings few names and numbers of its own. Stems that few articles have find the
 * likeliest sources (tf–idf, Spärck Jones 1972); each is held as a weighted bottom-k sketch (Cohen and
 * Kaplan 2007) and compared by weight, order (Kendall 1938) and neighbourhood. Other reports of the
 * same event have the topic's words too: so what counts is how far the best source stands out from
 * ranks 4 to 8. A logistic model, calibrated after Platt (1999), makes a probability of it; each sign
 * is fixed by reason, so that nothing can learn to like an invented number.
 *
 * @param page telling stems of the page, in text order.
 * @returns the most similar first; empty when there is none.
 * Cost: linear in the page for each source.
 */
export function reworks(
  page: readonly Stem[],
  sources: readonly ReworkSource[],
  weights: StemWeights,
): Rework[] {
  const { ranked, background } = ranking(page, sources, weights);
  return ranked.slice(0, MOST_SOURCES).flatMap(({ source, agreement }): Rework[] => {
    const { sharedRuns } = sources[source]!;
    const probability = reworkProbability(agreement, background, sharedRuns);
    if (probability < RELATED) return [];
    const kind = probability >= REWORKED ? 'reworked' : 'related';
    return [{ source, kind, probability, sourceCovered: agreement.sourceCovered }];
  });
}

/** What the model sees of the most similar source; for fitting it. `null` when there is none. */
export function bestFeatures(
  page: readonly Stem[],
  sources: readonly ReworkSource[],
  weights: StemWeights,
): { source: number; features: Record<Feature, number> } | null {
  const { ranked, background } = ranking(page, sources, weights);
  const best = ranked[0];
  if (!best) return null;
  const { sharedRuns } = sources[best.source]!;
  return { source: best.source, features: features(best.agreement, background, sharedRuns) };
}

function ranking(
  page: readonly Stem[],
  sources: readonly ReworkSource[],
  weights: StemWeights,
): { ranked: { source: number; agreement: Agreement }[]; background: number } {
  const ranked = sources
    .flatMap(({ sketch }, source) => {
      const found = agreement(page, sketch, weights);
      return found ? [{ source, agreement: found }] : [];
    })
    .sort((a, b) => b.agreement.cosine - a.agreement.cosine);
  const background = ranked
    .slice(BACKGROUND_FROM, BACKGROUND_TO)
    .reduce((sum, { agreement: { cosine } }) => sum + cosine, 0);
  return { ranked, background: background / (BACKGROUND_TO - BACKGROUND_FROM) };
}
