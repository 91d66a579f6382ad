import type { Share } from './result';

/** What was predicted of something, and whether it came true. */
export interface Prediction {
  probability: number;
  isRight: boolean;
}

/** Of what was predicted with a probability from `from` to `to`, the share that came true. */
export interface Calibration {
  from: number;
  to: number;
  /** Mean of the predicted probabilities, 0–1; 0 when there are none. */
  predicted: number;
  share: Share;
}

const BINS = 10;

/** Predictions by their probability, in tenths. */
export function calibration(predictions: readonly Prediction[]): Calibration[] {
  return Array.from({ length: BINS }, (_, bin) => {
    const inside = predictions.filter(
      ({ probability }) => Math.min(BINS - 1, Math.floor(probability * BINS)) === bin,
    );
    const sum = inside.reduce((sum, { probability }) => sum + probability, 0);
    return {
      from: bin / BINS,
      to: (bin + 1) / BINS,
      predicted: sum / Math.max(1, inside.length),
      share: { count: inside.filter(({ isRight }) => isRight).length, of: inside.length },
    };
  });
}
