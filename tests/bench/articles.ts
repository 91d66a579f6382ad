import { existsSync } from 'node:fs';
import type { Entry } from '../../lib/corpus/types';
import { Random } from '../eval/random';
import { loadTexts } from '../eval/texts';
import { factsOf } from './facts';
import { generatedWords } from './generated-words';

export const ARTICLE_WORDS = 500;
const SEED = 7;

export interface BenchArticle {
  text: string;
  facts: Omit<Entry, 'id'>;
}

export interface BenchArticles {
  /** Where their words come from, in a sentence. */
  origin: string;
  indexed: BenchArticle[];
  /** Pages that share text with none of them. */
  unrelated: string[];
}

/** Articles whose words are mixed into new ones, where there are too few real ones. */
const MIXED = 10;

/**
 * `count` articles of 500 words to index, and `unrelated` pages of 500 words: real texts end to end,
 * cut to length, when ../shared is there; else generated ones.
 */
export function benchArticles(shared: URL, count: number, unrelated: number): BenchArticles {
  const random = new Random(SEED);
  const real = existsSync(new URL('eval/texts/wire.jsonl', shared));
  const cut = real ? realArticles(shared, random) : generated(random, count + unrelated);
  const sources = cut.slice(unrelated);
  const own = sources.slice(0, count);
  const more = count - own.length;
  return {
    origin: real
      ? `${own.length} articles cut from wire and news texts${more > 0 ? `, ${more} more mixed from their words` : ''}`
      : `${count} generated articles of a Zipf-like vocabulary (../shared/eval/texts is not there)`,
    indexed: [...own, ...mixed(sources, more, random)].map((words, at) => ({
      text: words.join(' '),
      facts: factsOf(words, at),
    })),
    unrelated: cut.slice(0, unrelated).map(words => words.join(' ')),
  };
}

/**
 * Articles made of the words of ten real ones each, in another order: word frequencies stay true,
 * and no two articles have the same words or share a shingle but by chance.
 */
function mixed(sources: string[][], count: number, random: Random): string[][] {
  const articles: string[][] = [];
  while (articles.length < count) {
    const group = random.shuffled(sources).slice(0, MIXED);
    articles.push(...cutUp(random.shuffled(group.flat())));
  }
  return articles.slice(0, count);
}

function realArticles(shared: URL, random: Random): string[][] {
  const texts = [...loadTexts(shared, 'news'), ...loadTexts(shared, 'wire')];
  return cutUp(random.shuffled(texts).flatMap(({ text }) => text.split(/\s+/).filter(Boolean)));
}

function generated(random: Random, count: number): string[][] {
  return cutUp(generatedWords(random, count * ARTICLE_WORDS));
}

function cutUp(words: string[]): string[][] {
  const articles: string[][] = [];
  for (let at = 0; at + ARTICLE_WORDS <= words.length; at += ARTICLE_WORDS) {
    articles.push(words.slice(at, at + ARTICLE_WORDS));
  }
  return articles;
}
