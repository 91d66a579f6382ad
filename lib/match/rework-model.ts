import type { Agreement } from './agreement';

/** What is known of a page beside a source. */
export interface Evidence {
  agreement: Agreement;
  /** Mean cosine of the sources on ranks 4 to 8: what the topic alone gives. */
  background: number;
}

/**
 * Probability that a page is a source in other words, 0–1.
 *
 * A logistic model over how the two agree. Other reports of the same event agree in names and topic
 * too; what they do not have is one source that stands out from the next ones, its order of things,
 * and no names and numbers beyond it.
 */
export function reworkProbability(evidence: Evidence): number {
  const values = features(evidence);
  const sum = FEATURES.reduce((sum, name) => sum + COEFFICIENTS[name] * values[name], INTERCEPT);
  return 1 / (1 + Math.exp(-sum));
}

/** What the model sees, and the sign that reason demands of each coefficient. */
export const SIGNS = {
  standsOut: 1,
  plainWords: 1,
  names: 1,
  together: 1,
  inOrder: 1,
  newNames: -1,
  newNumbers: -1,
} as const;

export type Feature = keyof typeof SIGNS;

export const FEATURES = Object.keys(SIGNS) as Feature[];

/** A topic that nothing else in the corpus touches has a background of this at least. */
const LEAST_BACKGROUND = 0.03;
/** Standard deviations beyond which order tells no more: long formulaic reports reach any number. */
const MOST_IN_ORDER = 5;

/** Counts as logarithms: the tenth word in common tells less than the second. */
export function features({ agreement, background }: Evidence): Record<Feature, number> {
  const { cosine, plainWords, names, together, inOrder, newNames, newNumbers } = agreement;
  return {
    standsOut: Math.log(cosine / Math.max(LEAST_BACKGROUND, background)),
    plainWords: Math.log1p(plainWords),
    names: Math.log1p(names),
    together,
    inOrder: Math.min(MOST_IN_ORDER, inOrder),
    newNames: Math.log1p(newNames),
    newNumbers: Math.log1p(newNumbers),
  };
}

/** Fitted by `npm run eval -- fit` on two thirds of the sources. */
export const INTERCEPT = -13.64;
export const COEFFICIENTS: Record<Feature, number> = {
  standsOut: 2.66,
  plainWords: 1.83,
  names: 0.28,
  together: 6.84,
  inOrder: 0.29,
  newNames: -1.06,
  newNumbers: -2.16,
};

/**
 * From here on a match is called reworked: `npm run eval -- rewrites` prints the rate of false labels
 * at this threshold.
 */
export const REWORKED = 0.5;
/** From here on it is shown as related, on request. */
export const RELATED = 0.1;
