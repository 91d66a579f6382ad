/**
 * Packed bits: the first bit of a word is its highest, and words are little-endian Uint32. So a run of
 * zeros is one `clz32`, and a value is read with at most two words.
 */

/** Writes values one after another, a given number of bits each. */
export class BitWriter {
  #words = new Uint32Array(1024);
  #length = 0;
  /** Words that were taken. */
  #taken = 0;

  /** Bits written so far. */
  get length(): number {
    return this.#length;
  }

  /** @param width 0 to 32 bits; `value` must fit into them. */
  write(value: number, width: number): void {
    if (width === 0) return;
    const at = Math.floor(this.#length / 32) - this.#taken;
    if (at + 1 >= this.#words.length) this.#grow();
    const free = 32 - (this.#length & 31);
    if (width <= free) {
      this.#words[at]! |= value << (free - width);
    } else {
      this.#words[at]! |= value >>> (width - free);
      this.#words[at + 1]! |= value << (32 - width + free);
    }
    this.#length += width;
  }

  /** `count` zeros and a one. */
  writeUnary(count: number): void {
    let zeros = count;
    for (; zeros >= 31; zeros -= 31) this.write(0, 31);
    this.write(1, zeros + 1);
  }

  /** The whole words written since the last time, so that memory does not grow with them. */
  take(): Uint32Array {
    const whole = Math.floor(this.#length / 32) - this.#taken;
    const words = this.#words.slice(0, whole);
    this.#words.copyWithin(0, whole, whole + 2);
    this.#words.fill(0, 2);
    this.#taken += whole;
    return words;
  }

  /** Everything written and not taken, filled with zeros to whole words. */
  finish(): Uint32Array {
    return this.#words.slice(0, Math.ceil(this.#length / 32) - this.#taken);
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
