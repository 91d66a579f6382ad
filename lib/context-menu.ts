import { browser } from 'wxt/browser';
import { oneAtATime } from './store/one-at-a-time';

/** Entries by their ids: where they are offered, and what happens when one is chosen. */
const CONTEXTS = {
  'check-page': ['page'],
  'check-selection': ['selection'],
  remember: ['page'],
  library: ['action'],
} as const;

export type MenuEntry = keyof typeof CONTEXTS;

const queue = oneAtATime();
let made = '';

/**
 * Puts the entries into the menus of pages and of the toolbar button, in place of those that are there; where
 * they are the same, nothing is touched.
 *
 * @param inWords the titles as they should be now; asked when it is this menu's turn, so that the last one holds
 */
export function createContextMenu(
  inWords: () => Promise<Record<MenuEntry, string>>,
): Promise<void> {
  return queue(async () => {
    const titles = await inWords();
    const wanted = JSON.stringify(titles);
    if (wanted === made) return;
    await browser.contextMenus.removeAll();
    for (const [id, contexts] of Object.entries(CONTEXTS)) {
      browser.contextMenus.create({ id, title: titles[id as MenuEntry], contexts: [...contexts] });
    }
    made = wanted;
  });
}

/** What was chosen, and on which tab. */
export interface MenuChoice {
  tab: { id: number; url: string };
  /** Words that were selected; empty when none were. */
  selection: string;
}

/** Calls back when an entry is chosen. */
export function onMenuChosen(handlers: Record<MenuEntry, (choice: MenuChoice) => void>): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = '' }, tab) => {
    const handler = handlers[menuItemId as MenuEntry];
    if (!handler || tab?.id === undefined) return;
    handler({ tab: { id: tab.id, url: tab.url ?? '' }, selection: selectionText });
  });
}
