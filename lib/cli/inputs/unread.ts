import type { Importer, InputFile } from './importer';
import { rootName } from './xml/root';

/** How frames of Zstandard begin, and after one of sixteen letters those that are skipped (RFC 8878, 3.1). */
const FRAME = '\x28\xb5\x2f\xfd';
const SKIPPED_FRAME = '\x2a\x4d\x18';

/** NewsML 1.x (IPTC, 2000), which only shares its name with NewsML-G2. */
const newsml1 = unread(
  head => /(?:^|:)NewsML$/.test(rootName(head) ?? ''),
  'is NewsML 1.x, which Whence does not read: ask its provider for NewsML-G2 or ninjs',
);

const zstandard = unread(
  isZstandard,
  'is compressed with Zstandard, which Whence does not read: decompress it with “zstd -d” first',
);

/** Formats of news that are known by sight and not read: what is found of them is not lost in silence. */
export const UNREAD: Importer[] = [newsml1, zstandard];

/** @param head the opening of a file, a character a byte */
export function isZstandard(head: string): boolean {
  return head.startsWith(FRAME) || (/^[P-_]/.test(head) && head.startsWith(SKIPPED_FRAME, 1));
}

function unread(recognises: (head: string) => boolean, problem: string): Importer {
  return {
    extensions: [],
    recognises,
    async *read(file: InputFile) {
      yield { where: file.path, problem };
    },
  };
}
