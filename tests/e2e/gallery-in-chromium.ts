import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { galleryServer } from '../components/gallery/site';
import {
  type GalleryPage,
  launchGalleryBrowser,
  type Visit,
  visit,
} from '../components/gallery/visit';

/** Folder that pictures of the gallery are kept in. */
export const PICTURES = fileURLToPath(new URL('../../.artifacts/gallery/', import.meta.url));

/** The gallery in one page of Chromium, for the tests of a file. */
export interface GalleryInChromium extends GalleryPage {
  /** What the policy of the extension's pages has refused so far. */
  readonly refused: readonly string[];
  /** Shows one state of popup, overlay, page or report. */
  show(asked: Visit): Promise<void>;
  /** What the shown state has told whoever draws it. */
  events(): Promise<unknown>;
  /** Its text on one line. */
  text(): Promise<string>;
  press(selector: string): Promise<void>;
}

export function galleryInChromium(): GalleryInChromium {
  const refused: string[] = [];
  let at: GalleryPage;
  let server: Awaited<ReturnType<typeof galleryServer>>;
  let browser: Awaited<ReturnType<typeof launchGalleryBrowser>>;
  beforeAll(async () => {
    await mkdir(PICTURES, { recursive: true });
    [server, browser] = await Promise.all([galleryServer(), launchGalleryBrowser()]);
    const page = await browser.newPage();
    at = { page, session: await page.createCDPSession() };
    await page.exposeFunction('onRefused', (what: string) => refused.push(what));
    await page.evaluateOnNewDocument(() => {
      document.addEventListener('securitypolicyviolation', event => {
        Reflect.get(window, 'onRefused')(`${event.violatedDirective} ${event.blockedURI}`);
      });
    });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  return {
    refused,
    get page() {
      return at.page;
    },
    get session() {
      return at.session;
    },
    show: asked => visit(at, server.address, asked),
    events: () => at.page.evaluate('events'),
    text: async () =>
      String(await at.page.evaluate('document.body.innerText')).replace(/\s+/g, ' '),
    press: selector => at.page.locator(selector).click(),
  };
}
