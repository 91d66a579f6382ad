import type { Block, Frame } from './blocks';
import type { Extracted } from './extract';
import { headingTag } from './headline';
import { linkShare } from './prose';
import type { Zone } from './zone-names';

/**
 * Blocks above the headline that may hold a byline or kicker. At 4: no change; at 16: agencies missed 6
 * for 5 (`npm run eval -- thresholds ABOVE_HEADLINE`).
 */
export const ABOVE_HEADLINE = 8;
/**
 * Blocks between headline and body past which they do not belong together. No figure changes at 40 or 160
 * (`npm run eval -- thresholds MAX_APART`).
 */
const MAX_APART = 80;
/**
 * Blocks after the article in which credits and notices still are its own. At 8: no change; at 30:
 * agencies invented 1 for 0 (`npm run eval -- thresholds AFTER`).
 */
const AFTER = 15;

/** Block indexes between which lines belong to the article: from above the headline to past its end. */
export interface Region {
  start: number;
  /** First block of the body, below the standfirst; last block of the text. */
  first: number;
  last: number;
  end: number;
  /** Blocks that are captions or credits of pictures. */
  captions: ReadonlySet<number>;
}

/** Cost: linear in the blocks around the article. */
export function regionOf(
  blocks: readonly Block[],
  zones: Map<Frame, Zone>,
  headline: Block | undefined,
  { blocks: article, bodyStart, captions }: Extracted,
): Region {
  const first = bodyStart?.index ?? (headline ? headline.index + 1 : 0);
  const last = article.at(-1)?.index ?? first;
  const near = headline && headline.index < first && headline.index > first - MAX_APART;
  const start = Math.max(0, (near ? headline.index : first) - ABOVE_HEADLINE);
  let end = last;
  let firstTitle = -1;
  while (end + 1 < blocks.length && end < last + AFTER) {
    const block = blocks[end + 1]!;
    const zone = zones.get(block.frame);
    if (zone === 'comments' || zone === 'footer' || headingTag(block) === 'h1') break;
    if (zone === 'text' && linkShare(block) > 0.8 && block.weight >= 5) {
      // One link may be the article's own; a second makes a list, which began with the first.
      if (firstTitle >= 0) return { start, first, last, end: firstTitle - 1, captions };
      firstTitle = block.index;
    }
    end++;
  }
  return { start, first, last, end, captions };
}
