/** Natural numbers below a size, a bit each. */
export class BitSet {
  readonly #bits: Uint8Array;

  constructor(size: number) {
    this.#bits = new Uint8Array(Math.ceil(size / 8));
  }

  add(number: number): void {
    this.#bits[number >> 3]! |= 1 << (number & 7);
  }

  has(number: number): boolean {
    return ((this.#bits[number >> 3]! >> (number & 7)) & 1) === 1;
  }

  /** Which of the numbers from one on are there: a byte each, 1 or 0. */
  mask(from: number, length: number): Uint8Array {
    const mask = new Uint8Array(length);
    for (let at = 0; at < length; at += 1) if (this.has(from + at)) mask[at] = 1;
    return mask;
  }

  /** Adds the numbers that such a mask has a 1 for. */
  addMask(from: number, mask: Uint8Array): void {
    for (let at = 0; at < mask.length; at += 1) if (mask[at] === 1) this.add(from + at);
  }
}
