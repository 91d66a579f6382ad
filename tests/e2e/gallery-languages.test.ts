import { describe, expect, it } from 'vitest';
import { unfold, violations } from '../components/gallery/visit';
import { LOCALES } from '../components/messages';
import { galleryInChromium } from './gallery-in-chromium';
import { lackOfRoom } from './room';

/** States of the popup that between them show every kind of line that it has. */
const TELLING = ['uncredited', 'several', 'licensed', 'altered', 'overlong', 'no-permission'];

const at = galleryInChromium();
const { show } = at;

describe.each(LOCALES)('in %s', locale => {
  it('popup and pages have room for every word at 320 pixels', async () => {
    for (const state of TELLING) {
      await show({ state, locale, width: 320 });
      await unfold(at.page);
      expect(await at.page.evaluate(lackOfRoom()), state).toEqual([]);
    }
    for (const state of ['options-full', 'welcome', 'selection']) {
      await show({ document: 'pages.html', state, locale, width: 320 });
      expect(await at.page.evaluate(lackOfRoom()), state).toEqual([]);
    }
  });
});

describe.each(LOCALES)('in %s', locale => {
  it('shares and dates are written as they are written there', async () => {
    await show({ state: 'uncredited', locale });
    const { text, share, day } = await at.page.evaluate(() => {
      const { lang } = document.documentElement;
      const published = new Date('2024-01-03');
      return {
        text: document.body.innerText,
        share: new Intl.NumberFormat(lang, { style: 'percent' }).format(0.91),
        day: new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(
          published,
        ),
      };
    });
    expect(text).toContain(share);
    expect(text).toContain(day);
  });
});

describe('in Arabic', () => {
  it('the popup is mirrored: what is at the left in English is at the right', async () => {
    const placeOf = (selector: string) =>
      at.page.$eval(selector, one => {
        const { left, right } = one.getBoundingClientRect();
        const within = document.body.getBoundingClientRect();
        return [Math.round(left - within.left), Math.round(within.right - right)];
      });
    for (const selector of ['.title .mark, .mark', '.strip button:first-child']) {
      await show({ state: 'uncredited', locale: 'en' });
      const [left = 0, right = 0] = await placeOf(selector);
      await show({ state: 'uncredited', locale: 'ar' });
      const [leftThere = 0, rightThere = 0] = await placeOf(selector);
      expect(left).toBeLessThan(right);
      expect(rightThere).toBeLessThan(leftThere);
      expect(rightThere).toBe(left);
    }
  });
});

describe('the opened label', () => {
  it.each(['en', 'ar'])('is accessible in forced colours, %s', async locale => {
    await show({ part: 'overlay', state: 'uncredited', locale, forcedColors: true });
    await at.page.locator('>>> .overlay .tab').click();
    expect(await violations(at.page)).toEqual([]);
  });

  it('is accessible and has room in a window of 320 pixels', async () => {
    await show({ part: 'overlay', state: 'overlong', locale: 'de', width: 320 });
    await at.page.locator('>>> .overlay .tab').click();
    expect(await violations(at.page)).toEqual([]);
    const root = `document.documentElement.lastElementChild.shadowRoot`;
    expect(await at.page.evaluate(lackOfRoom(root))).toEqual([]);
  });
});
