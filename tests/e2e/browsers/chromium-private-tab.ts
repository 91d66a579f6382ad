import type { Page, WebWorker } from 'puppeteer-core';
import type { PrivateTab } from './types';

const TAB = `chrome.tabs.query({}).then(tabs => tabs.find(({ incognito }) => incognito))`;

/**
 * Opens a page in a private window of Chromium, and reaches it through the extension.
 *
 * @param own a page of the extension in a tab; it is closed with the window
 * @param worker the extension's background
 */
export async function openPrivateTab(
  own: Page,
  url: string,
  worker: () => Promise<WebWorker>,
): Promise<PrivateTab> {
  await own.evaluate(
    `chrome.windows.create({ incognito: true, url: ${JSON.stringify(url)} }).then(() => true)`,
  );
  return {
    badge: () =>
      own.evaluate(
        `${TAB}.then(({ id: tabId }) => chrome.action.getBadgeText({ tabId }))`,
      ) as Promise<string>,
    async chooseFromMenu(entry) {
      const info = JSON.stringify({ menuItemId: entry });
      await (await worker()).evaluate(
        `${TAB}.then(tab => void chrome.contextMenus.onClicked.dispatch(${info}, tab))`,
      );
    },
    async close() {
      await own.evaluate(`${TAB}.then(({ windowId }) => chrome.windows.remove(windowId))`);
      await own.close();
    },
  };
}
