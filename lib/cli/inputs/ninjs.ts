import { articleInput, type Body } from './facts';
import type { Importer, Input, InputFile } from './importer';
import { jsonItems } from './json/read-json';
import { type NinjsItem, ninjsFacts, parseNinjs } from './ninjs-item';

/**
 * ninjs (IPTC News in JSON, 1.0 to 3.x): an item, a list of items, or one after another.
 *
 * | fact | member |
 * |---|---|
 * | text | body_xhtml, body_html, body_text, other body_… (1.x); bodies[] (2.0 on) |
 * | address | uri that is a web address |
 * | identifier | uri |
 * | title | headline, headlines[] (main first), title |
 * | published | firstcreated, contentcreated, versioncreated; not before embargoed |
 * | language | language |
 * | publisher | provider; copyrightholder |
 * | authors | byline, by |
 * | credit lines | creditline, infosource[], infosources[], provider |
 * | dateline | dateline |
 * | copyright | copyrightholder, copyrightnotice |
 * | terms of use | usageterms, rightsinfo.linkedrights |
 */
export const ninjs: Importer = {
  extensions: ['.ninjs'],
  recognises: head => /^[\s\ufeff]{0,100}[[{]/.test(head) && isNinjs(head),
  async *read(file: InputFile): AsyncIterable<Input> {
    for await (const { line, value, problem } of jsonItems(file)) {
      const where = `${file.path}:${line}`;
      const item = parseNinjs(value);
      if (problem || !item?.uri) {
        yield { where, problem: problem ?? 'is not a ninjs item: it has no “uri”' };
      } else {
        yield* newsItem(item, { where, fallbackId: `${file.name}:${line}` });
      }
    }
  },
};

/** Names of members that only ninjs has, beside `uri`, which is all that an item must have. */
function isNinjs(head: string): boolean {
  return (
    /"uri"\s*:/.test(head) &&
    /"(?:\$?standard|pubstatus|versioncreated|firstcreated|bodies|body_\w+|representationtype|copyrightholder)"\s*:/i.test(
      head,
    )
  );
}

function* newsItem(
  item: NinjsItem,
  place: { where: string; fallbackId: string },
): Generator<Input> {
  const body = bodyOf(item);
  if (item.pubstatus === 'withheld' || item.pubstatus === 'canceled') {
    yield { where: place.where, leftOut: 'items withheld or cancelled by their provider' };
  } else if (body) {
    yield* articleInput(place, ninjsFacts(item), body);
  } else {
    const isText = !item.type || item.type === 'text' || item.type === 'composite';
    yield {
      where: place.where,
      leftOut: isText ? 'items without their text' : 'pictures, films and other media',
    };
  }
}

function bodyOf(item: NinjsItem): Body | null {
  for (const body of item.bodies ?? []) {
    if (body.value) return isHtml(body.contenttype ?? body.role ?? '', body.value);
  }
  const names = Object.keys(item).filter(name => name.startsWith('body_'));
  const ranked = ['body_xhtml', 'body_html', 'body_text', ...names.sort()];
  for (const name of ranked) {
    const value = item[name];
    if (typeof value === 'string' && value.trim() !== '') return isHtml(name, value);
  }
  return null;
}

/** The kind of a body as its name says, or else as it looks. */
function isHtml(kind: string, value: string): Body {
  if (/html/i.test(kind)) return { html: value };
  const isPlain = /plain|text$/i.test(kind);
  return isPlain || !/<p[\s>]/i.test(value) ? { text: value } : { html: value };
}
