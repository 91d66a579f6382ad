import type { Readable } from 'node:stream';
import { decode } from '../decode';
import { importerByHead, importerByName } from './formats';
import { html } from './html';
import type { Importer, InputProblem, InputRecord } from './importer';
import { jsonLines, readRecords } from './json-lines';
import { openBytes } from './open-bytes';
import { readTextFile } from './read-text-file';
import { text } from './text';

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
): AsyncGenerator<InputRecord | InputProblem> {
  for (const path of paths) yield await pageInput(path, url, stdin);
}

async function pageInput(
  path: string,
  url: string | undefined,
  stdin: Readable,
): Promise<InputRecord | InputProblem> {
  const where = path === '-' ? 'stdin' : path;
  const byName = importerByName(path);
  if (byName && !PAGES.includes(byName)) return { where, problem: noPage(byName) };
  try {
    const content = path === '-' ? await readAll(stdin) : await readTextFile({ path });
    const importer = byName ?? importerByHead(content.slice(0, HEAD_LENGTH));
    // Text may begin like a record.
    if (importer && importer !== jsonLines && !PAGES.includes(importer)) {
      return { where, problem: noPage(importer) };
    }
    const body = importer === html ? { html: content } : { text: content };
    return { where, fallbackId: path, record: url ? { ...body, url } : body };
  } catch (error) {
    return { where, problem: (error as Error).message };
  }
}

/** Formats of which a file is one page. */
const PAGES = [html, text];

function noPage(importer: Importer): string {
  return importer === jsonLines
    ? 'holds records, not a page: label them with --records'
    : 'holds articles, not a page: build a pack of them';
}

async function readAll(stdin: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(chunk);
  return decode(Buffer.concat(chunks));
}

/** Records to label, from a file of JSON Lines or, for `-`, from stdin; one in memory at a time. */
export async function* recordInputs(
  path: string,
  stdin: Readable,
): AsyncGenerator<InputRecord | InputProblem> {
  const shown = path === '-' ? 'stdin' : path;
  const chunks: AsyncIterable<Uint8Array> = path === '-' ? stdin : openBytes({ path, name: path });
  try {
    yield* readRecords(chunks, { path: shown, name: shown });
  } catch (error) {
    yield { where: shown, problem: (error as Error).message };
  }
}
