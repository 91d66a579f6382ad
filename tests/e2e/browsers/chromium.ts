import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, CDPSession, Page, WebWorker } from 'puppeteer-core';
import type { Command } from '../../../lib/commands';
import type { MenuEntry } from '../../../lib/context-menu';
import { BrowserBase } from './browser-base';
import { clipboardOf } from './chromium-clipboard';
import { pressKeys } from './chromium-keys';
import { NET_LOG, readNetLog } from './chromium-net-log';
import { chromiumOwnPage } from './chromium-own-page';
import { chromiumPopup } from './chromium-popup';
import { openPrivateTab } from './chromium-private-tab';
import { requestsOf } from './chromium-requests';
import { grantingSite, type Setting, withholdingSites, zoomingAll } from './chromium-settings';
import type { Downloads } from './downloads';
import { type OverlayReach, overlayThrough } from './overlay';
import type { Screen } from './screen';
import { suggestedKeys } from './shortcuts';
import type {
  Badge,
  BrowserUnderTest,
  LoggedRequest,
  OwnPage,
  Popup,
  Preferences,
  PrivateTab,
  RequestLog,
} from './types';
import { DEADLINE_MS, pause, until } from './wait';

/** Chromium takes no key for half a second after it has asked, lest one was meant for the page. */
const QUESTION_MS = 1000;

/** A browser of the Chromium family, over the DevTools protocol. */
export class ChromiumUnderTest extends BrowserBase implements BrowserUnderTest {
  readonly kind = 'chromium';
  readonly #id: string;
  readonly #screen: Screen | undefined;
  #zoom = 1;
  readonly #sessions = new WeakMap<Page, CDPSession>();

  /** @param id the extension's */
  constructor(
    browser: Browser,
    id: string,
    version: string,
    downloads: Downloads,
    screen?: Screen,
  ) {
    super(browser, version, downloads);
    this.#id = id;
    this.#screen = screen;
  }

  async openBrowserPage(): Promise<Page> {
    return this.open('chrome://version/');
  }

  async openPopup(page: Page, zoom = 1): Promise<Popup> {
    // Popups have no zoom of their own; they take the one that the browser's settings have for all pages.
    if (zoom !== this.#zoom) await this.#sets(zoomingAll(zoom));
    this.#zoom = zoom;
    const extension = await this.#extension();
    return this.#popupAfter(page, () => extension.triggerAction(page));
  }

  openPopupWithKeys(page: Page): Promise<Popup> {
    return this.#popupAfter(page, () =>
      pressKeys(page, suggestedKeys('chromium', '_execute_action')),
    );
  }

  async #popupAfter(page: Page, press: () => Promise<void>): Promise<Popup> {
    await page.bringToFront();
    const before = new Set(this.browser.targets());
    const shown = this.browser.waitForTarget(
      target => !before.has(target) && target.url().startsWith(this.#address('popup.html')),
      { timeout: DEADLINE_MS },
    );
    const [target] = await Promise.all([shown, press()]);
    return chromiumPopup(await target.asPage());
  }

  async pressCommand(page: Page, command: Command): Promise<void> {
    await page.bringToFront();
    await pressKeys(page, suggestedKeys('chromium', command));
  }

