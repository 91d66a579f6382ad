import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { overflows, type Visit, violations } from '../components/gallery/visit';
import { messagesOf } from '../components/messages';
import { galleryInChromium } from './gallery-in-chromium';

const PICTURES = fileURLToPath(new URL('../../.artifacts/pages/', import.meta.url));
const STATES = ['options', 'options-full', 'welcome', 'selection', 'selection-unknown'];

const at = galleryInChromium();
beforeAll(() => mkdir(PICTURES, { recursive: true }));

const show = (asked: Visit) => at.show({ document: 'pages.html', ...asked });

/** What a press of Tab reaches, in order, by name. */
async function tabPath(): Promise<string[]> {
  const names: string[] = [];
  for (let presses = 0; presses < 60; presses++) {
    await at.page.keyboard.press('Tab');
    const name = await at.page.evaluate(() => {
      const one = document.activeElement;
      if (!one || one === document.body) return null;
      const label = one instanceof HTMLInputElement ? one.labels?.[0]?.innerText : null;
      return one.ariaLabel || label || (one as HTMLElement).innerText || one.localName;
    });
    if (name === null) break;
    names.push(name.split('\n')[0]!.trim());
  }
  return names;
}

describe.each(STATES)('the page %s', state => {
  it.each([
    ['light', 'en'],
    ['dark', 'en'],
    ['light', 'de'],
    ['dark', 'ar'],
  ] as const)('is accessible and keeps its picture, %s, %s', async (scheme, locale) => {
    await show({ state, scheme, locale });
    expect(await violations(at.page)).toEqual([]);
    await at.page.screenshot({
      path: `${PICTURES}${state}-${locale}-${scheme}.png`,
      fullPage: true,
    });
  });

  it('is accessible in forced colours', async () => {
    await show({ state, forcedColors: true });
    expect(await violations(at.page)).toEqual([]);
    await at.page.screenshot({ path: `${PICTURES}${state}-forced.png`, fullPage: true });
  });

  // 640 pixels at 200 % zoom are 320.
  it.each(['en', 'de', 'ar'])('needs no sideways scrolling at 320 pixels, %s', async locale => {
    await show({ state, locale, width: 320 });
    expect(await overflows(at.page)).toBe(false);
    await at.page.screenshot({ path: `${PICTURES}${state}-${locale}-narrow.png`, fullPage: true });
  });
});

const LIBRARY = messagesOf('en').library!.message;

describe('the options', () => {
  const events = () => at.page.evaluate('events');

  it('are reached by the keyboard alone, in the order of the page', async () => {
    await show({ state: 'options' });
    expect(await tabPath()).toEqual([
      'Every article',
      'Site, such as example.com',
      'Add',
      'With the source’s name',
      'Underline quoted passages in the page',
      'The pack that comes with Whence (news.whence)',
      LIBRARY,
      'As in the browser',
      'Export',
      'Import',
    ]);
  });

  it('take a site from the keyboard, refuse what is none in words, and let it go again', async () => {
    await show({ state: 'options' });
    await at.page.focus('input[type="text"]');
    await at.page.keyboard.type('two words');
    await at.page.keyboard.press('Enter');
    const said = () => at.page.$eval('[role="alert"]', alert => (alert as HTMLElement).innerText);
    expect(await said()).toContain('“two words” is not a site');
    await at.page.$eval('input[type="text"]', field => (field as HTMLInputElement).select());
    await at.page.keyboard.type('https://www.mail.example/inbox');
    await at.page.keyboard.press('Enter');
    expect(await said()).toBe('');
    await at.page.click('[aria-label="Remove mail.example"]');
    expect(await events()).toEqual([{ offSites: ['mail.example'] }, { offSites: [] }]);
  });

  it('change a choice with the arrow keys, and say that it was saved', async () => {
    await show({ state: 'options' });
    await at.page.focus('input[type="radio"]');
    await at.page.keyboard.press('ArrowDown');
    expect(await events()).toEqual([{ check: 'asked' }]);
    expect(await at.page.$eval('[role="status"]', one => one.textContent)).toBe('Saved.');
  });
});

describe('the first page', () => {
  it('marks in its sample the passage that is pressed', async () => {
    await show({ state: 'welcome' });
    await at.page.click('.strip button');
    expect(await at.page.$eval('mark.current', mark => mark.textContent)).toMatch(/^PORT ELLERY/);
  });
});
