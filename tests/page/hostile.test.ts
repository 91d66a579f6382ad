import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../lib/cli/dom';
import { MAX_DEPTH, MAX_NODES, MAX_TEXT } from '../../lib/page/limits';
import { readPage } from '../../lib/page/read-page';
import { cpuTime } from '../fixtures/cpu-time';
import { articleHtml, html, paragraphs } from './pages';

const URL = 'https://paper.example/news/council-votes-on-the-new-harbour-bridge';
const TEXT = paragraphs(6).join('\n\n');

function grow(build: (document: Document, body: Element) => void): Document {
  const document = parseDocument(articleHtml());
  build(document, document.querySelector('.article-body')!);
  return document;
}

describe('a page past the limits', () => {
  it.each([
    [
      'nesting',
      grow((document, body) => {
        let at = body;
        for (let i = 0; i < 40_000; i++) {
          const next = document.createElement('div');
          at.appendChild(next);
          at = next;
        }
      }),
    ],
    [
      'nodes',
      grow((document, body) => {
        for (let i = 0; i <= MAX_NODES; i++) body.appendChild(document.createElement('i'));
      }),
    ],
    [
      'text',
      grow((document, body) => {
        body.appendChild(document.createTextNode('word '.repeat(MAX_TEXT / 5 + 1)));
      }),
    ],
  ])('is left unread and says so: %s', (_, document) => {
    expect(readPage(document, URL).reading).toMatchObject({
      article: null,
      detection: { isArticle: false, problem: 'too-large' },
    });
    expect(cpuTime(() => readPage(document, URL))).toBeLessThan(2_000);
  });

  it('is read when it is just within', () => {
    const document = grow((document, body) => {
      let at = body;
      for (let i = 0; i < MAX_DEPTH - 20; i++) {
        const next = document.createElement('span');
        at.appendChild(next);
        at = next;
      }
    });
    expect(readPage(document, URL).reading.article?.text).toBe(TEXT);
  });
});

describe('a page that shadows its own properties', () => {
  it('is read all the same', () => {
    const document = parseDocument(
      articleHtml().replace('<main>', '<main><form><input name="textContent">'),
    );
    // What named controls and images do to forms and documents in browsers.
    const trap = {
      get: () => {
        throw new Error('shadowed');
      },
    };
    for (const name of [
      'firstChild',
      'nextSibling',
      'textContent',
      'attributes',
      'getAttribute',
      'childNodes',
    ]) {
      for (const element of document.querySelectorAll('form, main, p')) {
        Object.defineProperty(element, name, trap);
      }
    }
    for (const name of [
      'querySelectorAll',
      'createElement',
      'createTextNode',
      'body',
      'title',
      'documentElement',
    ]) {
      Object.defineProperty(document, name, trap);
    }
    expect(readPage(document, URL).reading.article?.text).toBe(TEXT);
  });
});

describe('reading', () => {
  it('changes nothing in the page', () => {
    const document = parseDocument(articleHtml());
    const before = document.toString();
    readPage(document, URL);
    expect(document.toString()).toBe(before);
  });

  it.each([
    ['brackets', '('],
    ['angle brackets', '&lt;'],
    ['spaces', ' \u00a0'],
    ['digits', '1.'],
    ['months', 'may '],
    ['copyright signs', '(c) '],
    ['colons', 'a:'],
    ['links', '<a href="/x">a</a>'],
    ['headings', '<h2>a</h2>'],
    ['inline names', '<i class="byline-credit_byline">a</i>'],
    ['broken structured data', '<script type="application/ld+json">{"a":[1,,}</script>'],
  ])('costs time in proportion to a page full of %s', (_, piece) => {
    const best = (count: number) => {
      const paragraph = `<p>${piece.repeat(count)}</p>`;
      const markup = articleHtml({ body: paragraph + paragraph, byline: piece.repeat(count / 4) });
      const document = parseDocument(markup);
      return cpuTime(() => readPage(document, URL));
    };
    best(1_000);
    const [once, twice] = [best(4_000), best(8_000)];
    // Twice the page may cost three times as much, for the collector's sake, and never four.
    expect(twice).toBeLessThan(3.5 * once + 20);
  });

  it('keeps what it sends within bounds whatever the page holds', () => {
    const head = `${'<meta name="author" content="A">'.repeat(2_000)}<meta name="author" content="${'x'.repeat(1e6)}">${'<link rel="license" href="https://paper.example/terms">'.repeat(2_000)}`;
    const { statements } = readPage(parseDocument(articleHtml({ head })), URL).reading;
    expect(JSON.stringify(statements).length).toBeLessThan(100_000);
  });
});

describe('a frameset or an XML page', () => {
  it.each(['<frameset><frame src="a.html"></frameset>', html('<svg><text>Not prose</text></svg>')])(
    'is no article',
    markup => {
      expect(readPage(parseDocument(markup), URL).reading.article).toBeNull();
    },
  );
});
