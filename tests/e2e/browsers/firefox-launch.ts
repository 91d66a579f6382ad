import puppeteer from 'puppeteer-core';
import { downloadsFolder } from './downloads';
import { ensureBrowser } from './ensure';
import { builtExtension } from './extension';
import { FirefoxUnderTest } from './firefox';
import { FirefoxChromeScope } from './firefox-chrome-scope';
import { letIntoPrivateWindows } from './firefox-permissions';
import { logSession } from './firefox-requests';
import type { BrowserUnderTest, LaunchOptions } from './types';
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
    if (options.logsRequests) await logSession(scope);
    await browser.installExtension(options.extension ?? builtExtension('firefox'));
    // The page that is shown after the installation comes to the front, and must not do so later.
    if (!options.hasNoWelcome) {
      await until('the first page', () =>
        scope.run<boolean>(
          `return gBrowser.tabs.some(tab => tab.linkedBrowser.currentURI.spec.endsWith('/welcome.html'))`,
        ),
      );
    }
    if (options.inPrivateWindows) await letIntoPrivateWindows(scope);
    return new FirefoxUnderTest(browser, scope, await browser.version(), scale, downloads);
  } catch (error) {
    await Promise.all([browser.close(), downloads.remove()]);
    throw error;
  }
}
