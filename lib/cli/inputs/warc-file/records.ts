import type { ByteSource } from './byte-source';
import { type Headers, parseHeaders } from './headers';

/** Bytes of one line and of all fields of a record: real ones have a few hundred. */
const MAX_LINE = 64 * 2 ** 10;
const MAX_FIELDS = 1_000;

/** A record of a WARC file. */
export interface WarcRecord {
  /** Byte at which it begins. */
  offset: number;
  headers: Headers;
  block: Uint8Array;
}

/** What is wrong with the bytes from an offset on; they were passed over up to the next record. */
export interface WarcProblem {
  offset: number;
  problem: string;
}

/**
 * The records wanted of an uncompressed WARC file (ISO 28500:2017, WARC 1.1; also 1.0 and 0.x), one at
 * a time. After bytes that are no record, reading goes on at the next line that opens one.
 *
 * Memory: one record that is wanted.
 *
 * @param wants whether to read the block of a record with these fields, of so many bytes
 */
export async function* warcRecords(
  source: ByteSource,
  wants: (headers: Headers, length: number) => boolean,
): AsyncGenerator<WarcRecord | WarcProblem> {
  for (;;) {
    const opening = await nextOpening(source);
    if (!opening) return;
    const { offset, junk } = opening;
    if (junk !== null) yield { offset: junk, problem: 'is no WARC record: passed over' };
    if (offset === null) return;
    const headers = await recordHeaders(source);
    const length = headers && blockLength(headers);
    if (!headers || length === null) {
      yield { offset, problem: 'is a WARC record without a valid Content-Length' };
      continue;
    }
    const isWanted = wants(headers, length);
    const block = isWanted ? await source.read(length) : null;
    const passed = block ? block.length : await source.skip(length);
    if (passed < length) {
      yield { offset, problem: 'is cut off: the file ends in the middle of it' };
      return;
    }
    if (block) yield { offset, headers, block };
  }
}

/** Reads up to the line that opens a record, and says where other bytes stand before it. */
async function nextOpening(
  source: ByteSource,
): Promise<{ offset: number | null; junk: number | null } | null> {
  let junk: number | null = null;
  for (;;) {
    const offset = source.position;
    const line = await source.line(MAX_LINE);
    if (!line) return junk === null ? null : { offset: null, junk };
    const words = asText(line);
    if (/^WARC\/\d\.\d/.test(words)) return { offset, junk };
    if (words !== '') junk ??= offset;
  }
}

/** `null` when they do not end. */
async function recordHeaders(source: ByteSource): Promise<Headers | null> {
  const lines: string[] = [];
  while (lines.length < MAX_FIELDS) {
    const line = await source.line(MAX_LINE);
    if (!line) return null;
    const words = asText(line);
    if (words === '') return parseHeaders(lines);
    lines.push(words);
  }
  return null;
}

function asText(line: Uint8Array): string {
  return Buffer.from(line)
    .toString('utf8')
    .replace(/[\r\n]+$/, '');
}

function blockLength(headers: Headers): number | null {
  const written = headers.get('content-length') ?? '';
  return /^\d{1,15}$/.test(written) ? Number(written) : null;
}
