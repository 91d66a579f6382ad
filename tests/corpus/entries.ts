import { PackBuilder } from '../../lib/corpus/build';
import type { PackOptions } from '../../lib/corpus/pack-options';
import type { Entry } from '../../lib/corpus/types';

/** An entry of which nothing is known but what is said here. */
export function entry(id: string, facts: Partial<Entry> = {}): Entry {
  const unknown = { url: null, publisher: null, title: null, published: null, language: 'en' };
  return { id, ...unknown, authors: [], agencies: [], copyright: null, licence: null, ...facts };
}

/** A pack of these articles. */
export function packOf(
  articles: readonly { entry: Entry; text: string }[],
  options: Partial<PackOptions> = {},
): Uint8Array {
  const builder = new PackBuilder({ name: 'test', ...options });
  for (const { entry, text } of articles) builder.add(entry, text);
  return builder.finish();
}
