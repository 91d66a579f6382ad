import { browser } from 'wxt/browser';
import { sendMessage } from '../messages';
import type { PageSpan } from '../page/types';
import type { CurrentTab } from './current-tab';

/**
 * Opens the page that sets a tab's article beside its source, next to that tab. The browser is told before
 * this returns: a popup that asks may be gone a moment later, and whatever it waited for with it.
 */
export async function openReport({ id, index }: Pick<CurrentTab, 'id' | 'index'>): Promise<void> {
  const url = browser.runtime.getURL(`/report.html?tab=${id}` as never);
  await browser.tabs.create({ url, index: index + 1, openerTabId: id });
}

/** The tab that a report is about, out of its address; `null` where it names none. */
export function tabOfReport(address: string): number | null {
  const id = new URL(address).searchParams.get('tab');
  return id !== null && /^\d+$/.test(id) ? Number(id) : null;
}

/** Brings the tab to the front and goes to words of its page. */
export async function showInTab(tabId: number, span: PageSpan): Promise<void> {
  await browser.tabs.update(tabId, { active: true });
  await sendMessage('showPassage', span, tabId);
}
