import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FiveGramIndex, fiveGrams } from './five-grams';
import { Random } from './random';
import { wilson } from './wilson';

describe('the interval of a share', () => {
  // Newcombe 1998, table I: method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i lies from %f to %f', (found, total, lower, upper) => {
    const [low, high] = wilson(found, total);
    expect(low).toBeCloseTo(lower, 4);
    expect(high).toBeCloseTo(upper, 4);
  });

  test('says nothing about nothing', () => {
    expect(wilson(0, 0)).toEqual([0, 1]);
  });
});

describe('five-grams in common', () => {
  const text = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen';

  test('do not mind case and punctuation', () => {
    expect(fiveGrams('“One, two. Three – four: FIVE!”')).toEqual(
      fiveGrams('one two three four five'),
    );
  });

  test('count from whichever side the share is larger', () => {
    const index = new FiveGramIndex();
    index.add(fiveGrams(text));
    expect(index.largestShare(fiveGrams('two three four five six'))).toBe(1);
    expect(index.largestShare(fiveGrams(`${text} ${text.split(' ').reverse().join(' ')}`))).toBe(1);
    expect(index.largestShare(fiveGrams('six five four three two one'))).toBe(0);
  });
});

describe('seeded numbers', () => {
  test('repeat', () => {
    const items = Array.from({ length: 50 }, (_, i) => i);
    expect(new Random(3).shuffled(items)).toEqual(new Random(3).shuffled(items));
    expect(new Random(3).shuffled(items)).not.toEqual(new Random(4).shuffled(items));
  });

  test('shuffle without losing anything', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (items, seed) => {
        const sorted = (list: number[]) => [...list].sort((a, b) => a - b);
        expect(sorted(new Random(seed).shuffled(items))).toEqual(sorted(items));
      }),
    );
  });
});
