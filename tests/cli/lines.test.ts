import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lines, type NumberedLine } from '../../lib/cli/inputs/lines';

async function read(...chunks: Uint8Array[]): Promise<NumberedLine[]> {
  async function* stream() {
    yield* chunks;
  }
  const read: NumberedLine[] = [];
  for await (const line of lines(stream())) read.push(line);
  return read;
}

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('lines of a stream', () => {
  test('are numbered from 1, and blank ones count without being read', async () => {
    expect(await read(utf8('a\n\nb\r\n \nc'))).toEqual([
      { number: 1, text: 'a' },
      { number: 3, text: 'b\r' },
      { number: 5, text: 'c' },
    ]);
  });

  test('end at line feeds only: U+2028 and U+0085 are content', async () => {
    expect(await read(utf8('a\u2028b\u0085c\n'))).toEqual([{ number: 1, text: 'a\u2028b\u0085c' }]);
  });

  test('begin after a byte order mark', async () => {
    expect(await read(utf8('\ufeff{}'))).toEqual([{ number: 1, text: '{}' }]);
  });

  test('that are not UTF-8 are told, and the next is read', async () => {
    expect(await read(Uint8Array.of(0xff, 0xfe, 0x0a), utf8('b'))).toEqual([
      { number: 1, problem: 'is not valid UTF-8' },
      { number: 2, text: 'b' },
    ]);
  });

  test('that never end are not held in memory', async () => {
    const chunk = new Uint8Array(2 ** 24).fill(0x61);
    const found = await read(chunk, chunk, chunk, chunk, chunk, utf8('\nb'));
    expect(found).toEqual([
      { number: 1, problem: 'is longer than 64 MB and was not read' },
      { number: 2, text: 'b' },
    ]);
  });

  test('do not depend on how the stream is cut into chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary' })),
        fc.integer({ min: 1, max: 7 }),
        async (texts, size) => {
          const bytes = utf8(texts.join('\n'));
          const chunks: Uint8Array[] = [];
          for (let i = 0; i < bytes.length; i += size) chunks.push(bytes.subarray(i, i + size));
          expect(await read(...chunks)).toEqual(await read(bytes));
        },
      ),
    );
  });
});
