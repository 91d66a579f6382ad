import { join } from 'node:path';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ByteSource } from '../../lib/cli/inputs/warc-file/byte-source';
import { gzipMember } from '../../lib/cli/inputs/warc-file/gzip-members';
import { LIGHTHOUSE, ORCHARD, page, QUARRY } from './articles';
import { built, imported, textsIn } from './imported';
import { scratch } from './scratch';
import { chunked, record, response } from './warc-file';

const URL_A = 'https://courier.example/2024/lighthouse';
const URL_B = 'https://courier.example/2024/orchard';
const FIRST = response(URL_A, page(LIGHTHOUSE));
const SECOND = response(URL_B, page(ORCHARD));

function warc(parts: (Uint8Array | string)[], name = 'crawl.warc'): string {
  return join(scratch({ [name]: Buffer.concat(parts.map(part => Buffer.from(part))) }), name);
}

/** Each record a gzip member of its own, as the standard recommends (annex D). */
const gzipped = (...records: Uint8Array[]) =>
  warc(
    records.map(it => gzipSync(it)),
    'crawl.warc.gz',
  );

describe('WARC', () => {
  const others = [
    record('warcinfo', { 'Content-Type': 'application/warc-fields' }, 'software: x\r\n'),
    record(
      'request',
      { 'Content-Type': 'application/http; msgtype=request' },
      'GET / HTTP/1.1\r\n\r\n',
    ),
    response('https://courier.example/a.jpg', Uint8Array.of(0xff, 0xd8, 0, 1), {
      'Content-Type': 'image/jpeg',
    }),
    response('https://courier.example/gone', page(ORCHARD), {}, '404 Not Found'),
    response('https://courier.example/moved', '', { Location: URL_A }, '301 Moved Permanently'),
    record(
      'revisit',
      { 'WARC-Target-URI': URL_B, 'Content-Type': 'application/http' },
      'HTTP/1.1 200 OK\r\n\r\n',
    ),
    record(
      'resource',
      { 'WARC-Target-URI': 'file:///a.html', 'Content-Type': 'text/html' },
      page(QUARRY),
    ),
    record('metadata', {}, ''),
  ];

  test.each([
    ['as it is', (records: Uint8Array[]) => warc(records)],
    ['with a gzip member for each record', (records: Uint8Array[]) => gzipped(...records)],
    [
      'compressed as a whole',
      (records: Uint8Array[]) => warc([gzipSync(Buffer.concat(records))], 'crawl.warc.gz'),
    ],
    ['under a name that says nothing', (records: Uint8Array[]) => warc(records, 'crawl')],
    [
      'compressed, under a name that says nothing',
      (records: Uint8Array[]) =>
        warc(
          records.map(it => gzipSync(it)),
          'crawl.gz',
        ),
    ],
  ])('%s gives the pages of successful responses, with their addresses', async (_, write) => {
    const { code, stderr, entries } = await built(write([...others, FIRST, ...others, SECOND]));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(entries.map(({ url, published }) => [url, published])).toEqual([
      [URL_A, null],
      [URL_B, null],
    ]);
  });

  test('counts pages that are no articles, which is nothing wrong', async () => {
    const home = response('https://courier.example/', '<html><title>Courier</title><p>Welcome.');
    const { code, stdout } = await built(warc([home, FIRST, home]));
    expect(code).toBe(0);
    expect(stdout).toContain('; left out: pages that are no articles (2)');
  });

  const body = page(LIGHTHOUSE);
  const bodies: [string, Uint8Array, Record<string, string>][] = [
    ['in chunks', chunked(body), { 'Transfer-Encoding': 'chunked' }],
    ['in chunks that the crawler took away', Buffer.from(body), { 'Transfer-Encoding': 'chunked' }],
    ['in gzip', gzipSync(body), { 'Content-Encoding': 'gzip' }],
    ['in gzip that the crawler took away', Buffer.from(body), { 'Content-Encoding': 'gzip' }],
    [
      'in chunks of gzip',
      chunked(gzipSync(body)),
      { 'Content-Encoding': 'gzip', 'Transfer-Encoding': 'chunked' },
    ],
    ['in deflate', deflateSync(body), { 'Content-Encoding': 'deflate' }],
    ['in deflate without its header', deflateRawSync(body), { 'Content-Encoding': 'deflate' }],
    ['in Brotli', brotliCompressSync(body), { 'Content-Encoding': 'br' }],
    ['in Brotli that the crawler took away', Buffer.from(body), { 'Content-Encoding': 'br' }],
    ['without a type', Buffer.from(body), { 'Content-Type': '' }],
    ['as XHTML', Buffer.from(body), { 'Content-Type': 'application/xhtml+xml' }],
  ];

  test.each(bodies)('reads a body %s', async (_, sent, headers) => {
    const path = warc([response(URL_A, sent, headers)]);
    expect(await textsIn(path)).toEqual([expect.stringContaining('the single word fog')]);
  });

  test.each([
    ['gzip', gzipSync(body), 'gzip'],
    ['Brotli', brotliCompressSync(body), 'br'],
  ])('reads as far as it goes what a crawler cut off in %s', async (_, sent, coding) => {
    const path = warc([
      response(URL_A, sent.subarray(0, sent.length - 60), { 'Content-Encoding': coding }),
    ]);
    const [text] = await textsIn(path);
    expect(text).toContain('Aldous Penhallow climbed');
  });

  test('reads the charset that HTTP states, where the page is not UTF-8', async () => {
    const cyrillic =
      'Мост через реку открыли ночью, чтобы никто не мешал, и всё-таки пришли все, кто не спал. ';
    const bytes = Buffer.from(
      Array.from(page(`Мост\n\n${cyrillic.repeat(6)}`), char => {
        const code = char.charCodeAt(0);
        if (code >= 0x410 && code <= 0x44f) return code - 0x350;
        return code === 0x451 ? 0xb8 : code;
      }),
    );
    const path = warc([
      response(URL_A, Buffer.from(bytes.toString('latin1').replace('utf-8', ''), 'latin1'), {
        'Content-Type': 'text/html; charset="windows-1251"',
      }),
    ]);
    expect(await textsIn(path)).toEqual([expect.stringContaining('и всё-таки пришли все')]);
  });
});

