/** Bits of a hash that one pass looks at: three passes see all 32. */
const DIGIT_BITS = 11;
const DIGITS = 2 ** DIGIT_BITS;
const PASSES = 3;

/** Hashes in ascending order; equal ones in the order in which they stood. */
export interface ByHash {
  hashes: Uint32Array;
  /** Where each stood before. */
  order: Uint32Array;
}

/**
 * The order of fingerprints by hash, stable (radix sort by the lowest digits first).
 *
 * Cost: linear; 16 bytes a fingerprint.
 */
export function byHash(hashes: Uint32Array): ByHash {
  const starts = startsOf(hashes);
  // Hashes move along with their places: reading them in order is what makes a pass fast.
  let from: { hashes: Uint32Array; order: Uint32Array | null } = { hashes, order: null };
  let [to, spare] = [roomFor(hashes.length), roomFor(hashes.length)];
  for (let pass = 0; pass < PASSES; pass += 1) {
    distribute(from, to, starts.subarray(pass * DIGITS), pass * DIGIT_BITS);
    from = to;
    [to, spare] = [spare, to];
  }
  return spare;
}

function roomFor(length: number): ByHash {
  return { hashes: new Uint32Array(length), order: new Uint32Array(length) };
}

/** For each pass, where the hashes with each digit begin. */
function startsOf(hashes: Uint32Array): Uint32Array {
  const counts = new Uint32Array(PASSES * DIGITS);
  for (let at = 0; at < hashes.length; at += 1) {
    const hash = hashes[at]!;
    counts[hash & (DIGITS - 1)]! += 1;
    counts[DIGITS + ((hash >>> DIGIT_BITS) & (DIGITS - 1))]! += 1;
    counts[2 * DIGITS + (hash >>> (2 * DIGIT_BITS))]! += 1;
  }
  let start = 0;
  for (let digit = 0; digit < counts.length; digit += 1) {
    if (digit % DIGITS === 0) start = 0;
    const count = counts[digit]!;
    counts[digit] = start;
    start += count;
  }
  return counts;
}

/** Brings hashes into the order of one digit. @param next where each digit's begin; moved on */
function distribute(
  from: { hashes: Uint32Array; order: Uint32Array | null },
  to: ByHash,
  next: Uint32Array,
  shift: number,
): void {
  const { hashes, order } = from;
  const { hashes: toHashes, order: toOrder } = to;
  for (let at = 0; at < hashes.length; at += 1) {
    const hash = hashes[at]!;
    const digit = (hash >>> shift) & (DIGITS - 1);
    const place = next[digit]!;
    next[digit] = place + 1;
    toHashes[place] = hash;
    toOrder[place] = order ? order[at]! : at;
  }
}
