import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nthSmallest } from '../../lib/match/smallest';

it('the value of a rank is the one that sorting would put there', () => {
  const values = fc.array(fc.nat(50), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(values, fc.nat(), (all, any) => {
      const rank = any % all.length;
      const sorted = all.toSorted((a, b) => a - b);
      expect(nthSmallest(Float64Array.from(all), rank)).toBe(sorted[rank]);
      expect(nthSmallest(Float64Array.from([...all, -1]), rank, all.length)).toBe(sorted[rank]);
    }),
  );
});
