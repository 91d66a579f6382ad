import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OPTIONAL_PARTS } from '../../lib/corpus/format';
import { openPack } from '../../lib/corpus/read';
import { findMatches } from '../../lib/find-matches';
import { randomArticle } from '../fixtures/random-text';
import { entry, packOf } from './entries';

const articles = Array.from({ length: 30 }, (_, at) => ({
  entry: entry(`article-${at}`, { title: `Title ${at}`, publisher: `Paper ${at % 3}` }),
  text: randomArticle(200, at),
}));

describe('the parts of a pack', () => {
  const whole = openPack(packOf(articles));

  it('are told with their bytes, which are those of the file but for table and padding', () => {
    const names = whole.sections.map(({ name }) => name);
    expect(names).toEqual(['copies', 'metadata', 'titles', 'rewrites', 'facts']);
    const bytes = whole.sections.reduce((sum, section) => sum + section.bytes, 0);
    expect(whole.bytes - bytes).toBeLessThan(32 + 9 * 20);
  });

  it.each(OPTIONAL_PARTS)('can do without %s: copies are found all the same', part => {
    const corpus = openPack(packOf(articles, { without: [part] }));
    expect(corpus.has).toEqual({ titles: true, rewrites: true, facts: true, [part]: false });
    expect(corpus.sections.map(({ name }) => name)).not.toContain(part);
    expect(corpus.bytes).toBeLessThan(whole.bytes);
    for (const { entry, text } of articles) {
      const [match] = findMatches(text, [corpus]);
      const title = part === 'titles' ? null : entry.title;
      expect(match).toMatchObject({ entry: { ...entry, title }, kind: 'copy', altered: [] });
    }
  });

  it('without all three say nothing of rewrites and changed names, and nothing wrong', () => {
    const corpus = openPack(packOf(articles, { without: OPTIONAL_PARTS }));
    const { text } = articles[7]!;
    const changed = text.replace(/ (\w+) (\w+)\. /, ' $1 Zanzibar. ');
    expect(findMatches(changed, [whole])[0]!.altered).toHaveLength(1);
    expect(findMatches(changed, [corpus])).toMatchObject([
      { entry: { id: 'article-7' }, altered: [] },
    ]);
    const shuffled = text.split(/\s+/).reverse().join(' ');
    expect(findMatches(shuffled, [corpus])).toEqual([]);
  });
});

describe('an opened pack', () => {
  it('is a view of its bytes: nothing is copied but the weights of stems', () => {
    const bytes = packOf(articles);
    const corpus = openPack(bytes);
    expect(corpus.factFilter(3)!.buffer).toBe(bytes.buffer);
    expect(corpus.sketch(3).buffer).toBe(bytes.buffer);
    const before = process.memoryUsage().arrayBuffers;
    const opened = Array.from({ length: 20 }, () => openPack(bytes));
    const each = (process.memoryUsage().arrayBuffers - before) / opened.length;
    expect(each).toBeLessThan(70_000);
  });
});

describe('the order of articles', () => {
  const bytes = packOf(articles);

  it('does not change a byte of the pack', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(articles, { minLength: articles.length }),
        shuffled => Buffer.compare(packOf(shuffled), bytes) === 0,
      ),
      { numRuns: 15 },
    );
  });

  it('does not either where articles share text, names and dates', () => {
    const common = randomArticle(40, 1000);
    const alike = articles.slice(0, 8).map(({ text }, at) => ({
      entry: entry(`id-${at}`, { published: '2026-01-01', authors: ['A', 'B', 'C'].slice(at % 3) }),
      text: at < 3 ? `${common} ${text} ${common}` : text,
    }));
    const once = packOf(alike);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(alike, { minLength: alike.length }),
        shuffled => Buffer.compare(packOf(shuffled), once) === 0,
      ),
      { numRuns: 25 },
    );
  });
});
