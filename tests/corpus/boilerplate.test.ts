import { describe, expect, it } from 'vitest';
import { openPack } from '../../lib/corpus/read';
import { findMatches } from '../../lib/find-matches';
import { randomArticle } from '../fixtures/random-text';
import { entry, packOf } from './entries';

const COOKIES =
  'We and our partners store information on your device and use it to measure how our pages are read. ' +
  'You can agree to all of it, to some of it, or to nothing but what the site needs to work at all.';
const SUBSCRIBE =
  'This article is for members only. Become a member today for the price of a cup of coffee a month, ' +
  'cancel whenever you like, and read every story that our reporters bring home from the harbour.';
const DISCLAIMER =
  'The views in this column are those of its author alone and need not be those of the paper, its ' +
  'editors or its owners, who accept no liability for decisions that readers take because of it.';

function corpusOf(size: number, carriers: number, standing: string) {
  return openPack(
    packOf(
      Array.from({ length: size }, (_, at) => {
        const text = randomArticle(250, at);
        return {
          entry: entry(`article-${String(at).padStart(4, '0')}`),
          text: at < carriers ? `${text}\n\n${standing}` : text,
        };
      }),
    ),
  );
}

/** A page of somebody else's with the same standing text. */
function page(standing: string): string {
  return `${randomArticle(200, 50_000)}\n\n${standing}\n\n${randomArticle(60, 50_001)}`;
}

describe('standing text', () => {
  it.each([
    [20, 20, 'cookie notice', COOKIES],
    [20, 10, 'cookie notice', COOKIES],
    [30, 30, 'subscription prompt', SUBSCRIBE],
    [50, 50, 'disclaimer', DISCLAIMER],
    [50, 5, 'disclaimer', DISCLAIMER],
    [400, 30, 'disclaimer', DISCLAIMER],
    [1000, 40, 'subscription prompt', SUBSCRIBE],
  ])(
    'of %i articles, %i of which carry the same %s, is no match',
    (size, carriers, _, standing) => {
      const corpus = corpusOf(size, carriers, standing);
      expect(findMatches(page(standing), [corpus])).toEqual([]);
      expect(findMatches(standing, [corpus])).toEqual([]);
    },
  );

  it('does not hide the article it stands in', () => {
    const corpus = corpusOf(30, 30, DISCLAIMER);
    const [match, ...others] = findMatches(`${randomArticle(250, 12)}\n\n${DISCLAIMER}`, [corpus]);
    expect(match).toMatchObject({ entry: { id: 'article-0012' }, kind: 'copy' });
    expect(others).toEqual([]);
  });

  it('that only two or three articles share is a story with its updates', () => {
    const corpus = corpusOf(30, 3, DISCLAIMER);
    expect(findMatches(page(DISCLAIMER), [corpus])).toHaveLength(3);
  });
});
