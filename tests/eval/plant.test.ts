import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomArticle } from '../fixtures/random-text';
import { NearNames } from './near-names';
import { plant, WordsOfOthers } from './plant';
import { Random } from './random';

const TEXT =
  'On Monday the ferry Ostrava left Port Ellery with 320 passengers and 1,200 crates, said Ines Calloway.';
const others = (seed: number) =>
  new WordsOfOthers(new Random(seed), [
    'Later Marta Lindqvist paid 4.5 crowns to Narvik, and 86 more to Bergen; quickly counted.',
  ]);

describe('planted words', () => {
  test('stand where they are said to be, and nothing else was changed', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(6), (seed, count) => {
        const { text, planted } = plant(TEXT, count, others(seed));
        expect(planted).toHaveLength(count);
        let restored = text;
        for (const { start, end, was } of [...planted].reverse()) {
          expect(TEXT).not.toContain(text.slice(start, end));
          restored = restored.slice(0, start) + was + restored.slice(end);
        }
        expect(restored).toBe(TEXT);
      }),
    );
  });

  test('are numbers for numbers and names for names', () => {
    const { text, planted } = plant(TEXT, 20, others(1));
    for (const { start, end, was } of planted) {
      expect(/^\d/.test(text.slice(start, end))).toBe(/^\d/.test(was));
    }
  });

  test('are fewer in a text that has fewer', () => {
    expect(plant('nothing to see', 4, others(1))).toEqual({ text: 'nothing to see', planted: [] });
  });
});

test('an edited text keeps its names, its numbers and its length in words', () => {
  const text = `${randomArticle(200, 5)} ${TEXT}`;
  const edited = others(2).edited(text, 0.5);
  expect(edited).not.toBe(text);
  expect(edited.split(' ')).toHaveLength(text.split(' ').length);
  expect(edited.match(/\p{Lu}\p{L}*|\d[\d,]*/gu)).toEqual(text.match(/\p{Lu}\p{L}*|\d[\d,]*/gu));
});

test('near names differ from the one they stand for by a letter, and not by an ending', () => {
  const names = 'Calloway Caloway Callway Collaway Callowayed Marta Martas Matra Narvik';
  const near = new NearNames(names.split(' ').map(name => `later ${name} left, `.repeat(5)));
  const planted = Array.from({ length: 40 }, (_, seed) =>
    near.plant('So said Calloway to Marta in Narvik.', new Random(seed)),
  );
  const pairs = planted.map(page => {
    const { start, end, was } = page!.planted[0]!;
    return `${was} ${page!.text.slice(start, end)}`;
  });
  expect(new Set(pairs)).toEqual(new Set(['Calloway Caloway', 'Calloway Callway', 'Marta Matra']));
  expect(near.plant('Nobody came.', new Random(1))).toBeNull();
});
