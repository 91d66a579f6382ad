import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PackError } from '../../lib/corpus/problems';
import { openPack } from '../../lib/corpus/read';
import { findMatches } from '../../lib/find-matches';
import { shingle } from '../../lib/match/shingles';
import { GOLDEN, goldenPack } from './golden/articles';

/** `npm run corpus` writes version 2 anew; nothing writes version 1 any more. */
const golden = (version: number) =>
  readFileSync(new URL(`golden/version-${version}.whence`, import.meta.url));
const version1 = golden(1);
const version2 = golden(2);

it('version 2 is written byte for byte as it was', () => {
  expect(Buffer.compare(goldenPack(), version2)).toBe(0);
});

describe('the bytes of version 2', () => {
  const view = new DataView(version2.buffer, version2.byteOffset, version2.length);
  const ascii = (at: number, length: number) =>
    Buffer.from(version2.subarray(at, at + length)).toString('latin1');

  it('begin with magic and version, where a reader of version 1 looks for them', () => {
    expect(ascii(0, 4)).toBe('WHNC');
    expect(view.getUint16(4, true)).toBe(2);
    expect(view.getUint32(8, true)).toBe(version2.length);
  });

  it('go on with what the format says', () => {
    expect(view.getUint32(16, true)).toBe(3);
    expect(view.getUint16(24, true)).toBe(12);
    // 3 entries: the modulus is the largest, and hashes have at least 2^21 values.
    expect([view.getUint8(26), view.getUint8(27), view.getUint32(28, true)]).toEqual([
      16,
      32,
      2 ** 21,
    ]);
    const tags = Array.from({ length: view.getUint16(6, true) }, (_, at) => ascii(32 + at * 16, 4));
    expect(tags).toEqual(['name', 'copy', 'dict', 'meta', 'titl', 'fact']);
  });

  it('name the pack in the first section', () => {
    expect(ascii(view.getUint32(36, true), view.getUint32(40, true))).toBe('golden');
  });
});

describe.each([
  [1, version1],
  [2, version2],
])('a pack of version %i', (version, bytes) => {
  const corpus = openPack(bytes);
  const byId = new Map(Array.from({ length: corpus.size }, (_, at) => [corpus.entry(at).id, at]));

  it('gives back every fact', () => {
    expect([corpus.version, corpus.name, corpus.size, corpus.window]).toEqual([
      version,
      'golden',
      3,
      12,
    ]);
    for (const { entry, text } of GOLDEN) {
      const at = byId.get(entry.id)!;
      expect(corpus.entry(at)).toEqual(entry);
      expect(corpus.tokens(at)).toBe(shingle(text).tokens.length);
    }
  });

  it('knows its articles as copies', () => {
    for (const { entry, text } of GOLDEN) {
      const [match] = findMatches(text, [corpus]);
      expect(match).toMatchObject({ entry: { id: entry.id }, kind: 'copy', pageShare: 1 });
    }
  });

  it('knows the facts that were changed', () => {
    const { entry, text } = GOLDEN[0]!;
    const changed = text.replace(/(\w+) (\w+)\./, '$1 Vonderloo.');
    const [match] = findMatches(`${changed}`, [corpus]);
    expect(match!.entry.id).toBe(entry.id);
    expect(match!.altered.map(({ text }) => text)).toContain('Vonderloo');
  });
});

it('is refused politely by a reader that is older, whatever else is in the file', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: 0xffff }),
      fc.uint8Array({ maxLength: 200 }),
      (version, rest) => {
        const newer = new Uint8Array(8 + rest.length);
        newer.set(version2.subarray(0, 8));
        newer.set(rest, 8);
        newer[4] = version & 0xff;
        newer[5] = version >> 8;
        const opening = () => openPack(newer);
        expect(opening).toThrow(PackError);
        expect(opening).toThrow(
          `This pack has format version ${version}; this Whence reads up to 2. Update Whence, or build the pack anew.`,
        );
      },
    ),
  );
});
