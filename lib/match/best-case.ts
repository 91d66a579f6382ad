import type { TokenSpan } from './copy-evidence';
import { copyScore } from './copy-model';
import type { PageWords } from './page-words';
import type { StemWeights } from './sketch';
import { NO_STEM, STEM_BITS } from './stems';

/** For each stem, how often it stands around hits: zeros between two questions. */
const around = new Uint16Array(2 ** STEM_BITS);
/** The stem stands in a hit. */
const INSIDE = 0x8000;

/** What hits on a page would prove, all that is not looked at speaking for them. */
export class BestCase {
  readonly #page: PageWords;
  readonly #window: number;
  readonly #weights: StemWeights;
  /** What was said of a hit with so many words. */
  #alone = { words: 0, inHit: 0, isAllowed: false };

  constructor(
    page: PageWords,
    { window, stemWeights }: { window: number; stemWeights: StemWeights },
  ) {
    this.#page = page;
    this.#window = window;
    this.#weights = stemWeights;
  }

  /**
   * Whether hits of one source may reach the threshold, by themselves or together.
   *
   * @param positions ascending
   */
  allows(positions: readonly number[], sketch: Uint16Array): boolean {
    const span = this.#span(positions[0]!, positions[positions.length - 1]!);
    const { agreeing, outside } = this.#agreement(positions, span, sketch);
    const words = span.last - span.first + 1;
    const inHits = wordsIn(positions, this.#page.shingles.lasts);
    return bestScore(positions.length, words, inHits + outside, agreeing) >= 0;
  }

  /** The same of one hit. Where no sketch speaks for it, its words alone tell, and they are nearly always as many. */
  allowsAlone(position: number, sketch: Uint16Array): boolean {
    if (sketch.length > 0) return this.allows([position], sketch);
    const { first, last } = this.#span(position, position);
    const words = last - first + 1;
    const inHit = this.#page.shingles.lasts[position]! - position + 1;
    if (words !== this.#alone.words || inHit !== this.#alone.inHit) {
      this.#alone = { words, inHit, isAllowed: bestScore(1, words, inHit, 0) >= 0 };
    }
    return this.#alone.isAllowed;
  }

  /** The tokens that a copied run of these hits can reach at most. */
  #span(firstHit: number, lastHit: number): TokenSpan {
    const { lasts } = this.#page.shingles;
    const first = Math.max(0, firstHit - this.#window + 1);
    return { first, last: lasts[Math.min(lasts.length - 1, lastHit + this.#window - 1)]! };
  }

  /** Bits of a page's stretch that are in a sketch, and words of it outside of hits that are. */
  #agreement(
    positions: readonly number[],
    { first, last }: TokenSpan,
    sketch: Uint16Array,
  ): { agreeing: number; outside: number } {
    if (sketch.length === 0) return { agreeing: 0, outside: 0 };
    const { lasts } = this.#page.shingles;
    const stems = this.#page.stems();
    let next = 0;
    let hitLast = -1;
    for (let token = first; token <= last; token += 1) {
      if (token === positions[next]) hitLast = lasts[positions[next++]!]!;
      const stem = stems[token]!;
      if (stem === NO_STEM) continue;
      if (token <= hitLast) around[stem]! |= INSIDE;
      else around[stem]! += 1;
    }
    const found = { agreeing: 0, outside: 0 };
    for (let at = 0; at < sketch.length; at += 1) {
      const stem = sketch[at]!;
      const times = around[stem]!;
      if (times === 0) continue;
      found.agreeing += this.#weights[stem]!;
      found.outside += times & ~INSIDE;
    }
    for (let token = first; token <= last; token += 1) {
      const stem = stems[token]!;
      if (stem !== NO_STEM) around[stem] = 0;
    }
    return found;
  }
}

/** Words that stand in some hit. */
function wordsIn(positions: readonly number[], lasts: Uint32Array): number {
  let words = 0;
  let free = 0;
  for (const position of positions) {
    const next = lasts[position]! + 1;
    words += next - Math.max(free, position);
    free = next;
  }
  return words;
}

/** The score of hits where all that is not known of them is as favourable as can be. */
function bestScore(hits: number, words: number, confirmed: number, agreeing: number): number {
  const most = {
    hits,
    rareHits: hits,
    words,
    confirmed,
    plainWords: words,
    agreeing,
    disagreeing: 0,
  };
  const verbatim = copyScore('verbatim', most, 0);
  return hits === 1 ? verbatim : Math.max(verbatim, copyScore('edited', most, 0));
}
