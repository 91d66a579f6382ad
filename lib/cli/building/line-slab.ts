import { GrowingWords } from '../../corpus/growing';

const CHUNK_BYTES = 2 ** 22;
/** Where a line is: three numbers. */
const PLACE_BYTES = 12;

/**
 * Lines of ASCII as bytes outside of the heap: strings would take as much again until they are collected,
 * and nobody knows when that is.
 */
export class LineSlab {
  /** What the lines take. */
  bytes = 0;
  count = 0;
  readonly #chunks: Buffer[] = [];
  /** The chunk that is being filled, and how far. */
  #chunk = 0;
  #filled = 0;
  #places = new GrowingWords();

  add(line: string): void {
    const { length } = line;
    if (this.#filled > 0 && this.#filled + length > this.#chunks[this.#chunk]!.length) {
      this.#chunk += 1;
      this.#filled = 0;
    }
    const chunk = this.#chunks[this.#chunk];
    if (!chunk || chunk.length < length) {
      this.#chunks[this.#chunk] = Buffer.allocUnsafeSlow(Math.max(CHUNK_BYTES, length));
    }
    this.#chunks[this.#chunk]!.write(line, this.#filled, 'latin1');
    this.#places.add(this.#chunk);
    this.#places.add(this.#filled);
    this.#places.add(length);
    this.#filled += length;
    this.bytes += length + PLACE_BYTES;
    this.count += 1;
  }

  /** The lines by their bytes, in place: they hold until `clear`. */
  *sorted(): Generator<Buffer> {
    const places = this.#places.words();
    const lineAt = (line: number) => {
      const [chunk = 0, start = 0, length = 0] = places.subarray(line * 3, line * 3 + 3);
      return this.#chunks[chunk]!.subarray(start, start + length);
    };
    const order = Uint32Array.from({ length: this.count }, (_, line) => line);
    for (const line of order.sort((a, b) => Buffer.compare(lineAt(a), lineAt(b)))) {
      yield lineAt(line);
    }
  }

  /** Takes all lines out; the memory is used again. */
  clear(): void {
    this.#places = new GrowingWords();
    this.#chunk = 0;
    this.#filled = 0;
    this.bytes = 0;
    this.count = 0;
  }
}
