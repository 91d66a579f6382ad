import { describe, expect, it } from 'vitest';
import type { Settings } from '../../lib/settings';
import type { Popup } from './browsers/types';
import { until } from './browsers/wait';
import { BROWSERS, badgeShows, reader, shows } from './reader';
import { uncreditedPage } from './scenarios';
import { DEMO_STORY } from './stories';

const COPY = uncreditedPage(DEMO_STORY);

describe.each(BROWSERS)('in %s', kind => {
  const r = reader(kind);

  /**
   * Changes preferences from a page of the extension, as the options do. The popup has read its tab by
   * then: one that finds no label has the page read, which is what a reader who opens it asks for.
   */
  async function prefers(popup: Popup, change: Partial<Settings>): Promise<void> {
    await popup.settled();
    await popup.evaluate(
      `(globalThis.browser ?? chrome).storage.local.set({ settings: ${JSON.stringify(change)} })`,
    );
  }

  async function withSettings(path: string, change: Partial<Settings>) {
    const page = await r.opens(path, COPY);
    await badgeShows(r, page, '1');
    const popup = await r.browser.openPopup(page);
    await prefers(popup, change);
    await popup.close();
    return page;
  }

  it('shows and reads nothing any more on a site that is switched off, in a tab that is open', async () => {
    const page = await withSettings('/switched-off', { offSites: ['127.0.0.1'] });
    await badgeShows(r, page, '');
    expect(await r.browser.overlay(page)).toBeNull();
    expect((await r.browser.badge(page)).title).toBe('Whence: Whence is off on this site');
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
    await prefers(popup, {});
    await popup.close();
  });

  it('takes the label out of an open tab, and puts it back', async () => {
    const page = await withSettings('/overlay', { overlay: 'off' });
    await until('the label to go', async () => (await r.browser.overlay(page)) === null);
    await badgeShows(r, page, '1');
    const popup = await r.browser.openPopup(page);
    await prefers(popup, {});
    await popup.close();
    await until('the label', async () => (await r.browser.overlay(page)) !== null);
  });

  it('speaks the language that was chosen, in the page and in the popup', async () => {
    const page = await withSettings('/german', { language: 'de' });
    await until('German', async () =>
      ((await r.browser.overlay(page))?.text ?? '').includes('nicht genannt'),
    );
    const popup = await r.browser.openPopup(page);
    await shows(popup, 'uncredited');
    expect(await popup.text()).toContain('Quelle auf dieser Seite nicht genannt');
    await prefers(popup, {});
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
      const popup = await r.browser.openPopup(page);
      await prefers(popup, change as Partial<Settings>);
      await popup.close();
      await badgeShows(r, page, badge);
    }
  });
});
