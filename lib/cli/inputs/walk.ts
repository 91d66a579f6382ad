import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { InputError } from '../exit-codes';
import { inWords } from '../file-errors';
import { importerFor, isNamedXml } from './formats';
import type { Importer, Input, InputFile, InputProblem } from './importer';
import { jsonLines } from './json-lines';
import { text } from './text';

/**
 * Everything in the files and folders named, in order; within a folder by name, sub-folders included,
 * hidden files and what is in no known format passed over. A file that was named itself is read even
 * if nothing is known of it but that it is text.
 *
 * Memory: the names of one folder at each depth, and what its importer holds.
 *
 * @param onRead told of bytes as they are read
 */
export async function* walk(
  paths: string[],
  onRead: (bytes: number) => void = () => {},
): AsyncGenerator<Input> {
  for (const path of paths) yield* walkInput(path, onRead);
}

async function* walkInput(path: string, onRead: (bytes: number) => void): AsyncGenerator<Input> {
  try {
    const found = (await stat(path)).isDirectory()
      ? filesIn(path, '', new Set())
      : [{ path, name: basename(path), isNamed: true }];
    for await (const item of found) {
      if ('problem' in item) yield item;
      else yield* readFile(item, onRead);
    }
  } catch (error) {
    yield { where: path, problem: error instanceof InputError ? error.message : inWords(error) };
  }
}

/** A file of an input: named by itself, or found in a folder. */
interface Found extends InputFile {
  isNamed: boolean;
}

/** @param within the folder's name inside the input, empty for the input itself */
async function* filesIn(
  path: string,
  within: string,
  seen: Set<string>,
): AsyncGenerator<Found | InputProblem> {
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
      if (status.isDirectory()) yield* filesIn(itemPath, itemName, seen);
      else if (status.isFile()) yield { path: itemPath, name: itemName, isNamed: false };
    } catch (error) {
      yield { where: itemPath, problem: inWords(error) };
    }
  }
}

/** Bytes of all files in the inputs, read or passed over; those that are missing count nothing. */
export async function bytesIn(paths: string[]): Promise<number> {
  let bytes = 0;
  for (const path of paths) {
    const status = await stat(path).catch(() => null);
    if (!status?.isDirectory()) bytes += status?.size ?? 0;
    else {
      for await (const file of filesIn(path, '', new Set())) {
        if ('path' in file) bytes += (await stat(file.path).catch(() => null))?.size ?? 0;
      }
    }
  }
  return bytes;
}

/** Files that are passed over, and what an importer does not look at, count as read when done with. */
async function* readFile(file: Found, onRead: (bytes: number) => void): AsyncGenerator<Input> {
  let read = 0;
  const counted = (bytes: number) => {
    read += bytes;
    onRead(bytes);
  };
  yield* readWhole({ ...file, onRead: counted });
  const { size } = await stat(file.path).catch(() => ({ size: 0 }));
  onRead(Math.max(0, size - read));
}

async function* readWhole(file: Found): AsyncGenerator<Input> {
  const { isNamed } = file;
  try {
    const importer = await (isNamed ? importerFor(file.path) : recognised(file.path));
    if (importer) yield* importer.read(file);
    else if (isNamed) yield* readUnknown(file);
  } catch (error) {
    const problem = error instanceof InputError ? error.message : inWords(error);
    yield { where: file.path, problem };
  }
}

/** What was named itself is text, if it is not plain that it is something else. */
async function* readUnknown(file: InputFile): AsyncGenerator<Input> {
  if (isNamedXml(file.path)) {
    yield { where: file.path, problem: 'is in no format of XML that Whence reads' };
  } else {
    yield* text.read(file);
  }
}

/** A file that is not text was not meant: a folder of pages holds their pictures, too. */
async function recognised(path: string): Promise<Importer | null> {
  try {
    const importer = await importerFor(path);
    // Metadata beside texts, and settings of all kinds.
    return importer === jsonLines && /\.json$/i.test(path) ? null : importer;
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

/** By code unit, so that the same folder gives the same pack on every machine. */
function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}
