import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Popup } from './browsers/types';
import { until } from './browsers/wait';
import { BROWSERS, badgeShows, labelIn, marks, reader, shows } from './reader';
import { lackOfRoom } from './room';
import { excerptPage, uncreditedPage } from './scenarios';
import { DEMO_STORY } from './stories';

const COPY = uncreditedPage(DEMO_STORY);

/** Pages of the extension, and words that are there when they have been drawn. */
const OWN_PAGES = [
  ['options.html', 'Settings as a file'],
  ['library.html', 'Remembered articles'],
  ['welcome.html', 'From Harbour Courier'],
] as const;

const unfold = (shown: Popup) =>
  shown.evaluate(`document.querySelectorAll('details').forEach(one => { one.open = true })`);

/** Chromium keeps the zoom of a site, so that the page may have it already. */
async function isDoubled(page: Popup): Promise<void> {
  await page.zoom(2);
  await until('200 %', async () => (await page.evaluate<number>('innerWidth')) <= 640);
}

describe.each(BROWSERS)('in %s at 200 %', kind => {
  const r = reader(kind);

  it.each(OWN_PAGES)('%s has room for all of it', async (path, words) => {
    const page = await r.browser.openOwn(path);
    await until('the page', async () => (await page.text()).includes(words));
    await isDoubled(page);
    await unfold(page);
    expect(await page.evaluate(lackOfRoom())).toEqual([]);
    await page.close();
  });

  it('the popup has room for all of it, and the report too', async () => {
    const page = await r.opens('/copy', COPY);
    await badgeShows(r, page, '1');
    const popup = await r.browser.openPopup(page, 2);
    await shows(popup, 'uncredited');
    await until('200 %', async () => (await popup.evaluate<number>('devicePixelRatio')) === 2);
    await unfold(popup);
    expect(await popup.evaluate(lackOfRoom())).toEqual([]);
    const tab = await popup.evaluate<number>(
      `(globalThis.browser ?? chrome).tabs.query({ active: true, currentWindow: true }).then(([{ id }]) => id)`,
    );
    await popup.close();
    await (await r.browser.openPopup(page)).close();
    const report = await r.browser.openOwn(`report.html?tab=${tab}`);
    await until('the report', async () => (await report.text()).includes('Matches here'));
    await isDoubled(report);
    await unfold(report);
    expect(await report.evaluate(lackOfRoom())).toEqual([]);
    await report.close();
  });

  it('the label in the page opens inside of the window and has room for all of it', async () => {
    const page = await r.opens('/label', COPY);
    await labelIn(r, page);
    await r.browser.zoom(page, 2);
    await until('200 %', async () => (await page.evaluate(() => innerWidth)) <= 640);
    const overlay = await labelIn(r, page);
    await overlay.evaluate(`root.querySelector('.tab').click()`);
    await until('the panel', () =>
      overlay.evaluate<boolean>(`Boolean(root.querySelector('.panel'))`),
    );
    await overlay.evaluate(`root.querySelectorAll('details').forEach(one => { one.open = true })`);
    expect(await overlay.evaluate(lackOfRoom('root'))).toEqual([]);
    const box = await overlay.evaluate<{
      left: number;
      top: number;
      right: number;
      bottom: number;
    }>(
      `(({ left, top, right, bottom }) => ({ left, top, right, bottom }))(root.querySelector('.panel').getBoundingClientRect())`,
    );
    const window = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(window.width);
    expect(box.bottom).toBeLessThanOrEqual(window.height);
    await r.browser.zoom(page, 1);
  });
});

describe.each(BROWSERS)('for a reader who wants little motion, in %s', kind => {
  const r = reader(kind);

  /** Goes to the next passage; how far the page had scrolled when it was first marked, and if it blinked. */
  async function goes(page: Page) {
    const watched = page.evaluate(
      () =>
        new Promise<{ first: number; blinks: number }>(resolve => {
          let first = Number.NaN;
          let blinks = 0;
          let until = Number.POSITIVE_INFINITY;
          const look = () => {
            const marked = CSS.highlights.has('whence-current');
            if (marked && Number.isNaN(first)) {
              first = scrollY;
              until = performance.now() + 1500;
            }
            if (!marked && !Number.isNaN(first)) blinks += 1;
            if (performance.now() > until) resolve({ first, blinks });
            else requestAnimationFrame(look);
          };
          look();
        }),
    );
    await r.browser.pressCommand(page, 'next-passage');
    const seen = await watched;
    return { ...seen, last: await page.evaluate(() => scrollY) };
  }

  it('a passage is shown at once and stays marked; for others it is scrolled to and pulses', async () => {
    const tall = excerptPage(DEMO_STORY).replace(
      '<main>',
      '<div style="height: 3000px"></div><main>',
    );
    const page = await r.opens('/motion', tall);
    await badgeShows(r, page, '1');
    await marks(page);
    await r.browser.prefers(page, { motion: 'reduce' });
    const calm = await goes(page);
    expect(calm).toEqual({ first: calm.last, blinks: 0, last: calm.last });
    expect(calm.last).toBeGreaterThan(1000);
    await r.browser.prefers(page, {});
    // A busy machine may draw so seldom that the way and the pulses fall between two pictures.
    await until('the page to move and the mark to pulse', async () => {
      await page.evaluate(() => scrollTo(0, 0));
      const moving = await goes(page);
      return moving.first < moving.last && moving.blinks > 0;
    });
  });
});
