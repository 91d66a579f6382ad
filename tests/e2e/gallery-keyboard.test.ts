import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { unfold } from '../components/gallery/visit';
import { galleryInChromium } from './gallery-in-chromium';

const at = galleryInChromium();
const { show, events } = at;
let page: Page;
beforeAll(() => {
  page = at.page;
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

it('needs nothing that the security policy of the extension refuses', () => {
  expect(at.refused).toEqual([]);
});
