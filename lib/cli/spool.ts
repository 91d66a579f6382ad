import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Written in pieces of this size. */
const BUFFER_BYTES = 2 ** 20;

/** Where a text lies in a spool, in bytes. */
export interface SpoolPlace {
  offset: number;
  length: number;
}

/**
 * Texts kept on the disk while a pack is built, so that memory does not grow with them. The file has
 * no name from the moment it is opened: nothing stays behind when the process is killed.
 */
export class Spool {
  private readonly file: number;
  private written = 0;
  private buffered: Buffer[] = [];
  private bufferedBytes = 0;

  /**
   * @param folder on the disk that the pack will be written to
   * @throws the file system's error, as does every method
   */
  constructor(folder: string) {
    const path = join(folder, `.whence-${process.pid}-${spools++}.tmp`);
    this.file = openSync(path, 'wx+', 0o600);
    rmSync(path);
  }

  append(text: string): SpoolPlace {
    const bytes = Buffer.from(text);
    const place = { offset: this.written + this.bufferedBytes, length: bytes.length };
    this.buffered.push(bytes);
    this.bufferedBytes += bytes.length;
    if (this.bufferedBytes >= BUFFER_BYTES) this.flush();
    return place;
  }

  read({ offset, length }: SpoolPlace): string {
    if (offset + length > this.written) this.flush();
    const bytes = Buffer.alloc(length);
    for (let got = 0; got < length; ) {
      const more = readSync(this.file, bytes, got, length - got, offset + got);
      if (more === 0) throw new Error('the temporary file is shorter than it was');
      got += more;
    }
    return bytes.toString();
  }

  close(): void {
    closeSync(this.file);
  }

  private flush(): void {
    const bytes = Buffer.concat(this.buffered);
    for (let put = 0; put < bytes.length; ) {
      put += writeSync(this.file, bytes, put, bytes.length - put, this.written + put);
    }
    this.written += bytes.length;
    this.buffered = [];
    this.bufferedBytes = 0;
  }
}

let spools = 0;
