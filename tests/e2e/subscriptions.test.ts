import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomArticle } from '../fixtures/random-text';
import type { Popup } from './browsers/types';
import { pause, until } from './browsers/wait';
import { LibraryPage } from './library-page';
import { articlePage } from './pages';
import { Publisher } from './published';
import { BROWSERS, badgeShows, reader } from './reader';
import { OWN_ARTICLE, type Story, UNRELATED } from './stories';
import type { Asked } from './web-server';

type Text = Pick<Story, 'title' | 'paragraphs'>;

const record = (id: string, { title, paragraphs }: Text) => ({
  ...{ id, title, url: `https://mercury.example/${id}`, publisher: 'Kestrel Bay Mercury' },
  ...{ published: '2026-03-01T08:00:00Z', language: 'en', text: paragraphs.join('\n\n') },
});
const SLOW = [1, 2, 3, 4].map(seed => randomArticle(80, seed));
const noQuestion: Partial<Asked> = {};
const copyOf = (text: Text) => articlePage({ ...text, siteName: 'Pell Review' });

describe.each(BROWSERS)('in %s', kind => {
  const r = reader(kind);
  const publisher = new Publisher();
  let library: Popup;
  beforeAll(async () => {
    await publisher.start();
    await publisher.publish([record('tram', UNRELATED)]);
  });
  afterAll(() => publisher.close());

  const row = <T>(what: string) =>
    library.evaluate<T>(`(li => li && ${what})(document.querySelector('li[data-sequence]'))`);

  const sequence = async () => Number(await row(`li.dataset.sequence`));

  async function checksNow(): Promise<void> {
    const before = publisher.asked.length;
    await library.click('Check now');
    await until('the publisher to be asked', () => publisher.asked.length > before);
  }

  async function says(problem: string | null): Promise<void> {
    await until(`the problem “${problem}”`, async () => {
      const shown = await row<string | null>(`(li.dataset.problem ?? 'none')`);
      return shown === (problem ?? 'none');
    });
  }

  async function isLabelled(path: string, text: Text, badge: string): Promise<void> {
    const page = await r.opens(path, copyOf(text));
    await badgeShows(r, page, badge);
    const { text: shown } = await r.looks(
      page,
      badge ? 'uncredited' : 'unmatched',
      `subscribed${path.replace('/', '-')}`,
    );
    if (badge) expect(shown).toContain('Kestrel Bay Mercury');
    await page.close();
  }

  it('asks nobody before there is a subscription', async () => {
    await isLabelled('/before', UNRELATED, '');
    expect(publisher.asked).toEqual([]);
  });

  it('fetches what a publisher publishes, and labels with it', async () => {
    await r.browser.allowSite('http://127.0.0.1/*');
    library = await r.browser.openOwn('library.html');
    await until('the form', () =>
      library.evaluate(`Boolean(document.querySelector('[name=key]'))`),
    );
    await library.evaluate(`(() => {
      document.querySelector('[name=address]').value = ${JSON.stringify(publisher.address)};
      document.querySelector('[name=key]').value = ${JSON.stringify(publisher.publicKey)};
    })()`);
    await library.click('Subscribe');
    await until('the first publication', async () => (await sequence()) > 0);
    expect(await library.text()).toContain('Kestrel Bay Mercury');
    expect(publisher.asked.map(({ path }) => path.replace(/[0-9a-f]{20,}/, 'DIGEST'))).toEqual([
      'whence.json',
      'packs/DIGEST.whence',
    ]);
    await isLabelled('/copy', UNRELATED, '1');
    await r.browser.killBackground();
    await isLabelled('/after-a-restart', UNRELATED, '1');
  });

  it('asks conditionally, and fetches only what is new', async () => {
    for (const validators of ['both', 'etag', 'date', 'none'] as const) {
      await publisher.serves({ validators });
      publisher.forgetAsked();
      // The first question still has what the server said before.
      await checksNow();
      await checksNow();
      const [, { path, status, ifNoneMatch, ifModifiedSince } = noQuestion] = publisher.asked;
      const asked = { path, status, byEtag: ifNoneMatch !== '-', byDate: ifModifiedSince !== '-' };
      expect(asked, validators).toEqual({
        path: 'whence.json',
        status: validators === 'none' ? 200 : 304,
        byEtag: validators === 'both' || validators === 'etag',
        byDate: validators === 'both' || validators === 'date',
      });
      // What is packed on the way has a weak tag.
      if (ifNoneMatch !== '-') expect(ifNoneMatch).toMatch(/^W\//);
      await says(null);
    }
    await publisher.serves({ validators: 'both' });
    await publisher.publish([record('tram', UNRELATED), record('letters', OWN_ARTICLE)]);
    publisher.forgetAsked();
    const before = await sequence();
    await checksNow();
    // It holds when it has been written down, which is later than the server has sent it.
    await until('the second publication', async () => (await sequence()) > before);
    expect(publisher.asked).toHaveLength(2);
    const [manifest, pack] = publisher.asked;
    expect(manifest).toMatchObject({ path: 'whence.json', status: 200 });
    expect(pack?.path).toMatch(/^packs\//);
    expect(publisher.files()).toHaveLength(2);
    await says(null);
    await isLabelled('/second', OWN_ARTICLE, '1');
    await isLabelled('/still-the-first', UNRELATED, '1');
  });

  it('refuses what was changed on the way, and keeps what it has', async () => {
    const manifest = publisher.read('whence.json');
    publisher.write('whence.json', manifest.toString('utf8').replace(/"sig":"../, '"sig":"AA'));
    await checksNow();
    await says('wrong-key');
    expect(await library.text()).toContain('What was here before stays in use.');
    await isLabelled('/tampered', UNRELATED, '1');
    publisher.write('whence.json', manifest);
    await checksNow();
    await says(null);
  });

  it('refuses a damaged pack and an older publication', async () => {
    const older = publisher.read('whence.json');
    const before = publisher.files();
    await publisher.publish([
      record('more', { ...UNRELATED, paragraphs: [...OWN_ARTICLE.paragraphs].reverse() }),
    ]);
    const newer = publisher.read('whence.json');
    const [path = ''] = publisher.files().filter(file => !before.includes(file));
    const pack = publisher.read(path);
    publisher.write(path, Buffer.from(pack.map((byte, at) => (at === 200 ? byte ^ 1 : byte))));
    await checksNow();
    await says('damaged');
    publisher.write(path, pack);
    await checksNow();
    await says(null);
    publisher.write('whence.json', older);
    await checksNow();
    await says('rolled-back');
    publisher.write('whence.json', newer);
    await isLabelled('/after-refusals', UNRELATED, '1');
  });

  it('goes on with what it has when the server fails or is gone', async () => {
    await publisher.serves({ broken: true });
    await checksNow();
    await says('server-error');
    await publisher.serves({ broken: false });
    await publisher.stopListening();
    await library.click('Check now');
    await says('unreachable');
    await isLabelled('/server-down', UNRELATED, '1');
    await publisher.listen();
    await checksNow();
    await says(null);
  });

  const ALARM = `(globalThis.browser ?? chrome).alarms`;

  /** What the browser does when the hour has come. */
  const rings = () =>
    library.evaluate(`${ALARM}.create('subscriptions', { when: Date.now() + 50 })`);

  /** Changes what is kept of the subscription. */
  async function meddles(change: object): Promise<void> {
    const shelf = await LibraryPage.open(r.browser);
    await shelf.meddles(`
      const store = db.transaction('subscriptions', 'readwrite').objectStore('subscriptions');
      const [row] = await done(store.getAll());
      await done(store.put({ ...row, ...${JSON.stringify(change)} }));`);
    await shelf.close();
  }

  /** Reads a page again until what was fetched is asked. */
  async function becomesLabelled(path: string, text: Text): Promise<void> {
    const page = await r.opens(path, copyOf(text));
    await until('the label', async () => {
      await page.reload();
      await page.bringToFront();
      await pause(200);
      return (await r.browser.badge(page)).text === '1';
    });
    await page.close();
  }

  it('fetches a pack again that the browser has damaged', async () => {
    const shelf = await LibraryPage.open(r.browser);
    await shelf.meddles(`
      const packs = db.transaction('packs', 'readwrite').objectStore('packs');
      for (const key of await done(packs.getAllKeys())) {
        await done(packs.put(new Blob(['damaged']), key));
      }`);
    await shelf.close();
    await r.browser.killBackground();
    await isLabelled('/damaged-here', UNRELATED, '');
    publisher.forgetAsked();
    await rings();
    await until('the packs', () => publisher.asked.some(({ path }) => path.startsWith('packs/')));
    await becomesLabelled('/mended-here', UNRELATED);
  });

  it('is asked although the clock was set back, and says so', async () => {
    const ahead = Date.now() + 40 * 86_400_000;
    await meddles({ next: ahead, checked: ahead });
    const shelf = await LibraryPage.open(r.browser);
    expect(await shelf.page.text()).toContain(
      'The clock of this computer was set back since then.',
    );
    await shelf.close();
    publisher.forgetAsked();
    await rings();
    await until('the question', () => publisher.asked.length > 0);
    await until('a time that can be', async () => {
      const later = await LibraryPage.open(r.browser);
      const text = await later.page.text();
      await later.close();
      return !text.includes('set back since then');
    });
  });

  it('goes on where the background ended while it fetched', async () => {
    await publisher.publish([record('slow', { ...OWN_ARTICLE, paragraphs: SLOW })]);
    await publisher.serves({ slow: 400 });
    await meddles({ next: 0 });
    await rings();
    const alarm = () =>
      library.evaluate<{ scheduledTime: number; periodInMinutes?: number } | null>(
        `${ALARM}.get('subscriptions').then(alarm => alarm ?? null)`,
      );
    // The first thing that it does; what is fetched then takes some seconds.
    const { scheduledTime } = await until('the background to set its next alarm', async () => {
      const next = await alarm();
      return next?.periodInMinutes ? next : null;
    });
    await pause(500);
    await r.browser.killBackground();
    expect(scheduledTime).toBeLessThan(Date.now() + 70_000);
    await isLabelled('/meanwhile', UNRELATED, '1');
    await publisher.serves({ slow: 0 });
    await rings();
    await until('the new packs', () =>
      publisher.asked.some(({ path }) => path.startsWith('packs/')),
    );
    await becomesLabelled('/slow', { ...OWN_ARTICLE, paragraphs: SLOW });
  });

  it('is taken back without a trace', async () => {
    await library.click('Remove');
    await until('it to be gone', async () => (await row('true')) === null);
    await isLabelled('/unsubscribed', UNRELATED, '');
    const kept = () =>
      library.evaluate<number>(`new Promise((resolve, reject) => {
      const opening = indexedDB.open('whence');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const counting = opening.result.transaction('packs').objectStore('packs').count();
        counting.onsuccess = () => { opening.result.close(); resolve(counting.result); };
      };
    })`);
    await until('its packs to go', async () => (await kept()) === 0);
    const asked = new Set(publisher.asked.map(one => one.path.replace(/[0-9a-f]{20,}/, 'DIGEST')));
    expect([...asked].every(one => /^(?:whence\.json|packs\/DIGEST\.whence)$/.test(one))).toBe(
      true,
    );
  });
});
