import { GrowingWords } from '../../corpus/growing';
import { Duplicates } from '../duplicates';
import { unusedId } from '../unused-id';
import type { DraftLine } from './draft-line';
import { NameTable } from './name-table';
import { SpillFile } from './spill-file';

/** What becomes of an article: it is kept under an id, folded into an earlier one, or refused. */
export type Folding = { id: string } | 'repeat' | { problem: string };

/**
 * Tells articles that repeat an earlier one from those that do not. Asked in the order of draft lines,
 * it keeps of those that repeat each other the one with the earliest known publication.
 *
 * Memory: about 250 bytes an article; their shingles lie on the disk.
 */
export class Fold {
  readonly #spill: SpillFile;
  /** Where the shingles of each kept article begin, in words; 32 bits count four billion of them. */
  readonly #ends = new GrowingWords();
  readonly #duplicates = new Duplicates(article => this.#shinglesOf(article));
  readonly #ids = new NameTable();
  #kept = 0;

  /** @throws the file system's error, as does `place` */
  constructor(folder: string) {
    this.#spill = new SpillFile(folder);
  }

  place({ entry, hasOwnId, guid, shingles }: DraftLine): Folding {
    const identity = { url: entry.url, ...(guid === null ? {} : { guid }), shingles };
    const twin = this.#duplicates.find(identity);
    if (twin !== null) {
      this.#duplicates.addNames(twin, identity);
      return 'repeat';
    }
    if (hasOwnId && this.#ids.has(entry.id)) {
      return { problem: `has an id that came before: ${entry.id}` };
    }
    const id = unusedId(entry.id, this.#ids);
    this.#ids.set(id, this.#kept);
    this.#spill.append(new Uint8Array(shingles.buffer, shingles.byteOffset, shingles.byteLength));
    this.#ends.add(this.#spill.length / 4);
    this.#duplicates.add(this.#kept, identity);
    this.#kept += 1;
    return { id };
  }

  close(): void {
    this.#spill.close();
  }

  #shinglesOf(article: number): Uint32Array {
    const ends = this.#ends.words();
    const start = article > 0 ? ends[article - 1]! : 0;
    const shingles = new Uint32Array(ends[article]! - start);
    this.#spill.read(new Uint8Array(shingles.buffer), start * 4);
    return shingles;
  }
}
