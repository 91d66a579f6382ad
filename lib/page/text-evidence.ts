import type { Block, Frame } from './blocks';
import { holdsDate } from './dates';
import { headingTag } from './headline';
import { linkShare, prose } from './prose';
import type { DetectionSignal } from './types';

/**
 * Blocks around headline and body in which a date says when the article appeared. No figure changes at 4
 * or 16 (`npm run eval -- thresholds NEAR`).
 */
const NEAR = 8;
/** Words, see `proseWeight`. No figure changes at 125 or 500 (`npm run eval -- thresholds LONG`). */
const LONG = 250;
/**
 * At 50: no change; at 200: F1 0.9708 for 0.9761, articles missed 2 for 0 (`npm run eval -- thresholds
 * SHORT`).
 */
const SHORT = 100;
/** No figure changes at 20 or 80 (`npm run eval -- thresholds TOO_SHORT`). */
const TOO_SHORT = 40;
/**
 * Share of the page's words from which a page is a text and little else. At 0.425: other pages taken 5 for
 * 4; at 0.925: no change (`npm run eval -- thresholds NEARLY_ALL`).
 */
const NEARLY_ALL = 0.85;

/**
 * What the text says that was taken for an article's: its length, how much of the page it is, whether
 * it is one piece under one headline with a date and a credit, or many pieces among links.
 *
 * The weights were set on one half of the publishers of the evaluation pages and checked on the other
 * (`npm run eval -- detect`). Cost: linear in the blocks.
 */
export function textEvidence(
  blocks: readonly Block[],
  headline: Block | undefined,
  article: readonly Block[],
): DetectionSignal[] {
  const words = sum(article, block => block.weight);
  if (words < TOO_SHORT) return [{ name: 'little-text', weight: words < TOO_SHORT / 2 ? -5 : -2 }];
  const first = article[0]!.index;
  const last = article.at(-1)!.index;
  const paragraphs = article.filter(block => prose(block) >= 8).length;
  const signals: DetectionSignal[] = [];
  const add = (name: string, weight: number) => signals.push({ name, weight });

  if (words >= LONG) add('long-text', 2);
  else if (words >= SHORT) add('text', 1);
  const share = words / sum(blocks, block => block.weight);
  if (share > NEARLY_ALL && paragraphs >= 3) add('whole-page', 3);
  else if (share > 0.45) add('most-of-page', 1);
  else if (share < 0.12) add('little-of-page', -1);
  if (article.length < 0.35 * (last - first + 1)) add('scattered', -2);
  if (paragraphs < 2) add('one-paragraph', -1);

  const follows = headline !== undefined && headline.index < first;
  if (follows && headingTag(headline) === 'h1') add('headline', 1);
  else if (!follows) add('no-headline', -1.5);
  if (isArticleElement(article)) add('article-element', 1.5);
  const above = blocks.slice(Math.max(0, (follows ? headline.index : first) - NEAR), first + 3);
  const below = blocks.slice(last, last + NEAR);
  if ([...above, ...below].some(isDate)) add('dated', 1.5);
  if ([...article.slice(-2), ...below.slice(1, 3)].some(isClosing)) add('closing-credit', 1);
  const titles = blocks.slice(first, last + 1).filter(isDatedTitle(blocks)).length;
  if (titles >= 4) add('several-posts', -3);
  return signals;
}

/** Whether first and last block stand in one `<article>`. */
function isArticleElement(article: readonly Block[]): boolean {
  for (let frame: Frame | null = article[0]!.frame; frame; frame = frame.parent) {
    if (frame.tag === 'article') return article.at(-1)!.index < frame.last;
  }
  return false;
}

function isDate(block: Block): boolean {
  return block.dated || (block.weight < 25 && holdsDate(block.text));
}

/** A short line in brackets, as agency texts end with. */
function isClosing(block: Block): boolean {
  return block.weight < 40 && /^[(（].{2,80}[)）]\.?$/.test(block.text);
}

/** A heading that links elsewhere and has a date beside it: one of many posts. */
function isDatedTitle(blocks: readonly Block[]): (block: Block) => boolean {
  return block =>
    headingTag(block) !== '' &&
    linkShare(block) > 0.8 &&
    blocks
      .slice(Math.max(0, block.index - 2), block.index + 3)
      .some(near => near.dated || (near.weight < 15 && holdsDate(near.text)));
}

function sum(blocks: readonly Block[], of: (block: Block) => number): number {
  return blocks.reduce((total, block) => total + of(block), 0);
}
