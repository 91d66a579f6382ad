import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { ChromiumUnderTest } from './chromium';
import { NET_LOG } from './chromium-net-log';
import { downloadsFolder } from './downloads';
import { ensureBrowser } from './ensure';
import { builtExtension } from './extension';
import type { BrowserUnderTest, LaunchOptions } from './types';

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
