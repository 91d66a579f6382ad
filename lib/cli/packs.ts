import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { PackError } from '../corpus/problems';
import type { Corpus } from '../corpus/read';
import { openPack } from '../corpus/read';
import { InputError } from './exit-codes';
import { inWords } from './file-errors';

/** The packs that come with the extension. */
const BUNDLED = new URL('../../public/packs/', import.meta.url);

/**
 * Reads and opens a pack.
 *
 * @throws InputError when there is none, or it is not whole, with what to do about it
 */
export async function openPackFile(path: string): Promise<Corpus> {
  const bytes = await readPackBytes(path);
  return explained(path, () => openPack(bytes));
}

/** The bytes of a file. @throws InputError when it cannot be read */
export async function readPackBytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new InputError(`${path}: ${inWords(error)}`);
  }
}

/**
 * What `read` answers about the pack at `path`.
 *
 * @throws InputError in place of the pack's own error
 */
export function explained<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    throw new InputError(`${path}: ${error.message}`);
  }
}

/** Paths of the bundled packs, by name. */
export async function bundledPacks(): Promise<string[]> {
  const names = await readdir(BUNDLED).catch(() => []);
  return names
    .filter(name => name.endsWith('.whence'))
    .sort()
    .map(name => fileURLToPath(new URL(name, BUNDLED)));
}