  async openOwn(path: string): Promise<OwnPage> {
    return chromiumOwnPage(await this.open(this.#address(path)));
  }

  async openPrivately(url: string): Promise<PrivateTab> {
    const own = await this.open(this.#address('manifest.json'));
    return openPrivateTab(own, url, () => this.#worker());
  }

  async answersQuestion(yes: boolean): Promise<void> {
    if (!this.#screen) throw new Error('no protocol of Chromium reaches its own windows');
    // The window comes when it likes, and with it the focus, on its “no”.
    await until('the question', async () => {
      const own = await this.#own();
      const focused = await Promise.all(own.map(page => page.evaluate(() => document.hasFocus())));
      return !focused.includes(true);
    });
    await pause(QUESTION_MS);
    if (yes) this.#screen.press('Tab', 'Return');
    else this.#screen.press('Escape');
  }

  allowSite(pattern: string): Promise<void> {
    return this.#sets(grantingSite(this.#id, pattern));
  }

  withdrawSites(): Promise<void> {
    return this.#sets(withholdingSites(this.#id));
  }

  async #sets({ on, expression }: Setting): Promise<void> {
    const page = await this.open(on);
    await page.evaluate(expression);
    await page.close();
  }

  badge(page: Page): Promise<Badge> {
    return this.#ask(
      page,
      `chrome.tabs.query({ active: true, currentWindow: true }).then(async ([{ id: tabId }]) => ({
        text: await chrome.action.getBadgeText({ tabId }),
        title: await chrome.action.getTitle({ tabId }),
      }))`,
    );
  }

  async overlay(page: Page) {
    const host = await page.$('whence-label');
    if (!host) return null;
    const reach: OverlayReach = async expression => {
      for (const realm of page.extensionRealms()) {
        const extension = await realm.extension();
        if (extension?.id !== this.#id) continue;
        return realm.evaluate(
          `(root => (${expression}))(chrome.dom.openOrClosedShadowRoot(document.querySelector('whence-label')))`,
        );
      }
      throw new Error('the page holds a label, but no content script of the extension');
    };
    return overlayThrough(page, reach);
  }

  async chooseFromMenu(page: Page, entry: MenuEntry): Promise<void> {
    await page.bringToFront();
    const worker = await this.#worker();
    const selectionText = await page.evaluate(() => String(getSelection()));
    const info = JSON.stringify({ menuItemId: entry, selectionText });
    await worker.evaluate(`chrome.tabs.query({ active: true, currentWindow: true })
      .then(([tab]) => void chrome.contextMenus.onClicked.dispatch(${info}, tab))`);
  }

  async icon(): Promise<null> {
    return null;
  }

  async prefers(page: Page, { motion = 'no-preference', colors = 'own' }: Preferences) {
    // What a session asks for ends with it.
    const session = this.#sessions.get(page) ?? (await page.createCDPSession());
    this.#sessions.set(page, session);
    await session.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-reduced-motion', value: motion },
        { name: 'forced-colors', value: colors === 'forced' ? 'active' : 'none' },
      ],
    });
  }

  async zoom(page: Page, factor: number): Promise<void> {
    await this.#ask(
      page,
      `chrome.tabs.query({ active: true, currentWindow: true })
        .then(([{ id }]) => chrome.tabs.setZoom(id, ${factor}))`,
    );
  }

  async clipboard() {
    const [context] = this.browser.browserContexts();
    await context?.overridePermissions(`chrome-extension://${this.#id}`, ['clipboard-read']);
    const asking = await this.open(this.#address('manifest.json'));
    try {
      return await clipboardOf(asking);
    } finally {
      await asking.close();
    }
  }

  async endSession(): Promise<LoggedRequest[]> {
    await this.browser.close();
    const log = join(this.downloads.path, NET_LOG);
    const requests = readNetLog(await readFile(log, 'utf8'), this.#address('').slice(0, -1));
    await this.close();
    return requests;
  }

  async ownPages(): Promise<Record<string, string>> {
    const texts = (await this.#own()).map(async page => [
      new URL(page.url()).pathname.slice(1),
      await page.evaluate(() => document.body.innerText),
    ]);
    return Object.fromEntries(await Promise.all(texts));
  }

  /** Pages of the extension that are open in a tab. */
  async #own(): Promise<Page[]> {
    const pages = await this.browser.pages();
    return pages.filter(page => page.url().startsWith(this.#address('')));
  }

  async killBackground(): Promise<void> {
    for (const worker of await (await this.#extension()).workers()) {
      // The worker's own connection ends with it.
      await worker.close().catch(() => undefined);
    }
    await until('the service worker to end', async () => !(await this.backgroundIsRunning()));
  }

  async backgroundIsRunning(): Promise<boolean> {
    return (await (await this.#extension()).workers()).length > 0;
  }

  async watchRequests(page: Page): Promise<RequestLog> {
    const workers = await (await this.#extension()).workers();
    return requestsOf(page, workers, this.#address(''));
  }

  override async close(): Promise<void> {
    this.#screen?.close();
    await super.close();
  }

  #address(path: string): string {
    return `chrome-extension://${this.#id}/${path}`;
  }

  async #extension() {
    const extension = (await this.browser.extensions()).get(this.#id);
    if (!extension) throw new Error('the browser no longer has the extension');
    return extension;
  }

  /** The background, which is woken where it sleeps, as the browser does for whatever it tells it. */
  async #worker(): Promise<WebWorker> {
    const running = async () => (await (await this.#extension()).workers())[0];
    const message = JSON.stringify({ id: 1, type: 'messagesIn', data: 'en', timestamp: 0 });
    if (!(await running())) {
      await this.#behind(`chrome.runtime.sendMessage(${message}).then(() => true)`);
    }
    return until('the background', running);
  }

  /** Evaluates while that page is in front. */
  async #ask<T>(page: Page, expression: string): Promise<T> {
    await page.bringToFront();
    return this.#behind<T>(expression);
  }

  /** Evaluates in a page of the extension that opens behind the tabs, so that no worker is woken. */
  async #behind<T>(expression: string): Promise<T> {
    const asking = await this.browser.newPage({ background: true });
    try {
      await asking.goto(this.#address('manifest.json'));
      return (await asking.evaluate(expression)) as T;
    } finally {
      await asking.close();
    }
  }
}
