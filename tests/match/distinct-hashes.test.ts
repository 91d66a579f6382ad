import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DistinctHashes } from '../../lib/match/distinct-hashes';

it('hashes come out once each, as they came first, however often the table is used', () => {
  const hash = fc.oneof(
    fc.integer({ min: 0, max: 0xffffffff }),
    fc.integer({ min: 0, max: 40 }).map(high => high * 2 ** 20),
  );
  const found = new DistinctHashes();
  fc.assert(
    fc.property(fc.array(hash, { maxLength: 3000, size: 'max' }), hashes => {
      found.clear();
      for (const hash of hashes) found.add(hash);
      expect([...found.values()]).toEqual([...new Set(hashes)]);
    }),
  );
});
