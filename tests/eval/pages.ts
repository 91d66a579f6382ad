import { readFileSync } from 'node:fs';
import { parseDocument } from '../../lib/cli/dom';
import { readPage } from '../../lib/page/read-page';
import type { PageReading } from '../../lib/page/types';
import { stripMarkup } from './strip-markup';

/** A page of `eval/pages` with what its truth file says of it. */
export interface TruePage {
  file: string;
  url: string;
  /** The article's full text; absent on pages that are none. */
  text?: string;
}

export type Half = 'dev' | 'held-out';

export function truePages(shared: URL, name: 'articles' | 'not-articles'): TruePage[] {
  return readFileSync(new URL(`eval/pages/${name}.jsonl`, shared), 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as TruePage);
}

/** @param stripped without what templates call their parts. */
export function readTruePage(shared: URL, page: TruePage, stripped = false): PageReading {
  const html = readFileSync(new URL(`eval/pages/${page.file}`, shared), 'utf8');
  const document = parseDocument(html);
  if (stripped) stripMarkup(document);
  return readPage(document, page.url).reading;
}

/** The half a page belongs to, by FNV-1a of its host, so that a publisher never changes sides. */
export function halfOfPage({ url }: TruePage): Half {
  const host = new URL(url).hostname.toLowerCase().replace(/^www\./, '');
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(host)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return (((hash >>> 16) ^ hash) & 1) === 0 ? 'dev' : 'held-out';
}
