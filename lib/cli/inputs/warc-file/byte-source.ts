const NEWLINE = 10;

/** Reads lines and stretches of bytes out of chunks. Memory: what is asked for, and one chunk. */
export class ByteSource {
  /** Bytes read so far. */
  position = 0;
  private readonly chunks: AsyncIterator<Uint8Array>;
  private rest: Uint8Array = new Uint8Array();

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.chunks = chunks[Symbol.asyncIterator]();
  }

  /** Some more bytes, or `null` at the end. */
  async chunk(): Promise<Uint8Array | null> {
    while (this.rest.length === 0) {
      const next = await this.chunks.next();
      if (next.done) return null;
      this.rest = next.value;
    }
    return this.take(this.rest.length);
  }

  /** Puts back the end of what was read last. */
  unread(bytes: Uint8Array): void {
    this.position -= bytes.length;
    this.rest = this.rest.length === 0 ? bytes : Buffer.concat([bytes, this.rest]);
  }

  /**
   * The next line with its line feed, as bytes; what there is when it has none or is longer than
   * `limit`; `null` at the end.
   */
  async line(limit: number): Promise<Uint8Array | null> {
    const parts: Uint8Array[] = [];
    let length = 0;
    while (length < limit) {
      const chunk = await this.chunk();
      if (!chunk) break;
      const end = chunk.indexOf(NEWLINE) + 1;
      const part = end > 0 ? chunk.subarray(0, end) : chunk;
      if (part.length < chunk.length) this.unread(chunk.subarray(part.length));
      parts.push(part);
      length += part.length;
      if (end > 0) break;
    }
    if (length > limit) {
      const line = Buffer.concat(parts);
      this.unread(line.subarray(limit));
      return line.subarray(0, limit);
    }
    return length === 0 ? null : Buffer.concat(parts);
  }

  /** The next bytes, up to `count` of them. */
  async read(count: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    for await (const part of this.upTo(count)) parts.push(part);
    return Buffer.concat(parts);
  }

  /** Passes over bytes; answers how many there were. */
  async skip(count: number): Promise<number> {
    let skipped = 0;
    for await (const part of this.upTo(count)) skipped += part.length;
    return skipped;
  }

  async close(): Promise<void> {
    await this.chunks.return?.();
  }

  private async *upTo(count: number): AsyncGenerator<Uint8Array> {
    let left = count;
    while (left > 0) {
      const chunk = await this.chunk();
      if (!chunk) return;
      if (chunk.length > left) this.unread(chunk.subarray(left));
      yield chunk.subarray(0, left);
      left -= Math.min(left, chunk.length);
    }
  }

  private take(count: number): Uint8Array {
    const taken = this.rest.subarray(0, count);
    this.rest = this.rest.subarray(count);
    this.position += count;
    return taken;
  }
}
