import type { Draft } from '../../corpus/draft';
import type { Entry } from '../../corpus/types';
import { SpillFile, SpillReader } from './spill-file';

export interface KeptDraft {
  entry: Entry;
  draft: Draft;
}

const HEAD_WORDS = 6;
const BUFFER_BYTES = 2 ** 20;

/** Articles in the order of the pack, on the disk, to be gone through as often as need be. */
export class KeptDrafts {
  readonly #file: SpillFile;
  count = 0;

  /** @throws the file system's error, as do all methods */
  constructor(folder: string) {
    this.#file = new SpillFile(folder);
  }

  add({ entry, draft }: KeptDraft): void {
    const facts = Buffer.from(JSON.stringify(entry));
    const { hashes, positions, stems, stemTokens, filter, tokens } = draft;
    const head = [facts.length, hashes.length, stems.length, filter.length, tokens, 0];
    for (const part of [Uint32Array.from(head), hashes, positions, stemTokens, stems, filter]) {
      this.#file.append(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
    }
    this.#file.append(facts);
    this.count += 1;
  }

  *all(): Generator<KeptDraft> {
    const reader = new SpillReader(this.#file, BUFFER_BYTES);
    for (let at = 0; at < this.count; at += 1) {
      const [facts = 0, hashes = 0, stems = 0, filter = 0, tokens = 0] = words(reader, HEAD_WORDS);
      const draft = {
        tokens,
        hashes: words(reader, hashes),
        positions: words(reader, hashes),
        stemTokens: words(reader, stems),
        stems: new Uint16Array(own(reader, stems * 2).buffer),
        filter: own(reader, filter),
      };
      yield { entry: JSON.parse(Buffer.from(own(reader, facts)).toString()), draft };
    }
  }

  close(): void {
    this.#file.close();
  }
}

function words(reader: SpillReader, count: number): Uint32Array {
  return new Uint32Array(own(reader, count * 4).buffer);
}

function own(reader: SpillReader, count: number): Uint8Array<ArrayBuffer> {
  const bytes = reader.next(count);
  if (!bytes) throw new Error('the temporary file is shorter than it was');
  return new Uint8Array(bytes);
}
