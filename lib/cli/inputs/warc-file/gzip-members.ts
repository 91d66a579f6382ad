import { crc32, createInflateRaw, type InflateRaw } from 'node:zlib';
import { InputError } from '../../exit-codes';
import { isGzip } from '../../gzip';
import { decompressed } from '../bounded-decompression';
import type { ByteSource } from './byte-source';

/** Flags of a member's header (RFC 1952, section 2.3.1). */
const FLAG = { headerCheck: 2, extra: 4, name: 8, comment: 16 } as const;
const TRAILER_BYTES = 8;
const MAX_NAME_BYTES = 64 * 2 ** 10;

/**
 * Reads the header of the gzip member that begins at the source's position, and gives its content as
 * it is decompressed. The source stands behind the member when the content has been read to its end.
 *
 * Files of many members are read one by one, so that each record is known by its place in the file
 * and a damaged one costs no other.
 *
 * @throws InputError with what is wrong with the member, at its end if it is its checksum
 */
export async function* gzipMember(source: ByteSource): AsyncGenerator<Uint8Array> {
  await passHeader(source);
  const inflate = createInflateRaw();
  let checksum = 0;
  for await (const chunk of decompressed(inflate, onFed => feed(inflate, source, onFed))) {
    checksum = crc32(chunk, checksum);
    yield chunk;
  }
  const trailer = Buffer.from(await source.read(TRAILER_BYTES));
  if (trailer.length < TRAILER_BYTES) throw new InputError('is cut off');
  if (trailer.readUInt32LE() !== checksum) {
    throw new InputError('is damaged: its checksum is wrong');
  }
}

async function passHeader(source: ByteSource): Promise<void> {
  const fixed = await source.read(10);
  if (!isGzip(fixed) || fixed.length < 10) {
    source.unread(fixed.subarray(1));
    throw new InputError('is not gzip: passed over');
  }
  const flags = fixed[3]!;
  if (flags & FLAG.extra) {
    const [low = 0, high = 0] = await source.read(2);
    await source.skip(low + high * 256);
  }
  if (flags & FLAG.name) await passText(source);
  if (flags & FLAG.comment) await passText(source);
  if (flags & FLAG.headerCheck) await source.skip(2);
}

/** Passes over text that ends with a zero byte. */
async function passText(source: ByteSource): Promise<void> {
  let passed = 0;
  while (passed < MAX_NAME_BYTES) {
    const chunk = await source.chunk();
    if (!chunk) throw new InputError('is cut off');
    const end = chunk.indexOf(0);
    if (end >= 0) {
      source.unread(chunk.subarray(end + 1));
      return;
    }
    passed += chunk.length;
  }
  throw new InputError('is not gzip: passed over');
}

/** Writes to the stream until it takes no more, which is its end, and puts back what stands behind. */
async function feed(
  inflate: InflateRaw,
  source: ByteSource,
  onFed: (length: number) => void,
): Promise<void> {
  let fed = 0;
  const over = new Promise<void>(resolve => {
    inflate
      .once('end', resolve)
      .once('close', resolve)
      .once('error', () => resolve());
  });
  try {
    while (!inflate.destroyed) {
      const chunk = await source.chunk();
      if (!chunk) {
        inflate.end();
        return;
      }
      fed += chunk.length;
      onFed(chunk.length);
      // Behind its end the stream may never call back.
      await Promise.race([over, new Promise(resolve => inflate.write(chunk, resolve))]);
      const left = Math.min(chunk.length, fed - inflate.bytesWritten);
      if (left > 0) {
        source.unread(chunk.subarray(chunk.length - left));
        return;
      }
    }
  } catch (error) {
    inflate.destroy(error as Error);
  }
}

/**
 * Passes over bytes up to the next that open a gzip member; `false` when there are none.
 * By chance such bytes stand in compressed data once in 16 MB; what begins there is soon found damaged.
 */
export async function toNextMember(source: ByteSource): Promise<boolean> {
  let before: Uint8Array = new Uint8Array();
  for (;;) {
    const chunk = await source.chunk();
    if (!chunk) return false;
    const bytes = before.length === 0 ? chunk : Buffer.concat([before, chunk]);
    for (let at = bytes.indexOf(0x1f); at >= 0; at = bytes.indexOf(0x1f, at + 1)) {
      if (!isGzip(bytes.subarray(at))) continue;
      source.unread(bytes.subarray(at));
      return true;
    }
    before = bytes.subarray(-2);
  }
}
