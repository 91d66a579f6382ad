import type { Block } from './blocks';
import { HEADINGS } from './elements';

/** Sentence ends of the scripts that have them. */
const SENTENCE = /[.!?…。！？؟۔।:;"”»“』」)]['"”’»)\]]{0,3}(?:\s|$)/u;

/** Words a block needs to count as a paragraph by itself. */
const PARAGRAPH_WEIGHT = 8;
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
