import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { BrowserMissing, ensureBrowser } from '../e2e/browsers/ensure';
import type { BrowserKind } from '../e2e/browsers/find';
import { launch } from '../e2e/browsers/launch';
import type { BrowserUnderTest } from '../e2e/browsers/types';
import { startSite } from '../e2e/site';
import { DEMO_PATH, demoSite } from './page';

const USAGE = `npm start [-- --chrome | --firefox] [--headless]
  Shows the demo page in the first browser found, with Whence in it, and prints its label.`;

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PICTURES = `${ROOT}.artifacts/demo/`;

interface Wanted {
  kind: BrowserKind | undefined;
  headless: boolean;
}

/** Something went wrong that the reader can mend; the message says how. */
class Complaint extends Error {}

async function main(): Promise<void> {
  const { kind: wanted, headless } = wantedBrowser(process.argv.slice(2));
  const { kind, name, path } = ensureBrowser(wanted);
  build(kind);
  const site = await startSite(demoSite());
  const address = site.origin + DEMO_PATH;
  console.log(`Opening ${address} in ${name}${headless ? ' without a window' : ''} …\n`);
  const browser = await launch(kind, { path, headless, ...(headless ? { scale: 2 } : {}) });
  try {
    const page = await browser.open(address);
    await showLabel(browser, page, headless);
    if (!headless) {
      console.log('\nThe browser stays open until you close it.');
      await browser.closed();
    }
  } finally {
    await browser.close();
    await site.close();
  }
}

function wantedBrowser(args: string[]): Wanted {
  const flag = { type: 'boolean', default: false } as const;
  let values: { chrome: boolean; firefox: boolean; headless: boolean };
  try {
    ({ values } = parseArgs({ args, options: { chrome: flag, firefox: flag, headless: flag } }));
  } catch (error) {
    throw new Complaint(`${(error as Error).message}\n${USAGE}`);
  }
  if (values.chrome && values.firefox) throw new Complaint(`One browser at a time.\n${USAGE}`);
  const kind = values.firefox ? 'firefox' : values.chrome ? 'chromium' : undefined;
  return { kind, headless: values.headless || !hasDisplay() };
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function build(kind: BrowserKind): void {
  const target = kind === 'firefox' ? 'firefox' : 'chrome';
  console.log('Building the extension …');
  const wxt = fileURLToPath(new URL('../../node_modules/wxt/bin/wxt.mjs', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'build', '-b', target], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Complaint(`The extension could not be built:\n${stdout}${stderr}`);
}

/** Opens the popup of the toolbar button and prints what it says. */
async function showLabel(browser: BrowserUnderTest, page: Page, headless: boolean): Promise<void> {
  const popup = await browser.openPopup(page);
  await popup.settled();
  const text = await popup.text();
  console.log(`The label of this page:\n\n${text.replace(/\n{2,}/g, '\n').replace(/^/gm, '  │ ')}`);
  if (!headless) return;
  await mkdir(PICTURES, { recursive: true });
  await popup.screenshot(`${PICTURES}popup.png`);
  await popup.close();
  await page.screenshot({ path: `${PICTURES}page.png` });
  const folder = relative(process.cwd(), PICTURES);
  console.log(`\nNo display here. Pictures: ${folder}/popup.png and ${folder}/page.png`);
}

try {
  await main();
} catch (error) {
  const plain = error instanceof BrowserMissing || error instanceof Complaint;
  console.error(plain ? error.message : error);
  process.exitCode = 1;
}
