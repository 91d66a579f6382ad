import {
  checksum,
  HEADER_BYTES,
  MAGIC,
  SECTION_BYTES,
  SECTION_TAGS,
  type SectionTag,
  VERSION,
} from './format';

/** What a pack says of itself before its sections. */
export interface PackHeader {
  entries: number;
  postings: number;
  window: number;
  bucketBits: number;
  entryBits: number;
}

/** Writes header, section table and sections (see `format`). */
export function assemble(sections: Record<SectionTag, Uint8Array>, header: PackHeader): Uint8Array {
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

type Bytes = Uint8Array | Uint16Array | Uint32Array;

/** The bytes of an array, not copied. */
export function bytesOf(array: Bytes): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

/** Where each of some arrays begins when they stand one after another, in elements; and the end. */
export function offsetsOf(arrays: readonly Bytes[]): Uint32Array {
  const offsets = new Uint32Array(arrays.length + 1);
  arrays.forEach((array, at) => {
    offsets[at + 1] = offsets[at]! + array.length;
  });
  return offsets;
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
