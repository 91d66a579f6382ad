import axe from 'axe-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { commonStems } from '../../lib/cli/common-words';
import { PackBuilder } from '../../lib/corpus/build';
import { openPack } from '../../lib/corpus/read';
import type { Popup } from './browsers/types';
import { until } from './browsers/wait';
import { articlePage } from './pages';
import { BROWSERS, badgeShows, reader, shows } from './reader';
import { OWN_ARTICLE, UNRELATED } from './stories';

function packOf(name: string, { title, paragraphs }: typeof UNRELATED): Uint8Array {
  const builder = new PackBuilder({ name, commonStems });
  const facts = { id: name, title, url: `https://${name}.example/1`, publisher: `The ${name}` };
  const nothing = { published: null, authors: [], agencies: [], copyright: null, licence: null };
  builder.add({ ...facts, ...nothing, language: 'en' }, paragraphs.join('\n\n'));
  return builder.finish();
}

const mercury = packOf('mercury', UNRELATED);
const archive = packOf('archive', OWN_ARTICLE);

describe.each(BROWSERS)('in %s', kind => {
  const r = reader(kind);
  let library: Popup;
  beforeAll(async () => {
    library = await r.browser.openOwn('library.html');
    await until('the page', () =>
      library.evaluate(`Boolean(document.querySelector('[type=file]'))`),
    );
  });

  async function imports(name: string, bytes: Uint8Array): Promise<string> {
    await library.evaluate(`(() => {
      const input = document.querySelector('[type=file]');
      const bytes = Uint8Array.from(atob(${JSON.stringify(Buffer.from(bytes).toString('base64'))}), c => c.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], ${JSON.stringify(name)}));
      input.files = transfer.files;
      document.querySelector('[data-outcome]')?.removeAttribute('data-outcome');
      input.dispatchEvent(new Event('change', { bubbles: true }));
    })()`);
    return until('what came of it', async () => {
      const outcome = await library.evaluate<string>(
        `document.querySelector('[data-outcome]')?.dataset.outcome ?? ''`,
      );
      return outcome === '' || outcome === 'reading' ? null : outcome;
    });
  }

  const names = () =>
    library.evaluate<string[]>(
      `Array.from(document.querySelectorAll('.rows b'), one => one.textContent)`,
    );

  async function isLabelled(path: string, badge: string): Promise<void> {
    const page = await r.opens(path, articlePage({ ...UNRELATED, siteName: 'Pell Review' }));
    await badgeShows(r, page, badge);
    await r.looks(page, badge ? 'uncredited' : 'unmatched', `library${path.replace('/', '-')}`);
    await page.close();
  }

  it('takes a pack in, counts it, and labels with it, also after a restart', async () => {
    expect(await imports('mercury.whence', mercury)).toBe('imported');
    expect(await library.text()).toContain('“mercury” was imported. Articles: 1');
    await isLabelled('/imported', '1');
    await r.browser.killBackground();
    await isLabelled('/imported-restarted', '1');
  });

  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'not-a-pack'],
    ['a picture', new TextEncoder().encode('GIF89a and so on and so on'), 'not-a-pack'],
    ['half a pack', archive.slice(0, archive.length >> 1), 'truncated'],
    ['a flipped bit', archive.map((byte, at) => (at === 300 ? byte ^ 1 : byte)), 'corrupt'],
    ['a newer version', archive.map((byte, at) => (at === 4 ? 9 : byte)), 'newer-version'],
  ])('refuses %s in a sentence, and has what it had', async (_, bytes, problem) => {
    expect(await imports('broken.whence', bytes)).toBe(problem);
    expect(await names()).toEqual(['mercury']);
  });

  it('puts packs in order, switches them off and on, and removes them', async () => {
    expect(await imports('archive.whence', archive)).toBe('imported');
    expect(await names()).toEqual(['mercury', 'archive']);
    await library.evaluate(`document.querySelectorAll('.rows .small')[1].click()`);
    await until('the order', async () => (await names()).join() === 'archive,mercury');
    await library.evaluate(`document.querySelectorAll('.rows input')[1].click()`);
    await isLabelled('/switched-off', '');
    await library.evaluate(`document.querySelectorAll('.rows input')[1].click()`);
    await isLabelled('/switched-on', '1');
    await library.evaluate(`document.querySelectorAll('.rows li:last-child .small')[2].click()`);
    await until('it to go', async () => (await names()).join() === 'archive');
    await isLabelled('/removed', '');
  });

  it('saves what was remembered as a pack without its text', async () => {
    const page = await r.opens('/own', articlePage({ ...UNRELATED, siteName: 'Example News' }));
    const popup = await r.browser.openPopup(page);
    await shows(popup, 'unmatched');
    await popup.evaluate(
      `(globalThis.browser ?? chrome).storage.local.set({ memory: { keepTexts: true } })`,
    );
    await popup.click('Remember this article');
    await until('an answer', async () => (await popup.text()).includes('Remembered.'));
    await popup.close();
    await page.close();
    const again = await r.browser.openOwn('library.html');
    await until('the count', () =>
      again.evaluate<boolean>(
        `document.querySelector('[data-articles]')?.dataset.articles === '1'`,
      ),
    );
    await again.evaluate(
      `URL.createObjectURL = file => (window.saved = file, 'about:blank'); true`,
    );
    await again.evaluate(`HTMLAnchorElement.prototype.click = function () {}; true`);
    await again.click('Save as a pack');
    const base64 = await until('the file', () =>
      again.evaluate<string | null>(`window.saved ? window.saved.arrayBuffer().then(buffer =>
        btoa(Array.from(new Uint8Array(buffer), byte => String.fromCharCode(byte)).join(''))) : null`),
    );
    const bytes = Uint8Array.from(Buffer.from(base64, 'base64'));
    const corpus = openPack(bytes);
    expect(corpus.size).toBe(1);
    expect(corpus.entry(0)).toMatchObject({ title: UNRELATED.title, publisher: 'Example News' });
    const words = new TextDecoder('latin1').decode(bytes);
    for (const word of ['Tannery', 'bakery', 'hospital', 'Lindqvist'])
      expect(words).not.toContain(word);
    await again.close();
  });

  it.each([1, 2])('is accessible at %i times its size', async factor => {
    await library.zoom(factor);
    const found = await library.evaluate<string[]>(`(async () => {
      ${axe.source}
      const { violations } = await axe.run(document, { resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html));
    })()`);
    expect(found).toEqual([]);
    await library.zoom(1);
  });
});
