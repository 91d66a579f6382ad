import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planMemory } from '../../lib/cli/building/memory-plan';

const MEGABYTE = 2 ** 20;

test.each([
  [320, 8, 1],
  [512, 8, 2],
  [512, 1, 1],
  [1024, 8, 6],
  [4096, 8, 8],
])('%i MB have room for so many of %i workers: %i', (megabytes, wanted, jobs) => {
  expect(planMemory(megabytes * MEGABYTE, wanted).jobs).toBe(jobs);
});

test('more memory never means less of anything', () => {
  const size = fc.integer({ min: 320, max: 65_536 });
  fc.assert(
    fc.property(size, size, fc.integer({ min: 1, max: 64 }), (one, other, wanted) => {
      const less = planMemory(Math.min(one, other) * MEGABYTE, wanted);
      const more = planMemory(Math.max(one, other) * MEGABYTE, wanted);
      for (const key of ['lines', 'keptLines', 'fingerprints', 'jobs'] as const) {
        expect(more[key]).toBeGreaterThanOrEqual(less[key]);
      }
    }),
  );
});
