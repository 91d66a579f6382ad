import { FEATURES, type Feature, OF_FACTS, REWORKED, SIGNS } from '../../lib/match/rework-model';
import { calibration } from './calibration';
import { judged } from './judged';
import {
  type Case,
  calibrated,
  fitLogistic,
  type Logistic,
  logOdds,
  probability,
} from './logistic';
import type { EvalResult, Row } from './result';
import { loadCollections, REUSE_SETS, type ReuseSet } from './reuse';
import { reworkSamples, type Sample, updateSamples } from './rework-samples';
import { smallUpdatesWorlds, updatesWorld } from './updates';

/** Seeds tell which sources are left out, and which articles indexed, each time. */
const USUAL_SEEDS = [7, 11, 13, 17];
/** Larger corpora, where more of the others are like a page. */
const LARGE_SEEDS = [107, 111];
const LARGE_SIZE = { wire: 7000, news: 800 };
/** What readers have remembered themselves: so many sources, and as many other articles. */
const SMALL_SIZES = [10, 20, 20, 40, 80, 150];
const SMALL_SEED = 2000;
const SMALL_UPDATES_SEEDS = [1, 2, 3];
const WORLDS = [
  ...USUAL_SEEDS.map(seed => ({ seed })),
  ...LARGE_SEEDS.map(seed => ({ seed, size: LARGE_SIZE })),
  ...SMALL_SIZES.map((sources, at) => ({
    seed: SMALL_SEED + at,
    size: { sources, wire: sources >> 1, news: sources >> 1 },
  })),
];
/** False labels near the threshold are what costs: negatives with more log odds count eightfold. */
const HARD_LOG_ODDS = -1;
const HARD_WEIGHT = 8;
const ROUNDS = 4;

/**
 * Fits the model of `lib/match/rework-model.ts` on the part of the sources that may be tuned on. The
 * notes are the constants, ready to be put there; the rows are the share of rewrites among samples by
 * their probability, and what models find of a set, and say of unrelated articles, that were fitted
 * without that set.
 */
export async function fitReworkModel(shared: URL): Promise<EvalResult> {
  const samples = [
    ...reworkSamples(loadCollections(shared), WORLDS),
    ...updateSamples(updatesWorld(shared), false),
    ...SMALL_UPDATES_SEEDS.flatMap(seed =>
      smallUpdatesWorlds(shared, seed).flatMap(world => updateSamples(world, true)),
    ),
  ];
  const dev = samples.filter(({ half }) => half === 'dev');
  const model = fitted(dev);
  const withoutFacts = fitted(dev, isOfText);
  return {
    rows: [
      ...byProbability(
        model,
        samples.filter(({ isSmall }) => !isSmall),
      ),
      ...REUSE_SETS.flatMap(set => withoutSet(set, samples)),
    ],
    notes: [
      `of ${samples.length} samples that have this probability (${WORLDS.length} choices of what is indexed), rewrites`,
      `without a set: with a model fitted without it, what has a probability of ${REWORKED} and more`,
      ...constants('WITH_FACTS', model),
      ...constants('WITHOUT_FACTS', withoutFacts),
    ],
    errors: [],
  };
}

function constants(name: string, { intercept, coefficients }: Logistic): string[] {
  return [
    `export const ${name}: Model = {`,
    `  intercept: ${intercept.toFixed(2)},`,
    '  coefficients: {',
    ...FEATURES.map((name, at) => `    ${name}: ${coefficients[at]!.toFixed(2)},`),
    '  },',
    '};',
  ];
}

/** What a pack without facts tells too. */
function isOfText(name: Feature): boolean {
  return !OF_FACTS.includes(name);
}

/** @param isSeen which features; the others count nothing. */
function fitted(
  samples: readonly Sample[],
  isSeen: (name: Feature) => boolean = () => true,
): Logistic {
  const signs = FEATURES.map(name => (isSeen(name) ? SIGNS[name] : 0));
  const cases = weighted(samples);
  let model = fitLogistic(cases, signs);
  for (let round = 1; round < ROUNDS; round += 1) {
    const harder = cases.map(one => {
      const isHard = !one.isPositive && logOdds(model, one.features) > HARD_LOG_ODDS;
      return isHard ? { ...one, weight: one.weight * HARD_WEIGHT } : one;
    });
    model = fitLogistic(harder, signs);
  }
  const usual = samples.filter(({ isSmall }) => !isSmall);
  return calibrated(model, usual.map(caseOf));
}

