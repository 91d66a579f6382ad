import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../lib/cli/dom';
import { segment } from '../../lib/page/blocks';
import { domOf } from '../../lib/page/dom';
import { extract } from '../../lib/page/extract';
import { headlineOf } from '../../lib/page/headline';
import { linesOf } from '../../lib/page/lines';
import { locateNodes } from '../../lib/page/text-map';
import { zonesOf } from '../../lib/page/zones';
import { articleHtml, paragraphs } from './pages';

function linesWithNodes(markup: string) {
  const dom = domOf(parseDocument(markup));
  const segments = segment(dom, dom.all('body')[0]!);
  const headline = headlineOf(segments.blocks, ['Council votes on the new harbour bridge']);
  const zones = zonesOf(dom, segments, headline);
  const extracted = extract(segments, zones, headline, { body: '', descriptions: [] });
  const { lines, maps } = linesOf(segments.blocks, zones, headline, extracted);
  return lines.map(({ text, place }, i) => ({
    text,
    place,
    nodes: (start: number, end: number) =>
      locateNodes(dom, maps[i]!, { start, end })
        .flat()
        .map(span => dom.data(span.node).slice(span.start, span.end))
        .join(''),
  }));
}

const bare = (text: string) => text.replace(/\s+/g, '');

const PAGE = articleHtml({
  byline:
    '<span>By <a href="/ida">Ida Larsen</a></span><br>and <b>AFP</b> <time>May 3, 2024</time>',
  body: [
    '<p>GRENZAU <i>(Reuters)</i> - The bridge was closed on Friday after the river rose.</p>',
    ...paragraphs(8).map(text => `<p>${text}</p>`),
    // Longer than a line is kept: its end is.
    `<p>${paragraphs(9, 60).join(' ')} <em>(AFP,</em>\n AP)</p>`,
    '<figure><img src="a.jpg"><figcaption>The old bridge.<br>Photo: Jane Doe/AFP</figcaption></figure>',
  ].join('\n'),
  after: '<div class="source">Source:<br>dpa</div>',
  footer:
    '<div><span>©</span> <div>The Harbour Paper Ltd.</div> <p>2019 to 2024</p></div><p>All rights\n reserved.<br>No copying.</p>',
});

describe('a line of a page', () => {
  it('leads back to the page’s own text nodes, whatever part of it is asked for', () => {
    const lines = linesWithNodes(PAGE);
    expect(new Set(lines.map(line => line.place))).toEqual(
      new Set(['byline', 'lead', 'tail', 'caption', 'footer']),
    );
    for (const { text, nodes } of lines) {
      expect(bare(nodes(0, text.length))).toBe(bare(text));
      const [from, to] = [text.length >> 2, Math.ceil(text.length / 2)];
      expect(bare(nodes(from, to))).toBe(bare(text.slice(from, to)));
    }
  });

  it('leads back to it where it was put together of several elements or cut to length', () => {
    const lines = linesWithNodes(PAGE);
    const footer = lines.find(({ text }) => text.startsWith('©'))!;
    expect(footer.text).toMatch(/^© The Harbour Paper Ltd. 2019 to 2024 All/);
    const year = footer.text.indexOf('2019');
    expect(footer.nodes(year, year + '2019 to 2024'.length)).toBe('2019 to 2024');
    const cut = lines.find(({ text }) => text.endsWith('(AFP, AP)'))!;
    expect(cut.text.length).toBeLessThanOrEqual(1000);
    expect(bare(cut.nodes(cut.text.length - '(AFP, AP)'.length, cut.text.length))).toBe('(AFP,AP)');
  });
});
