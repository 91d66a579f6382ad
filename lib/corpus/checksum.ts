/** Words are summed in turn into so many sums, which a processor works on at once. */
const LANES = 4;
/** Pieces begin where the four sums do. */
export const PIECE_BYTES = LANES * 4;
const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const ROTATED = 13;

/**
 * Checksum of a section: FNV-1a over 32-bit words, each fourth word into the same of four sums, which
 * are then taken together. Guards against truncation and bit rot, not against an adversary. A last
 * incomplete word is filled with zeros; the length in bytes comes last.
 *
 * Cost: about 0.1 ms a megabyte.
 */
export function checksum(bytes: Uint8Array): number {
  return new Checksum().end(bytes);
}

/** The same of what comes in pieces. */
export class Checksum {
  #a = SEED;
  #b = SEED;
  #c = SEED;
  #d = SEED;
  #length = 0;

  /** @param piece a multiple of `PIECE_BYTES` long. */
  add(piece: Uint8Array): void {
    this.#addLanes(wordsOf(piece), piece.length >> 2);
    this.#length += piece.length;
  }

  /** The checksum of all pieces and this last one, of any length. */
  end(last: Uint8Array): number {
    const words = wordsOf(last);
    const even = words.length - (words.length % LANES);
    this.#addLanes(words, even);
    let hash = step(step(step(this.#a, this.#b), this.#c), this.#d);
    for (let at = even; at < words.length; at += 1) hash = step(hash, words[at]!);
    let rest = 0;
    for (let at = words.length * 4; at < last.length; at += 1) rest |= last[at]! << ((at % 4) * 8);
    return step(step(hash, rest), this.#length + last.length) >>> 0;
  }

  /** Four times `step`, written out: Firefox takes 0.75 ms a megabyte in place of 1.2. */
  #addLanes(words: Int32Array, even: number): void {
    let a = this.#a;
    let b = this.#b;
    let c = this.#c;
    let d = this.#d;
    for (let at = 0; at < even; at += LANES) {
      a = Math.imul(a ^ words[at]!, PRIME);
      b = Math.imul(b ^ words[at + 1]!, PRIME);
      c = Math.imul(c ^ words[at + 2]!, PRIME);
      d = Math.imul(d ^ words[at + 3]!, PRIME);
      a = (a << ROTATED) | (a >>> (32 - ROTATED));
      b = (b << ROTATED) | (b >>> (32 - ROTATED));
      c = (c << ROTATED) | (c >>> (32 - ROTATED));
      d = (d << ROTATED) | (d >>> (32 - ROTATED));
    }
    this.#a = a;
    this.#b = b;
    this.#c = c;
    this.#d = d;
  }
}

function wordsOf(bytes: Uint8Array): Int32Array {
  const sound = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Int32Array(sound.buffer, sound.byteOffset, sound.length >> 2);
}

/** The rotation lets a word's high bits reach the low ones: plain FNV only carries upwards. */
function step(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, PRIME);
  return (product << ROTATED) | (product >>> (32 - ROTATED));
}
