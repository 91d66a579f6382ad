import { DEFAULT_WINDOW, type Fingerprint, fingerprint } from '../match/fingerprint';
import type { Shingles } from '../match/types';
import {
  checksum,
  HASH_BITS,
  HEADER_BYTES,
  LARGEST_ENTRY_BITS,
  MAGIC,
  POSITION_BITS,
  SECTION_BYTES,
  SECTION_TAGS,
  type SectionTag,
  SMALLEST_BUCKET_BITS,
  VERSION,
} from './format';
import type { Entry } from './types';

/**
 * A fingerprint that stands in more than this share of the articles is boilerplate: it says nothing
 * of where a text comes from. Between the bounds, so that updates of one story keep theirs in small
 * packs and standing paragraphs lose theirs in large ones.
 */
const BOILERPLATE_SHARE = 0.02;
const BOILERPLATE_LEAST = 3;
const BOILERPLATE_MOST = 16;

/**
 * Builds a pack in memory. The same entries in the same order give the same bytes.
 *
 * Cost: about 8 bytes a fingerprint while building.
 */
export class PackBuilder {
  readonly #name: string;
  readonly #window: number;
  readonly #facts: Uint8Array[] = [];
  readonly #fingerprints: Fingerprint[][] = [];
  readonly #tokens: number[] = [];
  readonly #ids = new Set<string>();

  constructor(options: { name: string; window?: number }) {
    this.#name = options.name;
    this.#window = options.window ?? DEFAULT_WINDOW;
  }

  get size(): number {
    return this.#facts.length;
  }

  /** Adds an article. Throws a `RangeError` when the id is taken or the pack is full. */
  add(entry: Entry, shingles: Shingles): void {
    if (this.#ids.has(entry.id)) throw new RangeError(`The id "${entry.id}" is used twice.`);
    if (this.size >= 2 ** LARGEST_ENTRY_BITS) {
      throw new RangeError(`A pack holds at most ${2 ** LARGEST_ENTRY_BITS} articles.`);
    }
    this.#ids.add(entry.id);
    this.#facts.push(new TextEncoder().encode(JSON.stringify(entry)));
    this.#fingerprints.push(fingerprint(shingles, this.#window));
    this.#tokens.push(shingles.tokens.length);
  }

  /** The finished pack. */
  finish(): Uint8Array {
    const entryBits = Math.max(1, Math.ceil(Math.log2(this.size)));
    const bucketBits = Math.max(entryBits, SMALLEST_BUCKET_BITS);
    const { buckets, postings } = withoutBoilerplate(
      this.#inBuckets(bucketBits, entryBits),
      this.size,
      entryBits,
    );
    const factOffsets = new Uint32Array(this.size + 1);
    this.#facts.forEach((facts, at) => {
      factOffsets[at + 1] = factOffsets[at]! + facts.length;
    });
    return assemble(
      {
        name: new TextEncoder().encode(this.#name),
        bckt: bytesOf(buckets),
        post: bytesOf(postings),
        tokn: bytesOf(Uint32Array.from(this.#tokens)),
        mofs: bytesOf(factOffsets),
        meta: joined(this.#facts),
      },
      {
        entries: this.size,
        postings: postings.length,
        window: this.#window,
        bucketBits,
        entryBits,
      },
    );
  }

  /** Counting sort of all postings into their buckets, each bucket then ascending. */
  #inBuckets(bucketBits: number, entryBits: number): Index {
    const shift = 32 - bucketBits;
    const unused = 32 - HASH_BITS;
    const remainderMask = 2 ** (HASH_BITS - bucketBits) - 1;
    const positionMask = 2 ** POSITION_BITS - 1;
    const buckets = new Uint32Array(2 ** bucketBits + 1);
    for (const fingerprints of this.#fingerprints) {
      for (const { hash } of fingerprints) buckets[(hash >>> shift) + 1]! += 1;
    }
    for (let at = 1; at < buckets.length; at += 1) buckets[at]! += buckets[at - 1]!;
    const next = buckets.slice();
    const postings = new Uint32Array(buckets[buckets.length - 1]!);
    this.#fingerprints.forEach((fingerprints, entry) => {
      for (const { hash, position } of fingerprints) {
        const bucket = hash >>> shift;
        const remainder = (hash >>> unused) & remainderMask;
        postings[next[bucket]!] =
          (remainder * 2 ** entryBits + entry) * 2 ** POSITION_BITS + (position & positionMask);
        next[bucket]! += 1;
      }
    });
    for (let at = 1; at < buckets.length; at += 1) {
      postings.subarray(buckets[at - 1]!, buckets[at]!).sort();
    }
    return { buckets, postings };
  }
}

