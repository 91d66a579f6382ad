import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { until } from './browsers/wait';
import { articlePage } from './pages';
import { BROWSERS, labelIn, reader, shows } from './reader';
import { creditedPage } from './scenarios';
import { DEMO_STORY, UNRELATED } from './stories';

const CREDIT = 'ml/ok (AFP, dpa)';
const NOTICE = '© 2024 Kestrel Bay Chronicle Ltd. All rights reserved.';
const LICENCE =
  '<p><a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a></p>';

/** An article that no corpus knows, several windows high, with its notice in the footer. */
function longPage(): string {
  const paragraphs = [0, 1, 2].flatMap(() => UNRELATED.paragraphs);
  return articlePage({
    ...UNRELATED,
    paragraphs,
    closing: [CREDIT],
    authors: ['Petra Lindqvist'],
    siteName: 'Kestrel Bay Chronicle',
    siteNotice: NOTICE,
    around: `{}<div style="height: 1500px"></div>${LICENCE}`,
  });
}

/** `CURRENT_LASTS` of `lib/in-page/highlights.ts`. */
const MARK_LASTS_MS = 4000;

/** What is marked strongly, and whether a reader sees it without scrolling. */
function marked(page: Page): Promise<{ text: string; inSight: boolean }> {
  return page.evaluate(() => {
    const ranges = Array.from(CSS.highlights.get('whence-current') ?? []) as Range[];
    const box = ranges[0]?.getBoundingClientRect();
    return {
      text: ranges.map(range => range.toString()).join(' '),
      inSight: box !== undefined && box.top >= 0 && box.bottom <= innerHeight,
    };
  });
}

/** A mark lasts some seconds, which a busy machine may take to scroll: then it is asked for again. */
async function pointsAt(page: Page, words: string, press: () => Promise<void>): Promise<void> {
  let seen: Awaited<ReturnType<typeof marked>> | undefined;
  let pressed = 0;
  await until(`the page to show “${words}”`, async () => {
    if (Date.now() - pressed > MARK_LASTS_MS) {
      await press();
      pressed = Date.now();
    }
    seen = await marked(page);
    return seen.inSight && seen.text === words;
  }).catch(error => {
    throw new Error(`${error.message}; it marks ${JSON.stringify(seen)}`);
  });
}

describe.each(BROWSERS)('evidence in %s', kind => {
  const r = reader(kind);

  it('is shown in the page from the popup: credit, notice, author, licence', async () => {
    const page = await r.opens('/long', longPage());
    const popup = await r.browser.openPopup(page);
    try {
      await shows(popup, 'unmatched');
      await pointsAt(page, CREDIT, () => popup.click('AFP'));
      await pointsAt(page, NOTICE, () => popup.click(NOTICE));
      await pointsAt(page, 'Petra Lindqvist', () => popup.click('Petra Lindqvist'));
      await pointsAt(page, 'CC BY 4.0', () => popup.click('rel=license'));
    } finally {
      await popup.close();
    }
    expect(await r.browser.overlay(page)).toBeNull();
  });

  it('is shown from the label in the page, also after the reader has sent that away', async () => {
    const page = await r.opens('/matched', creditedPage(DEMO_STORY));
    const popup = await r.browser.openPopup(page);
    await shows(popup, 'credited');
    await popup.close();
    const closing = DEMO_STORY.closing[0]!;
    const overlay = await labelIn(r, page);
    await overlay.evaluate(`root.querySelector('.tab').click()`);
    await pointsAt(page, closing, () => overlay.click('AFP'));
    await overlay.evaluate(`root.querySelector('.actions button').click()`);
    await until('the label to go', async () => !(await r.browser.overlay(page)));
    await page.evaluate(() => scrollTo(0, 0));
    const again = await r.browser.openPopup(page);
    await shows(again, 'credited');
    await pointsAt(page, closing, () => again.click('dpa'));
    await again.close();
  });

  it('that has left the page is no error', async () => {
    const page = await r.opens('/gone', longPage());
    const popup = await r.browser.openPopup(page);
    await shows(popup, 'unmatched');
    await page.evaluate(() => document.querySelector('article')?.remove());
    await popup.click('AFP');
    await pointsAt(page, NOTICE, () => popup.click(NOTICE));
    await popup.close();
  });
});
