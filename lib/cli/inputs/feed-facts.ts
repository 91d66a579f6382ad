import { plainTitle } from '../html-text';
import type { Facts } from './facts';
import { address, isWebAddress, linkTo } from './links';
import { articleParty } from './media-rss';
import { attribute, element, elements, firstText, texts, type XmlElement } from './xml/element';

/**
 * What the items and channels of RSS state, whatever their version.
 *
 * | fact | of the item | else of the channel |
 * |---|---|---|
 * | address | feedburner:origLink, link, guid (a permalink), atom:link (alternate), rdf:about | |
 * | identifier | guid, rdf:about | |
 * | title | title, dc:title | |
 * | published | pubDate, dc:date, dcterms:issued, dcterms:created, prism:publicationDate, atom:published, atom:updated | |
 * | language | xml:lang, dc:language | language, dc:language, xml:lang |
 * | publisher | dc:publisher, prism:publicationName, source | dc:publisher; title, where the address tells none |
 * | authors | dc:creator, author, atom:author, media:credit (author and the like) | |
 * | contributors | dc:contributor | |
 * | credit lines | dc:source, media:credit (of the text) | |
 * | copyright | dc:rights, dcterms:rights, atom:rights, prism:copyright, media:copyright; dcterms:rightsHolder | copyright, dc:rights, dcterms:rights, atom:rights |
 * | licence | cc:license, dcterms:license, atom:link (license), media:license | the same |
 *
 * Standards: RSS 2.0.11 (RSS Advisory Board), RSS 1.0 (RSS-DEV), their modules content and Dublin Core,
 * Media RSS 1.5.1, RFC 4287 and RFC 4946 for the Atom elements inside RSS.
 */
export function feedFacts(item: XmlElement, channel: ChannelFacts): Facts {
  const about = attribute(item, 'rdf:about');
  const guid = element(item, 'guid');
  const permalink = attribute(guid, 'isPermaLink') === 'false' ? null : firstText(item, 'guid');
  const title = firstText(item, 'title', 'dc:title');
  return {
    url:
      [
        firstText(item, 'feedburner:origLink'),
        firstText(item, 'link'),
        isWebAddress(permalink) ? permalink : null,
        linkTo(item, 'alternate'),
        isWebAddress(about) ? about : null,
      ]
        .map(link => address(link, channel.address ?? undefined))
        .find(link => link !== null) ?? null,
    guid: firstText(item, 'guid') ?? about,
    title: title && plainTitle(title),
    published: firstText(
      item,
      'pubDate',
      'dc:date',
      'dcterms:issued',
      'dcterms:created',
      'prism:publicationDate',
      'atom:published',
      'atom:updated',
    ),
    language: attribute(item, 'xml:lang') ?? firstText(item, 'dc:language') ?? channel.language,
    publisher:
      firstText(item, 'dc:publisher', 'prism:publicationName', 'source') ?? channel.publisher,
    channel: channel.title,
    authors: [
      ...texts(item, 'dc:creator'),
      ...texts(item, 'author').map(nameInMail),
      ...elements(item, 'atom:author').flatMap(author => texts(author, 'atom:name')),
      ...articleParty(item, 'author'),
    ],
    contributors: texts(item, 'dc:contributor'),
    credits: [
      ...texts(item, 'dc:source').filter(source => !isWebAddress(source)),
      ...articleParty(item, 'credit'),
    ],
    notice:
      firstText(item, ...RIGHTS, 'prism:copyright') ?? articleParty(item, 'copyright')[0] ?? null,
    holder: firstText(item, 'dcterms:rightsHolder'),
    channelNotice: channel.notice,
    licence: licence(item) ?? channel.licence,
  };
}

const RIGHTS = ['dc:rights', 'dcterms:rights', 'atom:rights'];

/** What a channel states for all its items. */
export interface ChannelFacts {
  address: string | null;
  title: string | null;
  language: string | null;
  publisher: string | null;
  notice: string | null;
  licence: string | null;
}

/** @param document the feed without its items */
export function channelFacts(document: XmlElement | undefined): ChannelFacts {
  const channel = element(document, 'channel');
  return {
    address: address(firstText(channel, 'link'), undefined),
    title: firstText(channel, 'title'),
    language:
      firstText(channel, 'language', 'dc:language') ??
      attribute(channel, 'xml:lang') ??
      attribute(document, 'xml:lang'),
    publisher: firstText(channel, 'dc:publisher'),
    notice: firstText(channel, 'copyright', ...RIGHTS),
    licence: licence(channel),
  };
}

/** RSS names people by their mail: `ada@courier.example (Ada Penn)`. */
function nameInMail(author: string): string {
  const [, name] = /^\S+@\S+\s+\(([^)]{1,200})\)$/.exec(author) ?? [];
  return name ?? (/^\S+@\S+$/.test(author) ? '' : author);
}

function licence(of: XmlElement | undefined): string | null {
  const stated = element(of, 'cc:license') ?? element(of, 'media:license');
  return (
    attribute(stated, 'rdf:resource') ??
    attribute(stated, 'href') ??
    firstText(of, 'cc:license', 'media:license', 'dcterms:license') ??
    linkTo(of, 'license')
  );
}
