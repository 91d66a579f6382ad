import { open, readFile } from 'node:fs/promises';
import {
  PRIVATE_PREFIX,
  type PrivateKey,
  PUBLIC_PREFIX,
  type PublicKey,
  readPrivateKey,
  readPublicKey,
} from '../signing/keys';
import { SigningError } from '../signing/signing-error';
import { InputError, UsageError } from './exit-codes';
import { inWords } from './file-errors';

/** Only its owner may read a private key. */
const OWNER_ONLY = 0o600;

/**
 * Writes a key to a new file; one that is there already is never written over.
 *
 * @throws UsageError when the file is there, or cannot be written
 */
export async function writeKeyFile(path: string, line: string, isPrivate: boolean): Promise<void> {
  try {
    const file = await open(path, 'wx', isPrivate ? OWNER_ONLY : 0o644);
    try {
      await file.writeFile(`${line}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      throw new UsageError(`${path} is there already; a key is never written over: name another`);
    }
    throw new UsageError(`${path}: ${inWords(error)}`);
  }
}

/** @throws InputError when there is none in the file; what it says holds nothing of the key */
export async function privateKeyIn(path: string): Promise<PrivateKey> {
  const text = await textOf(path);
  return explained(path, () => readPrivateKey(text, crypto.subtle));
}

/**
 * A public key, given as its line or as the file that holds it. The file of a private key will do:
 * it holds the public one too.
 *
 * @throws InputError when it is no key
 */
export async function publicKeyOf(given: string): Promise<PublicKey> {
  const text = given.startsWith(PUBLIC_PREFIX) ? given : await textOf(given);
  return explained(given, async () => {
    if (!text.startsWith(PRIVATE_PREFIX)) return readPublicKey(text, crypto.subtle);
    const { publicKey } = await readPrivateKey(text, crypto.subtle);
    return readPublicKey(publicKey, crypto.subtle);
  });
}

/** What `read` answers about the file at `path`, its refusals as errors of the input. */
export async function explained<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof SigningError)) throw error;
    throw new InputError(`${path}: ${error.message}`);
  }
}

/** A small text file. @throws InputError when it cannot be read */
export async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new InputError(`${path}: ${inWords(error)}`);
  }
}
