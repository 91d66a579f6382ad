import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { ensureBrowser } from '../../e2e/browsers/ensure';
import { SIZES } from './sizes';

const fromRoot = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** Draws `components/icon.svg` in every size: `npx tsx tests/components/icons/render.ts`. */
async function renderIcons(): Promise<void> {
  const svg = await readFile(fromRoot('components/icon.svg'), 'utf8');
  const browser = await puppeteer.launch({
    executablePath: ensureBrowser('chromium').path,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage();
  await mkdir(fromRoot('public/icon'), { recursive: true });
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`);
    const path = fromRoot(`public/icon/${size}.png`);
    await page.screenshot({ path: path as `${string}.png`, omitBackground: true });
  }
  await browser.close();
}

await renderIcons();
