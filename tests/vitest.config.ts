import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  plugins: [WxtVitest()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**'],
          // The slowest of them take two seconds on a quiet machine, and a busy one is ten times as slow.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browsers',
          include: ['tests/e2e/**/*.test.ts'],
          // Browsers mostly wait: two at a time take little more than half as long.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          // Longer than several waits of `until`, which says what was waited for.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // As long as `until` waits.
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
});
