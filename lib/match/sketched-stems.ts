import { type StemWeights, thresholdOf } from './sketch';

/** The stems of a source as its sketch has them. */
export interface SketchedStems {
  /** Hash of each stem → its place among them, in text order. */
  places: ReadonlyMap<number, number>;
  /** The rank up to which the sketch holds every stem of its text. */
  threshold: number;
  /** Sum of their squared weights. */
  squares: number;
  /** Sum of their weights. */
  total: number;
}

/** @param except stems to leave out. */
export function sketchedStems(
  sketch: Uint16Array,
  weights: StemWeights,
  except?: ReadonlySet<number>,
): SketchedStems {
  const places = new Map<number, number>();
  let squares = 0;
  let total = 0;
  sketch.forEach((hash, place) => {
    if (except?.has(hash)) return;
    places.set(hash, place);
    squares += weights[hash]! ** 2;
    total += weights[hash]!;
  });
  return { places, threshold: thresholdOf(sketch, weights), squares, total };
}
