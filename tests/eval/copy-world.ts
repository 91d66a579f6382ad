import type { Corpus } from '../../lib/corpus/read';
import { indexTexts } from './index-texts';
import { Random } from './random';
import { loadTexts, type SourceText, unrelatedTo } from './texts';

const INDEXED_WIRE = 4000;
const INDEXED_NEWS = 600;
const ASKED_NEWS = 300;
const OTHER_WORDS = 400;

/** A corpus of articles, some of them to be used, and articles that have nothing to do with it. */
export interface CopyWorld {
  indexed: SourceText[];
  corpus: Corpus;
  asked: SourceText[];
  unrelatedNews: SourceText[];
  unrelatedWire: SourceText[];
  words: WordsAround;
}

/** The collections without their repeats. Cost: some seconds. */
export function loadWireAndNews(shared: URL): Record<'wire' | 'news', SourceText[]> {
  return { wire: loadTexts(shared, 'wire'), news: loadTexts(shared, 'news') };
}

/**
 * Indexes 4,000 wire stories and 600 news articles, the first 300 of which are to be asked.
 *
 * @param seed chooses which.
 */
export function copyWorld(texts: Record<'wire' | 'news', SourceText[]>, seed: number): CopyWorld {
  const random = new Random(seed);
  const wire = random.shuffled(texts.wire);
  const news = random.shuffled(texts.news);
  const indexed = [...wire.slice(0, INDEXED_WIRE), ...news.slice(0, INDEXED_NEWS)];
  const unrelatedNews = unrelatedTo(indexed, news.slice(INDEXED_NEWS));
  return {
    indexed,
    corpus: indexTexts(indexed),
    asked: news.slice(0, ASKED_NEWS),
    unrelatedNews,
    unrelatedWire: unrelatedTo(indexed, wire.slice(INDEXED_WIRE)),
    words: new WordsAround(
      random,
      unrelatedNews.flatMap(({ text }) => wordsOf(text)),
    ),
  };
}

export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

const SENTENCE_END = /[.!?]["”’]?$/;

/** What an article's words are put among: the words of articles that are not in the corpus. */
export class WordsAround {
  constructor(
    private readonly random: Random,
    private readonly others: string[],
  ) {}

  /** `passage` at a random place among 400 words that follow each other elsewhere. */
  inside(passage: string[]): string[] {
    return this.around(passage).page;
  }

  /** The same, and how many words stand before it. */
  around(passage: string[]): { page: string[]; before: number } {
    const start = this.random.below(this.others.length - OTHER_WORDS);
    const other = this.others.slice(start, start + OTHER_WORDS);
    const at = this.random.below(OTHER_WORDS + 1);
    return { page: [...other.slice(0, at), ...passage, ...other.slice(at)], before: at };
  }

  /** `length` words that follow each other, or all of a shorter article. */
  run(article: string[], length: number): string[] {
    const start = this.random.below(Math.max(1, article.length - length + 1));
    return article.slice(start, start + length);
  }

  /** The article with this share of its words, taken at random, replaced by others. */
  replaced(article: string[], share: number): string[] {
    const places = article.map((_, at) => at);
    const chosen = this.random.shuffled(places).slice(0, Math.round(article.length * share));
    const result = [...article];
    for (const at of chosen) result[at] = this.random.pick(this.others);
    return result;
  }

  /** The article without a share of its sentences, taken at random, the others in a random order. */
  reordered(article: string[], leftOut: number): string[] {
    const sentences: string[][] = [[]];
    for (const word of article) {
      sentences[sentences.length - 1]!.push(word);
      if (SENTENCE_END.test(word)) sentences.push([]);
    }
    const kept = this.random.shuffled(sentences);
    return kept.slice(Math.round(kept.length * leftOut)).flat();
  }
}
