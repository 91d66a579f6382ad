import { readFileSync } from 'node:fs';
import type { Corpus } from '../../lib/corpus/read';
import { indexTexts } from './index-texts';
import { type Asked, halfOfSource } from './reuse';

/** Pairs that share more of their text are repeats and copies: a label is right. */
const LARGEST_CONTAINMENT = 0.5;

/** Later reports of events of which earlier reports are in the corpus. */
export interface UpdatesWorld {
  corpus: Corpus;
  /** Texts of the corpus by entry id. */
  texts: ReadonlyMap<string, string>;
  updates: Asked[];
}

/**
 * The wire without the later story of each pair of `reuse/updates.jsonl`, and those later stories: by
 * the same agency, with sentences of standing background in common.
 */
export function updatesWorld(shared: URL): UpdatesWorld {
  const texts = new Map(
    lines<{ id: string; text: string }>(shared, 'texts/wire').map(({ id, text }) => [id, text]),
  );
  const pairs = lines<Pair>(shared, 'reuse/updates');
  const later = new Set(pairs.map(({ b }) => b));
  const earlier = new Map([...texts].filter(([id]) => !later.has(id)));
  const asked = new Map(
    pairs
      .filter(({ a, containment }) => containment < LARGEST_CONTAINMENT && earlier.has(a))
      .map(({ a, b }): [string, Asked] => [
        b,
        { id: b, text: texts.get(b)!, half: halfOfSource(a) },
      ]),
  );
  return {
    corpus: indexTexts([...earlier].map(([id, text]) => ({ id, text }))),
    texts: earlier,
    updates: [...asked.values()],
  };
}

interface Pair {
  a: string;
  b: string;
  containment: number;
}

function lines<T>(shared: URL, name: string): T[] {
  return readFileSync(new URL(`eval/${name}.jsonl`, shared), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as T);
}
