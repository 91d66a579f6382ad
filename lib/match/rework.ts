import { cosines } from './cosines';
import type { PageFacts } from './page-facts';
import { distinctStems, type TellingSentence } from './page-stems';
import {
  type ReworkIndex,
  type ReworkSource,
  type StretchEvidence,
  stretchEvidence,
} from './rework-evidence';
import {
  type Feature,
  features,
  mayBeRelated,
  RELATED,
  REWORKED,
  reworkProbability,
} from './rework-model';
import type { TellingStem } from './sketch';
import { SketchedStems } from './sketched-stems';

/** A source that a page may be in other words. */
export interface Rework {
  /** Its place among the sources that were given. */
  source: number;
  kind: 'reworked' | 'related';
  /** Calibrated: of labels with 0.9 nine in ten are right (`npm run eval -- rewrites`). */
  probability: number;
  /** Weight of the source's stems that the page has, of all, 0–1. */
  sourceCovered: number;
  /** The tokens of the page that were judged, first and last inclusive. */
  first: number;
  last: number;
}

/** Sources that one page may be made of. */
const MOST_SOURCES = 3;

/**
 * Which sources a page, or a stretch of it, is made of in other words, or reports the same event as.
 *
 * A rewrite shares hardly a run of words with its source, but most of its telling words, near each
 * other and in much the same order, and it brings few names and numbers of its own. Stems that few
 * articles have find the likeliest sources (tf–idf, Spärck Jones 1972); each is held as a weighted
 * bottom-k sketch (Cohen and Kaplan 2007). The sentences that agree best are judged (`bestStretch`),
 * without what is copied word for word: that explains itself, and a later report which repeats the
 * agency's own background is no rewrite for it. Other reports of the same event have its names and
 * numbers too: what counts is the plain words that both have beyond what ranks 4 to 8 have, whether
 * neighbours on the page are neighbours there (after Kendall 1938), that hardly a sentence and hardly a
 * name is new, and that people are quoted with the same words. Where both have text in common that
 * their topic explains, an agency repeats itself: it takes more to call that a rewrite. A logistic model, calibrated after Platt (1999), makes a probability of it; each sign is fixed by
 * reason, so that nothing can learn to like an invented number.
 *
 * @param page telling stems of the page's sentences.
 * @param facts of the page; asked only where there is something to compare.
 * @returns the most similar first; empty when there is none.
 * Cost: linear in the page for each source.
 */
export function reworks(
  page: readonly TellingSentence[],
  sources: readonly ReworkSource[],
  index: ReworkIndex,
  facts: () => PageFacts,
): Rework[] {
  return judgements(page, sources, index, facts).flatMap((judged): Rework[] => {
    const { source, covered, first, last } = judged;
    if (!mayBeRelated(judged)) return [];
    const probability = reworkProbability(judged);
    if (probability < RELATED) return [];
    const kind = probability >= REWORKED ? 'reworked' : 'related';
    return [{ source, kind, probability, sourceCovered: covered, first, last }];
  });
}

/** What the model sees of the most similar sources, in their order; for fitting it. */
export function reworkFeatures(
  page: readonly TellingSentence[],
  sources: readonly ReworkSource[],
  index: ReworkIndex,
  facts: () => PageFacts,
): { source: number; features: Record<Feature, number> }[] {
  return judgements(page, sources, index, facts).map(judged => ({
    source: judged.source,
    features: features(judged),
  }));
}

/** What there is to say of a source. */
interface Judgement extends StretchEvidence {
  source: number;
  covered: number;
}

function judgements(
  page: readonly TellingSentence[],
  sources: readonly ReworkSource[],
  index: ReworkIndex,
  facts: () => PageFacts,
): Judgement[] {
  const stems = distinctStems(page);
  const known = sources.map(({ sketch }) => new SketchedStems(sketch, index.stemWeights));
  return likest(cosines(stems, known)).flatMap(source => {
    const found = stretchEvidence(page, sources[source]!, known, source, index, facts);
    if (!found) return [];
    const covered = weightIn(stems, known[source]!) / known[source]!.total;
    return [{ ...found, source, covered }];
  });
}

/** The sources with the largest cosines, the largest first. */
function likest(cosines: Float64Array): number[] {
  const found: number[] = [];
  for (let source = 0; source < cosines.length; source += 1) {
    let at = found.length;
    while (at > 0 && cosines[found[at - 1]!]! < cosines[source]!) at -= 1;
    found.splice(at, 0, source);
    if (found.length > MOST_SOURCES) found.pop();
  }
  return found;
}

function weightIn(stems: readonly TellingStem[], { places }: SketchedStems): number {
  return stems.reduce((sum, { hash, weight }) => sum + (places.has(hash) ? weight : 0), 0);
}
