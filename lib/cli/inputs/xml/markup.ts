import { escaped } from '../article-page';
import type { XmlElement } from './element';

/** Not closed in HTML. */
const VOID = new Set('area br col embed hr img input link meta source track wbr'.split(' '));

/**
 * The content of an element as HTML: elements of XHTML under their own names, others by `rename`,
 * which answers `null` for those to be left out with all that is in them.
 */
export function innerHtml(
  of: XmlElement,
  rename: (child: XmlElement) => string | null = htmlName,
): string {
  return of.children
    .map(child => (typeof child === 'string' ? escapedText(child) : outerHtml(child, rename)))
    .join('');
}

/** XHTML, with or without its namespace. */
function htmlName({ name }: XmlElement): string {
  return name.replace(/^(?:xhtml|atom|nar):/, '');
}

function outerHtml(of: XmlElement, rename: (child: XmlElement) => string | null): string {
  const name = rename(of);
  if (name === null) return '';
  if (!/^[a-z][a-z0-9]*$/i.test(name)) return innerHtml(of, rename);
  const attributes = Array.from(of.attributes, ([key, value]) =>
    /^[a-z][a-z0-9-]*$/i.test(key) ? ` ${key}="${escaped(value)}"` : '',
  ).join('');
  if (VOID.has(name.toLowerCase())) return `<${name}${attributes}>`;
  return `<${name}${attributes}>${innerHtml(of, rename)}</${name}>`;
}

/** An entity of HTML that XML does not know was left as it stood, and is one again in HTML. */
function escapedText(text: string): string {
  return escaped(text).replace(/&amp;([a-z][a-z0-9]{1,30};)/gi, '&$1');
}
