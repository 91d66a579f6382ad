import { browser } from 'wxt/browser';

const REMEMBER = 'remember';

/** What each entry says. */
export interface MenuTitles {
  remember: string;
}

/** Puts the entries into the menu of pages, in place of those that are there. */
export async function createContextMenu(titles: MenuTitles): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: REMEMBER, title: titles.remember, contexts: ['page'] });
}

/** Calls back with the tab whose page is to be remembered. */
export function onRememberChosen(remember: (tabId: number) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === REMEMBER && tab?.id !== undefined) remember(tab.id);
  });
}
