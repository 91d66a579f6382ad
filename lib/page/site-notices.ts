import { type Block, type Frame, segment } from './blocks';
import type { Dom } from './dom';
import { LimitError } from './limits';
import { linkShare } from './prose';
import { holdsNotice, statesRights } from './rights-words';
import { mapText, type TextMap } from './text-map';
import type { Line } from './types';

/**
 * Words, see `proseWeight`, of a block of rights lines at most. No figure changes at 75 or 300 (`npm run
 * eval -- thresholds MAX_WEIGHT`).
 */
const MAX_WEIGHT = 150;
/**
 * The same of a notice and its neighbours, where holder and year stand in elements of their own. At 20: no
 * change; at 80: rights wrong 7 for 3 (`npm run eval -- thresholds MAX_JOINED`).
 */
const MAX_JOINED = 40;
/**
 * A notice shorter than this without a year may be continued beside it. No figure changes at 5 or 20 (`npm
 * run eval -- thresholds SHORT`).
 */
const SHORT = 10;
/** No figure changes at 10 or 40 (`npm run eval -- thresholds MOST`). */
const MOST = 20;
/** No figure changes at 2 or 6 (`npm run eval -- thresholds LEVELS`). */
const LEVELS = 3;

/** A notice with what stands beside it in the same element, when it says neither holder nor year. */
export function wholeNotice(blocks: readonly Block[], block: Block): TextMap {
  if (/\d{4}/.test(block.text) || block.weight > SHORT) return mapText([block]);
  let whole = [block];
  let frame: Frame | null = block.frame;
  for (let up = 0; frame && up < LEVELS; frame = frame.parent, up++) {
    const inside = blocks.slice(frame.first, frame.last);
    if (inside.length > 6 || weigh(inside) > MAX_JOINED) break;
    whole = inside;
  }
  return mapText(whole, ' ');
}

/**
 * Rights lines of a site that shows none in sight: they stand in menus that open on a click. Only
 * asked for where the visible page has none. Cost: a second walk of the page.
 */
export function hiddenNotices(dom: Dom, body: Element): Line[] {
  const blocks = allBlocks(dom, body);
  return blocks
    .filter(block => block.weight <= MAX_WEIGHT && isNotice(block) && !isPicture(block))
    .slice(-MOST)
    .map(block => ({
      text: wholeNotice(blocks, block).text.replaceAll('\n', ' '),
      place: 'footer',
      hidden: true,
    }));
}

/** None where the hidden parts push the page past the limits. */
function allBlocks(dom: Dom, body: Element): Block[] {
  try {
    return segment(dom, body, true).blocks;
  } catch (error) {
    if (error instanceof LimitError) return [];
    throw error;
  }
}

function isNotice(block: Block): boolean {
  if (!holdsNotice(block.text)) return false;
  return linkShare(block) < 0.9 || block.weight > 3 || /[©\d]/.test(block.text);
}

/** Signs without a year by pictures are credits. */
function isPicture(block: Block): boolean {
  if (/\d{4}/.test(block.text) || statesRights(block.text)) return false;
  for (
    let frame: Frame | null = block.frame, up = 0;
    frame && up < LEVELS;
    frame = frame.parent, up++
  ) {
    if (frame.tag === 'figure' || frame.tag === 'figcaption' || frame.pictured) return true;
  }
  return block.sinceImage === 0;
}

function weigh(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.weight, 0);
}
