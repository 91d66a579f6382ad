import type { Block, Frame, Segments } from './blocks';
import { HEADINGS } from './elements';
import { linkShare, prose } from './prose';
import type { Zone } from './zone-names';

/** A child that holds this share of its parent's prose is where the article is. */
const DESCEND = 0.7;

/** Prose of teasers counts this much: a headline that links, a sentence or two, the next headline. */
const TEASER = 0.2;

/** Prose before the headline counts this much when most of it follows. */
const BEFORE_HEADLINE = 0.1;

/** Prose after a stretch of so many blocks that are none counts `AFTER_GAP`, once the body has begun. */
const GAP = 25;
const AFTER_GAP = 0.3;
const BEGUN = 60;

/** How much each block speaks for being part of the article. */
export function bodyWeights(
  { blocks }: Segments,
  zones: Map<Frame, Zone>,
  headline: Block | undefined,
): Float64Array {
  const weights = Float64Array.from(blocks, block =>
    zones.get(block.frame) === 'text' ? prose(block) * (isTeaser(blocks, block) ? TEASER : 1) : 0,
  );
  discountBefore(weights, headline?.index ?? 0);
  discountAfterGap(weights, headline?.index ?? 0);
  return weights;
}

function discountBefore(weights: Float64Array, headline: number): void {
  let before = 0;
  let total = 0;
  weights.forEach((weight, i) => {
    total += weight;
    if (i < headline) before += weight;
  });
  if (before > total / 2) return;
  for (let i = 0; i < headline; i++) weights[i]! *= BEFORE_HEADLINE;
}

function discountAfterGap(weights: Float64Array, from: number): void {
  let seen = 0;
  let gap = 0;
  let factor = 1;
  for (let i = from; i < weights.length; i++) {
    if (weights[i] === 0) {
      gap++;
      continue;
    }
    if (gap >= GAP && seen >= BEGUN) factor = AFTER_GAP;
    weights[i]! *= factor;
    seen += weights[i]!;
    gap = 0;
  }
}

/** A short text between headlines that link elsewhere, or beginning with one. */
function isTeaser(blocks: readonly Block[], block: Block): boolean {
  if (block.weight > 60) return false;
  if (block.frame.tag === 'li' && linkShare(block) > 0.15) return true;
  const before = blocks[block.index - 1];
  const after = blocks[block.index + 1];
  return (
    isLinkedTitle(before) && (after === undefined || isLinkedTitle(after) || linkShare(after) > 0.8)
  );
}

function isLinkedTitle(block: Block | undefined): boolean {
  return block !== undefined && block.weight >= 3 && block.weight < 30 && linkShare(block) > 0.8;
}

/**
 * The innermost element that holds nearly all of the article's prose; `null` when there is none.
 * Cost: linear in the frames.
 */
export function bodyFrame({ frames }: Segments, weights: Float64Array): Frame | null {
  const sums = new Float64Array(weights.length + 1);
  weights.forEach((weight, i) => {
    sums[i + 1] = sums[i]! + weight;
  });
  const sum = (frame: Frame) => sums[frame.last]! - sums[frame.first]!;
  let at = frames[0];
  if (!at || sum(at) === 0) return null;
  for (const frame of frames) {
    if (frame.parent === at && sum(frame) >= DESCEND * sum(at)) at = frame;
  }
  while (at.parent && (HEADINGS.has(at.tag) || isParagraph(at))) at = at.parent;
  return at;
}

function isParagraph(frame: Frame): boolean {
  return frame.last - frame.first <= 1;
}
