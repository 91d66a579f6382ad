import type { StemWeights } from '../match/sketch';
import { STEM_BITS } from '../match/stems';
import { BitWriter, readBits } from './bits';
import { bytesOf } from './bytes';
import { type Rows, writeRows } from './rows';

/**
 * Only an article's heaviest stems are indexed: enough to find it by, whatever a rewriter leaves. With
 * 27 the right source is among the first eight candidates of all 540 rewrites, with 20 one is missed
 * (`npm run eval -- rewrites`); more would not fit into 200 bytes an article (`npm run bench`).
 */
const INDEXED_STEMS = 27;

/** Which entries have a stem among their heaviest. */
export interface StemIndex {
  /** Calls `visit` with the entries of a stem, and with those of stems that share its slot. */
  visit(stem: number, visit: (entry: number) => void): void;
}

/**
 * The section `sent` of a pack.
 *
 * @param sketches of each article, by entry number.
 */
export function writeStemIndex(
  sketches: readonly Uint16Array[],
  weights: StemWeights,
  directoryBits: number,
  entryBits: number,
): Uint8Array {
  const shift = STEM_BITS - directoryBits;
  const slots: number[][] = Array.from({ length: 2 ** directoryBits }, () => []);
  sketches.forEach((sketch, entry) => {
    for (const stem of heaviest(sketch, weights)) slots[stem >>> shift]!.push(entry);
  });
  const bits = new BitWriter();
  for (const entries of slots) for (const entry of entries) bits.write(entry, entryBits);
  const lengths = slots.map(({ length }) => length);
  return writeRows(lengths, bytesOf(bits.finish()));
}

/** The stems that an article is found by. */
export function heaviest(sketch: Uint16Array, weights: StemWeights): number[] {
  // Sorting numbers is several times as fast as sorting with a comparison of one's own.
  const keys = new Uint32Array(sketch.length);
  for (let at = 0; at < sketch.length; at += 1) {
    keys[at] = (255 - weights[sketch[at]!]!) * 2 ** STEM_BITS + sketch[at]!;
  }
  return Array.from(keys.sort().subarray(0, INDEXED_STEMS), key => key % 2 ** STEM_BITS);
}

/** The section `sent`, in place. */
export class PackedStemIndex implements StemIndex {
  readonly #rows: Rows;
  readonly #words: Uint32Array;
  readonly #entryBits: number;
  readonly #shift: number;

  constructor(rows: Rows, entryBits: number) {
    this.#rows = rows;
    this.#words = new Uint32Array(rows.data.buffer, rows.data.byteOffset, rows.data.length >> 2);
    this.#entryBits = entryBits;
    this.#shift = STEM_BITS - Math.log2(rows.count);
  }

  /** Throws a `PackError` when the offsets are damaged. */
  visit(stem: number, visit: (entry: number) => void): void {
    const slot = stem >>> this.#shift;
    const end = this.#rows.start(slot + 1);
    for (let at = this.#rows.start(slot); at < end; at += 1) {
      visit(readBits(this.#words, at * this.#entryBits, this.#entryBits));
    }
  }
}
