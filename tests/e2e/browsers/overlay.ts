import type { Page } from 'puppeteer-core';
import { findingButton, noButton } from './popup-script';
import type { Overlay } from './types';

/** Evaluates an expression in which `root` is the label's closed shadow root. */
export type OverlayReach = (expression: string) => Promise<unknown>;

type Box = Overlay['box'];

/** The label of a page, read through `reach` and pressed with the page's real mouse. */
export async function overlayThrough(page: Page, reach: OverlayReach): Promise<Overlay> {
  const [text, box] = (await reach(`[
    (root.querySelector(':not(style)') && Array.from(root.children)
      .map(one => one.innerText || '').join('\\n').trim()) || '',
    ${boxOf('(Array.from(root.children).find(one => one.localName !== "style") || root.host)')},
  ]`)) as [string, Box];
  return {
    text,
    box,
    evaluate: async <T>(expression: string) => (await reach(expression)) as T,
    async click(name) {
      const button = (await reach(`(() => {
        const found = ${findingButton(name, 'root')};
        return found ? ${boxOf('found')} : null;
      })()`)) as Box | null;
      if (!button) throw noButton(name);
      await page.mouse.click(button.x + button.width / 2, button.y + button.height / 2);
    },
  };
}

function boxOf(element: string): string {
  return `(({ x, y, width, height }) => ({ x, y, width, height }))(${element}.getBoundingClientRect())`;
}
