import { checksum } from './checksum';
import type { FingerprintCode } from './fingerprint-code';
import {
  HEADER_BYTES,
  MAGIC,
  SECTION_BYTES,
  SECTION_TAGS,
  type SectionTag,
  VERSION,
} from './format';

/** What a pack says of itself before its sections. */
export interface PackHeader {
  code: FingerprintCode;
  fingerprints: number;
  window: number;
}

/** Writes header, section table and sections (see `format`); sections that are not there are left out. */
export function assemble(
  sections: Partial<Record<SectionTag, Uint8Array>>,
  header: PackHeader,
): Uint8Array {
  const present = SECTION_TAGS.flatMap(tag => {
    const bytes = sections[tag];
    return bytes ? [{ tag, bytes }] : [];
  });
  const { head, offsets, length } = packHead(
    present.map(({ tag, bytes }) => ({ tag, length: bytes.length, checksum: checksum(bytes) })),
    header,
  );
  const pack = new Uint8Array(length);
  pack.set(head);
  present.forEach(({ bytes }, at) => {
    pack.set(bytes, offsets[at]!);
  });
  return pack;
}

/** A section as the table names it. */
export interface SectionRow {
  tag: SectionTag;
  length: number;
  checksum: number;
}

/**
 * Header and section table of a pack, with where each section is to stand and how long the file is;
 * what lies between is zeros.
 *
 * @param rows in the order of `SECTION_TAGS`.
 * Throws a `RangeError` when the pack would be too large.
 */
export function packHead(
  rows: readonly SectionRow[],
  header: PackHeader,
): { head: Uint8Array; offsets: number[]; length: number } {
  const tableEnd = HEADER_BYTES + rows.length * SECTION_BYTES;
  const head = new Uint8Array(tableEnd);
  const view = new DataView(head.buffer);
  const offsets: number[] = [];
  let offset = tableEnd;
  rows.forEach(({ tag, length, checksum }, at) => {
    const row = HEADER_BYTES + at * SECTION_BYTES;
    head.set(new TextEncoder().encode(tag), row);
    view.setUint32(row + 4, offset, true);
    view.setUint32(row + 8, length, true);
    view.setUint32(row + 12, checksum, true);
    offsets.push(offset);
    offset = aligned(offset + length);
  });
  if (offset >= 2 ** 32) throw new RangeError('A pack holds at most 4 GB: build several packs.');
  view.setUint32(0, MAGIC, true);
  view.setUint16(4, VERSION, true);
  view.setUint16(6, rows.length, true);
  view.setUint32(8, offset, true);
  view.setUint32(16, header.code.entries, true);
  view.setUint32(20, header.fingerprints, true);
  view.setUint16(24, header.window, true);
  view.setUint8(26, header.code.restBits);
  view.setUint8(27, header.code.modulus);
  view.setUint32(28, header.code.range, true);
  view.setUint32(12, checksum(head.subarray(16)), true);
  return { head, offsets, length: offset };
}

function aligned(offset: number): number {
  return Math.ceil(offset / 4) * 4;
}
