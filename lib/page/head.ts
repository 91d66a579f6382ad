import { type Dom, ELEMENT } from './dom';
import { cap, MAX_LINKS, MAX_META } from './limits';
import type { LinkTag, MetaTag } from './types';
import { fold } from './white-space';

const RELATIONS =
  /(?:^|\s)(?:license|item-license|canonical|copyright|amphtml|author|publisher|syndication-source|original-source|alternate|cc:attributionurl|tdm-policy|tdm-reservation)(?:\s|$)/i;

/** No figure changes at 2500 or 10000 (`npm run eval -- thresholds MAX_WALKED`). */
const MAX_WALKED = 5_000;

/** The page's `<meta>` tags with a name and content, in order. */
export function metaTags(dom: Dom): MetaTag[] {
  const tags: MetaTag[] = [];
  for (const element of dom.all('meta').slice(0, MAX_WALKED)) {
    const content = dom.attribute(element, 'content');
    if (!content) continue;
    for (const kind of ['name', 'property', 'itemprop', 'http-equiv']) {
      const name = dom.attribute(element, kind);
      if (!name || tags.length >= MAX_META) continue;
      tags.push({ name: cap(name.trim().toLowerCase(), 200), content: cap(fold(content)) });
    }
  }
  return tags;
}

/** A link with the element that it was read from. */
export interface LinkElement {
  tag: LinkTag;
  element: Element;
}

/** Links of the head and body whose relation says something of rights, author or origin. */
export function linkTags(dom: Dom): LinkElement[] {
  const links: LinkElement[] = [];
  for (const element of dom.all('link[rel], a[rel]').slice(0, MAX_WALKED)) {
    const rel = dom.attribute(element, 'rel') ?? '';
    const href = dom.attribute(element, 'href') ?? '';
    if (!RELATIONS.test(rel.slice(0, 200)) || !isTelling(dom, element, rel)) continue;
    const text = dom.tag(element) === 'a' ? cap(wordsOf(dom, element), 300) : '';
    links.push({
      tag: { rel: cap(rel.trim().toLowerCase(), 200), href: cap(href), text },
      element,
    });
    if (links.length >= MAX_LINKS) break;
  }
  return links;
}

/** A link's text, or what its sign is said to show. */
function wordsOf(dom: Dom, link: Element): string {
  const text = fold(dom.textContent(link));
  if (text !== '') return text;
  for (let node = dom.firstChild(link); node; node = dom.nextSibling(node)) {
    if (dom.nodeType(node) !== ELEMENT || dom.tag(node as Element) !== 'img') continue;
    return fold(dom.attribute(node as Element, 'alt') ?? '');
  }
  return '';
}

/** Of the alternates (feeds, other languages, phones) only rights expressions are of use. */
function isTelling(dom: Dom, element: Element, rel: string): boolean {
  if (!/alternate/i.test(rel)) return true;
  return /rsl|license|odrl/i.test(dom.attribute(element, 'type') ?? '');
}

/** First content of the first of these names that the page has. */
export function metaContent(tags: readonly MetaTag[], ...names: string[]): string | null {
  for (const name of names) {
    const found = tags.find(tag => tag.name === name && tag.content !== '');
    if (found) return found.content;
  }
  return null;
}

/** The page's summaries of itself. */
export function descriptions(tags: readonly MetaTag[]): string[] {
  const found = [metaContent(tags, 'description'), metaContent(tags, 'og:description')];
  return found.filter(text => text !== null);
}
