/**
 * The pack, version 2: one little-endian file, opened in place. Version 1 is read too (`version-1`).
 *
 * ```
 * offset  bytes
 *      0  4   magic "WHNC"
 *      4  2   version, 2
 *      6  2   number of sections
 *      8  4   length of the file in bytes
 *     12  4   checksum of everything from here to the end of the section table
 *     16  4   number of entries n
 *     20  4   number of fingerprints
 *     24  2   winnowing window
 *     26  1   rest bits r, 0 to 16
 *     27  1   modulus m of positions, 8 to 32
 *     28  4   range R of values
 *     32  16  a section each: tag (4 ASCII), offset, length in bytes, checksum
 * ```
 * Sections begin at multiples of four bytes, in the order of `SECTION_TAGS`, zeros between them. Those
 * of the parts `titles`, `rewrites` and `facts` may be left out, each part as a whole. Entries stand in
 * the order of publisher, date and id (by UTF-16 unit, unknown ones first), so that the same articles
 * give the same bytes whatever their order. Rows are written as in `rows`, numbers, texts and dates as
 * in `byte-writer` and `packed-date`, bits as in `bits`.
 *
 * `name`: the pack's name, UTF-8.
 *
 * `copy`: ⌈R / 2^r⌉ rows, offsets in bits. Of a fingerprint's hash (32 bits) counts the value
 * v = ⌊hash · R / 2^32⌋, the product rounded to a double; row ⌊v / 2^r⌋ holds it. A row without
 * fingerprints is empty. Else it is: 4 bits, the width w; then for each fingerprint, by ascending value,
 * the difference d of its v modulo 2^r from the one before (the first: from 0), as ⌊d / 2^w⌋ zeros, a
 * one, and the lower w bits of d (Rice 1979); then the payloads in reverse order, the last fingerprint's
 * first, so that the first one's ends where the row ends. A payload is entry number · m + position
 * modulo m, in ⌈log2(n · m)⌉ bits. Among fingerprints of one value payloads descend while the hash is
 * the same, and ascend where the next one begins.
 *
 * `dict`: a row of UTF-8 a text, offsets in bytes. `meta`: a row an entry, offsets in bytes, written as
 * `entry-code` says. Part `titles`, `titl`: a row of UTF-8 an entry, offsets in bytes; an article
 * without a title has an empty row.
 *
 * Part `rewrites`. `wght`: 32,768 bytes, the weights of all stems, two a byte, the even one in the low
 * half. `sket`: a row an entry, offsets in Uint16: the stems of its sketch in text order. `sent`:
 * 2^d rows, offsets in entry numbers of e = ⌈log2 n⌉ bits each (1 at least; d is e, but 8 to 16): row i
 * has the entries with a stem among their heaviest whose upper d bits are i.
 *
 * Part `facts`, `fact`: a row an entry, offsets in bytes: a Bloom filter of its names and numbers.
 */
export const MAGIC = 0x434e4857;
export const VERSION = 2;
export const HEADER_BYTES = 32;
export const SECTION_BYTES = 16;

/** Parts of a pack, and the sections each is made of. */
export const PARTS = {
  copies: ['copy'],
  metadata: ['name', 'dict', 'meta'],
  titles: ['titl'],
  rewrites: ['wght', 'sket', 'sent'],
  facts: ['fact'],
} as const;
export type Part = keyof typeof PARTS;
export type SectionTag = (typeof PARTS)[Part][number];

/** Parts that a pack can do without. */
export const OPTIONAL_PARTS = ['titles', 'rewrites', 'facts'] as const;
export type OptionalPart = (typeof OPTIONAL_PARTS)[number];

export const SECTION_TAGS: readonly SectionTag[] = [
  'name',
  'copy',
  'dict',
  'meta',
  'titl',
  'wght',
  'sket',
  'sent',
  'fact',
];

/** Bits of an entry's number. */
export function entryBitsFor(entries: number): number {
  return Math.max(1, Math.ceil(Math.log2(Math.max(1, entries))));
}

/** Bits of a stem that choose its slot in the directory: about twenty entries a slot. */
export function stemDirectoryBits(entryBits: number): number {
  return Math.min(16, Math.max(8, entryBits));
}
