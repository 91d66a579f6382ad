import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidates } from '../../lib/corpus/candidates';
import { checksum } from '../../lib/corpus/checksum';
import { SECTION_TAGS } from '../../lib/corpus/format';
import { PackError } from '../../lib/corpus/problems';
import { openPack } from '../../lib/corpus/read';
import { findMatches } from '../../lib/find-matches';
import { shingle } from '../../lib/match/shingles';
import { tellingStems } from '../../lib/match/sketch';
import { stems } from '../../lib/match/stems';
import { cpuClock } from '../fixtures/cpu-time';
import { randomArticle } from '../fixtures/random-text';
import { entry, packOf } from './entries';

const TABLE = 32;
const ROW = 16;
const texts = Array.from({ length: 12 }, (_, at) => randomArticle(150, at));
const pack = packOf(
  texts.map((text, at) => ({
    entry: entry(`article-${at}`, {
      url: `https://harbour.example/${at}`,
      publisher: 'Harbour Courier',
      title: `Title ${at}`,
      published: '2026-03-01T10:00:00Z',
      authors: ['Ada Quay'],
      agencies: ['AFP', 'dpa'],
      copyright: { holder: 'Harbour Courier', year: 2026, notice: '© 2026 Harbour Courier' },
    }),
    text,
  })),
);
const page = `${texts[3]} ${randomArticle(200, 99)}`;

/** Everything that can be asked of a pack. The answer is the problem, or none. */
function askEverything(bytes: Uint8Array): string {
  try {
    const corpus = openPack(bytes);
    for (let at = 0; at < Math.min(corpus.size, 50); at += 1) {
      corpus.entry(at);
      corpus.tokens(at);
      corpus.sketch(at);
      corpus.factFilter(at);
    }
    const shingles = shingle(page);
    corpus.lookup(shingles.hashes);
    candidates(corpus, tellingStems(stems(page, shingles.tokens), corpus.stemWeights));
    findMatches(page, [corpus]);
    return 'none';
  } catch (error) {
    if (error instanceof PackError) return error.code;
    throw error;
  }
}

/** Where each section's row in the table is, and its bytes. */
function sectionsOf(bytes: Uint8Array): { row: number; offset: number; length: number }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return Array.from({ length: view.getUint16(6, true) }, (_, at) => {
    const row = TABLE + at * ROW;
    return { row, offset: view.getUint32(row + 4, true), length: view.getUint32(row + 8, true) };
  });
}

/** What somebody does who damages a pack on purpose: all checksums are right again. */
function resealed(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const sections = sectionsOf(bytes);
  for (const { row, offset, length } of sections) {
    view.setUint32(row + 12, checksum(bytes.subarray(offset, offset + length)), true);
  }
  const tableEnd = TABLE + sections.length * ROW;
  view.setUint32(12, checksum(bytes.subarray(16, tableEnd)), true);
  return bytes;
}

const interesting = fc.oneof(fc.constantFrom(0, 1, 127, 128, 254, 255), fc.nat(255));
/** A place near the beginning, where counts and widths stand, or anywhere. */
const places = (length: number) => fc.oneof(fc.nat(Math.min(length, 24) - 1), fc.nat(length - 1));
/** Of processor time. */
const LONGEST_MS = 2000;

describe('a pack that was damaged on purpose', () => {
  expect(askEverything(pack)).toBe('none');

  it.each(SECTION_TAGS.map((tag, at) => [tag, at] as const))(
    'in its section “%s” answers, or fails with a problem of its own, soon',
    (_, at) => {
      const { offset, length } = sectionsOf(pack)[at]!;
      const change = fc.record({ place: places(length), value: interesting });
      fc.assert(
        fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), changes => {
          const bytes = pack.slice();
          for (const { place, value } of changes) bytes[offset + place] = value;
          const spent = cpuClock();
          askEverything(resealed(bytes));
          expect(spent()).toBeLessThan(LONGEST_MS);
        }),
        { numRuns: 150 },
      );
    },
  );

  it('in its header and table does too', () => {
    const end = TABLE + sectionsOf(pack).length * ROW;
    const change = fc.record({ place: fc.integer({ min: 6, max: end - 1 }), value: interesting });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), changes => {
        const bytes = pack.slice();
        for (const { place, value } of changes) bytes[place] = value;
        const view = new DataView(bytes.buffer);
        const tableEnd = TABLE + view.getUint16(6, true) * ROW;
        if (tableEnd <= bytes.length) {
          view.setUint32(12, checksum(bytes.subarray(16, tableEnd)), true);
        }
        askEverything(bytes);
      }),
      { numRuns: 500 },
    );
  });

  it('is refused where sections are gone or lie outside', () => {
    for (const { row } of sectionsOf(pack)) {
      const gone = pack.slice();
      gone.set(new TextEncoder().encode('xxxx'), row);
      const outside = pack.slice();
      new DataView(outside.buffer).setUint32(row + 8, 0xfffffff0, true);
      const view = new DataView(outside.buffer);
      view.setUint32(
        12,
        checksum(outside.subarray(16, TABLE + view.getUint16(6, true) * ROW)),
        true,
      );
      expect(askEverything(outside)).toBe('corrupt');
      expect(['corrupt', 'none']).toContain(askEverything(resealed(gone)));
    }
  });

  it('allocates next to nothing for what a header merely claims', () => {
    const claims: [number, number][] = [
      [16, 2 ** 21],
      [28, 0xffffffff],
      [20, 0xffffffff],
    ];
    for (const [at, value] of claims) {
      const bytes = pack.slice();
      new DataView(bytes.buffer).setUint32(at, value, true);
      const before = process.memoryUsage();
      askEverything(resealed(bytes));
      const after = process.memoryUsage();
      expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(1_000_000);
    }
  });
});
