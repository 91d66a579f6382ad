import { readFile, stat } from 'node:fs/promises';
import { decode } from '../decode';
import { InputError } from '../exit-codes';
import { inWords } from '../file-errors';

/** News pages reach 2 MB and saved pages with their pictures inside 20 MB; what is larger is no page. */
const MAX_FILE_BYTES = 64 * 2 ** 20;

/**
 * A page or text file as a string.
 *
 * @throws InputError with the words to put after the file's name
 */
export async function readTextFile(path: string): Promise<string> {
  const bytes = await readBytes(path);
  return decode(bytes);
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > MAX_FILE_BYTES) throw new InputError('is too large for a page: over 64 MB');
    return await readFile(path);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(inWords(error));
  }
}
