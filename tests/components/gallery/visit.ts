import axe from 'axe-core';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { ensureBrowser } from '../../e2e/browsers/ensure';
import { LOAD_MS, until } from '../../e2e/browsers/wait';

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

/** What a browser can be told that its reader prefers. */
export interface Preferences {
  scheme: 'light' | 'dark';
  forcedColors: boolean;
}

/** Shows one state of popup or overlay. */
export async function visit(
  { page, session }: GalleryPage,
  address: string,
  asked: Visit,
): Promise<void> {
  // A content script's styles are not under the page's policy.
  await page.setBypassCSP(asked.part === 'page');
  await visitPreferring(page, address, asked, async ({ scheme, forcedColors }) => {
    await session.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
      ],
    });
  });
}

/** The same in any browser; `prefer` tells it what the reader prefers. */
export async function visitPreferring(
  page: Page,
  address: string,
  asked: Visit,
  prefer: (preferences: Preferences) => Promise<void>,
): Promise<void> {
  const { part = 'popup', state, locale = 'en', scheme = 'light', asking = {} } = asked;
  const window = part === 'popup' && !asked.document ? POPUP : { width: 1000, height: 760 };
  await page.setViewport({ ...window, width: asked.width ?? window.width });
  await prefer({ scheme, forcedColors: asked.forcedColors ?? false });
  const query = new URLSearchParams({ part, state, locale, ...asking });
  await page.goto(`${address}${asked.document ?? ''}?${query}`, { timeout: LOAD_MS });
  await told(page, { scheme, forcedColors: asked.forcedColors ?? false });
}

/** Waits until a page was told what its reader prefers, which Firefox does in its own time. */
export async function told(page: Page, { scheme, forcedColors }: Preferences): Promise<void> {
  const forced = forcedColors ? 'active' : 'none';
  const preferences = `(prefers-color-scheme: ${scheme}) and (forced-colors: ${forced})`;
  await until(`the page to be told of ${preferences}`, () =>
    page.evaluate(wanted => matchMedia(wanted).matches, preferences),
  );
}

/**
 * As tall a window as a state needs. What has scrolled below the bar of actions would count as too small to
 * be pressed.
 */
export async function heighten(page: Page, deviceScaleFactor = 1): Promise<void> {
  const height = await page.evaluate(() => document.body.scrollHeight);
  const { width = POPUP.width } = page.viewport() ?? {};
  await page.setViewport({ width, height, deviceScaleFactor });
}

/** The whole state, however long. */
export async function picture(page: Page, path: string): Promise<void> {
  await heighten(page, 2);
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
 *
 * @param only names of rules, where the others have been looked at in the same document already.
 */
export async function violations(page: Page, only?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate('Boolean(globalThis.axe)'))) await page.evaluate(axe.source);
  const asked = only
    ? { runOnly: { type: 'rule', values: only } }
    : { rules: { 'target-size': { enabled: true } } };
  // What passes is told too, at length, unless one asks for less.
  const options = JSON.stringify({ ...asked, resultTypes: ['violations'] });
  const found = (await page.evaluate(
    `axe.run(document, ${options}).then(({ violations }) => violations)`,
  )) as axe.Result[];
  return found.flatMap(({ id, nodes }) => {
    const counted = nodes.filter(
      ({ html }) => id !== 'target-size' || !html.includes('style="flex-grow'),
    );
    return counted.length === 0 ? [] : [`${id}: ${counted.map(node => node.html).join(' | ')}`];
  });
}
