import { afterEach, describe, expect, it } from 'vitest';
import { until } from './browsers/wait';
import { type ArticlePage, articlePage } from './pages';
import { BROWSERS, labelIn, marks, prefers, reader } from './reader';
import { lackOfRoom } from './room';
import type { Answer } from './site';
import { DEMO_STORY, OWN_ARTICLE } from './stories';

const COPY: ArticlePage = { ...DEMO_STORY, siteName: 'World Herald' };

const underPolicy = (body: string, policy: string): Answer => ({
  body,
  headers: { 'content-security-policy': policy },
});

/** Pages that get in the way of a label, by accident or on purpose, and are labelled all the same. */
const LABELLED: [name: string, page: string | Answer][] = [
  [
    'a style sheet that resets everything',
    articlePage({ ...COPY, head: '<style>*, *::before { all: unset !important }</style>' }),
  ],
  [
    'a style sheet that hides what it does not know',
    articlePage({
      ...COPY,
      head: '<style>html > :not(head, body) { display: none !important }</style>',
    }),
  ],
  [
    'a style sheet with 62.5 % for its root',
    articlePage({
      ...COPY,
      head: '<style>html { font-size: 62.5% } body { font-size: 1.8rem }</style>',
    }),
  ],
  [
    'a style sheet that zooms its body',
    articlePage({ ...COPY, head: '<style>body { zoom: 1.5 }</style>' }),
  ],
  [
    'a style sheet that zooms all of it',
    articlePage({ ...COPY, head: '<style>html { zoom: 2 }</style>' }),
  ],
  [
    'a page with a transformed and clipped root',
    articlePage({
      ...COPY,
      head: '<style>html { overflow-x: clip } body { transform: translateZ(0); contain: paint }</style>',
    }),
  ],
  [
    'a policy that forbids styles and scripts',
    underPolicy(articlePage(COPY), "default-src 'none'; style-src 'none'"),
  ],
  ['a sandboxed page', underPolicy(articlePage(COPY), 'sandbox')],
  [
    'a form around the article whose fields have the names of its properties',
    articlePage({
      ...COPY,
      around: `<form>${fields('textContent', 'childNodes', 'children', 'innerText', 'nodeType', 'nodeName', 'tagName', 'parentNode', 'firstChild', 'querySelectorAll', 'getAttribute', 'attributes', 'cloneNode', 'isConnected')}{}</form>`,
    }),
  ],
  [
    'elements with the names of properties of the document',
    articlePage({
      ...COPY,
      around: `${images('querySelector', 'querySelectorAll', 'documentElement', 'body', 'createRange', 'createTreeWalker', 'title', 'cloneNode', 'head', 'defaultView')}{}`,
    }),
  ],
  [
    'page scripts that replace what scripts rely on',
    articlePage({
      ...COPY,
      head: `<script>
        const broken = () => { throw new Error('broken by the page'); };
        Element.prototype.attachShadow = broken;
        Element.prototype.append = Node.prototype.appendChild = broken;
        Document.prototype.querySelector = Document.prototype.querySelectorAll = broken;
        Array.prototype.map = Array.prototype.toJSON = broken;
        String.prototype.normalize = String.prototype.replace = broken;
      </script>`,
    }),
  ],
  [
    'ten thousand empty elements',
    articlePage({ ...COPY, around: `{}${'<i></i>'.repeat(10_000)}` }),
  ],
];

/** Parsers stop at some 512 levels; scripts do not. From 10,000 on the browsers themselves give up. */
const BUILD_DEEP_TREE = `
  let deepest = document.body;
  for (let depth = 0; depth < 2000; depth++) deepest = deepest.appendChild(document.createElement('b'));`;

/** Before the last look of `LATER` in `lib/in-page/keep-beside.ts`: what comes late is noticed by itself. */
const SOON_MS = 3000;

/** Pages with nothing to label, or too much. */
const NOT_LABELLED: [name: string, page: string, expected: string][] = [
  ['an empty page', '', 'not-article'],
  ['a page of 10 MB', articlePage({ ...COPY, paragraphs: tenMegabytes() }), 'unreadable'],
  [
    'a tree 2,000 elements deep',
    articlePage({ ...COPY, around: `{}<script>${BUILD_DEEP_TREE}</script>` }),
    'unreadable',
  ],
];

