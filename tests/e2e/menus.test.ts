import { describe, expect, it } from 'vitest';
import { until } from './browsers/wait';
import { badgeShows, reader } from './reader';
import { uncreditedPage } from './scenarios';
import { DEMO_STORY, UNRELATED } from './stories';

const FORUM = '<!doctype html><title>A forum</title><p>Somebody wrote something here.</p>';

// Firefox's driver cannot read a page of the extension in a tab yet; the code is the same.
describe('in chromium', () => {
  const r = reader('chromium');
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
    const page = await r.opens('/forum', FORUM);
    const [first = '', second = ''] = DEMO_STORY.paragraphs;
    await r.browser.chooseFromMenu(page, 'check-selection', `${first}\n\n${second}`);
    await until('the answer', async () => (await own('selection.html')).includes('Known text'));
    const text = await own('selection.html');
    expect(text).toContain(`From ${DEMO_STORY.publisher}`);
    expect(text).toContain(first.slice(0, 60));
    expect(text).not.toContain('not named');
  });

  it.each([
    ['too little', 'Two words', 'Select at least two sentences'],
    ['what nobody knows', UNRELATED.paragraphs.join('\n\n'), 'known article'],
  ])('says so when %s is selected', async (_, selection, expected) => {
    await badgeShows(r, await r.opens('/copy', uncreditedPage(DEMO_STORY)), '1');
    const page = await r.opens('/forum', FORUM);
    await r.browser.chooseFromMenu(page, 'check-selection', selection);
    await until('the answer', async () =>
      Object.values(await r.browser.ownPages()).some(text => text.includes(expected)),
    );
  });
});
