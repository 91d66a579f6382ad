import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../lib/match/fingerprint';
import { shingle } from '../../lib/match/shingles';
import { randomWords } from '../fixtures/random-text';
import { winnow } from '../fixtures/winnow';

describe('shingle', () => {
  it('makes one of each five words in a row', () => {
    const { hashes, lasts } = shingle('one two three four five six seven');
    expect(hashes).toHaveLength(3);
    expect([...lasts]).toEqual([4, 5, 6]);
  });

  it('makes one of each ten characters in scripts without spaces', () => {
    const { hashes, lasts } = shingle('港口因风暴关闭渡轮停航');
    expect(hashes).toHaveLength(2);
    expect([...lasts]).toEqual([9, 10]);
  });

  it('counts a word as two characters where scripts mix', () => {
    expect([...shingle('港口 AFP 因风暴关闭渡轮').lasts]).toEqual([8, 9]);
  });

  it('has none for a text that is too short', () => {
    expect(shingle('only four words here').hashes).toHaveLength(0);
  });

  it('depends on nothing but its own words', () => {
    const middle = 'the ferry left the harbour at noon';
    const alone = shingle(middle).hashes;
    const inside = shingle(`Something else entirely. ${middle}, and more`).hashes;
    expect([...inside.subarray(3, 3 + alone.length)]).toEqual([...alone]);
  });
});

describe('winnow', () => {
  const anyHashes = fc.uint32Array({ maxLength: 200 });
  const anyWindow = fc.integer({ min: 1, max: 30 });

  it('keeps at least one hash of each window', () => {
    fc.assert(
      fc.property(anyHashes, anyWindow, (hashes, window) => {
        const kept = new Set(winnow(hashes, window));
        for (let start = 0; start + window <= hashes.length; start += 1) {
          const has = Array.from({ length: window }, (_, at) => kept.has(start + at));
          expect(has).toContain(true);
        }
      }),
    );
  });

  it('keeps what a window alone would keep, so that texts that share a window share a hash', () => {
    fc.assert(
      fc.property(anyHashes, anyWindow, (hashes, window) => {
        const kept = new Set(winnow(hashes, window));
        for (let start = 0; start + window <= hashes.length; start += 1) {
          const smallest = Math.min(...hashes.subarray(start, start + window));
          const values = [...kept]
            .filter(at => at >= start && at < start + window)
            .map(at => hashes[at]);
          expect(values).toContain(smallest);
        }
      }),
    );
  });

  it('keeps about 2 / (window + 1) of random hashes', () => {
    const { hashes } = shingle(randomWords(20_000, 1));
    expect(winnow(hashes, 12).length / hashes.length).toBeCloseTo(2 / 13, 2);
  });

  it('keeps one hash of a text that is shorter than the window', () => {
    expect(winnow(Uint32Array.of(5, 3, 9), 12)).toEqual([1]);
    expect(winnow(new Uint32Array(), 12)).toEqual([]);
  });
});

describe('fingerprint', () => {
  it('is a shingle of the text with its position', () => {
    const shingles = shingle(randomWords(200, 2));
    const kept = fingerprint(shingles);
    expect(kept.hashes.length).toBeGreaterThan(20);
    expect([...kept.hashes]).toEqual(Array.from(kept.positions, at => shingles.hashes[at]));
  });
});
