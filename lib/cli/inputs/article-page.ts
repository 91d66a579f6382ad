/**
 * A page around the HTML of an article that stands in a container: that it is an article, and its
 * language and title, are said there.
 */
export function articlePage(body: string, title: string | null, language: string | null): string {
  const heading = title === null || /<h1[\s>]/i.test(body) ? '' : `<h1>${escaped(title)}</h1>`;
  const lang = language === null ? '' : ` lang="${escaped(language)}"`;
  return `<!doctype html><html${lang}><head><title>${escaped(title ?? '')}</title><meta property="og:type" content="article"></head><body><article>${heading}${body}</article></body></html>`;
}

/** Text as it must be written between tags and inside quotes. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
