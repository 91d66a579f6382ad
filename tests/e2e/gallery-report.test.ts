import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { COMPARED_NAMES } from '../components/gallery/compared';
import { overflows, picture, unfold, type Visit, violations } from '../components/gallery/visit';
import { galleryInChromium, PICTURES } from './gallery-in-chromium';

const at = galleryInChromium();
const { show, events, press, text } = at;
let page: Page;
beforeAll(() => {
  page = at.page;
});

describe.each(COMPARED_NAMES)('the report, %s', state => {
  it.each(['en', 'de', 'ar'])('fits its window in %s, a narrow one too', async locale => {
    for (const scheme of ['light', 'dark'] as const) {
      await show({ part: 'report', state, locale, scheme });
      await picture(page, `${PICTURES}report-${state}-${locale}-${scheme}.png`);
      expect(await overflows(page)).toBe(false);
    }
    await show({ part: 'report', state, locale, width: 320 });
    await picture(page, `${PICTURES}report-${state}-${locale}-320.png`);
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
    if (asked.forcedColors) await picture(page, `${PICTURES}report-${state}-forced.png`);
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

it('needs nothing that the security policy of the extension refuses', () => {
  expect(at.refused).toEqual([]);
});
