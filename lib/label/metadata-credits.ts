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

/** Agencies named as author, provider, source or credit of the article in its structured data. */
export function metadataCredits(reading: PageReading, context: BylineContext): LineCredit[] {
  const article = mainArticle(reading);
  const names = (parties: Party[] | undefined) => (parties ?? []).map(party => party.name);
  const stated = [
    ...names(article?.authors),
    ...names(article?.provider),
    ...names(article?.sourceOrganization),
    ...names(article?.contributor),
    ...(article?.creditText ? [article.creditText] : []),
    ...reading.statements.meta.filter(tag => AUTHOR_TAGS.has(tag.name)).map(tag => tag.content),
  ];
  const credits: LineCredit[] = [];
  for (const name of new Set(stated)) {
    const credit = readByline(name, { ...context, authors: [] });
    if (credit) credits.push(credit);
  }
  return credits;
}
