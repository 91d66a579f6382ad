import { type StemWeights, thresholdOf } from './sketch';

/** The stems of a source as its sketch has them. */
export class SketchedStems {
  /** The rank up to which the sketch holds every stem of its text. */
  readonly threshold: number;
  /** Sum of their squared weights. */
  readonly squares: number;
  /** Sum of their weights. */
  readonly total: number;
  #places: ReadonlyMap<number, number> | null = null;

  constructor(
    readonly sketch: Uint16Array,
    weights: StemWeights,
  ) {
    let squares = 0;
    let total = 0;
    for (let place = 0; place < sketch.length; place += 1) {
      const weight = weights[sketch[place]!]!;
      squares += weight * weight;
      total += weight;
    }
    this.squares = squares;
    this.total = total;
    this.threshold = thresholdOf(sketch, weights);
  }

  /** Hash of each stem → its place among them, in text order. Most sources are never asked. */
  get places(): ReadonlyMap<number, number> {
    this.#places ??= placesOf(this.sketch);
    return this.#places;
  }

  /** How many there are beside those of a set. */
  sizeWithout(explained: ReadonlySet<number>): number {
    let size = this.places.size;
    for (const hash of explained) if (this.places.has(hash)) size -= 1;
    return size;
  }
}

function placesOf(sketch: Uint16Array): Map<number, number> {
  const places = new Map<number, number>();
  for (let place = 0; place < sketch.length; place += 1) places.set(sketch[place]!, place);
  return places;
}
