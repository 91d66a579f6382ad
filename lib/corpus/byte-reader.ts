import { corrupt, type PackError } from './problems';

/** Reads what `ByteWriter` wrote. Every method throws a `PackError` when the bytes are not of its kind. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  byte(): number {
    const value = this.#bytes[this.#at];
    if (value === undefined) throw damaged();
    this.#at += 1;
    return value;
  }

  number(): number {
    let value = 0;
    for (let unit = 1; unit < 2 ** 53; unit *= 128) {
      const byte = this.byte();
      value += (byte & 127) * unit;
      if (byte < 128) return value;
    }
    throw damaged();
  }

  signed(): number {
    const value = this.number();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  text(): string {
    const length = this.number();
    if (length > this.#bytes.length - this.#at) throw damaged();
    const start = this.#at;
    this.#at += length;
    return decoded(this.#bytes.subarray(start, this.#at));
  }
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** UTF-8 that must be sound. */
export function decoded(bytes: Uint8Array): string {
  try {
    return UTF_8.decode(bytes);
  } catch {
    throw damaged();
  }
}

function damaged(): PackError {
  return corrupt('the facts of an article cannot be read');
}
