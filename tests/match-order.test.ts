import { describe, expect, it } from 'vitest';
import type { Match } from '../lib/label/types';
import { byWeight } from '../lib/match-order';
import { entry } from './corpus/entries';

function match(id: string, facts: Partial<Match> & { published?: string }): Match {
  const { published = null, ...rest } = facts;
  const shares = { confidence: 0.99, pageShare: 0.1, sourceShare: 0.1 };
  return {
    kind: 'excerpt',
    ...shares,
    passages: [],
    altered: [],
    ...rest,
    entry: entry(id, { published }),
  };
}

const CASES: [string, Match, Match][] = [
  ['what explains more', match('z', { pageShare: 0.4 }), match('a', { pageShare: 0.2 })],
  [
    'a certain copy of a paragraph before a doubtful rewrite that is hardly longer',
    match('z', { pageShare: 0.09 }),
    match('a', { kind: 'reworked', confidence: 0.6, pageShare: 0.15 }),
  ],
  [
    'a rewrite of the whole page before a sentence that was copied',
    match('z', { kind: 'reworked', confidence: 0.9, pageShare: 0.9 }),
    match('a', { pageShare: 0.05 }),
  ],
  [
    'anything before what is related only',
    match('z', { pageShare: 0.05 }),
    match('a', { kind: 'related', pageShare: 0.9 }),
  ],
  [
    'of equals, what was used more of',
    match('z', { sourceShare: 0.5 }),
    match('a', { sourceShare: 0.3 }),
  ],
  [
    'of equals, the earlier one',
    match('z', { published: '2026-03-01' }),
    match('a', { published: '2026-03-02' }),
  ],
  [
    'of equals, one that has a date before one that has none',
    match('z', { published: '2026-03-01' }),
    match('a', {}),
  ],
  ['of equals in all else, the first by its id', match('a', {}), match('b', {})],
];

describe('the order of matches', () => {
  it.each(CASES)('puts %s first', (_, first, second) => {
    expect(byWeight(first, second)).toBeLessThan(0);
    expect(byWeight(second, first)).toBeGreaterThan(0);
  });
});
