import { HEADER_BYTES, MAGIC, SECTION_BYTES, VERSION } from './format';
import { corrupt, PackError, truncated } from './problems';

/** Format version of a file. Throws a `PackError` when it is no pack, or newer than this reader. */
export function readVersion(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC) {
    throw new PackError('not-a-pack', 'This is not a Whence pack. Build one with "whence build".');
  }
  const version = view.getUint16(4, true);
  if (version > VERSION) {
    throw new PackError(
      'newer-version',
      `This pack has format version ${version}; this Whence reads up to ${VERSION}. Update Whence, or build the pack anew.`,
    );
  }
  if (version < 1) throw corrupt('it has no valid version');
  return version;
}

type Checksum = (bytes: Uint8Array) => number;

/**
 * The fields of the header that all versions share, and the header's other fields: what the checksum of
 * the table protects. Throws a `PackError` when the file is shorter or longer than it says.
 *
 * @returns a view of the header, and its number of sections.
 */
export function readFrame(
  bytes: Uint8Array,
  checksum: Checksum,
): { view: DataView; count: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_BYTES) throw truncated(bytes.length, HEADER_BYTES);
  const length = view.getUint32(8, true);
  if (bytes.length < length) throw truncated(bytes.length, length);
  const count = view.getUint16(6, true);
  const tableEnd = HEADER_BYTES + count * SECTION_BYTES;
  if (bytes.length !== length || tableEnd > length) throw corrupt('its length is wrong');
  if (view.getUint32(12, true) !== checksum(bytes.subarray(16, tableEnd))) {
    throw corrupt('its header is damaged');
  }
  return { view, count };
}

export interface Sections {
  /** By tag. */
  sections: Map<string, Uint8Array>;
  /** Compares their checksums, once. Throws a `PackError`. Cost: one pass over the bytes. */
  verify(): void;
}

/** Where the sections are. Throws a `PackError` when that is outside of the file. */
export function readSections(bytes: Uint8Array, count: number, checksum: Checksum): Sections {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sections = new Map<string, Uint8Array>();
  const unverified = new Map<string, number>();
  for (let at = 0; at < count; at += 1) {
    const row = HEADER_BYTES + at * SECTION_BYTES;
    const tag = String.fromCharCode(...bytes.subarray(row, row + 4));
    const offset = view.getUint32(row + 4, true);
    const length = view.getUint32(row + 8, true);
    if (offset % 4 !== 0 || offset + length > bytes.length) {
      throw corrupt(`its section "${tag}" lies outside of the file`);
    }
    sections.set(tag, bytes.subarray(offset, offset + length));
    unverified.set(tag, view.getUint32(row + 12, true));
  }
  return {
    sections,
    verify() {
      for (const [tag, expected] of unverified) {
        if (expected !== checksum(sections.get(tag)!)) {
          throw corrupt(`its section "${tag}" is damaged`);
        }
        unverified.delete(tag);
      }
    },
  };
}

/** Throws a `PackError` when there is no such section. */
export function sectionOf(sections: ReadonlyMap<string, Uint8Array>, tag: string): Uint8Array {
  const section = sections.get(tag);
  if (!section) throw corrupt(`its section "${tag}" is missing`);
  return section;
}
