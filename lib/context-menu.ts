import { browser } from 'wxt/browser';

const REMEMBER = 'remember';

/** Puts “Remember this article” into the menu of pages; once, when Whence is installed or updated. */
export async function createContextMenu(title: string): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: REMEMBER, title, contexts: ['page'] });
}

/** Calls back with the tab whose page is to be remembered. */
export function onRememberChosen(remember: (tabId: number) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === REMEMBER && tab?.id !== undefined) remember(tab.id);
  });
}
