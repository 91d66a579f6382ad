import { SpillFile } from './building/spill-file';

/** Where a text lies in a spool, in bytes. */
export interface SpoolPlace {
  offset: number;
  length: number;
}

/** Texts kept on the disk while a pack is built, to be read again in any order. */
export class Spool {
  private readonly file: SpillFile;

  /**
   * @param folder on the disk that the pack will be written to
   * @throws the file system's error, as does every method
   */
  constructor(folder: string) {
    this.file = new SpillFile(folder);
  }

  append(text: string): SpoolPlace {
    const bytes = Buffer.from(text);
    const place = { offset: this.file.length, length: bytes.length };
    this.file.append(bytes);
    return place;
  }

  read({ offset, length }: SpoolPlace): string {
    const bytes = Buffer.alloc(length);
    if (this.file.read(bytes, offset) < length) {
      throw new Error('the temporary file is shorter than it was');
    }
    return bytes.toString();
  }

  close(): void {
    this.file.close();
  }
}
