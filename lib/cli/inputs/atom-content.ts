import type { Body } from './facts';
import { attribute, rawText, type XmlElement } from './xml/element';
import { innerHtml } from './xml/markup';

/**
 * The text of an Atom content element (RFC 4287, section 4.1.3): `text`, `html`, `xhtml`, or a media
 * type of text; `null` for other media, for content that stands elsewhere (`src`) and for none.
 */
export function atomContent(content: XmlElement): Body | null {
  if (attribute(content, 'src') !== null) return null;
  const type = attribute(content, 'type')?.toLowerCase() ?? 'text';
  if (type === 'xhtml' || /^application\/xhtml\+xml/.test(type)) {
    return filled({ html: innerHtml(content) });
  }
  if (type === 'html' || /^text\/html/.test(type)) return filled({ html: rawText(content) });
  if (type === 'text' || /^text\//.test(type)) return filled({ text: rawText(content) });
  return null;
}

function filled(body: Body): Body | null {
  const written = 'html' in body ? body.html : body.text;
  return written.trim() === '' ? null : body;
}
