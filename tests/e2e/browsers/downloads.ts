import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './wait';

/** A folder that a browser under test saves into without asking. */
export interface Downloads {
  path: string;
  /** A file, once it is whole; it is taken away, so that the next of its name is another. */
  read(name: string): Promise<Buffer>;
  remove(): Promise<void>;
}

export async function downloadsFolder(): Promise<Downloads> {
  const path = await mkdtemp(join(tmpdir(), 'whence-downloads-'));
  return {
    path,
    async read(name) {
      const file = join(path, name);
      // Browsers write under another name first, and Firefox makes an empty file of the final one.
      const bytes = await until(`${name} to be saved`, async () => {
        const isWritten = !(await readdir(path)).some(one => /\.(?:part|crdownload)$/.test(one));
        return isWritten && (await readFile(file)).length > 0 && readFile(file);
      });
      await rm(file);
      return bytes;
    },
    remove: () => rm(path, { recursive: true, force: true }),
  };
}
