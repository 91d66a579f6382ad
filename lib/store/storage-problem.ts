import { browser } from 'wxt/browser';
import { isForWantOfRoom } from './no-room';

/**
 * `full`: no room left; `unreadable`: the browser cannot read what it stored, or write anything; `newer`:
 * a newer Whence wrote it; `damaged`: a part of it cannot be used; `lost`: the browser began anew.
 */
export type StorageProblem = 'full' | 'unreadable' | 'newer' | 'damaged' | 'lost';

const KEY = 'storage-problem';

/** What a failure of the database means to a reader. */
export async function storageProblemOf(error: unknown): Promise<StorageProblem> {
  if ((error as Error | null)?.name === 'VersionError') return 'newer';
  return (await isForWantOfRoom(error)) ? 'full' : 'unreadable';
}

/**
 * Keeps the last failure where the library shows it, until the browser closes or it is mended; answers
 * what it means.
 */
export async function noteStorageProblem(error: unknown): Promise<StorageProblem> {
  const problem = await storageProblemOf(error);
  await noteProblem(problem);
  return problem;
}

export async function noteProblem(problem: StorageProblem): Promise<void> {
  // What is lost stays lost when the browser closes.
  await (problem === 'lost' ? browser.storage.local : browser.storage.session).set({
    [KEY]: problem,
  });
}

export async function clearStorageProblem(): Promise<void> {
  await Promise.all([browser.storage.session.remove(KEY), browser.storage.local.remove(KEY)]);
}

export async function storageProblem(): Promise<StorageProblem | null> {
  const [session, local] = await Promise.all([
    browser.storage.session.get(KEY),
    browser.storage.local.get(KEY),
  ]);
  return ((session[KEY] ?? local[KEY]) as StorageProblem | undefined) ?? null;
}

const STORED = 'has-stored';

/**
 * To be called when an empty database was made. Browsers throw away one that they find damaged; that
 * there was one before is kept in another place.
 */
export async function noteNewDatabase(): Promise<void> {
  const known = await browser.storage.local.get(STORED);
  if (known[STORED] === true) await noteProblem('lost');
  else await browser.storage.local.set({ [STORED]: true });
}
