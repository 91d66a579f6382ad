import { browser } from 'wxt/browser';
import type { Report } from './label/types';

/** A selected text and what is known of it, kept until the browser closes. */
export interface CheckedSelection {
  text: string;
  report: Report;
}

/** The page that shows an answer. The cast: WXT's generated paths depend on which pages there are. */
export function selectionPage(id: string): string {
  return browser.runtime.getURL(`/selection.html?${id}` as never);
}

export async function keepSelection(id: string, checked: CheckedSelection): Promise<void> {
  await browser.storage.session.set({ [`selection:${id}`]: checked });
}

/** `null` when the browser was closed since. */
export async function keptSelection(id: string): Promise<CheckedSelection | null> {
  const key = `selection:${id}`;
  return ((await browser.storage.session.get(key))[key] as CheckedSelection | undefined) ?? null;
}
