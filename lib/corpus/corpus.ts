import type { Hits } from '../match/hits';
import type { StemWeights } from '../match/sketch';
import type { OptionalPart } from './format';
import type { StemIndex } from './stem-index';
import type { Entry } from './types';

/**
 * An opened pack: views into its bytes, nothing copied, and nothing decoded that no question needs.
 * Every method throws a `PackError` when what it reads turns out to be damaged.
 */
export interface Corpus {
  /** Version of the file's format. */
  version: number;
  name: string;
  /** Number of entries. */
  size: number;
  window: number;
  /** Of the diagonals of hits. */
  modulus: number;
  /** Parts that a pack can do without. */
  has: Record<OptionalPart, boolean>;
  /**
   * Which of a page's shingles each entry has among its fingerprints.
   *
   * @param positions of those that are asked, ascending; all when absent.
   */
  lookup(hashes: Uint32Array, positions?: Uint32Array): Hits;
  /** Tokens of entry `at`'s text. */
  tokens(at: number): number;
  /** All 0 without the part `rewrites`: no stem tells anything. */
  stemWeights: StemWeights;
  /** Stems of entry `at`'s sketch, in text order. */
  sketch(at: number): Uint16Array;
  stemIndex: StemIndex;
  /** Bloom filter of entry `at`'s names and numbers; `null` without the part `facts`. */
  factFilter(at: number): Uint8Array | null;
  /** Length of the file. */
  bytes: number;
  /** What the file is made of, with lengths in bytes. */
  sections: { name: string; bytes: number }[];
  /**
   * Compares every checksum that was not compared yet. What damaged bytes answer means nothing: whoever
   * opened a pack without (`openStored`) shows nobody an answer before.
   *
   * Cost: nothing the second time; see `openPack`.
   */
  verify(): void;
  /** Facts of entry `at`. Throws a `RangeError` when there is no such entry. */
  entry(at: number): Entry;
}