describe.each(BROWSERS)('in %s', kind => {
  const r = reader(kind);

  it.each(LABELLED)('labels %s', async (name, html) => {
    const page = await r.opens(`/${slug(name)}`, html);
    const { text } = await r.looks(page, 'credited', `hostile-${slug(name)}`);
    expect(text).toContain('Harbour Courier');
    const overlay = await labelIn(r, page);
    expect(overlay.text).toContain('Harbour Courier');
    const { x, width, height } = overlay.box;
    // Text without styles fills the window: the label then is no more than a mark at the edge.
    expect(width).toBeGreaterThanOrEqual(6);
    expect(height).toBeGreaterThan(16);
    const edge = await page.evaluate(() => innerWidth);
    expect(Math.abs(x + width - edge)).toBeLessThanOrEqual(20);
  });

  it('marks an excerpt also where a policy forbids styles', async () => {
    const paragraphs = OWN_ARTICLE.paragraphs.toSpliced(2, 0, DEMO_STORY.paragraphs[3] ?? '');
    const article = articlePage({ ...OWN_ARTICLE, paragraphs, siteName: 'Pell Review' });
    const page = await r.opens('/no-styles', underPolicy(article, "style-src 'none'"));
    await r.looks(page, 'uncredited', 'hostile-no-styles');
    expect((await marks(page)).join(' ')).toContain('Odile Farrant');
  });

  it.each([
    ['on a page as it comes', ''],
    ['under a root of 62.5 %', 'html { font-size: 62.5% }'],
    ['under zoom', 'html { zoom: 2 }'],
    ['where everything is unset', '*, *::before { all: unset !important }'],
  ])('opens a label that is as large as ever and can be read, %s', async (name, style) => {
    const page = await r.opens(
      `/size-${slug(name)}`,
      articlePage({ ...COPY, head: `<style>${style}</style>` }),
    );
    const overlay = await labelIn(r, page);
    await overlay.evaluate(`root.querySelector('.tab').click()`);
    await until('the panel', () =>
      overlay.evaluate<boolean>(`Boolean(root.querySelector('.panel'))`),
    );
    const shown = await overlay.evaluate<Record<string, number>>(`(() => {
      const panel = root.querySelector('.panel');
      const { left, right, top, bottom, width } = panel.getBoundingClientRect();
      const letters = parseFloat(getComputedStyle(panel.querySelector('.meta')).fontSize);
      return { left, right, top, bottom, width, letters };
    })()`);
    const window = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect([shown.width, shown.letters].map(length => Math.round(length!))).toEqual([380, 13]);
    expect(shown.left).toBeGreaterThanOrEqual(0);
    expect(shown.right).toBeLessThanOrEqual(window.width);
    expect(shown.bottom).toBeLessThanOrEqual(window.height);
    expect(await overlay.evaluate(lackOfRoom('root'))).toEqual([]);
  });

  it.each([
    ['comes', 1200],
    ['comes, when nobody expects it any more,', 3500],
  ])(
    'makes way for a cookie banner that %s %i milliseconds later, and comes back',
    async (_, late) => {
      const page = await r.opens(`/cookies-${late}`, articlePage(COPY));
      const { y: before } = (await labelIn(r, page)).box;
      expect(before).toBeLessThan(240);
      const place = async () => (await r.browser.overlay(page))?.box.y ?? -1;
      await page.evaluate(wait => {
        setTimeout(() => {
          const banner = document.createElement('div');
          banner.id = 'banner';
          banner.style.cssText =
            'position: fixed; inset: 0 0 auto; height: 240px; background: #eee';
          banner.innerHTML =
            'We value your cookies. <button onclick="this.parentElement.remove()">Reject all</button>';
          document.body.append(banner);
        }, wait);
      }, late);
      await until('the banner', () =>
        page.evaluate(() => Boolean(document.querySelector('#banner'))),
      );
      await until('the label below it', async () => (await place()) >= 240, SOON_MS);
      await page.click('#banner button');
      await until('the label where it was', async () => (await place()) === before);
    },
  );

  describe('in a language that is read from right to left', () => {
    afterEach(() => prefers(r, {}));

    it('keeps to the other edge, and does not follow the direction of the page', async () => {
      const page = await r.opens(
        '/rtl',
        articlePage({ ...COPY, head: '<style>html { direction: rtl }</style>' }),
      );
      const overlay = await labelIn(r, page);
      const edge = await page.evaluate(() => document.documentElement.clientWidth);
      expect(Math.abs(overlay.box.x + overlay.box.width - edge)).toBeLessThanOrEqual(20);
      await prefers(r, { language: 'ar' });
      await until(
        'the label at the left',
        async () => (await r.browser.overlay(page))?.box.x === 0,
      );
      const arabic = await labelIn(r, page);
      expect(
        await arabic.evaluate(`getComputedStyle(root.querySelector('.overlay')).direction`),
      ).toBe('rtl');
      await arabic.evaluate(`root.querySelector('.tab').click()`);
      await until('the panel', () =>
        arabic.evaluate<boolean>(`Boolean(root.querySelector('.panel'))`),
      );
      expect(await arabic.evaluate(lackOfRoom('root'))).toEqual([]);
    });
  });

  it.each(NOT_LABELLED)('says so at %s', async (name, html, expected) => {
    const page = await r.opens(`/${slug(name)}`, html);
    const { text } = await r.looks(page, expected, `hostile-${slug(name)}`);
    expect(text.length).toBeGreaterThan(20);
    expect(await r.browser.overlay(page)).toBeNull();
  });

  it('labels an article in a language that it does not know', async () => {
    const page = await r.opens(
      '/unknown-language',
      articlePage({
        ...OWN_ARTICLE,
        paragraphs: OWN_ARTICLE.paragraphs.map(invented),
        language: 'qaa',
        siteName: 'Vel Hadrun',
        closing: ['(AFP)', '© 2025 Vel Hadrun'],
      }),
    );
    const { text } = await r.looks(page, 'unmatched', 'hostile-unknown-language');
    expect(text).toMatch(/AFP\s+Agence France-Presse/);
    expect(text).toContain('© 2025 Vel Hadrun');
  });

  it('says that a page of the browser itself cannot be read', async () => {
    const page = await r.browser.openBrowserPage();
    const { text } = await r.looks(page, 'unreadable', 'browser-page');
    expect(text.length).toBeGreaterThan(20);
  });

  it('says that a PDF cannot be read', async () => {
    const page = await r.opens('/report', { body: EMPTY_PDF, type: 'application/pdf' });
    const { text } = await r.looks(page, 'unreadable', 'pdf');
    expect(text.length).toBeGreaterThan(20);
  });

  describe('on a site that was withheld', () => {
    it('keeps away', async () => {
      await r.browser.withdrawSites();
      const page = await r.opens('/withheld', articlePage(COPY));
      expect(await r.browser.overlay(page)).toBeNull();
      expect(await r.browser.badge(page)).toEqual({ text: '', title: 'Whence' });
    });

    // Chromium first asks, in a window of its own that no driver reaches, to load the page anew.
    it.runIf(kind === 'firefox')('reads the page when the button is pressed', async () => {
      const page = await r.opens('/withheld', articlePage(COPY));
      const { text } = await r.looks(page, 'credited', 'withheld');
      expect(text).toContain('Harbour Courier');
    });
  });
});

const EMPTY_PDF = `%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /MediaBox [0 0 300 300] /Parent 2 0 R >> endobj
trailer << /Root 1 0 R >>
%%EOF
`;

function slug(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

function fields(...names: string[]): string {
  return names.map(name => `<input type="hidden" name="${name}">`).join('');
}

function images(...names: string[]): string {
  return names.map(name => `<img name="${name}" alt="">`).join('');
}

function tenMegabytes(): string[] {
  const paragraph = DEMO_STORY.paragraphs.join(' ');
  return Array.from({ length: Math.ceil(10e6 / paragraph.length) }, () => paragraph);
}

/** Words of no language, as long as those of the text. */
function invented(text: string): string {
  return text.replace(
    /[a-z]/g,
    letter => 'eiouamnlrstkpbdgvzhfjywxcq'['abcdefghijklmnopqrstuvwxyz'.indexOf(letter)] ?? letter,
  );
}
