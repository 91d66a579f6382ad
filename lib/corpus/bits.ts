/**
 * Packed bits: the first bit of a word is its highest, and words are little-endian Uint32. So a run of
 * zeros is one `clz32`, and a value is read with at most two words.
 */

/** Writes values one after another, a given number of bits each. */
export class BitWriter {
  #words = new Uint32Array(1024);
  /** The word that is written to, and how many of its bits are free: 1 to 32. */
  #at = 0;
  #free = 32;
  /** Words that were taken. */
  #taken = 0;

  /** Bits written so far. */
  get length(): number {
    return (this.#taken + this.#at + 1) * 32 - this.#free;
  }

  /** @param width 0 to 32 bits; `value` must fit into them. */
  write(value: number, width: number): void {
    const over = width - this.#free;
    if (over < 0) {
      this.#words[this.#at]! |= value << -over;
      this.#free = -over;
      return;
    }
    this.#words[this.#at]! |= value >>> over;
    this.#at += 1;
    this.#free = 32 - over;
    if (this.#at === this.#words.length) this.#grow();
    if (over > 0) this.#words[this.#at] = value << this.#free;
  }

  /** `count` zeros and a one. */
  writeUnary(count: number): void {
    let zeros = count;
    for (; zeros >= 31; zeros -= 31) this.write(0, 31);
    this.write(1, zeros + 1);
  }

  /** The whole words written since the last time, so that memory does not grow with them. */
  take(): Uint32Array {
    const words = this.#words.slice(0, this.#at);
    this.#words[0] = this.#words[this.#at]!;
    this.#words.fill(0, 1, this.#at + 1);
    this.#taken += this.#at;
    this.#at = 0;
    return words;
  }

  /** Everything written and not taken, filled with zeros to whole words. */
  finish(): Uint32Array {
    return this.#words.slice(0, this.#free < 32 ? this.#at + 1 : this.#at);
  }

  #grow(): void {
    const words = new Uint32Array(this.#words.length * 2);
    words.set(this.#words);
    this.#words = words;
  }
}

/**
 * The `width` bits (0 to 32) that begin at bit `at`. Past the end there are zeros.
 *
 * Cost: some nanoseconds.
 */
export function readBits(words: Uint32Array, at: number, width: number): number {
  return width === 0 ? 0 : bits32(words, at) >>> (32 - width);
}

/** The 32 bits from bit `at` on, as a signed number. */
export function bits32(words: Uint32Array, at: number): number {
  const index = at >>> 5;
  const shift = at & 31;
  const high = words[index]! << shift;
  return shift === 0 ? high : high | (words[index + 1]! >>> (32 - shift));
}

/** How many of 32 bits are ones (Warren, Hacker's Delight, section 5–1). */
export function ones(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
