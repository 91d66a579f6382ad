import type { PageReading, Party } from '../page/types';
import { type BylineContext, readByline } from './byline';
import type { LineCredit } from './line-credit';
import { mainArticle } from './main-article';

const AUTHOR_TAGS = new Set([
  'author',
  'article:author',
  'article:author_name',
  'articleauthor',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
  'parsely-author',
  'sailthru.author',
  'byl',
  'cxenseparse:author',
  'article:source',
  'source',
  'news_source',
  'original-source',
  'syndication-source',
]);

/** A credit of the structured data or head, with the standard or element that it was read from. */
export interface MetadataCredit extends LineCredit {
  standard: string;
}

/** Agencies named as author, provider, source or credit of the article in its structured data. */
export function metadataCredits(reading: PageReading, context: BylineContext): MetadataCredit[] {
  const article = mainArticle(reading);
  const stated = new Map<string, string>();
  const add = (standard: string, name: string) => {
    if (!stated.has(name)) stated.set(name, standard);
  };
  const addAll = (property: string, parties: readonly Party[] | undefined) => {
    for (const { name } of parties ?? []) add(`schema.org ${property}`, name);
  };
  addAll('author', article?.authors);
  addAll('provider', article?.provider);
  addAll('sourceOrganization', article?.sourceOrganization);
  addAll('contributor', article?.contributor);
  if (article?.creditText) add('schema.org creditText', article.creditText);
  for (const { name, content } of reading.statements.meta)
    if (AUTHOR_TAGS.has(name)) add(`meta ${name}`, content);
  return [...stated].flatMap(([name, standard]) => {
    const credit = readByline(name, { ...context, authors: [] });
    return credit ? [{ ...credit, standard }] : [];
  });
}
