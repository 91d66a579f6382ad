import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { until } from './browsers/wait';
import { type ArticlePage, articleBody, articlePage, homePage } from './pages';
import { BROWSERS, badgeShows, highlighted, labelIn, marks, reader, shows } from './reader';
import { DEMO_STORY, UNRELATED } from './stories';

const COPY: ArticlePage = { ...DEMO_STORY, siteName: 'World Herald' };
const OTHER: ArticlePage = { ...UNRELATED, siteName: 'Example News', closing: ['(dpa)'] };
const CONTACT: ArticlePage = {
  ...OTHER,
  title: 'Contact',
  paragraphs: ['Write to us at the old harbour.'],
  closing: [],
};

describe.each(BROWSERS)('in %s', kind => {
  const r = reader(kind);

  it('shows the label after the background was killed, without waking it', async () => {
    const page = await r.opens('/killed', articlePage(COPY));
    await badgeShows(r, page, '1');
    await r.browser.killBackground();
    const { text } = await r.looks(page, 'credited', 'killed');
    expect(text).toContain('Harbour Courier');
    expect((await r.browser.badge(page)).text).toBe('1');
    expect(await r.browser.backgroundIsRunning()).toBe(false);
  });

  it('labels the next page after the background was killed', async () => {
    const page = await r.opens('/next', articlePage(OTHER));
    await r.looks(page, 'unmatched', 'before-kill');
    await r.browser.killBackground();
    r.site.serve({ '/after': articlePage(COPY) });
    await page.goto(`${r.site.origin}/after`);
    await badgeShows(r, page, '1');
    await r.looks(page, 'credited', 'after-kill');
  });

  it('keeps the label of each tab apart', async () => {
    const copy = await r.opens('/tab-1', articlePage(COPY));
    const other = await r.opens('/tab-2', articlePage(OTHER));
    await r.looks(copy, 'credited', 'tab-1');
    await r.looks(other, 'unmatched', 'tab-2');
    await badgeShows(r, copy, '1');
    await badgeShows(r, other, '');
  });

  it('follows a site that changes pages without loading them, forth and back', async () => {
    const page = await r.opens(
      '/app/other',
      singlePageApp({ '/app/other': OTHER, '/app/copy': COPY }),
    );
    await r.looks(page, 'unmatched', 'app-other');
    await page.evaluate('go("/app/copy")');
    await badgeShows(r, page, '1');
    const { report } = await r.looks(page, 'credited', 'app-copy');
    expect(report?.url).toBe(`${r.site.origin}/app/copy`);
    expect((await labelIn(r, page)).text).toContain('Harbour Courier');
    await goes(page, -1);
    await badgeShows(r, page, '');
    await r.looks(page, 'unmatched', 'app-back');
    expect(await r.browser.overlay(page)).toBeNull();
    expect(await highlighted(page)).toEqual([]);
  });

  it('follows it in a popup that stays open, also to a page that is no article', async () => {
    const page = await r.opens(
      '/app/followed',
      singlePageApp({ '/app/followed': COPY, '/app/other': OTHER, '/app/contact': CONTACT }),
    );
    await badgeShows(r, page, '1');
    const popup = await r.browser.openPopup(page);
    await shows(popup, 'credited');
    await page.evaluate('go("/app/contact")');
    await shows(popup, 'not-article');
    await page.evaluate('go("/app/other")');
    await shows(popup, 'unmatched');
    await page.evaluate('go("/app/followed")');
    await shows(popup, 'credited');
    await popup.close();
  });

  it('has the right label after going back and forward', async () => {
    const page = await r.opens('/first', articlePage(COPY));
    await badgeShows(r, page, '1');
    r.site.serve({ '/second': articlePage(OTHER), '/third': homePage('World Herald') });
    await page.goto(`${r.site.origin}/second`);
    await r.looks(page, 'unmatched', 'second');
    await page.goto(`${r.site.origin}/third`);
    await r.looks(page, 'not-article', 'third');
    await goes(page, -1);
    await r.looks(page, 'unmatched', 'back-to-second');
    await goes(page, -1);
    await r.looks(page, 'credited', 'back-to-first');
    await badgeShows(r, page, '1');
    await goes(page, 1);
    await r.looks(page, 'unmatched', 'forward-to-second');
    await badgeShows(r, page, '');
  });

  it('takes every trace of the label away when it is dismissed', async () => {
    const html = articlePage(COPY);
    const page = await r.opens('/dismissed', html);
    const overlay = await labelIn(r, page);
    expect(overlay.text).toContain('Harbour Courier');
    expect(await changedFromSource(page, html)).toBe('<whence-label></whence-label>');
    await overlay.click('Harbour Courier');
    await marks(page);
    await overlay.click('Hide on this page');
    await until('the label to go', async () => !(await r.browser.overlay(page)));
    expect(await changedFromSource(page, html)).toBe('');
    expect(await highlighted(page)).toEqual([]);
  });

  it('does not cover the text of the page', async () => {
    const page = await r.opens('/beside', articlePage(COPY));
    const { box } = await labelIn(r, page);
    const edges = await page.evaluate(() =>
      Array.from(document.querySelectorAll('article p'), p => p.getBoundingClientRect().right),
    );
    expect(box.width).toBeGreaterThan(0);
    expect(box.x).toBeGreaterThanOrEqual(Math.max(...edges));
  });

  it('shows its shape alone where text fills the window', async () => {
    const wide = articlePage(COPY).replace(
      '</head>',
      '<style>*{max-width:none!important}</style></head>',
    );
    const page = await r.opens('/wide', wide);
    const { box, text } = await labelIn(r, page);
    expect(text).toContain('Harbour Courier');
    expect(box.width).toBeLessThan(40);
  });

  it('goes to a passage that is pressed in the popup', async () => {
    const filler = Array.from({ length: 12 }, () => OTHER.paragraphs).flat();
    const paragraphs = [...filler, ...DEMO_STORY.paragraphs];
    const page = await r.opens('/long', articlePage({ ...COPY, paragraphs }));
    await badgeShows(r, page, '1');
    expect(await page.evaluate('scrollY')).toBe(0);
    const popup = await r.browser.openPopup(page);
    await shows(popup, 'credited');
    await popup.click('assage 1');
    await until('the page to scroll', () => page.evaluate('scrollY > 1000'));
    await popup.close();
  });

  it('asks nothing of the network', async () => {
    const page = await r.opens('/awake', articlePage(COPY));
    await badgeShows(r, page, '1');
    const log = await r.browser.watchRequests(page);
    r.site.serve({ '/watched': articlePage(COPY) });
    r.site.asked.length = 0;
    await page.goto(`${r.site.origin}/watched`);
    await r.looks(page, 'credited', 'watched');
    const popup = await r.browser.openPopup(page);
    await shows(popup, 'credited');
    await popup.click('Copy and save');
    await popup.click('Remember this article');
    await until('it to be remembered', async () => (await popup.text()).includes('Remembered.'));
    await popup.close();
    const outside = (await log.addresses()).filter(one => !/^(chrome|moz)-extension:/.test(one));
    expect(outside).toEqual([]);
    expect(r.site.asked.filter(path => path !== '/favicon.ico')).toEqual(['/watched']);
  });

  it('could not ask over an open connection if it wanted to', async () => {
    const page = await r.opens('/policy', articlePage(COPY));
    const popup = await r.browser.openPopup(page);
    await shows(popup, 'credited');
    const asking = (address: string) =>
      popup.evaluate(`new Promise(resolve => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
          resolve(effectiveDirective));
        fetch('${address}').then(() => resolve('answered'), () => undefined);
      })`);
    expect(await asking('http://publisher.example/whence.json')).toBe('connect-src');
    expect(await asking('/packs/news.whence')).toBe('answered');
    await popup.close();
  });
});

