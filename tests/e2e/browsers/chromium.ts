import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import type { Command } from '../../../lib/commands';
import type { MenuEntry } from '../../../lib/context-menu';
import { pressKeys } from './chromium-keys';
import { NET_LOG, readNetLog } from './chromium-net-log';
import { chromiumPopup } from './chromium-popup';
import { type Downloads, downloadsFolder } from './downloads';
import { ensureBrowser } from './ensure';
import { builtExtension } from './extension';
import { type OverlayReach, overlayThrough } from './overlay';
import type { Screen } from './screen';
import { suggestedKeys } from './shortcuts';
import type {
  Badge,
  BrowserUnderTest,
  LaunchOptions,
  LoggedRequest,
  OwnPage,
  Popup,
  Preferences,
  PrivateTab,
  RequestLog,
} from './types';
import { pause, until } from './wait';

/** So long Chromium takes at most to ask. */
const QUESTION_MS = 1500;

const FLAGS = [
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  '--no-default-browser-check',
];

/** Starts a browser of the Chromium family with the extension in it. */
export async function launchChromium(options: LaunchOptions = {}): Promise<BrowserUnderTest> {
  const scale = options.scale ?? 1;
  const downloads = await downloadsFolder();
  const browser = await puppeteer.launch({
    executablePath: options.path ?? ensureBrowser('chromium').path,
    headless: options.headless ?? options.screen === undefined,
    ...(options.screen && { env: { ...process.env, DISPLAY: options.screen.display } }),
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    downloadBehavior: { policy: 'allow', downloadPath: downloads.path },
    ...(options.profile !== undefined && { userDataDir: options.profile }),
    args: [
      ...FLAGS,
      '--window-size=1280,900',
      // Without a screen, Chromium makes up one of 800 × 600, which cuts a popup short.
      `--screen-info={${1600 * scale}x${1200 * scale} devicePixelRatio=${scale}}`,
      // Chromium's sandbox refuses to run as root, which is who one is in a container.
      ...(options.logsRequests ? [`--log-net-log=${join(downloads.path, NET_LOG)}`] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  try {
    const id = await install(browser, options);
    // The page that is shown after the installation comes to the front, and must not do so later.
    if (!options.hasNoWelcome) {
      await browser.waitForTarget(target => target.url().endsWith('/welcome.html'));
    }
    if (options.quota !== undefined) {
      const origin = `chrome-extension://${id}`;
      // Lasts as long as the page that asked for it.
      const asking = await browser.newPage({ background: true });
      await asking.goto(`${origin}/manifest.json`);
      const session = await asking.createCDPSession();
      await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: options.quota });
    }
    return new ChromiumUnderTest(browser, id, await browser.version(), downloads, options.screen);
  } catch (error) {
    await Promise.all([browser.close(), downloads.remove()]);
    throw error;
  }
}

async function install(browser: Browser, options: LaunchOptions): Promise<string> {
  const path = options.extension ?? builtExtension('chromium');
  if (!options.inPrivateWindows) return browser.installExtension(path);
  const session = await browser.target().createCDPSession();
  const load = { path, enableInIncognito: true };
  return (await session.send('Extensions.loadUnpacked', load)).id;
}

class ChromiumUnderTest implements BrowserUnderTest {
  readonly kind = 'chromium';
  readonly version: string;
  readonly #browser: Browser;
  readonly #id: string;
  readonly #downloads: Downloads;
  readonly #screen: Screen | undefined;
  #zoom = 1;
  readonly #sessions = new WeakMap<Page, CDPSession>();

  constructor(
    browser: Browser,
    id: string,
    version: string,
    downloads: Downloads,
    screen?: Screen,
  ) {
    this.#screen = screen;
    this.#downloads = downloads;
    this.#browser = browser;
    this.#id = id;
    this.version = version;
  }

  async open(url: string): Promise<Page> {
    const page = await this.#browser.newPage();
    await page.goto(url, { waitUntil: 'load' });
    await page.bringToFront();
    return page;
  }

  async openBrowserPage(): Promise<Page> {
    return this.open('chrome://version/');
  }

  async openPopup(page: Page, zoom = 1): Promise<Popup> {
    if (zoom !== this.#zoom) await this.#zoomAll(zoom);
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
    const before = new Set(this.#browser.targets());
    const shown = this.#browser.waitForTarget(
      target => !before.has(target) && target.url().startsWith(this.#address('popup.html')),
      { timeout: 15_000 },
    );
    const [target] = await Promise.all([shown, press()]);
    return chromiumPopup(await target.asPage());
  }

  async pressCommand(page: Page, command: Command): Promise<void> {
    await page.bringToFront();
    await pressKeys(page, suggestedKeys('chromium', command));
  }

  async openOwn(path: string): Promise<OwnPage> {
    const page = await this.open(this.#address(path));
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

  async openPrivately(url: string): Promise<PrivateTab> {
    const own = await this.open(this.#address('manifest.json'));
    await own.evaluate(
      `chrome.windows.create({ incognito: true, url: ${JSON.stringify(url)} }).then(() => true)`,
    );
    const tab = `chrome.tabs.query({}).then(tabs => tabs.find(({ incognito }) => incognito))`;
    return {
      badge: () =>
        own.evaluate(
          `${tab}.then(({ id: tabId }) => chrome.action.getBadgeText({ tabId }))`,
        ) as Promise<string>,
      chooseFromMenu: async entry => {
        const [worker] = await (await this.#extension()).workers();
        const info = JSON.stringify({ menuItemId: entry });
        await worker!.evaluate(
          `${tab}.then(tab => void chrome.contextMenus.onClicked.dispatch(${info}, tab))`,
        );
      },
      close: async () => {
        await own.evaluate(`${tab}.then(({ windowId }) => chrome.windows.remove(windowId))`);
        await own.close();
      },
    };
  }

  async answersQuestion(yes: boolean): Promise<void> {
    if (!this.#screen) throw new Error('no protocol of Chromium reaches its own windows');
    // The window comes when it likes, with the focus on its “no”.
    await pause(QUESTION_MS);
    if (yes) this.#screen.press('Tab', 'Return');
    else this.#screen.press('Escape');
  }

  async allowSite(pattern: string): Promise<void> {
    const settings = await this.open('chrome://extensions/');
    await settings.evaluate(
      `chrome.developerPrivate.addHostPermission(${JSON.stringify(this.#id)}, ${JSON.stringify(pattern)})`,
    );
    await settings.close();
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
    const [worker] = await (await this.#extension()).workers();
    if (!worker) throw new Error('the background sleeps: open a page first');
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

  /** Popups have no zoom of their own; they take the one that the browser's settings have for all pages. */
  async #zoomAll(factor: number): Promise<void> {
    const settings = await this.open('chrome://settings/');
    await settings.evaluate(
      `new Promise(resolve => chrome.settingsPrivate.setDefaultZoom(${factor}, resolve))`,
    );
    await settings.close();
    this.#zoom = factor;
  }

  async zoom(page: Page, factor: number): Promise<void> {
    await this.#ask(
      page,
      `chrome.tabs.query({ active: true, currentWindow: true })
        .then(([{ id }]) => chrome.tabs.setZoom(id, ${factor}))`,
    );
  }

  async clipboard() {
    const [context] = this.#browser.browserContexts();
    await context?.overridePermissions(`chrome-extension://${this.#id}`, ['clipboard-read']);
    const asking = await this.open(this.#address('manifest.json'));
    try {
      return await asking.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        const read = async (type: string) =>
          item?.types.includes(type) ? (await item.getType(type)).text() : '';
        return { 'text/plain': await read('text/plain'), 'text/html': await read('text/html') };
      });
    } finally {
      await asking.close();
    }
  }

  async savedFile(name: string): Promise<string> {
    return (await this.#downloads.read(name)).toString('utf8');
  }

  savedBytes(name: string): Promise<Uint8Array> {
    return this.#downloads.read(name);
  }

  async endSession(): Promise<LoggedRequest[]> {
    await this.#browser.close();
    const log = join(this.#downloads.path, NET_LOG);
    const requests = readNetLog(await readFile(log, 'utf8'), this.#address('').slice(0, -1));
    await this.close();
    return requests;
  }

  async ownPages(): Promise<Record<string, string>> {
    const own = (await this.#browser.pages()).filter(page =>
      page.url().startsWith(this.#address('')),
    );
    const texts = own.map(async page => [
      new URL(page.url()).pathname.slice(1),
      await page.evaluate(() => document.body.innerText),
    ]);
    return Object.fromEntries(await Promise.all(texts));
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

  async withdrawSites(): Promise<void> {
    const settings = await this.open('chrome://extensions/');
    await settings.evaluate(
      `chrome.developerPrivate.updateExtensionConfiguration(
        { extensionId: ${JSON.stringify(this.#id)}, hostAccess: 'ON_CLICK' })`,
    );
    await settings.close();
  }

  async watchRequests(page: Page): Promise<RequestLog> {
    const addresses: string[] = [];
    const own = this.#address('');
    const watch = (session: CDPSession, counts: (initiator: string) => boolean) => {
      session.on('Network.requestWillBeSent', ({ request, initiator }) => {
        if (counts(JSON.stringify(initiator))) addresses.push(request.url);
      });
      return session.send('Network.enable');
    };
    await watch(await page.createCDPSession(), initiator => initiator.includes(own));
    for (const worker of await (await this.#extension()).workers()) {
      // The worker's own session, not one more: a worker with a second one cannot be ended.
      await watch(worker.client, () => true);
    }
    return { addresses: async () => addresses };
  }

  closed(): Promise<void> {
    return new Promise(resolve => {
      if (!this.#browser.connected) resolve();
      else this.#browser.once('disconnected', () => resolve());
    });
  }

  async close(): Promise<void> {
    await this.#downloads.remove();
    this.#screen?.close();
    if (this.#browser.connected) await this.#browser.close();
  }

  #address(path: string): string {
    return `chrome-extension://${this.#id}/${path}`;
  }

  async #extension() {
    const extension = (await this.#browser.extensions()).get(this.#id);
    if (!extension) throw new Error('the browser no longer has the extension');
    return extension;
  }

  /** Evaluates in a page of the extension that opens behind the tabs, so that no worker is woken. */
  async #ask<T>(page: Page, expression: string): Promise<T> {
    await page.bringToFront();
    const asking = await this.#browser.newPage({ background: true });
    try {
      await asking.goto(this.#address('manifest.json'));
      return (await asking.evaluate(expression)) as T;
    } finally {
      await asking.close();
    }
  }
}
