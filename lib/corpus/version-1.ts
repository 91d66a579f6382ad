import { Hits } from '../match/hits';
import { STEM_BITS } from '../match/stems';
import type { Corpus } from './corpus';
import { parseEntry } from './entry';
import { stemDirectoryBits } from './format';
import { corrupt, type PackError } from './problems';
import { readFrame, readSections, sectionOf } from './section-table';
import { unpackWeights } from './stem-weights';

/**
 * Reads packs of version 1. The header is that of version 2 up to offset 26; then bucket bits b (1
 * byte), entry bits e (1 byte, at most b) and four zeros.
 *
 * `bckt`: 2^b + 1 Uint32, where each bucket of postings begins. `post`: Uint32 postings, ascending within
 * a bucket. Of a fingerprint's hash the upper 28 bits count: the first b of them are the number of the
 * bucket, the others are the upper 28 − b bits of the posting; then come e bits for the entry's number,
 * and in the lowest 4 bits the position modulo 16. `tokn`: Uint32 tokens an entry. `wght` as in version
 * 2. `sket`: Uint16 stems of all sketches, from `sofs` (entries + 1 Uint32, in stems). `sent`: entries by
 * stem, Uint16 up to 65,536 entries, else Uint32, from `sdir` (2^d + 1 Uint32; d is e, but 8 to 16).
 * `fact`: Bloom filters, from `fofs` (entries + 1 Uint32). `meta`: a JSON object an entry, from `mofs`
 * (entries + 1 Uint32). `name`: UTF-8. Checksums are those of version 2 with one sum instead of four.
 */
const TAGS = 'name bckt post tokn wght sofs sket sdir sent fofs fact mofs meta'.split(' ');
const HASH_BITS = 28;
const POSITION_BITS = 4;
const LARGEST_ENTRY_BITS = 24;

/** Throws a `PackError`. Offsets are compared here: version 1 relies on them later. */
export function openVersion1(bytes: Uint8Array): Corpus {
  const { view, count } = readFrame(bytes, checksum);
  const size = view.getUint32(16, true);
  const window = view.getUint16(24, true);
  const bucketBits = view.getUint8(26);
  const entryBits = view.getUint8(27);
  if (
    window < 1 ||
    entryBits > LARGEST_ENTRY_BITS ||
    bucketBits > LARGEST_ENTRY_BITS ||
    bucketBits < entryBits ||
    size > 2 ** entryBits
  ) {
    throw corrupt('its header makes no sense');
  }
  const { sections, verify } = readSections(bytes, count, checksum);
  // What follows relies on the offsets.
  verify();
  const section = (tag: string) => sectionOf(sections, tag);
  const buckets = words(section('bckt'), 2 ** bucketBits + 1);
  const postings = words(section('post'), view.getUint32(20, true));
  const tokens = words(section('tokn'), size);
  const metaOffsets = words(section('mofs'), size + 1);
  const sketches = halfWords(section('sket'));
  const sketchOffsets = words(section('sofs'), size + 1);
  const filterOffsets = words(section('fofs'), size + 1);
  const indexed = size <= 2 ** 16 ? halfWords(section('sent')) : allWords(section('sent'));
  const directoryBits = stemDirectoryBits(entryBits);
  const directory = words(section('sdir'), 2 ** directoryBits + 1);
  if (section('wght').length !== 2 ** (STEM_BITS - 1)) throw wrongLength();
  requireAscending(buckets, postings.length);
  requireAscending(metaOffsets, section('meta').length);
  requireAscending(sketchOffsets, sketches.length);
  requireAscending(filterOffsets, section('fact').length);
  requireAscending(directory, indexed.length);
  return {
    version: 1,
    name: new TextDecoder().decode(section('name')),
    size,
    window,
    modulus: 2 ** POSITION_BITS,
    has: { titles: true, rewrites: true, facts: true },
    lookup: (hashes, positions) =>
      lookup({ size, bucketBits, entryBits, buckets, postings }, hashes, positions),
    tokens: at => tokens[at]!,
    stemWeights: unpackWeights(section('wght')),
    sketch: at => sketches.subarray(sketchOffsets[at]!, sketchOffsets[at + 1]!),
    stemIndex: {
      score(stem, weight, { byEntry, floor, met }) {
        const slot = stem >>> (STEM_BITS - directoryBits);
        for (let at = directory[slot]!; at < directory[slot + 1]!; at += 1) {
          const entry = indexed[at]!;
          if (entry >= size) continue;
          const before = byEntry[entry]!;
          byEntry[entry] = before + weight;
          if (before < floor && before + weight >= floor) met.push(entry);
        }
      },
    },
    factFilter: at => section('fact').subarray(filterOffsets[at]!, filterOffsets[at + 1]!),
    verify,
    bytes: bytes.length,
    sections: TAGS.map(name => ({ name, bytes: section(name).length })),
    entry(at) {
      if (!(at >= 0 && at < size)) throw new RangeError(`No entry ${at} in ${size}.`);
      const facts = section('meta').subarray(metaOffsets[at]!, metaOffsets[at + 1]!);
      try {
        return parseEntry(new TextDecoder().decode(facts));
      } catch {
        throw corrupt(`the facts of article ${at + 1} cannot be read`);
      }
    },
  };
}

interface Postings {
  size: number;
  bucketBits: number;
  entryBits: number;
  buckets: Uint32Array;
  postings: Uint32Array;
}

function lookup(index: Postings, hashes: Uint32Array, positions?: Uint32Array): Hits {
  const { buckets, postings, bucketBits, entryBits, size } = index;
  const belowRemainder = entryBits + POSITION_BITS;
  const remainderMask = 2 ** (HASH_BITS - bucketBits) - 1;
  const modulus = 2 ** POSITION_BITS;
  const found = new Hits(modulus);
  const count = (positions ?? hashes).length;
  for (let asked = 0; asked < count; asked += 1) {
    const at = positions ? positions[asked]! : asked;
    const bucket = hashes[at]! >>> (32 - bucketBits);
    const remainder = (hashes[at]! >>> (32 - HASH_BITS)) & remainderMask;
    const end = buckets[bucket + 1]!;
    const first = lowerBound(postings, remainder * 2 ** belowRemainder, buckets[bucket]!, end);
    let last = first;
    while (last < end && postings[last]! >>> belowRemainder === remainder) last += 1;
    if (first === last) continue;
    const isRare = postings[first]! >>> POSITION_BITS === postings[last - 1]! >>> POSITION_BITS;
    for (let posting = first; posting < last; posting += 1) {
      const entry = (postings[posting]! >>> POSITION_BITS) & (2 ** entryBits - 1);
      if (entry >= size) continue;
      found.add(entry, at, postings[posting]! & (modulus - 1), isRare);
    }
  }
  return found;
}

/** First position from `start` to `end` whose value is at least `key`. */
function lowerBound(values: Uint32Array, key: number, start: number, end: number): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return low;
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

function checksum(bytes: Uint8Array): number {
  const words = bytes.length >> 2;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < words; at += 1) hash = step(hash, view.getUint32(at * 4, true));
  let rest = 0;
  for (let at = words * 4; at < bytes.length; at += 1) rest |= bytes[at]! << ((at % 4) * 8);
  return step(step(hash, rest), bytes.length) >>> 0;
}

function step(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, 0x01000193);
  return (product << 13) | (product >>> 19);
}
