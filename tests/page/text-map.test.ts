import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../lib/cli/dom';
import { segment } from '../../lib/page/blocks';
import { domOf } from '../../lib/page/dom';
import { locateNodes, mapText } from '../../lib/page/text-map';
import { html } from './pages';

const words = fc.constantFrom('river', 'Brücke', '橋', 'جسر', '🚢', 'a', '—', '(AFP)', 'don’t');
const spaces = fc.constantFrom(' ', '\n\t ', '&nbsp;', '', '\u200b ', '  ');
const run = fc
  .array(fc.tuple(words, spaces), { minLength: 1, maxLength: 6 })
  .map(parts => parts.flat().join(''));
const inline = fc.oneof(
  run,
  run.map(text => `<b>${text}</b>`),
  run.map(text => `<a href="/x"> ${text} <i>${text}</i></a>`),
  run.map(text => `${text}<br>`),
  fc.constant('<img src="x"><!-- nothing -->'),
);
const block = fc
  .tuple(
    fc.constantFrom('p', 'div', 'li', 'h2', 'pre', 'x-part'),
    fc.array(inline, { maxLength: 5 }),
  )
  .map(([tag, parts]) => `<${tag}>${parts.join('')}</${tag}>`);
const page = fc.array(block, { minLength: 1, maxLength: 8 }).map(blocks => html(blocks.join(' ')));

function read(markup: string) {
  const dom = domOf(parseDocument(markup));
  const { blocks } = segment(dom, dom.all('body')[0]!);
  return { dom, map: mapText(blocks) };
}

const bare = (text: string) => text.replace(/[\s\u0085\u200b\ufeff]+/g, '');

describe('a span of the text', () => {
  it('is found in the page’s own text nodes, for every span of every page', () => {
    fc.assert(
      fc.property(page, fc.nat(), fc.nat(), (markup, a, b) => {
        const { dom, map } = read(markup);
        const start = map.text.length === 0 ? 0 : a % map.text.length;
        const end = Math.min(map.text.length, start + (b % 60));
        const found = locateNodes(dom, map, { start, end })
          .flat()
          .map(span => dom.data(span.node).slice(span.start, span.end))
          .join('');
        expect(bare(found)).toBe(bare(map.text.slice(start, end)));
      }),
      { numRuns: 300 },
    );
  });

  it('is found as one list of nodes for each block it touches', () => {
    const { dom, map } = read(html('<p>One <b>two</b> three.</p><p>Four five.</p>'));
    expect(map.text).toBe('One two three.\n\nFour five.');
    const found = locateNodes(dom, map, { start: 4, end: 20 });
    expect(found.map(spans => spans.map(it => dom.data(it.node).slice(it.start, it.end)))).toEqual([
      ['two', 'three.'],
      ['Four'],
    ]);
  });

  it('is not found in nodes that have left the page or changed', () => {
    const { dom, map } = read(
      html('<p id="gone">One two three.</p><p id="new">Four five six.</p>'),
    );
    dom.all('#gone')[0]!.remove();
    dom.all('#new')[0]!.firstChild!.textContent = 'Something else stands here.';
    expect(locateNodes(dom, map, { start: 0, end: map.text.length })).toEqual([]);
  });
});

describe('the text', () => {
  it('has its white space folded, whatever the page’s', () => {
    fc.assert(
      fc.property(page, markup => {
        for (const paragraph of read(markup).map.text.split('\n\n')) {
          expect(paragraph).toBe(paragraph.trim());
          expect(paragraph).not.toMatch(/[^\S\n]{2}|[\t\u00a0\u200b]/);
        }
      }),
    );
  });
});
