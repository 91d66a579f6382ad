import { attribute, elements, text, type XmlElement } from './xml/element';

/** Roles (Media RSS 1.5.1, media:credit) of those who wrote rather than took pictures. */
const WRITERS = new Set(['author', 'writer', 'reporter', 'journalist', 'correspondent']);
const PICTURES = new Set(['photographer', 'artist', 'illustrator', 'camera', 'cinematographer']);

/**
 * Media RSS speaks of media objects, so that its credits are a picture's where the item has any
 * picture, film or sound; only beside none, or on a `media:content` that is a document, do they speak
 * of the article.
 */
export function articleParty(item: XmlElement, fact: 'author' | 'credit' | 'copyright'): string[] {
  const objects = mediaObjects(item);
  const documents = objects.filter(isDocument);
  const speaking = [...(objects.length === documents.length ? [item] : []), ...documents];
  const name = fact === 'copyright' ? 'media:copyright' : 'media:credit';
  return speaking
    .flatMap(of => elements(of, name))
    .filter(it => fact === 'copyright' || speaks(it, fact))
    .map(text)
    .filter(found => found !== null);
}

function speaks(credit: XmlElement, fact: 'author' | 'credit'): boolean {
  const role = attribute(credit, 'role')?.toLowerCase() ?? '';
  return fact === 'author' ? WRITERS.has(role) : !WRITERS.has(role) && !PICTURES.has(role);
}

function mediaObjects(item: XmlElement): XmlElement[] {
  return [
    ...elements(item, 'media:content', 'media:thumbnail', 'media:player'),
    ...elements(item, 'media:group').flatMap(group => elements(group, 'media:content')),
    ...elements(item, 'enclosure').filter(it => !/^text\//.test(attribute(it, 'type') ?? '')),
  ];
}

function isDocument(content: XmlElement): boolean {
  const medium = attribute(content, 'medium');
  if (medium !== null) return medium === 'document';
  return /^(?:text\/|application\/(?:xhtml|pdf))/.test(attribute(content, 'type') ?? '');
}
