import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomArticle } from '../fixtures/random-text';
import { ADDON_ID } from './browsers/extension';
import { launch } from './browsers/launch';
import type { BrowserUnderTest } from './browsers/types';
import { until } from './browsers/wait';
import { LibraryPage } from './library-page';
import { packOf } from './packs';
import { articlePage } from './pages';
import { BROWSERS, badgeShows, type Reader, reader, shows } from './reader';
import { startSite } from './site';
import { DEMO_STORY, OWN_ARTICLE, UNRELATED } from './stories';

const mercury = packOf('mercury', UNRELATED);
const archive = packOf('archive', OWN_ARTICLE);
const copyOf = (story: Pick<typeof DEMO_STORY, 'title' | 'paragraphs'>) =>
  articlePage({ ...story, siteName: 'Pell Review' });

async function isLabelled(r: Reader, path: string, page: string, badge: string): Promise<void> {
  const opened = await r.opens(path, page);
  await badgeShows(r, opened, badge);
  await opened.close();
}

async function remembers(browser: BrowserUnderTest, address: string): Promise<string> {
  const page = await browser.open(address);
  const popup = await browser.openPopup(page);
  await popup.settled();
  await popup.click('Remember this article');
  const said = await until('an answer', async () => {
    const text = (await popup.text()).split('Remember this article')[1]?.trim();
    return text || null;
  });
  await popup.close();
  await page.close();
  return said;
}

describe.each(BROWSERS)('in %s', kind => {
  const r = reader(kind);
  let library: LibraryPage;
  beforeAll(async () => {
    library = await LibraryPage.open(r.browser);
    for (const [name, bytes] of Object.entries({ mercury, archive })) {
      expect(await library.imports(`${name}.whence`, bytes)).toBe('imported');
    }
  });

  async function looksAnew(): Promise<void> {
    await library.close();
    library = await LibraryPage.open(r.browser);
  }

  it('says which imported pack is damaged, goes on with the others, and takes its file again', async () => {
    await library.meddles(`
      const change = db.transaction(['packs', 'imported'], 'readwrite');
      const [{ sha256 }] = (await done(change.objectStore('imported').getAll()))
        .filter(({ name }) => name === 'mercury');
      await done(change.objectStore('packs').put(new Blob(['damaged']), sha256));`);
    await r.browser.killBackground();
    await isLabelled(r, '/other-pack', copyOf(OWN_ARTICLE), '1');
    await isLabelled(r, '/damaged-pack', copyOf(UNRELATED), '');
    await isLabelled(r, '/bundled', copyOf(DEMO_STORY), '1');
    await looksAnew();
    expect(await library.storageProblem()).toBe('damaged');
    const text = await library.page.text();
    expect(text).toContain('A part of what Whence stored is damaged and was left out.');
    expect(text).toContain('Import its file again.');
    expect(await library.imports('mercury.whence', mercury)).toBe('imported');
    expect(await library.storageProblem()).toBeNull();
    expect(await library.page.text()).not.toContain('Import its file again.');
    await isLabelled(r, '/mended-pack', copyOf(UNRELATED), '1');
  });

  it('goes on where rows make no sense, and says so', async () => {
    r.site.serve({
      '/own': articlePage({
        ...{ title: 'A week of clover', siteName: 'Example News' },
        paragraphs: [1, 2, 3, 4].map(seed => randomArticle(60, seed)),
      }),
    });
    expect(await remembers(r.browser, `${r.site.origin}/own`)).toBe('Remembered.');
    await library.meddles(`
      const names = ['imported', 'subscriptions', 'articles', 'drafts', 'log', 'segments'];
      const change = db.transaction(names, 'readwrite');
      const put = (name, ...row) => done(change.objectStore(name).put(...row));
      await put('imported', { sha256: 'x', enabled: true });
      await put('subscriptions', { url: 'nowhere', enabled: true });
      await put('articles', { id: 999, address: 'https://a.example/', host: 'a.example', entry: null });
      await put('drafts', { hashes: 'none' }, 999);
      await put('log', 999, 999);
      await put('segments', { id: 999, articles: null, bytes: 'none' });`);
    await r.browser.killBackground();
    await isLabelled(r, '/with-rows', copyOf(UNRELATED), '1');
    const page = await r.browser.open(`${r.site.origin}/own`);
    await r.looks(page, 'unmatched', 'damaged-rows');
    const popup = await r.browser.openPopup(page);
    await shows(popup, 'unmatched');
    expect(await popup.text()).toContain('its text has not changed');
    await popup.close();
    await page.close();
    await looksAnew();
    expect(await library.storageProblem()).toBe('damaged');
    expect(await library.packs()).toEqual(['mercury', 'archive']);
    expect(await remembers(r.browser, `${r.site.origin}/own`)).toContain('Already remembered');
  });

  it('leaves alone what a newer Whence wrote, says so, and labels with what it came with', async () => {
    await library.page.evaluate(`new Promise((resolve, reject) => {
      const opening = indexedDB.open('whence', 99);
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => { opening.result.close(); resolve(true); };
    })`);
    await r.browser.killBackground();
    await isLabelled(r, '/from-the-future', copyOf(DEMO_STORY), '1');
    expect(await remembers(r.browser, `${r.site.origin}/own`)).toContain('Update Whence');
    expect(await library.imports('archive.whence', archive)).toBe('newer');
    await looksAnew();
    expect(await library.storageProblem()).toBe('newer');
    expect(await library.page.text()).toContain('nothing of it is lost');
  });
});

/** Where the browser keeps the extension's database. */
function databaseFiles(profile: string): string[] {
  const isDatabase =
    /IndexedDB\/chrome-extension_.*\.leveldb\/|moz-extension\+[^^/]*\/idb\/.*\.sqlite/;
  return readdirSync(profile, { recursive: true, encoding: 'utf8' })
    .filter(path => isDatabase.test(path))
    .map(path => join(profile, path))
    .filter(path => statSync(path).isFile());
}

describe.each(BROWSERS)('in %s, when the files of the database are damaged', kind => {
  const profile = mkdtempSync(join(tmpdir(), 'whence-profile-'));
  afterAll(() => rmSync(profile, { recursive: true, force: true }));

  // The driver installs for one session; what is stored is to outlive that, as where readers install.
  const preferences = {
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'extensions.webextensions.uuids': JSON.stringify({
      [ADDON_ID]: 'c0ffee00-1111-4222-8333-444455556666',
    }),
  };

  it('says that it was lost, labels all the same, and remembers anew', async () => {
    const site = await startSite({ '/own': copyOf(UNRELATED), '/demo': copyOf(DEMO_STORY) });
    let browser = await launch(kind, { profile, preferences });
    try {
      expect(await remembers(browser, `${site.origin}/own`)).toBe('Remembered.');
      await browser.close();
      const files = databaseFiles(profile);
      expect(files).not.toEqual([]);
      for (const file of files) writeFileSync(file, 'damaged'.repeat(1000));
      browser = await launch(kind, { profile, preferences, hasNoWelcome: true });
      const page = await browser.open(`${site.origin}/demo`);
      await until('the label', async () => (await browser.badge(page)).text === '1');
      const library = await LibraryPage.open(browser);
      expect(await library.storageProblem()).toBe('lost');
      expect(await library.page.text()).toContain('The browser has lost what Whence had stored');
      expect(await remembers(browser, `${site.origin}/own`)).toBe('Remembered.');
    } finally {
      await Promise.all([browser.close(), site.close()]);
    }
  });
});
