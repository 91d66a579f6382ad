import { notBefore } from '../dates';
import { articleInput, type Body, type Facts } from './facts';
import { address } from './feed-facts';
import type { Importer, Input, InputFile } from './importer';
import { nitfBody, nitfFacts } from './nitf';
import {
  attribute,
  element,
  elements,
  firstText,
  rawText,
  text,
  texts,
  type XmlElement,
} from './xml/element';
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
    yield* articleInput(place, factsOf(item, contents[0], nitf), body);
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

function factsOf(
  item: XmlElement,
  content: XmlElement | undefined,
  nitf: XmlElement | undefined,
): Facts {
  const itemMeta = element(item, 'nar:itemMeta');
  const contentMeta = element(item, 'nar:contentMeta');
  const rights = elements(item, 'nar:rightsInfo');
  const inNitf: Facts = nitf ? nitfFacts(nitf) : {};
  const provider = partyName(element(itemMeta, 'nar:provider'));
  const guid = attribute(item, 'guid');
  const by = texts(contentMeta, 'nar:by');
  const creators = elements(contentMeta, 'nar:creator').map(partyName).filter(isSaid);
  return {
    url: pageLink(itemMeta) ?? pageLink(contentMeta) ?? address(guid, undefined),
    guid,
    title: headline(contentMeta) ?? firstText(itemMeta, 'nar:title') ?? inNitf.title ?? null,
    published: published(itemMeta, contentMeta),
    language:
      attribute(element(contentMeta, 'nar:language'), 'tag') ??
      attribute(content, 'xml:lang') ??
      attribute(element(content, 'xhtml:html'), 'xml:lang') ??
      attribute(item, 'xml:lang'),
    publisher: provider,
    authors: by.length > 0 ? by : (inNitf.authors ?? creators.filter(isPersonsName)),
    contributors: elements(contentMeta, 'nar:contributor').map(partyName).filter(isSaid),
    credits: [
      ...texts(contentMeta, 'nar:creditline'),
      ...elements(contentMeta, 'nar:infoSource').map(partyName).filter(isSaid),
      ...(provider === null ? [] : [provider]),
    ],
    dateline: firstText(contentMeta, 'nar:dateline') ?? inNitf.dateline ?? null,
    holder:
      rights
        .flatMap(info => elements(info, 'nar:copyrightHolder'))
        .map(partyName)
        .find(isSaid) ??
      inNitf.holder ??
      null,
    notice: rights.flatMap(info => texts(info, 'nar:copyrightNotice'))[0] ?? inNitf.notice ?? null,
    year: inNitf.year ?? null,
    licence:
      rights.flatMap(info => texts(info, 'nar:usageTerms')).join(' ') ||
      rights
        .flatMap(info => elements(info, 'nar:link'))
        .map(link => attribute(link, 'href'))
        .find(isSaid) ||
      null,
  };
}

function isSaid<T>(value: T | null): value is T {
  return value !== null;
}

/** Creators are often accounts of the newsroom's system: `penn.ada`. */
function isPersonsName(name: string): boolean {
  return /\s/.test(name);
}

/** The part of a QCode after its scheme: `text` of `ninat:text`; or a literal. */
function codeOf(of: XmlElement | undefined): string | null {
  const code = attribute(of, 'qcode') ?? attribute(of, 'literal');
  return code?.slice(code.indexOf(':') + 1) ?? null;
}

/** A party by its name, else by its code or literal, else by what stands inside (flexible properties). */
function partyName(of: XmlElement | undefined): string | null {
  if (!of) return null;
  return firstText(of, 'nar:name') ?? codeOf(of) ?? text(of);
}

function headline(contentMeta: XmlElement | undefined): string | null {
  const all = elements(contentMeta, 'nar:headline');
  const first = all.find(it => attribute(it, 'rank') === '1') ?? all[0];
  return text(first);
}

const PAGE_LINK = /(?:^|[:/#])(?:canonical|permalink|webpage)$/i;

function pageLink(meta: XmlElement | undefined): string | null {
  const link = elements(meta, 'nar:link').find(it => PAGE_LINK.test(attribute(it, 'rel') ?? ''));
  return address(attribute(link, 'href'), undefined);
}

/** An item sent under embargo is published when that ends. */
function published(
  itemMeta: XmlElement | undefined,
  contentMeta: XmlElement | undefined,
): string | null {
  const created =
    firstText(itemMeta, 'nar:firstCreated') ??
    firstText(contentMeta, 'nar:contentCreated') ??
    firstText(itemMeta, 'nar:versionCreated');
  return notBefore(created, firstText(itemMeta, 'nar:embargoed'));
}
