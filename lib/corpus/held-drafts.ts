import type { Draft } from './draft';

/** Room is made for so many bytes at once: a buffer for each draft takes longer to make than to fill. */
const SLAB_BYTES = 2 ** 20;
const HEAD_WORDS = 4;

/** A buffer, in the units of what lies there. */
interface Slab {
  words: Uint32Array;
  halfWords: Uint16Array;
  bytes: Uint8Array;
}

/** Drafts in memory. */
export class HeldDrafts {
  /** Fingerprints of all of them. */
  fingerprints = 0;
  readonly #slabs: Slab[] = [];
  /** Where each draft begins: the number of its slab times the size of one, and bytes. */
  readonly #places: number[] = [];
  /** Bytes taken of the last slab. */
  #taken = SLAB_BYTES;

  /** The draft's numbers are copied. */
  add({ hashes, positions, stems, stemTokens, filter, tokens }: Draft): void {
    const words = HEAD_WORDS + 2 * hashes.length + stems.length;
    const { slab, start } = this.#room(words * 4 + stems.length * 2 + filter.length);
    let at = start / 4;
    slab.words[at] = hashes.length;
    slab.words[at + 1] = stems.length;
    slab.words[at + 2] = filter.length;
    slab.words[at + 3] = tokens;
    at += HEAD_WORDS;
    slab.words.set(hashes, at);
    slab.words.set(positions, at + hashes.length);
    slab.words.set(stemTokens, at + 2 * hashes.length);
    slab.halfWords.set(stems, start / 2 + words * 2);
    slab.bytes.set(filter, start + words * 4 + stems.length * 2);
    this.fingerprints += hashes.length;
  }

  /** The draft that was added `at`-th, in place. */
  get(at: number): Draft {
    const place = this.#places[at]!;
    const slab = this.#slabs[Math.floor(place / SLAB_BYTES)]!;
    const start = place % SLAB_BYTES;
    const head = start / 4;
    const hashes = slab.words[head]!;
    const stems = slab.words[head + 1]!;
    const filter = slab.words[head + 2]!;
    const ofPositions = head + HEAD_WORDS + hashes;
    const ofTokens = ofPositions + hashes;
    const end = ofTokens + stems;
    return {
      tokens: slab.words[head + 3]!,
      hashes: slab.words.subarray(head + HEAD_WORDS, ofPositions),
      positions: slab.words.subarray(ofPositions, ofTokens),
      stemTokens: slab.words.subarray(ofTokens, end),
      stems: slab.halfWords.subarray(end * 2, end * 2 + stems),
      filter: slab.bytes.subarray(end * 4 + stems * 2, end * 4 + stems * 2 + filter),
    };
  }

  /** Room for a draft, from a whole word on; a slab of its own for one that is longer than that. */
  #room(length: number): { slab: Slab; start: number } {
    if (this.#taken + length > SLAB_BYTES) {
      const buffer = new ArrayBuffer(Math.max(SLAB_BYTES, Math.ceil(length / 4) * 4));
      this.#slabs.push({
        words: new Uint32Array(buffer),
        halfWords: new Uint16Array(buffer),
        bytes: new Uint8Array(buffer),
      });
      this.#taken = 0;
    }
    const start = this.#taken;
    this.#places.push((this.#slabs.length - 1) * SLAB_BYTES + start);
    this.#taken = Math.ceil((start + length) / 4) * 4;
    return { slab: this.#slabs[this.#slabs.length - 1]!, start };
  }
}
