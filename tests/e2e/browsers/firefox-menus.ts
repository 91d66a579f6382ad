import type { Page } from 'puppeteer-core';
import type { MenuEntry } from '../../../lib/context-menu';
import { ADDON_ID } from './extension';
import { EVENT_UTILS, type FirefoxChromeScope } from './firefox-chrome-scope';

/** What Firefox makes of the add-on's id for its own elements. */
const WIDGET = ADDON_ID.replaceAll(/[^a-z0-9]/g, '_');
export const BUTTON = `${WIDGET}-browser-action`;

/** Puts the toolbar button where a reader pins it. */
export const PIN = `
  CustomizableUI.addWidgetToArea(${JSON.stringify(BUTTON)}, 'nav-bar');
  const button = document.getElementById(${JSON.stringify(BUTTON)});`;

/** Opens the page's menu with the right button, on the selected words where some are, and presses an entry. */
export async function chooseInPage(
  scope: FirefoxChromeScope,
  page: Page,
  entry: MenuEntry,
): Promise<void> {
  const spot = await page.evaluate(() => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed) return { x: 4, y: innerHeight - 4 };
    const { left, top, width, height } = selection.getRangeAt(0).getClientRects()[0]!;
    return { x: left + width / 2, y: top + height / 2 };
  });
  await page.mouse.click(spot.x, spot.y, { button: 'right' });
  await scope.run(pressing('contentAreaContextMenu', entry));
}

/** The same in the menu of the toolbar button. */
export async function chooseAtButton(scope: FirefoxChromeScope, entry: MenuEntry): Promise<void> {
  await scope.run(`
    ${EVENT_UTILS}
    ${PIN}
    eventUtils.synthesizeMouseAtCenter(
      button.querySelector('.unified-extensions-item-action-button') ?? button,
      { type: 'contextmenu', button: 2 },
    );
    ${pressing('toolbar-context-menu', entry)}`);
}

/** Entries of one extension are in a menu of their own where there are several. */
function pressing(menu: string, entry: MenuEntry): string {
  return `
    const shown = async popup => {
      if (popup.state !== 'open') {
        await new Promise(resolve => popup.addEventListener('popupshown', resolve, { once: true }));
      }
    };
    const menu = document.getElementById(${JSON.stringify(menu)});
    await shown(menu);
    const item = document.getElementById(${JSON.stringify(`${WIDGET}-menuitem-_${entry}`)});
    if (!item || item.hidden) throw new Error('the menu does not offer ${entry}');
    const holder = item.closest('menupopup');
    if (holder !== menu) {
      holder.parentElement.openMenu(true);
      await shown(holder);
    }
    holder.activateItem(item);`;
}
