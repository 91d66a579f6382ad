import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../components/gallery/visit';
import { galleryInChromium, PICTURES } from './gallery-in-chromium';

const at = galleryInChromium();
const { show, events, press } = at;
let page: Page;
beforeAll(() => {
  page = at.page;
});

describe('the overlay in a hostile page', () => {
  const inside = '>>> .overlay';

  it.each(['en', 'de', 'ar'])(
    'is a small tab at the edge in %s, and takes no focus',
    async locale => {
      await show({ part: 'overlay', state: 'uncredited', locale });
      await page.screenshot({ path: `${PICTURES}overlay-rest-${locale}.png` });
      const box = await (await page.$(`${inside} .tab`))?.boundingBox();
      expect(box?.height).toBeLessThanOrEqual(32);
      expect(box?.width).toBeLessThanOrEqual(180);
      expect(locale === 'ar' ? box?.x : (box?.x ?? 0) + (box?.width ?? 0)).toBe(
        locale === 'ar' ? 0 : 1000,
      );
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
    },
  );

  it.each([
    ['light', 'en'],
    ['dark', 'en'],
    ['light', 'de'],
    ['dark', 'ar'],
  ] as const)('opens to the label, %s, %s', async (scheme, locale) => {
    await show({ part: 'overlay', state: 'uncredited', locale, scheme });
    await press(`${inside} .tab`);
    await page.screenshot({ path: `${PICTURES}overlay-open-${locale}-${scheme}.png` });
    expect(await violations(page)).toEqual([]);
    const size = await page.$eval(`${inside} .meta`, line => getComputedStyle(line).fontSize);
    expect(size).toBe('13px');
  });

  it('closes on Escape and gives the focus back to the tab', async () => {
    await show({ part: 'overlay', state: 'credited' });
    await press(`${inside} .tab`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.$(`${inside} .panel`)).toBeNull();
    await expect.poll(() => page.$eval(`${inside} .tab`, tab => tab.matches(':focus'))).toBe(true);
    expect(await events()).toEqual([
      ['toggle', true],
      ['toggle', false],
    ]);
  });

  it('asks to be removed when it is dismissed', async () => {
    await show({ part: 'overlay', state: 'credited' });
    await press(`${inside} .tab`);
    await press(`${inside} .actions button`);
    expect(await events()).toEqual([['toggle', true], ['dismiss']]);
  });

  it.each([
    ['shape', 26],
    ['sliver', 6],
  ])(
    'shows no more than its %s when it is told so, and the name on demand',
    async (atRest, most) => {
      await show({ part: 'overlay', state: 'credited', asking: { 'at-rest': atRest } });
      const width = async () => (await (await page.$(`${inside} .tab`))?.boundingBox())?.width ?? 0;
      expect(await width()).toBe(most);
      expect(await violations(page)).toEqual([]);
      const name = await page.$eval(`${inside} .tab`, tab => tab.textContent);
      expect(name).toBe('Coast CourierCredited');
      await page.hover(`${inside} .tab`);
      await expect.poll(width).toBeGreaterThan(80);
    },
  );

  it('fits into a narrow window', async () => {
    await show({ part: 'overlay', state: 'overlong', width: 320 });
    await press(`${inside} .tab`);
    const panel = await (await page.$(`${inside} .panel`))?.boundingBox();
    expect(panel?.x).toBeGreaterThanOrEqual(0);
    expect((panel?.x ?? 0) + (panel?.width ?? 0)).toBeLessThanOrEqual(320);
  });
});

