import { describe, expect, it } from 'vitest';
import type { Popup } from './browsers/types';
import { until } from './browsers/wait';
import { articlePage } from './pages';
import { BROWSERS, badgeShows, reader, shows } from './reader';
import { UNRELATED } from './stories';

const OWN = { ...UNRELATED, siteName: 'Example News', published: '2026-03-01T08:00:00Z' };
const COPY = { ...UNRELATED, siteName: 'Pell Review' };

/** A message to the background, as the extension's own pages send it. */
const tell = (popup: Popup, type: string, data: unknown = null) =>
  popup.evaluate(
    `(globalThis.browser ?? chrome).runtime.sendMessage(${JSON.stringify({ id: 1, type, data, timestamp: 0 })})`,
  );

describe.each(BROWSERS)('in %s', kind => {
  const r = reader(kind);
  /** The same server under another name: another publisher's site. */
  const elsewhere = (path: string) => r.site.origin.replace('127.0.0.1', 'localhost') + path;

  async function remembers(path: string): Promise<string> {
    const page = await r.opens(path, articlePage(OWN));
    const popup = await r.browser.openPopup(page);
    await shows(popup, 'unmatched');
    await popup.click('Remember this article');
    await until('an answer', async () => (await popup.text()).includes('emembered'));
    const text = await popup.text();
    await popup.close();
    return text;
  }

  it('finds what was remembered on the page that copies it, also after a restart', async () => {
    expect(await remembers('/tram')).toContain('Remembered.');
    await r.browser.killBackground();
    r.site.serve({ '/copy': articlePage(COPY) });
    const copy = await r.browser.open(elsewhere('/copy'));
    await badgeShows(r, copy, '1');
    const { text, report } = await r.looks(copy, 'uncredited', 'remembered-source');
    expect(text).toContain('Example News');
    expect(report?.matches[0]?.remembered).toMatch(/^20\d\d-/);
    expect(report?.matches[0]?.pageShare).toBeGreaterThan(0.9);
  });

  it('says of the page itself that nothing has changed, or how much has, and blames nobody', async () => {
    const again = await r.opens('/tram', articlePage(OWN));
    expect((await r.looks(again, 'unmatched', 'version-same')).text).toContain(
      'its text has not changed',
    );
    const [first = '', ...rest] = OWN.paragraphs;
    const edited = { ...OWN, paragraphs: [first.replace('Thursday', 'Friday'), ...rest.slice(1)] };
    const page = await r.opens('/tram', articlePage(edited));
    const { text, report } = await r.looks(page, 'unmatched', 'version-changed');
    expect(text).toMatch(/Since then it has been edited: \d\d% is the same/);
    expect(report?.matches).toEqual([]);
    await badgeShows(r, page, '');
  });

  it.each([
    ['of which nothing is left', `new Blob(['damaged'])`],
    // They open, and only their checksums tell.
    [
      'whose bytes have changed',
      `new Blob([bytes.map((byte, at) => (at < 512 ? byte : byte ^ 1))])`,
    ],
  ])('makes packs anew %s, and loses nothing', async (_, damaged) => {
    const page = await r.opens('/tram', articlePage(OWN));
    const popup = await r.browser.openPopup(page);
    await shows(popup, 'unmatched');
    await popup.evaluate(`(async () => {
      const done = request => new Promise((resolve, reject) => {
        request.onsuccess = request.oncomplete = () => resolve(request.result);
        request.onerror = request.onabort = () => reject(request.error);
      });
      const db = await done(indexedDB.open('whence'));
      for (const name of ['segments', 'bundled']) {
        const rows = await done(db.transaction(name).objectStore(name).getAll());
        for (const row of rows) {
          const bytes = new Uint8Array(await row.bytes.arrayBuffer());
          row.bytes = ${damaged};
        }
        const change = db.transaction(name, 'readwrite');
        for (const row of rows) change.objectStore(name).put(row);
        await done(change);
      }
      db.close();
      return true;
    })()`);
    await popup.close();
    await r.browser.killBackground();
    const copy = await r.browser.open(elsewhere('/copy'));
    await badgeShows(r, copy, '1');
    expect((await r.looks(copy, 'uncredited', 'remembered-source')).text).toContain('Example News');
    await copy.close();
  });

  it('forgets a site, and everything, at once', async () => {
    const page = await r.opens('/tram', articlePage(OWN));
    const popup = await r.browser.openPopup(page);
    await shows(popup, 'unmatched');
    await tell(popup, 'forgetSite', '127.0.0.1');
    await popup.close();
    const copy = await r.browser.open(elsewhere('/copy'));
    await r.looks(copy, 'unmatched', 'forgotten');
    expect(await remembers('/tram-2')).toContain('Remembered.');
    await copy.reload();
    await badgeShows(r, copy, '1');
    const again = await r.browser.openPopup(copy);
    await tell(again, 'forgetAll');
    await again.close();
    await copy.reload();
    await r.looks(copy, 'unmatched', 'all-forgotten');
  });

  it('remembers by itself where it was told to, and nowhere else', async () => {
    const before = await r.opens('/quiet', articlePage(OWN));
    const popup = await r.browser.openPopup(before);
    await shows(popup, 'unmatched');
    await popup.evaluate(
      `(globalThis.browser ?? chrome).storage.local.set({ memory: { automatic: true, sites: ['127.0.0.1'] } })`,
    );
    await popup.close();
    r.site.serve({ '/read-elsewhere': articlePage(OWN) });
    await r.looks(await r.browser.open(elsewhere('/read-elsewhere')), 'unmatched', 'not-listed');
    const copy = await r.browser.open(elsewhere('/copy'));
    await r.looks(copy, 'unmatched', 'not-remembered');
    const listed = await r.opens('/read', articlePage(OWN));
    await r.looks(listed, 'unmatched', 'listed');
    await until('it to be remembered', async () => {
      await copy.reload();
      await copy.bringToFront();
      return (await r.browser.badge(copy)).text === '1';
    });
  });
});
