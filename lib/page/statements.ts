import { isoDate } from './declared-date';
import { metaContent } from './head';
import { cap, MAX_PARTIES } from './limits';
import type { Line, LinkedArticle, LinkTag, MetaTag, Statements } from './types';
import { fold } from './white-space';

const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'publishdate',
  'publish_date',
  'parsely-pub-date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'sailthru.date',
  'pubdate',
  'publication_date',
  'article.published',
  'date',
  'last-modified',
];
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'last-modified',
  'revised',
];
const AUTHORS = [
  'author',
  'article:author',
  'article:author_name',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'byl',
  'cxenseparse:author',
];
const SITE = [
  'og:site_name',
  'application-name',
  'publisher',
  'dc.publisher',
  'dcterms.publisher',
  'copyright',
];

/** An article node of structured data that says nothing. */
export function noLinkedArticle(): LinkedArticle {
  return {
    types: ['NewsArticle'],
    headline: null,
    url: null,
    published: null,
    modified: null,
    language: null,
    authors: [],
    publisher: [],
    provider: [],
    sourceOrganization: [],
    contributor: [],
    copyrightHolder: [],
    copyrightYear: null,
    copyrightNotice: null,
    creditText: null,
    license: null,
    usageInfo: null,
    acquireLicensePage: null,
    isBasedOn: [],
    bodyLength: 0,
  };
}

/** Of a text that comes without a page nothing is stated. */
export function noStatements(): Statements {
  return {
    canonical: null,
    siteName: null,
    published: null,
    modified: null,
    authors: [],
    meta: [],
    links: [],
    linkedData: [],
    lines: [],
  };
}

/** What the page says of itself in its head and structured data, with the lines read from its body. */
export function statements(
  url: string,
  meta: MetaTag[],
  linkedData: LinkedArticle[],
  links: LinkTag[],
  lines: Line[],
): Statements {
  const canonical =
    links.find(link => /(?:^|\s)canonical(?:\s|$)/.test(link.rel))?.href ??
    metaContent(meta, 'og:url');
  const first = <T>(read: (article: LinkedArticle) => T | null) =>
    linkedData.map(read).find(value => value !== null) ?? null;
  return {
    canonical: canonical === null ? null : absolute(canonical, url),
    siteName: metaContent(meta, ...SITE.slice(0, 2)),
    published: dateOf(first(article => article.published) ?? metaContent(meta, ...PUBLISHED)),
    modified: dateOf(first(article => article.modified) ?? metaContent(meta, ...MODIFIED)),
    authors: authors(meta, linkedData),
    meta,
    links,
    linkedData,
    lines,
  };
}

function authors(meta: MetaTag[], linkedData: LinkedArticle[]): string[] {
  const linked = linkedData.find(article => article.authors.length > 0)?.authors ?? [];
  const named =
    linked.length > 0
      ? linked.map(party => party.name)
      : meta.filter(tag => AUTHORS.includes(tag.name)).map(tag => tag.content);
  const clean = named
    .map(name => cap(fold(name), 200))
    .filter(name => name !== '' && !/^https?:\/\//i.test(name));
  return [...new Set(clean)].slice(0, MAX_PARTIES);
}

function absolute(address: string, base: string): string | null {
  try {
    return new URL(address, base || undefined).href;
  } catch {
    return null;
  }
}

function dateOf(declared: string | null): string | null {
  return declared === null ? null : isoDate(declared);
}
