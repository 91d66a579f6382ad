import { browser } from 'wxt/browser';
import type { Corpus } from './corpus/read';
import { openBundled } from './store/bundled-copy';
import { database } from './store/database';
import { noteStorageProblem } from './store/storage-problem';

/** Packs that come with the extension, as files of its own. */
const BUNDLED_PACKS = ['/packs/news.whence'];

let opened: Promise<Corpus[]> | null = null;

/**
 * The bundled corpora, opened once in the life of the worker. Rejects with a `PackError` when one is
 * damaged; the next call tries again.
 */
export function bundledCorpora(): Promise<Corpus[]> {
  opened ??= Promise.all(BUNDLED_PACKS.map(open)).catch(error => {
    opened = null;
    throw error;
  });
  return opened;
}

async function open(path: string): Promise<Corpus> {
  const { corpus, copying } = await openBundled(
    {
      path,
      version: browser.runtime.getManifest().version,
      fetch: () => fetchOwn(path),
    },
    database,
  );
  copying?.catch(noteStorageProblem);
  return corpus;
}

/** The cast: WXT's generated paths depend on which packs have been built. */
async function fetchOwn(path: string): Promise<ArrayBuffer> {
  return (await fetch(browser.runtime.getURL(path as never))).arrayBuffer();
}
