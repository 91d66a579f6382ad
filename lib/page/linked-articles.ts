import { MAX_LINKED_ARTICLES, MAX_PARTIES } from './limits';
import type { JsonObject, LinkedData } from './linked-data';
import { partiesOf } from './linked-parties';
import { address, list, text, typesOf } from './linked-values';
import type { LinkedArticle } from './types';

const ARTICLE_TYPE =
  /^(?:.*Article|.*BlogPosting|LiveBlogPosting|Report|ReportageNewsArticle|ClaimReview|Review|SocialMediaPosting|NewsStory)$/;
const PAGE_TYPE = /^(?:.*Page|CreativeWork|VideoObject|ImageGallery|MediaObject)$/;

/** Whether a schema.org type is one of articles, posts and reports. */
export function isArticleType(type: string): boolean {
  return ARTICLE_TYPE.test(type);
}

/**
 * The nodes that describe the page's own text: the article at the page's address, other articles, then
 * the page or work itself. Repeats are dropped.
 */
export function linkedArticles(data: LinkedData, url: string): LinkedArticle[] {
  const articles = data.nodes.filter(node => typesOf(node).some(isArticleType));
  const pages = data.nodes.filter(node => typesOf(node).some(type => PAGE_TYPE.test(type)));
  const seen = new Set<string>();
  const found: LinkedArticle[] = [];
  for (const node of [...articles, ...pages]) {
    if (found.length >= MAX_LINKED_ARTICLES) break;
    const article = reduce(node, data);
    const key = JSON.stringify(article);
    if (!seen.has(key)) found.push(article);
    seen.add(key);
  }
  const own = found.findIndex(
    it => it.url !== null && isSamePage(it.url, url) && it.types.some(isArticleType),
  );
  return own > 0 ? [found[own]!, ...found.toSpliced(own, 1)] : found;
}

/** Addresses are alike up to query, fragment, scheme and a closing slash. */
function isSamePage(a: string, b: string): boolean {
  const bare = (address: string) => address.replace(/^https?:|[?#].*$/g, '').replace(/\/$/, '');
  return bare(a) === bare(b);
}

/** The longest `articleBody`, white space folded; empty when there is none. */
export function articleBody(data: LinkedData): string {
  let longest = '';
  for (const node of data.nodes) {
    for (const value of [node.articleBody, node.text]) {
      if (typeof value === 'string' && value.length > longest.length) longest = value;
    }
  }
  return longest;
}

function reduce(node: JsonObject, data: LinkedData): LinkedArticle {
  const parties = (name: string) => partiesOf(node[name], data);
  return {
    types: typesOf(node),
    headline: text(node.headline) ?? text(node.name),
    url: address(node.url) ?? address(node.mainEntityOfPage) ?? address(node['@id']),
    published: text(node.datePublished) ?? text(node.dateCreated),
    modified: text(node.dateModified),
    language: text(node.inLanguage),
    authors: [...parties('author'), ...parties('creator')].slice(0, MAX_PARTIES),
    publisher: parties('publisher'),
    provider: parties('provider'),
    sourceOrganization: parties('sourceOrganization'),
    contributor: [...parties('contributor'), ...parties('editor')].slice(0, MAX_PARTIES),
    copyrightHolder: parties('copyrightHolder'),
    copyrightYear: text(node.copyrightYear),
    copyrightNotice: text(node.copyrightNotice),
    creditText: text(node.creditText),
    license: address(node.license) ?? text(node.license),
    usageInfo: address(node.usageInfo) ?? text(node.usageInfo),
    acquireLicensePage: address(node.acquireLicensePage),
    isBasedOn: list(node.isBasedOn)
      .map(address)
      .filter(found => found !== null)
      .slice(0, MAX_PARTIES),
    bodyLength: lengthOf(node.articleBody),
  };
}

/** Microdata give a body's length in place of the text. */
function lengthOf(body: unknown): number {
  if (typeof body === 'number') return body;
  return typeof body === 'string' ? body.length : 0;
}
