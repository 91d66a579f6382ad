import { FEATURES, type Feature, type How, MODELS, SIGNS } from '../../lib/match/copy-model';
import { type CopySample, copySamples } from './copy-samples';
import { copyWorld, loadWireAndNews } from './copy-world';
import { best, withFewestErrors } from './fewest-errors';
import { type Case, calibrated, fitLogistic, type Logistic, logOdds } from './logistic';
import type { EvalResult, Share } from './result';

/** What is indexed and asked each time; other choices than that of `copies`. */
const SEEDS = [77, 78, 79, 80, 81];
/** A false label costs this many times a missed copy, first, and more where it is close. */
const FALSE_WEIGHT = 6;
const HARD_LOG_ODDS = -2;
const HARD_WEIGHT = 3;
/** A sample stands for its best case, which depends on the model: fitted again this often. */
const ROUNDS = 5;
/** The same where errors are only counted: so much that hardly any is left. */
const COUNTED_FALSE_WEIGHT: Record<How, number> = { verbatim: 30, edited: 14 };
/** Samples of unrelated pages that may be above the threshold, as a share of the pages. */
const FALSE_SHARE: Record<How, number> = { verbatim: 0.0006, edited: 0.00015 };
/** Log odds that are kept beyond them: what is not seen comes closer. */
const MARGIN: Record<How, number> = { verbatim: 0.4, edited: 0.9 };

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
      model: withThreshold(
        fitted(dev, how),
        dev,
        ((pages * 2) / 3) * FALSE_SHARE[how],
        MARGIN[how],
      ),
    };
  });
  return {
    rows: models.flatMap(({ how, own, model }) =>
      [true, false].map(isCopy => {
        const share = (samples: CopySample[]): Share => ({
          count: samples.filter(sample => logOdds(model, bestOf(model, sample)) > 0).length,
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

/** Fitted, moved to where the fewest errors are left, and its score made log odds again. */
function fitted(samples: readonly CopySample[], how: How): Logistic {
  const judged = samples.map(({ cases, isCopy, weight }) => ({
    cases: cases.map(valuesOf),
    isPositive: isCopy,
    weight: isCopy ? weight : COUNTED_FALSE_WEIGHT[how],
  }));
  const model = withFewestErrors(fittedToAll(samples, how), judged, signs());
  const bestCases = samples.map((sample): Case => {
    const weight = sample.isCopy ? 1 : FALSE_WEIGHT;
    return { features: bestOf(model, sample), isPositive: sample.isCopy, weight };
  });
  return calibrated(model, bestCases);
}

function fittedToAll(samples: readonly CopySample[], how: How): Logistic {
  let model: Logistic = {
    intercept: MODELS[how].intercept,
    coefficients: valuesOf(MODELS[how].coefficients),
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    const cases = samples.map((sample): Case => {
      const features = bestOf(model, sample);
      const isHard = !sample.isCopy && logOdds(model, features) > HARD_LOG_ODDS;
      const weight = sample.isCopy ? sample.weight : FALSE_WEIGHT * (isHard ? HARD_WEIGHT : 1);
      return { features, isPositive: sample.isCopy, weight };
    });
    model = fitLogistic(cases, signs());
  }
  return model;
}

function signs(): number[] {
  return FEATURES.map(name => SIGNS[name]);
}

/** The model moved so that `allowed` samples of unrelated pages are above 0, and `margin` beyond that. */
function withThreshold(
  model: Logistic,
  samples: readonly CopySample[],
  allowed: number,
  margin: number,
): Logistic {
  const scores = samples
    .filter(({ isCopy }) => !isCopy)
    .map(sample => logOdds(model, bestOf(model, sample)))
    .sort((a, b) => b - a);
  return { ...model, intercept: model.intercept - scores[Math.floor(allowed)]! - margin };
}

function bestOf(model: Logistic, { cases }: CopySample): readonly number[] {
  return best(model, cases.map(valuesOf));
}

function valuesOf(values: Record<Feature, number>): number[] {
  return FEATURES.map(name => values[name]);
}
