import type { Gunzip, InflateRaw } from 'node:zlib';
import { InputError } from '../exit-codes';
import { tooDense } from '../gzip';

/**
 * What comes out of a stream of zlib while `feed` fills it; given up when it grows without end. The
 * stream is destroyed and `feed` is over when the last chunk was given or nobody wants more.
 *
 * @param feed writes to the stream until it ends or is destroyed, and tells of the bytes it writes
 * @throws InputError with the words to put after the name of what is decompressed
 */
export async function* decompressed(
  stream: Gunzip | InflateRaw,
  feed: (onFed: (length: number) => void) => Promise<void>,
): AsyncGenerator<Uint8Array> {
  let read = 0;
  let made = 0;
  const feeding = feed(length => {
    read += length;
  });
  try {
    for await (const chunk of stream) {
      made += chunk.length;
      if (tooDense(read, made)) throw new InputError('grows without end when it is decompressed');
      yield chunk;
    }
    await feeding;
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`is damaged: it cannot be decompressed (${(error as Error).message})`);
  } finally {
    stream.destroy();
    await feeding.catch(() => {});
  }
}
