/** A stretch of a text: UTF-16 code units, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

/**
 * The words of a text as hashes, in order. Token `i` covers the text from `starts[i]` to `ends[i]`
 * (UTF-16 units, `end` exclusive) and has the 32-bit hash `hashes[i]` of its normalised form.
 * `unspaced[i]` is 1 for a character of a script that is written without spaces. `stems[i]` is the stem of
 * a word of small letters a to z (see `stemHash`), `NO_STEM` of a single one, and `NOT_PLAIN` of any other.
 */
export interface Tokens {
  length: number;
  hashes: Uint32Array;
  starts: Uint32Array;
  ends: Uint32Array;
  unspaced: Uint8Array;
  stems: Int32Array;
}

/**
 * Every shingle of a text, in order. Shingle `i` has the 32-bit hash `hashes[i]` and runs from token
 * `i` to token `lasts[i]` inclusive.
 */
export interface Shingles {
  hashes: Uint32Array;
  lasts: Uint32Array;
  tokens: Tokens;
}
