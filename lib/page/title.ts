import type { Block } from './blocks';
import type { Dom } from './dom';
import { metaContent } from './head';
import { cap } from './limits';
import type { LinkedArticle, MetaTag } from './types';
import { fold } from './white-space';

/** The headline: structured data, Open Graph, the first `<h1>`, the document's title. */
export function titleOf(
  dom: Dom,
  meta: readonly MetaTag[],
  linkedData: readonly LinkedArticle[],
  headline: Block | undefined,
): string {
  const declared =
    linkedData.find(
      article =>
        article.headline !== null &&
        article.types.some(type => /Article|Posting|Report/.test(type)),
    )?.headline ?? metaContent(meta, 'og:title', 'twitter:title', 'title', 'dc.title');
  const found = declared ?? headline?.text ?? documentTitle(dom);
  return cap(fold(found), 500);
}

/** Titles that the page declares, to know the headline by. */
export function declaredTitles(
  dom: Dom,
  meta: readonly MetaTag[],
  linkedData: readonly LinkedArticle[],
): (string | null)[] {
  return [
    linkedData[0]?.headline ?? null,
    metaContent(meta, 'og:title'),
    metaContent(meta, 'twitter:title'),
    documentTitle(dom),
  ];
}

function documentTitle(dom: Dom): string {
  const title = dom.all('title')[0];
  return title ? dom.textContent(title) : '';
}
