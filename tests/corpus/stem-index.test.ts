import { describe, expect, it } from 'vitest';
import { PackBuilder } from '../../lib/corpus/build';
import { candidates } from '../../lib/corpus/candidates';
import { openPack } from '../../lib/corpus/read';
import {
  packWeights,
  sharesOfWords,
  stemWeights,
  unpackWeights,
} from '../../lib/corpus/stem-weights';
import { tellingStems } from '../../lib/match/sketch';
import { STEM_BITS, stemHash, stems } from '../../lib/match/stems';
import { tokenise } from '../../lib/match/tokens';
import { randomArticle } from '../fixtures/random-text';

const texts = Array.from({ length: 60 }, (_, seed) => randomArticle(200, seed));

function corpusOf(articles: readonly string[]) {
  const builder = new PackBuilder({ name: 'test' });
  const unknown = { url: null, publisher: null, title: null, published: null, language: 'en' };
  articles.forEach((text, at) => {
    builder.add(
      {
        id: String(at).padStart(3, '0'),
        ...unknown,
        authors: [],
        agencies: [],
        copyright: null,
        licence: null,
      },
      text,
    );
  });
  return openPack(builder.finish());
}

describe('candidates', () => {
  const corpus = corpusOf(texts);

  it('have the right source first, also when its words are shuffled', () => {
    texts.forEach((text, at) => {
      const shuffled = text.split(/\s+/).reverse().join(' ');
      const page = tellingStems(stems(shuffled, tokenise(shuffled)), corpus.stemWeights);
      expect(candidates(corpus, page)[0]).toBe(at);
    });
  });

  it('are those of the highest scores, the earlier article where scores are the same', () => {
    for (const words of [1, 2, 5, 20, 200]) {
      const text = texts.map(one => one.split(' ', words).join(' ')).join(' ');
      const page = tellingStems(stems(text, tokenise(text)), corpus.stemWeights);
      const scores = { byEntry: new Uint32Array(corpus.size), floor: 1, met: [] as number[] };
      for (const { hash } of page) {
        corpus.stemIndex.score(hash, corpus.stemWeights[hash]!, scores);
      }
      const ranked = scores.met.sort((a, b) => scores.byEntry[b]! - scores.byEntry[a]! || a - b);
      expect(candidates(corpus, page)).toEqual(ranked.slice(0, 32));
    }
  });

  it('are none for a page without telling words', () => {
    expect(candidates(corpus, [])).toEqual([]);
  });
});

describe('stem weights', () => {
  const none = () => [];
  const counts = new Uint32Array(2 ** STEM_BITS);
  counts[stemHash('harbour')] = 3;
  counts[stemHash('ferry')] = 1;

  it('are lower the more articles have a stem', () => {
    const weights = stemWeights(counts, 3, new Map(), none);
    expect(weights[stemHash('harbour')]).toBeLessThan(weights[stemHash('ferry')]!);
    expect(weights[stemHash('ferry')]).toBeLessThan(weights[stemHash('trawler')]!);
  });

  it('are low for the common words of the corpus’s languages, though it is small', () => {
    const common = (language: string) =>
      language === 'en' ? sharesOfWords(['the', 'of', 'because']) : null;
    const weights = stemWeights(counts, 3, new Map([['en', 3]]), common);
    expect(weights[stemHash('because')]).toBeLessThan(3);
    const german = stemWeights(counts, 3, new Map([['de', 3]]), common);
    expect(german[stemHash('because')]).toBeGreaterThan(9);
  });

  it('survive packing', () => {
    const weights = stemWeights(counts, 3, new Map(), none);
    expect(unpackWeights(packWeights(weights))).toEqual(weights);
  });
});
