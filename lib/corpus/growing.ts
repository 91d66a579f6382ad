/** Numbers added to a typed array that grows. */
export class Growing<T extends Uint8Array | Uint16Array | Uint32Array> {
  length = 0;
  readonly #make: (length: number) => T;
  #values: T;

  constructor(make: (length: number) => T) {
    this.#make = make;
    this.#values = make(1024);
  }

  add(value: number): void {
    if (this.length === this.#values.length) this.#grow();
    this.#values[this.length] = value;
    this.length += 1;
  }

  /** A view of what was added; holds until more is added. */
  values(): T {
    return this.#values.subarray(0, this.length) as T;
  }

  #grow(): void {
    const larger = this.#make(this.#values.length * 2);
    larger.set(this.#values);
    this.#values = larger;
  }
}
