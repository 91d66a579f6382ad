import { ByteWriter } from './byte-writer';
import { GrowingWords } from './growing';
import { writeRows } from './rows';

/** A section of rows whose offsets count bytes, or a multiple of them, written row after row. */
export class RowWriter {
  /** Where the row is written that `end` ends. */
  readonly data = new ByteWriter();
  readonly #lengths = new GrowingWords();
  readonly #unitBytes: number;
  #begin = 0;

  constructor(unitBytes = 1) {
    this.#unitBytes = unitBytes;
  }

  end(): void {
    this.#lengths.add((this.data.length - this.#begin) / this.#unitBytes);
    this.#begin = this.data.length;
  }

  /** Adds a row. */
  add(row: Uint8Array): void {
    this.data.raw(row);
    this.end();
  }

  finish(): Uint8Array {
    return writeRows(this.#lengths.words(), this.data.written());
  }
}
