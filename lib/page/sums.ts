import type { Block, Frame } from './blocks';

/** Sums over the blocks of any element, after one pass. */
export type FrameSum = (frame: Frame) => number;

/** `of(block)` summed over the blocks of a frame; each question costs two look-ups. */
export function sumOver(blocks: readonly Block[], of: (block: Block) => number): FrameSum {
  const sums = new Float64Array(blocks.length + 1);
  for (const block of blocks) sums[block.index + 1] = sums[block.index]! + of(block);
  return frame => sums[frame.last]! - sums[frame.first]!;
}
