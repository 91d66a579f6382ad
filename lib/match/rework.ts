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
import { bestStretch } from './stretch';

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

/** Sources that one page may be made of, and those among which they are looked for. */
const MOST_SOURCES = 3;
const SHORTLIST = 8;

/**
 * Which sources a page, or a stretch of it, is made of in other words, or reports the same event as.
 *
 * A rewrite shares hardly a run of words with its source, but most of its telling words, near each
 * other and in much the same order, and it brings few names and numbers of its own. Stems that few
 * articles have find the likeliest sources (tf–idf, Spärck Jones 1972), and so do a few runs of words
 * that no other article has, as an editor leaves them; each source is held as a weighted
 * bottom-k sketch (Cohen and Kaplan 2007). The sentences that agree best are judged (`bestStretch`),
 * without what is copied word for word: that explains itself, and a later report which repeats the
 * agency's own background is no rewrite for it. Other reports of the same event have its names and
 * numbers too: what counts is the plain words that both have, by how rare they are, beyond what ranks 4
 * to 8 have, whether neighbours on the page are neighbours there (after Kendall 1938), that hardly a
 * sentence is new and few names and numbers in a hundred words, and that people are quoted with the same
 * words. Where both have text in common that their topic explains, an agency may repeat itself: then
 * what stands beside it must be the source's too. A small corpus has no ranks 4 to 8; what later reports
 * of an event usually have stands in for them, and a word that it met once is taken to be rarer than
 * that. A logistic model, calibrated after Platt (1999), makes a probability of it; each sign is fixed by
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
  return likest(page, known, cosines(stems, known)).flatMap(source => {
    const found = stretchEvidence(page, sources[source]!, known, source, index, facts);
    if (!found) return [];
    const covered = weightIn(stems, known[source]!) / known[source]!.total;
    return [{ ...found, source, covered }];
  });
}

/**
 * The sources of which a stretch of the page agrees most, beside what the source could agree in, the
 * likest first: what else the page is about does not count. Of 321 rewrites inside other words three are
 * not among them so, and eight by the cosine of the whole page, which only makes a shortlist
 * (`npm run eval -- rewrites`).
 */
function likest(
  page: readonly TellingSentence[],
  known: readonly SketchedStems[],
  cosines: Float64Array,
): number[] {
  const shortlist = largest(SHORTLIST, cosines);
  const likeness = shortlist.map(source => {
    const best = bestStretch(page, known[source]!);
    return best ? best.agreement / Math.sqrt(known[source]!.squares) : 0;
  });
  return largest(MOST_SOURCES, likeness).map(at => shortlist[at]!);
}

/** The places of the largest values, the largest first. */
function largest(count: number, values: ArrayLike<number>): number[] {
  const found: number[] = [];
  for (let place = 0; place < values.length; place += 1) {
    let at = found.length;
    while (at > 0 && values[found[at - 1]!]! < values[place]!) at -= 1;
    found.splice(at, 0, place);
    if (found.length > count) found.pop();
  }
  return found;
}

function weightIn(stems: readonly TellingStem[], { places }: SketchedStems): number {
  return stems.reduce((sum, { hash, weight }) => sum + (places.has(hash) ? weight : 0), 0);
}
