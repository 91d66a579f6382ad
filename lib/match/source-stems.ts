import type { PageWords } from './page-words';
import { isTelling, rank, type StemWeights, thresholdOf } from './sketch';
import { NO_STEM } from './stems';

/**
 * What a source's sketch says of a word: the source has it, does not have it, or the sketch, which
 * holds a sample, cannot tell. "Does not" is certain, "has" may be a collision of hashes.
 */
export class SourceStems {
  #threshold: number | null = null;
  #known: ReadonlySet<number> | null = null;

  constructor(
    readonly sketch: Uint16Array,
    readonly weights: StemWeights,
  ) {}

  /** Whether there is no sketch, so that nothing can be told. */
  get isUnknown(): boolean {
    return this.sketch.length === 0;
  }

  /**
   * Whether the source has the stem; `null` when the sketch cannot tell. An empty one never can: it was
   * left out, where nothing is known of the language's common words.
   */
  has(stem: number): boolean | null {
    if (this.isUnknown || stem === NO_STEM || !isTelling(stem, this.weights)) return null;
    this.#known ??= new Set(this.sketch);
    if (this.#known.has(stem)) return true;
    this.#threshold ??= thresholdOf(this.sketch, this.weights);
    return rank(stem, this.weights) <= this.#threshold ? false : null;
  }

  /** The same of a word of a page, whose stem is not asked for where nothing can be told. */
  hasWord(page: PageWords, token: number): boolean | null {
    return this.isUnknown ? null : this.has(page.stem(token));
  }
}
