import type { CopyEvidence } from './copy-evidence';

/**
 * What the models see of some runs, and the sign that reason demands of each coefficient. Logarithms,
 * as the tenth word tells less than the second.
 */
export const SIGNS = {
  /** Words that the runs can reach. */
  words: 1,
  /** Those of them that hits or stems show to be the source's. */
  confirmed: 1,
  /** Bits of the stems that the source has. */
  agreeing: 1,
  /** Share of the stems, by weight, that it does not have. */
  disagreeing: -1,
  rareHits: 1,
  allRare: 1,
  single: -1,
  /** Share of words that are no names and no numbers: lists and tables are shared by many. */
  plain: 1,
  /** A common topic explains common words (see `commonTopic`). */
  topic: -1,
} as const;

export type Feature = keyof typeof SIGNS;
export const FEATURES = Object.keys(SIGNS) as Feature[];

/** More agreement than this makes nothing surer, and nothing more natural. */
const MOST_AGREEING = 150;
export const MOST_TOPIC = 8;
/** Few stems tell little of what share disagrees. */
const FEWEST_BITS = 20;
/** Words of a shingle, and of the shortest run that winnowing is sure to find. */
const SHINGLE_WORDS = 5;
const RUN_WORDS = 16;

export function features(evidence: CopyEvidence, topic: number): Record<Feature, number> {
  const { hits, rareHits, words, confirmed, plainWords, agreeing, disagreeing } = evidence;
  return {
    words: Math.log(words / RUN_WORDS),
    confirmed: Math.log(confirmed / SHINGLE_WORDS),
    agreeing: Math.min(MOST_AGREEING, agreeing) / 10,
    disagreeing: disagreeing / Math.max(FEWEST_BITS, agreeing + disagreeing),
    rareHits: Math.log1p(rareHits),
    allRare: Number(rareHits === hits),
    single: Number(hits === 1),
    plain: plainWords / words,
    topic: Math.min(MOST_TOPIC, topic),
  };
}

/** Whether one run is judged, or several along one diagonal, as word by word editing leaves them. */
export type How = 'verbatim' | 'edited';

/** Fitted by `npm run eval -- fit-copies` on two thirds of the articles, so that 0 is the threshold. */
export const MODELS: Record<How, { intercept: number; coefficients: Record<Feature, number> }> = {
  verbatim: {
    intercept: -7.39,
    coefficients: {
      words: 0.17,
      confirmed: 3.63,
      agreeing: 0.5,
      disagreeing: -10.1,
      rareHits: 0.87,
      allRare: 3.2,
      single: -3.66,
      plain: 2.45,
      topic: -1.17,
    },
  },
  edited: {
    intercept: -10.35,
    coefficients: {
      words: 4.19,
      confirmed: 0.02,
      agreeing: 0.47,
      disagreeing: -0.94,
      rareHits: 0.04,
      allRare: 1.89,
      single: 0,
      plain: 2.39,
      topic: -0.31,
    },
  },
};

/** Log odds, above the threshold, that runs with such evidence were copied. */
export function copyScore(how: How, evidence: CopyEvidence, topic: number): number {
  const { intercept, coefficients: by } = MODELS[how];
  const of = features(evidence, topic);
  // Written out, as hits are weighed by the dozen: a loop over the names takes ten times as long.
  return (
    intercept +
    by.words * of.words +
    by.confirmed * of.confirmed +
    by.agreeing * of.agreeing +
    by.disagreeing * of.disagreeing +
    by.rareHits * of.rareHits +
    by.allRare * of.allRare +
    by.single * of.single +
    by.plain * of.plain +
    by.topic * of.topic
  );
}
