import {
  checksum,
  HEADER_BYTES,
  LARGEST_ENTRY_BITS,
  MAGIC,
  PackError,
  SECTION_BYTES,
  SECTION_TAGS,
  type SectionTag,
  VERSION,
} from './format';

/** What a pack says of itself before its sections. */
export interface Header {
  sections: number;
  size: number;
  postings: number;
  window: number;
  bucketBits: number;
  entryBits: number;
}

/** Reads and checks the header. Throws a `PackError`. */
export function readHeader(bytes: Uint8Array): Header {
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
  if (version !== VERSION) throw corrupt('it has no valid version');
  if (bytes.length < HEADER_BYTES) throw truncated(bytes.length, HEADER_BYTES);
  const length = view.getUint32(8, true);
  if (bytes.length < length) throw truncated(bytes.length, length);
  const header = {
    sections: view.getUint16(6, true),
    size: view.getUint32(16, true),
    postings: view.getUint32(20, true),
    window: view.getUint16(24, true),
    bucketBits: view.getUint8(26),
    entryBits: view.getUint8(27),
  };
  const tableEnd = HEADER_BYTES + header.sections * SECTION_BYTES;
  if (bytes.length !== length || tableEnd > length) throw corrupt('its length is wrong');
  if (view.getUint32(12, true) !== checksum(bytes.subarray(16, tableEnd))) {
    throw corrupt('its header is damaged');
  }
  const { size, window, bucketBits, entryBits } = header;
  if (
    window < 1 ||
    entryBits > LARGEST_ENTRY_BITS ||
    bucketBits > LARGEST_ENTRY_BITS ||
    bucketBits < entryBits ||
    size > 2 ** entryBits
  ) {
    throw corrupt('its header makes no sense');
  }
  return header;
}

/** The sections, each with its checksum compared. Throws a `PackError`. */
export function readSections(bytes: Uint8Array, count: number): Record<SectionTag, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Map<string, Uint8Array>();
  for (let at = 0; at < count; at += 1) {
    const row = HEADER_BYTES + at * SECTION_BYTES;
    const tag = String.fromCharCode(...bytes.subarray(row, row + 4));
    const offset = view.getUint32(row + 4, true);
    const length = view.getUint32(row + 8, true);
    if (offset % 4 !== 0 || offset + length > bytes.length) {
      throw corrupt(`its section "${tag}" lies outside of the file`);
    }
    const section = bytes.subarray(offset, offset + length);
    if (view.getUint32(row + 12, true) !== checksum(section)) {
      throw corrupt(`its section "${tag}" is damaged`);
    }
    found.set(tag, section);
  }
  return Object.fromEntries(
    SECTION_TAGS.map(tag => {
      const section = found.get(tag);
      if (!section) throw corrupt(`its section "${tag}" is missing`);
      return [tag, section];
    }),
  ) as Record<SectionTag, Uint8Array>;
}

function truncated(length: number, expected: number): PackError {
  return new PackError(
    'truncated',
    `This pack is incomplete: ${length} of ${expected} bytes are there. Copy or download it again.`,
  );
}

/** @param what completes "This pack is damaged: …". */
export function corrupt(what: string): PackError {
  return new PackError(
    'corrupt',
    `This pack is damaged: ${what}. Copy or download it again, or build it anew.`,
  );
}