interface Index {
  buckets: Uint32Array;
  postings: Uint32Array;
}

/** Drops fingerprints that too many entries share, and repeats of a posting. */
function withoutBoilerplate(index: Index, entries: number, entryBits: number): Index {
  const most = Math.min(
    BOILERPLATE_MOST,
    Math.max(BOILERPLATE_LEAST, Math.ceil(entries * BOILERPLATE_SHARE)),
  );
  const buckets = new Uint32Array(index.buckets.length);
  const postings = new Uint32Array(index.postings.length);
  const belowRemainder = entryBits + POSITION_BITS;
  let kept = 0;
  for (let bucket = 0; bucket + 1 < buckets.length; bucket += 1) {
    const end = index.buckets[bucket + 1]!;
    let at = index.buckets[bucket]!;
    while (at < end) {
      const remainder = index.postings[at]! >>> belowRemainder;
      const same = kept;
      let sharing = 0;
      for (; at < end && index.postings[at]! >>> belowRemainder === remainder; at += 1) {
        const posting = index.postings[at]!;
        const before = kept > same ? postings[kept - 1]! : undefined;
        if (posting === before) continue;
        const isNewEntry =
          before === undefined || posting >>> POSITION_BITS !== before >>> POSITION_BITS;
        if (isNewEntry) sharing += 1;
        postings[kept] = posting;
        kept += 1;
      }
      if (sharing > most) kept = same;
    }
    buckets[bucket + 1] = kept;
  }
  return { buckets, postings: postings.slice(0, kept) };
}

interface Header {
  entries: number;
  postings: number;
  window: number;
  bucketBits: number;
  entryBits: number;
}

function assemble(sections: Record<SectionTag, Uint8Array>, header: Header): Uint8Array {
  const tableEnd = HEADER_BYTES + SECTION_TAGS.length * SECTION_BYTES;
  const length = SECTION_TAGS.reduce((sum, tag) => aligned(sum + sections[tag].length), tableEnd);
  const pack = new Uint8Array(length);
  const view = new DataView(pack.buffer);
  let offset = tableEnd;
  SECTION_TAGS.forEach((tag, at) => {
    const row = HEADER_BYTES + at * SECTION_BYTES;
    pack.set(new TextEncoder().encode(tag), row);
    view.setUint32(row + 4, offset, true);
    view.setUint32(row + 8, sections[tag].length, true);
    view.setUint32(row + 12, checksum(sections[tag]), true);
    pack.set(sections[tag], offset);
    offset = aligned(offset + sections[tag].length);
  });
  view.setUint32(0, MAGIC, true);
  view.setUint16(4, VERSION, true);
  view.setUint16(6, SECTION_TAGS.length, true);
  view.setUint32(8, length, true);
  view.setUint32(16, header.entries, true);
  view.setUint32(20, header.postings, true);
  view.setUint16(24, header.window, true);
  view.setUint8(26, header.bucketBits);
  view.setUint8(27, header.entryBits);
  view.setUint32(12, checksum(pack.subarray(16, tableEnd)), true);
  return pack;
}

function aligned(offset: number): number {
  return (offset + 3) & ~3;
}

function bytesOf(array: Uint32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function joined(parts: Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
