import { beforeAll, describe, expect, it } from 'vitest';
import { randomArticle } from '../fixtures/random-text';
import { until } from './browsers/wait';
import { LibraryPage } from './library-page';
import { articlePage } from './pages';
import { BROWSERS, badgeShows, reader } from './reader';
import { DEMO_STORY, UNRELATED } from './stories';

/** Megabytes; the least that can be chosen. */
const BUDGET = 1;
/** Articles of about 200 kB with their texts: more than fit. */
const READ = 8;

function longArticle(number: number) {
  return articlePage({
    ...{ title: `The ${number}th night of the harbour board`, siteName: 'Example News' },
    paragraphs: Array.from({ length: 40 }, (_, at) => randomArticle(250, number * 100 + at)),
  });
}

describe.each(BROWSERS)('in %s', kind => {
  const r = reader(kind, { inPrivateWindows: true });
  let library: LibraryPage;
  beforeAll(async () => {
    library = await LibraryPage.open(r.browser);
    const memory = { automatic: true, sites: ['127.0.0.1'], budget: BUDGET, keepTexts: true };
    await library.page.evaluate(
      `(globalThis.browser ?? chrome).storage.local.set({ memory: ${JSON.stringify(memory)} })`,
    );
  });

  const kept = () =>
    library.meddles<{ path: string; bytes: number }[]>(`
      const rows = await done(db.transaction('articles').objectStore('articles').getAll());
      return rows.map(({ entry, bytes }) => ({ path: new URL(entry.url).pathname, bytes }));`);

  it('labels in a private window, and keeps nothing of it, asked for or not', async () => {
    r.site.serve({ '/private': articlePage({ ...DEMO_STORY, siteName: 'Pell Review' }) });
    const tab = await r.browser.openPrivately(`${r.site.origin}/private`);
    await until('the label', async () => (await tab.badge()) === '1');
    await tab.chooseFromMenu('remember');
    await until('the answer', async () => (await tab.badge()) === '!');
    await tab.close();
    const page = await r.opens('/open', articlePage({ ...UNRELATED, siteName: 'Example News' }));
    await until('another to be remembered', async () => (await kept()).length > 0);
    expect((await kept()).map(({ path }) => path)).toEqual(['/open']);
    await page.close();
  });

  it('keeps to its budget, the oldest first, also where the clock was set back', async () => {
    for (let number = 1; number <= READ; number += 1) {
      const page = await r.opens(`/night-${number}`, longArticle(number));
      await until('it to be remembered', async () =>
        (await kept()).some(({ path }) => path === `/night-${number}`),
      );
      await page.close();
      // The first was remembered by a clock that has been set back since.
      if (number === 1) {
        await library.meddles(`
          const articles = db.transaction('articles', 'readwrite').objectStore('articles');
          for (const row of await done(articles.getAll())) {
            await done(articles.put({ ...row, remembered: '2099-01-01T00:00:00Z' }));
          }`);
      }
    }
    await until('the oldest to go', async () => {
      const rows = await kept();
      return rows.reduce((sum, { bytes }) => sum + bytes, 0) <= BUDGET * 1_000_000;
    });
    const numbers = (await kept()).map(({ path }) => path);
    expect(numbers).not.toContain('/night-1');
    expect(numbers.at(-1)).toBe(`/night-${READ}`);
    const newest = Array.from(
      { length: numbers.length },
      (_, at) => READ - numbers.length + 1 + at,
    );
    expect(numbers).toEqual(newest.map(number => `/night-${number}`));
  });

  it('still knows what is left, and not what went', async () => {
    const elsewhere = r.site.origin.replace('127.0.0.1', 'localhost');
    r.site.serve({ '/copy-of-last': longArticle(READ), '/copy-of-first': longArticle(1) });
    const last = await r.browser.open(`${elsewhere}/copy-of-last`);
    await badgeShows(r, last, '1');
    const first = await r.browser.open(`${elsewhere}/copy-of-first`);
    await r.looks(first, 'unmatched', 'forgotten-for-room');
  });
});
