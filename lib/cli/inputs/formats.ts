import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { decode } from '../decode';
import { html } from './html';
import type { Importer } from './importer';
import { jsonLines } from './json-lines';
import { text } from './text';

/** Every format that Whence imports; the first that recognises a file reads it. */
const IMPORTERS: Importer[] = [html, jsonLines, text];

/** Enough for the comments and white space that pages begin with. */
const HEAD_BYTES = 4096;

/** The importer that a file's name asks for, if its extension is known. */
export function importerByName(path: string): Importer | null {
  const extension = extname(path).toLowerCase();
  return IMPORTERS.find(importer => importer.extensions.includes(extension)) ?? null;
}

/**
 * The importer for a file whose extension says nothing, by how it begins.
 *
 * @throws the file system's error
 */
export async function importerByContent(path: string): Promise<Importer | null> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return importerByHead(decode(buffer.subarray(0, bytesRead)));
  } finally {
    await file.close();
  }
}

/** The importer that recognises the opening of a text. */
export function importerByHead(head: string): Importer | null {
  return IMPORTERS.find(importer => importer.recognises(head)) ?? null;
}
