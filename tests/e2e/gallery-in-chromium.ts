import { afterAll, beforeAll } from 'vitest';
import { galleryServer } from '../components/gallery/site';
import {
  type GalleryPage,
  launchGalleryBrowser,
  type Visit,
  visit,
} from '../components/gallery/visit';

/** The gallery in one page of Chromium, for the tests of a file. */
export interface GalleryInChromium extends GalleryPage {
  /** Shows one state of popup, overlay, page or report. */
  show(asked: Visit): Promise<void>;
}

export function galleryInChromium(): GalleryInChromium {
  let at: GalleryPage;
  let server: Awaited<ReturnType<typeof galleryServer>>;
  let browser: Awaited<ReturnType<typeof launchGalleryBrowser>>;
  beforeAll(async () => {
    [server, browser] = await Promise.all([galleryServer(), launchGalleryBrowser()]);
    const page = await browser.newPage();
    at = { page, session: await page.createCDPSession() };
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  return {
    get page() {
      return at.page;
    },
    get session() {
      return at.session;
    },
    show: asked => visit(at, server.address, asked),
  };
}
