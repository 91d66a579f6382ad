import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Command } from '../../../lib/commands';
import type { MenuEntry } from '../../../lib/context-menu';
import { type Downloads, downloadsFolder } from './downloads';
import { ensureBrowser } from './ensure';
import { ADDON_ID, builtExtension } from './extension';
import { FirefoxChromeScope } from './firefox-chrome-scope';
import { chooseAtButton, chooseInPage, PIN } from './firefox-menus';
import { openFirefoxPopup, openFirefoxTab, tabNamed } from './firefox-popup';
import { overlayThrough } from './overlay';
import { POPUP_TEXT } from './popup-script';
import { keysOf, suggestedKeys } from './shortcuts';
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
import { until } from './wait';

/** Starts Firefox with the extension in it. */
export async function launchFirefox(options: LaunchOptions = {}): Promise<BrowserUnderTest> {
  const scale = options.scale ?? 1;
  const downloads = await downloadsFolder();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.path ?? ensureBrowser('firefox').path,
    headless: options.headless ?? true,
    defaultViewport: null,
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    ...(options.profile !== undefined && { userDataDir: options.profile }),
    extraPrefsFirefox: {
      // Into a folder of ours, and without a word.
      'browser.download.folderList': 2,
      'browser.download.dir': downloads.path,
      'browser.download.alwaysOpenPanel': false,
      ...(scale !== 1 && { 'layout.css.devPixelsPerPx': String(scale) }),
      // Whoever answers a question at once is not taken for one who was surprised by it.
      'security.notification_enable_delay': 0,
      ...options.preferences,
    },
  });
  try {
    const scope = new FirefoxChromeScope(browser);
    if (options.logsRequests) await scope.runBare(LOG_REQUESTS);
    await browser.installExtension(options.extension ?? builtExtension('firefox'));
    // The page that is shown after the installation comes to the front, and must not do so later.
    if (!options.hasNoWelcome) {
      await until('the first page', () =>
        scope.run<boolean>(
          `return gBrowser.tabs.some(tab => tab.linkedBrowser.currentURI.spec.endsWith('/welcome.html'))`,
        ),
      );
    }
    if (options.inPrivateWindows) await scope.run(LET_INTO_PRIVATE_WINDOWS);
    return new FirefoxUnderTest(browser, await browser.version(), scale, downloads);
  } catch (error) {
    await Promise.all([browser.close(), downloads.remove()]);
    throw error;
  }
}

/** Before there is an extension, and so before its first step. */
const LOG_REQUESTS = `
  const session = (window.whenceSession = []);
  Services.obs.addObserver(subject => {
    const channel = subject.QueryInterface(Ci.nsIChannel);
    const { loadingPrincipal, triggeringPrincipal } = channel.loadInfo;
    const byExtension = [loadingPrincipal, triggeringPrincipal].some(principal =>
      [principal?.addonPolicy, principal?.contentScriptAddonPolicy].some(
        policy => policy?.id === ${JSON.stringify(ADDON_ID)}));
    session.push({ url: channel.URI.spec, byExtension });
  }, 'http-on-opening-request');`;

/** Takes effect when the extension starts anew. */
const LET_INTO_PRIVATE_WINDOWS = `
  const { ExtensionPermissions } =
    ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const permissions = ['internal:privateBrowsingAllowed'];
  await ExtensionPermissions.add(extension.id, { permissions, origins: [] }, extension);
  await (await AddonManager.getAddonByID(extension.id)).reload();`;

class FirefoxUnderTest implements BrowserUnderTest {
  readonly kind = 'firefox';
  readonly version: string;
  readonly #browser: Browser;
  readonly #scope: FirefoxChromeScope;
  readonly #scale: number;
  readonly #downloads: Downloads;

  constructor(browser: Browser, version: string, scale: number, downloads: Downloads) {
    this.#downloads = downloads;
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

  async openPrivately(url: string): Promise<PrivateTab> {
    const load = JSON.stringify(url);
    await this.#scope.run(`
      const opened = OpenBrowserWindow({ private: true });
      await new Promise(resolve => opened.addEventListener('load', resolve, { once: true }));
      await opened.delayedStartupPromise;
      const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
      opened.gBrowser.selectedBrowser.fixupAndLoadURIString(${load}, { triggeringPrincipal });`);
    const tab = `[...Services.wm.getEnumerator('navigator:browser')]
      .find(one => one.gBrowser.selectedBrowser.currentURI.spec === ${load}
        && one.PrivateBrowsingUtils.isWindowPrivate(one))?.gBrowser.selectedTab`;
    return {
      badge: () =>
        this.#scope.run<string>(`
          const tab = ${tab};
          return (tab && action.action.getContextData(tab).badgeText) ?? '';`),
      chooseFromMenu: entry =>
        this.#scope.run<void>(
          `extension.emit('webext-menu-menuitem-click', { menuItemId: ${JSON.stringify(entry)} }, ${tab});`,
        ),
      close: () => this.#scope.run<void>(`${tab}.ownerDocument.defaultView.close();`),
    };
  }

  /** Firefox gives an extension the sites of its content scripts at installation. */
  async allowSite(): Promise<void> {}

  async answersQuestion(yes: boolean): Promise<void> {
    const button = yes ? 'button' : 'secondaryButton';
    await until('the question', () =>
      this.#scope.run<boolean>(`
        const question = PopupNotifications.isPanelOpen && PopupNotifications.panel.firstElementChild;
        if (question) question.${button}.click();
        return Boolean(question);`),
    );
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
    return this.#scope.run<Record<'text/plain' | 'text/html', string>>(`
      const read = type => {
        const transferable = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
        transferable.init(null);
        transferable.addDataFlavor(type);
        Services.clipboard.getData(transferable, Ci.nsIClipboard.kGlobalClipboard);
        const found = {};
        try { transferable.getTransferData(type, found); } catch { return ''; }
        return found.value.QueryInterface(Ci.nsISupportsString).data;
      };
      return { 'text/plain': read('text/plain'), 'text/html': read('text/html') };`);
  }

  async savedFile(name: string): Promise<string> {
    return (await this.#downloads.read(name)).toString('utf8');
  }

  savedBytes(name: string): Promise<Uint8Array> {
    return this.#downloads.read(name);
  }

  async endSession(): Promise<LoggedRequest[]> {
    const requests = await this.#scope.run<LoggedRequest[]>('return window.whenceSession;');
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
    await this.#downloads.remove();
    if (this.#browser.connected) await this.#browser.close();
  }
}
