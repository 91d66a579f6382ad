import { describe, expect, it } from 'vitest';
import type { Popup } from './browsers/types';
import { until } from './browsers/wait';
import { articlePage } from './pages';
import { BROWSERS, badgeShows, reader, shows } from './reader';
import { DEMO_STORY, UNRELATED } from './stories';

const COPY = articlePage({ ...DEMO_STORY, siteName: 'World Herald' });

const OWN = { ...UNRELATED, siteName: 'Example News', published: '2026-03-01T08:00:00Z' };
const [FIRST = '', SECOND = '', THIRD = '', FOURTH = '', LAST = ''] = OWN.paragraphs;

/** The article on another site: a word changed, some added, a sentence left out, a paragraph of its own. */
const CHANGED = articlePage({
  ...UNRELATED,
  siteName: 'Pell Review',
  paragraphs: [
    FIRST.replace('Thursday', 'Friday'),
    SECOND.replace('took part in the ballot', 'took part in the secret ballot'),
    THIRD.replace(/ Engineers said.*$/, ''),
    FOURTH,
    LAST,
    'The museum of the tramway, two streets away, will show the ballot papers from next month on.',
  ],
});

/** The report's pieces that are marked, as they read. */
const MARKED = `Array.from(document.querySelectorAll('.rows :is(mark, ins, del)'), one => one.textContent)`;

describe.each(BROWSERS)('page and source side by side in %s', kind => {
  const r = reader(kind);

  /** The report page that the popup has opened, which a page of the extension can look into. */
  async function report(popup: Popup): Promise<<T>(expression: string) => Promise<T>> {
    const inReport = <T>(expression: string) =>
      popup.evaluate<T>(`((document) => ${expression})(
        (globalThis.browser ?? chrome).extension.getViews({ type: 'tab' })
          .find(view => view.location.pathname === '/report.html')?.document)`);
    await until('the report', () => inReport<boolean>(`Boolean(document?.querySelector('.rows'))`));
    return inReport;
  }

  it('shows in a text that is kept which words were changed, added and left out', async () => {
    const library = await r.browser.openOwn('library.html');
    await until('the library', async () => (await library.text()).includes('Remembered articles'));
    await library.evaluate(
      `(globalThis.browser ?? chrome).storage.local.set({ memory: { keepTexts: true } })`,
    );
    const original = await r.opens('/tram', articlePage(OWN));
    const remembering = await r.browser.openPopup(original);
    await shows(remembering, 'unmatched');
    await remembering.click('Remember this article');
    await until('it to be remembered', async () =>
      (await remembering.text()).includes('Remembered.'),
    );
    await remembering.close();

    r.site.serve({ '/changed': CHANGED });
    const copy = await r.browser.open(`${r.site.origin.replace('127.0.0.1', 'localhost')}/changed`);
    await badgeShows(r, copy, '1');
    const popup = await r.browser.openPopup(copy);
    await shows(popup, 'uncredited');
    await popup.click('Side by side');
    const inReport = await report(library);
    const text = await inReport<string>('document.body.innerText');
    expect(text).toContain('The text of this source is kept on this computer');
    const marks = await inReport<string[]>(MARKED);
    expect(marks).toEqual(expect.arrayContaining(['changed: Thursday', 'changed: Friday']));
    expect(marks.filter(mark => mark.startsWith('added:')).join()).toContain('secret');
    const missing = await inReport<string>(
      `Array.from(document.querySelectorAll('.rows del, .row-source-only'), one => one.textContent).join()`,
    );
    expect(missing).toContain('Engineers said that the savings');
    const added = await inReport<string>(
      `Array.from(document.querySelectorAll('.rows ins, .row-page-only'), one => one.textContent).join()`,
    );
    expect(added).toContain('The museum of the tramway');
  });

  it('opens however fast the reader goes back to the page', async () => {
    for (let time = 1; time <= 3; time += 1) {
      const page = await r.opens(`/fast-${time}`, COPY);
      await badgeShows(r, page, '1');
      const popup = await r.browser.openPopup(page);
      await shows(popup, 'credited');
      await popup.evaluate(`(() => {
        Array.from(document.querySelectorAll('button')).find(one => one.textContent.includes('Side by side')).click();
        setTimeout(() => window.close());
      })()`);
      await until(`report ${time}`, async () => 'report.html' in (await r.browser.ownPages()));
      const options = await r.browser.openOwn('options.html');
      await options.evaluate(`(globalThis.browser ?? chrome).extension.getViews({ type: 'tab' })
        .filter(view => view.location.pathname === '/report.html').forEach(view => view.close())`);
      await options.close();
    }
  });
});
