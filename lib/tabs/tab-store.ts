import { browser } from 'wxt/browser';
import type { TabState } from './tab-state';

/** Keeps what the popup shows for a tab until the browser closes. Last write wins. */
export async function writeTabState(tabId: number, state: TabState): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: state });
}

export async function readTabState(tabId: number): Promise<TabState | null> {
  const key = keyOf(tabId);
  const stored = await browser.storage.session.get(key);
  return (stored[key] as TabState | undefined) ?? null;
}

export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}

/** Calls back with each new state of a tab, `null` when it is forgotten. Returns how to stop. */
export function watchTabState(
  tabId: number,
  onChange: (state: TabState | null) => void,
): () => void {
  const key = keyOf(tabId);
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[key];
    if (change) onChange((change.newValue as TabState | undefined) ?? null);
  };
  browser.storage.session.onChanged.addListener(listener);
  return () => browser.storage.session.onChanged.removeListener(listener);
}

function keyOf(tabId: number): string {
  return `tab:${tabId}`;
}
