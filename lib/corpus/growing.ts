/** Numbers added one by one to an array of 32-bit words. */
export class GrowingWords {
  #words = new Uint32Array(1024);
  length = 0;

  add(word: number): void {
    if (this.length === this.#words.length) {
      const larger = new Uint32Array(this.#words.length * 2);
      larger.set(this.#words);
      this.#words = larger;
    }
    this.#words[this.length] = word;
    this.length += 1;
  }

  /** A view of what was added. */
  words(): Uint32Array {
    return this.#words.subarray(0, this.length);
  }
}
