import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { suggestedKeys } from './browsers/shortcuts';
import { until } from './browsers/wait';
import { articlePage } from './pages';
import { BROWSERS, badgeShows, highlighted, labelIn, reader, shows } from './reader';
import { creditedPage } from './scenarios';
import { DEMO_STORY, OWN_ARTICLE } from './stories';

const COMMANDS = [
  '_execute_action',
  'next-passage',
  'previous-passage',
  'toggle-highlights',
] as const;

/** An article with two passages of the story, far from each other. */
function twoPassages(): string {
  const [, , first = '', second = ''] = DEMO_STORY.paragraphs;
  const own = OWN_ARTICLE.paragraphs;
  const paragraphs = [first, ...own, ...own.map(text => text.toUpperCase()), second];
  return articlePage({ ...OWN_ARTICLE, paragraphs, siteName: 'Pell Review' });
}

/** Words of the passage that is marked strongly, once they are in sight. */
const shownPassage = (page: Page) =>
  page.evaluate(() => {
    const [range] = Array.from(CSS.highlights.get('whence-current') ?? []) as Range[];
    const { top = -1, bottom = 0 } = range?.getBoundingClientRect() ?? {};
    return range && top >= 0 && bottom <= innerHeight ? range.toString() : null;
  });

describe.each(BROWSERS)('commands in %s', kind => {
  const r = reader(kind);

  it('have the keys that they suggest: the browser needs none of them itself', async () => {
    const options = await r.browser.openOwn('options.html');
    const given = await options.evaluate<{ name: string; shortcut: string }[]>(
      '(globalThis.browser ?? chrome).commands.getAll()',
    );
    await options.close();
    const keys = Object.fromEntries(given.map(({ name, shortcut }) => [name, shortcut]));
    expect(keys).toEqual(
      Object.fromEntries(COMMANDS.map(name => [name, suggestedKeys(kind, name)])),
    );
  });

  it('open the label', async () => {
    const page = await r.opens('/copy', creditedPage(DEMO_STORY));
    await badgeShows(r, page, '1');
    const popup = await r.browser.openPopupWithKeys(page);
    await shows(popup, 'credited');
    await popup.close();
  });

  it('go to the next passage and to the one before, round the end', async () => {
    const page = await r.opens('/two', twoPassages());
    await labelIn(r, page);
    // The mark lasts some seconds, which a busy machine may take to scroll smoothly.
    await r.browser.prefers(page, { motion: 'reduce' });
    const goes = async (command: 'next-passage' | 'previous-passage', passage: number) => {
      await r.browser.pressCommand(page, command);
      const words = DEMO_STORY.paragraphs[passage]!.split(' ').slice(3, 9).join(' ');
      await until(`the passage with “${words}”`, async () =>
        (await shownPassage(page))?.includes(words),
      );
    };
    await goes('next-passage', 2);
    await goes('next-passage', 3);
    await goes('next-passage', 2);
    await goes('previous-passage', 3);
    await r.browser.prefers(page, {});
  });

  it('mark the passages, and unmark them', async () => {
    const page = await r.opens('/marks', creditedPage(DEMO_STORY));
    await labelIn(r, page);
    expect(await highlighted(page)).toEqual([]);
    await r.browser.pressCommand(page, 'toggle-highlights');
    await until('the marks', async () => (await highlighted(page)).length > 0);
    await r.browser.pressCommand(page, 'toggle-highlights');
    await until('no marks', async () => (await highlighted(page)).length === 0);
  });

  it('do nothing on a page without passages, and nothing is the worse for it', async () => {
    const page = await r.opens('/forum', '<!doctype html><title>A forum</title><p>Hello.</p>');
    for (const command of ['next-passage', 'toggle-highlights'] as const) {
      await r.browser.pressCommand(page, command);
    }
    expect(await highlighted(page)).toEqual([]);
    const other = await r.opens('/copy', creditedPage(DEMO_STORY));
    await badgeShows(r, other, '1');
  });
});
