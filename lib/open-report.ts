import { browser } from 'wxt/browser';
import { sendMessage } from './messages';
import type { PageSpan } from './page/types';

/** Opens the page that sets a tab's article beside its source, next to that tab. */
export async function openReport(tabId: number): Promise<void> {
  const { index } = await browser.tabs.get(tabId);
  const url = browser.runtime.getURL(`/report.html?tab=${tabId}` as never);
  await browser.tabs.create({ url, index: index + 1, openerTabId: tabId });
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
