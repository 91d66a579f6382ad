import type { Corpus } from './corpus';
import { readVersion } from './section-table';
import { openVersion1 } from './version-1';
import { openVersion2 } from './version-2';

export type { Corpus } from './corpus';

/** How a pack is opened. Throws a `PackError` that says what is wrong. */
export type OpenPack = (source: ArrayBuffer | Uint8Array) => Corpus;

/**
 * Opens a pack of any version. Magic, version, lengths and checksums are compared first; offsets when a
 * question uses them.
 *
 * Throws a `PackError` that says what is wrong.
 * Cost: one pass over the bytes, about 0.1 ms a megabyte.
 */
export function openPack(source: ArrayBuffer | Uint8Array): Corpus {
  const corpus = openStored(source);
  corpus.verify();
  return corpus;
}

/**
 * Opens a pack that was whole when it was stored: the checksums of its sections are left to
 * `Corpus.verify`, and the first answer comes sooner.
 *
 * Throws a `PackError`, as may every question, when what it needs turns out to be damaged.
 * Cost: some tenths of a millisecond, whatever the size.
 */
export function openStored(source: ArrayBuffer | Uint8Array): Corpus {
  const bytes = alignedBytes(source);
  return readVersion(bytes) === 1 ? openVersion1(bytes) : openVersion2(bytes);
}

/** Typed arrays need a start divisible by four: a file read into a shared buffer may lack it. */
function alignedBytes(source: ArrayBuffer | Uint8Array): Uint8Array {
  if (source instanceof ArrayBuffer) return new Uint8Array(source);
  return source.byteOffset % 4 === 0 ? source : source.slice();
}
