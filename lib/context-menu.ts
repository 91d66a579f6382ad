import { browser } from 'wxt/browser';

const REMEMBER = 'remember';
const LIBRARY = 'library';

/** What each entry says. */
export interface MenuTitles {
  remember: string;
  library: string;
}

/** Puts the entries into the menus of pages and of the toolbar button, in place of those that are there. */
export async function createContextMenu(titles: MenuTitles): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: REMEMBER, title: titles.remember, contexts: ['page'] });
  browser.contextMenus.create({ id: LIBRARY, title: titles.library, contexts: ['action'] });
}

/** Calls back with the tab whose page is to be remembered; opens the library by itself. */
export function onMenuChosen(remember: (tabId: number) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === REMEMBER && tab?.id !== undefined) remember(tab.id);
    if (menuItemId === LIBRARY) {
      void browser.tabs.create({ url: browser.runtime.getURL('/library.html') });
    }
  });
}
