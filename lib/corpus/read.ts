import type { StemWeights } from '../match/sketch';
import { STEM_BITS } from '../match/stems';
import { parseEntry } from './entry';
import { type PackError, SECTION_TAGS, stemDirectoryBits } from './format';
import { corrupt, readHeader, readSections } from './sections';
import { isNarrow, type StemIndex } from './stem-index';
import { unpackWeights } from './stem-weights';
import type { Entry } from './types';

/** An opened pack: views into its bytes, nothing copied, facts decoded when they are asked for. */
export interface Corpus {
  name: string;
  /** Number of entries. */
  size: number;
  window: number;
  bucketBits: number;
  entryBits: number;
  buckets: Uint32Array;
  postings: Uint32Array;
  /** Tokens of each entry's text. */
  tokens: Uint32Array;
  stemWeights: StemWeights;
  /** Stems of entry `at`'s sketch, in text order. */
  sketch(at: number): Uint16Array;
  stemIndex: StemIndex;
  /** Bloom filter of entry `at`'s names and numbers. */
  factFilter(at: number): Uint8Array;
  /** Length of the file. */
  bytes: number;
  /** Section lengths in bytes, in file order. */
  sections: { name: string; bytes: number }[];
  /** Facts of entry `at`. Throws a `PackError` when they cannot be read. */
  entry(at: number): Entry;
}

/**
 * Opens a pack. Everything that a lookup relies on is checked first: magic, version, lengths,
 * offsets, checksums, and that buckets and offsets ascend.
 *
 * Throws a `PackError` that says what is wrong.
 * Cost: one pass over the bytes, about 1 ms for 3 MB.
 */
export function openPack(source: ArrayBuffer | Uint8Array): Corpus {
  const bytes = alignedBytes(source);
  const header = readHeader(bytes);
  const section = readSections(bytes, header.sections);
  const { size, bucketBits } = header;
  const buckets = words(section.bckt, 2 ** bucketBits + 1);
  const postings = words(section.post, header.postings);
  const tokens = words(section.tokn, size);
  const metaOffsets = words(section.mofs, size + 1);
  const sketches = halfWords(section.sket);
  const sketchOffsets = words(section.sofs, size + 1);
  const filterOffsets = words(section.fofs, size + 1);
  const stemEntries = isNarrow(size) ? halfWords(section.sent) : allWords(section.sent);
  const stemDirectory = words(section.sdir, 2 ** stemDirectoryBits(header.entryBits) + 1);
  if (section.wght.length !== 2 ** (STEM_BITS - 1)) throw wrongLength();
  requireAscending(buckets, postings.length);
  requireAscending(metaOffsets, section.meta.length);
  requireAscending(sketchOffsets, sketches.length);
  requireAscending(filterOffsets, section.fact.length);
  requireAscending(stemDirectory, stemEntries.length);
  return {
    name: new TextDecoder().decode(section.name),
    size,
    window: header.window,
    bucketBits,
    entryBits: header.entryBits,
    buckets,
    postings,
    tokens,
    stemWeights: unpackWeights(section.wght),
    sketch: at => sketches.subarray(sketchOffsets[at]!, sketchOffsets[at + 1]!),
    stemIndex: { directory: stemDirectory, entries: stemEntries },
    factFilter: at => section.fact.subarray(filterOffsets[at]!, filterOffsets[at + 1]!),
    bytes: bytes.length,
    sections: SECTION_TAGS.map(name => ({ name, bytes: section[name].length })),
    entry(at) {
      if (!(at >= 0 && at < size)) throw new RangeError(`No entry ${at} in ${size}.`);
      const facts = section.meta.subarray(metaOffsets[at]!, metaOffsets[at + 1]!);
      try {
        return parseEntry(new TextDecoder().decode(facts));
      } catch {
        throw corrupt(`the facts of article ${at + 1} cannot be read`);
      }
    },
  };
}

function words(section: Uint8Array, count: number): Uint32Array {
  if (section.length !== count * 4) throw wrongLength();
  return allWords(section);
}

function allWords(section: Uint8Array): Uint32Array {
  if (section.length % 4 !== 0) throw wrongLength();
  return new Uint32Array(section.buffer, section.byteOffset, section.length / 4);
}

function halfWords(section: Uint8Array): Uint16Array {
  if (section.length % 2 !== 0) throw wrongLength();
  return new Uint16Array(section.buffer, section.byteOffset, section.length / 2);
}

function wrongLength(): PackError {
  return corrupt('a section has the wrong length');
}

function requireAscending(offsets: Uint32Array, last: number): void {
  for (let at = 1; at < offsets.length; at += 1) {
    if (offsets[at]! < offsets[at - 1]!) throw corrupt('its offsets do not ascend');
  }
  if (offsets[0] !== 0 || offsets[offsets.length - 1] !== last) {
    throw corrupt('its offsets do not cover the file');
  }
}

/** Typed arrays need a start divisible by four: a file read into a shared buffer may lack it. */
function alignedBytes(source: ArrayBuffer | Uint8Array): Uint8Array {
  if (source instanceof ArrayBuffer) return new Uint8Array(source);
  return source.byteOffset % 4 === 0 ? source : source.slice();
}
