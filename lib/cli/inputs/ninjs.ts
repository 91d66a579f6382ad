import * as v from 'valibot';
import { notBefore } from '../dates';
import { plainTitle } from '../html-text';
import { articleInput, type Body, type Facts } from './facts';
import { address } from './feed-facts';
import type { Importer, Input, InputFile } from './importer';
import { jsonItems } from './json/read-json';

const text = v.fallback(v.nullish(v.pipe(v.string(), v.trim())), null);
const named = v.fallback(
  v.nullish(v.array(v.object({ name: text, literal: text, role: text }))),
  null,
);
const written = v.fallback(
  v.nullish(v.array(v.object({ role: text, contenttype: text, value: text }))),
  null,
);

/** Member names of all versions: 3.0 writes in camel case what 1.x and 2.x write in small letters. */
const itemSchema = v.looseObject({
  uri: text,
  type: text,
  pubstatus: text,
  representationtype: text,
  firstcreated: text,
  versioncreated: text,
  contentcreated: text,
  embargoed: text,
  language: text,
  headline: text,
  headlines: written,
  title: text,
  bodies: written,
  byline: text,
  by: text,
  creditline: text,
  dateline: text,
  located: text,
  provider: v.fallback(v.nullish(v.union([v.string(), v.object({ name: v.string() })])), null),
  infosources: named,
  infosource: named,
  copyrightholder: text,
  copyrightnotice: text,
  usageterms: text,
  rightsinfo: v.fallback(v.nullish(v.object({ linkedrights: text })), null),
});
type Item = v.InferOutput<typeof itemSchema>;

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
      const item = v.safeParse(itemSchema, inSmallLetters(value));
      if (problem || !item.success || !item.output.uri) {
        yield { where, problem: problem ?? 'is not a ninjs item: it has no “uri”' };
      } else {
        yield* newsItem(item.output, { where, fallbackId: `${file.name}:${line}` });
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

/** Members under their names in small letters; also those of the objects in lists. */
function inSmallLetters(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inSmallLetters);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const name = key.toLowerCase();
      return [name, SMALL_INSIDE.has(name) ? inSmallLetters(inner) : inner];
    }),
  );
}

const SMALL_INSIDE = new Set(['bodies', 'headlines', 'rightsinfo', 'infosources', 'infosource']);

function* newsItem(item: Item, place: { where: string; fallbackId: string }): Generator<Input> {
  const body = bodyOf(item);
  if (item.pubstatus === 'withheld' || item.pubstatus === 'canceled') {
    yield { where: place.where, leftOut: 'items withheld or cancelled by their provider' };
  } else if (body) {
    yield* articleInput(place, factsOf(item), body);
  } else {
    const isText = !item.type || item.type === 'text' || item.type === 'composite';
    yield {
      where: place.where,
      leftOut: isText ? 'items without their text' : 'pictures, films and other media',
    };
  }
}

function bodyOf(item: Item): Body | null {
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

function factsOf(item: Item): Facts {
  const provider = typeof item.provider === 'string' ? item.provider : item.provider?.name;
  const main = item.headlines?.find(({ role }) => role === 'main') ?? item.headlines?.[0];
  const title = item.headline || main?.value || item.title;
  const sources = [...(item.infosource ?? []), ...(item.infosources ?? [])];
  return {
    url: address(item.uri ?? null, undefined),
    guid: item.uri ?? null,
    title: title ? plainTitle(title) : null,
    published: notBefore(
      item.firstcreated || item.contentcreated || item.versioncreated || null,
      item.embargoed || null,
    ),
    language: item.language || null,
    publisher: provider || item.copyrightholder || null,
    authors: [item.byline || item.by].flatMap(byline => (byline ? [byline] : [])),
    credits: [item.creditline, ...sources.map(it => it.name || it.literal), provider].flatMap(
      credit => credit || [],
    ),
    dateline: item.dateline || null,
    holder: item.copyrightholder || null,
    notice: item.copyrightnotice || null,
    licence: item.usageterms || item.rightsinfo?.linkedrights || null,
  };
}
