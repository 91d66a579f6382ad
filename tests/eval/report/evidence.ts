import { FEATURES, WITH_FACTS } from '../../../lib/match/rework-model';
import { logOdds } from '../logistic';
import { loadCollections } from '../reuse';
import { reworkSamples, type Sample, updateSamples } from '../rework-samples';
import { REWRITES_SEED } from '../rewrites';
import { updatesWorld } from '../updates';

/** A sample and what the model says of it. */
export interface Scored extends Sample {
  logOdds: number;
  /** 0–1. */
  probability: number;
}

/**
 * Everything that is asked for the measure `rewrites` beside the entry that is most like it, judged by
 * the model alone. Cost: some seconds.
 */
export function evidence(shared: URL): Scored[] {
  const model = {
    intercept: WITH_FACTS.intercept,
    coefficients: FEATURES.map(name => WITH_FACTS.coefficients[name]),
  };
  const samples = [
    ...reworkSamples(loadCollections(shared), [{ seed: REWRITES_SEED }]),
    ...updateSamples(updatesWorld(shared), false),
  ];
  return samples.flatMap(sample => {
    if (sample.rank > 0) return [];
    const odds = logOdds(
      model,
      FEATURES.map(name => sample.features[name]),
    );
    return [{ ...sample, logOdds: odds, probability: 1 / (1 + Math.exp(-odds)) }];
  });
}
