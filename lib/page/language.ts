import type { Dom } from './dom';
import { metaContent } from './head';
import type { LinkedArticle, MetaTag } from './types';

const TAG = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,4}$/i;

/** The language a page declares, most specific statement first, as a lower-case BCP 47 tag. */
export function declaredLanguage(
  dom: Dom,
  meta: readonly MetaTag[],
  linkedData: readonly LinkedArticle[],
): string | null {
  const root = dom.all('html')[0];
  const candidates = [
    root ? dom.attribute(root, 'lang') : null,
    root ? dom.attribute(root, 'xml:lang') : null,
    linkedData.find(article => article.language !== null)?.language ?? null,
    metaContent(
      meta,
      'content-language',
      'language',
      'dc.language',
      'dcterms.language',
      'og:locale',
    ),
  ];
  for (const candidate of candidates) {
    const tag = candidate?.trim() ?? '';
    if (TAG.test(tag)) return tag.toLowerCase().replaceAll('_', '-');
  }
  return null;
}
