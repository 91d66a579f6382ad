import { afterEach, describe, expect, it } from 'vitest';
import type { Settings } from '../../lib/settings';
import { until } from './browsers/wait';
import { BROWSERS, badgeShows, labelIn, prefers, reader, shows } from './reader';
import { uncreditedPage } from './scenarios';
import { DEMO_STORY } from './stories';

const COPY = uncreditedPage(DEMO_STORY);

describe.each(BROWSERS)('in %s', kind => {
  const r = reader(kind);

  afterEach(() => prefers(r, {}));

  async function withSettings(path: string, change: Partial<Settings>) {
    const page = await r.opens(path, COPY);
    await badgeShows(r, page, '1');
    await prefers(r, change);
    return page;
  }

  it('shows and reads nothing any more on a site that is switched off, in a tab that is open', async () => {
    const page = await withSettings('/switched-off', { offSites: ['127.0.0.1'] });
    await badgeShows(r, page, '');
    expect(await r.browser.overlay(page)).toBeNull();
    await until('the title', async () => {
      const { title } = await r.browser.badge(page);
      return title === 'Whence: Whence is off on this site';
    });
    const popup = await r.browser.openPopup(page);
    await shows(popup, 'unreadable');
    expect(await popup.text()).toContain('You switched it off here');
    await popup.click('Switch on for this site');
    await shows(popup, 'uncredited');
    await popup.close();
    await badgeShows(r, page, '1');
  });

  it('waits to be asked where the reader wants that', async () => {
    const page = await withSettings('/asked', { check: 'asked' });
    await badgeShows(r, page, '');
    expect(await r.browser.overlay(page)).toBeNull();
    const popup = await r.browser.openPopup(page);
    await shows(popup, 'uncredited');
    await popup.close();
  });

  it('takes the label out of an open tab, and puts it back', async () => {
    const page = await withSettings('/overlay', { overlay: 'off' });
    await until('the label to go', async () => (await r.browser.overlay(page)) === null);
    await badgeShows(r, page, '1');
    await prefers(r, {});
    await labelIn(r, page);
  });

  it('speaks the language that was chosen, in the page and in the popup', async () => {
    const page = await withSettings('/german', { language: 'de' });
    await until('German', async () =>
      ((await r.browser.overlay(page))?.text ?? '').includes('nicht genannt'),
    );
    const popup = await r.browser.openPopup(page);
    await shows(popup, 'uncredited');
    expect(await popup.text()).toContain('Quelle auf dieser Seite nicht genannt');
    await popup.close();
  });

  it('leaves out a source that the reader ignores on the site, and asks no pack that is off', async () => {
    const ignored = { site: '127.0.0.1', source: DEMO_STORY.publisher };
    const page = await withSettings('/ignored', { ignoredSources: [ignored] });
    await badgeShows(r, page, '');
    for (const [change, badge] of [
      [{}, '1'],
      [{ packsOff: ['news.whence'] }, ''],
      [{}, '1'],
    ] as const) {
      await prefers(r, change as Partial<Settings>);
      await badgeShows(r, page, badge);
    }
  });
});
