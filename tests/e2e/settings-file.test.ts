import { describe, expect, it } from 'vitest';
import type { Popup } from './browsers/types';
import { until } from './browsers/wait';
import { BROWSERS, badgeShows, reader } from './reader';
import { uncreditedPage } from './scenarios';
import { DEMO_STORY } from './stories';

const COPY = uncreditedPage(DEMO_STORY);

/** Preferences that are none of them as they come, and the label's place among them. */
const SETTINGS = {
  check: 'listed',
  checkedSites: ['127.0.0.1'],
  offSites: ['quiet.example'],
  ignoredSources: [{ site: 'a.example', source: 'Coast Courier' }],
  overlay: 'hover',
  edge: 'inline-start',
  along: 0.5,
  highlights: false,
  packsOff: [],
  language: 'de',
};
const MEMORY = { automatic: true, sites: ['coast.example'], budget: 75, keepTexts: true };

const area = '(globalThis.browser ?? chrome).storage.local';

/** Chooses a file in the options, as far as a page lets that be done for it. */
const choosing = (text: string) => `(() => {
  const input = document.querySelector('[type=file]');
  const transfer = new DataTransfer();
  transfer.items.add(new File([${JSON.stringify(text)}], 'whence-settings.json'));
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
})()`;

const said = (options: Popup, words: string) =>
  until(`the options to say “${words}”`, async () => (await options.text()).includes(words));

describe.each(BROWSERS)('settings as a file in %s', kind => {
  const r = reader(kind);

  it('come back whole, those of the memory too, and take effect at once in tabs and pages that are open', async () => {
    const page = await r.opens('/open', COPY);
    await badgeShows(r, page, '1');
    const library = await r.browser.openOwn('library.html');
    await until('the library', async () => (await library.text()).includes('Remembered articles'));
    const options = await r.browser.openOwn('options.html');
    await until('the options', async () => (await options.text()).includes('Settings as a file'));

    await options.evaluate(
      `${area}.set(${JSON.stringify({ settings: SETTINGS, memory: MEMORY })})`,
    );
    await said(options, 'Als kleine Form');
    await options.click('Exportieren');
    const file = await r.browser.savedFile('whence-settings.json');
    expect(JSON.parse(file)).toEqual({
      ...{ kind: 'whence-settings', version: 1, settings: SETTINGS, memory: MEMORY },
    });

    await options.evaluate(`${area}.remove(['settings', 'memory'])`);
    await said(options, 'Every article');
    await until('the label at the right', async () => {
      const { x = 0 } = (await r.browser.overlay(page))?.box ?? {};
      return x > 600;
    });

    await options.evaluate(choosing(file));
    await said(options, 'Die Einstellungen wurden importiert.');
    const kept = await options.evaluate(`${area}.get(['settings', 'memory'])`);
    expect(kept).toEqual({ settings: SETTINGS, memory: MEMORY });
    await until('the label at the left, in German', async () => {
      const { box, text = '' } = (await r.browser.overlay(page)) ?? {};
      return box?.x === 0 && text.includes('nicht genannt');
    });
    await until('the library to have the budget', async () => {
      const shown = await library.evaluate<string[]>(
        `Array.from(document.querySelectorAll('input, textarea'), one => one.value)`,
      );
      return shown.includes('75') && shown.includes('coast.example');
    });
  });

  it.each([
    ['no settings file', '{"name":"x"}', 'This is not a settings file of Whence.'],
    [
      'of a newer Whence',
      '{"kind":"whence-settings","version":9,"settings":{}}',
      'A newer Whence saved this file.',
    ],
    [
      'wrong in one value of the memory',
      '{"kind":"whence-settings","version":1,"settings":{"overlay":"off"},"memory":{"budget":"much"}}',
      'a value for “budget”',
    ],
  ])('change nothing and say why when the file is %s', async (_, text, words) => {
    const options = await r.browser.openOwn('options.html');
    await options.evaluate(`${area}.set({ settings: { language: 'en' }, memory: {} })`);
    await said(options, 'Settings as a file');
    await options.evaluate(choosing(text));
    await said(options, words);
    expect(await options.evaluate(`${area}.get(['settings', 'memory'])`)).toEqual({
      settings: { language: 'en' },
      memory: {},
    });
    await options.close();
  });
});
