import type { Body, Facts } from './facts';
import { attribute, element, elements, rawText, text, type XmlElement } from './xml/element';
import { innerHtml } from './xml/markup';

/**
 * The text of an NITF document (IPTC, 3.x), as NewsML-G2 carries them: body/body.content, its
 * paragraphs and headings as HTML; pictures with their captions, tables of data and notes to editors
 * are not the text.
 */
export function nitfBody(nitf: XmlElement): Body | null {
  const content = inside(inside(nitf, 'body'), 'body.content');
  if (!content || rawText(content).trim() === '') return null;
  return { html: innerHtml(content, htmlName) };
}

const HTML_NAMES = new Map([
  ['hl1', 'h1'],
  ['hl2', 'h2'],
  ['bq', 'blockquote'],
  ['block', 'div'],
]);
const NOT_TEXT = new Set(['media', 'note', 'nitf-table']);

function htmlName({ name }: XmlElement): string | null {
  const local = localName(name);
  return NOT_TEXT.has(local) ? null : (HTML_NAMES.get(local) ?? local);
}

/**
 * | fact | element |
 * |---|---|
 * | title | body.head/hedline/hl1 |
 * | authors | body.head/byline |
 * | dateline | body.head/dateline |
 * | copyright | head/docdata/doc.copyright (@holder, @year), body.head/rights |
 */
export function nitfFacts(nitf: XmlElement): Facts {
  const head = inside(inside(nitf, 'body'), 'body.head');
  const docdata = inside(inside(nitf, 'head'), 'docdata');
  const copyright = inside(docdata, 'doc.copyright');
  const bylines = elements(head)
    .filter(it => localName(it.name) === 'byline')
    .map(text)
    .filter(byline => byline !== null);
  return {
    title: text(inside(inside(head, 'hedline'), 'hl1')),
    ...(bylines.length > 0 ? { authors: bylines } : {}),
    dateline: text(inside(head, 'dateline')),
    holder: attribute(copyright, 'holder'),
    notice: text(inside(head, 'rights')),
    year: yearOf(attribute(copyright, 'year')),
  };
}

function yearOf(written: string | null): number | null {
  return written !== null && /^\d{4}$/.test(written) ? Number(written) : null;
}

/** NITF comes with its namespace, with that of NewsML-G2 around it, or with none. */
function localName(name: string): string {
  return name.replace(/^(?:nitf|nar):/, '');
}

function inside(of: XmlElement | undefined, name: string): XmlElement | undefined {
  return element(of, `nitf:${name}`) ?? element(of, `nar:${name}`) ?? element(of, name);
}
