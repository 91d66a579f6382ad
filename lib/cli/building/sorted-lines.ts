import { LineSlab } from './line-slab';
import { SpillFile, SpillReader } from './spill-file';

const LENGTH_BYTES = 4;
const SMALLEST_BUFFER = 64 * 1024;

/**
 * Lines of ASCII in order, as `LC_ALL=C sort` has them, of any number: those that do not fit into
 * memory are put on the disk in sorted runs, which are merged as they are read (Knuth, The Art of
 * Computer Programming 3, 5.4).
 *
 * Disk: as many bytes as the lines have.
 */
export class SortedLines {
  readonly #folder: string;
  readonly #memory: number;
  #lines = new LineSlab();
  #runs: SpillFile | null = null;
  /** Where each run begins in the file. */
  readonly #starts: number[] = [];

  /** @param memory bytes to be kept before a run is written */
  constructor(folder: string, memory: number) {
    this.#folder = folder;
    this.#memory = memory;
  }

  /** @throws the file system's error */
  add(line: string): void {
    this.#lines.add(line);
    if (this.#lines.bytes >= this.#memory) this.#spill();
  }

  /** All lines, in order. @throws the file system's error */
  *all(): Generator<string> {
    if (!this.#runs) {
      for (const line of this.#lines.sorted()) yield line.toString('latin1');
      return;
    }
    this.#spill();
    this.#lines = new LineSlab();
    yield* merged(this.#readers(this.#runs));
  }

  /** Removes what is on the disk; may be called again. */
  close(): void {
    this.#runs?.close();
    this.#runs = null;
    this.#lines = new LineSlab();
  }

  #spill(): void {
    if (this.#lines.count === 0) return;
    this.#runs ??= new SpillFile(this.#folder);
    this.#starts.push(this.#runs.length);
    const length = new Uint32Array(1);
    for (const line of this.#lines.sorted()) {
      length[0] = line.length;
      this.#runs.append(new Uint8Array(length.buffer));
      this.#runs.append(line);
    }
    this.#lines.clear();
  }

  #readers(runs: SpillFile): LineReader[] {
    const share = Math.floor(this.#memory / this.#starts.length / 2);
    const buffer = Math.max(SMALLEST_BUFFER, Math.min(2 ** 20, share));
    return this.#starts.map((start, at) => {
      const end = this.#starts[at + 1] ?? runs.length;
      return new LineReader(new SpillReader(runs, buffer, start, end));
    });
  }
}

class LineReader {
  line: string | null = null;

  constructor(private readonly reader: SpillReader) {
    this.advance();
  }

  advance(): void {
    const head = this.reader.next(LENGTH_BYTES);
    const length = head && new DataView(head.buffer, head.byteOffset).getUint32(0, true);
    const bytes = length === null ? null : this.reader.next(length);
    this.line =
      bytes && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  }
}

/** The readers are few (memory ÷ lines), and looked through for each line. */
function* merged(readers: LineReader[]): Generator<string> {
  for (;;) {
    let first: LineReader | null = null;
    for (const reader of readers) {
      if (reader.line !== null && (first === null || reader.line < first.line!)) first = reader;
    }
    if (first === null) return;
    yield first.line!;
    first.advance();
  }
}