/**
 * Back or forward. The driver's own way waits for a load that a page kept in memory does not have, and
 * its idea of the address goes stale with it.
 */
async function goes(page: Page, steps: number): Promise<void> {
  const address = () => page.evaluate(() => location.href);
  const from = await address();
  // The page may go before it has answered.
  await page.evaluate(steps => history.go(steps), steps).catch(() => undefined);
  await until('another page', async () => (await address()) !== from);
}

/** What a page's DOM holds that its source does not, if the rest is as it was served. */
async function changedFromSource(page: Page, html: string) {
  return page.evaluate(source => {
    const served = new DOMParser().parseFromString(source, 'text/html').documentElement.outerHTML;
    const now = document.documentElement.outerHTML;
    const end = '</html>';
    if (!now.startsWith(served.slice(0, -end.length))) return now;
    return now.slice(served.length - end.length, -end.length);
  }, html);
}

/** A page that shows another article for each of its addresses, as single-page sites do. */
function singlePageApp(pages: Record<string, ArticlePage>): string {
  const views = Object.fromEntries(
    Object.entries(pages).map(([path, page]) => [
      path,
      { title: page.title, html: articleBody(page) },
    ]),
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title></title>
  <meta property="og:type" content="article"><div id="app"></div>
  <script>
    const views = ${JSON.stringify(views).replaceAll('<', '\\u003c')};
    function draw() {
      document.title = views[location.pathname].title;
      document.getElementById('app').innerHTML = views[location.pathname].html;
    }
    function go(path) { history.pushState(null, '', path); setTimeout(draw, 150); }
    addEventListener('popstate', draw);
    draw();
  </script></html>`;
}
