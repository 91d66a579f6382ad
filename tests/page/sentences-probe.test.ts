import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../lib/cli/dom';
import { domOf } from '../../lib/page/dom';
import { readPage } from '../../lib/page/read-page';
import { holdsSentences } from '../../lib/page/sentences-probe';
import { html, paragraphs } from './pages';

function holds(body: string, words: number): boolean {
  const dom = domOf(parseDocument(html(body)));
  return holdsSentences(dom, dom.all('body')[0]!, words);
}

const PROSE = paragraphs(3);

describe('a look for sentences', () => {
  it.each([
    ['paragraphs', PROSE.map(text => `<p>${text}</p>`).join('')],
    ['lines with breaks', `<div>${PROSE.join('<br><br>')}</div>`],
    ['divisions', PROSE.map(text => `<div>${text}</div>`).join('')],
    ['a script without spaces', `<p>${'港は月曜日から閉鎖されている。'.repeat(20)}</p>`],
  ])('finds them in %s', (_, body) => {
    expect(holds(body, 100)).toBe(true);
    expect(holds(body, 10_000)).toBe(false);
  });

  it.each([
    ['links', PROSE.map(text => `<a href="/x">${text}</a>`).join('')],
    ['scripts', `<script>// ${PROSE.join(' ')}</script>`],
    ['forms', `<select>${PROSE.map(text => `<option>${text}</option>`).join('')}</select>`],
    [
      'names without an end',
      '<p>Harbour Bridge Quay Ferry Tower Market Square Mill Lane Bay</p>'.repeat(50),
    ],
  ])('passes over %s', (_, body) => {
    expect(holds(body, 30)).toBe(false);
  });

  it('spares a page without sentences the rest, and says so', () => {
    const items = Array.from({ length: 500 }, (_, i) => `<li><a href="/${i}">Boat ${i}</a></li>`);
    const { reading } = readPage(
      parseDocument(html(`<ul>${items.join('')}</ul>`)),
      'https://boats.example/list',
    );
    expect(reading.detection.signals.map(({ name }) => name)).toContain('few-sentences');
    expect(reading.detection.isArticle).toBe(false);
  });
});
