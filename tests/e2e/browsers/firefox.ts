import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { ensureBrowser } from './ensure';
import { builtExtension } from './extension';
import { FirefoxChromeScope } from './firefox-chrome-scope';
import { openFirefoxPopup, openFirefoxTab } from './firefox-popup';
import { overlayThrough } from './overlay';
import type { Badge, BrowserUnderTest, LaunchOptions, Popup, RequestLog } from './types';
import { until } from './wait';

/** Starts Firefox with the extension in it. */
export async function launchFirefox(options: LaunchOptions = {}): Promise<BrowserUnderTest> {
  const scale = options.scale ?? 1;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.path ?? ensureBrowser('firefox').path,
    headless: options.headless ?? true,
    defaultViewport: null,
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: scale === 1 ? {} : { 'layout.css.devPixelsPerPx': String(scale) },
  });
  try {
    await browser.installExtension(options.extension ?? builtExtension('firefox'));
    const scope = new FirefoxChromeScope(browser);
    // The page that is shown after the installation comes to the front, and must not do so later.
    if (!options.hasNoWelcome) {
      await until('the first page', () =>
        scope.run<boolean>(
          `return gBrowser.tabs.some(tab => tab.linkedBrowser.currentURI.spec.endsWith('/welcome.html'))`,
        ),
      );
    }
    return new FirefoxUnderTest(browser, await browser.version(), scale);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

class FirefoxUnderTest implements BrowserUnderTest {
  readonly kind = 'firefox';
  readonly version: string;
  readonly #browser: Browser;
  readonly #scope: FirefoxChromeScope;
  readonly #scale: number;

  constructor(browser: Browser, version: string, scale: number) {
    this.#scale = scale;
    this.#browser = browser;
    this.#scope = new FirefoxChromeScope(browser);
    this.version = version;
  }

  async open(url: string): Promise<Page> {
    const page = await this.#browser.newPage();
    await page.goto(url, { waitUntil: 'load' });
    await page.bringToFront();
    return page;
  }

  async openBrowserPage(): Promise<Page> {
    const page = await this.#browser.newPage();
    await page.bringToFront();
    // The driver's own navigation waits for an event that such a page never sends.
    await this.#scope.run(`
      const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
      gBrowser.selectedBrowser.fixupAndLoadURIString('about:license', { triggeringPrincipal });`);
    await until('the browser page', () =>
      this.#scope.run<boolean>(`return gBrowser.currentURI.spec === 'about:license'`),
    );
    return page;
  }

  async openPopup(page: Page): Promise<Popup> {
    await page.bringToFront();
    return openFirefoxPopup(this.#scope, this.#scale);
  }

  openOwn(path: string): Promise<Popup> {
    return openFirefoxTab(this.#scope, path, this.#scale);
  }

  /** Firefox gives an extension the sites of its content scripts at installation. */
  async allowSite(): Promise<void> {}

  async badge(page: Page): Promise<Badge> {
    await page.bringToFront();
    return this.#scope.run<Badge>(`
      const { badgeText, title } = action.action.getContextData(gBrowser.selectedTab);
      return { text: badgeText ?? '', title };`);
  }

  async overlay(page: Page) {
    await page.bringToFront();
    const host = await page.$('whence-label');
    if (!host) return null;
    return overlayThrough(page, expression =>
      this.#scope.inDocument(
        'gBrowser.selectedBrowser',
        expression,
        `sandbox.root = content.document.querySelector('whence-label').openOrClosedShadowRoot;`,
      ),
    );
  }

  async chooseFromMenu(page: Page, entry: string, selection = ''): Promise<void> {
    await page.bringToFront();
    const info = JSON.stringify({ menuItemId: entry, selectionText: selection });
    await this.#scope.run(
      `extension.emit('webext-menu-menuitem-click', ${info}, gBrowser.selectedTab);`,
    );
  }

  async ownPages(): Promise<Record<string, string>> {
    throw new Error('not to be had in Firefox yet: its pages answer no frame script');
  }

  async killBackground(): Promise<void> {
    await this.#scope.run('await extension.terminateBackground();');
    await until('the event page to end', async () => !(await this.backgroundIsRunning()));
  }

  backgroundIsRunning(): Promise<boolean> {
    return this.#scope.run<boolean>(`return extension.backgroundState === 'running'`);
  }

  async withdrawSites(): Promise<void> {
    await this.#scope.run(`
      const { ExtensionPermissions } =
        ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const origins = extension.allowedOrigins.patterns.map(one => one.pattern);
      await ExtensionPermissions.remove(extension.id, { origins, permissions: [] }, extension);`);
  }

  async watchRequests(): Promise<RequestLog> {
    await this.#scope.run(`
      const seen = (window.whenceRequests = []);
      Services.obs.addObserver(subject => {
        const channel = subject.QueryInterface(Ci.nsIChannel);
        const { loadingPrincipal, triggeringPrincipal } = channel.loadInfo;
        const policies = [loadingPrincipal, triggeringPrincipal].flatMap(principal =>
          [principal?.addonPolicy, principal?.contentScriptAddonPolicy]);
        if (policies.some(policy => policy?.id === extension.id)) {
          seen.push(channel.URI.spec);
        }
      }, 'http-on-opening-request');`);
    return { addresses: () => this.#scope.run<string[]>('return window.whenceRequests') };
  }

  closed(): Promise<void> {
    return new Promise(resolve => {
      if (!this.#browser.connected) resolve();
      else this.#browser.once('disconnected', () => resolve());
    });
  }

  async close(): Promise<void> {
    if (this.#browser.connected) await this.#browser.close();
  }
}
