import type { Page } from 'puppeteer-core';
import { keysOf } from './shortcuts';

/** `modifiers` of `Input.dispatchKeyEvent`. */
const BITS = { Alt: 1, Control: 2, Shift: 8 };

/**
 * Presses keys so that Chromium takes them for commands of extensions: it does so for raw presses with the
 * system's own key code, which the driver's keyboard leaves out.
 */
export async function pressKeys(page: Page, written: string): Promise<void> {
  const { modifiers, code, key, keyCode } = keysOf(written);
  const session = await page.createCDPSession();
  const bits = modifiers.reduce((sum, name) => sum | BITS[name], 0);
  for (const type of ['rawKeyDown', 'keyUp'] as const) {
    await session.send('Input.dispatchKeyEvent', {
      ...{ type, code, key, modifiers: bits },
      ...{ windowsVirtualKeyCode: keyCode, nativeVirtualKeyCode: keyCode },
    });
  }
  await session.detach();
}
