import type { ByteReader } from './byte-reader';
import { decoded } from './byte-reader';
import type { ByteWriter } from './byte-writer';
import { corrupt } from './problems';
import { RowWriter } from './row-writer';
import { Rows } from './rows';

/** A text that comes less often costs less where it stands. */
const LEAST_USES = 2;

/**
 * Texts that many articles have: publishers, agencies, notices, authors, the beginnings of addresses.
 * Counted first, then referred to by number; frequent ones have small numbers.
 */
export class DictionaryWriter {
  /** Each text that was counted, and its place in the arrays. */
  readonly #texts = new Map<string, number>();
  readonly #uses: number[] = [];
  /** The numbers of texts once counting has ended; `NO_NUMBER` for those that are not in the dictionary. */
  #numbers: Int32Array | null = null;

  /** Counts one use. */
  count(text: string): void {
    const place = this.#texts.get(text);
    if (place !== undefined) this.#uses[place]! += 1;
    else this.#texts.set(text, this.#uses.push(1) - 1);
  }

  /** Writes a text: its number in the dictionary and 1, or 0 and the text itself. Ends the counting, as do the methods below. */
  write(text: string, to: ByteWriter): void {
    if (this.writeKnown(text, to)) return;
    to.number(0);
    to.text(text);
  }

  /** Writes a text only if it is in the dictionary, and answers whether it is. */
  writeKnown(text: string, to: ByteWriter): boolean {
    const number = this.#numberOf(text);
    if (number !== NO_NUMBER) to.number(number + 1);
    return number !== NO_NUMBER;
  }

  /** The section `dict`: a row of UTF-8 a text. */
  section(): Uint8Array {
    const rows = new RowWriter();
    for (const [text] of this.#frequent()) {
      rows.data.utf8(text);
      rows.end();
    }
    return rows.finish();
  }

  #numberOf(text: string): number {
    this.#numbers ??= this.#numbered();
    const place = this.#texts.get(text);
    return place === undefined ? NO_NUMBER : this.#numbers[place]!;
  }

  #numbered(): Int32Array {
    const numbers = new Int32Array(this.#uses.length).fill(NO_NUMBER);
    this.#frequent().forEach(([, place], number) => {
      numbers[place] = number;
    });
    return numbers;
  }

  /** Those in the dictionary, in order, with their places. */
  #frequent(): [string, number][] {
    const uses = this.#uses;
    return [...this.#texts]
      .filter(([, place]) => uses[place]! >= LEAST_USES)
      .sort(([a, ofA], [b, ofB]) => uses[ofB]! - uses[ofA]! || (a < b ? -1 : 1));
  }
}

const NO_NUMBER = -1;

/** The dictionary of a pack: texts are decoded when an entry that refers to them is asked for. */
export class Dictionary {
  readonly #rows: Rows;

  /** Throws a `PackError` when the section is damaged, as does `read`. */
  constructor(section: Uint8Array) {
    this.#rows = new Rows(section, 8);
  }

  read(from: ByteReader): string {
    const number = from.number();
    if (number === 0) return from.text();
    if (number > this.#rows.count) throw corrupt('an article refers to a text that is not there');
    return decoded(this.#rows.bytes(number - 1));
  }
}
