import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likelyKept } from '../../lib/match/likely-kept';
import { winnowed } from '../../lib/match/winnow';
import { randomNumbers } from '../fixtures/random-text';
import { winnow } from '../fixtures/winnow';

const hashes = fc.uint32Array({ maxLength: 120 });
const window = fc.constantFrom(4, 8, 12, 16);

describe('shingles that a source likely keeps', () => {
  it('stand in order, in the room that is given too', () => {
    fc.assert(
      fc.property(hashes, window, (page, window) => {
        const mask = winnowed(page, window);
        const likely = likelyKept(page, mask, window);
        expect([...likely]).toEqual([...new Set(likely)].sort((a, b) => a - b));
        const room = new Uint32Array(2 * page.length).fill(7);
        expect(likelyKept(page, mask, window, room)).toEqual(likely);
      }),
    );
  });

  it('hold all that the page’s own winnowing keeps', () => {
    fc.assert(
      fc.property(hashes, window, (page, window) => {
        const likely = likelyKept(page, winnowed(page, window), window);
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
      const likely = new Set(likelyKept(alone, mask, window));
      const found = kept.filter((_, at) => likely.has(3 * at + 1)).length;
      expect(found / kept.length).toBeGreaterThan(0.85);
      const page = texts[0]!;
      const asked = likelyKept(page, winnowed(page, window), window).length;
      expect(asked / page.length).toBeLessThan(window === 8 ? 0.5 : 0.4);
    },
  );
});
