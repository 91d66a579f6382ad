import { describe, expect, it } from 'vitest';
import { launch } from './browsers/launch';
import { openScreen } from './browsers/screen';
import type { BrowserUnderTest } from './browsers/types';
import { until } from './browsers/wait';
import { LibraryPage } from './library-page';
import { Publisher } from './published';
import { BROWSERS } from './reader';
import { UNRELATED } from './stories';

const RECORD = {
  ...{ url: 'https://mercury.example/tram', publisher: 'Kestrel Bay Mercury' },
  text: UNRELATED.paragraphs.join('\n\n'),
};

/** As a reader has it: Firefox asks only where the sites of its content scripts were taken back. */
async function asking(kind: BrowserUnderTest['kind']): Promise<BrowserUnderTest | null> {
  if (kind === 'firefox') {
    const browser = await launch(kind);
    await browser.withdrawSites();
    return browser;
  }
  // Chromium asks in a window of its own, which only a hand at the keyboard reaches.
  const screen = await openScreen();
  if (!screen) {
    console.warn('Without Xvfb and xdotool: nobody answers what Chromium asks its user.');
    return null;
  }
  return launch(kind, { screen });
}

describe.each(BROWSERS)('in %s', kind => {
  it('subscribes when the browser’s user says yes, and says why it does not after a no', async context => {
    const browser = await asking(kind);
    if (!browser) return context.skip();
    const publisher = new Publisher();
    try {
      await publisher.start();
      await publisher.publish([RECORD]);
      const library = await LibraryPage.open(browser);
      await library.subscribes(publisher.address, publisher.publicKey);
      await browser.answersQuestion(false);
      await until('a word of why', async () =>
        (await library.page.text()).includes(
          'The browser was not allowed to fetch from this site.',
        ),
      );
      expect(await library.subscription()).toBeNull();
      expect(publisher.asked).toEqual([]);
      await library.subscribes(publisher.address, publisher.publicKey);
      await browser.answersQuestion(true);
      await until('the publication', async () => (await library.subscription())?.sequence === 1);
      expect(await library.page.text()).not.toContain('was not allowed');
    } finally {
      await Promise.all([browser.close(), publisher.close()]);
    }
  });
});
