import { dirname } from 'node:path';
import { isoDate } from '../dates';
import { plainTitle } from '../html-text';
import type { SourceRecord } from '../record';
import type { Importer, Input, InputFile } from './importer';
import { mirrorFile } from './mirror';
import { readTextFile } from './read-text-file';
import { element, firstText, type XmlElement } from './xml/element';
import { xmlItems } from './xml/read-xml';
import { rootName } from './xml/root';

/** Sitemaps may list sitemaps, and those no further ones (sitemaps.org, "Sitemap index files"). */
const MAX_DEPTH = 1;

/**
 * News sitemaps (sitemaps.org 0.9 with Google's news extension 0.9): the list of the pages to read out
 * of a mirror of the site. Nothing is fetched; see `mirrorFile` for where a page is looked for.
 *
 * | fact | element of url |
 * |---|---|
 * | text and what the page states | the page in the mirror |
 * | address | loc |
 * | title | news:news/news:title |
 * | published | news:news/news:publication_date |
 * | publisher | news:news/news:publication/news:name |
 * | language | news:news/news:publication/news:language |
 */
export const sitemap: Importer = {
  extensions: [],
  recognises: head => /^sitemap:(?:urlset|sitemapindex)$/.test(rootName(head) ?? ''),
  read: file => listed(file, 0),
};

async function* listed(file: InputFile, depth: number): AsyncGenerator<Input> {
  for await (const { line, element: item, problem } of xmlItems(file, isListed)) {
    const where = `${file.path}:${line}`;
    const address = firstText(item, 'sitemap:loc');
    if (!item || !address) {
      yield { where, problem: problem ?? 'names no page: it has no <loc>' };
      continue;
    }
    const path = await mirrorFile(dirname(file.path), address);
    if (path === null) yield { where, problem: `is not in the mirror: ${address}` };
    else if (item.name === 'sitemap:url') yield* page(item, address, path, where);
    else if (depth < MAX_DEPTH) yield* listed({ path, name: file.name }, depth + 1);
    else yield { where, problem: 'is a list inside a list of sitemaps, and was not read' };
  }
}

function isListed(name: string): boolean {
  return name === 'sitemap:url' || name === 'sitemap:sitemap';
}

/** A page that is listed as news is an article; others may be anything. */
async function* page(
  item: XmlElement,
  url: string,
  path: string,
  where: string,
): AsyncGenerator<Input> {
  const news = element(item, 'news:news');
  const publication = element(news, 'news:publication');
  const title = firstText(news, 'news:title');
  const date = firstText(news, 'news:publication_date');
  const published = date && isoDate(date);
  if (date && !published) {
    yield { where, problem: `its date is not one and was left out: ${date}` };
  }
  const publisher = firstText(publication, 'news:name');
  const language = firstText(publication, 'news:language');
  try {
    const record: SourceRecord = {
      html: await readTextFile({ path }),
      url,
      ...(title ? { title: plainTitle(title) } : {}),
      ...(published ? { published } : {}),
      ...(publisher ? { publisher } : {}),
      ...(language ? { language } : {}),
    };
    yield { where, fallbackId: url, record, ...(news ? {} : { crawled: true }) };
  } catch (error) {
    yield { where: path, problem: (error as Error).message };
  }
}
