import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { decode } from '../decode';
import { inWords } from '../file-errors';
import { importerByHead, importerByName } from './formats';
import { html } from './html';
import type { Input } from './importer';
import { jsonLines, readRecords } from './json-lines';
import { readTextFile } from './read-text-file';

/** How much of a page tells its format. */
const HEAD_LENGTH = 4096;

/**
 * Pages to label: files of HTML or text, `-` for stdin. Their id is the path as given.
 *
 * @param url the address of the page, where it is known
 */
export async function* pageInputs(
  paths: string[],
  url: string | undefined,
  stdin: Readable,
): AsyncGenerator<Input> {
  for (const path of paths) yield await pageInput(path, url, stdin);
}

async function pageInput(path: string, url: string | undefined, stdin: Readable): Promise<Input> {
  const where = path === '-' ? 'stdin' : path;
  const byName = importerByName(path);
  if (byName === jsonLines) {
    return { where, problem: 'holds records, not a page: label them with --records' };
  }
  try {
    const content = path === '-' ? await readAll(stdin) : await readTextFile(path);
    const importer = byName ?? importerByHead(content.slice(0, HEAD_LENGTH));
    const body = importer === html ? { html: content } : { text: content };
    return { where, fallbackId: path, record: url ? { ...body, url } : body };
  } catch (error) {
    return { where, problem: (error as Error).message };
  }
}

async function readAll(stdin: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(chunk);
  return decode(Buffer.concat(chunks));
}

/** Records to label, from a file of JSON Lines or, for `-`, from stdin; one in memory at a time. */
export async function* recordInputs(path: string, stdin: Readable): AsyncGenerator<Input> {
  const chunks: AsyncIterable<Uint8Array> = path === '-' ? stdin : createReadStream(path);
  const shown = path === '-' ? 'stdin' : path;
  try {
    yield* readRecords(chunks, { path: shown, name: shown });
  } catch (error) {
    yield { where: shown, problem: inWords(error) };
  }
}
