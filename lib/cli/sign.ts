import { signPack } from '../signing/pack-signature';
import { EXIT, UsageError } from './exit-codes';
import { inWords } from './file-errors';
import { type Io, write } from './io';
import { privateKeyIn } from './key-file';
import { readPackBytes } from './packs';
import { writeAtomically } from './write-atomically';

export interface SignOptions {
  key: string;
}

/** The signature of a pack lies beside it. */
export function signatureOf(pack: string): string {
  return `${pack}.sig`;
}

/**
 * `whence sign`: signs packs that are whole, each in a file `PACK.sig` beside it. Signing again with
 * the same key changes nothing.
 *
 * @throws InputError when a pack or the key cannot be read
 */
export async function sign(packs: string[], options: SignOptions, io: Io): Promise<number> {
  const key = await privateKeyIn(options.key);
  for (const pack of packs) {
    const bytes = await readPackBytes(pack);
    const signature = await signPack(bytes, key, crypto.subtle);
    const path = signatureOf(pack);
    await writeAtomically(path, new TextEncoder().encode(signature)).catch(error => {
      throw new UsageError(`${path}: ${inWords(error)}`);
    });
    await write(io.stdout, `${path}: signed with key ${key.id}\n`);
  }
  return EXIT.done;
}
