import { FEATURES, type Feature, type How, MODELS, SIGNS } from '../../lib/match/copy-model';
import { type CopySample, copySamples } from './copy-samples';
import { copyWorld, loadWireAndNews } from './copy-world';
import { type Case, fitLogistic, type Logistic, logOdds } from './logistic';
import type { EvalResult, Share } from './result';

/** What is indexed and asked each time; other choices than that of `copies`. */
const SEEDS = [77, 78, 79];
/** A false label costs this many times a missed copy, and more where it is close. */
const FALSE_WEIGHT = 6;
const HARD_LOG_ODDS = -2;
const HARD_WEIGHT = 3;
/** A sample stands for its best case, which depends on the model: fitted again this often. */
const ROUNDS = 5;
/** Samples of unrelated pages that may be above the threshold, as a share of the pages. */
const FALSE_SHARE: Record<How, number> = { verbatim: 0.0005, edited: 0.0002 };

/**
 * Fits the models of `lib/match/copy-model.ts` on the articles that may be tuned on, and sets the
 * threshold to 0. The notes are the constants, ready to be put there; the rows are the share of samples
 * above the threshold.
 */
export async function fitCopyModels(shared: URL): Promise<EvalResult> {
  const texts = loadWireAndNews(shared);
  const worlds = SEEDS.map(seed => copyWorld(texts, seed));
  const samples = worlds.flatMap(copySamples);
  const pages = worlds.reduce(
    (sum, { unrelatedNews, unrelatedWire }) => sum + unrelatedNews.length + unrelatedWire.length,
    0,
  );
  const models = (['verbatim', 'edited'] as const).map(how => {
    const own = samples.filter(sample => sample.how === how);
    const dev = own.filter(({ half }) => half === 'dev');
    return {
      how,
      own,
      model: withThreshold(fitted(dev, how), dev, ((pages * 2) / 3) * FALSE_SHARE[how]),
    };
  });
  return {
    rows: models.flatMap(({ how, own, model }) =>
      [true, false].map(isCopy => {
        const share = (samples: CopySample[]): Share => ({
          count: samples.filter(sample => logOdds(model, best(model, sample)) > 0).length,
          of: samples.length,
        });
        const all = own.filter(sample => sample.isCopy === isCopy);
        return {
          what: `${how}: ${isCopy ? 'copies' : 'sources of unrelated pages'} above the threshold`,
          all: share(all),
          dev: share(all.filter(({ half }) => half === 'dev')),
          heldOut: share(all.filter(({ half }) => half === 'held-out')),
        };
      }),
    ),
    notes: models.flatMap(({ how, model }) => [
      `${how}: {`,
      `  intercept: ${model.intercept.toFixed(2)},`,
      '  coefficients: {',
      ...FEATURES.map((name, at) => `    ${name}: ${model.coefficients[at]!.toFixed(2)},`),
      '  },',
      '},',
    ]),
    errors: [],
  };
}

function fitted(samples: readonly CopySample[], how: How): Logistic {
  const signs = FEATURES.map(name => SIGNS[name]);
  let model: Logistic = {
    intercept: MODELS[how].intercept,
    coefficients: valuesOf(MODELS[how].coefficients),
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    const cases = samples.map((sample): Case => {
      const features = best(model, sample);
      const isHard = !sample.isCopy && logOdds(model, features) > HARD_LOG_ODDS;
      const weight = sample.isCopy ? 1 : FALSE_WEIGHT * (isHard ? HARD_WEIGHT : 1);
      return { features, isPositive: sample.isCopy, weight };
    });
    model = fitLogistic(cases, signs);
  }
  return model;
}

/** The model moved so that `allowed` samples of unrelated pages are above 0. */
function withThreshold(model: Logistic, samples: readonly CopySample[], allowed: number): Logistic {
  const scores = samples
    .filter(({ isCopy }) => !isCopy)
    .map(sample => logOdds(model, best(model, sample)))
    .sort((a, b) => b - a);
  return { ...model, intercept: model.intercept - scores[Math.floor(allowed)]! };
}

function best(model: Logistic, { cases }: CopySample): number[] {
  return cases
    .map(valuesOf)
    .reduce((best, values) => (logOdds(model, values) > logOdds(model, best) ? values : best));
}

function valuesOf(values: Record<Feature, number>): number[] {
  return FEATURES.map(name => values[name]);
}
