import MiniSearch, { type Options } from 'minisearch';
import type { BenchArticle } from '../articles';
import type { Engine } from '../engine';
import { frequentWords } from './frequent-words';

/** As its README begins: full text, nothing stored beside the index, any word may match, BM25+. */
export const miniSearch: Engine = miniSearchWith(
  'MiniSearch',
  'its defaults: any word of the page may match, BM25+',
  () => new Set(),
);

/** As its README advises for common words. */
export const miniSearchStopWords: Engine = miniSearchWith(
  'MiniSearch, stop words',
  'the same without the 100 most frequent words',
  articles => frequentWords(articles.map(({ text }) => text)),
);

interface Read {
  index: string;
  stopWords: Set<string>;
}

function miniSearchWith(
  name: string,
  settings: string,
  stopWordsOf: (articles: readonly BenchArticle[]) => Set<string>,
): Engine {
  return {
    name,
    settings,
    index(articles) {
      const stopWords = stopWordsOf(articles);
      const index = new MiniSearch(optionsFor(stopWords));
      index.addAll(articles.map(({ text }, id) => ({ id, text })));
      return new Map([
        ['index', Buffer.from(JSON.stringify(index))],
        ['stop-words', Buffer.from(JSON.stringify([...stopWords]))],
      ]);
    },
    read: (stored): Read => ({
      index: stored.get('index')!.toString(),
      stopWords: new Set(JSON.parse(stored.get('stop-words')!.toString())),
    }),
    load({ index, stopWords }: Read) {
      const loaded = MiniSearch.loadJSON(index, optionsFor(stopWords));
      return { ask: page => loaded.search(page)[0]?.id ?? -1 };
    },
  };
}

function optionsFor(stopWords: ReadonlySet<string>): Options {
  if (stopWords.size === 0) return { fields: ['text'] };
  const processTerm = (term: string) => {
    const lower = term.toLowerCase();
    return stopWords.has(lower) ? null : lower;
  };
  return { fields: ['text'], processTerm };
}
