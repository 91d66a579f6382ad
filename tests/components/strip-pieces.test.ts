import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripPieces } from '../../components/label/strip-pieces';

/** Sorted, not overlapping passages, as a match has them, and the length of their text. */
const page = fc
  .tuple(fc.uniqueArray(fc.nat(5000), { maxLength: 400 }), fc.integer({ min: 1, max: 5000 }))
  .map(([bounds, length]) => {
    const sorted = bounds.sort((a, b) => a - b);
    const passages = sorted.flatMap((start, i) =>
      i % 2 === 0 && sorted[i + 1] !== undefined ? [{ start, end: sorted[i + 1]! }] : [],
    );
    return { passages, length };
  });

describe('the pieces of the strip', () => {
  it('are the page in reading order', () => {
    const pieces = stripPieces(
      [
        { start: 100, end: 300 },
        { start: 600, end: 1000 },
      ],
      1000,
    );
    expect(pieces).toEqual([
      { share: 0.1, passage: null },
      { share: 0.2, passage: { start: 100, end: 300 } },
      { share: 0.3, passage: null },
      { share: 0.4, passage: { start: 600, end: 1000 } },
    ]);
  });

  it('join passages between which nobody would see a gap', () => {
    const passages = [
      { start: 0, end: 400 },
      { start: 402, end: 500 },
    ];
    expect(stripPieces(passages, 1000)).toEqual([
      { share: 0.5, passage: { start: 0, end: 500 } },
      { share: 0.5, passage: null },
    ]);
  });

  it('add up to the whole page, whatever the passages', () => {
    fc.assert(
      fc.property(page, ({ passages, length }) => {
        const sum = stripPieces(passages, length).reduce((all, { share }) => all + share, 0);
        expect(sum).toBeCloseTo(1);
      }),
    );
  });

  it('cover every passage within the page, and are too few to be a burden', () => {
    fc.assert(
      fc.property(page, ({ passages, length }) => {
        const drawn = stripPieces(passages, length).flatMap(({ passage }) => passage ?? []);
        for (const { start, end } of passages.filter(one => one.end <= length)) {
          expect(drawn.some(one => one.start <= start && end <= one.end)).toBe(true);
        }
        expect(drawn.length).toBeLessThanOrEqual(241);
      }),
    );
  });

  it('are none for a page without text', () => {
    expect(stripPieces([{ start: 0, end: 5 }], 0)).toEqual([]);
  });
});
