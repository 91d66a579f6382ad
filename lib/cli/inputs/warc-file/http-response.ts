import {
  brotliDecompressSync,
  constants,
  gunzipSync,
  inflateRawSync,
  inflateSync,
} from 'node:zlib';
import { InputError } from '../../exit-codes';
import { isGzip } from '../../gzip';
import { type Headers, parseHeaders } from './headers';

/** Bytes of a status line and fields; servers stop at 8 to 64 KB. */
const MAX_HEAD = 256 * 2 ** 10;
/** The limit of a page file: what is larger is no page. */
const MAX_BODY = 64 * 2 ** 20;

export interface HttpResponse {
  status: number;
  headers: Headers;
  /** As it was sent, with its chunks and compression. */
  body: Uint8Array;
}

/** The response in a record's block (RFC 9112), or `null` when there is none. Cost: linear in its head. */
export function parseResponse(block: Uint8Array): HttpResponse | null {
  const window = Buffer.from(block.buffer, block.byteOffset, Math.min(block.length, MAX_HEAD));
  const [, status] = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(window.toString('latin1', 0, 20)) ?? [];
  const strict = window.indexOf('\r\n\r\n');
  const lenient = window.indexOf('\n\n');
  const end = strict >= 0 && (lenient < 0 || strict < lenient) ? strict + 4 : lenient + 2;
  if (!status || end < 2) return null;
  const [, ...fields] = window.toString('latin1', 0, end).split(/\r?\n/);
  return { status: Number(status), headers: parseHeaders(fields), body: block.subarray(end) };
}

/**
 * The body of a response without its chunks (RFC 9112, section 7.1) and its compression. Archives often
 * hold bodies that are decoded already under the fields that say they are not: the bytes decide.
 *
 * @throws InputError with what is wrong with it
 */
export function bodyOf({ headers, body }: HttpResponse): Uint8Array {
  let decoded = body;
  if (/chunked/i.test(headers.get('transfer-encoding') ?? '')) decoded = dechunked(decoded);
  const codings = (headers.get('content-encoding') ?? '').toLowerCase().split(',');
  for (const coding of codings.reverse()) decoded = decompressed(decoded, coding.trim());
  return decoded;
}

/** A chunk's size, its extensions aside. */
const CHUNK_SIZE = /^([0-9a-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n/i;
const MAX_SIZE_LINE = 1_024;

function dechunked(body: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  while (at < body.length) {
    const head = Buffer.from(body.subarray(at, at + MAX_SIZE_LINE)).toString('latin1');
    const [line, size] = CHUNK_SIZE.exec(head) ?? [];
    // Not in chunks, or cut off: what there is counts.
    if (!line || !size) return parts.length === 0 ? body : Buffer.concat(parts);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    at += line.length;
    parts.push(body.subarray(at, at + length));
    at += length;
    if (body[at] === 0x0d) at++;
    if (body[at] === 0x0a) at++;
  }
  return Buffer.concat(parts);
}

function decompressed(body: Uint8Array, coding: string): Uint8Array {
  if (body.length === 0) return body;
  switch (coding) {
    case '':
    case 'identity':
      return body;
    case 'gzip':
    case 'x-gzip':
      return isGzip(body) ? bounded(gunzipSync, body, coding) : body;
    case 'deflate':
      return inflated(body);
    case 'br':
      return unbrotlied(body);
    default:
      throw new InputError(
        `is compressed in a way that Whence does not read (${coding}): crawl it with “Accept-Encoding: gzip”`,
      );
  }
}

type Decompress = (bytes: Uint8Array, options: object) => Uint8Array;

function bounded(decompress: Decompress, body: Uint8Array, coding: string): Uint8Array {
  try {
    // What a crawler cut off is given as far as it goes.
    return decompress(body, { maxOutputLength: MAX_BODY, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      throw new InputError('is too large for a page: over 64 MB when it is decompressed');
    }
    throw new InputError(`is damaged: its ${coding} cannot be decompressed`);
  }
}

/** With its header (RFC 1950), as the standard says, or without, as some servers send it. */
function inflated(body: Uint8Array): Uint8Array {
  if (looksLikeMarkup(body)) return body;
  const hasHeader = (body[0]! & 0x0f) === 8 && (body[0]! * 256 + (body[1] ?? 0)) % 31 === 0;
  return bounded(hasHeader ? inflateSync : inflateRawSync, body, 'deflate');
}

function unbrotlied(body: Uint8Array): Uint8Array {
  if (looksLikeMarkup(body)) return body;
  const brotli: Decompress = (bytes, options) =>
    brotliDecompressSync(bytes, {
      ...options,
      finishFlush: constants.BROTLI_OPERATION_FLUSH,
    });
  return bounded(brotli, body, 'br');
}

function looksLikeMarkup(body: Uint8Array): boolean {
  return /^(?:\xef\xbb\xbf)?\s{0,100}<[!a-z?]/i.test(
    Buffer.from(body.subarray(0, 120)).toString('latin1'),
  );
}
