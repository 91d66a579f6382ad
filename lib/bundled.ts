import { browser } from 'wxt/browser';
import { type Corpus, openPack } from './corpus/read';

/** Packs that come with the extension, as files of its own. */
const BUNDLED_PACKS = ['/packs/news.whence'];

let opened: Promise<Corpus[]> | null = null;

/**
 * The bundled corpora, opened once in the life of the worker. Rejects with a `PackError` when one is
 * damaged; the next call tries again.
 */
export function bundledCorpora(): Promise<Corpus[]> {
  opened ??= Promise.all(BUNDLED_PACKS.map(openBundled)).catch(error => {
    opened = null;
    throw error;
  });
  return opened;
}

/** The cast: WXT's generated paths depend on which packs have been built. */
async function openBundled(path: string): Promise<Corpus> {
  const response = await fetch(browser.runtime.getURL(path as never));
  return openPack(await response.arrayBuffer());
}
