import type { Block } from './blocks';
import { holdsDate } from './dates';
import { headingTag } from './headline';
import { linkShare, prose } from './prose';
import type { DetectionSignal } from './types';

/** Blocks around headline and body in which a date says when the article appeared. */
const NEAR = 8;
/** Words, see `proseWeight`. */
const LONG = 250;
const SHORT = 100;
const TOO_SHORT = 40;

/**
 * What the text says that was taken for an article's: its length, how much of the page it is, whether
 * it is one piece under one headline with a date, or many pieces among links.
 *
 * The weights were set on one half of the publishers of the evaluation pages and checked on the other
 * (`npm run eval -- detect`).
 */
export function textEvidence(
  blocks: readonly Block[],
  headline: Block | undefined,
  article: readonly Block[],
): DetectionSignal[] {
  const words = sum(article, block => block.weight);
  if (words < TOO_SHORT) return [{ name: 'little-text', weight: words < TOO_SHORT / 2 ? -5 : -2 }];
  const signals: DetectionSignal[] = [];
  const add = (name: string, weight: number) => signals.push({ name, weight });
  if (words >= LONG) add('long-text', 2);
  else if (words >= SHORT) add('text', 1);

  const share = words / sum(blocks, block => block.weight);
  if (share > 0.45) add('most-of-page', 1);
  else if (share < 0.12) add('little-of-page', -1);

  const first = article[0]!.index;
  const last = article.at(-1)!.index;
  if (article.length < 0.35 * (last - first + 1)) add('scattered', -2);
  if (article.filter(block => prose(block) >= 8).length < 2) add('one-paragraph', -1);

  const follows = headline !== undefined && headline.index < first;
  if (follows && headingTag(headline) === 'h1') add('headline', 1);
  else if (!follows) add('no-headline', -1.5);

  const from = follows ? headline.index : first;
  const near = [
    ...blocks.slice(Math.max(0, from - NEAR), first + 3),
    ...blocks.slice(last, last + NEAR),
  ];
  if (near.some(block => block.dated || (block.weight < 25 && holdsDate(block.text))))
    add('dated', 1.5);
  const titles = blocks.slice(first, last + 1).filter(isDatedTitle(blocks)).length;
  if (titles >= 4) add('several-posts', -3);
  return signals;
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
