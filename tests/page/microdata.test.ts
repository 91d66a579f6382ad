import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../lib/cli/dom';
import { domOf } from '../../lib/page/dom';
import { microdataArticles } from '../../lib/page/microdata';
import { cpuTime } from '../fixtures/cpu-time';
import { articleHtml, html, read } from './pages';

const TITLE = 'Council votes on the new harbour bridge';
const FACTS = `<meta itemprop="datePublished" content="2024-05-03">
  <h2 itemprop="headline">${TITLE}</h2>
  <span itemprop="author" itemscope itemtype="https://schema.org/Person"><a itemprop="url" href="https://paper.example/ida"><b itemprop="name">Ida Larsen</b></a></span>
  <div itemprop="publisher copyrightHolder" itemscope itemtype="https://schema.org/Organization"><meta itemprop="name" content="The Harbour Paper"></div>
  <time itemprop="dateModified" datetime="2024-05-04">yesterday</time><span itemprop="copyrightYear">2024</span>
  <a itemprop="license" href="https://paper.example/terms">Terms</a><div itemprop="articleBody">Five words of the text</div>`;
const item = (inside: string, type = 'NewsArticle') =>
  `<div itemscope itemtype="https://schema.org/${type}">${inside}</div>`;

function found(markup: string, headline = '') {
  return microdataArticles(domOf(parseDocument(html(markup))), headline);
}

describe('microdata', () => {
  it('give the facts of an article as JSON-LD gives them', () => {
    const { linkedData } = read(articleHtml({ after: item(FACTS) })).reading.statements;
    expect(linkedData[0]).toMatchObject({
      types: ['NewsArticle'],
      headline: TITLE,
      published: '2024-05-03',
      modified: '2024-05-04',
      authors: [{ type: 'Person', name: 'Ida Larsen', url: 'https://paper.example/ida' }],
      publisher: [{ type: 'Organization', name: 'The Harbour Paper', url: null }],
      copyrightHolder: [{ name: 'The Harbour Paper' }],
      copyrightYear: '2024',
      license: 'https://paper.example/terms',
      bodyLength: 'Five words of the text'.length,
    });
  });

  it('stand behind JSON-LD', () => {
    const head = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${TITLE}","author":"Ole Berg"}</script>`;
    const { authors } = read(articleHtml({ head, after: item(FACTS) })).reading.statements;
    expect(authors).toEqual(['Ole Berg']);
  });

  it('of a list of posts are those of the one with the headline', () => {
    const posts = ['One', 'Two', 'Three'].map(it => item(`<h2 itemprop="headline">${it}</h2>`));
    expect(found(posts.join(''), 'Two')).toMatchObject([{ headline: 'Two' }]);
    expect(found(posts.join(''), 'Four')).toEqual([]);
  });

  it('of other things are left alone', () => {
    expect(found(item('<b itemprop="name">Bridge</b>', 'Product'))).toEqual([]);
  });

  it('keep what an item inside says out of the item around it', () => {
    const comment = `<p itemprop="comment" itemscope itemtype="https://schema.org/Comment"><b itemprop="author">A reader</b></p>`;
    const stray = `<p itemscope itemtype="https://schema.org/Person"><b itemprop="author">Nobody</b></p>`;
    expect(found(item(`${comment}${stray}<b itemprop="author">Ida</b>`))[0]!.author).toBe('Ida');
  });

  it.each([
    ['a name that objects have', item('<b itemprop="__proto__ constructor">x</b>')],
    [
      'items in items',
      item('<div itemprop="author" itemscope itemtype="https://schema.org/Person">'.repeat(300)),
    ],
    [
      'properties in properties',
      item('<div itemprop="author">'.repeat(300) + 'word '.repeat(50_000)),
    ],
    [
      'articles in articles',
      `<div itemprop="a" itemscope itemtype="https://schema.org/Article">`.repeat(300),
    ],
    ['bodies in bodies', item('<div itemprop="articleBody">'.repeat(300) + 'word '.repeat(50_000))],
    ['many properties', item('<b itemprop="author">Ida</b>'.repeat(30_000))],
    ['long values', item(`<meta itemprop="headline" content="${'x'.repeat(1e6)}">`)],
  ])('survive %s', (_, markup) => {
    const reading = () => read(articleHtml({ after: markup })).reading;
    expect(cpuTime(reading)).toBeLessThan(2_000);
    const { statements } = reading();
    expect(JSON.stringify(statements).length).toBeLessThan(100_000);
  });
});
