import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bounds } from '../../lib/match/bounds';
import { DEFAULT_WINDOW, fingerprint } from '../../lib/match/fingerprint';
import { hitAt, hitMask } from '../../lib/match/hits';
import { copiedRuns } from '../../lib/match/runs';
import { shingle } from '../../lib/match/shingles';
import { randomWords } from '../fixtures/random-text';

const MODULUS = 16;
/** Words of a run that a window of shingles of five words is sure to find. */
const SURE_WORDS = DEFAULT_WINDOW + 4;

describe('bounds', () => {
  const article = fc
    .integer({ min: 0, max: 50_000 })
    .map(seed => randomWords(120, seed).split(' '));
  const around = fc
    .tuple(fc.integer({ min: 50_001, max: 99_999 }), fc.nat(60))
    .map(([seed, words]) => (words === 0 ? [] : randomWords(words, seed).split(' ')));

  it('reach over each copied run of sixteen words and more, wherever it was cut and put', () => {
    fc.assert(
      fc.property(
        article,
        fc.nat(100),
        fc.integer({ min: SURE_WORDS, max: 60 }),
        around,
        around,
        (words, from, length, before, after) => {
          const copied = words.slice(from, from + length);
          fc.pre(copied.length >= SURE_WORDS);
          const shingles = shingle([...before, ...copied, ...after].join(' '));
          const { hashes, positions } = fingerprint(shingle(words.join(' ')));
          const known = new Map(Array.from(hashes, (hash, at) => [hash, positions[at]!]));
          const hits = [...shingles.hashes].flatMap((hash, at) =>
            known.has(hash) ? [hitAt(at, known.get(hash)! % MODULUS, MODULUS, true)] : [],
          );
          const isHit = hitMask(hits, shingles.hashes.length);
          const reached = copiedRuns(hits, DEFAULT_WINDOW).map(run =>
            bounds(shingles, isHit, run, DEFAULT_WINDOW),
          );
          const [first, last] = [before.length, before.length + copied.length - 5];
          expect(reached.some(({ earliest, latest }) => earliest <= first && latest >= last)).toBe(
            true,
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
