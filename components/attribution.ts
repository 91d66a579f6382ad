import type { Attributed } from '../lib/label/attributed';
import type { Words } from './words';

/** Who must be named for a text, as plain text to paste below it. One fact a line; what is not known is left out. */
export function attributionText(source: Attributed, words: Words): string {
  return [origin(source, words), ...facts(source, words), source.url].filter(Boolean).join('\n');
}

/**
 * The same as HTML: one paragraph, whose first line leads to the source. Nothing in it but text that was
 * escaped, line breaks and one link to a web address.
 */
export function attributionHtml(source: Attributed, words: Words): string {
  const from = escaped(origin(source, words) || (source.url ?? ''));
  const first =
    source.url && from ? `<a href="${escaped(source.url)}" rel="external">${from}</a>` : from;
  const lines = [first, ...facts(source, words).map(escaped)].filter(Boolean);
  if (lines.length === 0) return '';
  return `<p lang="${escaped(words.locale)}" dir="${words.direction}">${lines.join('<br>\n')}</p>`;
}

function origin({ publisher, title, published }: Attributed, words: Words): string {
  const parts = [publisher, title && `“${title}”`, published && words.date(published)];
  const known = parts.filter(Boolean).join(', ');
  return known && words.translate('attribution_from', [known]);
}

function facts({ authors, agencies, notice, licence }: Attributed, words: Words): string[] {
  const credits = agencies.map(({ code, name }) => (name ? `${code} (${name})` : code));
  const lines = [
    authors.length > 0 && words.translate('attribution_authors', [words.list(authors)]),
    credits.length > 0 && words.translate('attribution_credits', [words.list(credits)]),
    notice && words.translate('attribution_copyright', [notice]),
    licence && words.translate('attribution_licence', [licence]),
  ];
  return lines.flatMap(line => line || []);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, sign => ENTITIES[sign]!);
}
