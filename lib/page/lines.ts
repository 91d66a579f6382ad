import type { Block, Frame } from './blocks';
import { cap, capStart, MAX_LINE } from './limits';
import { placeBeside, placesInArticle } from './line-place';
import { regionOf } from './region';
import type { Line, Place } from './types';
import type { Zone } from './zone-names';

/** Lines kept of each kind, so that a hostile page cannot flood what is sent on. */
const MOST: Record<Place, number> = {
  byline: 30,
  lead: 12,
  body: 60,
  tail: 30,
  caption: 60,
  notice: 20,
  footer: 20,
};

/**
 * The lines of a page in which credits and rights notices stand, each with its place, in document
 * order. Navigation, teasers and readers' comments are left out. Cost: linear in the page's text.
 */
export function linesOf(
  blocks: readonly Block[],
  zones: Map<Frame, Zone>,
  headline: Block | undefined,
  article: readonly Block[],
  bodyStart: Block | undefined,
): Line[] {
  const region = regionOf(blocks, zones, headline, article, bodyStart);
  const ranks = new Map(article.map((block, i) => [block, i]));
  const lines: Line[] = [];
  const counts = new Map<Place, number>();
  for (const block of blocks) {
    const rank = ranks.get(block);
    for (const text of block.text.split('\n')) {
      const places =
        rank === undefined
          ? [placeBeside(block, text, zones.get(block.frame)!, region)]
          : placesInArticle(block, text, rank, article.length);
      for (const place of places) {
        const count = counts.get(place ?? 'body') ?? 0;
        if (place === null || count >= MOST[place]) continue;
        counts.set(place, count + 1);
        lines.push({
          text: place === 'tail' ? capStart(text, MAX_LINE) : cap(text, MAX_LINE),
          place,
        });
      }
    }
  }
  return lines;
}
