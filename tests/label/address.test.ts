import { describe, expect, it } from 'vitest';
import { canonicalAddress } from '../../lib/label/address';
import { cpuTime } from '../fixtures/cpu-time';

describe('an address as one name for its page', () => {
  it.each([
    ['https://www.paper.example/a/', 'paper.example/a'],
    ['http://m.paper.example/a///', 'paper.example/a'],
    ['https://paper.example/a/amp?utm_source=x&id=2#top', 'paper.example/a?id=2'],
    ['https://paper.example/a.amp.html', 'paper.example/a.html'],
    ['mailto:ida@paper.example', ''],
    ['https://', ''],
  ])('%s', (address, expected) => {
    expect(canonicalAddress(address)).toBe(expected);
  });

  it('costs time in proportion to its length', () => {
    const name = () => canonicalAddress(`https://paper.example${'/'.repeat(200_000)}a`);
    expect(cpuTime(name)).toBeLessThan(500);
  });
});
