/** How the fingerprints of a pack are coded; what the code is, is written in `format`. */
export interface FingerprintCode {
  /** Number of values that hashes are brought to, up to 2^32. */
  range: number;
  /** Low bits of a value that are told apart within a bucket; the others choose the bucket. */
  restBits: number;
  /** Number of entries. */
  entries: number;
  /** What remains of a fingerprint's position: the remainder by this number. */
  modulus: number;
}

/** Bits in front of a bucket that say how many low bits its differences have. */
export const WIDTH_BITS = 4;
export const LARGEST_WIDTH = 2 ** WIDTH_BITS - 1;
export const LARGEST_REST_BITS = LARGEST_WIDTH + 1;
export const LARGEST_RANGE = 2 ** 32 - 1;
export const SMALLEST_MODULUS = 8;
export const LARGEST_MODULUS = 32;

/** The offsets of buckets count bits, in 32 bits: enough for the fingerprints of two million articles. */
export const MOST_ENTRIES = 2 ** 21;
/** A question reads one bucket for each shingle: so many bits keep that short whatever a file says. */
export const LARGEST_BUCKET = 2 ** 18;

/**
 * Values a fingerprint: a shingle of a page meets one by accident in one case of this many. Such hits
 * stand alone, and a passage wants two of one entry on one diagonal. `npm run eval -- copies` calls 28
 * unrelated wire stories excerpts with 6.5 values, 27 with 200, 35 with 5 and 37 with 3.6.
 */
const VALUES_A_FINGERPRINT = 6.5;
/** In small packs two accidents meet in one entry more easily. */
const SMALLEST_RANGE = 2 ** 21;
/** Fewer fingerprints a bucket cost bytes for offsets, more cost time. */
const MOST_A_BUCKET = 48;

/** The code for a pack of `entries` articles with `fingerprints` in all, boilerplate included. */
export function fingerprintCode(entries: number, fingerprints: number): FingerprintCode {
  const wanted = Math.ceil(fingerprints * VALUES_A_FINGERPRINT);
  const range = Math.min(LARGEST_RANGE, Math.max(SMALLEST_RANGE, wanted));
  const perValue = Math.max(1, fingerprints) / range;
  const restBits = Math.min(LARGEST_REST_BITS, Math.floor(Math.log2(MOST_A_BUCKET / perValue)));
  return { range, restBits, entries, modulus: modulusFor(entries) };
}

/**
 * Bits of a payload where a pack is small enough to afford a larger modulus: with 28 the measurement
 * above gives 28 false labels, with 16 it gives 31, with 14 it gives 33.
 */
const FEWEST_PAYLOAD_BITS = 17;

/** As large as fits into the bits of a payload. */
function modulusFor(entries: number): number {
  const bits = Math.max(FEWEST_PAYLOAD_BITS, bitsFor(Math.max(1, entries) * SMALLEST_MODULUS));
  return Math.min(LARGEST_MODULUS, Math.floor(2 ** bits / Math.max(1, entries)));
}

/** The value of a hash, 0 to `range` − 1; a larger hash never has a smaller value. */
export function hashValue(hash: number, range: number): number {
  return Math.floor((hash * range) / 2 ** 32);
}

export function bucketsOf({ range, restBits }: FingerprintCode): number {
  return Math.floor((range - 1) / 2 ** restBits) + 1;
}

/** Bits of what a fingerprint points to: an entry, and what remains of its position there. */
export function payloadBits({ entries, modulus }: FingerprintCode): number {
  return bitsFor(Math.max(1, entries) * modulus);
}

/** Bits that tell so many states apart. */
export function bitsFor(states: number): number {
  return Math.ceil(Math.log2(states));
}
