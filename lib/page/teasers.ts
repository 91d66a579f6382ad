import type { Block, Frame, Segments } from './blocks';
import { headingTag } from './headline';
import { linkShare, prose } from './prose';
import { sumOver } from './sums';

/**
 * Items of one form that make a list of teasers. No figure changes at 2 or 6 (`npm run eval -- thresholds
 * REPEATED`).
 */
const REPEATED = 3;
/**
 * Words, see `proseWeight`, of one teaser at most. At 35: F1 0.9750 for 0.9761; at 140: F1 0.9749 for
 * 0.9761 (`npm run eval -- thresholds MAX_TEASER`).
 */
const MAX_TEASER = 70;

/**
 * Indexes of the blocks that tease other articles: elements of one form that repeat, each with a title
 * that links and at most one paragraph after it. Cost: linear in the frames.
 */
export function teasers({ blocks, frames }: Segments): Set<number> {
  const titles = sumOver(blocks, block => (isLinkedTitle(block) ? 1 : 0));
  const paragraphs = sumOver(blocks, block => (prose(block) >= 8 ? 1 : 0));
  const weights = sumOver(blocks, block => block.weight);
  const forms = new Map<string, Frame[]>();
  for (const frame of frames) {
    const several = frame.last - frame.first > 1;
    if (!several || titles(frame) === 0 || titles(frame) > 2 || paragraphs(frame) > 1) continue;
    if (weights(frame) > MAX_TEASER || !opensWithTitle(blocks, frame)) continue;
    const form = `${frame.tag} ${frame.hints.replace(/\d+/g, '')}`;
    const others = forms.get(form);
    if (others) others.push(frame);
    else forms.set(form, [frame]);
  }
  const found = new Set<number>();
  for (const items of forms.values()) {
    if (items.length < REPEATED) continue;
    for (const item of items) for (let i = item.first; i < item.last; i++) found.add(i);
  }
  return found;
}

/** A line of a few words that is a link as a whole. */
export function isLinkedTitle(block: Block | undefined): boolean {
  return block !== undefined && block.weight >= 3 && block.weight < 30 && linkShare(block) > 0.8;
}

/** Whether the title comes before the paragraph. */
function opensWithTitle(blocks: readonly Block[], frame: Frame): boolean {
  for (let i = frame.first; i < frame.last; i++) {
    const block = blocks[i]!;
    if (isLinkedTitle(block) && (headingTag(block) !== '' || block.weight >= 4)) return true;
    if (prose(block) >= 8) return false;
  }
  return false;
}
