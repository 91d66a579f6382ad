import type { Page } from 'puppeteer-core';
import { chromiumPopup } from './chromium-popup';
import type { OwnPage } from './types';

/** A page of the extension in a tab of Chromium, onto which files can be dragged from the disk. */
export function chromiumOwnPage(page: Page): OwnPage {
  return {
    ...chromiumPopup(page),
    async drop(paths) {
      await page.bringToFront();
      const session = await page.createCDPSession();
      const { x, y } = await page.evaluate(() => ({ x: innerWidth / 2, y: innerHeight / 2 }));
      const data = { items: [], files: [...paths], dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
        await session.send('Input.dispatchDragEvent', { type, x, y, data });
      }
      await session.detach();
    },
  };
}
