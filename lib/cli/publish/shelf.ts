import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { Article } from '../articles';
import { InputError } from '../exit-codes';
import { inWords } from '../file-errors';

/**
 * The publisher's own articles, one gzip of JSON Lines for each published pack, so that packs can be
 * merged. They stay on the publisher's machine.
 */
export class Shelf {
  constructor(private readonly folder: string) {}

  /** @throws the file system's error */
  async put(pack: string, articles: AsyncIterable<Article>): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const beside = this.path(`.${pack}`);
    try {
      await pipeline(Readable.from(lines(articles)), createGzip(), createWriteStream(beside));
      await rename(beside, this.path(pack));
    } catch (error) {
      await rm(beside, { force: true });
      throw error;
    }
  }

  /** @throws InputError when the file cannot be read */
  async *take(pack: string): AsyncGenerator<Article> {
    try {
      const text = createReadStream(this.path(pack)).pipe(createGunzip());
      for await (const line of createInterface({ input: text, crlfDelay: Infinity })) {
        yield JSON.parse(line);
      }
    } catch (error) {
      throw new InputError(
        `${this.path(pack)}: ${inWords(error)}. Bring the folder of --state back from a copy`,
      );
    }
  }

  /** Removes all but these. */
  async keepOnly(packs: readonly string[]): Promise<void> {
    const kept = new Set(packs.map(pack => `${pack}.jsonl.gz`));
    for (const name of await readdir(this.folder).catch(() => [])) {
      if (!kept.has(name)) await rm(join(this.folder, name), { force: true });
    }
  }

  private path(pack: string): string {
    return join(this.folder, `${pack}.jsonl.gz`);
  }
}

async function* lines(articles: AsyncIterable<Article>): AsyncGenerator<string> {
  for await (const article of articles) yield `${JSON.stringify(article)}\n`;
}
