/** A stretch of a text: UTF-16 code units, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

/**
 * Every shingle of a text, in order. Parallel arrays: shingle `i` has the 32-bit hash `hashes[i]` and
 * covers the text from `starts[i]` to `ends[i]` (UTF-16 units, `end` exclusive).
 */
export interface Shingles {
  hashes: Uint32Array;
  starts: Uint32Array;
  ends: Uint32Array;
  /** Tokens in the text. */
  tokens: number;
}
