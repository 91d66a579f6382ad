import { InputError } from '../../exit-codes';
import type { InputFile } from '../importer';
import { openBytes } from '../open-bytes';
import type { XmlElement } from './element';
import { decoded, xmlEncoding } from './encoding';
import { TreeBuilder, type XmlItem } from './tree-builder';

export type { XmlItem } from './tree-builder';

/** How far into a document is looked for what stands around its items, in UTF-16 units. */
const MAX_HEADER_REACH = 64 * 2 ** 20;

type IsItem = (name: string) => boolean;

/**
 * The items of an XML document, one at a time as they are read, and what is wrong with the others;
 * reading goes on after those, as far as it can.
 *
 * Memory: one item (up to 32 MB of text) and one chunk.
 */
export async function* xmlItems(file: InputFile, isItem: IsItem): AsyncGenerator<XmlItem> {
  const builder = new TreeBuilder(isItem, 'items');
  try {
    for await (const text of textOf(file)) {
      builder.write(text);
      yield* builder.items.splice(0);
    }
    builder.end();
    yield* builder.items.splice(0);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    yield* builder.items.splice(0);
    yield { line: builder.line(), problem: error.message };
  }
}

/**
 * The document without its items: what a feed says of itself. Some feeds say it after their items, so
 * this is a reading of its own. What is wrong with the document is told by `xmlItems`.
 */
export async function xmlAround(file: InputFile, isItem: IsItem): Promise<XmlElement | undefined> {
  const builder = new TreeBuilder(isItem, 'around');
  let read = 0;
  try {
    for await (const text of textOf({ path: file.path, name: file.name })) {
      builder.write(text);
      read += text.length;
      if (read > MAX_HEADER_REACH) break;
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
  return builder.root ?? undefined;
}

async function* textOf(file: InputFile): AsyncGenerator<string> {
  const encoding = await xmlEncoding(openBytes({ path: file.path, name: file.name }));
  yield* decoded(openBytes(file), encoding);
}
