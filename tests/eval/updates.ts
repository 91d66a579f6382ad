import { readFileSync } from 'node:fs';
import type { Corpus } from '../../lib/corpus/read';
import { indexTexts } from './index-texts';
import { Random } from './random';
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
  const { earlier, later } = events(shared);
  return { corpus: corpusOf(earlier), texts: earlier, updates: later };
}

/** As many articles as a reader may have remembered after a week. */
const SMALL_SIZE = 40;

/**
 * The same later stories, forty at a time, each time of a corpus of forty that has the stories before
 * them: there are no neighbours that could tell what a later report has in common with any.
 *
 * @param seed chooses which are together.
 */
export function smallUpdatesWorlds(shared: URL, seed: number): UpdatesWorld[] {
  const { earlier, later } = events(shared);
  const random = new Random(seed);
  const shuffled = random.shuffled(later);
  const worlds: UpdatesWorld[] = [];
  for (let from = 0; from < shuffled.length; from += SMALL_SIZE) {
    const updates = shuffled.slice(from, from + SMALL_SIZE);
    const before = new Set(updates.flatMap(({ earlier }) => earlier));
    const others = random.shuffled([...earlier.keys()].filter(id => !before.has(id)));
    const ids = [...before, ...others].slice(0, Math.max(SMALL_SIZE, updates.length));
    const texts = new Map(ids.map((id): [string, string] => [id, earlier.get(id)!]));
    worlds.push({ corpus: corpusOf(texts), texts, updates });
  }
  return worlds;
}

function corpusOf(texts: ReadonlyMap<string, string>): Corpus {
  return indexTexts([...texts].map(([id, text]) => ({ id, text })));
}

/** A later report, and the ids of the stories that it shares text with. */
interface LaterReport extends Asked {
  earlier: string[];
}

function events(shared: URL): { earlier: Map<string, string>; later: LaterReport[] } {
  const texts = new Map(
    lines<{ id: string; text: string }>(shared, 'texts/wire').map(({ id, text }) => [id, text]),
  );
  const pairs = lines<Pair>(shared, 'reuse/updates');
  const isLater = new Set(pairs.map(({ b }) => b));
  const earlier = new Map([...texts].filter(([id]) => !isLater.has(id)));
  const later = new Map<string, LaterReport>();
  for (const { a, b, containment } of pairs) {
    if (containment >= LARGEST_CONTAINMENT || !earlier.has(a)) continue;
    const known = later.get(b)?.earlier ?? [];
    later.set(b, { id: b, text: texts.get(b)!, half: halfOfSource(a), earlier: [...known, a] });
  }
  return { earlier, later: [...later.values()] };
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
