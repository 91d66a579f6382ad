import axe from 'axe-core';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { ensureBrowser } from '../../e2e/browsers/ensure';

export interface Visit {
  part?: 'popup' | 'overlay' | 'page' | 'report';
  /** Which document of the gallery. */
  document?: 'pages.html';
  state: string;
  locale?: string;
  scheme?: 'light' | 'dark';
  width?: number;
  forcedColors?: boolean;
  /** Further words of the address, as `main.tsx` reads them. */
  asking?: Record<string, string>;
}

/** The tallest popup that browsers show, with room for its scroll bar. */
const POPUP = { width: 390, height: 600 };

export function launchGalleryBrowser(): Promise<Browser> {
  return puppeteer.launch({
    executablePath: ensureBrowser('chromium').path,
    pipe: true,
    args: ['--disable-quic', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
}

/** A page of the gallery, and the session that holds what it believes of the reader's preferences. */
export interface GalleryPage {
  page: Page;
  session: CDPSession;
}

/** Shows one state of popup or overlay. */
export async function visit(
  { page, session }: GalleryPage,
  address: string,
  asked: Visit,
): Promise<void> {
  const { part = 'popup', state, locale = 'en', scheme = 'light', asking = {} } = asked;
  const window = part === 'popup' && !asked.document ? POPUP : { width: 1000, height: 760 };
  await page.setViewport({ ...window, width: asked.width ?? window.width });
  const forced = asked.forcedColors ? 'active' : 'none';
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'forced-colors', value: forced },
    ],
  });
  // A content script's styles are not under the page's policy.
  await page.setBypassCSP(part === 'page');
  const query = new URLSearchParams({ part, state, locale, ...asking });
  await page.goto(`${address}${asked.document ?? ''}?${query}`);
  const preferences = `(prefers-color-scheme: ${scheme}) and (forced-colors: ${forced})`;
  if (!(await page.evaluate(wanted => matchMedia(wanted).matches, preferences))) {
    throw new Error(`The browser did not take ${preferences}.`);
  }
}

/** The whole state, however long: as tall a window as it needs. */
export async function picture(page: Page, path: string): Promise<void> {
  const height = await page.evaluate(() => document.body.scrollHeight);
  const { width = POPUP.width } = page.viewport() ?? {};
  await page.setViewport({ width, height, deviceScaleFactor: 2 });
  const body = await page.$('body');
  await body?.screenshot({ path: path as `${string}.png` });
}

/** Opens all that is folded; whether there was any. */
export function unfold(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const folded = document.querySelectorAll('details');
    for (const one of folded) one.open = true;
    return folded.length > 0;
  });
}

/** Whether anything reaches past the window's edge. */
export function overflows(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth;
  });
}

/**
 * Accessibility violations of WCAG 2.2 A and AA and of axe's best practices, one line each. Pieces of the
 * strip may be narrower than a target should be: the buttons below it lead to the same passages (success
 * criterion 2.5.8, exception "equivalent").
 */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = (await page.evaluate(
    `axe.run(document, { rules: { 'target-size': { enabled: true } } })`,
  )) as axe.AxeResults;
  return results.violations.flatMap(({ id, nodes }) => {
    const counted = nodes.filter(
      ({ html }) => id !== 'target-size' || !html.includes('style="flex-grow'),
    );
    return counted.length === 0 ? [] : [`${id}: ${counted.map(node => node.html).join(' | ')}`];
  });
}
