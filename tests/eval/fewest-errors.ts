import { type Logistic, logOdds } from './logistic';

/** What is judged by the best of its cases, whether that should be above 0, and how much it counts. */
export interface Judged {
  cases: readonly (readonly number[])[];
  isPositive: boolean;
  weight: number;
}

/** Log odds over which an error fades, one after the other: coarse first, so that no start is stuck. */
const WIDTHS = [3, 2, 1, 0.7];
const STEPS = 400;
const STEP = 0.05;
const MOMENTUM = 0.9;

/**
 * Moves a model to where it makes the fewest errors, by weight. A logistic fit weighs how far all of what
 * it sees is from the threshold; where hardly one error in a thousand is allowed, what matters is on which
 * side of it the few are that are close (projected gradient descent on the sigmoid of the margin, as in
 * ramp losses: Collobert et al. 2006).
 *
 * @param signs 1 or −1 for each feature: a coefficient of another sign stays at 0.
 */
export function withFewestErrors(
  start: Logistic,
  all: readonly Judged[],
  signs: readonly number[],
): Logistic {
  const scales = signs.map((_, at) =>
    deviation(all.flatMap(({ cases }) => cases.map(of => of[at]!))),
  );
  const scaled = all.map(one => ({
    ...one,
    cases: one.cases.map(of => of.map((value, at) => value / scales[at]!)),
  }));
  const total = all.reduce((sum, { weight }) => sum + weight, 0);
  let model: Logistic = {
    intercept: start.intercept,
    coefficients: start.coefficients.map((value, at) => value * scales[at]!),
  };
  for (const width of WIDTHS) model = descended(model, scaled, signs, width, total);
  return {
    intercept: model.intercept,
    coefficients: model.coefficients.map((value, at) => value / scales[at]!),
  };
}

/** The best case under a model. */
export function best(model: Logistic, cases: Judged['cases']): readonly number[] {
  return cases.reduce((best, of) => (logOdds(model, of) > logOdds(model, best) ? of : best));
}

function descended(
  start: Logistic,
  all: readonly Judged[],
  signs: readonly number[],
  width: number,
  total: number,
): Logistic {
  const model: Logistic = { ...start, coefficients: [...start.coefficients] };
  const speed: Logistic = { intercept: 0, coefficients: signs.map(() => 0) };
  for (let step = 0; step < STEPS; step += 1) {
    let slope = 0;
    const slopes = signs.map(() => 0);
    for (const { cases, isPositive, weight } of all) {
      const of = best(model, cases);
      const side = 1 / (1 + Math.exp(-logOdds(model, of) / width));
      const pull = ((isPositive ? -1 : 1) * weight * side * (1 - side)) / (width * total);
      slope += pull;
      for (let at = 0; at < slopes.length; at += 1) slopes[at]! += pull * of[at]!;
    }
    const length = Math.hypot(slope, ...slopes) || 1;
    speed.intercept = MOMENTUM * speed.intercept - (STEP * slope) / length;
    model.intercept += speed.intercept;
    for (let at = 0; at < slopes.length; at += 1) {
      speed.coefficients[at] = MOMENTUM * speed.coefficients[at]! - (STEP * slopes[at]!) / length;
      model.coefficients[at]! += speed.coefficients[at]!;
      if (model.coefficients[at]! * signs[at]! < 0) {
        model.coefficients[at] = 0;
        speed.coefficients[at] = 0;
      }
    }
  }
  return model;
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / values.length) || 1;
}
