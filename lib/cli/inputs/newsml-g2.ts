import { articleInput, type Body } from './facts';
import type { Importer, Input, InputFile } from './importer';
import { codeOf, newsItemFacts } from './newsml-facts';
import { nitfBody } from './nitf';
import { attribute, element, elements, rawText, type XmlElement } from './xml/element';
import { innerHtml } from './xml/markup';
import { xmlItems } from './xml/read-xml';
import { rootName } from './xml/root';

/**
 * NewsML-G2 (IPTC, 2.x, both conformance levels): news items alone, in a news message or in an item
 * set. Packages, concepts and planning hold no text and are passed over.
 *
 * | fact | element of newsItem |
 * |---|---|
 * | text | contentSet/inlineXML (XHTML, NITF), contentSet/inlineData (text) |
 * | address | itemMeta/link and contentMeta/link whose rel is canonical, permalink or webpage; @guid that is a web address |
 * | identifier | @guid |
 * | title | contentMeta/headline (rank 1 first), itemMeta/title; NITF hl1 |
 * | published | itemMeta/firstCreated, contentMeta/contentCreated, itemMeta/versionCreated; not before itemMeta/embargoed |
 * | language | contentMeta/language/@tag, xml:lang of the content, @xml:lang |
 * | publisher | itemMeta/provider |
 * | authors | contentMeta/by, contentMeta/creator; NITF byline |
 * | contributors | contentMeta/contributor |
 * | credit lines | contentMeta/creditline, contentMeta/infoSource, itemMeta/provider |
 * | dateline | contentMeta/dateline; NITF dateline |
 * | copyright | rightsInfo/copyrightHolder, rightsInfo/copyrightNotice; NITF doc.copyright |
 * | terms of use | rightsInfo/usageTerms, rightsInfo/link |
 */
export const newsmlG2: Importer = {
  extensions: ['.newsml', '.g2'],
  recognises: head => /^nar:\w+$/.test(rootName(head) ?? ''),
  async *read(file: InputFile): AsyncIterable<Input> {
    for await (const { line, element: item, problem } of xmlItems(file, isNewsItem)) {
      const where = `${file.path}:${line}`;
      if (item) yield* newsItem(item, { where, fallbackId: `${file.name}:${line}` });
      else yield { where, problem: problem ?? 'could not be read' };
    }
  },
};

function isNewsItem(name: string): boolean {
  return name === 'nar:newsItem';
}

function* newsItem(
  item: XmlElement,
  place: { where: string; fallbackId: string },
): Generator<Input> {
  const itemMeta = element(item, 'nar:itemMeta');
  const status = codeOf(element(itemMeta, 'nar:pubStatus'));
  const contents = elements(element(item, 'nar:contentSet'), 'nar:inlineXML', 'nar:inlineData');
  const nitf = element(contents[0], 'nitf:nitf') ?? element(contents[0], 'nitf');
  const body = contents.map(content => bodyOf(content)).find(found => found !== null);
  if (status === 'withheld' || status === 'canceled') {
    yield { where: place.where, leftOut: 'items withheld or cancelled by their provider' };
  } else if (body) {
    yield* articleInput(place, newsItemFacts(item, contents[0], nitf), body);
  } else {
    const kind = codeOf(element(itemMeta, 'nar:itemClass')) ?? 'text';
    const isText = kind === 'text' || kind === 'composite';
    yield {
      where: place.where,
      leftOut: isText ? 'items without their text' : 'pictures, films and other media',
    };
  }
}

function bodyOf(content: XmlElement): Body | null {
  const type = attribute(content, 'contenttype') ?? '';
  if (content.name === 'nar:inlineData') {
    const encoding = attribute(content, 'encoding');
    if (encoding !== null || !/^(?:text\/|$)/.test(type)) return null;
    const written = rawText(content);
    if (written.trim() === '') return null;
    return /html/.test(type) ? { html: written } : { text: written };
  }
  const nitf = element(content, 'nitf:nitf') ?? element(content, 'nitf');
  if (nitf) return nitfBody(nitf);
  const html = element(content, 'xhtml:html') ?? element(content, 'html') ?? content;
  const body = element(html, 'xhtml:body') ?? element(html, 'body') ?? html;
  return rawText(body).trim() === '' ? null : { html: innerHtml(body) };
}
