import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cosines } from '../../lib/match/cosines';
import { rank, SKETCH_STEMS, sketch, tellingStems } from '../../lib/match/sketch';
import { SketchedStems } from '../../lib/match/sketched-stems';
import { STEM_BITS } from '../../lib/match/stems';

const weights = Uint8Array.from({ length: 2 ** STEM_BITS }, (_, stem) => 3 + (stem % 10));
const telling = (stems: readonly number[]) =>
  tellingStems(
    stems.map((hash, token) => ({ hash, token, isName: false, isNumber: false })),
    weights,
  );
/** Few enough stems to meet, more than a sketch holds. */
const anyStems = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), {
  minLength: 1,
  maxLength: 2 * SKETCH_STEMS,
});

function defined(page: readonly number[], kept: Uint16Array): number {
  const ranks = [...kept].map(stem => rank(stem, weights));
  const threshold = kept.length < SKETCH_STEMS ? Infinity : Math.max(...ranks);
  const comparable = page.filter(stem => rank(stem, weights) <= threshold);
  const squares = (stems: readonly number[]) =>
    stems.reduce((sum, stem) => sum + weights[stem]! ** 2, 0);
  const common = squares(comparable.filter(stem => kept.includes(stem)));
  return common === 0 ? 0 : common / Math.sqrt(squares(comparable) * squares([...kept]));
}

it('compares what the sketches can hold, each as if it were alone, question after question', () => {
  fc.assert(
    fc.property(anyStems, fc.array(anyStems, { maxLength: 6 }), (page, sources) => {
      const sketches = sources.map(stems => sketch(Uint16Array.from(stems), weights));
      const found = cosines(
        telling(page),
        sketches.map(kept => new SketchedStems(kept, weights)),
      );
      expect([...found]).toEqual(sketches.map(kept => defined(page, kept)));
    }),
  );
});
