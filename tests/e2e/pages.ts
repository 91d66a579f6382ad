/** A page of a news site, as HTML. Texts are given as text and escaped here. */
export interface ArticlePage {
  siteName: string;
  title: string;
  paragraphs: string[];
  /** Lines below the text, e.g. a credit and a notice. */
  closing?: string[];
  authors?: string[];
  /** ISO 8601. */
  published?: string;
  language?: string;
  /** The site's own rights line in its footer. */
  siteNotice?: string;
  /** HTML for the head. */
  head?: string;
  /** HTML around the article; `{}` stands for the article. */
  around?: string;
}

const STYLE = `
  body { margin: 0; background: #fff; color: #222; font: 18px/1.6 Georgia, serif; }
  header.site { border-bottom: 3px double #222; padding: 18px 24px; font-size: 30px; }
  nav { padding: 12px 24px; } nav a { font: 14px system-ui, sans-serif; margin-right: 18px; color: #555; }
  article { max-width: 640px; margin: 32px auto; padding: 0 24px; }
  h1 { font-size: 36px; line-height: 1.2; } .meta { color: #666; font: 14px system-ui, sans-serif; }
  footer.site { border-top: 1px solid #ccc; padding: 18px 24px; font: 14px system-ui, sans-serif; }`;

export function articlePage(page: ArticlePage): string {
  return htmlDocument(page.title, page.language ?? 'en', articleHead(page), articleBody(page));
}

/** The `<head>` of an article page, without its title. */
export function articleHead(page: ArticlePage): string {
  const { siteName, title, authors = [], published } = page;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    ...(published ? { datePublished: published } : {}),
    ...(authors.length ? { author: authors.map(name => ({ '@type': 'Person', name })) } : {}),
    publisher: { '@type': 'NewsMediaOrganization', name: siteName },
  };
  return `
    <meta property="og:type" content="article">
    <meta property="og:site_name" content="${escapeHtml(siteName)}">
    <meta property="og:title" content="${escapeHtml(title)}">
    ${published ? `<meta property="article:published_time" content="${published}">` : ''}
    <script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
    ${page.head ?? ''}`;
}

/** The `<body>` of an article page. */
export function articleBody(page: ArticlePage): string {
  const { siteName, title, paragraphs, closing = [], authors = [], published } = page;
  const article = `<article>
    <h1>${escapeHtml(title)}</h1>
    ${authors.length ? `<p class="meta">By ${escapeHtml(authors.join(' and '))}</p>` : ''}
    ${published ? `<p class="meta"><time datetime="${published}">${published}</time></p>` : ''}
    ${[...paragraphs, ...closing].map(text => `<p>${escapeHtml(text)}</p>`).join('\n    ')}
  </article>`;
  return `
  <header class="site">${escapeHtml(siteName)}</header>
  <nav><a href="/">Home</a><a href="/region">Region</a><a href="/sport">Sport</a></nav>
  <main>${(page.around ?? '{}').replace('{}', () => article)}</main>
  <footer class="site">${escapeHtml(page.siteNotice ?? siteName)}</footer>`;
}

const TEASERS = [
  ['Bridge over the Tarn opens a day early', 'The builders had miscounted the Sundays.'],
  ['Museum finds a second left shoe', 'The pair will be shown from Friday.'],
  ['Rain expected in the north, pride in the south', 'An outlook for the long weekend.'],
  ['Chess club loses its only board', 'Members played on by heart until closing time.'],
  ['Ferry timetable now also in verse', 'Delays rhyme with nothing, says the poet.'],
  ['Council counts its trees again', 'This time with the help of the owners of ladders.'],
  ['Baker refuses fourth star', 'There is no room left above the door.'],
  ['School band tours the lighthouses', 'Seven concerts, one of them dry.'],
] as const;

export function homePage(siteName: string, head = ''): string {
  const teasers = TEASERS.map(
    ([title, text], index) =>
      `<section><h2><a href="/story/${index}">${title}</a></h2><p>${text}</p></section>`,
  );
  return htmlDocument(
    siteName,
    'en',
    `<meta property="og:type" content="website">
    <meta property="og:site_name" content="${escapeHtml(siteName)}">${head}`,
    `<header class="site">${escapeHtml(siteName)}</header>
    <nav><a href="/region">Region</a><a href="/sport">Sport</a></nav>
    <main>${teasers.join('\n')}</main>
    <footer class="site">© 2026 ${escapeHtml(siteName)}</footer>`,
  );
}

export function searchPage(siteName: string, query: string, head = ''): string {
  const results = TEASERS.map(
    ([title, text], index) =>
      `<li><h3><a href="/story/${index}">${title}</a></h3><p>${text} … ${escapeHtml(query)} …</p></li>`,
  );
  return htmlDocument(
    `${query} – search – ${siteName}`,
    'en',
    `<meta name="robots" content="noindex">${head}`,
    `<header class="site">${escapeHtml(siteName)}</header>
    <form action="/search"><input name="q" value="${escapeHtml(query)}"><button>Search</button></form>
    <main><p>${TEASERS.length} results for “${escapeHtml(query)}”</p><ol>${results.join('\n')}</ol></main>
    <footer class="site">© 2026 ${escapeHtml(siteName)}</footer>`,
  );
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function htmlDocument(title: string, language: string, head: string, body: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${escapeHtml(title)}</title>
  <style>${STYLE}</style>${head}
</head>
<body>${body}
</body>
</html>`;
}
