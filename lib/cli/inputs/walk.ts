import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { InputError } from '../exit-codes';
import { inWords } from '../file-errors';
import { importerByContent, importerByName } from './formats';
import type { Importer, Input } from './importer';
import { text } from './text';

/**
 * Everything in the files and folders named, in order; within a folder by name, sub-folders included,
 * hidden files and what is in no known format passed over. A file that was named itself is read even
 * if nothing is known of it but that it is text.
 *
 * Memory: the names of one folder at each depth, and what its importer holds.
 */
export async function* walk(paths: string[]): AsyncGenerator<Input> {
  for (const path of paths) yield* walkInput(path);
}

async function* walkInput(path: string): AsyncGenerator<Input> {
  try {
    if ((await stat(path)).isDirectory()) {
      yield* walkFolder(path, '', new Set());
      return;
    }
    const importer = importerByName(path) ?? (await importerByContent(path)) ?? text;
    yield* importer.read({ path, name: basename(path) });
  } catch (error) {
    yield { where: path, problem: error instanceof InputError ? error.message : inWords(error) };
  }
}

/** @param within the folder's name inside the input, empty for the input itself */
async function* walkFolder(path: string, within: string, seen: Set<string>): AsyncGenerator<Input> {
  const real = await realpath(path);
  // A link to a folder above would be walked for ever.
  if (seen.has(real)) return;
  seen.add(real);
  const found = await readdir(path, { withFileTypes: true });
  for (const item of found.sort(byName)) {
    if (item.name.startsWith('.')) continue;
    const itemPath = join(path, item.name);
    const itemName = within ? `${within}/${item.name}` : item.name;
    try {
      const status = await stat(itemPath);
      if (status.isDirectory()) yield* walkFolder(itemPath, itemName, seen);
      else if (status.isFile()) yield* readFound(itemPath, itemName);
    } catch (error) {
      yield { where: itemPath, problem: inWords(error) };
    }
  }
}

async function* readFound(path: string, name: string): AsyncGenerator<Input> {
  const importer = importerByName(path) ?? (await recognised(path));
  if (importer) yield* importer.read({ path, name });
}

/** A file that is not text was not meant: a folder of pages holds their pictures, too. */
async function recognised(path: string): Promise<Importer | null> {
  try {
    const importer = await importerByContent(path);
    return importer && !path.endsWith('.json') ? importer : null;
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

/** By code unit, so that the same folder gives the same pack on every machine. */
function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}
