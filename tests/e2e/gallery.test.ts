import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { COMPARED_NAMES } from '../components/gallery/compared';
import { STATE_NAMES } from '../components/gallery/states';
import {
  heighten,
  overflows,
  picture,
  unfold,
  type Visit,
  violations,
} from '../components/gallery/visit';
import { galleryInChromium } from './gallery-in-chromium';

const pictures = fileURLToPath(new URL('../../.artifacts/gallery/', import.meta.url));

const at = galleryInChromium();
const { show } = at;
let page: Page;
const refused: string[] = [];

beforeAll(async () => {
  page = at.page;
  await mkdir(pictures, { recursive: true });
  await page.exposeFunction('onRefused', (what: string) => refused.push(what));
  await page.evaluateOnNewDocument(() => {
    document.addEventListener('securitypolicyviolation', event => {
      Reflect.get(window, 'onRefused')(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
});

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
    if (locale === 'de') await picture(page, `${pictures}popup-${state}-de-320.png`);
    await unfold(page);
    expect(await overflows(page)).toBe(false);
  });

  it.each<[string, Partial<Visit>]>([
    ['light', {}],
    ['dark', { scheme: 'dark' }],
    ['forced colours', { forcedColors: true }],
  ])('is accessible in %s', async (_, asked) => {
    await show({ state, ...asked });
    if (asked.forcedColors) await picture(page, `${pictures}popup-${state}-forced.png`);
    expect(await violations(page)).toEqual([]);
    if (!(await unfold(page))) return;
    await heighten(page);
    expect(await violations(page)).toEqual([]);
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
    expect(await events()).toEqual([['copy', 'text']]);
  });

  it('reads again, and asks for permission where it has none', async () => {
    await show({ state: 'not-article' });
    await press('.actions button');
    expect(await events()).toEqual([['readAgain']]);
    await show({ state: 'no-permission' });
    await press('main button');
    expect(await events()).toEqual([['askPermission']]);
  });

  it.each([
    ['As text', ['copy', 'text'], 'Copied'],
    ['As HTML', ['copy', 'html'], 'Copied'],
    ['As a citation (CSL-JSON)', ['copy', 'citation'], 'Copied'],
    ['Save the report (JSON)', ['saveReport'], 'Saved'],
  ])('takes the label along: %s', async (name, event, said) => {
    await show({ state: 'uncredited' });
    await unfold(page);
    await press(`::-p-aria([name="${name}"][role="button"])`);
    await page.locator(`.buttons [role="status"]::-p-text(${said})`).wait();
    expect(await events()).toEqual([event]);
  });

  it('opens the evidence with its numbers, and goes there', async () => {
    await show({ state: 'several' });
    expect(await page.$eval('.why', one => (one as HTMLDetailsElement).open)).toBe(false);
    await press('.why-button');
    await page.waitForFunction(() => document.activeElement?.localName === 'summary');
    const said = await text();
    for (const words of [
      'The text matches. Neither the source nor an agency',
      'Inselbote: Copied, 98% sure Of this page 62% Of the source 70% Passages 4',
      'Words on this page 512 Known articles compared 12,408',
    ]) {
      expect(said).toContain(words);
    }
  });

  it('says what can be done about a wrong label, and how to undo it', async () => {
    await show({ state: 'uncredited', asking: { ignored: 'Nordlys Post' } });
    expect(await text()).toContain('Nordlys Post is ignored on this site.');
    await press('.ignored button');
    await press('::-p-aria([name="Ignore Coast Courier on this site"][role="button"])');
    await press('::-p-aria([name="Ignore this site"][role="button"])');
    expect(await events()).toEqual([
      ['heedSource', 'Nordlys Post'],
      ['ignoreSource', 'Coast Courier'],
      ['ignoreSite'],
    ]);
  });

  it('opens the page that sets both sides beside each other', async () => {
    await show({ state: 'uncredited' });
    await press('::-p-aria([name="Side by side"][role="button"])');
    expect(await events()).toEqual([['openReport']]);
  });

  it('sets what page and source say side by side', async () => {
    await show({ state: 'uncredited' });
    const rows = await page.$$eval('.compared tbody', all =>
      all.map(one => Array.from(one.querySelectorAll('td'), cell => cell.innerText)),
    );
    expect(rows.slice(0, 3)).toEqual([
      ['Reuters', 'AFP, AP, and Reuters'],
      ['Morning Herald', 'Coast Courier'],
      ['nothing', 'Mara Lindqvist'],
    ]);
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

/** What the Tab key reaches, in order: what each says, and whether it shows that it has the focus. */
async function tabbedThrough(most: number): Promise<{ name: string; seen: boolean }[]> {
  const reached: { name: string; seen: boolean }[] = [];
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      const name = focused.getAttribute('aria-label') ?? focused.textContent ?? '';
      return { name, seen: outlineStyle !== 'none' && outlineWidth !== '0px' };
    });
    if (stop === null) break;
    reached.push(stop);
  }
  return reached;
}

describe('the keyboard', () => {
  const namesOf = () =>
    page.$$eval('a, button, summary, [tabindex="0"]', all =>
      all
        .filter(one => one.checkVisibility())
        .map(one => one.getAttribute('aria-label') ?? one.textContent),
    );

  it.each([
    ['popup', 'uncredited'],
    ['popup', 'licensed'],
    ['popup', 'no-permission'],
    ['report', 'kept'],
    ['report', 'several-sources'],
  ] as const)(
    'reaches all of the %s, %s, in the order it is read, and is seen',
    async (part, state) => {
      await show({ part, state });
      await unfold(page);
      const wanted = await namesOf();
      const reached = await tabbedThrough(wanted.length);
      expect(reached.map(({ name }) => name)).toEqual(wanted);
      expect(reached.filter(({ seen }) => !seen)).toEqual([]);
    },
  );

  it('opens a passage, the evidence and what is folded, without a mouse', async () => {
    await show({ state: 'uncredited' });
    await page.focus('.strip button');
    await page.keyboard.press('Enter');
    await page.focus('.why-button');
    await page.keyboard.press('Space');
    await page.waitForFunction(() => document.activeElement?.localName === 'summary');
    await page.keyboard.press('Enter');
    expect(await page.$eval('.why', one => (one as HTMLDetailsElement).open)).toBe(false);
    expect(await events()).toEqual([['showPassage', { start: 0, end: 540 }]]);
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
      await page.screenshot({ path: `${pictures}page-${name.replaceAll(' ', '-')}-${locale}.png` });
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
    await page.screenshot({ path: `${pictures}page-at-${edge}.png` });
  });

  it.each(['inline-end', 'inline-start', 'block-start', 'block-end'])(
    'opens into the window, low at the %s',
    async edge => {
      await show({ part: 'page', state: 'uncredited', asking: { edge, along: '0.9' } });
      await page.$eval('>>> .tab', tab => (tab as HTMLElement).click());
      await page.screenshot({ path: `${pictures}page-open-low-${edge}.png` });
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

describe.each(COMPARED_NAMES)('the report, %s', state => {
  it.each(['en', 'de', 'ar'])('fits its window in %s, a narrow one too', async locale => {
    for (const scheme of ['light', 'dark'] as const) {
      await show({ part: 'report', state, locale, scheme });
      await picture(page, `${pictures}report-${state}-${locale}-${scheme}.png`);
      expect(await overflows(page)).toBe(false);
    }
    await show({ part: 'report', state, locale, width: 320 });
    await picture(page, `${pictures}report-${state}-${locale}-320.png`);
    expect(await overflows(page)).toBe(false);
  });

  it.each<[string, Partial<Visit>]>([
    ['light', {}],
    ['dark', { scheme: 'dark' }],
    ['forced colours', { forcedColors: true }],
    ['a narrow window', { width: 320 }],
  ])('is accessible in %s', async (_, asked) => {
    await show({ part: 'report', state, ...asked });
    await unfold(page);
    if (asked.forcedColors) await picture(page, `${pictures}report-${state}-forced.png`);
    expect(await violations(page)).toEqual([]);
  });
});

describe('the report', () => {
  it('sets both texts beside each other and tells in words what each mark means', async () => {
    await show({ part: 'report', state: 'kept' });
    const marks = await page.$$eval('.rows :is(mark, ins, del)', all =>
      all.map(one => one.textContent),
    );
    expect(marks).toEqual(
      expect.arrayContaining(['changed: nineteen', 'changed: nine', 'added: old']),
    );
    expect(marks.some(mark => mark?.startsWith('left out: because nobody'))).toBe(true);
    expect(await text()).toContain('Only in the source (words: 13)');
  });

  it('says honestly what it does not know of a source without text', async () => {
    await show({ part: 'report', state: 'not-kept' });
    const said = await text();
    expect(said).toContain('Whence keeps no text of this source, only fingerprints.');
    expect(said).toContain('18% of the source was not found on this page.');
    expect(said).toContain('Matches here. The words are not kept.');
    expect(await page.$$eval('.rows mark', all => all.map(one => one.textContent))).toEqual([
      'not in the source: nineteen',
    ]);
  });

  it('shows another source when it is chosen', async () => {
    await show({ part: 'report', state: 'several-sources' });
    expect(await page.$('.rows ins')).toBeNull();
    await press('.sources-to-choose li:nth-child(2) button');
    await page.locator('.rows ins').wait();
    const pressed = await page.$$eval('[aria-pressed="true"]', all =>
      all.map(one => one.textContent),
    );
    expect(pressed).toEqual(['Inselbote']);
  });

  it('goes from the strip to the row, and from the row to the page', async () => {
    await show({ part: 'report', state: 'kept' });
    await press('.strip button');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.className))
      .toContain('row-passage');
    await press('.row-passage button');
    expect(JSON.stringify(await events())).toContain('showInPage');
  });
});

describe('popup, overlay and report', () => {
  it('need nothing that the security policy of the extension refuses', () => {
    expect(refused).toEqual([]);
  });
});
