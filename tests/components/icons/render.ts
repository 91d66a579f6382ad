import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Page } from 'puppeteer-core';
import { ensureBrowser } from '../../e2e/browsers/ensure';
import { SIZES, TOOLBAR_ICONS, TOOLBAR_SIZES } from './sizes';

const fromRoot = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/**
 * Draws `components/icons/*.svg` in every size and state: `npx tsx tests/components/icons/render.ts`.
 * Writes `.artifacts/icons.png` too: all states at 16 pixels, eight times enlarged, on toolbars of both
 * browsers, to be looked at.
 */
async function renderIcons(): Promise<void> {
  const browser = await puppeteer.launch({
    executablePath: ensureBrowser('chromium').path,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage();
  await mkdir(fromRoot('public/icon'), { recursive: true });
  for (const size of SIZES) await draw(page, 'match', 'none', size, `${size}`);
  for (const [name, { drawing, color }] of Object.entries(TOOLBAR_ICONS)) {
    for (const size of TOOLBAR_SIZES) await draw(page, drawing, color, size, `${name}-${size}`);
  }
  await drawToolbars(page);
  await browser.close();
}

async function draw(
  page: Page,
  drawing: string,
  color: string,
  size: number,
  name: string,
): Promise<void> {
  const svg = await readFile(fromRoot(`components/icons/${drawing}.svg`), 'utf8');
  await page.setViewport({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0;color:${color}}svg{display:block;width:100vw}</style>${svg}`,
  );
  const path = fromRoot(`public/icon/${name}.png`) as `${string}.png`;
  await page.screenshot({ path, omitBackground: true });
}

/** Toolbars of Chrome and Firefox, light and dark. */
const TOOLBARS = ['#ffffff', '#f0f0f4', '#2b2a33', '#35363a'];

async function drawToolbars(page: Page): Promise<void> {
  const images = await Promise.all(
    Object.keys(TOOLBAR_ICONS).map(async name => {
      const bytes = await readFile(fromRoot(`public/icon/${name}-16.png`), 'base64');
      return `<img src="data:image/png;base64,${bytes}"><img class=big src="data:image/png;base64,${bytes}">`;
    }),
  );
  const rows = TOOLBARS.map(color => `<p style="background:${color}">${images.join('')}</p>`);
  const style =
    'body,p{margin:0}p{padding:8px}.big{width:128px;image-rendering:pixelated}img{margin:6px}';
  await page.setViewport({ width: 900, height: 660 });
  await page.setContent(`<style>${style}</style>${rows.join('')}`);
  await mkdir(fromRoot('.artifacts'), { recursive: true });
  await page.screenshot({ path: fromRoot('.artifacts/icons.png') as `${string}.png` });
}

await renderIcons();
