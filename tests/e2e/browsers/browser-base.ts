import type { Browser, Page } from 'puppeteer-core';
import type { Downloads } from './downloads';
import { LOAD_MS } from './wait';

/** What both browsers' drivers do alike. */
export abstract class BrowserBase {
  protected readonly browser: Browser;
  protected readonly downloads: Downloads;
  readonly version: string;

  constructor(browser: Browser, version: string, downloads: Downloads) {
    this.browser = browser;
    this.version = version;
    this.downloads = downloads;
  }

  async open(url: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(url, { waitUntil: 'load', timeout: LOAD_MS });
    await page.bringToFront();
    return page;
  }

  async savedFile(name: string): Promise<string> {
    return (await this.downloads.read(name)).toString('utf8');
  }

  savedBytes(name: string): Promise<Uint8Array> {
    return this.downloads.read(name);
  }

  closed(): Promise<void> {
    return new Promise(resolve => {
      if (!this.browser.connected) resolve();
      else this.browser.once('disconnected', () => resolve());
    });
  }

  async close(): Promise<void> {
    await this.downloads.remove();
    if (this.browser.connected) await this.browser.close();
  }
}
