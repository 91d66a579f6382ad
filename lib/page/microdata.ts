import { type Dom, ELEMENT, TEXT } from './dom';
import { cap, MAX_TEXT, MAX_VALUE } from './limits';
import { isArticleType } from './linked-articles';
import type { JsonObject } from './linked-data';
import { text, typesOf } from './linked-values';
import { fold } from './white-space';

/** Articles read of a page, nodes visited over all of them, and levels of items in items. */
const MAX_ITEMS = 20;
const MAX_VISITED = 20_000;
const MAX_LEVELS = 4;
/** Nodes visited for the words of one property. */
const MAX_VALUE_NODES = 200;

/** Running text, which holds further properties: of no use here. */
const NOT_READ = /(?:^|\s)(?:text|description|comment|review)(?:\s|$)/i;
/** The text is read from the page's blocks, for offers and captions stand in this element too. */
const BODY = /(?:^|\s)articleBody(?:\s|$)/i;

/** Attributes that hold the value of a property, by element (WHATWG HTML, 5.2.4 Values). */
const VALUE_ATTRIBUTES: Record<string, string> = {
  a: 'href',
  area: 'href',
  link: 'href',
  img: 'src',
  time: 'datetime',
  data: 'value',
};

/**
 * The article that a page describes in microdata (WHATWG HTML, 5), as the object that the same facts
 * would be in JSON-LD, items in items nested: the one with this headline, or the only one; lists of
 * posts mark each of them so. Relative addresses stay relative, `itemref` is not
 * followed. Cost: one look-up where a page has none, else bounded by `MAX_VISITED` nodes.
 */
export function microdataArticles(dom: Dom, headline: string): JsonObject[] {
  const found: JsonObject[] = [];
  const visits: Visits = { left: MAX_VISITED };
  for (const element of dom.all('[itemscope][itemtype]')) {
    if (found.length >= MAX_ITEMS || visits.left <= 0) break;
    const item: JsonObject = { '@type': typeList(dom, element) };
    if (typesOf(item).some(isArticleType)) found.push(readItem(dom, element, item, visits, 0));
  }
  const own = found.filter(
    item => text(item.headline) === headline || text(item.name) === headline,
  );
  return found.length === 1 ? found : own.slice(0, 1);
}

function typeList(dom: Dom, element: Element): string[] {
  const type = cap(dom.attribute(element, 'itemtype') ?? '', 500);
  return type.split(/\s+/).filter(it => it !== '');
}

/** Nodes that may still be visited, shared by all that is read of a page. */
interface Visits {
  left: number;
}

/** Fills an item with its properties, the items among them included. */
function readItem(
  dom: Dom,
  root: Element,
  item: JsonObject,
  visits: Visits,
  level: number,
): JsonObject {
  const id = dom.attribute(root, 'itemid');
  if (id !== null) item['@id'] = cap(id.trim());
  walk(dom, root, visits, element => {
    const isItem = dom.attribute(element, 'itemscope') !== null;
    const names = dom.attribute(element, 'itemprop');
    if (names === null) return !isItem;
    const value = isItem
      ? innerItem(dom, element, visits, level + 1)
      : propertyValue(dom, element, names, visits);
    if (value !== null) for (const name of cap(names, 200).split(/\s+/)) add(item, name, value);
    return !isItem;
  });
  return item;
}

function innerItem(dom: Dom, element: Element, visits: Visits, level: number): JsonObject | null {
  if (level > MAX_LEVELS) return null;
  return readItem(dom, element, { '@type': typeList(dom, element) }, visits, level);
}

function add(item: JsonObject, name: string, value: unknown): void {
  // Letters only, and own properties: a page may name one `__proto__` or `constructor`.
  if (!/^[a-z]{2,40}$/i.test(name)) return;
  const known = Object.hasOwn(item, name) ? item[name] : undefined;
  if (known === undefined) item[name] = value;
  else if (Array.isArray(known)) known.push(value);
  else item[name] = [known, value];
}

/** The words or address of a property; of the article's body only its length, UTF-16 units. */
function propertyValue(
  dom: Dom,
  element: Element,
  names: string,
  visits: Visits,
): string | number | null {
  if (NOT_READ.test(names.slice(0, 200))) return null;
  if (BODY.test(names.slice(0, 200))) return textOf(dom, element, visits, visits.left).length;
  const attribute = VALUE_ATTRIBUTES[dom.tag(element)];
  const declared =
    dom.attribute(element, 'content') ??
    (attribute === undefined ? null : dom.attribute(element, attribute));
  const words = declared ?? textOf(dom, element, visits, MAX_VALUE_NODES);
  return cap(fold(words.slice(0, 4 * MAX_VALUE))) || null;
}

/** Text of the first nodes of an element, scripts left out. */
function textOf(dom: Dom, element: Element, visits: Visits, most: number): string {
  const own = { left: Math.min(most, visits.left) };
  visits.left -= own.left;
  let text = '';
  walk(
    dom,
    element,
    own,
    inner => !/^(?:script|style)$/.test(dom.tag(inner)),
    node => {
      if (text.length < MAX_TEXT) text += dom.data(node);
    },
  );
  visits.left += Math.max(0, own.left);
  return text;
}

/** Visits what is inside an element in document order; `enter` says whether to go further in. */
function walk(
  dom: Dom,
  root: Element,
  visits: Visits,
  enter: (element: Element) => boolean,
  read?: (text: Node) => void,
): void {
  let node: Node | null = dom.firstChild(root);
  while (node && visits.left > 0) {
    visits.left--;
    const type = dom.nodeType(node);
    if (type === TEXT) read?.(node);
    let next = type === ELEMENT && enter(node as Element) ? dom.firstChild(node) : null;
    while (!next && node && node !== root) {
      next = dom.nextSibling(node);
      if (!next) node = dom.parentNode(node);
    }
    node = next;
  }
}
