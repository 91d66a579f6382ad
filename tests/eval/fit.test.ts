import { describe, expect, test } from 'vitest';
import { calibration } from './calibration';
import { type Case, calibrated, fitLogistic, logOdds, probability } from './logistic';
import { Random } from './random';

/** Cases whose log odds are −1 + 2a − 3b, with a feature c that says nothing. */
function cases(count: number, seed: number): Case[] {
  const random = new Random(seed);
  return Array.from({ length: count }, () => {
    const features = [random.next() * 4, random.next() * 4, random.next() * 4];
    const odds = -1 + 2 * features[0]! - 3 * features[1]!;
    return { features, isPositive: random.next() < 1 / (1 + Math.exp(-odds)), weight: 1 };
  });
}

describe('a fitted model', () => {
  const model = fitLogistic(cases(4000, 1), [1, -1, 1]);

  test('finds the coefficients that made the data', () => {
    expect(model.intercept).toBeCloseTo(-1, 0);
    expect(model.coefficients[0]).toBeCloseTo(2, 0);
    expect(model.coefficients[1]).toBeCloseTo(-3, 0);
    expect(Math.abs(model.coefficients[2]!)).toBeLessThan(0.2);
  });

  test('gives no coefficient a sign that it must not have', () => {
    const { coefficients } = fitLogistic(cases(1000, 2), [-1, 1, 1]);
    expect(coefficients[0]).toBeLessThanOrEqual(0);
    expect(coefficients[1]).toBeGreaterThanOrEqual(0);
  });

  test('is calibrated after cases were weighted', () => {
    const fair = cases(4000, 3);
    const biased = fair.map(one => ({ ...one, weight: one.isPositive ? 10 : 1 }));
    const again = calibrated(fitLogistic(biased, [1, -1, 1]), fair);
    const mean = (of: (one: Case) => number) =>
      fair.reduce((sum, one) => sum + of(one), 0) / fair.length;
    expect(mean(({ features }) => probability(again, features))).toBeCloseTo(
      mean(({ isPositive }) => Number(isPositive)),
      2,
    );
  });

  test('keeps the order of what it judges when it is calibrated', () => {
    const other = calibrated(model, cases(500, 4));
    const [one, two] = [
      [3, 0, 1],
      [1, 2, 1],
    ];
    expect(logOdds(model, one!)).toBeGreaterThan(logOdds(model, two!));
    expect(logOdds(other, one!)).toBeGreaterThan(logOdds(other, two!));
  });
});

describe('a calibration table', () => {
  test('counts each prediction once, the surest too', () => {
    const bins = calibration([
      { probability: 0, isRight: false },
      { probability: 0.05, isRight: true },
      { probability: 0.55, isRight: true },
      { probability: 1, isRight: true },
    ]);
    expect(bins).toHaveLength(10);
    expect(bins.map(({ share }) => share.of)).toEqual([2, 0, 0, 0, 0, 1, 0, 0, 0, 1]);
    expect(bins[0]).toMatchObject({ from: 0, to: 0.1, predicted: 0.025 });
    expect(bins[0]!.share.count).toBe(1);
  });
});
