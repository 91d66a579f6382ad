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
  const tableEnd = HEADER_BYTES + present.length * SECTION_BYTES;
  const length = present.reduce((sum, { bytes }) => aligned(sum + bytes.length), tableEnd);
  if (length >= 2 ** 32) throw new RangeError('A pack holds at most 4 GB: build several packs.');
  const pack = new Uint8Array(length);
  const view = new DataView(pack.buffer);
  let offset = tableEnd;
  present.forEach(({ tag, bytes }, at) => {
    const row = HEADER_BYTES + at * SECTION_BYTES;
    pack.set(new TextEncoder().encode(tag), row);
    view.setUint32(row + 4, offset, true);
    view.setUint32(row + 8, bytes.length, true);
    view.setUint32(row + 12, checksum(bytes), true);
    pack.set(bytes, offset);
    offset = aligned(offset + bytes.length);
  });
  view.setUint32(0, MAGIC, true);
  view.setUint16(4, VERSION, true);
  view.setUint16(6, present.length, true);
  view.setUint32(8, length, true);
  view.setUint32(16, header.code.entries, true);
  view.setUint32(20, header.fingerprints, true);
  view.setUint16(24, header.window, true);
  view.setUint8(26, header.code.restBits);
  view.setUint8(27, header.code.modulus);
  view.setUint32(28, header.code.range, true);
  view.setUint32(12, checksum(pack.subarray(16, tableEnd)), true);
  return pack;
}

function aligned(offset: number): number {
  return Math.ceil(offset / 4) * 4;
}
