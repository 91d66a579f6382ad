import { articles, number } from './counts';
import { EXIT } from './exit-codes';
import { type Io, write } from './io';
import { explained, openPackFile } from './packs';

/**
 * `whence verify`: whether a pack is whole. Opening checks its header, sections and checksums;
 * decoding every entry shows that what they protect can be read.
 *
 * @throws InputError with what is wrong and what to do
 */
export async function verify(path: string, io: Io): Promise<number> {
  const corpus = await openPackFile(path);
  explained(path, () => {
    for (let i = 0; i < corpus.size; i++) corpus.entry(i);
  });
  const size = `${articles(corpus.size)}, ${number(corpus.bytes)} bytes`;
  await write(io.stdout, `${path}: ok, ${size}\n`);
  return EXIT.done;
}
