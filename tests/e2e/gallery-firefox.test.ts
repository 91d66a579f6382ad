import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMPARED_NAMES } from '../components/gallery/compared';
import { galleryServer } from '../components/gallery/site';
import { STATE_NAMES } from '../components/gallery/states';
import {
  heighten,
  overflows,
  type Preferences,
  told,
  unfold,
  type Visit,
  violations,
  visitPreferring,
} from '../components/gallery/visit';
import { ensureBrowser } from './browsers/ensure';
import { FirefoxChromeScope } from './browsers/firefox-chrome-scope';

let server: Awaited<ReturnType<typeof galleryServer>>;
let browser: Browser;
let page: Page;
let scope: FirefoxChromeScope;

beforeAll(async () => {
  [server, browser] = await Promise.all([
    galleryServer(),
    puppeteer.launch({
      browser: 'firefox',
      executablePath: ensureBrowser('firefox').path,
      args: ['--remote-allow-system-access'],
    }),
  ]);
  scope = new FirefoxChromeScope(browser);
  page = await browser.newPage();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function prefer({ scheme, forcedColors }: Preferences): Promise<void> {
  await scope.run(`
    const set = (name, value) => Services.prefs.setIntPref(name, value);
    set('layout.css.prefers-color-scheme.content-override', ${scheme === 'dark' ? 0 : 1});
    set('ui.useAccessibilityTheme', ${forcedColors ? 1 : 0});
    set('browser.display.document_color_use', ${forcedColors ? 2 : 0});`);
}

const show = (asked: Visit) => visitPreferring(page, server.address, asked, prefer);

const PAGES = ['options', 'options-full', 'welcome', 'selection', 'selection-unknown'];

/** What can differ from one set of colours to another; the rest is the same document. */
const OF_COLORS = ['color-contrast', 'link-in-text-block'];

/** All that axe finds in light colours, and what it finds of the colours in dark and forced ones. */
async function found(): Promise<string[]> {
  const inLight = await violations(page);
  const others: string[] = [];
  for (const preferences of [
    { scheme: 'dark', forcedColors: false },
    { scheme: 'light', forcedColors: true },
  ] as const) {
    await prefer(preferences);
    await told(page, preferences);
    others.push(...(await violations(page, OF_COLORS)));
  }
  return [...inLight, ...others];
}

describe('in Firefox, in light, dark and forced colours, axe finds nothing', () => {
  it.each(STATE_NAMES)('in the popup, %s', async state => {
    await show({ state });
    await unfold(page);
    await heighten(page);
    expect(await found()).toEqual([]);
    expect(await overflows(page)).toBe(false);
  });

  it.each(COMPARED_NAMES)('in the report, %s', async state => {
    await show({ part: 'report', state });
    await unfold(page);
    expect(await found()).toEqual([]);
  });

  it.each(PAGES)('in the page %s', async state => {
    await show({ document: 'pages.html', state });
    expect(await found()).toEqual([]);
  });

  it('in the opened label', async () => {
    await show({ part: 'overlay', state: 'uncredited' });
    await page.locator('>>> .overlay .tab').click();
    expect(await found()).toEqual([]);
  });
});
