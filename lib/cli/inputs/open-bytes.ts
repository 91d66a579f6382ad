import { createReadStream } from 'node:fs';
import { createGunzip, type Gunzip } from 'node:zlib';
import { InputError } from '../exit-codes';
import { inWords } from '../file-errors';
import { isGzip } from '../gzip';
import { decompressed } from './bounded-decompression';
import type { InputFile } from './importer';

const CHUNK_BYTES = 2 ** 18;

/**
 * The bytes of a file as they arrive, decompressed when they are gzip (RFC 1952, several members one
 * after another included).
 *
 * Memory: a few chunks.
 *
 * @throws InputError with the words to put after the file's name
 */
export async function* openBytes(file: InputFile): AsyncGenerator<Uint8Array> {
  const raw = rawBytes(file);
  const first = await raw.next();
  if (first.done) return;
  if (isGzip(first.value)) yield* gunzipped(first.value, raw);
  else {
    yield first.value;
    yield* raw;
  }
}

/** The same without decompression. */
export async function* rawBytes(file: InputFile): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(file.path, { highWaterMark: CHUNK_BYTES })) {
      file.onRead?.(chunk.length);
      yield chunk;
    }
  } catch (error) {
    throw new InputError(inWords(error));
  }
}

function gunzipped(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  return decompressed(gunzip, onFed => feed(gunzip, first, rest, onFed));
}

/** What goes wrong with the source ends the decompression with the same error. */
async function feed(
  gunzip: Gunzip,
  first: Uint8Array,
  rest: AsyncIterable<Uint8Array>,
  onFed: (length: number) => void,
): Promise<void> {
  try {
    await put(gunzip, first, onFed);
    for await (const chunk of rest) {
      if (gunzip.destroyed) return;
      await put(gunzip, chunk, onFed);
    }
    gunzip.end();
  } catch (error) {
    gunzip.destroy(error as Error);
  }
}

function put(gunzip: Gunzip, chunk: Uint8Array, onFed: (length: number) => void): Promise<void> {
  onFed(chunk.length);
  if (gunzip.destroyed || gunzip.write(chunk)) return Promise.resolve();
  return new Promise(resolve => {
    gunzip.once('drain', resolve);
    gunzip.once('close', resolve);
  });
}
