import type { Browser, Page } from 'puppeteer-core';
import type { Command } from '../../../lib/commands';
import type { MenuEntry } from '../../../lib/context-menu';
import { BrowserBase } from './browser-base';
import type { Downloads } from './downloads';
import type { FirefoxChromeScope } from './firefox-chrome-scope';
import { CLIPBOARD } from './firefox-clipboard';
import { chooseAtButton, chooseInPage, PIN } from './firefox-menus';
import { answerQuestion, withdrawSites } from './firefox-permissions';
import { openFirefoxPopup, openFirefoxTab, tabNamed } from './firefox-popup';
import { openPrivateTab } from './firefox-private-tab';
import { loggedSession, requestsFrom } from './firefox-requests';
import { overlayThrough } from './overlay';
import { POPUP_TEXT } from './popup-script';
import { keysOf, suggestedKeys } from './shortcuts';
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
import { until } from './wait';

/** Firefox, over WebDriver BiDi and with the rights of its own window. */
export class FirefoxUnderTest extends BrowserBase implements BrowserUnderTest {
  readonly kind = 'firefox';
  readonly #scope: FirefoxChromeScope;
  readonly #scale: number;

  constructor(
    browser: Browser,
    scope: FirefoxChromeScope,
    version: string,
    scale: number,
    downloads: Downloads,
  ) {
    super(browser, version, downloads);
    this.#scope = scope;
    this.#scale = scale;
  }

  async openBrowserPage(): Promise<Page> {
    const page = await this.browser.newPage();
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

  async openPopup(page: Page, zoom = 1): Promise<Popup> {
    await page.bringToFront();
    const popup = await openFirefoxPopup(this.#scope, this.#scale);
    if (zoom !== 1) await popup.zoom(zoom);
    return popup;
  }

  async openPopupWithKeys(page: Page): Promise<Popup> {
    await page.bringToFront();
    return openFirefoxPopup(this.#scope, this.#scale, () => this.#pressKeys('_execute_action'));
  }

  async pressCommand(page: Page, command: Command): Promise<void> {
    await page.bringToFront();
    await this.#pressKeys(command);
  }

  #pressKeys(command: Command | '_execute_action'): Promise<void> {
    const { modifiers, code, key } = keysOf(suggestedKeys('firefox', command));
    const held = modifiers.map(name => [
      `${name.toLowerCase().replace('control', 'ctrl')}Key`,
      true,
    ]);
    const name = code.startsWith('Key') ? key : `VK_${code.toUpperCase()}`;
    return this.#scope.press(name, Object.fromEntries(held));
  }

  openOwn(path: string): Promise<OwnPage> {
    return openFirefoxTab(this.#scope, path, this.#scale);
  }

  openPrivately(url: string): Promise<PrivateTab> {
    return openPrivateTab(this.#scope, url);
  }

  /** Firefox gives an extension the sites of its content scripts at installation. */
  async allowSite(): Promise<void> {}

  async answersQuestion(yes: boolean): Promise<void> {
    await until('the question', () => answerQuestion(this.#scope, yes));
  }

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

  async chooseFromMenu(page: Page, entry: MenuEntry): Promise<void> {
    await page.bringToFront();
    await (entry === 'library'
      ? chooseAtButton(this.#scope, entry)
      : chooseInPage(this.#scope, page, entry));
  }

  async ownPages(): Promise<Record<string, string>> {
    const own = await this.#scope.run<[tab: string, file: string][]>(`
      return gBrowser.tabs.map(tab => [tab.linkedPanel, tab.linkedBrowser.currentURI])
        .filter(([, uri]) => uri.schemeIs('moz-extension'))
        .map(([panel, uri]) => [panel, uri.filePath.slice(1)]);`);
    const texts = own.map(async ([panel, file]) => {
      const browser = `${tabNamed(panel)}.linkedBrowser`;
      return [file, await this.#scope.inDocument<string>(browser, POPUP_TEXT)];
    });
    return Object.fromEntries(await Promise.all(texts));
  }

  async icon(page: Page, toolbar: 'light' | 'dark' = 'light'): Promise<string> {
    await page.bringToFront();
    return this.#scope.run<string>(`
      ${PIN}
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      await (await AddonManager.getAddonByID('firefox-compact-${toolbar}@mozilla.org')).enable();
      await new Promise(requestAnimationFrame);
      const shown = getComputedStyle(button.querySelector('.toolbarbutton-icon')).listStyleImage;
      return /icon\\/([^/"]+)"/.exec(shown)?.[1] ?? shown;`);
  }

  async prefers(page: Page, { motion = 'no-preference', colors = 'own' }: Preferences) {
    await this.#scope.run(`
      Services.prefs.setIntPref('ui.prefersReducedMotion', ${motion === 'reduce' ? 1 : 0});
      Services.prefs.setIntPref('ui.useAccessibilityTheme', ${colors === 'forced' ? 1 : 0});
      Services.prefs.setIntPref('browser.display.document_color_use', ${colors === 'forced' ? 2 : 0});`);
    const told = `(prefers-reduced-motion: ${motion}) and (forced-colors: ${colors === 'forced' ? 'active' : 'none'})`;
    await until(`the page to be told of ${told}`, () =>
      page.evaluate(query => matchMedia(query).matches, told),
    );
  }

  async zoom(page: Page, factor: number): Promise<void> {
    await page.bringToFront();
    await this.#scope.run(`gBrowser.selectedBrowser.fullZoom = ${factor};`);
  }

  clipboard() {
    return this.#scope.run<Record<'text/plain' | 'text/html', string>>(CLIPBOARD);
  }

  async endSession(): Promise<LoggedRequest[]> {
    const requests = await loggedSession(this.#scope);
    await this.close();
    return requests;
  }

  async killBackground(): Promise<void> {
    await this.#scope.run('await extension.terminateBackground();');
    await until('the event page to end', async () => !(await this.backgroundIsRunning()));
  }

  backgroundIsRunning(): Promise<boolean> {
    return this.#scope.run<boolean>(`return extension.backgroundState === 'running'`);
  }

  withdrawSites(): Promise<void> {
    return withdrawSites(this.#scope);
  }

  watchRequests(): Promise<RequestLog> {
    return requestsFrom(this.#scope);
  }
}
