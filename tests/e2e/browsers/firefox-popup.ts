import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { FirefoxChromeScope } from './firefox-chrome-scope';
import { noButton, POPUP_TEXT, pressing, settledState } from './popup-script';
import type { OwnPage, Popup } from './types';
import { until } from './wait';

/**
 * Presses the toolbar button of the tab in front, or whatever else opens its popup, and waits until that
 * shows a page.
 */
export async function openFirefoxPopup(
  scope: FirefoxChromeScope,
  scale: number,
  press: () => Promise<void> = () => scope.run('action.triggerAction(window);'),
): Promise<Popup> {
  // One that a failed test has left is else closed by the press.
  await closePopup(scope);
  await press();
  await until('the popup to open', () =>
    scope.run<boolean>(`return Boolean(popup) && popup.currentURI.schemeIs('moz-extension')`),
  );
  const popup = await shownPage(scope, 'popup', scale);
  return {
    ...popup,
    close: () => closePopup(scope),
  };
}

async function closePopup(scope: FirefoxChromeScope): Promise<void> {
  await until('the popup to close', () =>
    scope.run<boolean>(`popup?.closest('panel')?.hidePopup(); return !popup;`),
  );
}

/** Opens a page of the extension in a tab in front. */
export async function openFirefoxTab(
  scope: FirefoxChromeScope,
  path: string,
  scale: number,
): Promise<OwnPage> {
  // Named, since other tabs may come to the front.
  const name = await scope.run<string>(`
    const triggeringPrincipal = extension.principal;
    const tab = gBrowser.addTab(extension.baseURL + ${JSON.stringify(path)}, { triggeringPrincipal });
    gBrowser.selectedTab = tab;
    return tab.linkedPanel;`);
  const tab = tabNamed(name);
  const shown = `${tab}.linkedBrowser`;
  await until('the tab to open', () =>
    scope.run<boolean>(`return ${shown}.currentURI.schemeIs('moz-extension')`),
  );
  const page = await shownPage(scope, shown, scale);
  return {
    ...page,
    async drop(paths) {
      const files = await Promise.all(
        paths.map(async path => [basename(path), (await readFile(path)).toString('base64')]),
      );
      await page.evaluate(dropping(files));
    },
    async close() {
      await scope.run(`gBrowser.removeTab(${tab});`);
    },
  };
}

/** An expression for the tab whose panel has that id. */
export function tabNamed(panel: string): string {
  return `gBrowser.tabs.find(tab => tab.linkedPanel === ${JSON.stringify(panel)})`;
}

/** Files as `[name, base64]`, dropped: the driver has no drag of its own that carries files. */
function dropping(files: string[][]): string {
  return `(() => {
    const dataTransfer = new DataTransfer();
    for (const [name, base64] of ${JSON.stringify(files)}) {
      const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0));
      dataTransfer.items.add(new File([bytes], name));
    }
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(
        new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }),
      );
    }
  })()`;
}

async function shownPage(
  scope: FirefoxChromeScope,
  browser: string,
  scale: number,
): Promise<Omit<Popup, 'close'>> {
  const evaluate = <T>(expression: string) => scope.inDocument<T>(browser, expression);
  await until('the page to load', () =>
    evaluate<boolean>(`document.readyState === 'complete' && Boolean(document.body)`),
  );
  return {
    evaluate,
    text: () => evaluate<string>(POPUP_TEXT),
    settled: () => settledState(evaluate),
    async click(name) {
      // As from a hand: what asks the browser's user for something is else refused.
      const pressed = await scope.inDocument<boolean>(
        browser,
        pressing(name),
        'const input = content.windowUtils.setHandlingUserInput(true);',
        'input.destruct();',
      );
      if (!pressed) throw noButton(name);
    },
    async press(key, modifier) {
      await scope.run(`${browser}.focus();`);
      const held = modifier ? { [`${modifier.toLowerCase()}Key`]: true } : {};
      await scope.press(key === 'Space' ? ' ' : `KEY_${key}`, held);
    },
    zoom: factor => scope.run(`${browser}.fullZoom = ${factor};`),
    async screenshot(path) {
      // A popup that is just finding its size has no picture yet.
      const png = await until('a picture of the popup', () =>
        scope.run<string>(snapshot(browser, scale)),
      );
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, Buffer.from(png, 'base64'));
    },
  };
}

/** The picture of a `<browser>` as a PNG in base64. */
function snapshot(browser: string, scale: number): string {
  return `
    const picture = await ${browser}.browsingContext.currentWindowGlobal
      .drawSnapshot(null, ${scale}, 'white');
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    canvas.getContext('2d').drawImage(picture, 0, 0);
    const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
    return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));`;
}
