import { browser } from 'wxt/browser';

/** What is said beside the icon for a moment: done, or not. */
export type Mark = '✓' | '!';

/** Long enough to be seen, short enough not to be taken for the number of sources. */
const FLASH_MS = 2000;

/** What stood on a tab's badge before the marks that are there now. */
const before = new Map<number, string>();

/**
 * Shows a mark in the place of a tab's badge for a moment. What stood there comes back, unless the page has
 * got another badge meanwhile, or another page has come.
 */
export async function flash(tabId: number, mark: Mark): Promise<void> {
  const shown = await browser.action.getBadgeText({ tabId });
  if (!isMark(shown)) before.set(tabId, shown);
  await browser.action.setBadgeText({ tabId, text: mark });
  setTimeout(() => void putBack(tabId), FLASH_MS);
}

async function putBack(tabId: number): Promise<void> {
  const text = before.get(tabId) ?? '';
  try {
    if (!isMark(await browser.action.getBadgeText({ tabId }))) return;
    before.delete(tabId);
    await browser.action.setBadgeText({ tabId, text });
  } catch {
    // The tab was closed.
    before.delete(tabId);
  }
}

function isMark(text: string): boolean {
  return text === '✓' || text === '!';
}
