import type { Corpus } from './corpus';
import { readVersion } from './section-table';
import { openVersion1 } from './version-1';
import { openVersion2 } from './version-2';

export type { Corpus } from './corpus';

/**
 * Opens a pack of any version. Magic, version, lengths and checksums are compared first; offsets when a
 * question uses them.
 *
 * Throws a `PackError` that says what is wrong.
 * Cost: one pass over the bytes, about 0.1 ms a megabyte.
 */
export function openPack(source: ArrayBuffer | Uint8Array): Corpus {
  const bytes = alignedBytes(source);
  return readVersion(bytes) === 1 ? openVersion1(bytes) : openVersion2(bytes);
}

/** Typed arrays need a start divisible by four: a file read into a shared buffer may lack it. */
function alignedBytes(source: ArrayBuffer | Uint8Array): Uint8Array {
  if (source instanceof ArrayBuffer) return new Uint8Array(source);
  return source.byteOffset % 4 === 0 ? source : source.slice();
}
