import MiniSearch, { type Options } from 'minisearch';
import type { Engine } from './engine';
import { frequentWords } from './frequent-words';

/** As its README begins: full text, nothing stored beside the index, any word may match, BM25+. */
export const miniSearch: Engine = miniSearchWith(
  'MiniSearch',
  'its defaults: any word of the page may match, BM25+',
  () => ({ fields: ['text'] }),
);

/** As its README advises for common words. */
export const miniSearchStopWords: Engine = miniSearchWith(
  'MiniSearch, stop words',
  'the same without the 100 most frequent words',
  articles => {
    const stop = frequentWords(articles);
    const processTerm = (term: string) => {
      const lower = term.toLowerCase();
      return stop.has(lower) ? null : lower;
    };
    return { fields: ['text'], processTerm };
  },
);

function miniSearchWith(
  name: string,
  settings: string,
  optionsFor: (articles: string[]) => Options,
): Engine {
  return {
    name,
    settings,
    index: async articles => {
      const options = optionsFor(articles);
      const index = new MiniSearch(options);
      index.addAll(articles.map((text, id) => ({ id, text })));
      const json = JSON.stringify(index);
      return {
        bytes: Buffer.byteLength(json),
        load: async () => {
          const loaded = MiniSearch.loadJSON(json, options);
          return page => loaded.search(page)[0]?.id ?? -1;
        },
      };
    },
  };
}
