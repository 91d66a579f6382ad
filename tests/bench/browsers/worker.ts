import type { Corpus } from '../../../lib/corpus/read';
import { openPack, openStored } from '../../../lib/corpus/read';
import { findMatches } from '../../../lib/find-matches';
import { openBundled } from '../../../lib/store/bundled-copy';
import { database } from '../../../lib/store/database';

/** What the worker is asked: to open a pack anew and to label a page. */
export interface Question {
  path: string;
  from: 'fetch' | 'store';
  page: string;
}

export interface Answer {
  /** Milliseconds: open the pack; then the first question; then the same once more. */
  load: number;
  first: number;
  again: number;
  found: string | null;
  /** Whether the pack came from its copy. */
  copied: boolean;
}

interface Runtime {
  getURL(path: string): string;
  onMessage: {
    addListener(
      listener: (message: Question, sender: unknown, respond: (answer: unknown) => void) => boolean,
    ): void;
  };
}
declare const chrome: { runtime: Runtime };

chrome.runtime.onMessage.addListener((question, _, respond) => {
  answer(question).then(respond, error => respond({ error: String(error) }));
  return true;
});

async function answer({ path, from, page }: Question): Promise<Answer> {
  const started = performance.now();
  const { corpus, copied } = await open(path, from);
  const loaded = performance.now();
  const found = findMatches(page, [corpus])[0]?.entry.id ?? null;
  // As the extension does before it shows anything.
  corpus.verify();
  const answered = performance.now();
  findMatches(page, [corpus]);
  const load = loaded - started;
  return { load, first: answered - loaded, again: performance.now() - answered, found, copied };
}

async function open(
  path: string,
  from: Question['from'],
): Promise<{ corpus: Corpus; copied: boolean }> {
  const fetchPack = async () => (await fetch(chrome.runtime.getURL(path))).arrayBuffer();
  if (from === 'fetch') return { corpus: openPack(await fetchPack()), copied: false };
  const { corpus, copying } = await openBundled(
    { path, version: 'bench', fetch: fetchPack },
    database,
    openStored,
  );
  await copying;
  return { corpus, copied: copying === null };
}
