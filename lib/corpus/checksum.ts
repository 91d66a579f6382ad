/** Words are summed in turn into so many sums, which a processor works on at once. */
const LANES = 4;
const SEED = 0x811c9dc5 | 0;

/**
 * Checksum of a section: FNV-1a over 32-bit words, each fourth word into the same of four sums, which
 * are then taken together. Guards against truncation and bit rot, not against an adversary. A last
 * incomplete word is filled with zeros; the length in bytes comes last.
 *
 * Cost: about 0.1 ms a megabyte.
 */
export function checksum(bytes: Uint8Array): number {
  const words = wordsOf(bytes);
  const even = words.length - (words.length % LANES);
  let a = SEED;
  let b = SEED;
  let c = SEED;
  let d = SEED;
  for (let at = 0; at < even; at += LANES) {
    a = step(a, words[at]!);
    b = step(b, words[at + 1]!);
    c = step(c, words[at + 2]!);
    d = step(d, words[at + 3]!);
  }
  let hash = step(step(step(a, b), c), d);
  for (let at = even; at < words.length; at += 1) hash = step(hash, words[at]!);
  let rest = 0;
  for (let at = words.length * 4; at < bytes.length; at += 1) rest |= bytes[at]! << ((at % 4) * 8);
  return step(step(hash, rest), bytes.length) >>> 0;
}

function wordsOf(bytes: Uint8Array): Uint32Array {
  const sound = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Uint32Array(sound.buffer, sound.byteOffset, sound.length >> 2);
}

/** The rotation lets a word's high bits reach the low ones: plain FNV only carries upwards. */
function step(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, 0x01000193);
  return (product << 13) | (product >>> 19);
}
