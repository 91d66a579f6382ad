const UTF_8 = new TextEncoder();
const ASCII_END = 0x80;

/** Writes numbers and texts into bytes that grow. */
export class ByteWriter {
  #bytes = new Uint8Array(256);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  byte(value: number): void {
    this.#room(1);
    this.#bytes[this.#length] = value;
    this.#length += 1;
  }

  /** A natural number below 2^53, seven bits a byte, the lowest first (LEB128). */
  number(value: number): void {
    let rest = value;
    for (; rest >= 128; rest = Math.floor(rest / 128)) this.byte((rest % 128) | 128);
    this.byte(rest);
  }

  /** Any whole number of 52 bits: even numbers stand for 0, 1, 2 …, odd ones for −1, −2 … */
  signed(value: number): void {
    this.number(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** UTF-8 after its length in bytes. Lone surrogates become U+FFFD. */
  text(value: string): void {
    const start = this.#length;
    this.number(value.length);
    if (this.#ascii(value)) return;
    this.#length = start;
    const utf8 = UTF_8.encode(value);
    this.number(utf8.length);
    this.raw(utf8);
  }

  /** The same without its length. */
  utf8(value: string): void {
    if (!this.#ascii(value)) this.raw(UTF_8.encode(value));
  }

  raw(bytes: Uint8Array): void {
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** What was written since it began, or was cleared; holds until more is written. */
  written(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }

  /** Writes a text of ASCII, by far the most, or nothing and answers so: an encoder takes longer. */
  #ascii(value: string): boolean {
    this.#room(value.length);
    const bytes = this.#bytes;
    const start = this.#length;
    for (let at = 0; at < value.length; at += 1) {
      const unit = value.charCodeAt(at);
      if (unit >= ASCII_END) return false;
      bytes[start + at] = unit;
    }
    this.#length += value.length;
    return true;
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const bytes = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    bytes.set(this.#bytes);
    this.#bytes = bytes;
  }
}
