import { readdirSync, readFileSync } from 'node:fs';
import { commonStems } from '../../lib/cli/common-words';
import { isoDate } from '../../lib/cli/dates';
import { decode } from '../../lib/cli/decode';
import { toEntry } from '../../lib/cli/entry';
import { readRecord } from '../../lib/cli/reading';
import { checkRecord, type SourceRecord } from '../../lib/cli/record';
import { PackBuilder } from '../../lib/corpus/build';
import type { Entry } from '../../lib/corpus/types';

/** What the pack is made of, beside the repository; not everywhere. */
export const SHARED = new URL('../../../shared/', import.meta.url);
export const BUNDLED_PACK = new URL('../../public/packs/news.whence', import.meta.url);
const DEMO = new URL('../demo/record.json', import.meta.url);

export interface BundledPack {
  bytes: Uint8Array;
  articles: number;
  /** Pages that Whence does not take for articles, by name. */
  leftOut: string[];
}

/**
 * The pack that comes with the extension: the demo article, the seed's, and the article pages of the
 * evaluation data. Of the articles of others it holds facts and fingerprints, no title and no text.
 * The same inputs give the same bytes.
 */
export function bundledPack(shared: URL): BundledPack {
  const builder = new PackBuilder({ name: 'news', commonStems });
  const leftOut: string[] = [];
  for (const { id, record, known } of [demo(), seed(shared), ...articles(shared)]) {
    const reading = readRecord(record);
    if (!reading.article) {
      leftOut.push(id);
      continue;
    }
    const { url: _, ...facts } = record;
    const entry = toEntry(id, known ? facts : record, reading);
    builder.add({ ...entry, ...unsaid(entry, known) }, reading.article.text);
  }
  return { bytes: builder.finish(), articles: builder.size, leftOut };
}

/** What is known from elsewhere of what a page does not say itself. */
function unsaid(entry: Entry, known: Source['known']): Partial<Entry> {
  return {
    publisher: entry.publisher ?? known?.publisher ?? null,
    published: entry.published ?? known?.published ?? null,
  };
}

interface Source {
  id: string;
  record: SourceRecord;
  /** For pages of others: what the collection says where the page does not. */
  known?: Pick<Entry, 'publisher' | 'published'>;
}

function demo(): Source {
  const checked = checkRecord(JSON.parse(readFileSync(DEMO, 'utf8')));
  if ('problem' in checked) throw new Error(`tests/demo/record.json ${checked.problem}`);
  return { id: checked.record.id ?? 'demo', record: checked.record };
}

/** What is known of it is what its text states: credits, notice, and with it the year. */
function seed(shared: URL): Source {
  const folder = new URL('seed/', shared);
  const [file] = readdirSync(folder).filter(name => name.endsWith('.txt'));
  const text = readFileSync(new URL(file!, folder), 'utf8');
  const record = { text, publisher: 'Deutsche Welle', title: null, language: 'en' };
  return { id: 'deutsche-welle-2023', record };
}

interface ArticlePage {
  file: string;
  url: string;
  /** Missing for a part of the collection. */
  publisher?: string;
  published?: string;
}

function articles(shared: URL): Source[] {
  const pages = new URL('eval/pages/', shared);
  const rows = readFileSync(new URL('articles.jsonl', pages), 'utf8').trim().split('\n');
  return rows.map(row => {
    const { file, url, publisher, published } = JSON.parse(row) as ArticlePage;
    const html = decode(readFileSync(new URL(file, pages)));
    return {
      id: file.replace(/^articles\/|\.html$/g, ''),
      record: { html, url, title: null },
      known: { publisher: publisher ?? null, published: published ? isoDate(published) : null },
    };
  });
}
