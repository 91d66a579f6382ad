import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Page } from 'puppeteer-core';
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
    async screenshot(path) {
      await mkdir(dirname(path), { recursive: true });
      await page.screenshot({ path: path as `${string}.png`, captureBeyondViewport: false });
    },
    async close() {
      if (!page.isClosed()) await page.close();
    },
  };
}
