import { stat } from 'node:fs/promises';
import { decode } from '../decode';
import { InputError } from '../exit-codes';
import { inWords } from '../file-errors';
import type { InputFile } from './importer';
import { openBytes } from './open-bytes';

/** News pages reach 2 MB and saved pages with their pictures inside 20 MB; what is larger is no page. */
const MAX_FILE_BYTES = 64 * 2 ** 20;

/**
 * A page or text file as a string, decompressed when it is gzip.
 *
 * @throws InputError with the words to put after the file's name
 */
export async function readTextFile(file: Omit<InputFile, 'name'>): Promise<string> {
  return decode(await readBytes(file));
}

async function readBytes(file: Omit<InputFile, 'name'>): Promise<Uint8Array> {
  const tooLarge = new InputError(
    'is too large for a page: over 64 MB. Many articles in one file are read as JSON Lines (.jsonl)',
  );
  const { size } = await stat(file.path).catch(error => {
    throw new InputError(inWords(error));
  });
  if (size > MAX_FILE_BYTES) throw tooLarge;
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of openBytes({ ...file, name: '' })) {
    length += part.length;
    if (length > MAX_FILE_BYTES) throw tooLarge;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
