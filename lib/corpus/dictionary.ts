import type { ByteReader } from './byte-reader';
import { decoded } from './byte-reader';
import type { ByteWriter } from './byte-writer';
import { joined } from './bytes';
import { corrupt } from './problems';
import { Rows, writeRows } from './rows';

/** A text that comes less often costs less where it stands. */
const LEAST_USES = 2;

/**
 * Texts that many articles have: publishers, agencies, notices, authors, the beginnings of addresses.
 * Counted first, then referred to by number; frequent ones have small numbers.
 */
export class DictionaryWriter {
  readonly #uses = new Map<string, number>();
  #numbers: ReadonlyMap<string, number> | null = null;

  /** Counts one use. */
  count(text: string): void {
    this.#uses.set(text, (this.#uses.get(text) ?? 0) + 1);
  }

  /** Whether a text is in the dictionary. Ends the counting, as do the methods below. */
  has(text: string): boolean {
    return this.#numbered().has(text);
  }

  /** Writes a text: its number in the dictionary and 1, or 0 and the text itself. */
  write(text: string, to: ByteWriter): void {
    const number = this.#numbered().get(text);
    to.number(number === undefined ? 0 : number + 1);
    if (number === undefined) to.text(text);
  }

  /** The section `dict`: a row of UTF-8 a text. */
  section(): Uint8Array {
    const rows = [...this.#numbered().keys()].map(text => new TextEncoder().encode(text));
    return writeRows(
      rows.map(({ length }) => length),
      joined(rows),
    );
  }

  #numbered(): ReadonlyMap<string, number> {
    this.#numbers ??= new Map(
      [...this.#uses]
        .filter(([, uses]) => uses >= LEAST_USES)
        .sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1))
        .map(([text], number) => [text, number]),
    );
    return this.#numbers;
  }
}

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
