import { describe, expect, it } from 'vitest';
import { openPack } from '../lib/corpus/read';
import { findMatches } from '../lib/find-matches';
import { entry, packOf } from './corpus/entries';
import { randomArticle } from './fixtures/random-text';

/** A corpus of an article for each of these seeds, known by its address. */
function corpusOf(pack: string, seeds: readonly number[]) {
  return openPack(
    packOf(
      seeds.map(seed => ({
        entry: entry(`${pack}-${seed}`, {
          url: `https://harbour.example/${seed}`,
          publisher: pack,
        }),
        text: randomArticle(200, seed),
      })),
    ),
  );
}

const early = corpusOf('early', [1, 2, 3, 4, 5, 6, 7, 8]);
const late = corpusOf('late', [3, 4, 11, 12, 13, 14, 15, 16]);
const idsOf = (text: string, ...corpora: Parameters<typeof findMatches>[1]) =>
  findMatches(text, corpora).map(({ entry }) => entry.id);

describe('several packs asked in one go', () => {
  it('answer with the matches of all of them, what explains most of the page first', () => {
    const page = `${randomArticle(200, 1)}\n\n${randomArticle(200, 11).slice(0, 700)}`;
    expect(idsOf(page, early, late)).toEqual(['early-1', 'late-11']);
    expect(idsOf(page, late, early)).toEqual(['early-1', 'late-11']);
  });

  it('tell an address once, as the pack that is named first knows it', () => {
    const page = randomArticle(200, 3);
    expect(idsOf(page, early, late)).toEqual(['early-3']);
    expect(idsOf(page, late, early)).toEqual(['late-3']);
  });

  it('do so for text in other words as well', () => {
    const page = randomArticle(200, 4).replace(/(\S+) (\S+) (\S+)/g, '$3 $1 $2');
    const twice = findMatches(page, [early, late]);
    const once = findMatches(page, [early]);
    expect(once.length).toBeGreaterThan(0);
    expect(twice.map(({ entry }) => entry.url)).toEqual(once.map(({ entry }) => entry.url));
    expect(twice.map(({ entry }) => entry.id)).toEqual(once.map(({ entry }) => entry.id));
  });

  it('answer though one is empty or lacks parts', () => {
    const bare = openPack(
      packOf([{ entry: entry('bare'), text: randomArticle(200, 30) }], {
        without: ['titles', 'rewrites', 'facts'],
      }),
    );
    const empty = openPack(packOf([]));
    expect(idsOf(randomArticle(200, 30), empty, early, bare)).toEqual(['bare']);
    expect(idsOf(randomArticle(200, 2), empty, bare, early)).toEqual(['early-2']);
  });
});
