import { elementName, NO_NAMESPACES, scopeOf } from './namespaces';

/** What stands before the first element: space, comments, instructions, a document type. */
const BEFORE = /^(?:[\s\ufeff]+|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)/;
const TAG = /^<([\w.:-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>?/;
const ATTRIBUTE = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * The name of the first element of an XML document, from its opening, with the prefixes of
 * `namespaces.ts`; `null` when the text does not begin as XML does.
 */
export function rootName(head: string): string | null {
  const tag = TAG.exec(withoutProlog(head));
  if (!tag) return null;
  const [, name = '', attributes = ''] = tag;
  const found = Array.from(attributes.matchAll(ATTRIBUTE), ([, key = '', a, b]) => [key, a ?? b]);
  return elementName(name, scopeOf(Object.fromEntries(found), NO_NAMESPACES));
}

function withoutProlog(head: string): string {
  let rest = head;
  for (;;) {
    const before = BEFORE.exec(rest)?.[0] ?? documentType(rest);
    if (before === '') return rest;
    rest = rest.slice(before.length);
  }
}

/** A document type declaration, with the declarations inside its brackets. */
function documentType(text: string): string {
  if (!/^<!doctype/i.test(text)) return '';
  const bracket = text.search(/[[>]/);
  const inner = text[bracket] === '[' ? text.slice(bracket).search(/\]\s*>/) : -1;
  const end = text.indexOf('>', inner < 0 ? 0 : bracket + inner);
  return end < 0 ? text : text.slice(0, end + 1);
}
