import { readFileSync } from 'node:fs';
import type { Corpus } from '../../lib/corpus/read';
import { FiveGramIndex, fiveGrams } from './five-grams';
import { indexTexts } from './index-texts';
import type { Half } from './pages';
import { Random } from './random';
import { loadTexts, REPEAT_SHARE, type SourceText, unrelatedTo } from './texts';

/** Collections of texts and their rewrites; `eval/README.md` says where each is from. */
export const REUSE_SETS = ['rewritten', 'mixset', 'raidar', 'graded'] as const;
export type ReuseSet = (typeof REUSE_SETS)[number];

/** How many texts are indexed beside the sources. */
export interface WorldSize {
  wire: number;
  news: number;
  /** Of the sources that are not left out; all of them when not given. */
  sources?: number;
}

const USUAL_SIZE: WorldSize = { wire: 3000, news: 600 };
/** Of the sources, not indexed while their rewrites are asked. */
const LEFT_OUT_SHARE = 1 / 5;

/** What can be asked; `half` tells whether rules and constants may be tuned on it. */
export interface Asked {
  id: string;
  text: string;
  half: Half;
}

/** A source's text in other words, or, where `how` is `non`, on the same subject. */
export interface Rewrite extends Asked {
  set: ReuseSet;
  how: string;
  /** Entry id of the source. */
  source: string;
  /** Whether the source is in the corpus. */
  isIndexed: boolean;
}

/** The texts of all collections, whatever is indexed of them. */
export interface Collections {
  sources: SourceText[];
  rewrites: Omit<Rewrite, 'isIndexed'>[];
  /** Without repeats, among themselves or of a source. */
  wire: SourceText[];
  news: SourceText[];
}

/** A corpus, and what is asked of it. */
export interface ReuseWorld {
  indexed: SourceText[];
  corpus: Corpus;
  rewrites: Rewrite[];
  /** The rewrites of news, each in the middle of 400 words of an article that is not in the corpus. */
  inside: Rewrite[];
  /** Articles that have nothing to do with anything that is indexed. */
  unrelatedNews: Asked[];
  unrelatedWire: Asked[];
}

/** Reads the collections. Cost: some seconds. */
export function loadCollections(shared: URL): Collections {
  const rows = REUSE_SETS.flatMap(set => readRewrites(shared, set));
  const texts = [...new Set(rows.map(({ source }) => source))];
  const ids = new Map(texts.map((text, at) => [text, `source-${at}`]));
  const sources = texts.map(text => ({ id: ids.get(text)!, text, grams: fiveGrams(text) }));
  const index = new FiveGramIndex();
  for (const { grams } of sources) index.add(grams);
  const isNew = ({ grams }: SourceText) => index.largestShare(grams) < REPEAT_SHARE;
  return {
    sources,
    rewrites: rows.map(({ source, ...rewrite }) => ({
      ...rewrite,
      source: ids.get(source)!,
      half: halfOfSource(source),
    })),
    wire: loadTexts(shared, 'wire').filter(isNew),
    news: loadTexts(shared, 'news').filter(isNew),
  };
}

/**
 * Indexes the sources but a random fifth, and, unless told otherwise, 3,000 wire stories and 600 news
 * articles.
 *
 * @param seed chooses which.
 */
export function reuseWorld(collections: Collections, seed: number, size = USUAL_SIZE): ReuseWorld {
  const random = new Random(seed);
  const wire = random.shuffled(collections.wire);
  const news = random.shuffled(collections.news);
  const sources = random.shuffled(collections.sources);
  const leftOut = Math.round(sources.length * LEFT_OUT_SHARE);
  const kept = sources.slice(leftOut, leftOut + (size.sources ?? sources.length));
  const indexed = [...kept, ...wire.slice(0, size.wire), ...news.slice(0, size.news)];
  const ids = new Set(kept.map(({ id }) => id));
  const unrelated = (texts: SourceText[]): Asked[] =>
    unrelatedTo(indexed, texts).map(({ id, text }) => ({ id, text, half: halfOfSource(id) }));
  const rewrites = collections.rewrites.map(rewrite => ({
    ...rewrite,
    isIndexed: ids.has(rewrite.source),
  }));
  const unrelatedNews = unrelated(news.slice(size.news));
  return {
    indexed,
    corpus: indexTexts(indexed),
    rewrites,
    inside: rewrites
      .filter(({ set }) => set !== 'graded')
      .map(rewrite => ({
        ...rewrite,
        text: insideOf(random.pick(unrelatedNews).text, rewrite.text),
      })),
    unrelatedNews,
    unrelatedWire: unrelated(wire.slice(size.wire)),
  };
}

const OTHER_WORDS = 400;

/** A text as a paragraph between the sentences of another one, of which so many words are taken. */
function insideOf(other: string, text: string): string {
  const words = other.split(/\s+/).slice(0, OTHER_WORDS).join(' ');
  const sentences = words.split(/(?<=[.!?]["”’]?)\s+/);
  const middle = sentences.length >> 1;
  return [sentences.slice(0, middle).join(' '), text, sentences.slice(middle).join(' ')].join(
    '\n\n',
  );
}

interface Row {
  id: string;
  set: ReuseSet;
  how: string;
  /** The whole text. */
  source: string;
  text: string;
}

function readRewrites(shared: URL, set: ReuseSet): Row[] {
  const lines = readFileSync(new URL(`eval/reuse/${set}.jsonl`, shared), 'utf8')
    .trim()
    .split('\n');
  return lines.map(line => {
    const { id, how, source, copy } = JSON.parse(line);
    return { id, set, how, source, text: copy };
  });
}

/** So much of a source's beginning decides about its half. */
const BEGINNING = 60;

/** Two thirds of the sources, and whatever is made of them, may be tuned on; always the same ones. */
export function halfOfSource(source: string): Half {
  let hash = 5381;
  for (const unit of source.slice(0, BEGINNING)) {
    hash = ((Math.imul(hash, 33) ^ unit.charCodeAt(0)) & 0xffffffff) >>> 0;
  }
  return hash % 3 === 0 ? 'held-out' : 'dev';
}
