import { describe, expect, it } from 'vitest';
import { launch } from './browsers/launch';
import { until } from './browsers/wait';
import { LibraryPage } from './library-page';
import { packOf } from './packs';
import { articlePage } from './pages';
import { BROWSERS, shows } from './reader';
import { startSite } from './site';
import { DEMO_STORY, OWN_ARTICLE, UNRELATED } from './stories';

describe.each(BROWSERS)('in %s', kind => {
  it('asks the network for nothing in a whole session, from the installation to the end', async () => {
    const site = await startSite({
      '/copy': articlePage({ ...DEMO_STORY, siteName: 'Pell Review' }),
      '/own': articlePage({ ...UNRELATED, siteName: 'Example News' }),
      '/again': articlePage({ ...UNRELATED, siteName: 'Pell Review' }),
    });
    const browser = await launch(kind, { logsRequests: true });
    const labelled = async (path: string) => {
      const page = await browser.open(site.origin + path);
      await until('the label', async () => (await browser.badge(page)).text === '1');
      return page;
    };
    try {
      const copy = await labelled('/copy');
      const popup = await browser.openPopup(copy);
      await popup.settled();
      await popup.click('Why?');
      await popup.click('Copy and save');
      await popup.click('This label is wrong');
      await popup.close();
      const own = await browser.open(`${site.origin}/own`);
      const remembering = await browser.openPopup(own);
      await shows(remembering, 'unmatched');
      await remembering.click('Remember this article');
      await until('it to be kept', async () => (await remembering.text()).includes('Remembered.'));
      await remembering.close();
      const library = await LibraryPage.open(browser);
      expect(await library.imports('lantern.whence', packOf('lantern', OWN_ARTICLE))).toBe(
        'imported',
      );
      await library.page.click('Save as a pack');
      await browser.savedBytes('remembered.whence');
      await library.page.click('Check now').catch(() => undefined);
      await library.close();
      for (const path of ['options.html', 'welcome.html'])
        await (await browser.openOwn(path)).close();
      await browser.killBackground();
      await labelled('/again');
      const requests = await browser.endSession();
      expect(requests.map(({ url }) => url)).toContain(`${site.origin}/again`);
      expect(requests.filter(({ byExtension }) => byExtension)).toEqual([]);
      const pages = site.asked.filter(path => path !== '/favicon.ico');
      expect(pages).toEqual(['/copy', '/own', '/again']);
    } finally {
      await Promise.all([browser.close(), site.close()]);
    }
  });
});
