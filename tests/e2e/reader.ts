import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import type { Report } from '../../lib/label/types';
import type { Settings } from '../../lib/settings';
import type { TabState } from '../../lib/tabs/tab-state';
import type { BrowserKind } from './browsers/find';
import { launch } from './browsers/launch';
import type { BrowserUnderTest, LaunchOptions, Overlay, Popup } from './browsers/types';
import { until } from './browsers/wait';
import { type Site, startSite } from './site';

export const BROWSERS: BrowserKind[] = ['chromium', 'firefox'];

const ARTEFACTS = fileURLToPath(new URL('../../.artifacts/', import.meta.url));

/** A reader at a browser, with a web site to read. */
export interface Reader {
  browser: BrowserUnderTest;
  site: Site;
  /** Serves a page at `path` and opens it. */
  opens(path: string, page: Parameters<Site['serve']>[0][string]): Promise<Page>;
  /**
   * Presses the toolbar button over `page`, waits for the popup to show `expected`, keeps its picture
   * under the name `picture`, and closes it.
   */
  looks(page: Page, expected: string, picture: string): Promise<Sight>;
}

/** What the popup showed. */
export interface Sight {
  text: string;
  /** Its label, as the extension keeps it for the tab; `null` for a page that has none. */
  report: Report | null;
}

/** One browser and one site for the tests of a `describe` block. */
export function reader(kind: BrowserKind, options?: LaunchOptions): Reader {
  let browser: BrowserUnderTest;
  let site: Site;
  beforeAll(async () => {
    [browser, site] = await Promise.all([launch(kind, options), startSite()]);
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), site?.close()]);
  });
  return {
    get browser() {
      return browser;
    },
    get site() {
      return site;
    },
    async opens(path, page) {
      site.serve({ [path]: page });
      return browser.open(site.origin + path);
    },
    async looks(page, expected, picture) {
      const popup = await browser.openPopup(page);
      try {
        await shows(popup, expected);
        await popup.screenshot(`${ARTEFACTS}${kind}/${picture}.png`);
        return { text: await popup.text(), report: await keptReport(popup) };
      } finally {
        await popup.close();
      }
    },
  };
}

/** Waits until the popup shows a verdict, or a state such as `unreadable` or `not-article`. */
export async function shows(popup: Popup, expected: string): Promise<void> {
  let seen = '';
  await until(`the popup to show “${expected}”`, async () => {
    const { state, verdict } = await popup.settled();
    seen = `state ${state}, verdict ${verdict}`;
    return state === expected || verdict === expected;
  }).catch(async error => {
    throw new Error(`${error.message}; it shows ${seen}:\n${await popup.text()}`);
  });
}

/** What the extension keeps for the tab in front, where `lib/tabs/tab-store.ts` puts it. */
async function keptReport(popup: Popup): Promise<Report | null> {
  const kept = await popup.evaluate<TabState | null>(`(async () => {
    const { tabs, storage } = globalThis.browser ?? chrome;
    const [{ id }] = await tabs.query({ active: true, currentWindow: true });
    return (await storage.session.get('tab:' + id))['tab:' + id] ?? null;
  })()`);
  return kept?.status === 'labelled' ? kept.report : null;
}

/** The text under the page's passage highlight, as the page's own scripts see it. */
export async function highlighted(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(CSS.highlights.get('whence-passage') ?? [], range => range.toString()),
  );
}

/** The same once there are some: popup and badge may have a label before the page has it. */
export function marks(page: Page): Promise<string[]> {
  return until('the marks', async () => {
    const seen = await highlighted(page);
    return seen.length > 0 && seen;
  });
}

/** The label in the page, once it is there; as with `marks`, that may be last of all. */
export function labelIn({ browser }: Reader, page: Page): Promise<Overlay> {
  return until('the label in the page', () => browser.overlay(page));
}

/** Gives the reader these preferences and no others, from a page of the extension as the options do. */
export async function prefers({ browser }: Reader, settings: Partial<Settings>): Promise<void> {
  const options = await browser.openOwn('options.html');
  await options.evaluate(
    `(globalThis.browser ?? chrome).storage.local.set({ settings: ${JSON.stringify(settings)} })`,
  );
  await options.close();
}

/** Waits until the toolbar button of the page shows `text`. */
export async function badgeShows(reader: Reader, page: Page, text: string): Promise<void> {
  await until(`the badge to show “${text}”`, async () => {
    return (await reader.browser.badge(page)).text === text;
  });
}

/** Words of a text without punctuation, in order. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
