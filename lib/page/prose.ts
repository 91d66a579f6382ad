import type { Block } from './blocks';
import { HEADINGS } from './elements';

/** Sentence ends of the scripts that have them. */
const SENTENCE = /[.!?…。！？؟۔।:;"”»“』」)]['"”’»)\]]{0,3}(?:\s|$)/u;

/**
 * Words a block needs to count as a paragraph by itself. At 4: F1 0.9771 for 0.9761, other pages taken 3
 * for 4; at 16: F1 0.9725 for 0.9761, articles missed 2 for 0 (`npm run eval -- thresholds
 * PARAGRAPH_WEIGHT`).
 */
const PARAGRAPH_WEIGHT = 8;
/**
 * At 0.2: F1 0.9710 for 0.9761, articles missed 2 for 0; at 0.7: no change (`npm run eval -- thresholds
 * MAX_LINKED`).
 */
const MAX_LINKED = 0.4;

/** Share of a block's text that is linked, 0–1. */
export function linkShare(block: Block): number {
  return block.text.length === 0 ? 0 : block.linked / block.text.length;
}

/** Weight of a block as running prose: 0 for headings, menus, short or linked lines. */
export function prose(block: Block): number {
  if (block.weight < PARAGRAPH_WEIGHT || HEADINGS.has(block.frame.tag)) return 0;
  const linked = linkShare(block);
  if (linked > MAX_LINKED) return 0;
  if (block.weight < 40 && !SENTENCE.test(block.text)) return block.weight * 0.2;
  return block.weight * (1 - linked);
}