describe('a WARC file in which something is wrong', () => {
  test('names bytes that are no record by their offset, and reads on', async () => {
    const junk = 'left over from a crash\r\nWARC-like, and not\r\n';
    const path = warc([FIRST, junk, SECOND]);
    expect(await imported(path)).toMatchObject([
      { record: { url: URL_A } },
      {
        where: `${path}: byte ${FIRST.length}`,
        problem: expect.stringContaining('no WARC record'),
      },
      { record: { url: URL_B } },
    ]);
  });

  test.each([
    ['no length', FIRST.toString('latin1').replace(/Content-Length: \d+\r\n/, '')],
    [
      'a length that is none',
      FIRST.toString('latin1').replace(/Content-Length: /, 'Content-Length: -'),
    ],
  ])('names a record with %s, and reads on', async (_, broken) => {
    const path = warc([Buffer.from(broken, 'latin1'), SECOND]);
    const [problem, ...rest] = await imported(path);
    expect(problem).toEqual({
      where: `${path}: byte 0`,
      problem: 'is a WARC record without a valid Content-Length',
    });
    expect(rest.at(-1)).toMatchObject({ record: { url: URL_B } });
  });

  test('names the record in whose middle it ends', async () => {
    const path = warc([FIRST, SECOND.subarray(0, SECOND.length - 400)]);
    expect(await imported(path)).toMatchObject([
      { record: { url: URL_A } },
      { where: `${path}: byte ${FIRST.length}`, problem: expect.stringContaining('is cut off') },
    ]);
  });

  test('loses the damaged member alone, wherever the damage is', async () => {
    const members = [FIRST, SECOND, response('https://courier.example/c', page(QUARRY))].map(it =>
      gzipSync(it),
    );
    const [first, second, third] = members as [Buffer, Buffer, Buffer];
    for (const at of [0, 5, 30, Math.trunc(second.length / 2)]) {
      const damaged = Buffer.from(second);
      damaged.fill(0x55, at, at + 40);
      const path = warc([first, damaged, third], 'crawl.warc.gz');
      const inputs = await imported(path);
      expect(inputs[0]).toMatchObject({ record: { url: URL_A } });
      expect(inputs.at(-1)).toMatchObject({ record: { url: 'https://courier.example/c' } });
      expect(inputs.slice(1, -1).some(it => 'problem' in it)).toBe(true);
      expect(inputs[1]!.where).toBe(`${path}: byte ${first.length}`);
    }
  });

  test('names the member in whose middle it ends', async () => {
    const path = warc([gzipSync(FIRST), gzipSync(SECOND).subarray(0, 200)], 'crawl.warc.gz');
    expect(await imported(path)).toMatchObject([
      { record: { url: URL_A } },
      {
        where: `${path}: byte ${gzipSync(FIRST).length}`,
        problem: expect.stringMatching(/damaged|cut off/),
      },
    ]);
  });

  test('refuses a page that grows without end, and reads on', async () => {
    const bomb = gzipSync(Buffer.alloc(80 * 2 ** 20, 0x20));
    const path = warc([response(URL_A, bomb, { 'Content-Encoding': 'gzip' }), SECOND]);
    expect(await imported(path)).toMatchObject([
      { problem: expect.stringContaining('over 64 MB when it is decompressed') },
      { record: { url: URL_B } },
    ]);
  });

  test('refuses a member that grows without end, and reads on', async () => {
    const bomb = gzipSync(response(URL_A, Buffer.alloc(100 * 2 ** 20, 0x20)));
    const path = warc([bomb, gzipSync(SECOND)], 'crawl.warc.gz');
    const inputs = await imported(path);
    expect(inputs[0]).toMatchObject({
      where: `${path}: byte 0`,
      problem: expect.stringContaining('grows without end'),
    });
    expect(inputs.at(-1)).toMatchObject({ record: { url: URL_B } });
  });

  test('names a compression that nobody here can read', async () => {
    const path = warc([
      response(URL_A, Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 1, 2), { 'Content-Encoding': 'zstd' }),
    ]);
    expect(await imported(path)).toMatchObject([{ problem: expect.stringContaining('zstd') }]);
  });

  test('never throws, whatever byte is changed', async () => {
    const whole = Buffer.concat([FIRST, gzipSync(FIRST), SECOND]);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.integer({ min: 0, max: 255 }),
        fc.boolean(),
        async (at, value, isCompressed) => {
          const bytes = isCompressed
            ? Buffer.concat([gzipSync(FIRST), gzipSync(SECOND)])
            : Buffer.from(whole);
          bytes[at % bytes.length] = value;
          for (const input of await imported(warc([bytes])))
            expect(input.where).toContain('crawl.warc');
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('members of gzip', () => {
  test('end where they end, however the file is cut into chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 3000 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 700 }),
        async (contents, size) => {
          const file = Buffer.concat(contents.map(content => gzipSync(content)));
          const source = new ByteSource(inChunks(file, size));
          for (const content of contents) {
            const parts: Uint8Array[] = [];
            for await (const part of gzipMember(source)) parts.push(part);
            expect(Buffer.concat(parts).equals(Buffer.from(content))).toBe(true);
          }
          expect(source.position).toBe(file.length);
          expect(await source.chunk()).toBeNull();
        },
      ),
    );
  });

  test('may carry a name, a comment and extra fields', async () => {
    const plain = gzipSync('words');
    const header = Buffer.from([0x1f, 0x8b, 8, 4 + 8 + 16, 0, 0, 0, 0, 0, 3, 4, 0, 1, 2, 3, 4]);
    const file = Buffer.concat([header, Buffer.from('a.warc\0note\0'), plain.subarray(10)]);
    const parts: Uint8Array[] = [];
    for await (const part of gzipMember(new ByteSource(inChunks(file, 3)))) parts.push(part);
    expect(Buffer.concat(parts).toString()).toBe('words');
  });
});

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
