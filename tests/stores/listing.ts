import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { DEMO_PATH, demoSite } from '../demo/page';
import { BrowserMissing, ensureBrowser } from '../e2e/browsers/ensure';
import { launch } from '../e2e/browsers/launch';
import { startSite } from '../e2e/site';
import { LISTINGS } from './listing-texts';
import { OUTPUT, ROOT } from './packages';
import { justifications } from './permissions';
import { SCENES, storePicture } from './pictures';

/**
 * `npm run listing`: everything that a store's form asks for, into `.output/stores/`: the texts by
 * language, the reasons for the permissions, and pictures of 1280 × 800 taken of the built extension
 * on the demo page.
 */
const FOLDER = join(OUTPUT, 'stores');

function writeTexts(): void {
  mkdirSync(FOLDER, { recursive: true });
  for (const [language, paragraphs] of Object.entries(LISTINGS)) {
    const locale = language.replace('-', '_');
    const messages = JSON.parse(
      readFileSync(join(ROOT, `public/_locales/${locale}/messages.json`), 'utf8'),
    );
    const { extension_name: name, extension_description: summary } = messages;
    const text = [name.message, summary.message, ...paragraphs].join('\n\n');
    save(`listing-${language}.txt`, `${text}\n`);
  }
  const reasons = justifications(readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8'))
    .map(({ permission, why }) => `${permission}\n${why}\n`)
    .join('\n');
  save('permissions.txt', reasons);
}

async function takePictures(): Promise<void> {
  const { path } = ensureBrowser('chromium');
  const site = await startSite(demoSite());
  const browser = await launch('chromium', { path, headless: true });
  try {
    for (const [i, scene] of SCENES.entries()) {
      const page = await browser.open(site.origin + DEMO_PATH);
      save(`picture-${i + 1}-${scene.name}.png`, await storePicture(browser, page, scene));
      await page.close();
    }
  } finally {
    await browser.close();
    await site.close();
  }
}

function save(name: string, content: string | Uint8Array): void {
  const path = join(FOLDER, name);
  writeFileSync(path, content);
  console.log(relative(process.cwd(), path));
}

try {
  writeTexts();
  await takePictures();
} catch (error) {
  console.error(error instanceof BrowserMissing ? error.message : error);
  process.exitCode = 1;
}
