const NEWLINE = 10;

/** Tells in which line of a stream of text a character stands, without holding the text. */
export class LinesRead {
  private pending = '';
  /** Offset of `pending` in the stream. */
  private offset = 0;
  private line = 1;

  push(chunk: string): void {
    this.pending += chunk;
  }

  /** The line, from 1, of the character at an offset; offsets must not go back. */
  at(offset: number): number {
    const length = Math.min(Math.max(0, offset - this.offset), this.pending.length);
    for (let i = 0; i < length; i++) {
      if (this.pending.charCodeAt(i) === NEWLINE) this.line++;
    }
    this.pending = this.pending.slice(length);
    this.offset += length;
    return this.line;
  }
}
