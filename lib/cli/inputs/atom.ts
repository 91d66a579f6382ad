import { fold } from '../../page/white-space';
import { plainTitle } from '../html-text';
import { atomContent } from './atom-content';
import { articleInput, type Facts } from './facts';
import type { Importer, Input, InputFile } from './importer';
import { address, linkTo } from './links';
import { ONLY_SUMMARY } from './rss-items';
import {
  attribute,
  element,
  elements,
  firstText,
  rawText,
  texts,
  type XmlElement,
} from './xml/element';
import { xmlAround, xmlItems } from './xml/read-xml';
import { rootName } from './xml/root';

/**
 * Atom (RFC 4287; the elements of Atom 0.3 that it kept). Each fact is the entry's own, else that of
 * the feed it was taken from (`atom:source`), else the feed's.
 *
 * | fact | element |
 * |---|---|
 * | text | atom:content that is text, HTML or XHTML and not elsewhere |
 * | address | atom:link (alternate), against xml:base |
 * | identifier | atom:id |
 * | title | atom:title |
 * | published | atom:published, dc:date, atom:updated |
 * | language | xml:lang of content, entry or feed; dc:language |
 * | publisher | dc:publisher, title of atom:source; title of the feed, where the address tells none |
 * | authors | atom:author (section 4.2.1: also source's or feed's), dc:creator |
 * | contributors | atom:contributor |
 * | credit lines | dc:source |
 * | copyright | atom:rights (section 4.2.10: also the feed's), dc:rights |
 * | licence | atom:link (license, RFC 4946), cc:license |
 */
export const atom: Importer = {
  extensions: ['.atom'],
  recognises: head => /^atom:(?:feed|entry)$/.test(rootName(head) ?? ''),
  async *read(file: InputFile): AsyncIterable<Input> {
    const feed = originFacts(await xmlAround(file, isEntry));
    for await (const { line, element: entry, problem } of xmlItems(file, isEntry)) {
      const where = `${file.path}:${line}`;
      if (!entry) {
        yield { where, problem: problem ?? 'could not be read' };
        continue;
      }
      const content = element(entry, 'atom:content');
      const body = content && atomContent(content);
      if (!body) yield { where, leftOut: ONLY_SUMMARY };
      else {
        const place = { where, fallbackId: `${file.name}:${line}` };
        yield* articleInput(place, factsOf(entry, feed), body);
      }
    }
  },
};

function isEntry(name: string): boolean {
  return name === 'atom:entry';
}

function factsOf(entry: XmlElement, feed: OriginFacts): Facts {
  const origin = originFacts(element(entry, 'atom:source'));
  const own = originFacts(entry);
  const first = <K extends keyof OriginFacts>(key: K) => own[key] ?? origin[key] ?? feed[key];
  const title = element(entry, 'atom:title');
  const base = address(attribute(entry, 'xml:base'), feed.base ?? undefined) ?? feed.base;
  return {
    url: address(linkTo(entry, 'alternate'), base ?? undefined),
    guid: firstText(entry, 'atom:id'),
    title: title ? titleText(title) : null,
    published: firstText(entry, 'atom:published', 'atom:issued', 'dc:date', 'atom:updated'),
    language: attribute(element(entry, 'atom:content'), 'xml:lang') ?? first('language'),
    publisher: firstText(entry, 'dc:publisher') ?? origin.title,
    channel: feed.title,
    authors: [...(first('authors') ?? []), ...texts(entry, 'dc:creator')],
    contributors: elements(entry, 'atom:contributor').flatMap(it => texts(it, 'atom:name')),
    credits: texts(entry, 'dc:source').filter(text => !/^https?:/i.test(text)),
    notice: first('notice'),
    licence: first('licence'),
  };
}

/** What an entry states, or its source or feed for it. */
interface OriginFacts {
  base: string | null;
  title: string | null;
  language: string | null;
  authors: string[] | null;
  notice: string | null;
  licence: string | null;
}

function originFacts(of: XmlElement | undefined): OriginFacts {
  const authors = elements(of, 'atom:author').flatMap(author => texts(author, 'atom:name'));
  return {
    base: address(
      attribute(of, 'xml:base') ?? linkTo(of, 'self') ?? linkTo(of, 'alternate'),
      undefined,
    ),
    title: firstText(of, 'atom:title'),
    language: attribute(of, 'xml:lang') ?? firstText(of, 'dc:language'),
    authors: authors.length > 0 ? authors : null,
    notice: firstText(of, 'atom:rights', 'atom:copyright', 'dc:rights'),
    licence:
      linkTo(of, 'license') ??
      attribute(element(of, 'cc:license'), 'rdf:resource') ??
      firstText(of, 'cc:license'),
  };
}

/** Text constructs are text, escaped HTML or XHTML (section 3.1). */
function titleText(title: XmlElement): string {
  const words = rawText(title);
  return attribute(title, 'type') === 'html' ? plainTitle(words) : fold(words);
}
