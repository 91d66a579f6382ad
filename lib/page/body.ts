import type { Block, Frame, Segments } from './blocks';
import { HEADINGS } from './elements';
import { linkShare, prose } from './prose';
import { type FrameSum, sumOver } from './sums';
import { isLinkedTitle } from './teasers';
import type { Zone } from './zone-names';

// The shares below were set on one half of the evaluation's publishers (`npm run eval -- extract`).

/**
 * A child that holds this share of its parent's prose is where the article is. At 0.35: F1 0.9744 for
 * 0.9761; at 0.85: F1 0.9726 for 0.9761, other pages taken 3 for 4, agencies missed 6 for 5 (`npm run eval
 * -- thresholds DESCEND`).
 */
const DESCEND = 0.7;

/**
 * Prose of teasers counts this much: a headline that links, a sentence or two, the next headline. No
 * figure changes at 0.1 or 0.4 (`npm run eval -- thresholds TEASER`).
 */
const TEASER = 0.2;

/**
 * Prose before the headline counts this much when most of it follows. No figure changes at 0.05 or 0.2
 * (`npm run eval -- thresholds BEFORE_HEADLINE`).
 */
const BEFORE_HEADLINE = 0.1;

/**
 * Prose after a stretch of so many blocks that are none counts `AFTER_GAP`, once the body has begun. At
 * 13: F1 0.9749 for 0.9761; at 50: F1 0.9764 for 0.9761 (`npm run eval -- thresholds GAP`).
 */
const GAP = 25;
/** At 0.15: F1 0.9772 for 0.9761; at 0.6: F1 0.9740 for 0.9761 (`npm run eval -- thresholds AFTER_GAP`). */
const AFTER_GAP = 0.3;
/** No figure changes at 30 or 120 (`npm run eval -- thresholds BEGUN`). */
const BEGUN = 60;

/**
 * Share of the body's prose that must stand in `<article>` elements to tell several articles. No figure
 * changes at 0.4 or 0.9 (`npm run eval -- thresholds NEARLY_ALL`).
 */
const NEARLY_ALL = 0.8;

/** How much each block speaks for being part of the article. */
export function bodyWeights(
  { blocks }: Segments,
  zones: Map<Frame, Zone>,
  headline: Block | undefined,
  teased: ReadonlySet<number>,
): Float64Array {
  const weights = Float64Array.from(blocks, block =>
    zones.get(block.frame) === 'text' && !teased.has(block.index)
      ? prose(block) * (isTeaser(blocks, block) ? TEASER : 1)
      : 0,
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

/** An item of a list that links, or a short text between titles that do. */
function isTeaser(blocks: readonly Block[], block: Block): boolean {
  if (block.weight > 60) return false;
  if (block.frame.tag === 'li' && linkShare(block) > 0.15) return true;
  const after = blocks[block.index + 1];
  return isLinkedTitle(blocks[block.index - 1]) && (after === undefined || linkShare(after) > 0.8);
}

/**
 * The innermost element that holds nearly all of the article's prose; `null` when there is none. Where
 * several articles stand in it, the one with the headline. Cost: linear in the frames.
 */
export function bodyFrame(
  { blocks, frames }: Segments,
  weights: Float64Array,
  headline: Block | undefined,
): Frame | null {
  const sum = sumOver(blocks, block => weights[block.index]!);
  let at = frames[0];
  if (!at || sum(at) === 0) return null;
  const descend = () => {
    for (const frame of frames) {
      if (frame.parent === at && sum(frame) >= DESCEND * sum(at!)) at = frame;
    }
  };
  descend();
  const own = headline && ownArticle(frames, at, headline, sum);
  if (own) {
    at = own;
    descend();
  }
  while (at.parent && (HEADINGS.has(at.tag) || isParagraph(at))) at = at.parent;
  return at;
}

/** Of several `<article>` elements with text, the one that shows the headline. */
function ownArticle(
  frames: readonly Frame[],
  body: Frame,
  headline: Block,
  sum: FrameSum,
): Frame | undefined {
  const articles = frames.filter(frame => frame.tag === 'article');
  const own = articles.findLast(it => it.first <= headline.index && headline.index < it.last);
  if (!own || own === body || sum(own) < BEGUN) return undefined;
  const apart = own.last <= body.first || body.last <= own.first;
  if (apart)
    return articles.some(it => it.first <= body.first && body.last <= it.last) ? own : undefined;
  if (own.first < body.first || own.last > body.last) return undefined;
  let text = sum(own);
  let until = own.last;
  for (const it of articles) {
    // Outer elements come before those in them.
    if (it.first < until || it.last > body.last) continue;
    text += sum(it);
    until = it.last;
  }
  return text >= NEARLY_ALL * sum(body) ? own : undefined;
}

function isParagraph(frame: Frame): boolean {
  return frame.last - frame.first <= 1;
}
