import { existsSync } from 'node:fs';
import { openPack } from '../corpus/read';
import type { PublicKey } from '../signing/keys';
import { verifyPack } from '../signing/pack-signature';
import { articles, number } from './counts';
import { EXIT, InputError } from './exit-codes';
import { type Io, write } from './io';
import { explained as explainedSignature, publicKeyOf, textOf } from './key-file';
import { explained, readPackBytes } from './packs';
import { signatureOf } from './sign';

export interface VerifyOptions {
  /** A public key, or the file that holds one. */
  key?: string;
}

/**
 * `whence verify`: whether a pack is whole and, with a key, whether it is what the key's owner
 * signed. Opening checks the header, sections and checksums; decoding every entry shows that what
 * they protect can be read.
 *
 * @throws InputError with what is wrong and what to do
 */
export async function verify(path: string, options: VerifyOptions, io: Io): Promise<number> {
  const key = options.key === undefined ? null : await publicKeyOf(options.key);
  const bytes = await readPackBytes(path);
  const corpus = explained(path, () => openPack(bytes));
  explained(path, () => {
    for (let i = 0; i < corpus.size; i++) corpus.entry(i);
  });
  const signed = await signatureState(path, bytes, key);
  const size = `${articles(corpus.size)}, ${number(corpus.bytes)} bytes`;
  await write(io.stdout, `${path}: ok, ${size}${signed}\n`);
  return EXIT.done;
}

async function signatureState(
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
  key: PublicKey | null,
): Promise<string> {
  const beside = signatureOf(path);
  const isSigned = existsSync(beside);
  if (!key) return isSigned ? '; its signature was not checked: give --key' : '';
  if (!isSigned) {
    throw new InputError(`${path}: is not signed, there is no ${beside}: ask its publisher for it`);
  }
  const signature = await textOf(beside);
  await explainedSignature(beside, () => verifyPack(bytes, signature, key, crypto.subtle));
  return `; signed with key ${key.id}`;
}
