import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { KeyInput, Page } from 'puppeteer-core';
import { pressKeys } from './chromium-keys';
import { noButton, POPUP_TEXT, pressing, settledState } from './popup-script';
import type { Popup } from './types';

/** The toolbar popup, which Chromium shows to its driver as one more page. */
export function chromiumPopup(page: Page): Popup {
  const evaluate = async <T>(expression: string) => (await page.evaluate(expression)) as T;
  return {
    evaluate,
    text: () => evaluate<string>(POPUP_TEXT),
    settled: () => settledState(evaluate),
    async click(name) {
      if (!(await evaluate<boolean>(pressing(name)))) throw noButton(name);
    },
    async press(key, modifier) {
      // It is the browser's, not the page's, and goes with the popup.
      if (key === 'Escape') return pressKeys(page, key).catch(() => undefined);
      if (modifier) await page.keyboard.down(modifier);
      await page.keyboard.press(key as KeyInput);
      if (modifier) await page.keyboard.up(modifier);
    },
    zoom: factor =>
      evaluate<void>(
        `chrome.tabs.getCurrent().then(({ id }) => chrome.tabs.setZoom(id, ${factor}))`,
      ),
    async screenshot(path) {
      await mkdir(dirname(path), { recursive: true });
      await page.screenshot({ path: path as `${string}.png`, captureBeyondViewport: false });
    },
    async close() {
      if (!page.isClosed()) await page.close();
    },
  };
}
