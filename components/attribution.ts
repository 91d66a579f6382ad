import type { Report } from '../lib/label/types';
import { webAddress } from './label/address';
import { fullName } from './label/credit-lines';
import { rankedMatches } from './label/ranked-matches';
import type { Words } from './words';

interface Attributed {
  publisher: string | null;
  title: string | null;
  published: string | null;
  authors: readonly string[];
  agencies: readonly string[];
  notice: string | null;
  licence: string | null;
  url: string | null;
}

/**
 * Who must be named for the text of a page, as plain text to paste below it: the source when one is
 * known, else what the page states of itself. One fact a line; what is not known is left out.
 */
export function attribution(report: Report, words: Words): string {
  const { publisher, title, published, authors, agencies, notice, licence, url } =
    attributed(report);
  const origin = [publisher, title && `“${title}”`, published && words.date(published)]
    .filter(Boolean)
    .join(', ');
  return [
    origin && words.translate('attribution_from', [origin]),
    authors.length > 0 && words.translate('attribution_authors', [words.list(authors)]),
    agencies.length > 0 &&
      words.translate('attribution_credits', [
        words.list(agencies.map(code => fullName(code, report))),
      ]),
    notice && words.translate('attribution_copyright', [notice]),
    licence && words.translate('attribution_licence', [licence]),
    webAddress(url),
  ]
    .filter(Boolean)
    .join('\n');
}

function attributed(report: Report): Attributed {
  const { source } = rankedMatches(report);
  if (source) return { ...source.entry, notice: source.entry.copyright?.notice ?? null };
  const { stated } = report;
  return {
    publisher: stated.publisher,
    title: report.title,
    published: stated.published,
    authors: stated.authors,
    agencies: stated.agencies.map(({ code }) => code),
    notice: stated.copyright?.notice ?? null,
    licence: stated.licence && [stated.licence.name, stated.licence.url].filter(Boolean).join(' '),
    url: report.url,
  };
}
