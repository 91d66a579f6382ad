import { LimitError } from '../page/limits';
import { readPage } from '../page/read-page';
import { readText } from '../page/read-text';
import type { PageReading } from '../page/types';
import { withDeclared } from './declared';
import { parseDocument } from './dom';
import { htmlText } from './html-text';
import type { SourceRecord } from './record';

/**
 * The reading of a record's HTML or text, as a content script would make it of the page.
 * A record with both is read for its statements from the HTML; its text is the article's.
 */
export function readRecord(record: SourceRecord): PageReading {
  const reading = readBody(record);
  return record.declared ? withDeclared(reading, record.declared) : reading;
}

function readBody(record: SourceRecord): PageReading {
  const url = record.url ?? '';
  if (record.html === undefined) return plainReading(record, record.text ?? '');
  const reading = readHtml(record.html, url);
  if (record.text === undefined) {
    // What a container holds as an article is one, however little it looks like a page.
    const isMissed = record.declared && !reading.article && !reading.detection.problem;
    return isMissed ? plainReading(record, htmlText(record.html)) : reading;
  }
  const { article } = readText(record.text, { url });
  return {
    ...reading,
    article: article && { ...article, title: reading.article?.title ?? article.title },
  };
}

function plainReading({ url, title }: SourceRecord, text: string): PageReading {
  return readText(text, { url: url ?? '', ...(title ? { title } : {}) });
}

function readHtml(html: string, url: string): PageReading {
  try {
    return readPage(parseDocument(html), url).reading;
  } catch (error) {
    if (!(error instanceof LimitError)) throw error;
    const { reading } = readPage(parseDocument(''), url);
    return { ...reading, detection: { ...reading.detection, problem: error.problem } };
  }
}

/** Why a reading is worth a word to the person who asked for it; `null` when there is nothing to say. */
export function readingProblem(record: SourceRecord, reading: PageReading): string | null {
  if ((record.html ?? record.text ?? '').trim() === '') return 'is empty';
  if (reading.detection.problem === 'too-large') {
    return 'is too large to be read: too much text, too many elements, or nested too deeply';
  }
  return null;
}
