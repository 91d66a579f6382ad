import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { BrowserUnderTest } from '../e2e/browsers/types';
import { OUTPUT } from './packages';

export interface Scene {
  name: string;
  scheme: 'light' | 'dark';
}

export const SCENES: Scene[] = [
  { name: 'label', scheme: 'light' },
  { name: 'label-dark', scheme: 'dark' },
];

/** What the stores take. */
const SIZE = { width: 1280, height: 800 };

/** The demo page with the popup in its place below the toolbar, as PNG. */
export async function storePicture(
  browser: BrowserUnderTest,
  page: Page,
  { scheme }: Scene,
): Promise<Uint8Array> {
  const features = [{ name: 'prefers-color-scheme', value: scheme }];
  await page.setViewport(SIZE);
  await page.emulateMediaFeatures(features);
  const behind = await page.screenshot({ encoding: 'base64' });
  const popup = await popupPicture(browser, page, scheme);
  const stage = await page.browser().newPage();
  try {
    await stage.setViewport(SIZE);
    await stage.setContent(stageHtml(behind, popup));
    await stage.evaluate(() => Promise.all(Array.from(document.images, image => image.decode())));
    return await stage.screenshot();
  } finally {
    await stage.close();
  }
}

async function popupPicture(
  browser: BrowserUnderTest,
  page: Page,
  scheme: Scene['scheme'],
): Promise<string> {
  const popup = await browser.openPopup(page);
  await popup.settled();
  await popup.evaluate(`document.documentElement.style.colorScheme = '${scheme}'`);
  const path = join(OUTPUT, 'stores', `popup-${scheme}.png`);
  await popup.screenshot(path);
  await popup.close();
  const bytes = await readFile(path);
  await rm(path);
  return bytes.toString('base64');
}

function stageHtml(behind: string, popup: string): string {
  return `<!doctype html><style>
    body { margin: 0; width: ${SIZE.width}px; height: ${SIZE.height}px; overflow: hidden; position: relative }
    img { display: block }
    .popup { position: absolute; top: 8px; right: 24px; max-height: 784px; object-fit: cover;
      object-position: top; border-radius: 8px; box-shadow: 0 2px 24px #0006 }
  </style>
  <img src="data:image/png;base64,${behind}">
  <img class="popup" src="data:image/png;base64,${popup}">`;
}
