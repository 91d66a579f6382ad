import { open } from 'node:fs/promises';
import { constants, gunzipSync } from 'node:zlib';
import { decode } from '../decode';
import { InputError } from '../exit-codes';
import { isGzip } from '../gzip';
import { atom } from './atom';
import { html } from './html';
import type { Importer } from './importer';
import { jsonFeed } from './json-feed';
import { jsonLines } from './json-lines';
import { newsmlG2 } from './newsml-g2';
import { ninjs } from './ninjs';
import { rdf } from './rdf';
import { rss } from './rss';
import { sitemap } from './sitemap';
import { text } from './text';
import { isZstandard, UNREAD } from './unread';
import { warc } from './warc';
import { encodingByMark } from './xml/encoding';

/** Formats of XML. Files carry each other's extensions, or just `.xml`: their first element tells. */
const XML: Importer[] = [rss, rdf, atom, newsmlG2, sitemap];

/** Formats whose files are told by their extension. */
const TOLD_BY_NAME: Importer[] = [html, jsonLines, text, warc, jsonFeed, ninjs];

/**
 * Every format that Whence imports, in the order in which they are asked: those which are told by
 * names inside stand before those which take anything that begins like them.
 */
const IMPORTERS: Importer[] = [...XML, ...UNREAD, warc, jsonFeed, ninjs, html, jsonLines];

/** Enough for the comments, declarations and white space that documents begin with. */
const HEAD_BYTES = 8192;

/** The importer that a file's name asks for, if its extension is known. */
export function importerByName(path: string): Importer | null {
  return TOLD_BY_NAME.find(({ extensions }) => hasExtension(path, extensions)) ?? null;
}

/**
 * The importer for a file, by its name or else by how it begins; `null` when it is in no known format.
 *
 * @throws the file system's error, InputError when the file is not text
 */
export async function importerFor(path: string): Promise<Importer | null> {
  return importerByName(path) ?? importerByHead(await headOf(path));
}

/** Whether a file's name says that it is XML. */
export function isNamedXml(path: string): boolean {
  return hasExtension(path.replace(/\.gz$/i, ''), ['.xml', ...XML.flatMap(it => it.extensions)]);
}

function hasExtension(path: string, extensions: string[]): boolean {
  return extensions.some(extension => path.toLowerCase().endsWith(extension));
}

/** The importer that recognises the opening of a text. */
export function importerByHead(head: string): Importer | null {
  return IMPORTERS.find(importer => importer.recognises(head)) ?? null;
}

async function headOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return textOf(unzipped(buffer.subarray(0, bytesRead)));
  } finally {
    await file.close();
  }
}

/** Archives hold other things than text after their first lines, or from the first byte on. */
function textOf(head: Uint8Array): string {
  const start = Buffer.from(head).toString('latin1');
  if (warc.recognises(start) || isZstandard(start)) return start;
  const marked = encodingByMark(head);
  return marked ? new TextDecoder(marked).decode(head) : decode(head);
}

function unzipped(head: Uint8Array): Uint8Array {
  if (!isGzip(head)) return head;
  try {
    return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, HEAD_BYTES);
  } catch {
    throw new InputError('is damaged: it cannot be decompressed');
  }
}
