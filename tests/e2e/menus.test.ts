import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from './browsers/wait';
import { escapeHtml } from './pages';
import { BROWSERS, badgeShows, labelIn, prefers, reader, shows } from './reader';
import { creditedPage, uncreditedPage, unknownPage } from './scenarios';
import { DEMO_STORY, UNRELATED } from './stories';

/** A page that is no article, and says something. */
const forum = (...paragraphs: string[]) =>
  `<!doctype html><title>A forum</title><ul>${paragraphs.map(text => `<li>${escapeHtml(text)}`).join('')}</ul>`;

const selectAll = (page: Page) =>
  page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('ul')!));

describe.each(BROWSERS)('in %s', kind => {
  const r = reader(kind);
  const own = async (file: string) => (await r.browser.ownPages())[file] ?? '';

  it('shows the first page once, when it is installed', async () => {
    await until('the first page', async () =>
      (await own('welcome.html')).includes('It sends nothing about you'),
    );
    expect(await own('welcome.html')).toContain('From Harbour Courier');
    await r.browser.killBackground();
    await badgeShows(r, await r.opens('/copy', uncreditedPage(DEMO_STORY)), '1');
    const pages = Object.keys(await r.browser.ownPages());
    expect(pages.filter(file => file === 'welcome.html')).toHaveLength(1);
  });

  it('answers text that is selected on any page, and blames nobody', async () => {
    await badgeShows(r, await r.opens('/copy', uncreditedPage(DEMO_STORY)), '1');
    const [first = '', second = ''] = DEMO_STORY.paragraphs;
    const page = await r.opens('/forum', forum(first, second));
    await selectAll(page);
    await r.browser.chooseFromMenu(page, 'check-selection');
    await until('the answer', async () => (await own('selection.html')).includes('Known text'));
    const text = await own('selection.html');
    expect(text).toContain(`From ${DEMO_STORY.publisher}`);
    expect(text).toContain(first.slice(0, 60));
    expect(text).not.toContain('not named');
  });

  it.each([
    ['too little', ['Two words'], 'Select at least two sentences'],
    ['what nobody knows', UNRELATED.paragraphs, 'known article'],
  ])('says so when %s is selected', async (_, selection, expected) => {
    await badgeShows(r, await r.opens('/copy', uncreditedPage(DEMO_STORY)), '1');
    const page = await r.opens('/forum', forum(...selection));
    await selectAll(page);
    await r.browser.chooseFromMenu(page, 'check-selection');
    await until('the answer', async () =>
      Object.values(await r.browser.ownPages()).some(text => text.includes(expected)),
    );
  });

  it('remembers a page, and says beside the icon that it did', async () => {
    const page = await r.opens('/remember', unknownPage());
    await r.browser.chooseFromMenu(page, 'remember');
    await badgeShows(r, page, '✓');
    await badgeShows(r, page, '');
  });

  it('opens the library from the menu of the toolbar button', async () => {
    const page = await r.opens('/library', uncreditedPage(DEMO_STORY));
    await badgeShows(r, page, '1');
    await r.browser.chooseFromMenu(page, 'library');
    await until('the library', async () =>
      (await own('library.html')).includes('Remembered articles'),
    );
  });

  describe('where pages are checked only when the reader asks', () => {
    beforeAll(() => prefers(r, { check: 'asked' }));
    afterAll(() => prefers(r, {}));

    it('shows the icon that tells nothing, then the one of a match', async () => {
      const page = await r.opens('/asked', creditedPage(DEMO_STORY));
      expect(await r.browser.badge(page)).toEqual({ text: '', title: 'Whence' });
      expect(await r.browser.overlay(page)).toBeNull();
      if (kind === 'firefox') {
        expect(await r.browser.icon(page, 'light')).toBe('unmatched-for-light-16.png');
        expect(await r.browser.icon(page, 'dark')).toBe('unmatched-for-dark-16.png');
      }
      await r.browser.chooseFromMenu(page, 'check-page');
      await badgeShows(r, page, '1');
      await labelIn(r, page);
      if (kind === 'firefox') expect(await r.browser.icon(page)).toBe('match-16.png');
      const popup = await r.browser.openPopup(page);
      await shows(popup, 'credited');
      await popup.close();
    });

    it('says in the popup that a page is no article', async () => {
      const page = await r.opens('/no-article', forum('Somebody wrote something here.'));
      await r.browser.chooseFromMenu(page, 'check-page');
      await until('the page to have been read', async () => {
        const popup = await r.browser.openPopup(page);
        const { state } = await popup.settled();
        await popup.close();
        return state === 'not-article';
      });
      expect((await r.browser.badge(page)).text).toBe('');
      expect(await r.browser.overlay(page)).toBeNull();
    });
  });
});
