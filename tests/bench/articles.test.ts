import { expect, test } from 'vitest';
import { shingle } from '../../lib/match/shingles';
import { benchArticles } from './articles';

const NOWHERE = new URL('file:///nowhere/');

test('without ../shared the bench has articles all the same, and says so', () => {
  const { origin, indexed, unrelated } = benchArticles(NOWHERE, 20, 5);
  expect(origin).toContain('generated');
  expect([indexed.length, unrelated.length]).toEqual([20, 5]);
  for (const text of [...indexed.map(({ text }) => text), ...unrelated])
    expect(text.split(' ')).toHaveLength(500);
});

test('generated articles are the same every time, and share next to no run of words', () => {
  const first = benchArticles(NOWHERE, 20, 5);
  expect(benchArticles(NOWHERE, 20, 5)).toEqual(first);
  const indexed = new Set(first.indexed.flatMap(({ text }) => [...shingle(text).hashes]));
  const asked = first.unrelated.flatMap(text => [...shingle(text).hashes]);
  const shared = asked.filter(hash => indexed.has(hash));
  expect(shared.length / asked.length).toBeLessThan(0.01);
});
