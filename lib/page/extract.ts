import type { Block, Frame, Segments } from './blocks';
import { HEADINGS } from './elements';
import { linkShare, prose } from './prose';
import type { Zone } from './zones';

/** A child that holds this share of its parent's prose is where the article is. */
const DESCEND = 0.7;

/** The blocks of the article, in document order; empty when nothing reads like one. */
export function extract({ blocks, frames }: Segments, zones: Map<Frame, Zone>): Block[] {
  const weights = blocks.map(block => (zones.get(block.frame) === 'text' ? prose(block) : 0));
  const sums = new Float64Array(blocks.length + 1);
  weights.forEach((weight, i) => {
    sums[i + 1] = sums[i]! + weight;
  });
  const sum = (frame: Frame) => sums[frame.last]! - sums[frame.first]!;
  let at = frames[0];
  if (!at || sum(at) === 0) return [];
  for (const frame of frames) {
    if (frame.parent === at && sum(frame) >= DESCEND * sum(at)) at = frame;
  }
  const inside = blocks.slice(at.first, at.last).filter(block => zones.get(block.frame) === 'text');
  return inside.filter((block, i) => {
    if (HEADINGS.has(block.frame.tag))
      return linkShare(block) < 0.5 && i < inside.length - 1 && block.frame.tag !== 'h1';
    return linkShare(block) < 0.5;
  });
}
