import { Checksum } from '../../corpus/checksum';
import { GrowingWords } from '../../corpus/growing';
import { rowTable } from '../../corpus/rows';
import { SpillFile } from './spill-file';

/** A section of a pack in pieces, with what the table says of it. */
export interface Section {
  length: number;
  checksum: number;
  pieces(): Iterable<Uint8Array>;
}

/** A multiple of what a checksum takes at once. */
const PIECE_BYTES = 2 ** 20;

/** A section of rows whose data lie on the disk until the pack is written. */
export class RowSection {
  readonly #data: SpillFile;
  readonly #lengths = new GrowingWords();

  /** @param unitBytes what offsets count. @throws the file system's error, as do all methods */
  constructor(
    folder: string,
    private readonly unitBytes = 1,
  ) {
    this.#data = new SpillFile(folder);
  }

  add(row: Uint8Array): void {
    this.#data.append(row);
    this.#lengths.add(row.length / this.unitBytes);
  }

  /** The file with the rows' data, for whoever has to go through them again. */
  get data(): SpillFile {
    return this.#data;
  }

  get lengths(): Uint32Array {
    return this.#lengths.words();
  }

  finish(): Section {
    return sectionOf(rowTable(this.lengths), this.#data);
  }

  close(): void {
    this.#data.close();
  }
}

/** A section that begins with `head` and goes on with what is in a file. */
export function sectionOf(head: Uint8Array, data: SpillFile | null): Section {
  const pieces = () => inPieces(head, data);
  const checksum = new Checksum();
  let last: Uint8Array = new Uint8Array();
  for (const piece of pieces()) {
    if (piece.length === PIECE_BYTES) checksum.add(piece);
    else last = piece;
  }
  return { length: head.length + (data?.length ?? 0), checksum: checksum.end(last), pieces };
}

/** Pieces of `PIECE_BYTES`, only the last one shorter. A piece holds until the next. */
function* inPieces(head: Uint8Array, data: SpillFile | null): Generator<Uint8Array> {
  const piece = new Uint8Array(PIECE_BYTES);
  let filled = 0;
  for (const part of [[head], data?.pieces() ?? []]) {
    for (const bytes of part) {
      for (let at = 0; at < bytes.length; ) {
        const some = bytes.subarray(at, at + PIECE_BYTES - filled);
        piece.set(some, filled);
        filled += some.length;
        at += some.length;
        if (filled < PIECE_BYTES) continue;
        yield piece;
        filled = 0;
      }
    }
  }
  if (filled > 0) yield piece.subarray(0, filled);
}
