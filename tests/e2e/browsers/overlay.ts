import type { Page } from 'puppeteer-core';
import { findingButton, noButton } from './popup-script';
import type { Overlay } from './types';

/** Evaluates an expression in which `root` is the label's closed shadow root. */
export type OverlayReach = (expression: string) => Promise<unknown>;

type Box = Overlay['box'];

/** The label of a page, read through `reach` and pressed with the page's real mouse. */
export async function overlayThrough(page: Page, reach: OverlayReach): Promise<Overlay> {
  const [text, box] = (await reach(`[
    Array.from(root.children).map(one => one.innerText || '').join('\\n').trim(),
    ${boxOf("Array.from(root.querySelectorAll('.tab, .panel'))")},
  ]`)) as [string, Box];
  return {
    text,
    box,
    evaluate: async <T>(expression: string) => (await reach(expression)) as T,
    async click(name) {
      const button = (await reach(`(() => {
        const found = ${findingButton(name, 'root')};
        return found ? ${boxOf('[found]')} : null;
      })()`)) as Box | null;
      if (!button) throw noButton(name);
      await page.mouse.click(button.x + button.width / 2, button.y + button.height / 2);
    },
  };
}

/** An expression for the box around those of some elements that show. */
function boxOf(elements: string): string {
  return `(() => {
    const boxes = ${elements}.map(one => one.getBoundingClientRect()).filter(one => one.width && one.height);
    const x = Math.min(...boxes.map(one => one.left)), y = Math.min(...boxes.map(one => one.top));
    const width = Math.max(...boxes.map(one => one.right)) - x;
    const height = Math.max(...boxes.map(one => one.bottom)) - y;
    return boxes.length ? { x, y, width, height } : { x: 0, y: 0, width: 0, height: 0 };
  })()`;
}
