import { parseDocument } from '../../lib/cli/dom';
import { type PageRead, readPage } from '../../lib/page/read-page';

const ARTICLE_URL = 'https://paper.example/region/2024/05/council-votes-on-the-new-harbour-bridge';

/** Sentences written for these tests; `sentence(i)` differs for each `i`. */
export function sentence(i: number): string {
  const who = ['The council', 'A ferry captain', 'One engineer', 'The mayor', 'A baker nearby'];
  const did = ['measured the old bridge', 'asked for a second survey', 'walked along the quay'];
  const why = [
    'because the river had risen',
    'before the summer crowds came',
    'after a long debate',
  ];
  return `${who[i % 5]} ${did[i % 3]} on day ${i}, ${why[(i >> 1) % 3]}, and nobody in the harbour town objected.`;
}

/** Paragraphs of three sentences each. */
export function paragraphs(count: number, from = 0): string[] {
  return Array.from({ length: count }, (_, i) =>
    [0, 1, 2].map(k => sentence(from + i * 3 + k)).join(' '),
  );
}

export function html(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
}

/** An article page of a small paper: navigation, headline, byline, body, teasers, comments, footer. */
export function articleHtml(
  parts: { head?: string; byline?: string; body?: string; after?: string; footer?: string } = {},
): string {
  const body =
    parts.body ??
    paragraphs(6)
      .map(text => `<p>${text}</p>`)
      .join('\n');
  return html(
    `<nav><ul><li><a href="/a">Region</a></li><li><a href="/b">Sport</a></li></ul></nav>
    <main><article>
      <h1>Council votes on the new harbour bridge</h1>
      <div class="byline">${parts.byline ?? 'By Ida Larsen <time>May 3, 2024</time>'}</div>
      <div class="article-body">${body}</div>
      ${parts.after ?? ''}
    </article></main>
    <aside class="related"><h2>Read next</h2><p><a href="/c">A storm closes the coast road for two days</a></p></aside>
    <section class="comments"><p>${sentence(900)} I have said so for years and will say it again.</p></section>
    <footer>${parts.footer ?? '© 2024 The Harbour Paper Ltd. All rights reserved.'}</footer>`,
    `<title>Council votes on the new harbour bridge</title><meta property="og:type" content="article">${parts.head ?? ''}`,
  );
}

export function read(markup: string, url = ARTICLE_URL): PageRead {
  return readPage(parseDocument(markup), url);
}

/** Lines of one place. */
export function linesAt(page: PageRead, place: string): string[] {
  return page.reading.statements.lines.filter(line => line.place === place).map(line => line.text);
}
