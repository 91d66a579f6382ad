import { readFileSync } from 'node:fs';
import { findMatches } from '../../lib/find-matches';
import type { Match } from '../../lib/label/types';
import { indexTexts } from './index-texts';
import { type Asked, halfOfSource } from './reuse';

/** A wire story of which an earlier one, which shares some text with it, is in the corpus. */
export interface Update extends Asked {
  earlier: string;
}

/** Pairs that share more of their text are repeats and copies: a label is right. */
const LARGEST_CONTAINMENT = 0.5;

/**
 * Asks for the later story of each pair of `reuse/updates.jsonl`, when the wire is indexed without the
 * later stories: other reports of one event, which share sentences of standing background.
 */
export function updates(shared: URL): { asked: Update; matches: Match[] }[] {
  const texts = new Map(
    lines<{ id: string; text: string }>(shared, 'texts/wire').map(text => [text.id, text]),
  );
  const pairs = lines<{ a: string; b: string; containment: number }>(
    shared,
    'reuse/updates',
  ).filter(({ containment }) => containment < LARGEST_CONTAINMENT);
  const later = new Set(pairs.map(({ b }) => b));
  const corpus = indexTexts([...texts.values()].filter(({ id }) => !later.has(id)));
  return pairs
    .filter(({ a }) => !later.has(a))
    .map(({ a, b }) => {
      const { text } = texts.get(b)!;
      return {
        asked: { id: b, text, half: halfOfSource(a), earlier: a },
        matches: findMatches(text, [corpus]),
      };
    });
}

function lines<T>(shared: URL, name: string): T[] {
  return readFileSync(new URL(`eval/${name}.jsonl`, shared), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as T);
}
