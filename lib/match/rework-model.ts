import type { Agreement } from './agreement';

/**
 * Probability that a page is its best source in other words, 0–1.
 *
 * A logistic model over how the two agree. Other reports of the same event agree in names and topic
 * too; what they do not have is one source that stands out from the next ones, its order of things,
 * and no names and numbers beyond it.
 *
 * @param background mean cosine of the sources on ranks 4 to 8: what the topic alone gives.
 * @param sharedRuns shingles that page and source share, as an index of winnowed ones tells.
 */
export function reworkProbability(
  agreement: Agreement,
  background: number,
  sharedRuns: number,
): number {
  const values = features(agreement, background, sharedRuns);
  const sum = FEATURES.reduce((sum, name) => sum + COEFFICIENTS[name] * values[name], INTERCEPT);
  return 1 / (1 + Math.exp(-sum));
}

/** What the model sees, and the sign that reason demands of each coefficient. */
export const SIGNS = {
  standsOut: 1,
  sourceCovered: 1,
  matched: 1,
  order: 1,
  adjacent: 1,
  sharedRuns: 1,
  newNames: -1,
  newNumbers: -1,
} as const;

export type Feature = keyof typeof SIGNS;

export const FEATURES = Object.keys(SIGNS) as Feature[];

/** A topic that nothing else in the corpus touches has a background of this at least. */
const LEAST_BACKGROUND = 0.03;

/** Counts as logarithms: the tenth matched stem tells less than the second. */
export function features(
  agreement: Agreement,
  background: number,
  sharedRuns: number,
): Record<Feature, number> {
  const { cosine, sourceCovered, matched, order, adjacent, newNames, newNumbers } = agreement;
  return {
    standsOut: Math.log(cosine / Math.max(LEAST_BACKGROUND, background)),
    sourceCovered,
    matched: Math.log1p(matched),
    order,
    adjacent,
    sharedRuns: Math.log1p(sharedRuns),
    newNames: Math.log1p(newNames),
    newNumbers: Math.log1p(newNumbers),
  };
}

/** Fitted by `npm run eval -- fit` on two thirds of the sources. */
export const INTERCEPT = -20.76;
export const COEFFICIENTS: Record<Feature, number> = {
  standsOut: 1.79,
  sourceCovered: 0,
  matched: 3.25,
  order: 11.14,
  adjacent: 2.63,
  sharedRuns: 0.45,
  newNames: -1.49,
  newNumbers: -2.6,
};

/**
 * From here on a match is called reworked: `npm run eval -- rewrites` prints the rate of false labels
 * at this threshold.
 */
export const REWORKED = 0.5;
/** From here on it is shown as related, on request. */
export const RELATED = 0.1;
