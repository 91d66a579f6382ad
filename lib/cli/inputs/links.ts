import { attribute, elements, type XmlElement } from './xml/element';

/** Where an Atom link with this relation leads (RFC 4287, section 4.2.7; `alternate` is the default). */
export function linkTo(of: XmlElement | undefined, relation: string): string | null {
  const link = elements(of, 'atom:link').find(
    it => (attribute(it, 'rel') ?? 'alternate') === relation,
  );
  return attribute(link, 'href');
}

export function isWebAddress(text: string | null): text is string {
  return text !== null && /^https?:\/\/\S+$/i.test(text);
}

/** An absolute web address, or `null`. */
export function address(link: string | null, base: string | undefined): string | null {
  if (link === null || !URL.canParse(link, base)) return null;
  const { href, protocol } = new URL(link, base);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}
