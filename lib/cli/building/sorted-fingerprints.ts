import { byHash } from '../../corpus/by-hash';
import { SpillFile, SpillReader } from './spill-file';

const FIELDS = 4;
const RECORD_BYTES = FIELDS * 4;
/** Three columns, and two orders with their hashes while they are sorted. */
const BYTES_IN_MEMORY = 28;
const SMALLEST_BUFFER = 64 * 1024;

/** A fingerprint among those of a whole corpus. */
export interface PlacedFingerprint {
  hash: number;
  entry: number;
  /** In tokens. */
  position: number;
  /** How many came before it, article by article. */
  place: number;
}

/**
 * Fingerprints of any number by hash, and for one hash in the order in which they were added: runs on
 * the disk, merged as they are read.
 *
 * Disk: 16 bytes a fingerprint, once they no longer fit into memory.
 */
export class SortedFingerprints {
  /** Fingerprints added. */
  count = 0;
  readonly #folder: string;
  readonly #capacity: number;
  #hashes: Uint32Array<ArrayBuffer>;
  #entries: Uint32Array<ArrayBuffer>;
  #positions: Uint32Array<ArrayBuffer>;
  #held = 0;
  #runs: SpillFile | null = null;
  readonly #starts: number[] = [];

  /** @param memory bytes to be used before a run is written */
  constructor(folder: string, memory: number) {
    this.#folder = folder;
    this.#capacity = Math.max(1024, Math.floor(memory / BYTES_IN_MEMORY));
    const first = Math.min(this.#capacity, 2 ** 16);
    this.#hashes = new Uint32Array(first);
    this.#entries = new Uint32Array(first);
    this.#positions = new Uint32Array(first);
  }

  /** @throws the file system's error */
  add(hash: number, entry: number, position: number): void {
    if (this.#held === this.#hashes.length) this.#makeRoom();
    this.#hashes[this.#held] = hash;
    this.#entries[this.#held] = entry;
    this.#positions[this.#held] = position;
    this.#held += 1;
    this.count += 1;
  }

  /**
   * All of them, in order; may be asked again. The object is the same each time.
   *
   * @throws the file system's error
   */
  *all(): Generator<PlacedFingerprint> {
    if (this.#runs) {
      if (this.#held > 0) this.#spill();
      // What comes now has the memory that sorting had.
      this.#hashes = this.#entries = this.#positions = new Uint32Array();
      yield* merged(this.#readers(this.#runs));
    } else {
      yield* this.#inMemory();
    }
  }

  close(): void {
    this.#runs?.close();
  }

  *#inMemory(): Generator<PlacedFingerprint> {
    const fingerprint = { hash: 0, entry: 0, position: 0, place: 0 };
    const { hashes, order } = byHash(this.#hashes.subarray(0, this.#held));
    for (let at = 0; at < order.length; at += 1) {
      const place = order[at]!;
      fingerprint.hash = hashes[at]!;
      fingerprint.entry = this.#entries[place]!;
      fingerprint.position = this.#positions[place]!;
      fingerprint.place = place;
      yield fingerprint;
    }
  }

  #makeRoom(): void {
    if (this.#held >= this.#capacity) {
      this.#spill();
      return;
    }
    const length = Math.min(this.#capacity, this.#held * 2);
    this.#hashes = resized(this.#hashes, length);
    this.#entries = resized(this.#entries, length);
    this.#positions = resized(this.#positions, length);
  }

  #spill(): void {
    this.#runs ??= new SpillFile(this.#folder);
    this.#starts.push(this.#runs.length);
    const before = this.count - this.#held;
    const record = new Uint32Array(FIELDS);
    const bytes = new Uint8Array(record.buffer);
    for (const { hash, entry, position, place } of this.#inMemory()) {
      record[0] = hash;
      record[1] = entry;
      record[2] = position;
      record[3] = before + place;
      this.#runs.append(bytes);
    }
    this.#held = 0;
  }

  #readers(runs: SpillFile): RunReader[] {
    const share = Math.floor((this.#capacity * BYTES_IN_MEMORY) / this.#starts.length / 4);
    const buffer = Math.max(SMALLEST_BUFFER, Math.min(2 ** 22, share));
    return this.#starts.map((start, at) => {
      const end = this.#starts[at + 1] ?? runs.length;
      return new RunReader(new SpillReader(runs, buffer - (buffer % RECORD_BYTES), start, end));
    });
  }
}

class RunReader {
  /** The next fingerprint, or `null` at the end; its object is used again. */
  next: PlacedFingerprint | null = { hash: 0, entry: 0, position: 0, place: 0 };
  readonly #reader: SpillReader;

  constructor(reader: SpillReader) {
    this.#reader = reader;
    this.advance();
  }

  advance(): void {
    const bytes = this.#reader.next(RECORD_BYTES);
    if (!bytes || !this.next) {
      this.next = null;
      return;
    }
    const record = new DataView(bytes.buffer, bytes.byteOffset);
    this.next.hash = record.getUint32(0, true);
    this.next.entry = record.getUint32(4, true);
    this.next.position = record.getUint32(8, true);
    this.next.place = record.getUint32(12, true);
  }
}

/** Runs come in the order of places: of one hash, the earlier run's is first. */
function* merged(readers: RunReader[]): Generator<PlacedFingerprint> {
  for (;;) {
    let first: RunReader | null = null;
    for (const reader of readers) {
      if (reader.next && (first === null || reader.next.hash < first.next!.hash)) first = reader;
    }
    if (!first?.next) return;
    yield first.next;
    first.advance();
  }
}

function resized(array: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(length);
  larger.set(array);
  return larger;
}
