import * as v from 'valibot';
import { articleInput, type Body, type Facts } from './facts';
import type { Importer, Input, InputFile } from './importer';
import { jsonAround, jsonItems } from './json/read-json';
import { address, isWebAddress } from './links';
import { ONLY_SUMMARY } from './rss-items';

/** Wrong types are no reason to lose an article: they say nothing. */
const text = v.fallback(v.nullish(v.pipe(v.string(), v.trim())), null);
const id = v.fallback(
  v.nullish(v.pipe(v.union([v.string(), v.number()]), v.transform(String))),
  null,
);
const author = v.fallback(v.nullish(v.object({ name: text })), null);
const authors = v.fallback(v.nullish(v.array(author)), null);

const feedSchema = v.object({
  title: text,
  home_page_url: text,
  language: text,
  authors,
  author,
  items: v.array(v.unknown()),
});
const itemSchema = v.object({
  id,
  url: text,
  title: text,
  content_html: text,
  content_text: text,
  date_published: text,
  date_modified: text,
  language: text,
  authors,
  author,
});

/**
 * JSON Feed, versions 1 and 1.1 (jsonfeed.org).
 *
 * | fact | member of the item | else of the feed |
 * |---|---|---|
 * | text | content_html, content_text | |
 * | address | url, id that is a web address | |
 * | identifier | id | |
 * | title | title | |
 * | published | date_published, date_modified | |
 * | language | language | language |
 * | publisher | | title, where the address tells none |
 * | authors | authors[].name, author.name (version 1) | authors[].name, author.name |
 */
export const jsonFeed: Importer = {
  extensions: ['.jsonfeed'],
  recognises: head =>
    /^[\s\ufeff]{0,100}\{/.test(head) &&
    /"https?:\/\/(?:www\.)?jsonfeed\.org\/version\//.test(head),
  async *read(file: InputFile): AsyncIterable<Input> {
    const around = await jsonAround(file, 'items');
    const checked = v.safeParse(feedSchema, around);
    const feed = checked.success ? checked.output : null;
    if (!feed && around !== undefined) {
      yield { where: file.path, problem: 'is not a JSON Feed: it has no list “items”' };
    }
    for await (const { line, value, problem } of jsonItems(file, 'items')) {
      const where = `${file.path}:${line}`;
      const item = v.safeParse(itemSchema, value);
      const body = item.success ? bodyOf(item.output) : null;
      if (problem || !item.success) yield { where, problem: problem ?? 'is not an item' };
      else if (!body) yield { where, leftOut: ONLY_SUMMARY };
      else {
        const facts = factsOf(item.output, feed);
        yield* articleInput({ where, fallbackId: `${file.name}:${line}` }, facts, body);
      }
    }
  },
};

type Feed = v.InferOutput<typeof feedSchema>;
type Item = v.InferOutput<typeof itemSchema>;

function bodyOf({ content_html, content_text }: Item): Body | null {
  if (content_html) return { html: content_html };
  return content_text ? { text: content_text } : null;
}

function factsOf(item: Item, feed: Feed | null): Facts {
  const base = isWebAddress(feed?.home_page_url ?? null) ? feed?.home_page_url : undefined;
  const guid = item.id ?? null;
  return {
    url: address(item.url || null, base ?? undefined) ?? address(guid, undefined),
    guid,
    title: item.title ?? null,
    published: item.date_published || item.date_modified || null,
    language: item.language || feed?.language || null,
    channel: feed?.title ?? null,
    authors: [namesIn(item), namesIn(feed)].find(names => names.length > 0) ?? [],
  };
}

function namesIn(of: Pick<Feed, 'authors' | 'author'> | null): string[] {
  return [...(of?.authors ?? []), of?.author].flatMap(author => author?.name || []);
}
