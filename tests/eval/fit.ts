import { FEATURES, SIGNS } from '../../lib/match/rework-model';
import { type Calibration, calibration } from './calibration';
import {
  type Case,
  calibrated,
  fitLogistic,
  type Logistic,
  logOdds,
  probability,
} from './logistic';
import type { EvalResult } from './result';
import { loadCollections } from './reuse';
import { reworkSamples, type Sample } from './rework-samples';

/** Which sources are left out, and which articles indexed, each time. */
const SEEDS = [7, 11, 13, 17];
/**
 * Long, closely related answers of few people are few, and of a kind of their own: all of them
 * together weigh this much of the other rewrites.
 */
const GRADED_WEIGHT = 0.2;
/** False labels near the threshold are what costs: negatives with more log odds count eightfold. */
const HARD_LOG_ODDS = -1;
const HARD_WEIGHT = 8;
const ROUNDS = 4;

/**
 * Fits the model of `lib/match/rework-model.ts` on the part of the sources that may be tuned on. The
 * notes are the constants, ready to be put there; the rows are the share of rewrites among samples by
 * their probability.
 */
export async function fitReworkModel(shared: URL): Promise<EvalResult> {
  const samples = reworkSamples(loadCollections(shared), SEEDS).filter(isLesson);
  const dev = samples.filter(({ half }) => half === 'dev');
  const model = calibrated(fitted(dev), dev.map(caseOf));
  const bins = (samples: Sample[]) =>
    calibration(
      samples.map(sample => ({
        probability: probability(model, valuesOf(sample)),
        isRight: sample.kind === 'rewrite',
      })),
    );
  return {
    rows: rowsOf(bins(samples), bins(dev), bins(samples.filter(({ half }) => half === 'held-out'))),
    notes: [
      `of ${samples.length} samples that have this probability (${SEEDS.length} choices of what is indexed), rewrites`,
      `export const INTERCEPT = ${model.intercept.toFixed(2)};`,
      'export const COEFFICIENTS: Record<Feature, number> = {',
      ...FEATURES.map((name, at) => `  ${name}: ${model.coefficients[at]!.toFixed(2)},`),
      '};',
    ],
    errors: [],
  };
}

/** A rewrite for which another entry is the most similar teaches nothing: it is missed anyway. */
function isLesson({ kind, isRight }: Sample): boolean {
  return kind !== 'rewrite' || isRight;
}

function fitted(samples: readonly Sample[]): Logistic {
  const signs = FEATURES.map(name => SIGNS[name]);
  const cases = weighted(samples);
  let model = fitLogistic(cases, signs);
  for (let round = 1; round < ROUNDS; round += 1) {
    const harder = cases.map(one => {
      const isHard = !one.isPositive && logOdds(model, one.features) > HARD_LOG_ODDS;
      return isHard ? { ...one, weight: one.weight * HARD_WEIGHT } : one;
    });
    model = fitLogistic(harder, signs);
  }
  return model;
}

/** Rewrites weigh as much as everything else together, the graded answers less. */
function weighted(samples: readonly Sample[]): Case[] {
  const isGraded = ({ set }: Sample) => set === 'graded';
  const groups = new Map<string, Sample[]>();
  for (const sample of samples) {
    const group = `${sample.kind === 'rewrite'} ${isGraded(sample)}`;
    groups.set(group, [...(groups.get(group) ?? []), sample]);
  }
  return [...groups.values()].flatMap(group =>
    group.map(sample => ({
      ...caseOf(sample),
      weight: (isGraded(sample) ? GRADED_WEIGHT : 1) / group.length,
    })),
  );
}

function caseOf(sample: Sample): Case {
  return { features: valuesOf(sample), isPositive: sample.kind === 'rewrite', weight: 1 };
}

function valuesOf({ features }: Sample): number[] {
  return FEATURES.map(name => features[name]);
}

function rowsOf(
  all: Calibration[],
  dev: Calibration[],
  heldOut: Calibration[],
): EvalResult['rows'] {
  return all.map(({ from, to, share }, at) => ({
    what: `${from.toFixed(1)}–${to.toFixed(1)}`,
    all: share,
    dev: dev[at]!.share,
    heldOut: heldOut[at]!.share,
  }));
}
