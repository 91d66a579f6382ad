import { generateKeys } from '../signing/keys';
import { EXIT } from './exit-codes';
import { type Io, write } from './io';
import { writeKeyFile } from './key-file';

export interface KeygenOptions {
  out: string;
}

/**
 * `whence keygen`: a new Ed25519 key pair, as `OUT` (private, for its owner only) and `OUT.pub`, whose
 * one line is printed too: that is what readers are given.
 *
 * @throws UsageError when one of the files is there already or cannot be written
 */
export async function keygen({ out }: KeygenOptions, io: Io): Promise<number> {
  const { publicKey, privateKey } = await generateKeys(crypto.subtle);
  await writeKeyFile(out, privateKey, true);
  await writeKeyFile(`${out}.pub`, publicKey, false);
  io.stderr.write(
    `${out} is the private key: keep it, tell nobody, and make a copy. ${out}.pub is for everybody:\n`,
  );
  await write(io.stdout, `${publicKey}\n`);
  return EXIT.done;
}
