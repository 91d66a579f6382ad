import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyScore } from '../../lib/match/copy-model';
import { leastScore, mostScore } from '../../lib/match/score-bounds';
import { SourceStems } from '../../lib/match/source-stems';
import { STEM_BITS } from '../../lib/match/stems';

const weights = new Uint8Array(2 ** STEM_BITS);
const unknown = new SourceStems(new Uint16Array(), weights);
const known = new SourceStems(Uint16Array.of(1), weights);

const how = fc.constantFrom('verbatim' as const, 'edited' as const);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const lengths = fc
  .record({ hits: fc.integer({ min: 1, max: 90 }), between: fc.integer({ min: 5, max: 600 }) })
  .chain(({ hits, between }) =>
    fc.record({
      hits: fc.constant(hits),
      rareHits: fc.nat(hits),
      between: fc.constant(between),
      words: fc.integer({ min: between, max: between + 60 }),
    }),
  );

describe('bounds of a score', () => {
  it('hold whatever the words of the runs turn out to be, where no sketch is kept', () => {
    fc.assert(
      fc.property(how, lengths, share, (how, of, share) => {
        const { hits, rareHits, between, words } = of;
        const plainWords = Math.round(share * words);
        const evidence = { hits, rareHits, words, confirmed: between, plainWords };
        const score = copyScore(how, { ...evidence, agreeing: 0, disagreeing: 0 }, 0);
        expect(leastScore(how, of)).toBeLessThanOrEqual(score);
        expect(mostScore(how, of, unknown)).toBeGreaterThanOrEqual(score);
      }),
    );
  });

  it('allow whatever a sketch may say', () => {
    const bits = fc.nat(400);
    fc.assert(
      fc.property(how, lengths, share, bits, bits, (how, of, share, agreeing, disagreeing) => {
        const { hits, rareHits, between, words } = of;
        const confirmed = between + Math.round(share * (words - between));
        const evidence = { hits, rareHits, words, confirmed, plainWords: words };
        const score = copyScore(how, { ...evidence, agreeing, disagreeing }, 0);
        expect(mostScore(how, of, known)).toBeGreaterThanOrEqual(score);
      }),
    );
  });
});
