/** One case: its features, whether it is positive, and how much it counts. */
export interface Case {
  features: readonly number[];
  isPositive: boolean;
  weight: number;
}

/** A logistic model: the log odds are the intercept and the features' weighted sum. */
export interface Logistic {
  intercept: number;
  coefficients: number[];
}

const STEPS = 1500;
const STEP = 0.3;
const MOMENTUM = 0.9;
/** Weight of the coefficients' squares beside the mean loss. */
const RIDGE = 0.0003;

/**
 * Fits a logistic model by projected gradient descent: a coefficient that would take another sign than
 * demanded stays at 0. Features are standardised on the way.
 *
 * @param signs 1 or −1 for each feature; 0 for one that is to count nothing.
 */
export function fitLogistic(cases: readonly Case[], signs: readonly number[]): Logistic {
  const scales = signs.map((_, at) => scaleOf(cases.map(({ features }) => features[at]!)));
  const inputs = cases.map(({ features }) =>
    features.map((value, at) => (value - scales[at]!.mean) / scales[at]!.deviation),
  );
  const total = cases.reduce((sum, { weight }) => sum + weight, 0);
  const model: Logistic = { intercept: 0, coefficients: signs.map(() => 0) };
  const speed: Logistic = { intercept: 0, coefficients: signs.map(() => 0) };
  for (let step = 0; step < STEPS; step += 1) {
    let slope = 0;
    const slopes = model.coefficients.map(value => value * RIDGE);
    cases.forEach(({ isPositive, weight }, at) => {
      const input = inputs[at]!;
      const error = ((probability(model, input) - Number(isPositive)) * weight) / total;
      slope += error;
      for (let k = 0; k < slopes.length; k += 1) slopes[k]! += error * input[k]!;
    });
    speed.intercept = MOMENTUM * speed.intercept - STEP * slope;
    model.intercept += speed.intercept;
    signs.forEach((sign, k) => {
      speed.coefficients[k] = MOMENTUM * speed.coefficients[k]! - STEP * slopes[k]!;
      model.coefficients[k]! += speed.coefficients[k]!;
      if (sign === 0 || model.coefficients[k]! * sign < 0) {
        model.coefficients[k] = 0;
        speed.coefficients[k] = 0;
      }
    });
  }
  const coefficients = model.coefficients.map((value, k) => value / scales[k]!.deviation);
  const shift = coefficients.reduce((sum, value, k) => sum + value * scales[k]!.mean, 0);
  return { intercept: model.intercept - shift, coefficients };
}

/**
 * Rescales a model's log odds so that they are those of the cases as they are, each counted once
 * (Platt 1999, without his smoothing of the targets).
 */
export function calibrated(model: Logistic, cases: readonly Case[]): Logistic {
  const once = cases.map(({ features, isPositive }) => ({
    features: [logOdds(model, features)],
    isPositive,
    weight: 1,
  }));
  const { intercept, coefficients } = fitLogistic(once, [1]);
  const slope = coefficients[0]!;
  return {
    intercept: intercept + slope * model.intercept,
    coefficients: model.coefficients.map(value => value * slope),
  };
}

export function logOdds(
  { intercept, coefficients }: Logistic,
  features: readonly number[],
): number {
  let sum = intercept;
  for (let at = 0; at < coefficients.length; at += 1) sum += coefficients[at]! * features[at]!;
  return sum;
}

export function probability(model: Logistic, features: readonly number[]): number {
  return 1 / (1 + Math.exp(-logOdds(model, features)));
}

function scaleOf(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / values.length) || 1 };
}
