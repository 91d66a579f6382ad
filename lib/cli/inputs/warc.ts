import { decode } from '../decode';
import { InputError } from '../exit-codes';
import { isGzip } from '../gzip';
import { html } from './html';
import type { Importer, Input, InputFile } from './importer';
import { rawBytes } from './open-bytes';
import { ByteSource } from './warc-file/byte-source';
import { gzipMember, toNextMember } from './warc-file/gzip-members';
import type { Headers } from './warc-file/headers';
import { bodyOf, type HttpResponse, parseResponse } from './warc-file/http-response';
import { type WarcProblem, type WarcRecord, warcRecords } from './warc-file/records';

/** The limit of a page file. */
const MAX_BLOCK_BYTES = 64 * 2 ** 20;
const HEAD_BYTES = 4096;

/**
 * WARC (ISO 28500:2017) and WARC.gz, one record at a time: the pages of HTML in responses that were
 * successful. All other records (requests, metadata, revisits, pictures, redirects) are passed over.
 *
 * | fact | of the record |
 * |---|---|
 * | text and all that a page states | HTTP body, without chunks and compression, in the charset of Content-Type or of the page |
 * | address | WARC-Target-URI |
 *
 * WARC-Date is when the page was fetched, which says nothing of when it was published.
 */
export const warc: Importer = {
  extensions: ['.warc', '.warc.gz'],
  recognises: head => head.startsWith('WARC/'),
  async *read(file: InputFile): AsyncIterable<Input> {
    const source = new ByteSource(rawBytes(file));
    try {
      for await (const found of allRecords(source)) {
        const where = `${file.path}: byte ${found.offset}`;
        if ('problem' in found) yield { where, problem: found.problem };
        else yield* page(found, { where, fallbackId: `${file.name}:${found.offset}` });
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      yield { where: file.path, problem: error.message };
    } finally {
      await source.close();
    }
  },
};

async function* allRecords(source: ByteSource): AsyncGenerator<WarcRecord | WarcProblem> {
  const head = await source.read(3);
  source.unread(head);
  if (isGzip(head)) yield* compressedRecords(source);
  else yield* warcRecords(source, isResponse);
}

/** Offsets are those of the members in the file: a record's own, where each has a member of its own. */
async function* compressedRecords(source: ByteSource): AsyncGenerator<WarcRecord | WarcProblem> {
  for (;;) {
    const offset = source.position;
    const first = await source.read(1);
    if (first.length === 0) return;
    source.unread(first);
    try {
      let last: WarcRecord | WarcProblem | null = null;
      for await (const found of warcRecords(new ByteSource(gzipMember(source)), isResponse)) {
        if (last) yield last;
        last = { ...found, offset };
      }
      // Not before the member's checksum has been seen.
      if (last) yield last;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      yield { offset, problem: error.message };
      if (!(await toNextMember(source))) return;
    }
  }
}

function* page(record: WarcRecord, place: { where: string; fallbackId: string }): Generator<Input> {
  const response = parseResponse(record.block);
  if (response?.status !== 200) return;
  try {
    const markup = htmlOf(response);
    if (markup === null) return;
    const url = address(record.headers.get('warc-target-uri'));
    yield { ...place, record: { html: markup, ...(url ? { url } : {}) }, crawled: true };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    yield { where: place.where, problem: error.message };
  }
}

function isResponse(headers: Headers, length: number): boolean {
  const type = headers.get('content-type') ?? 'application/http';
  return (
    length <= MAX_BLOCK_BYTES &&
    headers.get('warc-type')?.toLowerCase() === 'response' &&
    /^application\/http\b/i.test(type)
  );
}

/** @throws InputError when it says that it is HTML and cannot be read */
function htmlOf(response: HttpResponse): string | null {
  const type = response.headers.get('content-type') ?? '';
  if (type !== '' && !/^(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) return null;
  const body = bodyOf(response);
  const [, charset] = /charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(type) ?? [];
  const head = Buffer.from(body.subarray(0, HEAD_BYTES)).toString('latin1');
  return type !== '' || html.recognises(head) ? decode(body, charset) : null;
}

/** Some versions of wget put the address in angle brackets. */
function address(written: string | undefined): string | null {
  const url = written?.replace(/^<|>$/g, '') ?? '';
  return /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null;
}
