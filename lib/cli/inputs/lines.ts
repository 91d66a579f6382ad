/** A line longer than this is not read: no article with its markup comes near it. */
const MAX_LINE_BYTES = 64 * 2 ** 20;
const NEWLINE = 0x0a;

/** A line of a file; `text` is missing where it could not be read. */
export interface NumberedLine {
  /** From 1. */
  number: number;
  text?: string;
  problem?: string;
}

/**
 * The lines of a stream, one at a time, blank ones left out. Only line feeds end a line: the other
 * characters that Unicode calls line ends are content in JSON.
 *
 * Memory: one line and one chunk.
 */
export async function* lines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<NumberedLine> {
  const line = new LineBuffer();
  for await (const chunk of chunks) {
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(NEWLINE, start);
      if (end === -1) break;
      line.append(chunk.subarray(start, end));
      start = end + 1;
      yield* line.take();
    }
    line.append(chunk.subarray(start));
  }
  yield* line.take();
}

class LineBuffer {
  private parts: Uint8Array[] = [];
  private bytes = 0;
  private number = 0;

  append(part: Uint8Array): void {
    this.bytes += part.length;
    if (this.bytes > MAX_LINE_BYTES) this.parts = [];
    else this.parts.push(part);
  }

  *take(): Generator<NumberedLine> {
    this.number++;
    const { bytes, parts, number } = this;
    this.parts = [];
    this.bytes = 0;
    if (bytes > MAX_LINE_BYTES) {
      yield { number, problem: 'is longer than 64 MB and was not read' };
      return;
    }
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
      if (text.trim() !== '') yield { number, text };
    } catch {
      yield { number, problem: 'is not valid UTF-8' };
    }
  }
}
