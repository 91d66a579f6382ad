import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byLikelihood } from '../../lib/match/likely-kept';
import { winnowed } from '../../lib/match/winnow';
import { randomNumbers } from '../fixtures/random-text';
import { winnow } from '../fixtures/winnow';

const hashes = fc.uint32Array({ maxLength: 120 });
const window = fc.constantFrom(4, 8, 12, 16);

describe('shingles that a source likely keeps', () => {
  it('are, with those that it hardly keeps, all of a page, in order', () => {
    fc.assert(
      fc.property(hashes, window, (page, window) => {
        const { likely, unlikely } = byLikelihood(page, winnowed(page, window), window);
        expect([...likely, ...unlikely()].sort((a, b) => a - b)).toEqual([...page.keys()]);
        expect([...likely]).toEqual([...likely].sort((a, b) => a - b));
      }),
    );
  });

  it('hold all that the page’s own winnowing keeps', () => {
    fc.assert(
      fc.property(hashes, window, (page, window) => {
        const { likely } = byLikelihood(page, winnowed(page, window), window);
        expect([...likely]).toEqual(expect.arrayContaining(winnow(page, window)));
      }),
    );
  });

  it.each([8, 12, 16])(
    'are few, and nearly all that texts keep in other surroundings, window %i',
    window => {
      const random = randomNumbers(window);
      const texts = Array.from({ length: 40 }, () =>
        Uint32Array.from({ length: 400 }, () => random() * 2 ** 32),
      );
      const kept = texts.flatMap(text => winnow(text, window).map(at => text[at]!));
      // Each hash on a page where larger ones surround none of it: only its size speaks for it.
      const alone = Uint32Array.from(kept.flatMap(hash => [0, hash, 0]));
      const mask = new Uint8Array(alone.length);
      const likely = new Set(byLikelihood(alone, mask, window).likely);
      const found = kept.filter((_, at) => likely.has(3 * at + 1)).length;
      expect(found / kept.length).toBeGreaterThan(0.85);
      const page = texts[0]!;
      const asked = byLikelihood(page, winnowed(page, window), window).likely.length;
      expect(asked / page.length).toBeLessThan(window === 8 ? 0.5 : 0.4);
    },
  );
});