/**
 * What each kind of sample weighs in all, however many there are. Answers of people to one question, revised
 * and independent, are few and of a kind of their own: with three times as much, four of 102 rewrites of
 * `mixset` are missed more, and not one independent answer less is called reworked.
 */
const GROUP_WEIGHT = {
  rewrite: 1,
  'graded rewrite': 0.2,
  inside: 0.4,
  'unrelated news': 0.5,
  'unrelated wire': 0.5,
  'not the source': 0.3,
  independent: 1,
  update: 1,
  'small: rewrite': 0.5,
  'small: graded rewrite': 0.1,
  'small: unrelated': 0.4,
  'small: not the source': 0.1,
  'small: independent': 0.3,
  'small: update': 1,
};

type Group = keyof typeof GROUP_WEIGHT;

function groupOf({ kind, set, isRight, isSmall }: Sample): Group {
  if (isSmall) return smallGroupOf(kind, set, isRight);
  if (isRight) return kind === 'inside' ? kind : set === 'graded' ? 'graded rewrite' : 'rewrite';
  if (kind === 'unrelated') return set === 'news' ? 'unrelated news' : 'unrelated wire';
  return kind === 'independent' || kind === 'update' ? kind : 'not the source';
}

function smallGroupOf(kind: Sample['kind'], set: Sample['set'], isRight: boolean): Group {
  if (isRight) return set === 'graded' ? 'small: graded rewrite' : 'small: rewrite';
  if (kind === 'unrelated' || kind === 'independent' || kind === 'update') return `small: ${kind}`;
  return 'small: not the source';
}

function weighted(samples: readonly Sample[]): Case[] {
  const counts = new Map<Group, number>();
  for (const sample of samples) {
    const group = groupOf(sample);
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return samples.map(sample => {
    const group = groupOf(sample);
    return { ...caseOf(sample), weight: GROUP_WEIGHT[group] / counts.get(group)! };
  });
}

function caseOf(sample: Sample): Case {
  return { features: valuesOf(sample), isPositive: sample.isRight, weight: 1 };
}

function valuesOf({ features }: Sample): number[] {
  return FEATURES.map(name => features[name]);
}

function byProbability(model: Logistic, samples: readonly Sample[]): Row[] {
  const bins = (samples: readonly Sample[]) =>
    calibration(
      samples.map(sample => ({
        probability: probability(model, valuesOf(sample)),
        isRight: sample.isRight,
      })),
    );
  const all = bins(samples);
  const dev = bins(samples.filter(({ half }) => half === 'dev'));
  const heldOut = bins(samples.filter(({ half }) => half === 'held-out'));
  return all.map(({ from, to, share }, at) => ({
    what: `${from.toFixed(1)}–${to.toFixed(1)}`,
    all: share,
    dev: dev[at]!.share,
    heldOut: heldOut[at]!.share,
  }));
}

/** How a model that has not seen a set does on it: whether it holds for rewrites of other makes. */
function withoutSet(set: ReuseSet, samples: readonly Sample[]): Row[] {
  const model = fitted(samples.filter(sample => sample.half === 'dev' && sample.set !== set));
  const row = (what: string, isAsked: (sample: Sample) => boolean) =>
    judged(
      `without ${set}: ${what}`,
      samples.filter(isAsked).map(sample => ({
        half: sample.half,
        counts: probability(model, valuesOf(sample)) >= REWORKED,
      })),
    ).row;
  return [
    row(
      'its rewrites',
      sample =>
        sample.kind === 'rewrite' && sample.isRight && sample.set === set && !sample.isSmall,
    ),
    row(
      'wrong: unrelated and independent',
      sample => sample.kind === 'unrelated' || sample.kind === 'independent',
    ),
  ];
}
