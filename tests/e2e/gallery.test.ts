import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { galleryServer } from '../components/gallery/site';
import { STATE_NAMES } from '../components/gallery/states';
import {
  launchGalleryBrowser,
  overflows,
  picture,
  unfold,
  type Visit,
  violations,
  visit,
} from '../components/gallery/visit';

const pictures = fileURLToPath(new URL('../../.artifacts/gallery/', import.meta.url));

let server: Awaited<ReturnType<typeof galleryServer>>;
let browser: Browser;
let page: Page;
let session: CDPSession;
const refused: string[] = [];

beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  server = await galleryServer();
  browser = await launchGalleryBrowser();
  page = await browser.newPage();
  session = await page.createCDPSession();
  await page.exposeFunction('onRefused', (what: string) => refused.push(what));
  await page.evaluateOnNewDocument(() => {
    document.addEventListener('securitypolicyviolation', event => {
      Reflect.get(window, 'onRefused')(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const show = (asked: Visit) => visit({ page, session }, server.address, asked);
const events = () => page.evaluate('events');
const text = async () =>
  String(await page.evaluate('document.body.innerText')).replace(/\s+/g, ' ');
const press = (selector: string) => page.locator(selector).click();

describe.each(STATE_NAMES)('the popup, %s', state => {
  it.each(['en', 'de', 'ar'])('fits its width in %s, and a narrow window', async locale => {
    for (const scheme of ['light', 'dark'] as const) {
      await show({ state, locale, scheme });
      await picture(page, `${pictures}popup-${state}-${locale}-${scheme}.png`);
      expect(await overflows(page)).toBe(false);
      if (await unfold(page)) {
        await picture(page, `${pictures}popup-${state}-unfolded-${locale}-${scheme}.png`);
        expect(await overflows(page)).toBe(false);
      }
    }
    await show({ state, locale, width: 320 });
    await unfold(page);
    expect(await overflows(page)).toBe(false);
  });

  it.each<[string, Partial<Visit>]>([
    ['light', {}],
    ['dark', { scheme: 'dark' }],
    ['forced colours', { forcedColors: true }],
  ])('is accessible in %s', async (_, asked) => {
    await show({ state, ...asked });
    expect(await violations(page)).toEqual([]);
    if (await unfold(page)) expect(await violations(page)).toEqual([]);
  });
});

describe('the popup', () => {
  it('names source, agencies, notice and shares in words', async () => {
    await show({ state: 'uncredited' });
    const said = await text();
    for (const words of [
      'Source not named on this page',
      'From Coast Courier',
      'AFP Agence France-Presse text · missing here',
      'AP The Associated Press text · missing here',
      'Reuters text · credited here',
      '©2023 Coast Courier. All rights reserved. Copying this article without leave is not allowed and may have consequences.',
      'Year 2023',
      '91% of this page, 97% of the source · 4 passages',
      'The source says ©2023 Coast Courier. All rights reserved.',
      'This page says © 2024 Morning Herald',
      '“Greenport” is not in the source',
    ]) {
      expect(said).toContain(words);
    }
  });

  it.each([
    ['uncredited', 'labelled', 'uncredited'],
    ['unmatched', 'labelled', 'unmatched'],
    ['not-article', 'not-article', 'not-article'],
    ['checking', 'checking', null],
    ['unknown', 'checking', null],
    ['corpus', 'unreadable', null],
  ])('marks the state %s', async (state, shown, verdict) => {
    await show({ state });
    const main = await page.$eval('main', ({ dataset }) => [
      dataset.state,
      dataset.verdict ?? null,
    ]);
    expect(main).toEqual([shown, verdict]);
  });

  it('goes to the passage that is pressed, and from passage to passage', async () => {
    await show({ state: 'uncredited' });
    await press('.strip button:nth-of-type(2)');
    await press('[aria-label="Next passage"]');
    await press('[aria-label="Next passage"]');
    await press('[aria-label="Next passage"]');
    await press('[aria-label="Previous passage"]');
    expect(await text()).toContain('97% of the source · passage 4 of 4');
    expect(await events()).toEqual([
      ['showPassage', { start: 620, end: 1540 }],
      ['showPassage', { start: 1900, end: 2740 }],
      ['showPassage', { start: 2800, end: 2850 }],
      ['showPassage', { start: 0, end: 540 }],
      ['showPassage', { start: 2800, end: 2850 }],
    ]);
  });

  it('goes to a changed fact', async () => {
    await show({ state: 'uncredited' });
    await press('[aria-label="Show “Greenport” in the page"]');
    expect(await events()).toEqual([['showPassage', { start: 700, end: 709 }]]);
  });

  it('shows a handful of changes, and the others when it is asked', async () => {
    await show({ state: 'altered' });
    const shown = () =>
      page.$$eval('.snippet', all => all.filter(one => one.checkVisibility()).length);
    expect(await shown()).toBe(4);
    await press('.changed + details > summary');
    expect(await shown()).toBe(6);
    await press('[aria-label="Show “Lena Marsh” in the page"]');
    expect(await page.evaluate('events.length')).toBe(1);
  });

  it('tells what the page says from what the source says', async () => {
    await show({ state: 'licensed' });
    const said = await text();
    for (const words of [
      'The source says CC BY 4.0 May be shared and changed if the author is named.',
      'This page says CC BY-NC-ND 4.0 May be shared unchanged, not commercially, if the author is named. Read from schema.org license',
      'This page says © 2019–2024 Morning Herald. Reprints only with leave in writing. Holder Morning Herald Year 2019–2024',
      'Coastline Wire press release · dateline',
      'Photo: The quay at noon. Photo: Lena Marsh/AFP',
    ]) {
      expect(said).toContain(words);
    }
  });

  it('links to terms of reuse, in new tabs that learn nothing, and to web addresses only', async () => {
    await show({ state: 'licensed' });
    await unfold(page);
    const links = await page.$$eval('.terms a', all =>
      all.map(({ protocol, target, rel }) => [protocol, target, rel].join(' ')),
    );
    expect(links).toEqual(Array(5).fill('https: _blank noopener noreferrer'));
    expect(await text()).toContain('A standard of tomorrow javascript:alert(1)');
  });

  it.each([
    ['is copied', {}, 'Copied'],
    ['could not be copied', { 'no-clipboard': '' }, 'Could not be copied'],
  ])('says that the attribution %s', async (_, asking, said) => {
    await show({ state: 'credited', asking });
    await press('.actions .go');
    await page.locator(`.actions [role="status"]::-p-text(${said})`).wait();
    expect(JSON.stringify(await events())).toContain('From: Coast Courier');
  });

  it('reads again, and asks for permission where it has none', async () => {
    await show({ state: 'not-article' });
    await press('.actions button');
    expect(await events()).toEqual([['readAgain']]);
    await show({ state: 'no-permission' });
    await press('main button');
    expect(await events()).toEqual([['askPermission']]);
  });

  it('offers nothing to press where nothing can be done', async () => {
    await show({ state: 'browser-page' });
    expect(await page.$$('button, a')).toEqual([]);
  });

  it('keeps the words of its buttons legible in forced colours', async () => {
    await show({ state: 'credited', forcedColors: true });
    const [ink, paper] = await page.$eval('.go', button => {
      const { color, backgroundColor } = getComputedStyle(button);
      return [color, backgroundColor];
    });
    expect(ink).not.toBe(paper);
  });

  it('keeps its actions in sight however long the label is', async () => {
    await show({ state: 'overlong' });
    const bottom = await page.$eval('.actions', bar => bar.getBoundingClientRect().bottom);
    expect(bottom).toBe(600);
  });

  it('announces the verdict in place: nothing above moves when the report arrives', async () => {
    await show({ state: 'checking' });
    await page.evaluate('announcer = document.querySelector("[role=status]")');
    const before = await page.$eval('.title', title => title.getBoundingClientRect().top);
    await page.evaluate('showPopup("credited")');
    const after = await page.$eval('.title', title => title.getBoundingClientRect().top);
    expect(after).toBe(before);
    const announced = await page.evaluate('announcer.isConnected && announcer.innerText');
    expect(announced).toMatch(/^Credited\s+From Coast Courier$/);
  });
});

describe('the overlay in a hostile page', () => {
  const inside = '>>> .overlay';

  it.each(['en', 'de', 'ar'])(
    'is a small tab at the edge in %s, and takes no focus',
    async locale => {
      await show({ part: 'overlay', state: 'uncredited', locale });
      await page.screenshot({ path: `${pictures}overlay-rest-${locale}.png` });
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
    await page.screenshot({ path: `${pictures}overlay-open-${locale}-${scheme}.png` });
    expect(await violations(page)).toEqual([]);
    const size = await page.$eval(`${inside} .meta`, line => getComputedStyle(line).fontSize);
    expect(size).toBe('13px');
  });

  it('closes on Escape and gives the focus back to the tab', async () => {
    await show({ part: 'overlay', state: 'credited' });
    await press(`${inside} .tab`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await page.$(`${inside} .panel`)).toBeNull();
    expect(await page.$eval(`${inside} .tab`, tab => tab.matches(':focus'))).toBe(true);
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
      expect(await width()).toBeGreaterThan(80);
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
      await page.screenshot({ path: `${pictures}page-${name.replaceAll(' ', '-')}-${locale}.png` });
      // The teasers are at the right; the Arabic label is at the left.
      const shown = locale === 'ar' && 'rail' in asking ? 'name' : atRest;
      expect(await tabAtRest()).toBe(`tab tab-${shown}`);
      expect(await covered()).toBe(false);
    });
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

describe('popup and overlay', () => {
  it('need nothing that the security policy of the extension refuses', () => {
    expect(refused).toEqual([]);
  });
});
