import type { Report } from './types';

/** Whom a text must be attributed to. What is not known is `null` or empty. */
export interface Attributed {
  publisher: string | null;
  title: string | null;
  /** ISO 8601 date or date-time. */
  published: string | null;
  /** BCP 47 tag of the text. */
  language: string | null;
  authors: readonly string[];
  /** The full name is empty where it is no more than the code. */
  agencies: readonly { code: string; name: string }[];
  /** Word for word. */
  notice: string | null;
  licence: string | null;
  /** Absolute http(s); anything else is `null`. */
  url: string | null;
}

/**
 * Who must be named for the text of a page: the source when one is known, else what the page states of
 * itself. Coverage of the same event is no source.
 */
export function attributed(report: Report): Attributed {
  const source = report.matches.find(({ kind }) => kind !== 'related')?.entry;
  const named = (codes: readonly string[]) =>
    codes.map(code => ({ code, name: name(code, report) }));
  if (source) {
    const { publisher, title, published, language, authors, agencies, licence, url } = source;
    return {
      ...{ publisher, title, published, language, authors, licence },
      agencies: named(agencies),
      notice: source.copyright?.notice ?? null,
      url: webAddress(url),
    };
  }
  const { stated } = report;
  return {
    publisher: stated.publisher,
    title: report.title || null,
    published: stated.published,
    language: report.language,
    authors: stated.authors,
    agencies: named([...new Set(stated.agencies.map(({ code }) => code))]),
    notice: stated.copyright?.notice ?? null,
    licence: stated.licence && [stated.licence.name, stated.licence.url].filter(Boolean).join(' '),
    url: webAddress(report.url),
  };
}

function name(code: string, { agencies }: Report): string {
  const known = Object.hasOwn(agencies, code) ? agencies[code]!.name : code;
  return known === code ? '' : known;
}

function webAddress(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}
