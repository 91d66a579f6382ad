/**
 * Namespaces of the formats and extensions that the importers read, by the prefix that the tables of
 * the importers write. Documents choose prefixes of their own; RSS has no namespace, and the one that
 * RSS 1.0 has stands for none.
 */
const PREFIXES = new Map(
  Object.entries({
    'purl.org/rss/1.0': '',
    'my.netscape.com/rdf/simple/0.9': '',
    'backend.userland.com/rss2': '',
    'www.w3.org/1999/02/22-rdf-syntax-ns': 'rdf',
    'www.w3.org/2005/atom': 'atom',
    'purl.org/atom/ns': 'atom',
    'purl.org/rss/1.0/modules/content': 'content',
    'purl.org/dc/elements/1.1': 'dc',
    'purl.org/dc/elements/1.0': 'dc',
    'purl.org/dc/terms': 'dcterms',
    'search.yahoo.com/mrss': 'media',
    'rssnamespace.org/feedburner/ext/1.0': 'feedburner',
    'prismstandard.org/namespaces/basic/2.0': 'prism',
    'prismstandard.org/namespaces/1.2/basic': 'prism',
    'creativecommons.org/ns': 'cc',
    'web.resource.org/cc': 'cc',
    'backend.userland.com/creativecommonsrssmodule': 'cc',
    'iptc.org/std/nar/2006-10-01': 'nar',
    'iptc.org/std/nitf/2006-10-18': 'nitf',
    'www.w3.org/1999/xhtml': 'xhtml',
    'www.sitemaps.org/schemas/sitemap/0.9': 'sitemap',
    'www.google.com/schemas/sitemap/0.84': 'sitemap',
    'www.google.com/schemas/sitemap-news/0.9': 'news',
  }),
);

const KNOWN_PREFIXES = new Set(PREFIXES.values());

/** The prefix under which a namespace is known here; unknown ones get `{address}`. */
function prefixOf(uri: string): string {
  const bare = uri
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/#]+$/, '');
  return PREFIXES.get(bare) ?? `{${uri}}`;
}

/** Prefixes in scope, each with the one it is known by here. */
export type Scope = ReadonlyMap<string, string>;

/** A scope is copied where it changes; documents bind a dozen prefixes. */
const MAX_PREFIXES = 200;

export const NO_NAMESPACES: Scope = new Map([['xml', 'xml']]);

/** The scope inside an element with these attributes (Namespaces in XML 1.0, section 6). */
export function scopeOf(attributes: Readonly<Record<string, string>>, outer: Scope): Scope {
  let scope: Map<string, string> | null = null;
  for (const [name, value] of Object.entries(attributes)) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    if ((scope ?? outer).size >= MAX_PREFIXES) break;
    scope ??= new Map(outer);
    scope.set(name.slice(6), value === '' ? '' : prefixOf(value));
  }
  return scope ?? outer;
}

/**
 * The name of an element as the importers know it, e.g. `dc:creator`. A prefix that the document
 * forgot to bind is taken for the namespace that is known by it.
 */
export function elementName(written: string, scope: Scope): string {
  const [prefix, local] = split(written);
  return joined(scope.get(prefix) ?? unbound(prefix), local);
}

/** The same for an attribute: one without a prefix has no namespace. */
export function attributeName(written: string, scope: Scope): string {
  const [prefix, local] = split(written);
  return prefix === '' ? local : joined(scope.get(prefix) ?? unbound(prefix), local);
}

function unbound(prefix: string): string {
  return KNOWN_PREFIXES.has(prefix) ? prefix : `{${prefix}}`;
}

function split(written: string): [prefix: string, local: string] {
  const colon = written.indexOf(':');
  return colon < 0 ? ['', written] : [written.slice(0, colon), written.slice(colon + 1)];
}

function joined(prefix: string, local: string): string {
  return prefix === '' ? local : `${prefix}:${local}`;
}
