import { browser } from 'wxt/browser';

/** `full`: no room left; `unreadable`: the browser cannot read what it stored, or write anything. */
export type StorageProblem = 'full' | 'unreadable';

const KEY = 'storage-problem';

/** What a failure of the database means to a reader. */
export function storageProblemOf(error: unknown): StorageProblem {
  return (error as Error | null)?.name === 'QuotaExceededError' ? 'full' : 'unreadable';
}

/** Keeps the last failure where the options show it, until the browser closes or it is mended. */
export async function noteStorageProblem(error: unknown): Promise<void> {
  await browser.storage.session.set({ [KEY]: storageProblemOf(error) });
}

export async function clearStorageProblem(): Promise<void> {
  await browser.storage.session.remove(KEY);
}

export async function storageProblem(): Promise<StorageProblem | null> {
  const stored = await browser.storage.session.get(KEY);
  return (stored[KEY] as StorageProblem | undefined) ?? null;
}
