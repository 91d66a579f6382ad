import { readFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { checkRecord } from '../record';
import type { Importer, Input, InputFile } from './importer';
import { readTextFile } from './read-text-file';

/** Plain text, one article a file. `NAME.json` beside `NAME.txt` holds what the text does not say. */
export const text: Importer = {
  extensions: ['.txt', '.text'],
  recognises: () => false,
  async *read(file: InputFile): AsyncIterable<Input> {
    const beside = metadataPath(file.path);
    try {
      const article = await readTextFile(file);
      const checked = checkRecord(await readMetadata(beside));
      if ('problem' in checked) {
        yield { where: beside, problem: checked.problem };
        return;
      }
      if (checked.warning) yield { where: beside, problem: checked.warning };
      const { html: _, ...record } = checked.record;
      yield { where: file.path, fallbackId: file.name, record: { ...record, text: article } };
    } catch (error) {
      const where = error instanceof SyntaxError ? beside : file.path;
      const problem = error instanceof SyntaxError ? 'is not valid JSON' : (error as Error).message;
      yield { where, problem };
    }
  },
};

function metadataPath(textPath: string): string {
  const { dir, name } = parse(textPath);
  return join(dir, `${name}.json`);
}

async function readMetadata(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}
