/**
 * The pack, version 1: one little-endian file, opened in place as typed arrays.
 *
 * ```
 * offset  bytes
 *      0  4   magic "WHNC"
 *      4  2   version, 1
 *      6  2   number of sections
 *      8  4   length of the file in bytes
 *     12  4   checksum of the section table
 *     16  4   number of entries
 *     20  4   number of postings
 *     24  2   winnowing window
 *     26  1   bucket bits b
 *     27  1   entry bits e, at most b
 *     28  4   zero
 *     32  16  a section each: tag (4 ASCII), offset, length in bytes, checksum
 * ```
 * Sections begin at multiples of four bytes. `bckt`: 2^b + 1 Uint32, where each bucket of postings
 * begins. `post`: Uint32 postings, ascending within a bucket. Of a fingerprint's hash the upper 28
 * bits count: the first b of them are the number of the bucket, the others are the upper 28 − b bits
 * of the posting; then come e bits for the entry's number (e is at most b), and in the lowest 4 bits
 * the position of the fingerprint in its text modulo 16.
 * `tokn`: Uint32 tokens an entry.
 *
 * For rewrites: `wght`, 32,768 bytes, the weights of all stems, two a byte, the even one in the low
 * half. `sket`: Uint16 stems of each entry's sketch in text order, from `sofs` (entries + 1 Uint32,
 * in stems). `sent`: which entries have a stem among their heaviest, Uint16 up to 65,536 entries,
 * else Uint32, from `sdir` (2^d + 1 Uint32; d is e, but 8 to 16; a slot is a stem's upper d bits).
 * For altered facts: `fact`, a Bloom filter an entry, from `fofs` (entries + 1 Uint32, in bytes).
 *
 * `meta`: a JSON object (UTF-8) an entry, from `mofs` (entries + 1 Uint32, in bytes). `name`: the
 * pack's name, UTF-8.
 */
export const MAGIC = 0x434e4857;
export const VERSION = 1;
export const HEADER_BYTES = 32;
export const SECTION_BYTES = 16;
export const SECTION_TAGS = [
  'name',
  'bckt',
  'post',
  'tokn',
  'wght',
  'sofs',
  'sket',
  'sdir',
  'sent',
  'fofs',
  'fact',
  'mofs',
  'meta',
] as const;
export type SectionTag = (typeof SECTION_TAGS)[number];

/** Upper bits of a hash that a pack keeps, and bits of a position. */
export const HASH_BITS = 28;
export const POSITION_BITS = 4;

/** Smallest number of bucket bits: tiny packs still spread over 256 buckets. */
export const SMALLEST_BUCKET_BITS = 8;
/** Bits of a stem that choose its slot in the directory: about twenty entries a slot. */
export function stemDirectoryBits(entryBits: number): number {
  return Math.min(16, Math.max(8, entryBits));
}

/** Entry numbers must fit into what a posting leaves them. */
export const LARGEST_ENTRY_BITS = 24;

/**
 * FNV-1a over 32-bit words: guards against truncation and bit rot, not against an adversary.
 * `length` is in bytes; a last incomplete word is filled with zeros.
 */
export function checksum(bytes: Uint8Array): number {
  const words = bytes.length >> 2;
  let hash = 0x811c9dc5 | 0;
  if (bytes.byteOffset % 4 === 0) {
    const view = new Uint32Array(bytes.buffer, bytes.byteOffset, words);
    for (let at = 0; at < words; at += 1) hash = step(hash, view[at]!);
  } else {
    const view = new DataView(bytes.buffer, bytes.byteOffset, words * 4);
    for (let at = 0; at < words; at += 1) hash = step(hash, view.getUint32(at * 4, true));
  }
  let rest = 0;
  for (let at = words * 4; at < bytes.length; at += 1) rest |= bytes[at]! << ((at % 4) * 8);
  return step(step(hash, rest), bytes.length) >>> 0;
}

/** The rotation lets a word's high bits reach the low ones: plain FNV only carries upwards. */
function step(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, 0x01000193);
  return (product << 13) | (product >>> 19);
}

/** Why a file cannot be used as a pack; the message says what to do. */
export type PackProblem = 'not-a-pack' | 'newer-version' | 'truncated' | 'corrupt';

export class PackError extends Error {
  override name = 'PackError';
  readonly code: PackProblem;

  constructor(code: PackProblem, message: string) {
    super(message);
    this.code = code;
  }
}
