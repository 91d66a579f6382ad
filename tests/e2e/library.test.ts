import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPack } from '../../lib/corpus/read';
import { scratch } from '../cli/scratch';
import { launch } from './browsers/launch';
import type { OwnPage } from './browsers/types';
import { until } from './browsers/wait';
import { LibraryPage } from './library-page';
import { packOf } from './packs';
import { articlePage } from './pages';
import { BROWSERS, badgeShows, reader, shows } from './reader';
import { OWN_ARTICLE, UNRELATED } from './stories';

const mercury = packOf('mercury', UNRELATED);
const archive = packOf('archive', OWN_ARTICLE);

describe.each(BROWSERS)('in %s', kind => {
  const r = reader(kind);
  let opened: LibraryPage;
  let library: OwnPage;
  beforeAll(async () => {
    opened = await LibraryPage.open(r.browser);
    library = opened.page;
  });

  const names = () =>
    library.evaluate<string[]>(
      `Array.from(document.querySelectorAll('.rows b'), one => one.textContent)`,
    );

  async function isLabelled(path: string, badge: string): Promise<void> {
    const page = await r.opens(path, articlePage({ ...UNRELATED, siteName: 'Pell Review' }));
    await badgeShows(r, page, badge);
    await r.looks(page, badge ? 'uncredited' : 'unmatched', `library${path.replace('/', '-')}`);
    await page.close();
  }

  it('takes a pack in, counts it, and labels with it, also after a restart', async () => {
    expect(await opened.imports('mercury.whence', mercury)).toBe('imported');
    expect(await library.text()).toContain('“mercury” was imported. Articles: 1');
    await isLabelled('/imported', '1');
    await r.browser.killBackground();
    await isLabelled('/imported-restarted', '1');
  });

  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'not-a-pack'],
    ['a picture', new TextEncoder().encode('GIF89a and so on and so on'), 'not-a-pack'],
    ['half a pack', archive.slice(0, archive.length >> 1), 'truncated'],
    ['a flipped bit', archive.map((byte, at) => (at === 300 ? byte ^ 1 : byte)), 'corrupt'],
    ['a newer version', archive.map((byte, at) => (at === 4 ? 9 : byte)), 'newer-version'],
  ])('refuses %s in a sentence, and has what it had', async (_, bytes, problem) => {
    expect(await opened.imports('broken.whence', bytes)).toBe(problem);
    expect(await names()).toEqual(['mercury']);
  });

  it('takes what is dropped anywhere on the page, and says of each file what came of it', async () => {
    const files: [string, Uint8Array, string][] = [
      ['picture.whence', new TextEncoder().encode('GIF89a and so on'), 'not-a-pack'],
      ['half.whence', archive.slice(0, archive.length >> 1), 'truncated'],
      ['mercury.whence', mercury, 'imported'],
      ['newer.whence', archive.map((byte, at) => (at === 4 ? 9 : byte)), 'newer-version'],
    ];
    const folder = scratch(Object.fromEntries(files));
    await library.drop(files.map(([name]) => join(folder, name)));
    expect(await opened.outcomes(files.length)).toEqual(files.map(([, , outcome]) => outcome));
    const text = await library.text();
    for (const [name] of files) expect(text).toContain(`${name}:`);
    expect(text).toContain('This pack is incomplete.');
    expect(await names()).toEqual(['mercury']);
  });

  it('puts packs in order, switches them off and on, and removes them', async () => {
    expect(await opened.imports('archive.whence', archive)).toBe('imported');
    expect(await names()).toEqual(['mercury', 'archive']);
    await library.evaluate(`document.querySelectorAll('.rows .small')[1].click()`);
    await until('the order', async () => (await names()).join() === 'archive,mercury');
    await library.evaluate(`document.querySelectorAll('.rows input')[1].click()`);
    await isLabelled('/switched-off', '');
    await library.evaluate(`document.querySelectorAll('.rows input')[1].click()`);
    await isLabelled('/switched-on', '1');
    await library.evaluate(`document.querySelectorAll('.rows li:last-child .small')[2].click()`);
    await until('it to go', async () => (await names()).join() === 'archive');
    await isLabelled('/removed', '');
  });

  it('saves what was remembered as a pack without its text', async () => {
    const page = await r.opens('/own', articlePage({ ...UNRELATED, siteName: 'Example News' }));
    const popup = await r.browser.openPopup(page);
    await shows(popup, 'unmatched');
    await popup.evaluate(
      `(globalThis.browser ?? chrome).storage.local.set({ memory: { keepTexts: true } })`,
    );
    await popup.click('Remember this article');
    await until('an answer', async () => (await popup.text()).includes('Remembered.'));
    await popup.close();
    await page.close();
    const again = await r.browser.openOwn('library.html');
    await until('the count', () =>
      again.evaluate<boolean>(
        `document.querySelector('[data-articles]')?.dataset.articles === '1'`,
      ),
    );
    await again.click('Save as a pack');
    const bytes = await r.browser.savedBytes('remembered.whence');
    const corpus = openPack(bytes);
    expect(corpus.size).toBe(1);
    expect(corpus.entry(0)).toMatchObject({ title: UNRELATED.title, publisher: 'Example News' });
    const words = new TextDecoder('latin1').decode(bytes);
    for (const word of ['Tannery', 'bakery', 'hospital', 'Lindqvist'])
      expect(words).not.toContain(word);
    await again.close();
    const other = await launch(kind);
    try {
      const elsewhere = await LibraryPage.open(other);
      expect(await elsewhere.imports('remembered.whence', bytes)).toBe('imported');
      r.site.serve({ '/lifted': articlePage({ ...UNRELATED, siteName: 'Pell Review' }) });
      const lifted = await other.open(`${r.site.origin.replace('127.0.0.1', 'localhost')}/lifted`);
      await until('the label', async () => (await other.badge(lifted)).text === '1');
      const popupThere = await other.openPopup(lifted);
      await shows(popupThere, 'uncredited');
      expect(await popupThere.text()).toContain('Example News');
    } finally {
      await other.close();
    }
  });
});
