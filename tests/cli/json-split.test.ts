import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JsonSplitter } from '../../lib/cli/inputs/json/split-json';

const utf8 = (text: string) => new TextEncoder().encode(text);
const asText = (bytes: Uint8Array | null) => (bytes ? Buffer.from(bytes).toString() : null);

/** Pieces of a document that arrives so many bytes at a time. */
function split(document: string, list?: string, size = document.length + 1) {
  const splitter = new JsonSplitter(list);
  const bytes = utf8(document);
  for (let at = 0; at < bytes.length; at += size) splitter.write(bytes.subarray(at, at + size));
  splitter.end();
  return {
    pieces: splitter.pieces.map(({ line, bytes, isCut }) => ({ line, text: asText(bytes), isCut })),
    around: asText(splitter.around.bytes()),
  };
}

describe('a document of JSON comes apart', () => {
  test.each([
    [
      'into the elements of a list',
      '[{"a":1},\n{"b":[2,{}]}]',
      [
        ['{"a":1}', 1],
        ['{"b":[2,{}]}', 2],
      ],
    ],
    [
      'into values one after another',
      '{"a":1}\n\n{"b":2}{"c":3}',
      [
        ['{"a":1}', 1],
        ['{"b":2}', 3],
        ['{"c":3}', 3],
      ],
    ],
    ['into itself where it is an object', '\ufeff {"a":[1,2]}', [['{"a":[1,2]}', 1]]],
    [
      'into numbers and words',
      '[1,\n"a,]}", null]',
      [
        ['1', 1],
        ['"a,]}"', 2],
        ['null', 2],
      ],
    ],
    ['into nothing', '[]', []],
  ])('%s', (_, document, pieces) => {
    expect(split(document).pieces).toEqual(
      pieces.map(([text, line]) => ({ text, line, isCut: false })),
    );
  });

  test.each([
    [
      'behind other members',
      '{"v":"\\"items\\":[","x":[1],"items":[{"a":[]},{}],"y":{"items":[3]}}',
      ['{"a":[]}', '{}'],
      '{"v":"\\"items\\":[","x":[1],"items":[],"y":{"items":[3]}}',
    ],
    ['before them', '{"items": [ {} , 7 ] , "t": 1}', ['{}', '7'], '{"items": [] , "t": 1}'],
    ['as no list', '{"items": {"a": [1]}}', [], '{"items": {"a": [1]}}'],
    ['not at all', '{"a": 1}', [], '{"a": 1}'],
  ])('with its list %s', (_, document, texts, around) => {
    const found = split(document, 'items');
    expect(found.pieces.map(({ text }) => text?.trim())).toEqual(texts);
    expect(found.around).toBe(around);
  });

  test('also where it is cut off, which is told', () => {
    expect(split('[{"a":1},{"b":').pieces).toEqual([
      { line: 1, text: '{"a":1}', isCut: false },
      { line: 1, text: '{"b":', isCut: true },
    ]);
  });

  test('without holding a piece without end', () => {
    const splitter = new JsonSplitter();
    splitter.write(utf8('[{"a":"'));
    const chunk = new Uint8Array(2 ** 24).fill(0x61);
    for (let i = 0; i < 5; i++) splitter.write(chunk);
    splitter.write(utf8('"},{}]'));
    expect(splitter.pieces.map(({ bytes }) => asText(bytes))).toEqual([null, '{}']);
  });

  test('into what was put together, however it arrives', () => {
    fc.assert(
      fc.property(
        fc.array(fc.json({ maxDepth: 3 })),
        fc.constantFrom('', ' ', '\n', ' \r\n'),
        fc.integer({ min: 1, max: 9 }),
        fc.boolean(),
        (values, space, size, isFeed) => {
          const list = `[${values.map(value => space + value + space).join(',')}]`;
          const document = isFeed ? `{"x":${JSON.stringify(list)},"items":${list}}` : list;
          const { pieces, around } = split(document, isFeed ? 'items' : undefined, size);
          expect(pieces.map(({ text }) => JSON.parse(text ?? ''))).toEqual(
            values.map(value => JSON.parse(value)),
          );
          if (isFeed) expect(JSON.parse(around ?? '')).toEqual({ x: list, items: [] });
        },
      ),
    );
  });

  test('without an error, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', ':', 'items', '1', '\n')),
        fc.constantFrom(undefined, 'items'),
        (parts, list) => {
          for (const { line } of split(parts.join(''), list, 3).pieces)
            expect(line).toBeGreaterThan(0);
        },
      ),
      { numRuns: 500 },
    );
  });
});