describe('the label at rest in a page', () => {
  const PLACES = [
    ['beside a column', { column: '620px' }, 1000, 'name'],
    ['beside a wide column', { column: '900px' }, 1000, 'shape'],
    ['where text fills the window', { column: '100vw' }, 1000, 'sliver'],
    ['in a window as narrow as a telephone', { column: '620px' }, 320, 'sliver'],
    ['beside a column of teasers at the edge', { column: '620px', rail: '150px' }, 1000, 'sliver'],
  ] as const;

  const tabAtRest = () => page.$eval('>>> .tab', tab => tab.className);

  /** Whether some line of text comes to lie below the tab when the page is scrolled. */
  const covered = () =>
    page.evaluate(() => {
      const tab = document
        .querySelector('whence-label')
        ?.shadowRoot?.querySelector('.tab')
        ?.getBoundingClientRect();
      const range = document.createRange();
      const lines = Array.from(document.querySelectorAll('p, aside')).flatMap(text => {
        range.selectNodeContents(text);
        return Array.from(range.getClientRects());
      });
      return tab && lines.some(({ left, right }) => left < tab.right && right > tab.left);
    });

  describe.each(['en', 'ar'])('in %s', locale => {
    it.each(PLACES)('covers no text %s', async (name, asking, width, atRest) => {
      await show({ part: 'page', state: 'uncredited', locale, width, asking });
      await page.screenshot({ path: `${PICTURES}page-${name.replaceAll(' ', '-')}-${locale}.png` });
      // The teasers are at the right; the Arabic label is at the left.
      const shown = locale === 'ar' && 'rail' in asking ? 'name' : atRest;
      expect(await tabAtRest()).toBe(`tab tab-${shown}`);
      expect(await covered()).toBe(false);
    });
  });

  const boxOf = () =>
    page.$eval('>>> .tab', tab => {
      const { x, y, width, height } = tab.getBoundingClientRect();
      return { x, y, width, height };
    });

  it.each([
    ['inline-start', { x: 0 }],
    ['block-start', { y: 0 }],
  ])('stands at the edge that the reader chose: %s', async (edge, at) => {
    await show({ part: 'page', state: 'uncredited', asking: { edge, along: '0.02' } });
    expect(await boxOf()).toMatchObject(at);
    await page.screenshot({ path: `${PICTURES}page-at-${edge}.png` });
  });

  it.each(['inline-end', 'inline-start', 'block-start', 'block-end'])(
    'opens into the window, low at the %s',
    async edge => {
      await show({ part: 'page', state: 'uncredited', asking: { edge, along: '0.9' } });
      await page.$eval('>>> .tab', tab => (tab as HTMLElement).click());
      await page.screenshot({ path: `${PICTURES}page-open-low-${edge}.png` });
      const panel = await page.$eval('>>> .panel', one => {
        const { left, top, right, bottom } = one.getBoundingClientRect();
        return { left, top, right, bottom };
      });
      expect(Math.min(panel.left, panel.top)).toBeGreaterThanOrEqual(0);
      expect(panel.right).toBeLessThanOrEqual(1000);
      expect(panel.bottom).toBeLessThanOrEqual(760);
      expect(panel.bottom - panel.top).toBeGreaterThan(250);
    },
  );

  it('shows no more than its shape where the reader wants it on hover', async () => {
    await show({ part: 'page', state: 'uncredited', asking: { overlay: 'hover' } });
    expect(await tabAtRest()).toBe('tab tab-shape');
    await page.hover('>>> .tab');
    await expect.poll(async () => (await boxOf()).width).toBeGreaterThan(80);
  });

  it('keeps out of the way of a banner that comes late, and comes back when it has gone', async () => {
    await show({ part: 'page', state: 'uncredited' });
    const before = await boxOf();
    await page.evaluate(() => {
      const banner = document.createElement('div');
      banner.id = 'banner';
      banner.style.cssText = 'position: fixed; inset: 0 0 auto; height: 180px; background: #eee';
      banner.textContent = 'We value your cookies.';
      document.body.append(banner);
      dispatchEvent(new Event('scroll'));
    });
    await expect.poll(async () => (await boxOf()).y).toBeGreaterThanOrEqual(180);
    await page.evaluate(() => {
      document.querySelector('#banner')?.remove();
      dispatchEvent(new Event('scroll'));
    });
    await expect.poll(boxOf).toEqual(before);
  });

  it('keeps out of the way of a control that scrolls below it', async () => {
    await show({ part: 'page', state: 'uncredited' });
    await page.evaluate(() => {
      const button = document.createElement('button');
      button.style.cssText = 'position: absolute; right: 10px; top: 600px; height: 60px';
      button.textContent = 'Subscribe';
      document.body.append(button);
      scrollTo(0, 520);
    });
    const isClear = () =>
      page.evaluate(() => {
        const button = document.querySelector('body > button')!.getBoundingClientRect();
        const tab = document.querySelector('whence-label')!.shadowRoot!.querySelector('.tab')!;
        const { left, top, right, bottom } = tab.getBoundingClientRect();
        const isBeside = right <= button.left || left >= button.right;
        return isBeside || bottom <= button.top || top >= button.bottom;
      });
    await expect.poll(isClear).toBe(true);
  });

  it('is as large as ever on a page that is zoomed by its style sheet', async () => {
    await show({ part: 'page', state: 'uncredited', asking: { zoom: '2', column: '250px' } });
    const { height, x, width } = await boxOf();
    expect(height).toBeLessThanOrEqual(32);
    expect(Math.round(x + width)).toBe(1000);
  });

  it('follows the window', async () => {
    await show({ part: 'page', state: 'uncredited', width: 1000 });
    for (const [width, atRest] of [
      [600, 'sliver'],
      [720, 'shape'],
      [1100, 'name'],
    ] as const) {
      await page.setViewport({ width, height: 700 });
      await expect.poll(tabAtRest).toBe(`tab tab-${atRest}`);
      expect(await covered()).toBe(false);
    }
  });
});

it('needs nothing that the security policy of the extension refuses', () => {
  expect(at.refused).toEqual([]);
});
