import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomArticle } from '../fixtures/random-text';
import { builtExtension } from './browsers/extension';
import type { BrowserKind } from './browsers/find';
import type { LaunchOptions } from './browsers/types';
import { until } from './browsers/wait';
import { LibraryPage } from './library-page';
import { packOf } from './packs';
import { articlePage } from './pages';
import { Publisher } from './published';
import { BROWSERS, badgeShows, reader, shows } from './reader';
import { DEMO_STORY, OWN_ARTICLE, UNRELATED } from './stories';

/** Enough for a profile, and soon full. */
const DISK_MEGABYTES = 120;

/**
 * A browser without room: Firefox is told that its disk is small (or, with `WHENCE_SMALL_DISK`, given a
 * small one), and Chromium's extension goes without `unlimitedStorage`, so that it has a quota. On a disk
 * that is full to the last byte, Chromium's own windows close and nothing can be deleted from its databases.
 */
function cramped(kind: BrowserKind): { options: LaunchOptions; close(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'whence-full-'));
  const size = `size=${DISK_MEGABYTES}m`;
  const isMounted =
    kind === 'firefox' &&
    process.env.WHENCE_SMALL_DISK !== undefined &&
    spawnSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', folder]).status === 0;
  const close = () => {
    if (isMounted) spawnSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  };
  if (isMounted) return { options: { profile: join(folder, 'profile') }, close };
  if (kind === 'firefox') {
    const preferences = { 'dom.quotaManager.temporaryStorage.fixedLimit': 20_000 };
    return { options: { preferences }, close };
  }
  const extension = join(folder, 'extension');
  cpSync(builtExtension(kind), extension, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  manifest.permissions = manifest.permissions.filter((one: string) => one !== 'unlimitedStorage');
  writeFileSync(join(extension, 'manifest.json'), JSON.stringify(manifest));
  return { options: { extension, quota: 5_000_000 }, close };
}

/** Where the filling lies: far above the numbers of articles. */
const FILLING = 1_000_000;

/** Articles of a pack of some 300 kB. */
const OTHERS = 400;

/** An article of some 100 kB. */
const LONG = {
  title: 'What was said in the long night of the harbour board',
  paragraphs: Array.from({ length: 60 }, (_, seed) => randomArticle(250, 5000 + seed)),
};

describe.each(BROWSERS)('in %s', kind => {
  const { options, close } = cramped(kind);
  const r = reader(kind, options);
  const publisher = new Publisher();
  let library: LibraryPage;

  const record = { url: 'https://mercury.example/tram', publisher: 'Kestrel Bay Mercury' };
  // Larger than what is left by what fills: a store is full for a large file first.
  const mercury = packOf('mercury', UNRELATED, { others: OTHERS });

  beforeAll(async () => {
    await publisher.start();
    await publisher.publish([{ ...record, text: OWN_ARTICLE.paragraphs.join('\n\n') }]);
    await r.browser.allowSite('http://127.0.0.1/*');
    library = await LibraryPage.open(r.browser);
    await library.subscribes(publisher.address, publisher.publicKey);
    await until('the publication', async () => (await library.subscription())?.sequence === 1);
  });
  afterAll(async () => {
    await publisher.close();
    close();
  });

  /** Fills what room there is, in pieces that become smaller. */
  const fills = () =>
    library.meddles<string>(`
      let number = ${FILLING};
      let problem = '';
      for (let size = 2 ** 22; size >= 2 ** 11; size /= 4) {
        for (;;) {
          const piece = new Blob([crypto.getRandomValues(new Uint8Array(2 ** 11)).buffer]);
          const bytes = new Blob(Array(size / 2 ** 11).fill(piece));
          try {
            await new Promise((fine, fail) => {
              const change = db.transaction('texts', 'readwrite', { durability: 'strict' });
              change.objectStore('texts').put(bytes, number);
              change.oncomplete = fine;
              change.onabort = () => fail(change.error);
            });
            number += 1;
          } catch (error) {
            problem = error.name + ': ' + error.message;
            break;
          }
        }
      }
      return problem;`);

  const makesRoom = () =>
    library.meddles(`
      const change = db.transaction('texts', 'readwrite');
      await done(change.objectStore('texts').delete(IDBKeyRange.lowerBound(${FILLING})));`);

  async function remembers(path: string): Promise<string> {
    const page = await r.opens(path, articlePage({ ...LONG, siteName: 'Example News' }));
    const popup = await r.browser.openPopup(page);
    await shows(popup, 'unmatched');
    await popup.evaluate(
      `(globalThis.browser ?? chrome).storage.local.set({ memory: { keepTexts: true } })`,
    );
    await popup.click('Remember this article');
    const said = await until('an answer', async () =>
      /Remembered\.|There is no room left in the browser/.exec(await popup.text()),
    );
    await popup.close();
    await page.close();
    return said[0];
  }

  it('says so when there is no room to remember, to import or to update, and labels all the same', async () => {
    expect(await fills()).not.toBe('');
    expect(await remembers('/full')).toBe('There is no room left in the browser');
    expect(await library.imports('mercury.whence', mercury)).toBe('full');
    expect(await library.page.text()).toContain('Forget some articles or remove a pack');
    expect(await library.packs()).toEqual([]);
    const news = Array.from({ length: OTHERS }, (_, seed) => ({
      ...{ ...record, url: `${record.url}-${seed}`, text: randomArticle(200, seed) },
    }));
    await publisher.publish(news);
    await library.page.click('Check now');
    await until('the trouble to show', async () => {
      const row = await library.subscription();
      return row?.problem === 'storage-full' || (await library.storageProblem()) === 'full';
    });
    expect((await library.subscription())?.sequence).toBe(1);
    await r.browser.killBackground();
    const bundled = await r.opens('/demo', articlePage({ ...DEMO_STORY, siteName: 'Pell Review' }));
    await badgeShows(r, bundled, '1');
    await bundled.close();
    const own = await r.opens('/sub', articlePage({ ...OWN_ARTICLE, siteName: 'Pell Review' }));
    await badgeShows(r, own, '1');
    await own.close();
  });

  it('works again once there is room', async () => {
    await makesRoom();
    expect(await library.imports('mercury.whence', mercury)).toBe('imported');
    await library.page.click('Check now');
    await until('the update', async () => {
      const row = await library.subscription();
      if (row?.sequence !== 2) throw new Error(row?.text);
      return true;
    });
    expect(await library.storageProblem()).toBeNull();
    expect(await remembers('/room')).toBe('Remembered.');
    const page = await r.opens('/again', articlePage({ ...UNRELATED, siteName: 'Pell Review' }));
    await badgeShows(r, page, '1');
    await page.close();
  });
});
