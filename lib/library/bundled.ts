import { browser } from 'wxt/browser';
import type { Corpus, OpenPack } from '../corpus/read';
import { readSettings } from '../settings';
import { openBundled } from '../store/bundled-copy';
import { database } from '../store/database';
import { noteStorageProblem } from '../store/storage-problem';

/** Packs that come with the extension, as files of its own. */
const BUNDLED_PACKS = ['/packs/news.whence'];

const opened = new Map<string, Promise<Corpus>>();

/** Names of the bundled packs' files, as `packsOff` of the settings has them. */
export const BUNDLED_NAMES = BUNDLED_PACKS.map(nameOf);

/**
 * The bundled corpora that the reader has not switched off, each opened once in the life of the worker.
 * Rejects with a `PackError` when one is damaged; the next call tries again.
 *
 * @param openCopy opens what was stored
 */
export async function bundledCorpora(openCopy: OpenPack): Promise<Corpus[]> {
  const { packsOff } = await readSettings();
  const asked = BUNDLED_PACKS.filter(path => !packsOff.includes(nameOf(path)));
  return Promise.all(asked.map(path => openOnce(path, openCopy)));
}

/** Opens all of them anew the next time. */
export function closeBundled(): void {
  opened.clear();
}

function openOnce(path: string, openCopy: OpenPack): Promise<Corpus> {
  const opening =
    opened.get(path) ??
    open(path, openCopy).catch(error => {
      opened.delete(path);
      throw error;
    });
  opened.set(path, opening);
  return opening;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

async function open(path: string, openCopy: OpenPack): Promise<Corpus> {
  const { corpus, copying } = await openBundled(
    {
      path,
      version: browser.runtime.getManifest().version,
      fetch: () => fetchOwn(path),
    },
    database,
    openCopy,
  );
  copying?.catch(noteStorageProblem);
  return corpus;
}

/** The cast: WXT's generated paths depend on which packs have been built. */
async function fetchOwn(path: string): Promise<ArrayBuffer> {
  return (await fetch(browser.runtime.getURL(path as never))).arrayBuffer();
}
