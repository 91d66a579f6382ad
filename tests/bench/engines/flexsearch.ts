import { Index, type IndexOptions } from 'flexsearch';
import type { Engine, Stored } from '../engine';

/**
 * Without `suggest` every word of a page must stand in the article: a page that is more than the
 * copied text would find nothing.
 */
const SEARCH = { suggest: true, limit: 10 };

/** Whole words; the setting that its README calls the smallest. */
export const flexSearch: Engine = flexSearchWith(
  'FlexSearch',
  'whole words (tokenize strict); any may miss (suggest)',
  { tokenize: 'strict' },
);

/** Pairs of neighbouring words as well: its README's advice for finding by context. */
export const flexSearchContext: Engine = flexSearchWith(
  'FlexSearch, context',
  'the same, with the context index (depth 1)',
  { tokenize: 'strict', context: { resolution: 3, depth: 1, bidirectional: false } },
);

function flexSearchWith(name: string, settings: string, options: IndexOptions): Engine {
  return {
    name,
    settings,
    async index(articles) {
      const index = new Index(options);
      articles.forEach(({ text }, id) => {
        index.add(id, text);
      });
      const stored: Stored = new Map();
      await index.export(async (key, data) => {
        stored.set(key, Buffer.from(data ?? ''));
      });
      return stored;
    },
    read: stored => new Map([...stored].map(([key, data]) => [key, data.toString()])),
    load(parts: Map<string, string>) {
      const loaded = new Index(options);
      for (const [key, data] of parts) loaded.import(key, data);
      return { ask: page => Number(loaded.search(page, SEARCH)[0] ?? -1) };
    },
  };
}
