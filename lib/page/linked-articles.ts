import { decodeEntities } from './entities';
import { cap, MAX_LINKED_ARTICLES, MAX_PARTIES } from './limits';
import type { JsonObject, LinkedData } from './linked-data';
import type { LinkedArticle, Party } from './types';
import { fold } from './white-space';

const ARTICLE_TYPE =
  /^(?:.*Article|.*BlogPosting|LiveBlogPosting|Report|ReportageNewsArticle|ClaimReview|Review|SocialMediaPosting|NewsStory)$/;
const PAGE_TYPE = /^(?:.*Page|CreativeWork|VideoObject|ImageGallery|MediaObject)$/;

/** schema.org types without their prefix. */
export function typesOf(node: JsonObject): string[] {
  return list(node['@type'])
    .filter(type => typeof type === 'string')
    .map(type => type.replace(/^.*[/#:]/, ''))
    .slice(0, 8);
}

export function isArticleType(type: string): boolean {
  return ARTICLE_TYPE.test(type);
}

/**
 * The nodes that describe the page's own text: articles first, then, for want of one, the page or work
 * itself. Repeats are dropped.
 */
export function linkedArticles(data: LinkedData): LinkedArticle[] {
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
  return found;
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
    bodyLength: typeof node.articleBody === 'string' ? node.articleBody.length : 0,
  };
}

function partiesOf(value: unknown, data: LinkedData): Party[] {
  const parties: Party[] = [];
  for (const item of list(value).slice(0, MAX_PARTIES)) {
    if (typeof item === 'string') {
      const referred = data.byId.get(item);
      if (referred) parties.push(...party(referred));
      else if (fold(item) !== '')
        parties.push({ type: '', name: cap(fold(decodeEntities(item))), url: null });
    } else if (item !== null && typeof item === 'object') {
      const object = item as JsonObject;
      const id = object['@id'];
      const referred = typeof id === 'string' ? data.byId.get(id) : undefined;
      parties.push(...party(object.name === undefined && referred ? referred : object));
    }
  }
  return parties;
}

function party(object: JsonObject): Party[] {
  const type = typesOf(object)[0] ?? '';
  const url = address(object.url) ?? address(object.sameAs);
  // Some pages give a list of names to one author.
  return list(object.name)
    .slice(0, MAX_PARTIES)
    .map(text)
    .filter(name => name !== null)
    .map(name => ({ type, name, url }));
}

function list(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function words(value: string): string | null {
  return cap(fold(decodeEntities(value))) || null;
}

/** A string, a number, a language-tagged value, or the first of a list of these. */
function text(value: unknown): string | null {
  if (typeof value === 'string') return words(value);
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.length > 0 ? scalar(value[0]) : null;
  return scalar(value);
}

function scalar(value: unknown): string | null {
  if (typeof value === 'string') return words(value);
  if (typeof value === 'number') return String(value);
  if (value === null || typeof value !== 'object') return null;
  const object = value as JsonObject;
  for (const name of ['@value', 'name', 'alternateName']) {
    const found = object[name];
    if (typeof found === 'string') return words(found);
  }
  return null;
}

function address(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'string')
    return /^\s{0,20}(?:https?:)?\/\//i.test(first) ? cap(first.trim()) : null;
  if (first === null || typeof first !== 'object') return null;
  const object = first as JsonObject;
  for (const name of ['url', '@id']) {
    const found = object[name];
    if (typeof found === 'string' && /^https?:\/\//i.test(found)) return cap(found);
  }
  return null;
}
