import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const PIECE_BYTES = 2 ** 20;

/**
 * Bytes put on the disk while a pack is built, so that memory does not grow with them. The file has no
 * name from the moment it is opened: nothing stays behind when the process is killed.
 */
export class SpillFile {
  readonly #file: number;
  #written = 0;
  #buffer = Buffer.allocUnsafe(PIECE_BYTES);
  #buffered = 0;

  /**
   * @param folder on the disk that the pack will be written to
   * @throws the file system's error, as does every method
   */
  constructor(folder: string) {
    const path = join(folder, `.whence-${process.pid}-${files++}.spill`);
    this.#file = openSync(path, 'wx+', 0o600);
    rmSync(path);
  }

  /** Bytes so far. */
  get length(): number {
    return this.#written + this.#buffered;
  }

  append(bytes: Uint8Array): void {
    if (this.#buffered + bytes.length > this.#buffer.length) this.#flush();
    if (bytes.length > this.#buffer.length) {
      this.#write(bytes);
    } else {
      this.#buffer.set(bytes, this.#buffered);
      this.#buffered += bytes.length;
    }
  }

  /** Fills `into` from `offset` on, and answers how many bytes there were. */
  read(into: Uint8Array, offset: number): number {
    if (this.#buffered > 0) this.#flush();
    let got = 0;
    while (got < into.length) {
      const more = readSync(this.#file, into, got, into.length - got, offset + got);
      if (more === 0) break;
      got += more;
    }
    return got;
  }

  /** All of it in pieces of `pieceBytes`, the last one shorter. A piece holds until the next. */
  *pieces(pieceBytes = PIECE_BYTES): Generator<Uint8Array> {
    const piece = new Uint8Array(pieceBytes);
    for (let offset = 0; offset < this.length; offset += piece.length) {
      yield piece.subarray(0, this.read(piece, offset));
    }
  }

  close(): void {
    closeSync(this.#file);
  }

  #flush(): void {
    this.#write(this.#buffer.subarray(0, this.#buffered));
    this.#buffered = 0;
  }

  #write(bytes: Uint8Array): void {
    for (let put = 0; put < bytes.length; ) {
      put += writeSync(this.#file, bytes, put, bytes.length - put, this.#written + put);
    }
    this.#written += bytes.length;
  }
}

let files = 0;

/** A `SpillFile` read from its beginning on, some bytes at a time. */
export class SpillReader {
  readonly #file: SpillFile;
  readonly #buffer: Uint8Array;
  #offset: number;
  #at = 0;
  #filled = 0;

  /** @param bufferBytes held in memory. @param offset where reading begins, `end` where it ends */
  constructor(
    file: SpillFile,
    bufferBytes: number,
    offset = 0,
    private readonly end = file.length,
  ) {
    this.#file = file;
    this.#buffer = new Uint8Array(bufferBytes);
    this.#offset = offset;
  }

  /** The next `count` bytes, or `null` at the end. They hold until the next call. */
  next(count: number): Uint8Array | null {
    if (this.#filled - this.#at < count) this.#fill();
    if (this.#filled - this.#at < count) {
      if (this.#filled === this.#at) return null;
      return this.#large(count);
    }
    this.#at += count;
    return this.#buffer.subarray(this.#at - count, this.#at);
  }

  #fill(): void {
    this.#buffer.copyWithin(0, this.#at, this.#filled);
    this.#filled -= this.#at;
    this.#at = 0;
    const room = Math.min(this.#buffer.length - this.#filled, this.end - this.#offset);
    const got = this.#file.read(
      this.#buffer.subarray(this.#filled, this.#filled + room),
      this.#offset,
    );
    this.#filled += got;
    this.#offset += got;
  }

  /** What is longer than the buffer. */
  #large(count: number): Uint8Array | null {
    const bytes = new Uint8Array(count);
    const here = this.#filled - this.#at;
    bytes.set(this.#buffer.subarray(this.#at, this.#filled));
    this.#at = this.#filled;
    const wanted = Math.min(count - here, this.end - this.#offset);
    const got = this.#file.read(bytes.subarray(here, here + wanted), this.#offset);
    this.#offset += got;
    return here + got === count ? bytes : null;
  }
}
