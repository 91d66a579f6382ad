import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { STATE_NAMES } from '../components/gallery/states';
import {
  heighten,
  overflows,
  picture,
  unfold,
  type Visit,
  violations,
} from '../components/gallery/visit';
import { galleryInChromium, PICTURES } from './gallery-in-chromium';

const at = galleryInChromium();
const { show, events, press, text } = at;
let page: Page;
beforeAll(() => {
  page = at.page;
});

describe.each(STATE_NAMES)('the popup, %s', state => {
  it.each(['en', 'de', 'ar'])('fits its width in %s, and a narrow window', async locale => {
    for (const scheme of ['light', 'dark'] as const) {
      await show({ state, locale, scheme });
      await picture(page, `${PICTURES}popup-${state}-${locale}-${scheme}.png`);
      expect(await overflows(page)).toBe(false);
      if (await unfold(page)) {
        await picture(page, `${PICTURES}popup-${state}-unfolded-${locale}-${scheme}.png`);
        expect(await overflows(page)).toBe(false);
      }
    }
    await show({ state, locale, width: 320 });
    if (locale === 'de') await picture(page, `${PICTURES}popup-${state}-de-320.png`);
    await unfold(page);
    expect(await overflows(page)).toBe(false);
  });

  it.each<[string, Partial<Visit>]>([
    ['light', {}],
    ['dark', { scheme: 'dark' }],
    ['forced colours', { forcedColors: true }],
  ])('is accessible in %s', async (_, asked) => {
    await show({ state, ...asked });
    if (asked.forcedColors) await picture(page, `${PICTURES}popup-${state}-forced.png`);
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

it('needs nothing that the security policy of the extension refuses', () => {
  expect(at.refused).toEqual([]);
});
