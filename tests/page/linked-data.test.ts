import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../lib/cli/dom';
import { domOf } from '../../lib/page/dom';
import { linkedArticles } from '../../lib/page/linked-articles';
import { parseLenient, readLinkedData } from '../../lib/page/linked-data';
import type { LinkedArticle } from '../../lib/page/types';
import { html } from './pages';

function articlesOf(...scripts: string[]): LinkedArticle[] {
  const head = scripts.map(it => `<script type="application/ld+json">${it}</script>`).join('');
  return linkedArticles(readLinkedData(domOf(parseDocument(html('', head)))), PAGE);
}

const PAGE = 'https://paper.example/news/bridge';
const ARTICLE = { '@type': 'NewsArticle', headline: 'The bridge', copyrightYear: 2024 };

describe('structured data', () => {
  it.each([
    ['alone', ARTICLE],
    ['in an array', [{ '@type': 'WebSite', name: 'Paper' }, ARTICLE]],
    [
      'in a graph',
      { '@context': 'https://schema.org', '@graph': [{ '@type': 'Person' }, ARTICLE] },
    ],
    ['in a page’s main entity', { '@type': 'WebPage', mainEntity: ARTICLE }],
    ['in nested arrays', [[[ARTICLE]]]],
    ['with a full type address', { ...ARTICLE, '@type': 'https://schema.org/NewsArticle' }],
    ['with several types', { ...ARTICLE, '@type': ['Thing', 'NewsArticle'] }],
  ])('gives the article that stands %s', (_, data) => {
    expect(articlesOf(JSON.stringify(data))[0]).toMatchObject({
      headline: 'The bridge',
      copyrightYear: '2024',
    });
  });

  it('resolves parties by their identifier, by name, by list and by language', () => {
    const [article] = articlesOf(
      JSON.stringify({
        '@graph': [
          {
            ...ARTICLE,
            author: ['Ida Larsen', { '@type': 'Person', name: ['Ole Berg', 'Una Dahl'] }],
            publisher: { '@id': '#paper' },
            copyrightHolder: {
              '@type': 'Organization',
              name: { '@value': 'Paper Ltd', '@language': 'en' },
            },
            license: { '@type': 'CreativeWork', url: 'https://paper.example/terms' },
          },
          {
            '@id': '#paper',
            '@type': 'NewsMediaOrganization',
            name: 'The Harbour Paper &amp; Co',
            url: 'https://paper.example/',
          },
        ],
      }),
    );
    expect(article!.authors.map(it => it.name)).toEqual(['Ida Larsen', 'Ole Berg', 'Una Dahl']);
    expect(article!.publisher).toEqual([
      {
        type: 'NewsMediaOrganization',
        name: 'The Harbour Paper & Co',
        url: 'https://paper.example/',
      },
    ]);
    expect(article!.copyrightHolder[0]!.name).toBe('Paper Ltd');
    expect(article!.license).toBe('https://paper.example/terms');
  });

  it.each([
    ['a comma before a bracket', '{"@type":"NewsArticle","headline":"The bridge",}'],
    ['a line break in a string', '{"@type":"NewsArticle","headline":"The\nbridge"}'],
    ['comment marks around it', '<!-- {"@type":"NewsArticle","headline":"The bridge"} -->'],
    [
      'CDATA marks and a semicolon',
      '//<![CDATA[\n{"@type":"NewsArticle","headline":"The bridge"};\n//]]>',
    ],
    ['two objects in a row', '{"@type":"WebSite"} {"@type":"NewsArticle","headline":"The bridge"}'],
  ])('is read in spite of %s', (_, source) => {
    expect(articlesOf(source)[0]?.headline).toBe('The bridge');
  });

  it('leaves text in strings alone when it mends', () => {
    expect(parseLenient('{"a":"x,} \\"y,]","b":[1,2,],}')).toEqual({ a: 'x,} "y,]', b: [1, 2] });
  });

  it.each([
    ['nothing', ''],
    ['prose', 'This is not JSON at all.'],
    ['half an object', '{"@type":"NewsArticle","headline":"The br'],
    ['a number', '42'],
    ['null', 'null'],
    [
      'wrong kinds everywhere',
      '{"@type":{"a":1},"headline":[[]],"author":[null,7,{}],"publisher":"","@graph":5}',
    ],
    ['a reference to itself', '{"@id":"#a","@type":"NewsArticle","author":{"@id":"#a"}}'],
  ])('survives %s', (_, source) => {
    expect(() => articlesOf(source)).not.toThrow();
  });

  it('puts the article at the page’s own address first', () => {
    const other = { ...ARTICLE, headline: 'A ferry', url: 'https://paper.example/news/ferry' };
    const own = { ...ARTICLE, url: 'http://paper.example/news/bridge/?ref=feed' };
    expect(articlesOf(JSON.stringify([other, own])).map(it => it.headline)).toEqual([
      'The bridge',
      'A ferry',
    ]);
  });

  it('gives one article when a page repeats itself', () => {
    expect(articlesOf(JSON.stringify(ARTICLE), JSON.stringify([ARTICLE, ARTICLE]))).toHaveLength(1);
  });

  it('is kept within bounds when it is enormous', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => ({
      ...ARTICLE,
      headline: `Bridge ${i}`,
    }));
    const articles = articlesOf(
      JSON.stringify(many),
      JSON.stringify({ ...ARTICLE, headline: 'x'.repeat(1e6) }),
    );
    expect(articles.length).toBeLessThanOrEqual(10);
    expect(JSON.stringify(articles).length).toBeLessThan(50_000);
  });

  it('survives nesting past any sense', () => {
    const deep = `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`;
    expect(() => articlesOf(deep)).not.toThrow();
  });
});
